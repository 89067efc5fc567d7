"""What needs the operator's eye: alerts not seen yet, and what was missed over a gap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.app.actions import BY_ID
from showctl.domain.calendar import instant
from showctl.domain.commands import Acknowledge, FireCue
from showctl.domain.events import AlertKind, ItemMissed
from showctl.domain.state import Alert, RunState
from showctl.ui import theme
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.reading import Outlook, alerts_to_show
from showctl.ui.operator.wording import (
    alert_word,
    day_time,
    missed_word,
    segment_name,
    translate,
)
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.row_list import RowList

_COLOURS = {
    AlertKind.STANDBY: theme.REHEARSAL,
    AlertKind.WARNING: theme.WARNING,
    AlertKind.OVERRUN: theme.OVERRUN,
    AlertKind.CRITICAL: theme.OVERRUN,
    AlertKind.CURFEW: theme.OVERRUN,
}


class _Entry(NamedTuple):
    word: str
    colour: str
    said: str
    button: str
    do: Callable[[], None] | None


class AlertsPanel(QFrame):
    """Silent: what was missed first, until it is cleared away here, then the alerts, newest first
    and without those that time has overtaken."""

    def __init__(self, source: RunSource, perform: Callable[[str], None]) -> None:
        super().__init__()
        self._source = source
        self._missed_seen = 0
        self._outlook = Outlook.of(source.state, source.spans)
        self.setProperty("look", "panel")
        self.heading = QLabel()
        self.heading.setFont(theme.font(theme.SMALL_PX))
        theme.colour(self.heading, theme.DIM)
        seen = BY_ID["acknowledge"]
        all_seen = translate("Operator", "All seen ({key})").format(key=key_text(seen.keys[0]))
        self.all_seen = CommandButton(all_seen, look="flat")
        self.all_seen.clicked.connect(lambda: perform(seen.id))
        self.clear_missed = CommandButton(translate("Operator", "Clear missed"), look="flat")
        self.clear_missed.clicked.connect(self._clear_missed)
        self.list = RowList[AlertRow, _Entry](
            AlertRow, AlertRow.fill, translate("Operator", "Nothing needs you.")
        )
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.clear_missed)
        top.addWidget(self.all_seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    def reset(self) -> None:
        """Another run is shown: nothing of it has been cleared away."""
        self._missed_seen = 0

    def follow(self) -> None:
        """The state changed."""
        self._outlook = Outlook.of(self._source.state, self._source.spans)
        self._show(self._source.now())

    def tick(self, now: datetime) -> None:
        """Time has passed: the end that a curfew alert names has moved with it."""
        if any(alert.kind is AlertKind.CURFEW for alert in alerts_to_show(self._source.state)):
            self._show(now)

    def _show(self, now: datetime) -> None:
        state = self._source.state
        unseen = alerts_to_show(state)
        missed = state.missed[self._missed_seen :]
        heading, count = translate("Operator", "Alerts"), len(missed) + len(unseen)
        self.heading.setText(f"{heading} · {count}" if count else heading)
        self.all_seen.setVisible(bool(unseen))
        self.clear_missed.setVisible(bool(missed))
        entries = [self._missed(state, item) for item in missed]
        entries += [self._alert(state, alert, now) for alert in reversed(unseen)]
        self.list.show_things(entries)

    def _alert(self, state: RunState, alert: Alert, now: datetime) -> _Entry:
        def acknowledge() -> None:
            self._source.dispatch(Acknowledge(alert.number))

        said = _said(state, alert)
        if alert.kind is AlertKind.CURFEW:
            said = _past_limit(state, self._outlook.end(now))
        return _Entry(
            alert_word(alert),
            _COLOURS[alert.kind],
            said,
            translate("Operator", "Seen"),
            acknowledge,
        )

    def _missed(self, state: RunState, item: ItemMissed) -> _Entry:
        found = state.show.find_cue(item.cue) if item.cue else None

        def fire() -> None:
            assert item.cue is not None
            self._source.dispatch(FireCue(item.cue))

        what = found[1].title if found else _named(state, item.segment)
        return _Entry(
            translate("Operator", "Missed: {what}").format(what=missed_word(item.what)),
            theme.WARNING,
            f"{what} · {day_time(item.due, state.show)}",
            translate("Operator", "Fire"),
            fire if found else None,
        )

    def _clear_missed(self) -> None:
        self._missed_seen = len(self._source.state.missed)
        self.follow()


class AlertRow(QWidget):
    """One alert, or one thing missed."""

    def __init__(self) -> None:
        super().__init__()
        self._do: Callable[[], None] | None = None
        self.word = QLabel()
        self.word.setFont(theme.font(theme.BODY_PX, is_bold=True))
        self.said = ElidedLabel()
        self.button = CommandButton()
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.word)
        row.addWidget(self.said, 1)
        row.addWidget(self.button)

    def fill(self, entry: _Entry) -> None:
        """Show an entry."""
        self._do = entry.do
        self.word.setText(entry.word)
        theme.colour(self.word, entry.colour)
        self.said.show_text(entry.said)
        self.button.set_effect(entry.button)
        self.button.setVisible(entry.do is not None)

    def _press(self) -> None:
        if self._do is not None:
            self._do()


def _said(state: RunState, alert: Alert) -> str:
    """Which segment; for a standby call its expected performers and what its games need, else when
    it fell due."""
    segment = state.segment(alert.segment)
    name = segment_name(state.show, segment)
    games = [game for game in state.show.games if game.segment == segment.id]
    needs = [part for game in games for part in (game.props, game.helpers)]
    called = [part for part in (segment.performers, *needs) if part]
    is_call = alert.kind is AlertKind.STANDBY and called
    return f"{name} · {' · '.join(called) if is_call else day_time(alert.due, state.show)}"


def _past_limit(state: RunState, end: datetime | None) -> str:
    """When the show is expected to end, and by when the hall must be free."""
    show = state.show
    limit = instant(state.date, show.curfew_ms or 0, show.timezone)
    said = translate("Operator", "Expected end {end}, the hall's limit is {limit}")
    if end is not None and end - limit >= timedelta(minutes=1):
        said = translate("Operator", "Expected end {end} is past the hall's limit {limit}")
    return said.format(end=day_time(end, show) if end else "–", limit=day_time(limit, show))


def _named(state: RunState, segment_id: str) -> str:
    return segment_name(state.show, state.segment(segment_id))
