"""The desk and the show's media: found again in a moved folder, made equally loud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from showctl import desk as desk_module
from showctl import media_desk
from showctl.adapters.media.folder import files_in
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.bootstrap import Desk
from showctl.domain import commands as c
from showctl.domain.cue import Cue
from showctl.ui.media_source import MediaSource
from showctl.ui.qt_bridge import Notice, RunSource
from tests.fakes import FakePlayer
from tests.plans import make_show
from tests.unit.domain.evening import changed

SOUNDS = Path(__file__).parents[2] / "sounds"
WAIT_MS = 20_000
A = Cue(id="a", title="a", media="music/a.flac")


class Studio:
    """A show beside its media, on a desk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        show = changed(make_show(5), s1={"cues": (A,)})
        self.file = ShowFile.create(folder / "p.showctl", show)
        self.source, self.media = RunSource(), MediaSource()
        self.told: list[Notice] = []
        self.source.noticed.connect(self.told.append)
        self.desk = Desk(self.file, self.source, media=self.media)
        self.desk.open_mode(Mode.LIVE)

    @property
    def cue(self) -> Cue:
        """The cue as the file has it."""
        return self.file.plans.load().cues["a"]

    def close(self) -> None:
        self.desk.close()
        self.file.close()


@pytest.fixture
def studio(qapp: QApplication, tmp_path: Path, monkeypatch: Any) -> Iterator[Studio]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(desk_module, "open_player", FakePlayer)
    studio = Studio(tmp_path)
    yield studio
    studio.close()


def test_one_click_finds_the_files_of_a_moved_folder(studio: Studio, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: "music/a.flac" in studio.media.news.faults, timeout=WAIT_MS)
    (studio.folder / "new").mkdir()
    copyfile(SOUNDS / "chime.flac", studio.folder / "new" / "a.flac")
    studio.desk.relocate_media(studio.folder / "new")
    qtbot.waitUntil(lambda: studio.cue.media == "new/a.flac", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: studio.source.state.show.cues["a"].media == "new/a.flac")
    qtbot.waitUntil(lambda: not studio.media.news.faults, timeout=WAIT_MS)


def test_what_is_edited_during_the_search_stays(
    studio: Studio, qtbot: Any, monkeypatch: Any
) -> None:
    qtbot.waitUntil(lambda: "music/a.flac" in studio.media.news.faults, timeout=WAIT_MS)
    (studio.folder / "new").mkdir()
    copyfile(SOUNDS / "chime.flac", studio.folder / "new" / "a.flac")
    is_edited = Event()

    def search_slowly(*args: Any, **how: Any) -> tuple[str, ...]:
        is_edited.wait()
        return files_in(*args, **how)

    monkeypatch.setattr(media_desk, "files_in", search_slowly)
    studio.desk.relocate_media(studio.folder / "new")
    studio.desk.editing.do("name", lambda show: replace(show, title="Gala"))
    is_edited.set()
    qtbot.waitUntil(lambda: studio.cue.media == "new/a.flac", timeout=WAIT_MS)
    assert studio.file.plans.load().title == "Gala"


def test_a_folder_without_them_is_said_to_be_the_wrong_one(studio: Studio, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: "music/a.flac" in studio.media.news.faults, timeout=WAIT_MS)
    (studio.folder / "empty").mkdir()
    studio.desk.relocate_media(studio.folder / "empty")
    qtbot.waitUntil(lambda: [notice.level for notice in studio.told] == ["warning"])
    assert studio.cue.media == "music/a.flac"


def test_levels_are_matched_before_a_run_and_what_has_begun_keeps_its_own(
    studio: Studio, qtbot: Any
) -> None:
    (studio.folder / "music").mkdir()
    copyfile(SOUNDS / "chime.flac", studio.folder / "music" / "a.flac")
    qtbot.waitUntil(lambda: "music/a.flac" in studio.media.news.facts, timeout=WAIT_MS)
    studio.desk.match_levels()
    assert studio.cue.level_db == pytest.approx(-16 + 24, abs=1)
    qtbot.waitUntil(lambda: studio.source.state.show.cues["a"].level_db != 0)
    studio.desk.editing.do("back", lambda show: changed(show, s1={"cues": (A,)}))
    studio.source.dispatch(c.Start())
    qtbot.waitUntil(lambda: studio.source.state.started_at is not None)
    studio.desk.match_levels()
    assert [notice.level for notice in studio.told][-1] == "warning"
    assert studio.cue.level_db == 0
