"""Making a sheet beside the windows: seconds of work that must hold up no countdown."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from showctl.app.errors import UserError
from showctl.app.sheets import SheetRequest, SheetWriter, WrittenSheet
from showctl.domain.state import RunState

_SHOWN_AFTER_MS = 500


class SheetJob(QObject):
    """Writes one sheet at a time on a thread of its own.

    `took_long` says that it is not done after half a second; `written` carries the WrittenSheet,
    `failed` a sentence.
    """

    took_long = Signal()
    written = Signal(object)
    failed = Signal(str)
    _ended = Signal(object)

    def __init__(self, write: SheetWriter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._thread: threading.Thread | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SHOWN_AFTER_MS)
        self._patience.timeout.connect(self.took_long)
        self._ended.connect(self._tell)

    def start(self, state: RunState, request: SheetRequest, path: Path) -> None:
        """Begin; nothing happens where one is being made already."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._run, args=(state, request, path), name="sheet", daemon=True
            )
            self._patience.start()
            self._thread.start()

    def wait(self) -> None:
        """Wait until nothing is being made any more; what came of it follows as a signal."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, state: RunState, request: SheetRequest, path: Path) -> None:
        try:
            self._ended.emit(self._write(state, request, path))
        except Exception as error:
            self._ended.emit(error)

    def _tell(self, result: WrittenSheet | Exception) -> None:
        self._patience.stop()
        self.wait()
        self._thread = None
        if isinstance(result, WrittenSheet):
            self.written.emit(result)
        elif isinstance(result, UserError):
            self.failed.emit(str(result))
        else:
            self.failed.emit(f"{type(result).__name__}: {result}")
            raise result
