"""The operator's message to the emcee: it flashes until it was seen, or its flashes are over."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from showctl.domain.state import RunState
from showctl.ui.emcee.fitted_text import FittedText

_FLASH_MS = 400
_FLASHES = 12


class MessageBand(FittedText):
    """Hidden where there is no message."""

    def __init__(self, parent: QWidget) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        super().__init__(parent, "ground", is_bold=True, is_wrapped=True, align=centre)
        self.set_ground("gold")
        self.hide()
        self._since: datetime | None = None
        self._flashes_left = 0
        self._flash = QTimer(self)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self._turn_flash)

    @property
    def is_flashing(self) -> bool:
        """Whether a message that was not seen yet asks for the eye."""
        return self._flashes_left > 0

    def follow(self, state: RunState) -> None:
        """Show a state's message; one that comes, or is sent again, flashes."""
        is_new, self._since = state.message_since != self._since, state.message_since
        self.set_text(state.message)
        self.setVisible(bool(state.message))
        if state.is_message_seen or not state.message:
            self._flashes_left = 0
        elif is_new:
            self._flashes_left = _FLASHES
            self._flash.start()

    def _turn_flash(self) -> None:
        self._flashes_left -= 1
        is_lit = self._flashes_left > 0 and self._flashes_left % 2 == 1
        self.set_ground("text" if is_lit else "gold")
        if self._flashes_left <= 0:
            self._flash.stop()
