"""Which window stands on which monitor.

Everything follows from the monitors and their roles: `_arrange` compares what stands with what
should, so a cable pulled and put back needs no history. The operator's monitor is never covered.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSettings, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.window import AudienceWindow
from showctl.ui.emcee.prompter_look import Change, PrompterLook
from showctl.ui.emcee.window import EmceeWindow
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.beside import Beside
from showctl.ui.screens.lost_monitors import LostMonitors
from showctl.ui.screens.monitors import Monitor, Monitors
from showctl.ui.screens.operator_seat import keep_operator_from_hall, open_operator_off_outputs
from showctl.ui.screens.output_window import OutputWindow
from showctl.ui.screens.roles import Role, Roles
from showctl.ui.screens.screen_strip import ScreenStrip
from showctl.ui.screens.screens_panel import Listed, NumberCard, Prompter, ScreensPanel


class Outputs(QObject):
    """The windows on the monitors. `changed` when a monitor comes, goes or gets a role."""

    changed = Signal()

    def __init__(
        self,
        source: RunSource,
        settings: QSettings,
        backstage: Backstage,
        monitors: Monitors | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`source` has an engine attached. Nothing is shown before `start`."""
        super().__init__(parent)
        self._source, self._backstage, self._roles = source, backstage, Roles(settings)
        self._monitors = monitors or Monitors(self)
        self._known: dict[str, Monitor] = {}
        self._standing: dict[str, tuple[Monitor, OutputWindow]] = {}
        self._lost = LostMonitors(source)
        self._emcee_beside = Beside(self._make_emcee_window, self._emcee_beside_shut)
        self._hall_beside = Beside(self._make_hall_window, self._tell)
        self._is_beside_wanted: bool | None = None
        self._operator: QWidget | None = None
        self._cards: list[NumberCard] = []
        self.strip = ScreenStrip(self.assign)
        self.panel = ScreensPanel(
            self.assign,
            Prompter(self._roles.prompter_look, self.set_prompter),
            self.identify,
            self.toggle_beside,
            self.toggle_hall_beside,
        )

    def start(self, operator: QWidget) -> None:
        """Show the windows, beside the operator's, and follow the monitors from now on."""
        self._operator = operator
        self._monitors.follow(operator)
        open_operator_off_outputs(self._monitors, self._roles)
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
        self._hall_beside.close()
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

    def set_prompter(self, monitor: Monitor, change: Change) -> None:
        """Set a monitor's lines otherwise; it is remembered."""
        look = change(self._roles.prompter_look(monitor))
        self._roles.set_prompter(monitor, look)
        _, window = self._standing.get(monitor.name, (None, self._beside_on(monitor)))
        if isinstance(window, EmceeWindow):
            window.set_look(look)
        self.changed.emit()

    def _beside_on(self, monitor: Monitor) -> OutputWindow | None:
        own = self._monitors.operator()
        return self.beside if own is not None and own.name == monitor.name else None

    def emcee_shape(self) -> tuple[PrompterLook, QSize]:
        """How the first of the emcee's windows is set, and its size as it is read; the usual
        where there is none."""
        for window in self._with_lines():
            size = window.size()
            look = window.prompter_look
            return look, size.transposed() if look.is_upright else size
        return PrompterLook(), QSize(1920, 1080)

    def windows(self) -> dict[str, OutputWindow]:
        """The windows that fill a monitor, by its name."""
        return {name: window for name, (_, window) in self._standing.items()}

    @property
    def beside(self) -> OutputWindow | None:
        """The emcee's window on the operator's own monitor, where it is open."""
        return self._emcee_beside.window

    @property
    def hall_beside(self) -> OutputWindow | None:
        """The audience screen as a window on the operator's own monitor, where it is open."""
        return self._hall_beside.window

    @property
    def are_on(self) -> bool:
        """Whether anybody but the operator sees a window."""
        return bool(self._standing)

    def toggle_beside(self) -> None:
        """Open or close the emcee's window on the operator's own monitor; one that stands behind
        the operator's comes to the front."""
        self._is_beside_wanted = not self._emcee_beside.is_seen
        self._show_beside(self._is_beside_wanted)
        self._emcee_beside.to_front()
        self._tell()

    def toggle_hall_beside(self) -> None:
        """The same with the audience screen as a window."""
        if self._hall_beside.is_seen or self._operator is None:
            self._hall_beside.close()
        else:
            self._hall_beside.open(self._operator)
            self._hall_beside.to_front()
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
        """The numbers that are on; each goes by itself, or with the window it stands in."""
        return [card for card in self._cards if isValid(card)]

    def toggle_full_screen(self) -> None:
        """The emcee's windows fill their screens, or become windows; never over the operator."""
        places = self._with_lines()
        if self.beside is not None and self._operator is not None:
            is_elsewhere = self.beside.screen() is not self._operator.screen()
            places = places if is_elsewhere else places[:-1]
        for window in places:
            window.toggle_full_screen()
        if places:
            return
        self._source.notice("info", self.tr("There is no second screen that the emcee could fill."))

    def _with_lines(self) -> list[EmceeWindow]:
        """The emcee's windows, the one beside the operator's last."""
        every = [*self.windows().values(), self.beside]
        return [each for each in every if isinstance(each, EmceeWindow)]

    def _arrange(self) -> None:
        keep_operator_from_hall(self._monitors, self._roles)
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
        was_beside_behind = self._emcee_beside.is_behind
        self._show_beside(is_wanted and not has_place)
        is_hidden = self._emcee_beside.is_behind and not was_beside_behind
        self._lost.tell_gone(away, self._monitors.operator(), is_emcee_hidden=is_hidden)
        self._lost.tell_returned(self.monitors())
        self._tell()

    def _tell(self) -> None:
        self.strip.ask_about(self.unassigned())
        self.panel.show_monitors(
            self._listing(),
            is_beside_open=self._emcee_beside.is_seen,
            is_hall_open=self._hall_beside.is_seen,
        )
        self.changed.emit()

    def _listing(self) -> list[Listed]:
        """The monitors as they are numbered: the operator's first."""
        own = self._monitors.operator()
        is_here = self.beside is not None
        listed = [Listed(1, own, None, is_operators=True, has_lines=is_here)] if own else []
        for number, each in enumerate(self.monitors(), start=2):
            role = self.role_of(each)
            listed.append(Listed(number, each, role, has_lines=role is Role.EMCEE))
        return listed

    def _carry_role(self, monitor: Monitor) -> None:
        """A monitor that only changed its resolution or place while plugged in serves as before."""
        before = self._known.get(monitor.name)
        if before is None or before.identity == monitor.identity or self.role_of(monitor):
            return
        self._roles.carry(before, monitor)

    def _arrange_monitor(self, monitor: Monitor) -> None:
        role = self.role_of(monitor)
        if role is Role.UNUSED:
            self._take_down(monitor.name)
            return
        placed, window = self._standing.get(monitor.name, (None, None))
        if window is not None and isinstance(window, EmceeWindow) != (role is Role.EMCEE):
            self._take_down(monitor.name)
            placed = window = None
        if window is None:
            window = self._make_emcee_window() if role is Role.EMCEE else self._make_audience()
            window.closed.connect(partial(self._stand_again, monitor.name))
        if isinstance(window, EmceeWindow):
            window.set_look(self._roles.prompter_look(monitor))
        if isinstance(window, AudienceWindow):
            window.set_caption(monitor.caption)
            window.show_program(role is Role.AUDIENCE)
        if placed is None or placed.geometry != monitor.geometry:
            self._standing[monitor.name] = (monitor, window)
            window.fill(monitor.geometry)

    def _make_audience(self) -> AudienceWindow:
        return AudienceWindow(self._backstage, is_above_all=True)

    def _make_hall_window(self) -> AudienceWindow:
        window = AudienceWindow(self._backstage)
        window.show_program(True)
        return window

    def _make_emcee_window(self) -> EmceeWindow:
        window = EmceeWindow(self._source)
        window.set_role("lines")
        return window

    def _take_down(self, name: str) -> None:
        _, window = self._standing.pop(name, (None, None))
        if window is not None:
            window.close()
            window.deleteLater()

    def _stand_again(self, name: str) -> None:
        """Somebody closed a window on a monitor that is there: only the list of screens takes one
        away."""
        monitor, window = self._standing.pop(name, (None, None))
        if window is None or monitor is None:
            return
        window.deleteLater()
        self._lost.tell_closed(monitor)
        # The program may be closing all its windows, this one before the operator's.
        QTimer.singleShot(0, self, self._arrange_again)

    def _arrange_again(self) -> None:
        if self._operator is not None:
            self._arrange()

    def _emcee_beside_shut(self) -> None:
        self._is_beside_wanted = False
        self._tell()

    def _show_beside(self, is_wanted: bool) -> None:
        if is_wanted and self._operator is not None:
            self._emcee_beside.open(self._operator)
            own = self._monitors.operator()
            if own is not None and isinstance(self.beside, EmceeWindow):
                self.beside.set_look(self._roles.prompter_look(own))
        elif not is_wanted:
            self._emcee_beside.close()
