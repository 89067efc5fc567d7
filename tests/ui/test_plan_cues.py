"""The cues of a segment: a kind that needs files asks for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from showctl.adapters.media.beside import media_name
from showctl.app.media import MediaFault, MediaFaultKind, MediaNews
from showctl.app.ports import SoundOutput
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.cue_edits import change_cue, remove_cue
from showctl.ui.editor.cue_fields import cue_fields
from showctl.ui.editor.field_form import FieldForm
from showctl.ui.editor.field_widgets import FileField
from showctl.ui.editor.media_filters import media_filters
from showctl.ui.editor.output_field import OutputField
from showctl.ui.operator.output_choice import OutputChoice
from tests.fakes import FakePlayer
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, Desk
from tests.unit.domain.evening import changed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def planning(desk_of: Callable[..., Desk]) -> Callable[[Cue], Desk]:
    """Opens the plan of a show with one cue."""

    def open_plan(cue: Cue) -> Desk:
        desk = desk_of(changed(make_show(5), s1={"cues": (cue,)}))
        desk.press(Qt.Key.Key_E, CONTROL)
        return desk

    return open_plan


def cue_of(desk: Desk) -> Cue:
    return desk.editing.show.segments[0].cues[0]


def asked(desk: Desk) -> list[QFileDialog]:
    """The files that are asked for."""
    return [each for each in desk.window.findChildren(QFileDialog) if each.isVisible()]


@pytest.mark.parametrize(
    ("before", "kind", "field", "given"),
    [
        ({"media": "a.ogg"}, CueKind.PLAYLIST, "tracks", ("1.ogg", "2.ogg")),
        ({"kind": CueKind.PLAYLIST, "tracks": ("a.ogg",)}, CueKind.AUDIO, "media", "1.ogg"),
        ({"kind": CueKind.PLAYLIST, "tracks": ("a.ogg",)}, CueKind.VIDEO, "media", "1.ogg"),
        ({"kind": CueKind.PROMPT}, CueKind.PICTURE, "media", "1.ogg"),
    ],
)
def test_a_kind_asks_for_the_files_that_it_lacks(
    planning: Callable[[Cue], Desk],
    before: dict[str, object],
    kind: CueKind,
    field: str,
    given: object,
) -> None:
    cue = Cue(id="c1", title="歌", **before)  # type: ignore[arg-type]
    desk = planning(cue)
    desk.plan.cues.form.changed.emit("kind", kind)
    (dialog,) = asked(desk)
    assert cue_of(desk) == cue
    dialog.filesSelected.emit([str(desk.folder / name) for name in ("1.ogg", "2.ogg")])
    assert (cue_of(desk).kind, getattr(cue_of(desk), field)) == (kind, given)
    dialog.close()


def test_a_kind_that_has_its_file_already_asks_for_none(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.mp4"))
    desk.plan.cues.form.changed.emit("kind", CueKind.VIDEO)
    assert asked(desk) == []
    assert (cue_of(desk).kind, cue_of(desk).media) == (CueKind.VIDEO, "a.mp4")


def test_files_are_those_of_the_cue_that_they_were_asked_for(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    desk.plan.cues.form.changed.emit("kind", CueKind.PLAYLIST)
    (dialog,) = asked(desk)
    desk.plan.cues.add_other.click()
    dialog.filesSelected.emit([str(desk.folder / "1.ogg")])
    song, other = desk.editing.show.segments[0].cues
    assert (song.kind, other.kind) == (CueKind.PLAYLIST, CueKind.PROMPT)
    dialog.close()


def test_the_wanted_kind_of_file_is_offered_first(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="歌", kind=CueKind.PROMPT))
    desk.plan.cues.form.changed.emit("kind", CueKind.PICTURE)
    (dialog,) = asked(desk)
    pictures, every, *_, last = dialog.nameFilters()
    assert "*.png" in pictures and "*.mp3" not in pictures
    assert all(ending in every for ending in ("*.png", "*.mp3", "*.mov", "*.pptx"))
    assert last == "All files (*)"
    dialog.close()
    desk.plan.cues.add_files.click()
    assert asked(desk)[-1].nameFilters()[0] == every


def test_a_playlist_wants_sounds() -> None:
    assert media_filters(CueKind.PLAYLIST)[0] == media_filters(CueKind.AUDIO)[0]


def test_a_cue_without_a_time_of_day_shows_none(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    time = desk.plan.cues.form.widgets["at_ms"]
    assert isinstance(time, QLineEdit) and time.text() == ""
    desk.plan.cues.form.changed.emit("trigger", Trigger.CLOCK)
    assert time.text() == "18:00:00"


def edit_elsewhere(desk: Desk, **changes: object) -> None:
    desk.editing.do("elsewhere", lambda show: change_cue(show, "c1", changes))
    desk.settle()


def written(desk: Desk, name: str) -> QLineEdit:
    field = desk.plan.cues.form.widgets[name]
    assert isinstance(field, QLineEdit)
    return field


def test_what_is_being_written_outlasts_an_edit_from_elsewhere(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    title = written(desk, "title")
    title.setFocus()
    title.setText("")
    QTest.keyClicks(title, "opening")
    title.setCursorPosition(2)
    edit_elsewhere(desk, fade_out_ms=3_000, level_db=-6.0)
    assert (title.text(), title.cursorPosition()) == ("opening", 2)
    level = desk.plan.cues.form.widgets["level_db"]
    assert isinstance(level, QDoubleSpinBox) and level.value() == -6.0
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert (cue_of(desk).title, cue_of(desk).level_db) == ("opening", -6.0)


def test_a_level_that_is_being_written_outlasts_an_edit_too(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    level = desk.plan.cues.form.widgets["level_db"]
    assert isinstance(level, QDoubleSpinBox)
    level.setFocus()
    level.selectAll()
    QTest.keyClicks(level, "-12")
    edit_elsewhere(desk, title="曲", level_db=-3.0)
    QTest.keyClick(level, Qt.Key.Key_Return)
    assert (cue_of(desk).title, cue_of(desk).level_db) == ("曲", -12.0)


def test_a_field_that_only_has_the_caret_shows_what_changed_elsewhere(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    written(desk, "title").setFocus()
    edit_elsewhere(desk, title="曲")
    assert written(desk, "title").text() == "曲"


def test_a_length_stands_as_it_is_meant_once_it_is_said(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    fade = written(desk, "fade_out_ms")
    fade.setFocus()
    fade.selectAll()
    QTest.keyClicks(fade, "90s")
    QTest.keyClick(fade, Qt.Key.Key_Return)
    assert cue_of(desk).fade_out_ms == 90_000
    assert fade.text() == "1:30"


def test_what_is_refused_goes_back(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    desk.plans.is_full = True
    title = written(desk, "title")
    title.setFocus()
    QTest.keyClicks(title, "x")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert title.text() == "歌" == cue_of(desk).title


def test_files_for_a_cue_that_is_gone_meanwhile_change_nothing(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    desk.plan.cues.form.changed.emit("kind", CueKind.PLAYLIST)
    (dialog,) = asked(desk)
    desk.editing.do("elsewhere", lambda show: remove_cue(show, "c1"))
    dialog.filesSelected.emit([str(desk.folder / "1.ogg")])
    assert desk.editing.show.segments[0].cues == ()
    dialog.close()


def test_a_field_that_was_only_looked_at_stays_as_it_was(
    planning: Callable[[Cue], Desk],
) -> None:
    cue = Cue(id="c1", title="歌", media="a.ogg", fade_out_ms=1_500, level_db=-6.25)
    desk = planning(cue)
    for widget in desk.plan.cues.form.widgets.values():
        finished = getattr(widget, "editingFinished", None)
        if finished is not None:
            finished.emit()
    assert desk.editing.show.segments[0].cues == (cue,)


def test_what_can_be_said_of_a_film_and_of_slides(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="片", kind=CueKind.VIDEO, media="a.mp4"))
    shown = {name for name, field in desk.plan.cues.form.widgets.items() if not field.isHidden()}
    assert {"duck_db", "stops_others", "fade_out_ms", "loops", "at_segment_end", "output"} <= shown
    assert not {"fade_in_ms", "curve"} & shown
    desk.plan.cues.form.changed.emit("kind", CueKind.SLIDES)
    assert not desk.plan.cues.form.widgets["at_segment_end"].isHidden()


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_folder_of_pictures_is_slides_that_are_added_or_put_in_the_place_of_others(
    planning: Callable[[Cue], Desk], tmp_path: Path, is_replaced: bool
) -> None:
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "1.png").write_bytes(b"1")
    desk = planning(Cue(id="c1", title="片", kind=CueKind.SLIDES, media="a.pdf"))
    desk.plan.side.turn_to(desk.plan.cues)
    field = desk.plan.cues.form.widgets["media"]
    assert isinstance(field, FileField)
    button = field.folder if is_replaced else desk.plan.cues.add_folder
    assert button.isVisible() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    (dialog,) = asked(desk)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory and not dialog.isModal()
    dialog.filesSelected.emit([str(tmp_path / "照片")])
    dialog.close()
    cues = desk.editing.show.segments[0].cues
    media = media_name(desk.folder, tmp_path / "照片")
    assert [(cue.kind, cue.media) for cue in cues] == (
        [(CueKind.SLIDES, media)]
        if is_replaced
        else [(CueKind.SLIDES, "a.pdf"), (CueKind.SLIDES, media)]
    )


def test_only_slides_can_be_a_folder(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="片", kind=CueKind.PICTURE, media="a.png"))
    field = desk.plan.cues.form.widgets["media"]
    assert isinstance(field, FileField) and field.folder.isHidden()
    desk.plan.cues.form.changed.emit("kind", CueKind.SLIDES)
    assert not field.folder.isHidden()


def test_what_the_watch_found_of_a_cues_files_is_said_and_no_disk_is_asked(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="片", kind=CueKind.SLIDES, media="pages"))
    said = desk.plan.cues.said
    assert said.text() == ""
    gone = MediaFault(MediaFaultKind.MISSING, "pages is missing: there is no /show/pages")
    desk.media.take(MediaNews({"pages": gone}))
    desk.settle()
    assert "missing" in said.text()
    empty = MediaFault(MediaFaultKind.UNREADABLE, "pages is empty")
    desk.media.take(MediaNews({"pages": empty}))
    desk.settle()
    assert said.text() == "⚠ pages is empty"
    desk.media.take(MediaNews())
    desk.settle()
    assert said.text() == ""


def test_a_file_that_is_amiss_is_counted_among_the_doubts(
    planning: Callable[[Cue], Desk],
) -> None:
    desk = planning(Cue(id="c1", title="片", media="gone.mp3"))
    gone = MediaFault(MediaFaultKind.MISSING, "gone.mp3 is missing: there is no /show/gone.mp3")

    def said() -> list[str]:
        desk.settle()
        items = desk.plan.doubts.list
        return [items.item(row).text().partition("\n")[2] for row in range(items.count())]

    desk.media.take(MediaNews({"gone.mp3": gone}))
    assert said() == ["“片”: the file gone.mp3 is missing"]
    silent = MediaFault(MediaFaultKind.UNREADABLE, "gone.mp3 is empty")
    desk.media.take(MediaNews({"gone.mp3": silent}))
    assert said() == ["“片”: the file gone.mp3 cannot be played or shown"]
    desk.media.take(MediaNews())
    assert said() == []


def test_a_cue_has_a_colour_that_is_seen_in_run(planning: Callable[[Cue], Desk]) -> None:
    desk = planning(Cue(id="c1", title="歌", media="a.ogg"))
    desk.plan.cues.form.changed.emit("colour", "#5c9e5c")
    desk.press(Qt.Key.Key_E, CONTROL)
    desk.window.stage.cues.select("s1")
    (row,) = desk.window.stage.cues.list.shown
    middle = row.stripe.grab().toImage().pixelColor(2, row.stripe.height() // 2)
    assert middle.name() == "#5c9e5c"


def test_a_sound_plays_on_an_output_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    player.sound_outputs = (SoundOutput("hall", "大厅"), SoundOutput("bar", "酒吧"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    form = FieldForm(cue_fields(), OutputChoice(player, settings))
    qtbot.addWidget(form)
    form.show_record(Cue(id="c1", title="歌", media="a.ogg", output="gone"), "c1")
    field = form.widgets["output"]
    assert isinstance(field, OutputField)
    offered = [field.itemData(place) for place in range(field.count())]
    assert offered == ["", "hall", "bar", "gone"] and field.currentData() == "gone"
    with qtbot.waitSignal(form.changed) as told:
        field.activated.emit(offered.index("bar"))
    assert told.args == ["output", "bar"]


@pytest.mark.parametrize("name", ["trigger", "loops", "level_db"])
def test_the_wheel_scrolls_the_form_and_changes_nothing(
    planning: Callable[[Cue], Desk], name: str
) -> None:
    cue = Cue(id="c1", title="歌", media="a.ogg", loops=1)
    desk = planning(cue)
    form = desk.plan.cues.form
    field = form.widgets[name]
    shown = (field.property("currentIndex"), field.property("value"))
    roll = QWheelEvent(
        QPointF(5, 5),
        field.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, roll)
    assert (field.property("currentIndex"), field.property("value")) == shown
    assert cue_of(desk) == cue and not field.hasFocus()
