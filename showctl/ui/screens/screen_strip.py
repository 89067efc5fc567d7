"""The question about a new monitor, one line each, in the operator's window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.ui import theme
from showctl.ui.screens.monitors import Monitor
from showctl.ui.screens.roles import Role, role_word
from showctl.ui.widgets.command_button import CommandButton

Assign = Callable[[Monitor, Role], None]


class ScreenStrip(QWidget):
    """Asks what each new monitor is for; hidden when there is nothing to ask."""

    def __init__(self, assign: Assign) -> None:
        super().__init__()
        self._assign = assign
        self._monitors: tuple[Monitor, ...] = ()
        self._rows: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.hide()

    def ask_about(self, monitors: Sequence[Monitor]) -> None:
        """Ask about these monitors, and no others."""
        if tuple(monitors) != self._monitors:
            self._monitors = tuple(monitors)
            self._build()

    def questions(self) -> list[str]:
        """The sentences that stand there."""
        return [label.text() for row in self._rows for label in row.findChildren(QLabel)]

    def buttons(self, place: int) -> dict[str, CommandButton]:
        """The buttons of one line by what they say."""
        return {each.effect: each for each in self._rows[place].findChildren(CommandButton)}

    def event(self, event: QEvent) -> bool:
        """It shows itself only inside a window: alone it would be one."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.ParentChange:
            self._show_if_asking()
        return is_done

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def _build(self) -> None:
        # A row may be rebuilt by a press of its own button: it must outlive the press.
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(monitor) for monitor in self._monitors]
        for row in self._rows:
            self._column.addWidget(row)
        self._show_if_asking()

    def _show_if_asking(self) -> None:
        self.setVisible(bool(self._monitors) and self.parentWidget() is not None)

    def _row(self, monitor: Monitor) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("look", "strip")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(theme.GRID)
        said = self.tr("Screen {screen} is new; it shows only the show's title. What is it for?")
        label = QLabel(said.format(screen=monitor.caption))
        label.setFont(theme.font(theme.BODY_PX))
        row.addWidget(label, 1)
        for role in Role:
            row.addWidget(self._button(monitor, role))
        return frame

    def _button(self, monitor: Monitor, role: Role) -> CommandButton:
        button = CommandButton(role_word(role))
        button.clicked.connect(lambda: self._assign(monitor, role))
        return button
