"""Any order of commands about draws: nobody wins twice, prizes add up, replay is the live run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.domain import draw_commands as c
from showctl.domain import fair
from showctl.domain.commands import Command, End, Start
from showctl.domain.draw import Draw, EarlierWinners, Entrants, RejectedWinners
from showctl.domain.draw_events import Rejection, Winner
from showctl.domain.draw_state import PressPhase
from showctl.domain.drawing import all_draws, draw_status, excluded
from showctl.domain.people import Person
from showctl.domain.run import replay
from showctl.domain.state import RunState
from tests.plans import make_show
from tests.unit.domain.any_evening import Live
from tests.unit.domain.drawing_evening import present, seed
from tests.unit.domain.evening import at

_MODEST = settings(max_examples=150, deadline=None)
NUMBERS = tuple(f"{number:02}" for number in range(12))
PEOPLE = tuple(
    Person(number=number, name=f"N{number}", department=f"D{int(number) % 4}") for number in NUMBERS
)
IDS = ("a", "b", "c")


@st.composite
def any_draw(draw: st.DrawFn, draw_id: str) -> Draw:
    return Draw(
        id=draw_id,
        title=draw_id,
        count=draw(st.integers(1, 6)),
        per_press=draw(st.none() | st.integers(1, 3)),
        entrants=draw(st.sampled_from([Entrants.PEOPLE, Entrants.PEOPLE, Entrants.DEPARTMENTS])),
        is_checked_in_only=draw(st.booleans()),
        earlier_winners=draw(st.sampled_from(EarlierWinners)),
        rejected_winners=draw(st.sampled_from(RejectedWinners)),
        out_of=tuple(draw(st.sets(st.sampled_from(IDS)))),
    )


@dataclass(frozen=True)
class Commit:
    """A commitment whose seed and roster are put in when it is done."""

    draw: str
    count: int | None
    redraws: int | None
    counts_everybody: bool
    here: frozenset[str]


_ids = st.sampled_from(IDS)
_presses = st.integers(0, 6)
_numbers = st.sampled_from(NUMBERS)
_winners = st.lists(_numbers, min_size=1, max_size=3).map(
    lambda some: tuple(Winner(number=number, name=number) for number in some)
)
_commits = st.builds(
    Commit,
    _ids,
    st.none() | st.integers(0, 4),
    st.none() | _presses,
    st.booleans(),
    st.frozensets(_numbers),
)
_ready = present(*NUMBERS, people=PEOPLE)
_steps = st.one_of(
    _commits,
    _commits,
    st.sampled_from([c.RollDraw(), c.RollDraw(), c.StopRoll(_ready), c.StopRoll(_ready, "8")]),
    st.sampled_from([c.RollDraw(), c.StopRoll(_ready), c.CloseDraw(), Start()]),
    st.builds(c.OpenDraw, _ids),
    st.builds(c.RejectWinner, _presses, _numbers, st.sampled_from(Rejection)),
    st.builds(c.RestoreWinner, _presses, _numbers),
    st.builds(c.CancelPress, _presses, st.sampled_from(["错", ""])),
    st.builds(c.ClaimPrize, _presses, _numbers),
    st.builds(c.UnclaimPrize, _presses, _numbers),
    st.builds(c.EnterWinners, _ids, _winners),
    st.builds(c.AddBonus, st.just("王总"), st.just("红包"), st.integers(0, 3), st.just(60_000)),
    st.builds(c.AddDraw, _ids.flatmap(any_draw)),
    st.sampled_from([c.RollDraw(), End()]),
)
plans = st.tuples(*[any_draw(each) for each in IDS])
# The same three commands in a row make a whole press, which chance alone seldom finds.
_whole = st.builds(
    lambda draw: [
        Commit(draw, None, None, True, frozenset(NUMBERS)),
        c.RollDraw(),
        c.StopRoll(_ready),
    ],
    _ids,
)
scripts = st.lists(_steps.map(lambda step: [step]) | _whole, max_size=25).map(
    lambda groups: [step for group in groups for step in group]
)


def played(draws: tuple[Draw, ...], script: list[Command | Commit]) -> list[Live]:
    """The run after each step."""
    live, now, after = Live.opened(make_show(300, draws=draws)), at("18:00"), []
    for number, step in enumerate(script):
        now += timedelta(seconds=1)
        command = step if isinstance(step, Command) else _commit(step, number)
        live.do(now, command)
        after.append(replace(live, log=list(live.log)))
    return after


def _commit(step: Commit, number: int) -> Command:
    return c.CommitDraw(
        step.draw,
        present(*step.here, people=PEOPLE),
        seed(number),
        step.count,
        step.redraws,
        step.counts_everybody,
    )


@_MODEST
@given(plans, scripts)
def test_the_replayed_log_is_the_live_state(
    draws: tuple[Draw, ...], script: list[Command | Commit]
) -> None:
    for live in played(draws, script)[-1:]:
        assert replay(live.log) == live.state


@_MODEST
@given(plans, scripts)
def test_nobody_wins_twice_and_prizes_add_up(
    draws: tuple[Draw, ...], script: list[Command | Commit]
) -> None:
    for live in played(draws, script):
        for draw in all_draws(live.state):
            held = [
                win.winner.number
                for press in live.state.draws.of(draw.id)
                for win in press.standing
            ]
            assert len(held) == len(set(held)) <= draw.count
            assert live.state.draws.taken(draw.id) == len(held)


@_MODEST
@given(plans, scripts)
def test_no_press_draws_from_those_who_are_out_and_each_proves_right(
    draws: tuple[Draw, ...], script: list[Command | Commit]
) -> None:
    before: RunState | None = None
    for live in played(draws, script):
        state = live.state
        if before is not None and len(state.draws.presses) > len(before.draws.presses):
            press = state.draws.presses[-1]
            (draw,) = (each for each in all_draws(state) if each.id == press.draw)
            drawn = {win.winner.number for win in press.wins} | set(press.entrants)
            assert not drawn & excluded(before, draw)
        before = state
    for press in before.draws.presses if before else ():
        if press.seed and press.phase is PressPhase.DRAWN:
            assert tuple(win.winner.number for win in press.wins) == fair.winners(
                press.seed, press.entrants, press.count, press.list_hash, press.word
            )
            assert len(press.wins) == press.count


@_MODEST
@given(plans, scripts)
def test_no_name_shows_that_is_not_a_standing_win_of_the_draw_that_is_on(
    draws: tuple[Draw, ...], script: list[Command | Commit]
) -> None:
    for live in played(draws, script):
        status = draw_status(live.state)
        if status is None:
            continue
        standing = [win for press in live.state.draws.of(status.draw.id) for win in press.standing]
        assert all(win in standing for win in status.names)
        if status.press and status.press.redraws is None and not status.press.is_over:
            assert status.names == ()
