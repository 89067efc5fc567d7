"""An edit is written in the rows that it touched, and what is read back is the edited plan."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.domain import plan_edits
from showctl.domain.events import RunOpened
from showctl.domain.plan import Show
from showctl.domain.plan_change import difference
from showctl.domain.plan_events import PlanEdited
from showctl.domain.run import replay
from tests.plans import make_show, shows
from tests.unit.domain.any_edit import Edit, edits

T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(shows(max_segments=6), st.lists(edits(), min_size=1, max_size=5))
def test_a_file_follows_any_edits(tmp_path: Path, show: Show, made: list[Edit]) -> None:
    path = tmp_path / "party.showctl"
    path.unlink(missing_ok=True)
    with ShowFile.create(path, show) as file:
        run, seq = file.log.open_run(Mode.LIVE, T0), 2
        file.log.append(run, 1, [RunOpened(at=T0, show=show)])
        for edit in made:
            before, show = show, edit(show)
            change = difference(before, show)
            file.plans.change(change)
            file.log.append(run, seq, [PlanEdited(at=T0, change=change, edit="Edit")])
            seq += 1
            assert file.plans.load() == show
        assert replay(file.log.read(run)).show == show


def test_moving_one_of_many_rows_writes_no_other_text(tmp_path: Path) -> None:
    show = make_show(*[5] * 50)
    path = tmp_path / "party.showctl"
    with ShowFile.create(path, show) as file:
        with closing(sqlite3.connect(path)) as stranger:
            stranger.execute(
                "CREATE TRIGGER no_rewriting BEFORE INSERT ON segment "
                "BEGIN SELECT RAISE(ABORT, 'rewritten'); END"
            )
        moved = plan_edits.move_segments(show, ["s2"], 40)
        file.plans.change(difference(show, moved))
        assert file.plans.load() == moved
