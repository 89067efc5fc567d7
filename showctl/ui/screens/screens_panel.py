"""All monitors with what they are for. It floats, never takes the keyboard, and is not modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.ui import theme
from showctl.ui.emcee.prompter_look import Change, PrompterLook
from showctl.ui.screens.monitors import Monitor
from showctl.ui.screens.prompter_bar import PrompterBar
from showctl.ui.screens.roles import Role, role_word
from showctl.ui.screens.screen_strip import Assign
from showctl.ui.widgets.command_button import CommandButton

_FLOATING = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)
_NUMBER_SHOWN_MS = 3_000


@dataclass(frozen=True)
class Listed:
    """One monitor of the list: its number from 1, its role or that it is the operator's, and
    whether the emcee's lines are there."""

    number: int
    monitor: Monitor
    role: Role | None
    is_operators: bool = False
    has_lines: bool = False


@dataclass(frozen=True)
class Prompter:
    """How the emcee's lines are set on a monitor, and how that is changed."""

    look_of: Callable[[Monitor], PrompterLook]
    change: Callable[[Monitor, Change], None]


class ScreensPanel(QWidget):
    """The list of monitors, with buttons to change what each is for."""

    def __init__(
        self,
        assign: Assign,
        prompter: Prompter,
        identify: Callable[[], None],
        turn_beside: Callable[[], None],
        turn_hall: Callable[[], None],
    ) -> None:
        super().__init__(None, _FLOATING)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._assign, self._identify = assign, identify
        self._prompter = prompter
        self._turn_beside, self._turn_hall = turn_beside, turn_hall
        self._listed: tuple[Listed, ...] = ()
        self._is_beside_open = self._is_hall_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._body: QWidget | None = None

    def show_monitors(
        self, listed: Sequence[Listed], *, is_beside_open: bool, is_hall_open: bool
    ) -> None:
        """List these monitors."""
        shown = (tuple(listed), is_beside_open, is_hall_open)
        if self._body is None or shown != (
            self._listed,
            self._is_beside_open,
            self._is_hall_open,
        ):
            self._listed, self._is_beside_open, self._is_hall_open = shown
            self._build()

    def rows(self) -> list[str]:
        """What each monitor's line says."""
        return [self._caption(each) for each in self._listed]

    def button(self, number: int, role: Role) -> CommandButton:
        """The button that gives the monitor of that number a role."""
        assert self._body is not None, "nothing is listed yet"
        found = self._body.findChild(CommandButton, f"{number} {role}")
        assert isinstance(found, CommandButton)
        return found

    def prompter_bar(self) -> PrompterBar:
        """The choices of the first monitor with the emcee's lines."""
        assert self._body is not None, "nothing is listed yet"
        return self._body.findChildren(PrompterBar)[0]

    @property
    def has_prompter_bar(self) -> bool:
        """Whether any lines can be set."""
        return any(each.has_lines for each in self._listed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._body is not None:
            self._build()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.LINE))
        painter.setBrush(QColor(theme.PANEL))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _build(self) -> None:
        # It may be rebuilt by a press of one of its buttons, which must outlive the press.
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2 * theme.GRID)
        rows.addWidget(_label(self.tr("Screens"), 18))
        rows.addLayout(self._table())
        rows.addLayout(self._feet())
        self._column.addWidget(self._body)
        self.adjustSize()

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(theme.GRID)
        for number, each in enumerate(self._listed):
            line = 2 * number
            table.addWidget(_label(self._caption(each), theme.BODY_PX), line, 0)
            for column, role in enumerate(() if each.is_operators else Role, start=1):
                table.addWidget(self._role_button(each, role), line, column)
            if each.has_lines:
                bar = self._prompter_bar(each.monitor)
                table.addWidget(bar, line + 1, 0, 1, len(Role) + 1)
        table.setColumnStretch(0, 1)
        table.setColumnMinimumWidth(0, 320)
        return table

    def _role_button(self, listed: Listed, role: Role) -> CommandButton:
        button = CommandButton(role_word(role))
        button.setObjectName(f"{listed.number} {role}")
        button.setCheckable(True)
        button.setChecked(listed.role is role)
        button.clicked.connect(lambda: self._choose(listed, role))
        return button

    def _prompter_bar(self, monitor: Monitor) -> PrompterBar:
        """How the emcee's lines are set on a monitor."""
        return PrompterBar(
            lambda: self._prompter.look_of(monitor),
            lambda change: self._prompter.change(monitor, change),
        )

    def _choose(self, listed: Listed, role: Role) -> None:
        # The list is made anew when the role is another one; until then the mark stays.
        self.button(listed.number, role).setChecked(True)
        if listed.role is not role:
            self._assign(listed.monitor, role)

    def _feet(self) -> QHBoxLayout:
        feet = QHBoxLayout()
        beside = self.tr("Emcee window on this screen")
        if self._is_beside_open:
            beside = self.tr("Close the emcee window on this screen")
        hall = self.tr("Audience window on this screen")
        if self._is_hall_open:
            hall = self.tr("Close the audience window on this screen")
        for said, do in (
            (self.tr("Identify"), self._identify),
            (beside, self._turn_beside),
            (hall, self._turn_hall),
            (self.tr("Close"), self.hide),
        ):
            button = CommandButton(said)
            button.clicked.connect(lambda _=False, do=do: do())
            feet.addWidget(button)
        return feet

    def _caption(self, listed: Listed) -> str:
        role = self.tr("operator") if listed.is_operators else role_word(listed.role)
        return f"{listed.number}   {listed.monitor.caption}   ·   {role}"


def _label(said: str, px: int) -> QLabel:
    label = QLabel(said)
    label.setFont(theme.font(px, is_bold=px > theme.BODY_PX))
    return label


class NumberCard(QWidget):
    """A monitor's number, large, on that monitor; it goes by itself."""

    def __init__(self, listed: Listed, over: QWidget | None) -> None:
        """`over` is the window that fills the monitor: window managers put nothing above one."""
        super().__init__(over)
        if over is None:
            self.setWindowFlags(_FLOATING | Qt.WindowType.WindowTransparentForInput)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.number = str(listed.number)
        where = over.rect() if over is not None else listed.monitor.geometry
        # Small in a corner of the operator's own monitor: nothing of the run is covered.
        side = where.height() // (8 if listed.is_operators else 2)
        place = QRect(0, 0, side, side)
        if listed.is_operators:
            place.moveBottomRight(where.bottomRight())
        else:
            place.moveCenter(where.center())
        self.setGeometry(place)
        QTimer.singleShot(_NUMBER_SHOWN_MS, self, self._go)

    def _go(self) -> None:
        self.close()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.RAISED))
        painter.setPen(QColor(theme.TEXT))
        painter.setFont(theme.font(round(self.height() * 0.6), is_bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.number)
