"""A show file keeps what it was given, and nobody can rewrite its log."""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Table

from showctl.adapters.store import prize_tables, schema
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.ports import Mode, StorageFault
from showctl.domain.award import Award
from showctl.domain.cue import Cue
from showctl.domain.draw import Draw
from showctl.domain.events import Event, MessageSent, RunOpened
from showctl.domain.game import Game
from showctl.domain.people import CheckIn, CheckInKind, Person
from showctl.domain.plan import CrewMember, Line, Segment, Show
from tests.plans import make_show

T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)


def messages(count: int, first: int = 1) -> list[MessageSent]:
    return [MessageSent(at=T0, text=str(number)) for number in range(first, first + count)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "party.showctl"


@pytest.fixture
def file(path: Path) -> Iterator[ShowFile]:
    with ShowFile.create(path, make_show(5, 10)) as file:
        yield file


@pytest.fixture
def logged(file: ShowFile) -> ShowFile:
    """A file with a run of three events."""
    file.log.append(file.log.open_run(Mode.LIVE, T0), 1, messages(3))
    return file


@contextmanager
def stranger(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program with SQLite as it comes: recursive_triggers and foreign_keys are off."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


@contextmanager
def disk_full_at(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


# -- the log ----------------------------------------------------------------------------------

CHECK_IN = "(desk, seq, at, kind, number)"
EVENT = "(run_id, seq, at, name, version, payload)"
VALUES = "'2026-02-06T10:00:00.000Z', 'MessageSent', 1, '{\"text\":\"forged\"}')"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET payload = '{}' WHERE seq = 2",
        "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2",
        "DELETE FROM event WHERE seq = 3",
        "DELETE FROM event",
        f"INSERT INTO event {EVENT} VALUES (1, 2, {VALUES}",
        f"INSERT OR REPLACE INTO event {EVENT} VALUES (1, 2, {VALUES}",
        f"REPLACE INTO event {EVENT} VALUES (1, 3, {VALUES}",
        f"INSERT OR IGNORE INTO event {EVENT} VALUES (1, 2, {VALUES}",
        f"INSERT INTO event {EVENT} VALUES (1, 2, {VALUES} "
        "ON CONFLICT DO UPDATE SET payload = '{}'",
        f"INSERT INTO event {EVENT} VALUES (1, 5, {VALUES}",
        f"INSERT INTO event {EVENT} VALUES (1, 0, {VALUES}",
        "UPDATE run SET mode = 'rehearsal'",
        "DELETE FROM run",
        "INSERT OR REPLACE INTO run (id, mode, opened_at) VALUES (1, 'rehearsal', '')",
    ],
)
@pytest.mark.parametrize("recursive_triggers", ["OFF", "ON"])
def test_no_program_rewrites_the_log(
    logged: ShowFile, statement: str, recursive_triggers: str
) -> None:
    before = logged.log.runs(), logged.log.read(1)
    with stranger(logged.path) as connection:
        connection.execute(f"PRAGMA recursive_triggers={recursive_triggers}")
        with pytest.raises(sqlite3.IntegrityError, match=r"rewritten|only grows"):
            connection.execute(statement)
    assert (logged.log.runs(), logged.log.read(1)) == before


def test_the_log_is_one_readable_row_an_event(logged: ShowFile) -> None:
    with stranger(logged.path) as connection:
        rows = connection.execute("SELECT * FROM event WHERE seq = 1").fetchall()
    assert rows == [(1, 1, "2026-02-06T10:00:00.000Z", "MessageSent", 1, '{"text":"1"}')]


def test_an_event_of_an_unknown_name_is_named_with_its_place(logged: ShowFile) -> None:
    with stranger(logged.path) as connection:
        connection.execute(
            f"INSERT INTO event {EVENT} VALUES (1, 4, {VALUES}".replace("MessageSent", "Teleported")
        )
    with pytest.raises(UserError, match=r"Run 1 .* entry 4 the event 'Teleported' is not known"):
        logged.log.read(1)


def test_a_full_disk_is_a_storage_fault_and_the_log_goes_on_afterwards(logged: ShowFile) -> None:
    wal = logged.path.with_name(f"{logged.path.name}-wal")
    with disk_full_at(wal.stat().st_size):
        with pytest.raises(StorageFault, match=r"party\.showctl cannot be written"):
            logged.log.append(1, 4, messages(2, first=4))
        with pytest.raises(StorageFault):
            logged.log.beat(1, T0 + timedelta(seconds=1))
        with pytest.raises(StorageFault):
            logged.log.open_run(Mode.LIVE, T0)
        assert logged.log.read(1) == tuple(messages(3))
    logged.log.append(1, 4, messages(2, first=4))
    assert logged.log.read(1) == tuple(messages(5))


def test_a_log_that_another_program_holds_is_a_storage_fault(logged: ShowFile) -> None:
    with stranger(logged.path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageFault, match="in use by another program"):
            logged.log.append(1, 4, messages(1, first=4))


def test_many_threads_read_while_one_writes(logged: ShowFile) -> None:
    def read_often() -> list[tuple[Event, ...]]:
        return [logged.log.read(1) for _ in range(30)]

    with ThreadPoolExecutor(4) as threads:
        readers = [threads.submit(read_often) for _ in range(3)]
        for seq in range(4, 40):
            logged.log.append(1, seq, messages(1, first=seq))
            logged.log.beat(1, T0)
        seen = [log for reader in readers for log in reader.result()]
    whole = tuple(messages(39))
    assert logged.log.read(1) == whole
    assert all(log == whole[: len(log)] for log in seen)


APPENDS_FOREVER = """
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.domain.events import MessageSent
log = ShowFile.open(Path(sys.argv[1])).log
at = datetime(2026, 2, 6, tzinfo=UTC)
run = log.open_run(Mode.LIVE, at)
for seq in count(1):
    log.append(run, seq, [MessageSent(at=at, text=str(seq))])
    log.beat(run, at)
    print(seq, flush=True)
"""


@pytest.mark.parametrize("kill_after", [1, 57])
def test_kill_minus_9_loses_no_event_that_was_appended(path: Path, kill_after: int) -> None:
    ShowFile.create(path, make_show(5)).close()
    command = [sys.executable, "-c", APPENDS_FOREVER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(kill_after):
            child.stdout.readline()
        child.kill()
        told = kill_after + len(child.stdout.read().splitlines())
    with ShowFile.open(path) as file:
        kept = [event.text for event in file.log.read(1) if isinstance(event, MessageSent)]
    assert kept == [str(seq) for seq in range(1, len(kept) + 1)]
    # The last one may have been committed without a word of it getting out.
    assert len(kept) - told in {0, 1}


# -- the plan ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("thing", "table", "kept_elsewhere"),
    [
        (Show, schema.show, {"segments", "crew", "draws", "games", "awards"}),
        (Segment, schema.segment, {"lines", "cues", "extra"}),
        (Line, schema.line, set()),
        (Cue, schema.cue, set()),
        (CrewMember, schema.crew, set()),
        (Draw, prize_tables.draw, set()),
        (Game, prize_tables.game, set()),
        (Award, prize_tables.award, set()),
        (Person, prize_tables.person, set()),
        (CheckIn, prize_tables.check_in, set()),
    ],
)
def test_every_field_of_the_plan_has_its_column(
    thing: type, table: Table, kept_elsewhere: set[str]
) -> None:
    columns = {column.name for column in table.columns} - {"key", "position", "segment_id"}
    assert columns == {field.name for field in fields(thing)} - kept_elsewhere


def test_a_new_plan_takes_the_place_of_the_old_one_and_the_log_stays(logged: ShowFile) -> None:
    logged.replace_plan(make_show(1, 2, 3, title="新年会"))
    assert logged.plans.load() == make_show(1, 2, 3, title="新年会")
    assert logged.log.read(1) == tuple(messages(3))


def test_a_plan_that_does_not_fit_on_the_disk_leaves_the_old_one(file: ShowFile) -> None:
    wal = file.path.with_name(f"{file.path.name}-wal")
    size = wal.stat().st_size if wal.exists() else 0
    with disk_full_at(size), pytest.raises(UserError, match="cannot be written"):
        file.replace_plan(make_show(*[5] * 400))
    assert file.plans.load() == make_show(5, 10)


def test_a_plan_with_text_that_no_file_can_hold_leaves_the_old_one(file: ShowFile) -> None:
    with pytest.raises(UserError, match="cannot hold the text"):
        file.replace_plan(make_show(5, title="broken \udcff"))
    assert file.plans.load() == make_show(5, 10)


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("DELETE FROM show", "a part of it is missing"),
        ("UPDATE segment SET kind = 'circus'", "a part of it is missing"),
        ("UPDATE segment SET duration_ms = -1", "segment 'S1': a duration cannot be negative"),
    ],
)
def test_a_plan_that_somebody_broke_is_told_of(file: ShowFile, statement: str, why: str) -> None:
    with stranger(file.path) as connection:
        connection.execute(statement)
    with pytest.raises(UserError, match=f"plan in .* is damaged \\({why}"):
        file.plans.load()


def test_what_was_written_is_there_when_the_file_is_opened_again(path: Path) -> None:
    opened = RunOpened(at=T0, show=make_show(5))
    with ShowFile.create(path, make_show(5)) as file:
        file.log.append(file.log.open_run(Mode.REHEARSAL, T0), 1, [opened])
        file.replace_plan(make_show(6))
    with ShowFile.open(path) as file:
        assert file.plans.load() == make_show(6)
        assert file.log.read(1) == (opened,)


def test_the_log_keeps_the_plan_as_it_was_with_the_fields_that_matter_only(file: ShowFile) -> None:
    show = make_show(5)
    plain = replace(show.segments[0], notes="带话筒")
    opened = RunOpened(at=T0, show=replace(show, segments=(plain,)))
    file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [opened])
    with stranger(file.path) as connection:
        (payload,) = connection.execute("SELECT payload FROM event").fetchone()
    assert json.loads(payload)["show"]["segments"] == [
        {"id": "s1", "title": "S1", "duration_ms": 300_000, "notes": "带话筒"}
    ]
    assert "带话筒" in payload


# -- the people -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE check_in SET number = '008'",
        "DELETE FROM check_in",
        f"INSERT OR REPLACE INTO check_in {CHECK_IN} VALUES ('a', 1, '', 'left', '007')",
        f"INSERT OR IGNORE INTO check_in {CHECK_IN} VALUES ('a', 1, '', 'left', '007')",
    ],
)
def test_no_program_rewrites_the_check_ins(file: ShowFile, statement: str) -> None:
    file.people.note([CheckIn(desk="a", seq=1, at=T0, kind=CheckInKind.CHECKED_IN, number="007")])
    before = file.people.check_ins()
    with (
        stranger(file.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="cannot be rewritten"),
    ):
        connection.execute(statement)
    assert file.people.check_ins() == before


def test_a_new_plan_leaves_the_people(file: ShowFile) -> None:
    file.people.save([Person(number="007", name="王小明")])
    file.replace_plan(make_show(1))
    assert [person.number for person in file.people.load()] == ["007"]
