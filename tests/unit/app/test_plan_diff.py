"""What a re-import would change is told row by row and field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from showctl.app.plan_diff import Change, FieldChange, RowChange, changes_between
from showctl.domain.plan import HOUR, MINUTE, Line, Segment, Show, StartRule
from tests.plans import make_show

ADDED, REMOVED = frozenset({Change.ADDED}), frozenset({Change.REMOVED})
MOVED, CHANGED = frozenset({Change.MOVED}), frozenset({Change.CHANGED})


def with_segment(show: Show, number: int, **changes: object) -> Show:
    """The show with fields of one segment (from 1) changed."""
    segments = list(show.segments)
    segments[number - 1] = replace(segments[number - 1], **changes)  # type: ignore[arg-type]
    return replace(show, segments=tuple(segments))


def in_order(show: Show, *numbers: int) -> Show:
    return replace(show, segments=tuple(show.segments[number - 1] for number in numbers))


def test_the_same_plan_changes_nothing_on_another_date_either() -> None:
    show = make_show(5, 5)
    assert changes_between(show, show) == ()
    assert changes_between(show, replace(show, date=date(2027, 1, 1))) == ()


def test_a_longer_row_moves_the_starts_after_it() -> None:
    show = make_show(5, 5)
    longer = with_segment(show, 1, duration_ms=10 * MINUTE)
    assert changes_between(show, longer) == (
        RowChange(CHANGED, "S1", 1, 1, (FieldChange("duration_ms", "5:00", "10:00"),)),
        RowChange(CHANGED, "S2", 2, 2, (FieldChange("start", "18:05", "18:10"),)),
    )


def test_added_and_removed_rows_have_one_number() -> None:
    show = make_show(0, 0)
    new = Segment(id="x", title="抽奖")
    changed = replace(show, segments=(show.segments[0], new))
    assert changes_between(show, changed) == (
        RowChange(ADDED, "抽奖", 2, None),
        RowChange(REMOVED, "S2", None, 2),
    )


def test_only_the_row_that_was_moved_has_moved() -> None:
    show = make_show(0, 0, 0, 0)
    (moved,) = changes_between(show, in_order(show, 2, 3, 4, 1))
    assert moved == RowChange(MOVED, "S1", 4, 1)


def test_every_field_is_told_as_people_read_it() -> None:
    show = with_segment(make_show(5), 1, owner="张三", extra=(("地点", "大厅"),), standby_ms=None)
    changed = with_segment(
        show,
        1,
        owner="",
        extra=(("服装", "红"),),
        standby_ms=3 * MINUTE,
        can_cut=True,
        start_rule=StartRule.AT,
        start_ms=18 * HOUR,
        lines=(Line(text="大家好"),),
    )
    (change,) = changes_between(show, changed)
    assert change.fields == (
        FieldChange("standby_ms", "", "3:00"),
        FieldChange("start_rule", "follow", "at"),
        FieldChange("can_cut", "no", "yes"),
        FieldChange("owner", "张三", ""),
        FieldChange("lines", "0", "1"),
        FieldChange("extra", "大厅", "", "地点"),
        FieldChange("extra", "", "红", "服装"),
    )


@given(st.permutations(range(1, 8)))
def test_the_rows_that_stay_stand_in_order(numbers: list[int]) -> None:
    show = make_show(*[0] * 7)
    moved = {
        change.number_before
        for change in changes_between(show, in_order(show, *numbers))
        if Change.MOVED in change.kinds
    }
    staying = [number for number in numbers if number not in moved]
    assert staying == sorted(staying)
    assert len(moved) < 7
