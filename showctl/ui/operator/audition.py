"""Listening to a cue beforehand, on the operator's own output."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from showctl.domain.cue import SOUNDING_KINDS
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.cue_reading import CuePhase, CueReading

_SILENT = (CuePhase.READY, CuePhase.FIRED, CuePhase.DONE)


class Audition(QObject):
    """One cue at a time; `changed` says that it is another, or none."""

    changed = Signal()

    def __init__(self, controls: Controls, output: Callable[[], str]) -> None:
        super().__init__()
        self._controls, self._output = controls, output
        self.cue: str | None = None

    def is_possible(self, reading: CueReading) -> bool:
        """Whether a cue can be listened to: there is an output, and it makes sound but not now."""
        is_silent = reading.phase in _SILENT or self.cue == reading.cue.id
        return bool(self._output()) and reading.cue.kind in SOUNDING_KINDS and is_silent

    def turn(self, cue: str) -> None:
        """Listen to a cue, or stop where it is the one that is listened to."""
        if self.cue == cue:
            self.cue = None
            self._controls.stop_audition()
        else:
            self.cue = cue
            self._controls.audition(cue, self._output(), lambda: self._note_over(cue))
        self.changed.emit()

    def _note_over(self, cue: str) -> None:
        if self.cue == cue:
            self.cue = None
            self.changed.emit()
