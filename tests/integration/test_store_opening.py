"""What is no show, or cannot be written, is told in one sentence; an older show is brought on."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from showctl.adapters.resources import resource_dir
from showctl.adapters.store import migration, schema
from showctl.adapters.store.connections import Access, connect
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.ports import Mode, StorageFault
from showctl.domain.events import MessageSent
from tests.plans import make_show

SHOW = make_show(5, 10)
T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)
NOBODY = 65_534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "party.showctl"


@pytest.fixture
def show_file(path: Path) -> Path:
    ShowFile.create(path, SHOW).close()
    return path


@pytest.fixture
def common_path() -> Iterator[Path]:
    """A show in a folder that every user can enter, and only its owner can write to."""
    with tempfile.TemporaryDirectory(prefix="showctl-test-") as folder:
        path = Path(folder) / "party.showctl"
        ShowFile.create(path, SHOW).close()
        Path(folder).chmod(0o755)
        yield path


@contextmanager
def powerless(path: Path) -> Iterator[None]:
    """The folder and its files are read-only, for root as well, who heeds no rights."""
    for thing in (*path.parent.iterdir(), path.parent):
        thing.chmod(thing.stat().st_mode & ~0o222)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        path.parent.chmod(0o755)


def names_in(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def is_one_sentence(error: UserError, path: Path) -> bool:
    text = str(error).replace(str(path), "FILE")
    return bool(re.fullmatch(r"[A-Z][^\n]*\.", text)) and ". " not in text


# -- what is no show --------------------------------------------------------------------------


def leave_out(path: Path) -> None:
    pass


def write_nothing(path: Path) -> None:
    path.touch()


def write_noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def write_other_database(path: Path) -> None:
    sql(path, "CREATE TABLE event (x)")


def write_newer(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    sql(path, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")


def write_other_revision(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    sql(path, "UPDATE alembic_version SET version_num = '9999'")


def write_torn(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    path.write_bytes(path.read_bytes()[:5_000])


def write_unnumbered(path: Path) -> None:
    ShowFile.create(path, SHOW).close()
    sql(path, "PRAGMA user_version = 0")


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("make", "told"),
    [
        (leave_out, "There is no show at"),
        (Path.mkdir, "is a folder"),
        (write_nothing, "is not a show"),
        (write_noise, "is not a show"),
        (write_other_database, "is not a show"),
        (write_newer, "was saved by a newer showctl"),
        (write_other_revision, "was saved by another showctl"),
        (write_torn, "is damaged"),
        (write_unnumbered, "is damaged"),
    ],
)
def test_a_file_that_is_no_show_is_told_of_and_left_as_it_is(
    path: Path, make: Callable[[Path], None], told: str, read_only: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with (
        pytest.raises(UserError, match=told) as refusal,
        ShowFile.open(path, read_only=read_only) as file,
    ):
        file.plans.load()
    assert is_one_sentence(refusal.value, path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert names_in(path.parent) <= {path.name}


def test_a_file_that_another_program_has_locked_is_told_of(show_file: Path) -> None:
    with closing(sqlite3.connect(show_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="in use by another program") as refusal:
            ShowFile.open(show_file)
    assert is_one_sentence(refusal.value, show_file)


def test_a_show_is_read_while_another_program_writes_to_it(show_file: Path) -> None:
    with closing(sqlite3.connect(show_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with ShowFile.open(show_file, read_only=True) as file:
            assert file.plans.load() == SHOW


# -- read-only places -------------------------------------------------------------------------


def test_a_read_only_folder_is_told_of(common_path: Path) -> None:
    with powerless(common_path), pytest.raises(UserError, match="is read-only") as refusal:
        ShowFile.open(common_path)
    assert is_one_sentence(refusal.value, common_path)


def test_a_read_only_file_in_a_writable_folder_is_told_of(common_path: Path) -> None:
    with powerless(common_path):
        folder = Path(tempfile.mkdtemp(prefix="showctl-test-"))
        copy = folder / "copy.showctl"
        shutil.copyfile(common_path, copy)
        copy.chmod(0o444)
        try:
            with pytest.raises(UserError, match="is read-only"):
                ShowFile.open(copy)
            with ShowFile.open(copy, read_only=True) as file:
                assert file.plans.load() == SHOW
            assert names_in(folder) == {copy.name}
        finally:
            shutil.rmtree(folder)


def test_a_show_in_a_read_only_folder_is_read(common_path: Path) -> None:
    with powerless(common_path), ShowFile.open(common_path, read_only=True) as file:
        assert file.plans.load() == SHOW
        assert file.log.runs() == ()
    assert names_in(common_path.parent) == {common_path.name}


def test_what_a_crash_left_beside_a_show_in_a_read_only_folder_is_read_too(
    common_path: Path, tmp_path: Path
) -> None:
    wal = common_path.with_name(f"{common_path.name}-wal")
    with ShowFile.open(common_path) as file:
        file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [MessageSent(at=T0, text="kept")])
        shutil.copyfile(wal, tmp_path / "wal")
        shutil.copyfile(common_path, tmp_path / "main")
    shutil.copyfile(tmp_path / "main", common_path)
    shutil.copyfile(tmp_path / "wal", wal)
    with powerless(common_path), ShowFile.open(common_path, read_only=True) as file:
        assert file.log.read(1) == (MessageSent(at=T0, text="kept"),)
    assert names_in(common_path.parent) == {common_path.name, wal.name}


def test_a_running_show_is_read_by_someone_who_may_not_write_it(common_path: Path) -> None:
    with ShowFile.open(common_path) as running:
        run = running.log.open_run(Mode.LIVE, T0)
        running.log.append(run, 1, [MessageSent(at=T0, text="now")])
        with powerless(common_path), ShowFile.open(common_path, read_only=True) as file:
            assert file.log.read(run) == (MessageSent(at=T0, text="now"),)


def test_a_file_opened_for_reading_takes_nothing(show_file: Path) -> None:
    with ShowFile.open(show_file, read_only=True) as file:
        with pytest.raises(UserError, match="cannot be written"):
            file.replace_plan(make_show(1))
        with pytest.raises(StorageFault, match="cannot be written"):
            file.log.open_run(Mode.LIVE, T0)
    assert names_in(show_file.parent) == {show_file.name}


def test_a_show_is_not_made_in_a_read_only_folder(common_path: Path) -> None:
    new = common_path.with_name("new.showctl")
    with powerless(common_path), pytest.raises(UserError, match="cannot be written") as refusal:
        ShowFile.create(new, SHOW)
    assert is_one_sentence(refusal.value, new)
    assert names_in(common_path.parent) == {common_path.name}


# -- making a file ----------------------------------------------------------------------------


def test_a_show_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        ShowFile.create(tmp_path / "nowhere" / "party.showctl", SHOW)


def test_a_show_is_not_made_over_another(show_file: Path) -> None:
    with pytest.raises(UserError, match="is there already"):
        ShowFile.create(show_file, make_show(1))
    with ShowFile.open(show_file) as file:
        assert file.plans.load() == SHOW


def test_a_show_that_cannot_be_made_whole_leaves_nothing(path: Path) -> None:
    with pytest.raises(UserError, match="cannot hold the text"):
        ShowFile.create(path, make_show(5, title="broken \udcff"))
    assert names_in(path.parent) == set()


def test_what_a_removed_show_left_behind_does_not_get_into_a_new_one(path: Path) -> None:
    with ShowFile.create(path, make_show(1)) as file:
        file.log.open_run(Mode.LIVE, T0)
        left_behind = path.with_name(f"{path.name}-wal").read_bytes()
    path.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(left_behind)
    with ShowFile.create(path, SHOW) as file:
        assert (file.plans.load(), file.log.runs()) == (SHOW, ())


def test_a_closed_show_is_one_file(show_file: Path) -> None:
    with ShowFile.open(show_file) as file:
        file.log.beat(file.log.open_run(Mode.LIVE, T0), T0)
    assert names_in(show_file.parent) == {show_file.name}


@pytest.mark.parametrize("name", ["年会 2026 %20#1?.showctl", "a;b=c&mode=memory.showctl"])
def test_a_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    ShowFile.create(tmp_path / name, SHOW).close()
    assert names_in(tmp_path) == {name}
    with ShowFile.open(tmp_path / name) as file:
        assert file.plans.load() == SHOW


# -- migrations -------------------------------------------------------------------------------

NEXT_MIGRATION = """
from alembic import op
revision = "0002"
down_revision = "0001"

def upgrade():
    op.execute("ALTER TABLE show ADD COLUMN venue TEXT NOT NULL DEFAULT ''")
"""


def tables_of(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL")
        return {name: re.sub(r"\s+", "", text) for name, text in rows}


def version_of(path: Path) -> tuple[int, str]:
    with closing(sqlite3.connect(path)) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return number, revision


@pytest.fixture
def later_migrations(tmp_path: Path) -> Path:
    folder = tmp_path / "later" / "100% migrations"
    shutil.copytree(
        resource_dir("db") / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__")
    )
    (folder / "versions" / "0002_venue.py").write_text(NEXT_MIGRATION, encoding="utf-8")
    return folder


def test_the_migrations_lead_to_the_tables_of_a_new_file(show_file: Path, tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.showctl"
    connect(migrated, Access.CREATE).connect().close()
    migration.migrate(migrated)
    assert tables_of(migrated) == tables_of(show_file)
    assert version_of(migrated) == version_of(show_file)


def test_a_migration_keeps_the_plan_and_the_log(show_file: Path, later_migrations: Path) -> None:
    with ShowFile.open(show_file) as file:
        file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [MessageSent(at=T0, text="kept")])
    migration.migrate(show_file, to=2, folder=later_migrations)
    assert version_of(show_file) == (2, "0002")
    assert "venue" in tables_of(show_file)["show"]
    with closing(sqlite3.connect(show_file)) as connection:
        assert connection.execute("SELECT title, venue FROM show").fetchall() == [(SHOW.title, "")]
        assert connection.execute("SELECT payload FROM event").fetchall() == [('{"text":"kept"}',)]


def test_a_migration_that_fails_changes_nothing(show_file: Path, later_migrations: Path) -> None:
    broken = NEXT_MIGRATION + "    op.execute('ALTER TABLE nowhere ADD COLUMN x')\n"
    (later_migrations / "versions" / "0002_venue.py").write_text(broken, encoding="utf-8")
    before = tables_of(show_file)
    with pytest.raises(Exception, match="nowhere"):
        migration.migrate(show_file, to=2, folder=later_migrations)
    assert (tables_of(show_file), version_of(show_file)) == (before, (1, "0001"))


def test_the_copy_put_aside_is_the_whole_show_and_never_replaces_another(show_file: Path) -> None:
    with ShowFile.open(show_file) as file:
        file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [MessageSent(at=T0, text="kept")])
        copies = [migration.put_aside(show_file, 1) for _ in range(2)]
    assert [copy.name for copy in copies] == ["party.v1.showctl", "party.v1-2.showctl"]
    for copy in copies:
        with ShowFile.open(copy) as file:
            assert file.plans.load() == SHOW
            assert file.log.read(1) == (MessageSent(at=T0, text="kept"),)


OPENS_LATER = """
import sys
from pathlib import Path
from showctl.adapters.store import opening, migration
migrations = Path(sys.argv[2])
opening.SCHEMA_VERSION = 2
migrate = migration.migrate
migration.migrate = lambda path: migrate(path, to=2, folder=migrations)
from showctl.adapters.store.file import ShowFile
with ShowFile.open(Path(sys.argv[1]), read_only=sys.argv[3] == "read") as file:
    print(file.plans._engine.connect().exec_driver_sql("PRAGMA user_version").scalar_one())
"""


@pytest.mark.parametrize(
    ("access", "files", "version"),
    [
        ("write", {"party.showctl", "party.v1.showctl"}, (2, "0002")),
        ("read", {"party.showctl"}, (1, "0001")),
    ],
)
def test_the_next_version_opens_a_file_of_today(
    show_file: Path,
    later_migrations: Path,
    access: str,
    files: set[str],
    version: tuple[int, str],
) -> None:
    command = [sys.executable, "-c", OPENS_LATER, show_file, later_migrations, access]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert told == "2\n"
    assert names_in(show_file.parent) - {"later"} == files
    assert version_of(show_file) == version


def test_a_file_of_today_opens_without_alembic(show_file: Path) -> None:
    script = (
        "import sys; from pathlib import Path; "
        "from showctl.adapters.store.file import ShowFile; "
        f"ShowFile.open(Path({str(show_file)!r})).close(); "
        "print([name for name in sys.modules if name.startswith(('alembic', 'sqlalchemy.orm'))])"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert told.stdout == b"[]\n"
