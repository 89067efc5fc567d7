"""The tables of a show file, as they are today.

A column has the name of the field it keeps. db/migrations brings older files here, and a test
holds the two together: whoever changes a table here writes the next migration and raises
SCHEMA_VERSION.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Date,
    Float,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    insert,
)

from showctl.adapters.store import prize_tables
from showctl.adapters.store.columns import Lengths, metadata
from showctl.adapters.store.columns import text as _text
from showctl.adapters.store.columns import texts as _texts
from showctl.adapters.store.columns import whole as _whole
from showctl.adapters.store.columns import word as _word
from showctl.adapters.store.columns import yes_no as _yes_no
from showctl.domain.cue import AtSegmentEnd, CueKind, Curve, GoTo, Moment, Trigger
from showctl.domain.plan import EndRule, Kind, Part, StartRule

# PRAGMA user_version of a file, and the number of its last migration.
SCHEMA_VERSION = 2
# PRAGMA application_id of a file: "shwc" in ASCII.
APPLICATION_ID = 0x73687763


def _decibels(name: str) -> Column[float]:
    return Column(name, Float, nullable=False)


def _segment_id() -> Column[str]:
    return Column("segment_id", Text, ForeignKey("segment.id"), nullable=False)


show = Table(
    "show",
    metadata,
    Column("key", Integer, CheckConstraint("key = 1"), primary_key=True),
    _text("title"),
    Column("date", Date, nullable=False),
    _text("timezone"),
    _whole("start_ms"),
    _text("theme"),
    _text("screen_theme"),
    _whole("curfew_ms", nullable=True),
    _whole("go_guard_ms"),
)

segment = Table(
    "segment",
    metadata,
    Column("id", Text, primary_key=True),
    _whole("position"),
    _text("title"),
    _word("kind", Kind),
    _whole("duration_ms"),
    _word("start_rule", StartRule),
    _whole("start_ms", nullable=True),
    _word("end_rule", EndRule),
    _whole("min_duration_ms", nullable=True),
    _yes_no("can_cut"),
    _word("chosen_part", Part, nullable=True),
    _yes_no("is_background"),
    _yes_no("is_reserve"),
    Column("warnings_ms", Lengths, nullable=False),
    _whole("critical_ms"),
    _whole("standby_ms", nullable=True),
    _text("owner"),
    _text("performers"),
    _text("microphones"),
    _text("lighting"),
    _text("music"),
    _text("video"),
    _text("props"),
    _text("notes"),
    _text("colour"),
)

segment_extra = Table(
    "segment_extra",
    metadata,
    _segment_id(),
    _whole("position"),
    _text("name"),
    _text("value"),
    PrimaryKeyConstraint("segment_id", "position"),
)

line = Table(
    "line",
    metadata,
    _segment_id(),
    _whole("position"),
    _text("text"),
    _text("speaker"),
    _yes_no("is_direction"),
    PrimaryKeyConstraint("segment_id", "position"),
)

cue = Table(
    "cue",
    metadata,
    Column("id", Text, primary_key=True),
    _segment_id(),
    _whole("position"),
    _text("title"),
    _text("number"),
    _text("colour"),
    _text("notes"),
    _word("kind", CueKind),
    _word("trigger", Trigger),
    _whole("offset_ms"),
    _whole("at_ms", nullable=True),
    Column("after", Text),
    _word("moment", Moment, nullable=True),
    _whole("pre_wait_ms"),
    _whole("post_wait_ms"),
    _text("media"),
    _texts("tracks"),
    _yes_no("is_shuffled"),
    _whole("crossfade_ms"),
    _whole("in_ms"),
    _whole("out_ms", nullable=True),
    _whole("loops"),
    _decibels("level_db"),
    _whole("fade_in_ms"),
    _whole("fade_out_ms"),
    _word("curve", Curve),
    _decibels("duck_db"),
    _yes_no("stops_others"),
    _text("output"),
    _word("at_segment_end", AtSegmentEnd),
    _whole("duration_ms"),
    _texts("targets"),
    _yes_no("is_all_but"),
    _yes_no("is_sequence"),
    _word("goes_to", GoTo),
    _text("role"),
    _text("text"),
)

crew = Table(
    "crew",
    metadata,
    Column("position", Integer, primary_key=True),
    _text("role"),
    _text("duty"),
    _text("name"),
)

run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("mode"),
    _text("opened_at"),
)

# Without a rowid there is no second key by which a REPLACE could remove a row.
event = Table(
    "event",
    metadata,
    Column("run_id", Integer, ForeignKey("run.id"), nullable=False),
    _whole("seq"),
    _text("at"),
    _text("name"),
    _whole("version"),
    _text("payload"),
    PrimaryKeyConstraint("run_id", "seq"),
    sqlite_with_rowid=False,
)

pulse = Table(
    "pulse",
    metadata,
    Column("run_id", Integer, ForeignKey("run.id"), primary_key=True),
    _text("at"),
)

alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# The insert triggers refuse a REPLACE of what is there before it can delete, so that they hold
# for a program that left recursive_triggers off, too.
TRIGGERS = (
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log cannot be rewritten'); END""",
    """CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log cannot be rewritten'); END""",
    """CREATE TRIGGER event_is_only_appended BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE run_id = NEW.run_id)
BEGIN SELECT RAISE(ABORT, 'the log only grows at its end'); END""",
    """CREATE TRIGGER run_is_never_changed BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'a run cannot be rewritten'); END""",
    """CREATE TRIGGER run_is_never_removed BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'a run cannot be rewritten'); END""",
    """CREATE TRIGGER run_is_never_replaced BEFORE INSERT ON run
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a run cannot be rewritten'); END""",
    *prize_tables.TRIGGERS,
)


def revision_of(version: int) -> str:
    """The Alembic revision that makes schema `version`."""
    return f"{version:04}"


def build(connection: Connection) -> None:
    """Make today's tables in an empty file and mark it as a show."""
    metadata.create_all(connection, checkfirst=False)
    for trigger in TRIGGERS:
        connection.exec_driver_sql(trigger)
    connection.execute(insert(alembic_version), {"version_num": revision_of(SCHEMA_VERSION)})
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
