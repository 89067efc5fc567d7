"""The show files around the windows: make, open, copy, pack. Opening another one ends the stage,
which begins again on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLockFile, QSettings, SignalInstance
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import wall_now
from showctl.adapters.media.beside import media_name
from showctl.adapters.media.finding import find_media
from showctl.adapters.media.folder import files_in
from showctl.adapters.people.pinyin import readings
from showctl.adapters.recent import recent_shows
from showctl.adapters.scripts.documents import read_script
from showctl.adapters.seeds import load_seed, template_paths
from showctl.adapters.show_lock import lock_path
from showctl.adapters.store.copying import copy_show, pack_show
from showctl.adapters.store.file import ShowFile
from showctl.app.editing import Editing
from showctl.app.emcee_script.paragraphs import Paragraph
from showctl.app.errors import UserError
from showctl.domain.plan import Show
from showctl.domain.state import Phase
from showctl.ui.editor.page import PlanPage
from showctl.ui.editor.prize_doubts import ReadPeople
from showctl.ui.editor.taking_files import TakingFiles
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.qt_bridge import RunSource


def lock_show(path: Path) -> QLockFile:
    """Keep a second showctl from running the same show; one that was killed left no lock."""
    lock = QLockFile(str(lock_path(path)))
    lock.setStaleLockTime(0)
    if not lock.tryLock(100) and lock.error() is QLockFile.LockError.LockFailedError:
        raise UserError(f"{path} is open in another showctl: use that window, or close it first.")
    return lock


class Shelf:
    """These are the plan page's `ShowFiles`. `following` is the show that the stage is to go on
    with, once it has ended."""

    def __init__(self, path: Path, source: RunSource, editing: Editing) -> None:
        self.path = path
        self.following: Path | None = None
        self._source, self._editing = source, editing
        self._window: OperatorWindow | None = None

    def use(self, window: OperatorWindow) -> None:
        """The window that asks before a live run is left."""
        self._window = window

    def templates(self) -> tuple[str, ...]:
        return tuple(template_paths())

    def recent(self) -> tuple[Path, ...]:
        here = self.path.resolve()
        return tuple(path for path in recent_shows() if path != here)

    def make(self, template: str, path: Path) -> None:
        zone = self._editing.show.timezone
        seed = template_paths()[template]
        self._create(path, lambda: load_seed(seed, on=_today(zone), timezone=zone))

    def duplicate(self, path: Path) -> None:
        self._create(path, lambda: self._editing.show)

    def open_show(self, path: Path) -> None:
        if path.resolve() == self.path.resolve():
            return
        state = self._source.state
        is_on = state.phase in (Phase.RUNNING, Phase.HELD) and not state.is_rehearsal
        if is_on and self._window is not None:
            asked = translate("Editor", "A live run is on. Leave it and open {show}?")
            leave = translate("Editor", "Leave it")
            self._window.show_banner(
                asked.format(show=path.stem), [(leave, lambda: self._go_to(path))], level="warning"
            )
            return
        self._go_to(path)

    def save_copy(self, path: Path) -> None:
        def copy() -> str:
            _require_free(path)
            copy_show(self.path, path)
            return translate("Editor", "A copy is in {path}.").format(path=path)

        self._beside(copy)

    def pack(self, path: Path) -> None:
        def pack() -> str:
            if path.is_file():
                _require_free(path)
            folder = self.path.parent
            missing = pack_show(self.path, path, lambda media: find_media(folder, media))
            if not missing:
                return translate("Editor", "The show with all its media is in {path}.").format(
                    path=path
                )
            said = translate("Editor", "The show is in {path}, but without: {missing}")
            return said.format(path=path, missing=", ".join(missing))

        self._beside(pack)

    def read_script(self, path: Path) -> Sequence[Paragraph]:
        return read_script(path)

    def list_folder(self, folder: Path) -> Sequence[str]:
        return files_in(folder, seen_from=self.path.parent)

    def _create(self, path: Path, plan: Callable[[], Show]) -> None:
        """Make a show and open it."""
        try:
            _require_free(path)
            ShowFile.create(path, plan()).close()
        except (UserError, ValueError) as fault:
            self._source.notice("error", fault_text(str(fault)))
        else:
            self.open_show(path)

    def _go_to(self, path: Path) -> None:
        """End the stage for another show, once it is sure that this can be opened."""
        try:
            lock_show(path).unlock()
            ShowFile.open(path).close()
        except UserError as fault:
            self._source.notice("error", fault_text(str(fault)))
            return
        self.following = path
        QApplication.quit()

    def _beside(self, do: Callable[[], str]) -> None:
        """Do what takes a while on a thread of its own, and say what came of it."""

        def work() -> None:
            try:
                said, level = do(), "info"
            except UserError as fault:
                said, level = fault_text(str(fault)), "error"
            self._source.notice(level, said)

        Thread(target=work, name="copying", daemon=True).start()


def page_maker(
    editing: Editing,
    edited: SignalInstance,
    source: RunSource,
    settings: QSettings,
    shelf: Shelf,
    outputs: OutputChoice,
    read_people: ReadPeople,
    media: MediaSource,
) -> Callable[[], PlanPage]:
    """Makes the page of Plan mode, each time in the language that is spoken then. `edited` carries
    what was edited."""
    folder = shelf.path.parent
    taking = TakingFiles(lambda path: media_name(folder, path), source.notice, source)

    def make() -> PlanPage:
        page = PlanPage(
            editing,
            source,
            settings,
            taking,
            lambda media: find_media(folder, media),
            shelf,
            outputs=outputs,
            read_people=read_people,
            readings=readings,
            media=media,
        )
        edited.connect(page.take)
        return page

    return make


def _require_free(path: Path) -> None:
    """Nothing is replaced: a dialog that asked first would stand in the way of a run."""
    if path.exists():
        raise UserError(f"{path} is there already: choose another name.")


def _today(zone: str) -> date:
    return wall_now().astimezone(ZoneInfo(zone)).date()
