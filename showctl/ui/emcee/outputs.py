"""Which window stands on which monitor.

Everything follows from the monitors and their roles: `_arrange` compares what stands with what
should, so a cable pulled and put back needs no history. The operator's monitor is never covered.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from showctl.ui.emcee.monitors import Monitor, Monitors
from showctl.ui.emcee.roles import Role, Roles
from showctl.ui.emcee.screen_strip import ScreenStrip
from showctl.ui.emcee.screens_panel import Listed, NumberCard, ScreensPanel
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.qt_bridge import RunSource

# The emcee's window on the operator's monitor, in pixels: no wider, no narrower.
_WIDEST, _NARROWEST = 960, 480
# What a window manager's frame may take of a window's height.
_TITLE_BAR = 40


class Outputs(QObject):
    """The windows on the monitors. `changed` when a monitor comes, goes or gets a role."""

    changed = Signal()

    def __init__(
        self,
        source: RunSource,
        settings: QSettings,
        monitors: Monitors | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`source` has an engine attached. Nothing is shown before `start`."""
        super().__init__(parent)
        self._source, self._roles = source, Roles(settings)
        self._monitors = monitors or Monitors(self)
        self._known: dict[str, Monitor] = {}
        self._standing: dict[str, tuple[Monitor, EmceeWindow]] = {}
        self._lost: set[str] = set()
        self._beside: EmceeWindow | None = None
        self._is_beside_behind = False
        self._is_beside_wanted: bool | None = None
        self._operator: QWidget | None = None
        self._cards: list[NumberCard] = []
        self.strip = ScreenStrip(self.assign)
        self.panel = ScreensPanel(self.assign, self.identify, self.toggle_beside)

    def start(self, operator: QWidget) -> None:
        """Show the windows, beside the operator's, and follow the monitors from now on."""
        self._operator = operator
        self._monitors.follow(operator)
        self._monitors.changed.connect(self._arrange)
        self._arrange()

    def close(self) -> None:
        """Take all windows away."""
        if self._operator is not None:
            self._monitors.changed.disconnect(self._arrange)
            self._operator = None
        for name in list(self._standing):
            self._take_down(name)
        self._show_beside(False)
        self.panel.close()

    def monitors(self) -> list[Monitor]:
        """Every monitor but the operator's."""
        return list(self._known.values())

    def role_of(self, monitor: Monitor) -> Role | None:
        """What a monitor is for; None when it was never assigned."""
        return self._roles.of(monitor)

    def unassigned(self) -> list[Monitor]:
        """The monitors that nobody has said a word about."""
        return [monitor for monitor in self.monitors() if self.role_of(monitor) is None]

    def assign(self, monitor: Monitor, role: Role) -> None:
        """Use a monitor for something from now on; it is remembered."""
        if not self._roles.assign(monitor, role):
            self._source.notice(
                "warning",
                self.tr(
                    "What {screen} is for could not be saved; it holds until you close."
                ).format(screen=monitor.caption),
            )
        self._arrange()

    def windows(self) -> dict[str, EmceeWindow]:
        """The windows that fill a monitor, by its name."""
        return {name: window for name, (_, window) in self._standing.items()}

    @property
    def beside(self) -> EmceeWindow | None:
        """The emcee's window on the operator's own monitor, where it is open."""
        return self._beside

    def toggle_beside(self) -> None:
        """Open or close the emcee's window on the operator's own monitor; one that stands behind
        the operator's comes to the front."""
        self._is_beside_wanted = self._beside is None or self._is_beside_behind
        self._show_beside(self._is_beside_wanted)
        if self._beside is not None:
            self._beside.raise_()
            self._is_beside_behind = False
        self._tell()

    def toggle_screens(self) -> None:
        """Show the list of monitors over the operator's window, or hide it."""
        if self.panel.isVisible() or self._operator is None:
            self.panel.hide()
            return
        self.panel.adjustSize()
        place = self.panel.rect()
        place.moveCenter(self._operator.frameGeometry().center())
        self.panel.move(place.topLeft())
        self.panel.show()
        self.panel.raise_()

    def identify(self) -> None:
        """Show on each monitor its number in the list, for three seconds."""
        windows = self.windows()
        self._cards = [NumberCard(each, windows.get(each.monitor.name)) for each in self._listing()]
        for card in self._cards:
            card.show()

    def number_cards(self) -> list[NumberCard]:
        """The numbers that were shown last."""
        return self._cards

    def toggle_full_screen(self) -> None:
        """The emcee's windows fill their screens, or become windows; never over the operator."""
        places = self._with_lines()
        if self._beside is not None and self._operator is not None:
            is_elsewhere = self._beside.screen() is not self._operator.screen()
            places = places if is_elsewhere else places[:-1]
        for window in places:
            window.toggle_full_screen()
        if places:
            return
        self._source.notice("info", self.tr("There is no second screen that the emcee could fill."))

    def _with_lines(self) -> list[EmceeWindow]:
        """The emcee's windows, the one beside the operator's last."""
        found = [each for each in self.windows().values() if each.role == "lines"]
        return found + ([self._beside] if self._beside is not None else [])

    def _arrange(self) -> None:
        now = {monitor.name: monitor for monitor in self._monitors.others()}
        for monitor in now.values():
            self._carry_role(monitor)
        self._known = now
        away = [placed for placed, _ in self._standing.values() if placed.name not in now]
        for monitor in away:
            self._take_down(monitor.name)
        for monitor in now.values():
            self._arrange_monitor(monitor)
        has_place = any(self.role_of(monitor) is Role.EMCEE for monitor in now.values())
        is_wanted = not now if self._is_beside_wanted is None else self._is_beside_wanted
        was_beside_behind = self._is_beside_behind
        self._show_beside(is_wanted and not has_place)
        self._tell_lost(away, is_hidden=self._is_beside_behind and not was_beside_behind)
        self._tell_returned()
        self._tell()

    def _tell_lost(self, away: list[Monitor], *, is_hidden: bool) -> None:
        """Say which monitors are gone (and not just the operator's now)."""
        own = self._monitors.operator()
        for monitor in away:
            if own is not None and own.name == monitor.name:
                continue
            self._lost.add(monitor.identity)
            said = self.tr(
                "The screen {screen} is gone; its window comes back when it is plugged in again."
            ).format(screen=monitor.caption)
            if is_hidden:
                said += " " + self.tr(
                    "The emcee's window is behind this one: “Screens…” in the menu shows it."
                )
            self._source.notice("warning", said)

    def _tell_returned(self) -> None:
        for monitor in self.monitors():
            if monitor.identity in self._lost:
                self._lost.remove(monitor.identity)
                said = self.tr("The screen {screen} is back, and its window with it.")
                self._source.notice("info", said.format(screen=monitor.caption))

    def _tell(self) -> None:
        self.strip.ask_about(self.unassigned())
        is_beside_seen = self._beside is not None and not self._is_beside_behind
        self.panel.show_monitors(self._listing(), is_beside_open=is_beside_seen)
        self.changed.emit()

    def _listing(self) -> list[Listed]:
        """The monitors as they are numbered: the operator's first."""
        own = self._monitors.operator()
        first = [Listed(1, own, None, is_operators=True)] if own else []
        others = enumerate(self.monitors(), start=2)
        return first + [Listed(number, each, self.role_of(each)) for number, each in others]

    def _carry_role(self, monitor: Monitor) -> None:
        """A monitor that only changed its resolution or place while plugged in keeps its role."""
        before = self._known.get(monitor.name)
        if before is None or before.identity == monitor.identity or self.role_of(monitor):
            return
        role = self.role_of(before)
        if role is not None:
            self._roles.assign(monitor, role)

    def _arrange_monitor(self, monitor: Monitor) -> None:
        role = self.role_of(monitor)
        if role is Role.UNUSED:
            self._take_down(monitor.name)
            return
        placed, window = self._standing.get(monitor.name, (None, None))
        window = window or self._make_window()
        window.set_role("lines" if role is Role.EMCEE else "title")
        if placed is None or placed.geometry != monitor.geometry:
            self._standing[monitor.name] = (monitor, window)
            _fill(window, monitor.geometry)

    def _make_window(self) -> EmceeWindow:
        return EmceeWindow(self._source)

    def _take_down(self, name: str) -> None:
        _, window = self._standing.pop(name, (None, None))
        if window is not None:
            window.close()
            window.deleteLater()

    def _show_beside(self, is_wanted: bool) -> None:
        if not is_wanted and self._beside is not None:
            self._beside.close()
            self._beside.deleteLater()
            self._beside, self._is_beside_behind = None, False
        if is_wanted and self._beside is None and self._operator is not None:
            self._beside = self._make_window()
            self._beside.set_role("lines")
            self._place_beside(self._beside, self._operator)

    def _place_beside(self, window: EmceeWindow, operator: QWidget) -> None:
        """Right of the operator's window, else below it; with no room there, behind it."""
        whole, taken = operator.screen().availableGeometry(), operator.frameGeometry()
        right = QRect(taken.topRight(), whole.bottomRight()).adjusted(8, 0, -8, -_TITLE_BAR)
        below = QRect(taken.bottomLeft(), whole.bottomRight()).adjusted(8, 8, -8, -_TITLE_BAR)
        room = max((right, below), key=lambda each: min(each.width(), each.height() * 16 // 9))
        width = min(_WIDEST, room.width(), room.height() * 16 // 9)
        has_room = width >= _NARROWEST
        if not has_room:
            width = min(_WIDEST, whole.width() // 2)
        window.resize(width, width * 9 // 16)
        corner = whole.bottomRight() - QPoint(window.width(), window.height() + _TITLE_BAR)
        window.move(room.topLeft() if has_room else corner)
        window.show()
        self._is_beside_behind = not has_room
        if not has_room:
            window.lower()


def _fill(window: EmceeWindow, geometry: QRect) -> None:
    """Fill a monitor. The window is shown there first: a full-screen one stays where it is."""
    screen = QGuiApplication.screenAt(geometry.center())
    if screen is not None:
        window.setScreen(screen)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(geometry)
    window.fill_screen()
