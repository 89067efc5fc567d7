"""Every edit can be taken back, touches only what it names, and keeps the plan's own rules."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.domain import cue_edits, plan_edits
from showctl.domain.cue import Cue, CueKind
from showctl.domain.faults import PlanError
from showctl.domain.plan import HOUR, MINUTE, Segment, Show, StartRule
from showctl.domain.plan_change import PlanChange, Splice, difference
from showctl.domain.plan_ids import PlanIds
from tests.plans import make_show, shows
from tests.unit.domain.any_edit import Edit, edits
from tests.unit.domain.evening import changed, of_day


def order(show: Show) -> str:
    return " ".join(segment.id for segment in show.segments)


@settings(max_examples=150)
@given(shows(max_segments=6), st.lists(edits(), min_size=1, max_size=4))
def test_a_change_leads_from_one_plan_to_the_other_and_back(show: Show, made: list[Edit]) -> None:
    after = show
    for edit in made:
        after = edit(after)
    assert difference(show, after).applied_to(show) == after
    assert difference(after, show).applied_to(after) == show
    assert difference(show, show).is_empty


def test_a_change_names_only_what_was_edited() -> None:
    show = make_show(5, 5, 5, 5, 5)
    renamed = plan_edits.change_segments(show, ["s3"], {"title": "新"})
    assert difference(show, renamed) == PlanChange(segments=(renamed.segments[2],))
    moved = plan_edits.move_segments(show, ["s2"], 4)
    assert difference(show, moved) == PlanChange(
        splice=Splice(at=1, taken=3, ids=("s3", "s4", "s2"))
    )
    titled = plan_edits.change_show(show, {"title": "年会"})
    assert difference(show, titled).segments == ()
    deleted = plan_edits.delete_segments(show, ["s4"])
    assert difference(show, deleted) == PlanChange(splice=Splice(at=3, taken=1, ids=()))


def test_a_change_of_another_plan_is_refused() -> None:
    change = difference(make_show(1, 1, 1), make_show(1, 1))
    with pytest.raises(PlanError, match="another plan"):
        change.applied_to(make_show())
    with pytest.raises(PlanError, match="another plan"):
        PlanChange(splice=Splice(at=0, taken=0, ids=("s9",))).applied_to(make_show(1))


def test_an_edit_that_changes_nothing_gives_the_same_plan() -> None:
    show = make_show(5, 5)
    assert plan_edits.change_segments(show, ["s1"], {"title": "S1"}) is show
    assert plan_edits.move_segments(show, ["s1"], 1) is show
    assert plan_edits.delete_segments(show, ["s9"]) is show
    assert plan_edits.change_show(show, {"title": show.title}) is show


def test_several_rows_move_together_in_their_order() -> None:
    show = make_show(1, 1, 1, 1, 1)
    assert order(plan_edits.move_segments(show, ["s4", "s2"], 0)) == "s2 s4 s1 s3 s5"
    assert order(plan_edits.move_segments(show, ["s1", "s3"], 5)) == "s2 s4 s5 s1 s3"
    assert order(plan_edits.move_segments(show, ["s1", "s3"], 2)) == "s2 s1 s3 s4 s5"


def test_a_start_time_and_its_rule_go_together() -> None:
    show = make_show(30, 30)
    fixed = plan_edits.change_segments(show, ["s2"], {"start_ms": of_day("19:00")})
    assert fixed.segments[1].start_rule is StartRule.AT
    loose = plan_edits.change_segments(fixed, ["s2"], {"start_rule": StartRule.FOLLOW})
    assert loose == show
    kept = plan_edits.change_segments(show, ["s2"], {"start_rule": StartRule.AT})
    assert kept.segments[1].start_ms == of_day("18:30")


@pytest.mark.parametrize(
    "changes", [{"duration_ms": -1}, {"start_ms": -1}, {"colour": "red"}, {"start_ms": 500 * HOUR}]
)
def test_a_value_that_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(PlanError):
        plan_edits.change_segments(make_show(5), ["s1"], changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": " "},
        {"timezone": "Mars/Olympus"},
        {"start_ms": -1},
        {"go_guard_ms": -1},
        {"segments": ()},
    ],
)
def test_a_setting_that_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(PlanError):
        plan_edits.change_show(make_show(5), changes)


def test_a_copy_has_ids_of_its_own_and_its_fades_act_on_its_own_cues() -> None:
    song = Cue(id="c1", title="歌", media="a.ogg")
    fade = Cue(id="c2", title="淡出", kind=CueKind.FADE, targets=("c1",))
    show = changed(make_show(5, 5), s1={"cues": (song, fade), "at": "18:00"})
    copied = plan_edits.duplicate_segments(show, ["s1"], PlanIds.clear_of(show))
    original, copy, last = copied.segments
    assert (original.id, last.id) == ("s1", "s2")
    assert [cue.title for cue in copy.cues] == ["歌", "淡出"]
    assert copy.cues[1].targets == (copy.cues[0].id,) != ("c1",)
    assert copy.start_rule is StartRule.FOLLOW


def test_an_id_is_never_given_twice() -> None:
    ids = PlanIds()
    ids.meet(make_show(segments=(Segment(id="s002", title="S"),)), ["s003"])
    assert [ids.segment() for _ in range(3)] == ["s001", "s004", "s005"]


def test_fixed_starts_shift_together_with_the_show() -> None:
    show = changed(make_show(30, 30, 30), s3={"at": "19:30"})
    later = plan_edits.shift_times(show, {"s1", "s2", "s3"}, 10 * MINUTE)
    assert later.start_ms == of_day("18:10")
    assert later.segments[2].start_ms == of_day("19:40")
    assert plan_edits.shift_times(later, {"s1", "s2", "s3"}, -10 * MINUTE) == show
    with pytest.raises(PlanError, match="S3"):
        plan_edits.shift_times(show, {"s3"}, -20 * HOUR)


def test_a_column_of_the_users_own() -> None:
    show = plan_edits.add_column(make_show(5, 5), "桌号")
    assert plan_edits.own_columns(show) == ("桌号",)
    show = plan_edits.set_extra(show, ["s2"], "桌号", "8")
    assert show.segments[1].extra == (("桌号", "8"),)
    with pytest.raises(PlanError, match="already"):
        plan_edits.add_column(show, "桌号")
    with pytest.raises(PlanError, match="name"):
        plan_edits.add_column(show, " ")
    assert plan_edits.remove_column(show, "桌号") == make_show(5, 5)


def test_cues_move_between_segments() -> None:
    show = changed(make_show(5, 5), s1={"cues": (Cue(id="c1", title="歌", media="a.ogg"),)})
    moved = cue_edits.move_cue(show, "c1", "s2")
    assert moved.segments[0].cues == ()
    assert [cue.id for cue in moved.segments[1].cues] == ["c1"]
    assert cue_edits.move_cue(show, "c1", "nowhere") is show
    assert cue_edits.change_cue(show, "c9", {"title": "x"}) is show
    with pytest.raises(PlanError, match="file"):
        cue_edits.change_cue(show, "c1", {"media": ""})
