"""A file dialog that opens none of the files it lists."""

from __future__ import annotations

import sys

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget


class FileDialog(QFileDialog):
    """Asks for files or a folder, from `folder` on.

    A dialog that looks into files to tell what they are opens and closes the show among them.
    Under POSIX that takes away every lock that this process has on it (fcntl(2)), and the next
    program that opens the show believes to be alone with it, and takes its log away. So the
    icons follow from the names; and on Linux the dialog is Qt's own, because the desktop's may
    run in this process and look into files, too.
    """

    def __init__(self, over: QWidget | None, title: str = "", folder: str = "") -> None:
        super().__init__(over, title, folder)
        if sys.platform == "linux":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._icons = _IconsByName()
        self.setIconProvider(self._icons)


class _IconsByName(QFileIconProvider):
    """Icons and kinds of files by what the folder says of them alone."""

    def icon(self, of: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        if isinstance(of, QFileInfo):
            kind = QFileIconProvider.IconType
            return super().icon(kind.Folder if of.isDir() else kind.File)
        return super().icon(of)

    def type(self, of: QFileInfo) -> str:
        return super().type(of) if of.isDir() else of.suffix()
