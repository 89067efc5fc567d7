"""Asks for media files beside the windows: nothing waits for the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from showctl.domain.cue import CueKind
from showctl.ui.editor.media_filters import media_filters
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.file_dialog import FileDialog


def ask_for_files(
    asking: QWidget,
    folder: Path,
    then: Callable[[Sequence[Path]], None],
    wanted: CueKind | None = None,
    *,
    is_several: bool = True,
) -> None:
    """Ask for files of a kind of cue (None: of any), from a folder on; `then` hears of them."""
    dialog = FileDialog(asking.window(), translate("Editor", "Media files"), str(folder))
    mode = FileDialog.FileMode
    dialog.setFileMode(mode.ExistingFiles if is_several else mode.ExistingFile)
    dialog.setNameFilters(media_filters(wanted))
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(False)
    dialog.show()


def ask_for_folder(asking: QWidget, folder: Path, then: Callable[[Sequence[Path]], None]) -> None:
    """Ask for a folder of pictures, from a folder on; `then` hears of it."""
    said = translate("Editor", "A folder of pictures, as slides")
    dialog = FileDialog(asking.window(), said, str(folder))
    dialog.setFileMode(FileDialog.FileMode.Directory)
    dialog.setOption(FileDialog.Option.ShowDirsOnly)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names[:1]]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(False)
    dialog.show()
