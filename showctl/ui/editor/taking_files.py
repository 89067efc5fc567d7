"""Files that are to be cues get their names; one from elsewhere is copied beside the show first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from showctl.app.errors import UserError
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.threads import Errand, Run, in_its_own_thread

# The files that could be taken, each with what a cue says of it.
Named = Sequence[tuple[Path, str]]


class TakingFiles(QObject):
    """Takes files away from the GUI thread, one lot after the other.

    What cannot be taken is told by `notify` (level, sentence). It outlives the page: a film that
    takes minutes to copy becomes a cue when Run mode is back, too.
    """

    def __init__(
        self,
        name_media: Callable[[Path], str],
        notify: Callable[[str, str], None],
        parent: QObject,
        run: Run = in_its_own_thread,
    ) -> None:
        """`name_media` copies a file where that is needed, and may raise UserError."""
        super().__init__(parent)
        self.errand = Errand(self, run)
        self._name_media, self._notify = name_media, notify
        self._waiting: deque[tuple[Sequence[Path], Callable[[Named], None]]] = deque()

    def take(self, paths: Sequence[Path], then: Callable[[Named], None]) -> None:
        """Name these files; `then` hears of those that could be taken, later."""
        self._waiting.append((paths, then))
        self._go_on()

    def _go_on(self) -> None:
        if self.errand.is_under_way or not self._waiting:
            return
        paths, then = self._waiting.popleft()
        names = ", ".join(path.name for path in paths)
        said = translate("Editor", "Copying {files}…").format(files=names)

        def tell(result: tuple[Named, Sequence[str]]) -> None:
            named, faults = result
            for fault in faults:
                self._notify("error", fault_text(fault))
            then(named)
            self._go_on()

        def fail(sentence: str) -> None:
            self._notify("error", sentence)
            self._go_on()

        self.errand.send(lambda: self._named(paths), tell, fail, said)

    def _named(self, paths: Sequence[Path]) -> tuple[Named, Sequence[str]]:
        named: list[tuple[Path, str]] = []
        faults: list[str] = []
        for path in paths:
            try:
                named.append((path, self._name_media(path)))
            except UserError as fault:
                faults.append(str(fault))
        return named, faults
