"""Where the panel of draws, games and awards sits in the operator window, and when it shows."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from showctl.ui.draws.subjects import calls_for_panel
from showctl.ui.operator.stage import Stage
from showctl.ui.operator.window_actions import PRIZE_ACTIONS
from showctl.ui.qt_bridge import RunSource


class _Panel(Protocol):
    def perform(self, action_id: str) -> None: ...

    def dismiss(self) -> bool: ...


class PrizeSeat:
    """Shows the panel by itself while a segment has something for it, unless it was put away."""

    def __init__(self, source: RunSource) -> None:
        self._source = source
        self._panel: tuple[QWidget, _Panel] | None = None
        self._slot: QVBoxLayout | None = None
        self._visit: tuple[int | None, bool] = (None, False)

    def put(self, widget: QWidget, panel: _Panel) -> None:
        """This is the panel."""
        self._panel = (widget, panel)
        widget.hide()
        self._seat()
        self.follow()

    def move_to(self, stage: Stage) -> None:
        """It sits in this stage from now on."""
        self._slot = stage.prize_slot
        self._seat()

    def take_up(self) -> None:
        """Take the panel out of a stage that goes."""
        if self._panel is not None:
            self._panel[0].setParent(None)

    def turn(self) -> None:
        """Show or hide it."""
        if self._panel is not None:
            widget = self._panel[0]
            widget.setVisible(widget.isHidden())

    def follow(self) -> None:
        """Come with a segment that needs it, and go with it."""
        state = self._source.state
        visit = (state.visit.number if state.visit else None, calls_for_panel(state))
        if self._panel is not None and visit != self._visit:
            self._visit = visit
            self._panel[0].setVisible(visit[1])

    def perform(self, action_id: str) -> None:
        """Do what one of its keys means, and show what comes of it."""
        if self._panel is not None and action_id in PRIZE_ACTIONS:
            self._panel[0].show()
            self._panel[1].perform(action_id)

    def dismiss(self) -> bool:
        """Put what it asks away; says whether there was anything."""
        return self._panel is not None and self._panel[1].dismiss()

    def _seat(self) -> None:
        if self._panel is not None and self._slot is not None:
            widget = self._panel[0]
            is_shown = not widget.isHidden()
            self._slot.addWidget(widget)
            widget.setVisible(is_shown)
