"""A note is stamped with the instant of its key and what was on then, and changes nothing."""

from __future__ import annotations

from showctl.domain import commands as c
from showctl.domain.note_events import NoteTaken
from showctl.domain.refusal import Reason
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at

SHOW = make_show(5, 5)


def test_it_is_of_what_is_on() -> None:
    evening = Evening.begun(SHOW)
    (note,) = evening.do("18:02", c.TakeNote("lights late"))
    assert note == NoteTaken(at=at("18:02"), text="lights late", noted_at=at("18:02"), segment="s1")


def test_what_was_written_long_is_of_when_writing_began() -> None:
    evening = Evening.begun(SHOW)
    evening.do("18:05", c.Go())
    (note,) = evening.do("18:05:20", c.TakeNote("lights late", at("18:04:58"), "s1"))
    assert isinstance(note, NoteTaken)
    assert (note.at, note.noted_at, note.segment) == (at("18:05:20"), at("18:04:58"), "s1")


def test_it_may_come_before_the_run_and_after_it() -> None:
    evening = Evening(SHOW)
    (early,) = evening.do("17:50", c.TakeNote("no water on stage"))
    evening.do("18:00", c.Start())
    evening.do("18:06", c.End())
    (late,) = evening.do("18:10", c.TakeNote("thank the crew"))
    assert [note.segment for note in (early, late) if isinstance(note, NoteTaken)] == [None, None]


def test_it_changes_nothing() -> None:
    evening = Evening.begun(SHOW)
    before = evening.state
    evening.do("18:00", c.TakeNote("lights late"))
    assert evening.state == before


def test_it_needs_words() -> None:
    Evening.begun(SHOW).refuses("18:01", c.TakeNote("  "), Reason.EMPTY_NOTE)
