"""The show files in a menu. Dialogs stand beside the windows: nothing waits for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QWidget

from showctl.ui.editor.show_files import ShowFiles
from showctl.ui.operator.wording import translate
from showctl.ui.scripts.bringing_in import BringingIn
from showctl.ui.widgets.file_dialog import FileDialog

_SUFFIX = ".showctl"


def template_word(name: str) -> str:
    """A template as people call it."""
    words = {
        "annual_party": translate("Editor", "Annual party"),
        "meeting_service": translate("Editor", "Meeting service"),
        "conference": translate("Editor", "Conference"),
        "award_ceremony": translate("Editor", "Award ceremony"),
        "blank": translate("Editor", "Blank"),
    }
    return words.get(name, name)


def open_file_menu(files: ShowFiles, bringing: BringingIn, button: QWidget, over: QWidget) -> None:
    """Offer what can be done with show files, below a button."""
    menu = FileMenu(files, bringing, over)
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


class FileMenu(QMenu):
    """New, open, recent, copies, pack."""

    def __init__(self, files: ShowFiles, bringing: BringingIn, parent: QWidget) -> None:
        super().__init__(parent)
        self._files, self._window = files, parent
        new = self.addMenu(translate("Editor", "New"))
        for name in files.templates():
            title = template_word(name)
            new.addAction(f"{title}…").triggered.connect(
                lambda _=False, name=name, title=title: self._make(name, title)
            )
        self.addAction(translate("Editor", "Open…") + "\tCtrl+O").triggered.connect(
            lambda: ask_to_open(files, parent)
        )
        recent, paths = self.addMenu(translate("Editor", "Recent shows")), files.recent()
        for path in paths:
            entry = recent.addAction(path.stem)
            entry.setToolTip(str(path))
            entry.triggered.connect(lambda _=False, path=path: files.open_show(path))
        recent.setToolTipsVisible(True)
        recent.setEnabled(bool(paths))
        self.addSeparator()
        for title, ask in (
            (translate("Editor", "Lines from a script…"), bringing.ask_for_script),
            (translate("Editor", "Lines from the copied text"), bringing.open_copied),
            (translate("Editor", "Cues from a folder…"), bringing.ask_for_folder),
        ):
            self.addAction(title).triggered.connect(ask)
        self.addSeparator()
        copy = translate("Editor", "{name} copy").format(name=files.path.stem)
        self.addAction(translate("Editor", "Save a copy…")).triggered.connect(
            lambda: self._save(translate("Editor", "Save a copy"), copy, files.save_copy)
        )
        self.addAction(translate("Editor", "Duplicate and open…")).triggered.connect(
            lambda: self._save(translate("Editor", "Duplicate the show"), copy, files.duplicate)
        )
        self.addAction(translate("Editor", "Pack with its media…")).triggered.connect(self._pack)

    def _make(self, template: str, title: str) -> None:
        asked = translate("Editor", "Where to keep the new show")
        self._save(asked, title, lambda path: self._files.make(template, path))

    def _pack(self) -> None:
        asked = translate("Editor", "Pack with its media")
        zipped = translate("Editor", "Zip (*.zip)")
        dialog = _dialog(self._files, self._window, asked, zipped)
        dialog.setNameFilters([zipped, translate("Editor", "A new folder (*)")])
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{self._files.path.stem}.zip")
        dialog.fileSelected.connect(lambda name: self._files.pack(Path(name)))
        dialog.show()

    def _save(self, asked: str, name: str, then: Callable[[Path], None]) -> None:
        dialog = _dialog(self._files, self._window, asked, _shows())
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        dialog.selectFile(name + _SUFFIX)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.show()


def ask_to_open(files: ShowFiles, window: QWidget) -> None:
    """Ask for a show, and open it."""
    dialog = _dialog(files, window, translate("Editor", "Open a show"), _shows())
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: files.open_show(Path(name)))
    dialog.show()


def _dialog(files: ShowFiles, window: QWidget, asked: str, names: str) -> FileDialog:
    dialog = FileDialog(window, asked, str(files.path.parent))
    dialog.setNameFilter(names)
    dialog.setModal(False)
    dialog.setOption(FileDialog.Option.DontConfirmOverwrite)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _shows() -> str:
    return translate("Editor", "Shows (*{suffix})").format(suffix=_SUFFIX)
