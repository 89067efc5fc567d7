"""What is doubtful about a plan is said beside the field that it is about."""

from __future__ import annotations

from dataclasses import replace

from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, SECOND, Line, Show
from showctl.domain.plan_flags import Flag, FlagCode, flags_of
from showctl.domain.reading_time import ReadingSpeed, reading_ms
from tests.plans import make_show
from tests.unit.domain.evening import changed, of_day


def codes(show: Show) -> list[tuple[str, str, str]]:
    return [(flag.code.value, flag.segment, flag.field) for flag in flags_of(show)]


def test_a_sound_plan_has_no_flags() -> None:
    assert flags_of(make_show(30, 30, curfew_ms=of_day("19:00"))) == ()
    assert flags_of(make_show()) == ()


def test_gaps_and_overlaps_stand_at_the_later_start() -> None:
    show = changed(make_show(30, 30, 30), s2={"at": "18:40"}, s3={"at": "19:05"})
    assert flags_of(show) == (
        Flag(FlagCode.GAP, "s2", "start_ms", 10 * MINUTE, "S1"),
        Flag(FlagCode.OVERLAP, "s3", "start_ms", 5 * MINUTE, "S2"),
    )


def test_a_segment_beside_the_chain_makes_no_overlap() -> None:
    show = changed(make_show(30, 30, 30), s2={"at": "18:10", "is_background": True})
    assert flags_of(show) == ()


def test_a_show_past_its_curfew() -> None:
    show = make_show(30, 45, curfew_ms=of_day("19:00"))
    assert flags_of(show) == (Flag(FlagCode.PAST_CURFEW, "s2", "duration_ms", 15 * MINUTE),)


def test_lines_longer_than_their_segment() -> None:
    lines = (Line(text="好" * 480), Line(text="（鼓掌）" * 500, is_direction=True))
    show = changed(make_show(1), s1={"lines": lines})
    assert flags_of(show) == (Flag(FlagCode.LINES_TOO_LONG, "s1", "lines", 2 * MINUTE),)
    assert flags_of(show, ReadingSpeed(han=480)) == ()


def test_reading_time_counts_chinese_by_character_and_the_rest_by_word() -> None:
    speed = ReadingSpeed(han=60, words=60)
    assert reading_ms((Line(text="大家好，Welcome to 2026年会！"),), speed) == 8 * SECOND
    assert reading_ms((Line(text="It's well-known"),), speed) == 2 * SECOND


def test_what_is_missing_or_contradicts_itself() -> None:
    late = Cue(id="c1", title="晚", media="a.ogg", trigger=Trigger.START, offset_ms=MINUTE)
    stop = Cue(id="c2", title="停", kind=CueKind.STOP, targets=("c9",))
    show = changed(
        make_show(0, 5),
        s1={"title": " ", "cues": (late, stop)},
        s2={"min_duration_ms": 6 * MINUTE},
    )
    assert codes(show) == [
        ("no_title", "s1", "title"),
        ("no_duration", "s1", "duration_ms"),
        ("cue_outside", "s1", "cues"),
        ("cue_without_target", "s1", "cues"),
        ("least_too_long", "s2", "min_duration_ms"),
    ]
    held = replace(stop, targets=("c1",))
    assert ("cue_without_target", "s1", "cues") not in codes(
        changed(show, s1={"cues": (late, held)})
    )
