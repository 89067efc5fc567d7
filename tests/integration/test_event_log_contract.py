"""What every EventLog and every Plans keeps to, the fakes and the file alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import EventLog, LogConflict, Mode, Plans, RunHeader
from showctl.domain.events import (
    Cause,
    MessageSent,
    RunEnded,
    RunMarked,
    RunOpened,
    RunStarted,
    SegmentStarted,
)
from showctl.domain.plan import Show
from tests.fakes import FakeEventLog, FakePlans
from tests.plans import make_show, shows

T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


def message(text: str, seconds: float = 0) -> MessageSent:
    return MessageSent(at=after(seconds), text=text)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShowFile]:
    path = tmp_path_factory.mktemp("contract") / "party.showctl"
    with ShowFile.create(path, make_show(5)) as file:
        yield file


@pytest.fixture(params=["fake", "file"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EventLog]:
    if request.param == "fake":
        yield FakeEventLog()
    else:
        with ShowFile.create(tmp_path / "party.showctl", make_show(5)) as file:
            yield file.log


@pytest.fixture(params=["fake", "file"])
def plans(request: pytest.FixtureRequest) -> Plans:
    if request.param == "fake":
        return FakePlans(make_show(5))
    file: ShowFile = request.getfixturevalue("file")
    return file.plans


def test_a_new_log_has_no_runs(log: EventLog) -> None:
    assert log.runs() == ()


def test_events_are_read_as_they_were_written_and_in_their_order(log: EventLog) -> None:
    run = log.open_run(Mode.LIVE, T0)
    opened = RunOpened(at=T0, show=make_show(5, 10))
    started = RunStarted(at=after(1), segment="s1")
    segment = SegmentStarted(at=after(1), segment="s1", cause=Cause.START)
    log.append(run, 1, [opened])
    log.append(run, 2, [started, segment])
    assert log.read(run) == (opened, started, segment)


def test_an_instant_is_kept_to_the_microsecond_and_read_in_utc(log: EventLog) -> None:
    run = log.open_run(Mode.LIVE, T0)
    at = datetime(2026, 2, 6, 18, 0, 0, 123_457, tzinfo=timezone(timedelta(hours=8)))
    log.append(run, 1, [MessageSent(at=at, text="快")])
    assert [event.at for event in log.read(run)] == [at]


def test_each_run_has_its_own_log(log: EventLog) -> None:
    first, second = log.open_run(Mode.LIVE, T0), log.open_run(Mode.REHEARSAL, T0)
    log.append(second, 1, [message("second")])
    log.append(first, 1, [message("first")])
    assert log.read(first) == (message("first"),)
    assert log.read(second) == (message("second"),)


def test_a_run_nobody_opened_has_no_events(log: EventLog) -> None:
    assert log.read(7) == ()


def test_nothing_is_appended_to_a_run_nobody_opened(log: EventLog) -> None:
    with pytest.raises(LookupError):
        log.append(7, 1, [message("lost")])


def test_a_run_nobody_opened_shows_no_sign_of_life(log: EventLog) -> None:
    with pytest.raises(LookupError):
        log.beat(7, T0)


def test_appending_nothing_changes_nothing(log: EventLog) -> None:
    run = log.open_run(Mode.LIVE, T0)
    log.append(run, 1, [])
    assert log.read(run) == ()


@pytest.mark.parametrize(
    ("first_seq", "why"), [(1, "another was there first"), (3, "one between is missing")]
)
def test_the_log_only_grows_at_its_end(log: EventLog, first_seq: int, why: str) -> None:
    run = log.open_run(Mode.LIVE, T0)
    log.append(run, 1, [message("there first")])
    with pytest.raises(LogConflict):
        log.append(run, first_seq, [message("too late"), message(why)])
    assert log.read(run) == (message("there first"),)


def test_an_append_that_overlaps_the_end_is_refused_whole(log: EventLog) -> None:
    run = log.open_run(Mode.LIVE, T0)
    log.append(run, 1, [message("1"), message("2")])
    with pytest.raises(LogConflict):
        log.append(run, 2, [message("2"), message("3")])
    assert log.read(run) == (message("1"), message("2"))


def test_the_first_event_has_place_one(log: EventLog) -> None:
    run = log.open_run(Mode.LIVE, T0)
    with pytest.raises(LogConflict):
        log.append(run, 0, [message("nought")])


def test_runs_are_listed_oldest_first_with_their_mode(log: EventLog) -> None:
    first = log.open_run(Mode.REHEARSAL, T0)
    second = log.open_run(Mode.LIVE, after(-60))
    assert [(run.id, run.mode, run.opened_at) for run in log.runs()] == [
        (first, Mode.REHEARSAL, T0),
        (second, Mode.LIVE, after(-60)),
    ]


def test_a_run_is_listed_with_its_start_its_end_and_its_mark(log: EventLog) -> None:
    log.open_run(Mode.LIVE, T0)
    run = log.open_run(Mode.LIVE, T0)
    log.append(run, 1, [RunStarted(at=after(5), segment="s1"), message("x", 6)])
    log.append(run, 3, [RunEnded(at=after(60)), RunMarked(at=after(90), is_test=True)])
    assert log.runs()[1] == RunHeader(
        id=run,
        mode=Mode.LIVE,
        opened_at=T0,
        started_at=after(5),
        ended_at=after(60),
        last_seen_at=after(90),
        is_test=True,
    )


def test_the_last_mark_counts(log: EventLog) -> None:
    run = log.open_run(Mode.LIVE, T0)
    marks = [RunMarked(at=after(n), is_test=is_test) for n, is_test in enumerate([True, False])]
    log.append(run, 1, marks)
    assert not log.runs()[0].is_test


def test_a_run_was_last_seen_when_opened_at_its_last_event_or_at_its_last_beat(
    log: EventLog,
) -> None:
    run = log.open_run(Mode.LIVE, T0)
    seen = [log.runs()[0].last_seen_at]
    log.append(run, 1, [message("x", 1.5)])
    seen.append(log.runs()[0].last_seen_at)
    log.beat(run, after(9.25))
    seen.append(log.runs()[0].last_seen_at)
    log.append(run, 2, [message("y", 10)])
    seen.append(log.runs()[0].last_seen_at)
    assert seen == [T0, after(1.5), after(9.25), after(10)]


@given(show=shows())
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_plan_is_loaded_as_it_was_saved(plans: Plans, show: Show) -> None:
    plans.save(show)
    assert plans.load() == show
