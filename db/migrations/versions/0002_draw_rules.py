"""A draw says whether its winners who are absent or decline are in later draws (until now: never),
and how its names roll.

The table is made anew, as a column that is added comes to stand after the table's key.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

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
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
