"""The first show file: the plan, the people, the runs and their log that nobody can rewrite."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """CREATE TABLE show (
        "key" INTEGER NOT NULL CHECK (key = 1),
        title TEXT NOT NULL,
        date DATE NOT NULL,
        timezone TEXT NOT NULL,
        start_ms INTEGER NOT NULL,
        theme TEXT NOT NULL,
        screen_theme TEXT NOT NULL,
        curfew_ms INTEGER,
        go_guard_ms INTEGER NOT NULL,
        PRIMARY KEY ("key")
    )""",
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
    """CREATE TABLE segment_extra (
        segment_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (segment_id, position),
        FOREIGN KEY(segment_id) REFERENCES segment (id)
    )""",
    """CREATE TABLE line (
        segment_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        speaker TEXT NOT NULL,
        is_direction BOOLEAN NOT NULL,
        PRIMARY KEY (segment_id, position),
        FOREIGN KEY(segment_id) REFERENCES segment (id)
    )""",
    """CREATE TABLE cue (
        id TEXT NOT NULL,
        segment_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        number TEXT NOT NULL,
        colour TEXT NOT NULL,
        notes TEXT NOT NULL,
        kind TEXT NOT NULL,
        "trigger" TEXT NOT NULL,
        offset_ms INTEGER NOT NULL,
        at_ms INTEGER,
        "after" TEXT,
        moment TEXT,
        pre_wait_ms INTEGER NOT NULL,
        post_wait_ms INTEGER NOT NULL,
        media TEXT NOT NULL,
        tracks TEXT NOT NULL,
        is_shuffled BOOLEAN NOT NULL,
        crossfade_ms INTEGER NOT NULL,
        in_ms INTEGER NOT NULL,
        out_ms INTEGER,
        loops INTEGER NOT NULL,
        level_db FLOAT NOT NULL,
        fade_in_ms INTEGER NOT NULL,
        fade_out_ms INTEGER NOT NULL,
        curve TEXT NOT NULL,
        duck_db FLOAT NOT NULL,
        stops_others BOOLEAN NOT NULL,
        output TEXT NOT NULL,
        at_segment_end TEXT NOT NULL,
        duration_ms INTEGER NOT NULL,
        targets TEXT NOT NULL,
        is_all_but BOOLEAN NOT NULL,
        is_sequence BOOLEAN NOT NULL,
        goes_to TEXT NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(segment_id) REFERENCES segment (id)
    )""",
    """CREATE TABLE crew (
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        duty TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (position)
    )""",
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
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE game (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        segment TEXT,
        rules TEXT NOT NULL,
        players TEXT NOT NULL,
        duration_ms INTEGER,
        props TEXT NOT NULL,
        helpers TEXT NOT NULL,
        winning TEXT NOT NULL,
        prize TEXT NOT NULL,
        teams TEXT NOT NULL,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE award (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        segment TEXT,
        winners TEXT NOT NULL,
        presenter TEXT NOT NULL,
        citation TEXT NOT NULL,
        certificate TEXT NOT NULL,
        photo TEXT NOT NULL,
        music TEXT NOT NULL,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE person (
        number TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        department TEXT NOT NULL,
        title TEXT NOT NULL,
        hired DATE,
        "table" TEXT NOT NULL,
        photo TEXT NOT NULL,
        groups TEXT NOT NULL,
        reading TEXT NOT NULL,
        relation TEXT NOT NULL,
        extra TEXT NOT NULL,
        PRIMARY KEY (number)
    )""",
    """CREATE TABLE check_in (
        desk TEXT NOT NULL,
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        number TEXT NOT NULL,
        person TEXT,
        PRIMARY KEY (desk, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE run (
        id INTEGER NOT NULL,
        mode TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE event (
        run_id INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        payload TEXT NOT NULL,
        PRIMARY KEY (run_id, seq),
        FOREIGN KEY(run_id) REFERENCES run (id)
    ) WITHOUT ROWID""",
    """CREATE TABLE pulse (
        run_id INTEGER NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (run_id),
        FOREIGN KEY(run_id) REFERENCES run (id)
    )""",
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
    """CREATE TRIGGER check_in_is_never_changed BEFORE UPDATE ON check_in
    BEGIN SELECT RAISE(ABORT, 'the check-ins cannot be rewritten'); END""",
    """CREATE TRIGGER check_in_is_never_removed BEFORE DELETE ON check_in
    BEGIN SELECT RAISE(ABORT, 'the check-ins cannot be rewritten'); END""",
    """CREATE TRIGGER check_in_is_never_replaced BEFORE INSERT ON check_in
    WHEN EXISTS (SELECT 1 FROM check_in WHERE desk = NEW.desk AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the check-ins cannot be rewritten'); END""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
