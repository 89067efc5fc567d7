"""Files come into a plan: dropped on a row, or opened in the place of the show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from showctl.adapters.scripts.documents import read_script
from showctl.adapters.store.file import ShowFile
from showctl.domain.cue import Trigger
from showctl.domain.plan import Line, Show
from showctl.shelf import Shelf
from showctl.ui.editor.file_menu import FileMenu
from showctl.ui.scripts.bringing_in import BringingIn
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, Desk
from tests.ui.planning import go_to, type_in
from tests.unit.domain.evening import changed

Key = Qt.Key


def test_files_dropped_on_a_row_are_its_cues(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(make_show(5, 5))
    files = [tmp_path / "music" / name for name in ("一.ogg", "二.ogg")]
    files[0].parent.mkdir()
    for file in files:
        file.touch()
    go_to(desk, 1, "title")
    desk.plan.view.files_dropped.emit("s2", files)
    first, second = desk.editing.show.segments[1].cues
    assert (first.title, first.media, first.trigger) == ("一", "music/一.ogg", Trigger.START)
    assert second.trigger is Trigger.MANUAL
    desk.plan.cues.form.changed.emit("level_db", -6.0)
    assert desk.editing.show.segments[1].cues[0].level_db == -6.0
    desk.plan.cues.down.click()
    assert [cue.title for cue in desk.editing.show.segments[1].cues] == ["二", "一"]
    desk.plan.cues.try_it.click()
    desk.settle()
    assert desk.state.last_firing[first.id].number == 1
    desk.plan.cues.remove.click()
    assert [cue.title for cue in desk.editing.show.segments[1].cues] == ["二"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_dropped_folder_or_script_is_shown_before_it_is_taken(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(changed(make_show(5, 5), s1={"title": "开场"}))
    script = tmp_path / "串词.txt"
    script.write_text("开场\n甲：大家好\n", encoding="utf-8")
    bringing = BringingIn(
        lambda: desk.editing.show,
        desk.editing.do,
        desk.editing.ids,
        read_script,
        lambda _: (),
        desk.source.notice,
        run=lambda job: job(),
    )
    desk.plan._bringing = bringing
    desk.plan.view.files_dropped.emit("s2", [script])
    assert bringing.panel is not None and desk.editing.show.segments[0].lines == ()
    bringing.panel.take.click()
    assert desk.editing.show.segments[0].lines == (Line(speaker="甲", text="大家好"),)
    assert desk.editing.undo_name == "Lines from a script"
    bringing.panel.close()
    bringing.panel.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_show_is_asked_for_by_key_without_a_menu(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(make_show(5))
    shelf = Shelf(tmp_path / "party.showctl", desk.source, desk.editing)
    desk.plan._files = shelf
    desk.plan._bringing = BringingIn(
        lambda: desk.editing.show,
        desk.editing.do,
        desk.editing.ids,
        read_script,
        lambda _: (),
        desk.source.notice,
    )
    desk.press(Key.Key_O, CONTROL)
    (dialog,) = desk.plan.findChildren(QFileDialog)
    assert desk.plan.findChildren(FileMenu) == []
    ShowFile.create(tmp_path / "other.showctl", make_show(1)).close()
    dialog.fileSelected.emit(str(tmp_path / "other.showctl"))
    assert shelf.following == tmp_path / "other.showctl"
    dialog.close()


def test_a_file_that_is_copied_for_long_becomes_a_cue_of_its_row_all_the_same(
    planning: Callable[[Show], Desk], tmp_path: Path
) -> None:
    desk = planning(make_show(5, 5))
    (tmp_path / "film.mp4").touch()
    desk.later = []
    go_to(desk, 1, "title")
    desk.plan.view.files_dropped.emit("s2", [tmp_path / "film.mp4"])
    go_to(desk, 0, "title")
    type_in(desk, "开场")
    assert desk.editing.show.segments[0].title == "开场"
    desk.press(Key.Key_E, CONTROL)
    assert desk.window.planning.page is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    desk.later[0]()
    assert [cue.media for cue in desk.editing.show.segments[1].cues] == ["film.mp4"]
