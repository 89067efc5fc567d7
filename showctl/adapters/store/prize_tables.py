"""The tables of the draws, games and awards of a show, of its people and their check-ins."""

from __future__ import annotations

from sqlalchemy import Column, Date, PrimaryKeyConstraint, Table, Text

from showctl.adapters.store.columns import Pairs, metadata, text, texts, whole, word, yes_no
from showctl.domain.draw import EarlierWinners, Entrants, RejectedWinners, RollStyle
from showctl.domain.people import CheckInKind, Relation

# The segment that a draw, a game or an award belongs to may be dropped from the rundown, so it
# is no foreign key.
draw = Table(
    "draw",
    metadata,
    Column("id", Text, primary_key=True),
    whole("position"),
    text("title"),
    Column("segment", Text),
    text("prize"),
    text("picture"),
    text("value"),
    text("donor"),
    whole("count"),
    whole("per_press", nullable=True),
    word("entrants", Entrants),
    yes_no("is_checked_in_only"),
    yes_no("has_guests"),
    yes_no("has_family"),
    texts("in_departments"),
    texts("not_in_departments"),
    texts("in_groups"),
    texts("not_in_groups"),
    Column("hired_from", Date),
    Column("hired_until", Date),
    word("earlier_winners", EarlierWinners),
    texts("out_of"),
    word("rejected_winners", RejectedWinners),
    word("look", RollStyle),
)

game = Table(
    "game",
    metadata,
    Column("id", Text, primary_key=True),
    whole("position"),
    text("title"),
    Column("segment", Text),
    text("rules"),
    text("players"),
    whole("duration_ms", nullable=True),
    text("props"),
    text("helpers"),
    text("winning"),
    text("prize"),
    texts("teams"),
)

award = Table(
    "award",
    metadata,
    Column("id", Text, primary_key=True),
    whole("position"),
    text("title"),
    Column("segment", Text),
    texts("winners"),
    text("presenter"),
    text("citation"),
    text("certificate"),
    text("photo"),
    text("music"),
)

person = Table(
    "person",
    metadata,
    Column("number", Text, primary_key=True),
    whole("position"),
    text("name"),
    text("department"),
    text("title"),
    Column("hired", Date),
    text("table"),
    text("photo"),
    texts("groups"),
    text("reading"),
    word("relation", Relation),
    Column("extra", Pairs, nullable=False),
)

# What the desks noted down. `person` is the JSON of somebody who stands in no list.
check_in = Table(
    "check_in",
    metadata,
    text("desk"),
    whole("seq"),
    text("at"),
    word("kind", CheckInKind),
    text("number"),
    Column("person", Text),
    PrimaryKeyConstraint("desk", "seq"),
    sqlite_with_rowid=False,
)

TRIGGERS = (
    """CREATE TRIGGER check_in_is_never_changed BEFORE UPDATE ON check_in
BEGIN SELECT RAISE(ABORT, 'the check-ins cannot be rewritten'); END""",
    """CREATE TRIGGER check_in_is_never_removed BEFORE DELETE ON check_in
BEGIN SELECT RAISE(ABORT, 'the check-ins cannot be rewritten'); END""",
    """CREATE TRIGGER check_in_is_never_replaced BEFORE INSERT ON check_in
WHEN EXISTS (SELECT 1 FROM check_in WHERE desk = NEW.desk AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the check-ins cannot be rewritten'); END""",
)
