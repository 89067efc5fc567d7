"""Every edit is in the file and in the run, and undo takes both back."""

from __future__ import annotations

from typing import Any

import pytest

from showctl.app.editing import MEANWHILE, Edit, Edited, Editing
from showctl.app.errors import UserError
from showctl.domain import commands as c
from showctl.domain import plan_edits as edits
from showctl.domain.draw import Draw
from showctl.domain.events import RunOpened
from showctl.domain.faults import PlanError
from showctl.domain.plan import Show
from showctl.domain.plan_events import PlanEdited
from showctl.domain.refusal import Reason, Refused
from tests.fakes import FakePlans
from tests.plans import make_show
from tests.unit.app.stage import Stage


def titled(segment: str, title: str) -> Edit:
    return lambda show: edits.change_segments(show, [segment], {"title": title})


class Desk:
    """A run with the editing of its plan."""

    def __init__(self, show: Show) -> None:
        self.stage, self.plans = Stage(show), FakePlans(show)
        self.told: list[Edited] = []
        self.editing = self.reopened()

    def reopened(self) -> Editing:
        self.editing = Editing(
            self.plans, self.stage.engine.submit, lambda: self.stage.engine.state
        )
        self.editing.subscribe(self.told.append)
        self.stage.engine.subscribe(self.editing.take)
        return self.editing

    def do(self, name: str, edit: Edit) -> None:
        self.editing.do(name, edit)
        self.stage.engine.run_pending()

    @property
    def titles(self) -> dict[str, str]:
        """The titles in the three places that hold the plan."""
        return {
            "window": " ".join(s.title for s in self.editing.show.segments),
            "file": " ".join(s.title for s in self.plans.load().segments),
            "run": " ".join(s.title for s in self.stage.state.show.segments),
        }

    def everywhere(self, titles: str) -> bool:
        return set(self.titles.values()) == {titles}


def test_an_edit_is_in_the_window_the_file_and_the_run() -> None:
    desk = Desk(make_show(5, 5))
    desk.do("Title", titled("s1", "签到"))
    assert desk.everywhere("签到 S2")
    assert [edited.name for edited in desk.told] == ["Title"]
    opened, edited = desk.stage.events
    assert isinstance(opened, RunOpened) and isinstance(edited, PlanEdited)


def test_a_segment_that_was_duplicated_takes_its_draws_with_it_when_that_is_undone() -> None:
    desk = Desk(make_show(5, draws=(Draw(id="draw-1", title="抽奖", segment="s1"),)))
    desk.do("Twice", lambda show: edits.duplicate_segments(show, ["s1"], desk.editing.ids))
    assert [draw.segment for draw in desk.stage.state.show.draws] == ["s1", "s001"]
    desk.editing.undo()
    desk.stage.engine.run_pending()
    for plan in (desk.editing.show, desk.plans.load(), desk.stage.state.show):
        assert [draw.id for draw in plan.draws] == ["draw-1"] and len(plan.segments) == 1


def test_undo_and_redo_are_named_and_edits_of_the_run_themselves() -> None:
    desk = Desk(make_show(5, 5))
    desk.do("Title", titled("s1", "签到"))
    desk.do("Delete", lambda show: edits.delete_segments(show, ["s2"]))
    assert (desk.editing.undo_name, desk.editing.redo_name) == ("Delete", "")
    desk.editing.undo()
    desk.stage.engine.run_pending()
    assert desk.everywhere("签到 S2")
    assert (desk.editing.undo_name, desk.editing.redo_name) == ("Title", "Delete")
    desk.editing.undo()
    desk.editing.redo()
    desk.stage.engine.run_pending()
    assert desk.everywhere("签到 S2")
    assert len(desk.stage.events) == 6
    desk.do("Title", titled("s2", "开场"))
    assert desk.editing.redo_name == ""
    assert desk.stage.reopened().state.show == desk.editing.show


def test_an_edit_that_changes_nothing_is_none() -> None:
    desk = Desk(make_show(5))
    desk.do("Title", titled("s1", "S1"))
    assert (desk.editing.undo_name, desk.told) == ("", [])


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (titled("s1", "新"), Refused),
        (lambda show: edits.change_segments(show, ["s2"], {"duration_ms": -1}), PlanError),
    ],
)
def test_a_refused_edit_changes_nothing(edit: Edit, error: Any) -> None:
    desk = Desk(make_show(5, 5))
    desk.stage.tell("18:00", c.Start())
    with pytest.raises(error):
        desk.do("Edit", edit)
    assert desk.everywhere("S1 S2")
    assert desk.editing.locked == {"s1"}


def test_a_full_disk_changes_nothing_and_the_edit_can_be_made_again() -> None:
    desk = Desk(make_show(5, 5))
    desk.plans.is_full = True
    with pytest.raises(UserError, match="full"):
        desk.do("Title", titled("s1", "新"))
    assert desk.everywhere("S1 S2")
    assert desk.editing.undo_name == ""
    desk.plans.is_full = False
    desk.do("Title", titled("s1", "新"))
    assert desk.everywhere("新 S2")


def test_an_undo_of_what_has_started_meanwhile_is_refused_and_stays() -> None:
    desk = Desk(make_show(5, 5))
    desk.do("Title", titled("s1", "新"))
    desk.stage.tell("18:00", c.Start())
    with pytest.raises(Refused) as refused:
        desk.editing.undo()
    assert refused.value.reason is Reason.SEGMENT_HAS_STARTED
    assert desk.editing.undo_name == "Title"


def test_an_edit_that_a_go_overtook_is_taken_back() -> None:
    desk = Desk(make_show(5, 5))
    desk.stage.engine.submit(c.Start())
    desk.editing.do("Title", titled("s1", "新"))
    desk.editing.do("Title", titled("s2", "也新"))
    desk.stage.engine.run_pending()
    assert desk.everywhere("S1 S2")
    assert desk.editing.undo_name == ""


def test_after_the_end_an_edit_is_for_the_next_run() -> None:
    desk = Desk(make_show(5))
    desk.stage.tell("18:00", c.Start())
    desk.stage.tell("18:05", c.End())
    desk.do("Title", titled("s1", "新"))
    assert desk.titles == {"window": "新", "file": "新", "run": "S1"}


def test_a_run_that_did_not_hear_of_an_edit_is_brought_to_the_plan() -> None:
    desk = Desk(make_show(5, 5))
    desk.stage.tell("18:00", c.Start())
    desk.plans.save(titled("s2", "新")(titled("s1", "也新")(desk.plans.load())))
    desk.reopened().meet_run()
    desk.stage.engine.run_pending()
    assert desk.everywhere("S1 新")
    last = desk.stage.events[-1]
    assert isinstance(last, PlanEdited) and last.edit == MEANWHILE


def test_a_new_segment_never_takes_the_id_of_one_that_the_run_knew() -> None:
    desk = Desk(make_show(5, 5))
    desk.do("Delete", lambda show: edits.delete_segments(show, ["s2"]))
    editing = desk.reopened()
    editing.meet_run()
    editing.ids.meet(editing.show, ["s001"])
    assert editing.ids.segment() == "s002"
