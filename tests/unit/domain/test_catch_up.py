"""Catching up: the solver against brute force, and what a proposal does to the evening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.domain import commands as c
from showctl.domain.calendar import milliseconds
from showctl.domain.catch_up import (
    PROTECTED,
    Limits,
    Style,
    pain,
    propose,
    solve,
    wanted_ms,
)
from showctl.domain.catch_up_events import CatchUpApplied, Change, Means
from showctl.domain.catch_up_folds import less_to_come
from showctl.domain.events import MessageSent
from showctl.domain.plan import MINUTE, EndRule, Kind, Part, Segment, Show, StartRule
from showctl.domain.refusal import Reason
from showctl.domain.run import apply, replay
from showctl.domain.state import RunState
from showctl.domain.timing import expected_end, forecast
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed, of_day

SHOW_KINDS = [kind for kind in Kind if Segment(id="", title="", kind=kind).part is Part.SHOW]
KINDS = (Kind.BREAK, Kind.GAME, Kind.PERFORMANCE, Kind.SPEECH)


def show_end(state: RunState, evening: Evening) -> int:
    """When the show is expected to end, ms after 18:00."""
    end = expected_end(state, forecast(state))
    assert end is not None
    return milliseconds(end.at(evening.now) - at("18:00"))


def gain_of(evening: Evening, changes: tuple[Change, ...]) -> int:
    """What changes really gain, by the forecast."""
    state = evening.state
    after = apply(state, CatchUpApplied(at=evening.now, changes=changes)) if changes else state
    return show_end(state, evening) - show_end(after, evening)


def ways_of(segment: Segment, limits: Limits) -> Iterator[tuple[Change, ...]]:
    """Everything that may be done to a segment."""
    yield ()
    if segment.kind in PROTECTED - limits.allowed:
        return
    if segment.can_cut and limits.may_cut:
        yield (Change(segment=segment.id, means=Means.CUT),)
    release = Change(segment=segment.id, means=Means.RELEASE)
    releases: list[tuple[Change, ...]] = [()]
    if segment.start_rule is StartRule.AT and limits.may_release:
        releases.append((release,))
        yield (release,)
    if segment.min_duration_ms is None or segment.end_rule is EndRule.CLOCK:
        return
    for units in range(1, (segment.duration_ms - segment.min_duration_ms) // MINUTE + 1):
        for released in releases:
            yield (
                *released,
                Change(segment=segment.id, means=Means.SHORTEN, ms=units * MINUTE),
            )


def pain_of(show: Show, changes: Sequence[Change], limits: Limits) -> int:
    """What changes of whole minutes hurt together."""
    total = 0
    for change in changes:
        segment = show.segment(change.segment)
        ms = change.ms if change.means is Means.SHORTEN else segment.duration_ms
        total += pain(segment, change.means, ms // MINUTE, limits)
    return total


def brute_force(evening: Evening, goal: int, limits: Limits) -> tuple[int, int]:
    """(gain up to the goal, least pain for it) over every combination there is."""
    show = evening.state.show
    best: tuple[int, int] | None = None
    for combination in product(
        *(ways_of(segment, limits) for segment in evening.state.pending_chain())
    ):
        changes = tuple(change for way in combination for change in way)
        gain = min(goal, gain_of(evening, changes))
        hurts = pain_of(show, changes, limits)
        if best is None or (-gain, hurts) < (-best[0], best[1]):
            best = (gain, hurts)
    assert best is not None
    return best


@st.composite
def small_evenings(draw: st.DrawFn) -> Evening:
    """A first segment that runs late, and up to three more with any rules, in whole minutes."""
    segments = [Segment(id="on", title="on", duration_ms=5 * MINUTE, kind=Kind.TALK)]
    for number in range(draw(st.integers(1, 3))):
        duration = draw(st.integers(0, 6))
        least = draw(st.none() | st.integers(0, duration))
        start = draw(st.none() | st.integers(0, 20))
        segments.append(
            Segment(
                id=f"s{number}",
                title=f"s{number}",
                kind=draw(st.sampled_from(KINDS)),
                duration_ms=duration * MINUTE,
                min_duration_ms=None if least is None else least * MINUTE,
                can_cut=draw(st.booleans()),
                start_rule=StartRule.FOLLOW if start is None else StartRule.AT,
                start_ms=None if start is None else of_day("18:00") + start * MINUTE,
                end_rule=draw(st.sampled_from(EndRule)),
            )
        )
    show = make_show(start_ms=of_day("18:00"), segments=tuple(segments))
    evening = Evening.begun(show)
    late = draw(st.integers(0, 12))
    evening.wait(f"18:{late:02}")
    return evening


@given(
    evening=small_evenings(),
    goal=st.integers(1, 12),
    limits=st.builds(
        Limits,
        allowed=st.sampled_from([frozenset[Kind](), frozenset({Kind.SPEECH})]),
        may_cut=st.booleans(),
        may_release=st.booleans(),
        counts_changes_only=st.booleans(),
    ),
)
@settings(max_examples=300, deadline=None)
def test_the_solver_finds_what_brute_force_finds(
    evening: Evening, goal: int, limits: Limits
) -> None:
    changes = solve(evening.state, evening.now, goal * MINUTE, limits)
    gain = min(goal * MINUTE, gain_of(evening, changes))
    hurts = pain_of(evening.state.show, changes, limits)
    assert (gain, hurts) == brute_force(evening, goal * MINUTE, limits)


def greedy(evening: Evening, goal: int, limits: Limits) -> tuple[Change, ...]:
    """Take what gains most for its pain until it is enough, one whole way a segment."""
    show, chosen = evening.state.show, tuple[Change, ...]()
    left = {segment.id: segment for segment in evening.state.pending_chain()}
    while gain_of(evening, chosen) < goal:
        offers = [
            (gain_of(evening, (*chosen, *way)) - gain_of(evening, chosen), way)
            for segment in left.values()
            for way in ways_of(segment, limits)
            if way
        ]
        useful = [(gain / pain_of(show, way, limits), way) for gain, way in offers if gain > 0]
        if not useful:
            break
        way = max(useful, key=lambda offer: offer[0])[1]
        chosen = (*chosen, *way)
        del left[way[0].segment]
    return chosen


@pytest.mark.parametrize("seed", range(6))
def test_on_a_long_evening_it_is_never_worse_than_taking_the_best_bargain_each_time(
    seed: int,
) -> None:
    segments = tuple(
        Segment(
            id=f"s{n}",
            title=f"s{n}",
            kind=SHOW_KINDS[(n * 7 + seed) % len(SHOW_KINDS)],
            duration_ms=(3 + (n * 5 + seed) % 9) * MINUTE,
            min_duration_ms=(3 + (n * 5 + seed) % 9 - (n + seed) % 4) * MINUTE,
            can_cut=(n + seed) % 5 == 0,
        )
        for n in range(40)
    )
    evening = Evening.begun(make_show(start_ms=of_day("18:00"), segments=segments))
    evening.wait("18:30")
    limits, goal = Limits(), 25 * MINUTE
    ours = solve(evening.state, evening.now, goal, limits)
    theirs = greedy(evening, goal, limits)
    show, theirs_gain = evening.state.show, min(goal, gain_of(evening, theirs))
    ours_gain = min(goal, gain_of(evening, ours))
    ours_pain, theirs_pain = pain_of(show, ours, limits), pain_of(show, theirs, limits)
    assert (-ours_gain, ours_pain) <= (-theirs_gain, theirs_pain)


@pytest.fixture
def late() -> Evening:
    """Talk, game (5 of 10 min can go), act (can be cut), speech, draw: 8 min late at 18:18."""
    show = make_show(10, 10, 5, 5, 5)
    show = changed(
        show,
        s1={"kind": Kind.TALK},
        s2={"kind": Kind.GAME, "min_duration_ms": 5 * MINUTE},
        s3={"kind": Kind.PERFORMANCE, "can_cut": True},
        s4={"kind": Kind.SPEECH, "min_duration_ms": 2 * MINUTE, "can_cut": True},
        s5={"kind": Kind.LUCKY_DRAW},
    )
    evening = Evening.begun(show)
    evening.wait("18:18")
    return evening


def test_it_wants_what_the_show_is_late(late: Evening) -> None:
    assert wanted_ms(late.state, late.now) == 8 * MINUTE


def test_speeches_and_draws_are_not_touched_unless_that_was_allowed(late: Evening) -> None:
    for proposal in propose(late.state, late.now, 8 * MINUTE):
        assert {change.segment for change in proposal.changes} <= {"s2", "s3"}
    allowed = propose(late.state, late.now, 20 * MINUTE, frozenset({Kind.SPEECH}))
    assert any(change.segment == "s4" for one in allowed for change in one.changes)


def test_each_proposal_says_what_it_gains_and_whether_that_is_enough(late: Evening) -> None:
    by_style = {one.style: one for one in propose(late.state, late.now, 8 * MINUTE)}
    assert by_style[Style.NOTHING_CUT].gained_ms == 5 * MINUTE
    assert not by_style[Style.NOTHING_CUT].is_enough
    assert by_style[Style.GENTLEST].gained_ms >= 8 * MINUTE
    assert by_style[Style.GENTLEST].is_enough


def test_an_applied_proposal_moves_the_forecast_and_not_the_plan(late: Evening) -> None:
    late.do("18:18", c.ApplyCatchUp((Change(segment="s2", means=Means.SHORTEN, ms=5 * MINUTE),)))
    assert late.late_s == 3 * 60
    late.do("18:18", c.Go())
    assert late.remaining_s == 5 * 60


def test_a_withdrawn_proposal_gives_back_what_is_still_to_come(late: Evening) -> None:
    cut = Change(segment="s3", means=Means.CUT)
    shorter = Change(segment="s2", means=Means.SHORTEN, ms=5 * MINUTE)
    late.do("18:18", c.ApplyCatchUp((cut, shorter)))
    assert late.statuses == "current pending skipped pending pending"
    late.do("18:19", c.Go())
    late.do("18:20", c.WithdrawCatchUp())
    assert late.statuses == "done current pending pending pending"
    assert late.remaining_s == 4 * 60
    assert replay(late.log) == late.state


def test_a_segment_that_is_released_no_longer_waits_for_its_time() -> None:
    evening = Evening.begun(changed(make_show(5, 5), s2={"at": "18:20"}))
    assert evening.expected("s2")[0] == "18:20:00"
    evening.do("18:01", c.ApplyCatchUp((Change(segment="s2", means=Means.RELEASE),)))
    assert evening.expected("s2")[0] == "18:05:00"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ((), Reason.NO_CHANGES),
        ((Change(segment="s1", means=Means.CUT),), Reason.CATCH_UP_PASSED),
        ((Change(segment="s2", means=Means.CUT),), Reason.CATCH_UP_UNCUTTABLE),
        (
            (Change(segment="s2", means=Means.SHORTEN, ms=6 * MINUTE),),
            Reason.CATCH_UP_TOO_SHORT,
        ),
        ((Change(segment="s3", means=Means.SHORTEN, ms=MINUTE),), Reason.CATCH_UP_TOO_SHORT),
        ((Change(segment="s2", means=Means.RELEASE),), Reason.CATCH_UP_WAITS_NOT),
        (
            (Change(segment="s2", means=Means.SHORTEN, ms=3 * MINUTE),) * 2,
            Reason.CATCH_UP_TOO_SHORT,
        ),
        ((Change(segment="s3", means=Means.CUT),) * 2, Reason.CATCH_UP_PASSED),
        ((Change(segment="nowhere", means=Means.CUT),), Reason.CATCH_UP_GONE),
    ],
)
def test_what_the_plan_does_not_allow_or_has_passed_is_refused_with_its_reason(
    late: Evening, changes: tuple[Change, ...], reason: Reason
) -> None:
    late.refuses("18:18", c.ApplyCatchUp(changes, told="changed"), reason)
    assert not any(isinstance(event, MessageSent) for event in late.log)


def test_a_background_segment_saves_no_time() -> None:
    evening = Evening.begun(changed(make_show(5, 5), s2={"is_background": True, "can_cut": True}))
    cut = (Change(segment="s2", means=Means.CUT),)
    evening.refuses("18:01", c.ApplyCatchUp(cut), Reason.CATCH_UP_BESIDE)


def test_the_emcee_is_told_with_the_change_and_the_message_goes_with_it(late: Evening) -> None:
    cut = (Change(segment="s3", means=Means.CUT),)
    late.do("18:18", c.ApplyCatchUp(cut, told="S3 left out"))
    assert late.state.message == "S3 left out"
    late.do("18:19", c.WithdrawCatchUp(was_told=True))
    assert late.state.message == ""


def test_what_several_catch_ups_take_from_a_segment_is_one_change(late: Evening) -> None:
    shorter = Change(segment="s2", means=Means.SHORTEN, ms=MINUTE)
    cut = Change(segment="s3", means=Means.CUT)
    late.do("18:18", c.ApplyCatchUp((cut, shorter)), c.ApplyCatchUp((shorter,)))
    assert less_to_come(late.state) == (replace(shorter, ms=2 * MINUTE), cut)
    late.do("18:20", c.Go())
    assert less_to_come(late.state) == (cut,)


def test_there_must_be_something_to_withdraw(late: Evening) -> None:
    late.refuses("18:18", c.WithdrawCatchUp(), Reason.NOTHING_TO_WITHDRAW)


def test_200_segments_are_no_trouble() -> None:
    show: Show = make_show(*[5] * 200)
    short = {f"s{n}": {"min_duration_ms": 2 * MINUTE, "can_cut": n % 3 == 0} for n in range(2, 200)}
    evening = Evening.begun(changed(show, **short))
    evening.wait("18:45")
    (first, *_) = propose(evening.state, evening.now, 40 * MINUTE)
    assert first.gained_ms >= 40 * MINUTE
