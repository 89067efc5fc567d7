"""An older show is brought on; a show of today needs nothing of that."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from showctl.adapters.resources import resource_dir
from showctl.adapters.store import migration
from showctl.adapters.store.connections import Access, connect
from showctl.adapters.store.file import ShowFile
from showctl.adapters.store.schema import SCHEMA_VERSION, revision_of
from showctl.app.ports import Mode
from showctl.domain.events import MessageSent
from tests.integration.show_files import SHOW, T0, names_in

TODAY = SCHEMA_VERSION
LATER = SCHEMA_VERSION + 1
NEXT_MIGRATION = """
from alembic import op
revision = "NEXT"
down_revision = "LAST"

def upgrade():
    op.execute("ALTER TABLE show ADD COLUMN venue TEXT NOT NULL DEFAULT ''")
""".replace("NEXT", revision_of(LATER)).replace("LAST", revision_of(TODAY))


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
    (folder / "versions" / "later_venue.py").write_text(NEXT_MIGRATION, encoding="utf-8")
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
    migration.migrate(show_file, to=LATER, folder=later_migrations)
    assert version_of(show_file) == (LATER, revision_of(LATER))
    assert "venue" in tables_of(show_file)["show"]
    with closing(sqlite3.connect(show_file)) as connection:
        assert connection.execute("SELECT title, venue FROM show").fetchall() == [(SHOW.title, "")]
        assert connection.execute("SELECT payload FROM event").fetchall() == [('{"text":"kept"}',)]


def test_a_migration_that_fails_changes_nothing(show_file: Path, later_migrations: Path) -> None:
    broken = NEXT_MIGRATION + "    op.execute('ALTER TABLE nowhere ADD COLUMN x')\n"
    (later_migrations / "versions" / "later_venue.py").write_text(broken, encoding="utf-8")
    before = tables_of(show_file)
    with pytest.raises(Exception, match="nowhere"):
        migration.migrate(show_file, to=LATER, folder=later_migrations)
    assert (tables_of(show_file), version_of(show_file)) == (before, (TODAY, revision_of(TODAY)))


def test_the_copy_put_aside_is_the_whole_show_and_never_replaces_another(show_file: Path) -> None:
    with ShowFile.open(show_file) as file:
        file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [MessageSent(at=T0, text="kept")])
        copies = [migration.put_aside(show_file, 1) for _ in range(2)]
    assert [copy.name for copy in copies] == ["party.v1.showctl", "party.v1-2.showctl"]
    for copy in copies:
        with ShowFile.open(copy) as file:
            assert file.plans.load() == SHOW
            assert file.log.read(1) == (MessageSent(at=T0, text="kept"),)


def test_a_draw_of_the_first_version_keeps_absent_winners_out(tmp_path: Path) -> None:
    older = tmp_path / "older.showctl"
    connect(older, Access.CREATE).connect().close()
    migration.migrate(older, to=1)
    with closing(sqlite3.connect(older)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(draw)")]
        values = dict.fromkeys(names, "[]") | {"id": "phone", "position": 0, "count": 3}
        values |= {"title": "手机", "entrants": "people", "earlier_winners": "in"}
        values |= {"is_checked_in_only": 0, "has_guests": 1, "has_family": 0}
        values |= dict.fromkeys(("segment", "per_press", "hired_from", "hired_until"))
        marks = ", ".join(f":{name}" for name in names)
        connection.execute(f"INSERT INTO draw VALUES ({marks})", values)
        connection.commit()
    migration.migrate(older)
    with closing(sqlite3.connect(older)) as connection:
        connection.row_factory = sqlite3.Row
        (row,) = connection.execute("SELECT * FROM draw").fetchall()
    assert dict(row) == values | {"rejected_winners": "out", "look": "names"}


def test_a_segment_of_the_first_version_is_no_reserve_and_keeps_its_lines(tmp_path: Path) -> None:
    older = tmp_path / "older.showctl"
    connect(older, Access.CREATE).connect().close()
    migration.migrate(older, to=1)
    with closing(sqlite3.connect(older)) as connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(segment)")]
        values = dict.fromkeys(names, "") | dict.fromkeys(("start_ms", "chosen_part"))
        values |= {"id": "s1", "position": 0, "title": "签到", "duration_ms": 60_000}
        values |= {"min_duration_ms": None, "can_cut": 1, "is_background": 0}
        values |= {"critical_ms": 1, "standby_ms": None}
        marks = ", ".join(f":{name}" for name in names)
        connection.execute(f"INSERT INTO segment VALUES ({marks})", values)
        connection.execute("INSERT INTO line VALUES ('s1', 0, '各位来宾', '', 0)")
        connection.commit()
    migration.migrate(older)
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT segment_id, text FROM line").fetchall() == [
            ("s1", "各位来宾")
        ]
        connection.row_factory = sqlite3.Row
        (row,) = connection.execute("SELECT * FROM segment").fetchall()
    assert dict(row) == values | {"is_reserve": 0}


OPENS_LATER = """
import sys
from pathlib import Path
from showctl.adapters.store import opening, migration
migrations = Path(sys.argv[2])
opening.SCHEMA_VERSION = int(sys.argv[4])
migrate = migration.migrate
migration.migrate = lambda path: migrate(path, to=int(sys.argv[4]), folder=migrations)
from showctl.adapters.store.file import ShowFile
with ShowFile.open(Path(sys.argv[1]), read_only=sys.argv[3] == "read") as file:
    print(file.plans._engine.connect().exec_driver_sql("PRAGMA user_version").scalar_one())
"""


@pytest.mark.parametrize(
    ("access", "files", "version"),
    [
        ("write", {"party.showctl", f"party.v{TODAY}.showctl"}, LATER),
        ("read", {"party.showctl"}, TODAY),
    ],
)
def test_the_next_version_opens_a_file_of_today(
    show_file: Path,
    later_migrations: Path,
    access: str,
    files: set[str],
    version: int,
) -> None:
    command = [sys.executable, "-c", OPENS_LATER, show_file, later_migrations, access, str(LATER)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert told == f"{LATER}\n"
    assert names_in(show_file.parent) - {"later"} == files
    assert version_of(show_file) == (version, revision_of(version))


def test_a_file_of_today_opens_without_alembic(show_file: Path) -> None:
    script = (
        "import sys; from pathlib import Path; "
        "from showctl.adapters.store.file import ShowFile; "
        f"ShowFile.open(Path({str(show_file)!r})).close(); "
        "print([name for name in sys.modules if name.startswith(('alembic', 'sqlalchemy.orm'))])"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert told.stdout == b"[]\n"
