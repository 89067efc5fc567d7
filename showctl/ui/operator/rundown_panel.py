"""The rundown with what can be done to a row of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from showctl.app.actions import BY_ID
from showctl.domain.commands import PutInReserve, Skip
from showctl.domain.plan import Segment
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.rundown_model import RundownModel
from showctl.ui.operator.rundown_view import RundownView
from showctl.ui.operator.wording import segment_name, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import action_help, action_title
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.toast import Toasts

# Under this height, px, several notices would leave each other and the rows no room.
_ROOM_FOR_NOTICES = 240


class RundownPanel(QFrame):
    """`selected` carries the id of the segment that was selected, or None."""

    selected = Signal(object)

    def __init__(
        self, source: RunSource, settings: QSettings, perform: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._source = source
        self.setProperty("look", "panel")
        self.model = RundownModel(source)
        self.view = RundownView(self.model, settings)
        self.view.selected.connect(self._select)
        self.view.verticalScrollBar().valueChanged.connect(self._read_rows_in_sight)
        self.heading = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.jump = self._button("jump", perform)
        self.skip = self._button("skip", perform)
        self.reserve = self._button("put_in_reserve", perform)
        self.crew = CommandButton(translate("Operator", "Crew columns"), look="flat")
        self.crew.setToolTip(translate("Operator", "Performers, microphones, lighting, props"))
        self.crew.setCheckable(True)
        self.crew.setChecked(self.view.has_crew_columns)
        self.crew.toggled.connect(self.view.show_crew_columns)
        self.toasts = Toasts()
        self._is_beside = False
        self._in_sight = range(0)
        self._lay_out()

    def follow(self, now: datetime) -> None:
        """The state changed: show what is on and next."""
        state = self._source.state
        self.model.take_plan(now)
        self.view.show_current(state.visit.segment if state.visit else None)
        self.model.take_turns(now, self.view.rows_in_sight())
        count = translate("Operator", "Rundown · {count} segments")
        self.heading.show_text(count.format(count=len(state.show.segments)))
        self._name_buttons(state)

    def follow_times(self, now: datetime) -> None:
        """The state changed: show the times that all rows have by now."""
        self.model.compare(now, self.view.rows_in_sight())

    def keep_to_little_room(self, is_little: bool) -> None:
        """Only the rows, and one notice at a time, where something else needs the room."""
        self._is_beside = is_little
        self._top.setVisible(not is_little)
        self._share_room()

    def _share_room(self) -> None:
        self.toasts.keep_to_little_room(self._is_beside or self.height() < _ROOM_FOR_NOTICES)

    def show_where_it_is(self) -> None:
        """Another run is shown: its current segment comes into sight, else its next one."""
        state = self._source.state
        on = state.current or state.next_segment()
        self.view.clear_selection()
        self.view.bring_into_sight(on.id if on else None)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        self.model.tick(now, self.view.rows_in_sight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A taller table shows more rows, and has room for more notices."""
        super().resizeEvent(event)
        self._share_room()
        self._read_rows_in_sight()

    def _read_rows_in_sight(self) -> None:
        """Other rows have come into sight: those are only kept up while they can be seen."""
        now, before = self._source.now(), self._in_sight
        self._in_sight = self.view.rows_in_sight()
        for row in self._in_sight:
            if row not in before:
                self.model.compare(now, range(row, row + 1))

    def _select(self, segment_id: str | None) -> None:
        self._name_buttons(self._source.state)
        self.selected.emit(segment_id)

    def _name_buttons(self, state: RunState) -> None:
        selection = self.view.selection
        chosen = state.show.segment(selection) if selection else None
        is_elsewhere = chosen is not None and chosen != state.current and chosen.is_in_chain
        self.jump.setVisible(BY_ID["jump"].is_enabled(state) and is_elsewhere)
        self.jump.set_effect(_named("jump", "▶", state, chosen))
        self.reserve.setVisible(BY_ID["put_in_reserve"].is_enabled(state))
        self.reserve.set_effect(_named("put_in_reserve", "◇", state, _to_put_in(state, selection)))
        self.skip.setEnabled(BY_ID["skip"].is_enabled(state))
        self.skip.set_effect(_named("skip", "↷", state, _to_skip(state, selection)))

    def _button(self, action_id: str, perform: Callable[[str], None]) -> CommandButton:
        button = CommandButton(gives_way=True)
        button.setMaximumWidth(260)
        keys = ", ".join(key_text(key) for key in BY_ID[action_id].keys)
        button.setToolTip(f"{action_help(BY_ID[action_id])}  [{keys}]")
        button.clicked.connect(lambda: perform(action_id))
        return button

    def _lay_out(self) -> None:
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(12, 4, 8, 4)
        top.setSpacing(theme.GRID)
        top.addWidget(self.heading, 1)
        buttons: tuple[QWidget, ...] = (self.jump, self.reserve, self.skip, self.crew)
        for button, stretch in zip(buttons, (2, 2, 2, 0), strict=True):
            top.addWidget(button, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.view, 1)
        column.addWidget(self.toasts)


def _to_skip(state: RunState, selection: str | None) -> Segment | None:
    """The segment that Skip would take out, by what the action itself asks for."""
    command = BY_ID["skip"].make(state, selection)
    if isinstance(command, Skip) and command.segment:
        return state.show.segment(command.segment)
    return state.next_segment()


def _to_put_in(state: RunState, selection: str | None) -> Segment | None:
    """The reserve that would be put in, by what the action itself asks for."""
    command = BY_ID["put_in_reserve"].make(state, selection)
    if isinstance(command, PutInReserve) and command.segment:
        return state.show.segment(command.segment)
    return next(iter(state.reserves_left()), None)


def _named(action_id: str, sign: str, state: RunState, segment: Segment | None) -> str:
    action = BY_ID[action_id]
    title = f"{action_title(action)} ({key_text(action.keys[0])})"
    return f"{title} {sign} {segment_name(state.show, segment)}" if segment else title
