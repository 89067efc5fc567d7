"""Where a panel that can be hidden sits in the operator window, and whether it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from showctl.ui.operator.stage import Stage


class PanelSeat:
    """Keeps the panel over a change of language, and remembers whether it is shown."""

    def __init__(
        self,
        settings: QSettings,
        name: str,
        slot_of: Callable[[Stage], QLayout],
        button_of: Callable[[Stage], QAbstractButton] | None = None,
    ) -> None:
        """`name` is what it is remembered by; the button, where there is one, is down while it is
        shown."""
        self._settings, self._key = settings, f"operator/is_{name}_shown"
        self._slot_of, self._button_of = slot_of, button_of
        self._panel: QWidget | None = None
        self._stage: Stage | None = None

    def put(self, panel: QWidget) -> None:
        """This is the panel."""
        self._panel = panel
        self._seat()

    def move_to(self, stage: Stage) -> None:
        """It sits in this stage from now on."""
        self._stage = stage
        self._seat()

    def take_up(self) -> None:
        """Take the panel out of a stage that goes."""
        if self._panel is not None:
            self._panel.setParent(None)

    def turn(self) -> None:
        """Show or hide it."""
        if self._panel is not None:
            self._show(self._panel, is_shown=self._panel.isHidden())

    def show(self) -> None:
        """Show it."""
        if self._panel is not None:
            self._show(self._panel, is_shown=True)

    def give_way(self, *, is_asked: bool) -> None:
        """Make room for another panel, or come back; what is remembered stays."""
        if self._panel is not None:
            self._panel.setVisible(not is_asked and self._is_wanted())

    def _is_wanted(self) -> bool:
        return bool(self._settings.value(self._key, False, type=bool))

    def _seat(self) -> None:
        if self._panel is not None and self._stage is not None:
            self._slot_of(self._stage).addWidget(self._panel)
            self._show(self._panel, is_shown=self._is_wanted())

    def _show(self, panel: QWidget, *, is_shown: bool) -> None:
        panel.setVisible(is_shown)
        self._settings.setValue(self._key, is_shown)
        if self._stage is not None and self._button_of is not None:
            self._button_of(self._stage).setChecked(is_shown)
