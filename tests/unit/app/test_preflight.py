"""What a check says of a show, and what of it blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from showctl.app.media import Holds, MediaFault, MediaFaultKind
from showctl.app.preflight import Finding, Level, is_fit, preflight
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, Kind, Line, Show
from tests.plans import make_show
from tests.unit.domain.evening import changed, of_day

GONE = MediaFault(MediaFaultKind.MISSING, "a.ogg is missing")
BROKEN = MediaFault(MediaFaultKind.UNREADABLE, "a.ogg holds no sound")


def music(cue_id: str, media: str = "a.ogg", **over: Any) -> Cue:
    return Cue(id=cue_id, title=cue_id, media=media, **over)


def with_cues(*cues: Cue) -> Show:
    return changed(make_show(5, 5), s2={"cues": cues})


def found(show: Show, fault: MediaFault | None = None, length_ms: int | None = None) -> Any:
    findings = preflight(show, lambda *_: fault, lambda _: length_ms)
    return [(one.code, str(one.level), one.segment) for one in findings]


def test_a_show_that_is_fit_has_nothing_to_say() -> None:
    assert found(with_cues(music("m"))) == []


def test_missing_and_unreadable_media_block() -> None:
    assert found(with_cues(music("m")), GONE) == [("missing_media", "block", 2)]
    assert found(with_cues(music("m")), BROKEN) == [("unreadable_media", "block", 2)]


def test_a_file_that_two_cues_play_is_named_once_a_segment() -> None:
    show = changed(
        make_show(5, 5), s1={"cues": (music("l"),)}, s2={"cues": (music("m"), music("n"))}
    )
    assert [one.message for one in preflight(show, lambda *_: GONE)] == [
        "Cue 'l': a.ogg is missing.",
        "Cue 'm', 'n': a.ogg is missing.",
    ]


def test_every_track_of_a_playlist_is_looked_at() -> None:
    show = with_cues(music("p", "", kind=CueKind.PLAYLIST, tracks=("a.ogg", "b.ogg")))
    asked = []
    preflight(show, lambda media, holds: asked.append((media, holds)))
    assert asked == [("a.ogg", Holds.SOUND), ("b.ogg", Holds.SOUND)]


def test_an_empty_show_blocks() -> None:
    assert found(make_show()) == [("empty_show", "block", None)]


def test_cues_that_point_at_what_is_not_there_are_named() -> None:
    stop = Cue(id="x", title="x", kind=CueKind.STOP, targets=("gone",))
    follow = music("y", trigger=Trigger.AFTER_END, after="gone")
    group = Cue(id="g", title="g", kind=CueKind.GROUP)
    assert found(with_cues(stop, follow, group)) == [
        ("missing_target", "warn", 2),
        ("missing_target", "warn", 2),
        ("empty_group", "warn", 2),
    ]


def test_cues_that_fire_each_other_in_a_ring_are_named() -> None:
    one = music("a", trigger=Trigger.AFTER_START, after="b")
    two = music("b", trigger=Trigger.AFTER_START, after="a")
    assert found(with_cues(one, two)) == [("cue_ring", "warn", 2)]


def test_a_cue_that_outlasts_its_segment_is_named_by_what_plays_of_it() -> None:
    assert found(with_cues(music("m")), length_ms=6 * MINUTE) == [("long_cue", "warn", 2)]
    assert found(with_cues(music("m", out_ms=4 * MINUTE)), length_ms=6 * MINUTE) == []
    assert found(with_cues(music("m", loops=2)), length_ms=4 * MINUTE) == [("long_cue", "warn", 2)]
    assert found(with_cues(music("m", loops=0)), length_ms=6 * MINUTE) == []


def test_times_that_cannot_be_kept_are_named() -> None:
    show = changed(make_show(10, 0, 10), s3={"at": "18:05"})
    assert found(show) == [("no_duration", "warn", 2), ("overlap", "warn", 3)]
    late = replace(make_show(10, 10), curfew_ms=of_day("18:15"))
    assert found(late) == [("past_curfew", "warn", 2)]
    assert found(replace(late, curfew_ms=of_day("18:20"))) == []


def test_what_an_emcee_leads_in_wants_lines() -> None:
    show = changed(make_show(5, 5, 5), s1={"kind": Kind.TOAST}, s2={"kind": Kind.MEAL})
    assert found(show) == [("no_lines", "warn", 1)]
    assert found(changed(show, s1={"lines": (Line(text="干杯"),)})) == []


def test_warnings_do_not_block_and_what_blocks_comes_first() -> None:
    show = changed(make_show(0, 5), s2={"cues": (music("m"),)})
    findings = preflight(show, lambda *_: GONE)
    assert [one.level for one in findings] == [Level.BLOCK, Level.WARN]
    assert not is_fit(findings)
    assert is_fit((Finding("overlap", Level.WARN, 1, ""),)) and is_fit(())
