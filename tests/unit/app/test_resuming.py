"""Which run goes on when a show is opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from showctl.app.ports import Mode, RunHeader
from showctl.app.resuming import Choice, choose_run
from tests.unit.domain.evening import at

NOW = at("23:00")
LIVE, REHEARSAL = Mode.LIVE, Mode.REHEARSAL


def run(number: int, mode: Mode = LIVE, *, seen: timedelta, ended: bool = False) -> RunHeader:
    """A run that was begun and last seen so long ago."""
    seen_at = NOW - seen
    return RunHeader(
        id=number,
        mode=mode,
        opened_at=seen_at - timedelta(hours=1),
        started_at=seen_at - timedelta(minutes=30),
        ended_at=seen_at if ended else None,
        last_seen_at=seen_at,
    )


def test_without_runs_none_goes_on() -> None:
    assert choose_run([], LIVE, NOW) == Choice()


def test_an_unfinished_live_run_goes_on_by_itself() -> None:
    cut = run(1, seen=timedelta(seconds=3))
    assert choose_run([cut], LIVE, NOW) == Choice(resumed=cut)


def test_less_than_twelve_hours_old_resumes_older_is_offered() -> None:
    young = run(1, seen=timedelta(hours=12) - timedelta(milliseconds=1))
    old = run(1, seen=timedelta(hours=12, milliseconds=1))
    assert choose_run([young], LIVE, NOW) == Choice(resumed=young)
    assert choose_run([old], LIVE, NOW) == Choice(offered=old)


def test_a_run_that_was_ended_stays_ended() -> None:
    assert choose_run([run(1, seen=timedelta(minutes=1), ended=True)], LIVE, NOW) == Choice()


def test_an_older_unfinished_run_is_passed_over_for_a_later_one_that_ended() -> None:
    runs = [run(1, seen=timedelta(hours=2)), run(2, seen=timedelta(hours=1), ended=True)]
    assert choose_run(runs, LIVE, NOW) == Choice()


def test_the_latest_run_goes_on() -> None:
    runs = [run(1, seen=timedelta(hours=2)), run(2, seen=timedelta(hours=1))]
    assert choose_run(runs, LIVE, NOW).resumed == runs[1]


def test_a_rehearsal_goes_on_only_in_a_rehearsal_however_old() -> None:
    rehearsal = run(1, REHEARSAL, seen=timedelta(days=5))
    assert choose_run([rehearsal], LIVE, NOW) == Choice()
    assert choose_run([rehearsal], REHEARSAL, NOW) == Choice(resumed=rehearsal)


def test_a_rehearsal_since_does_not_hide_the_live_run() -> None:
    live = run(1, seen=timedelta(hours=1))
    runs = [live, run(2, REHEARSAL, seen=timedelta(minutes=5))]
    assert choose_run(runs, LIVE, NOW).resumed == live


def idle(number: int, *, seen: timedelta) -> RunHeader:
    """A live run that was opened and has not begun."""
    return replace(run(number, seen=seen), started_at=None)


def test_an_older_run_that_was_gone_on_with_is_the_one_that_resumes() -> None:
    gone_on = run(1, seen=timedelta(seconds=2))
    runs = [gone_on, idle(2, seen=timedelta(minutes=5))]
    assert choose_run(runs, LIVE, NOW) == Choice(resumed=gone_on)


def test_what_was_left_unfinished_stays_offered_while_nothing_else_has_begun() -> None:
    old, waiting = run(1, seen=timedelta(hours=13)), idle(2, seen=timedelta(minutes=5))
    assert choose_run([old, waiting], LIVE, NOW) == Choice(resumed=waiting, offered=old)


def test_the_last_rehearsal_goes_on_wherever_its_clock_stood() -> None:
    further = run(1, REHEARSAL, seen=timedelta(hours=-2), ended=True)
    last = run(2, REHEARSAL, seen=timedelta(hours=3))
    assert choose_run([further, last], REHEARSAL, NOW) == Choice(resumed=last)
