"""The cues of a segment: a kind that needs files asks for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.ui.editor.media_filters import media_filters
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
