"""A draw says whether its winners who are absent or decline are in later draws (until now: never),
and how its names roll. A segment says whether it is a reserve (until now: none is).

The tables are made anew, as a column that is added comes to stand after the table's key. Rows of
others point to segments, by the table's name: it must not be renamed.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_SEGMENT = (
    "id, position, title, kind, duration_ms, start_rule, start_ms, end_rule, min_duration_ms, "
    "can_cut, chosen_part, is_background, warnings_ms, critical_ms, standby_ms, owner, performers, "
    "microphones, lighting, music, video, props, notes, colour"
)

STATEMENTS = (
    "ALTER TABLE draw RENAME TO draw_before",
    """CREATE TABLE draw (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        segment TEXT,
        prize TEXT NOT NULL,
        picture TEXT NOT NULL,
        value TEXT NOT NULL,
        donor TEXT NOT NULL,
        count INTEGER NOT NULL,
        per_press INTEGER,
        entrants TEXT NOT NULL,
        is_checked_in_only BOOLEAN NOT NULL,
        has_guests BOOLEAN NOT NULL,
        has_family BOOLEAN NOT NULL,
        in_departments TEXT NOT NULL,
        not_in_departments TEXT NOT NULL,
        in_groups TEXT NOT NULL,
        not_in_groups TEXT NOT NULL,
        hired_from DATE,
        hired_until DATE,
        earlier_winners TEXT NOT NULL,
        out_of TEXT NOT NULL,
        rejected_winners TEXT NOT NULL,
        look TEXT NOT NULL,
        PRIMARY KEY (id)
    )""",
    "INSERT INTO draw SELECT *, 'out', 'names' FROM draw_before",
    "DROP TABLE draw_before",
    "CREATE TEMPORARY TABLE segment_before AS SELECT * FROM segment",
    "DROP TABLE segment",
    """CREATE TABLE segment (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        duration_ms INTEGER NOT NULL,
        start_rule TEXT NOT NULL,
        start_ms INTEGER,
        end_rule TEXT NOT NULL,
        min_duration_ms INTEGER,
        can_cut BOOLEAN NOT NULL,
        chosen_part TEXT,
        is_background BOOLEAN NOT NULL,
        is_reserve BOOLEAN NOT NULL,
        warnings_ms TEXT NOT NULL,
        critical_ms INTEGER NOT NULL,
        standby_ms INTEGER,
        owner TEXT NOT NULL,
        performers TEXT NOT NULL,
        microphones TEXT NOT NULL,
        lighting TEXT NOT NULL,
        music TEXT NOT NULL,
        video TEXT NOT NULL,
        props TEXT NOT NULL,
        notes TEXT NOT NULL,
        colour TEXT NOT NULL,
        PRIMARY KEY (id)
    )""",
    f"""INSERT INTO segment ({_SEGMENT}, is_reserve)
        SELECT {_SEGMENT}, 0 FROM temp.segment_before""",
    "DROP TABLE temp.segment_before",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
