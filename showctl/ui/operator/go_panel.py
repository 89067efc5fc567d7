"""What can be done now, largest first: GO with its effect, what is next, and the small keys.

Before the run the same place holds the mode and 开演, after it what can be said of the run.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showctl.app import text
from showctl.app.actions import BY_ID
from showctl.domain.calendar import milliseconds
from showctl.domain.state import Phase, RunState
from showctl.ui import theme
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.ended_page import EndedPage
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.wording import day_time, people, segment_name, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import action_help, action_title
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel

Perform = Callable[[str], None]

_BIG_PX = 26
_BIG_HEIGHT = 72


def _button(
    action_id: str,
    perform: Perform,
    *,
    look: str = "",
    px: int = theme.BODY_PX,
    gives_way: bool = False,
    repeats: bool = False,
) -> CommandButton:
    """The button of an action: its title, its key, and its help as the tooltip."""
    action = BY_ID[action_id]
    button = CommandButton(
        action_title(action),
        key_text(action.keys[0]),
        look=look,
        px=px,
        gives_way=gives_way,
        repeats=repeats,
    )
    keys = ", ".join(key_text(key) for key in action.keys)
    button.setToolTip(f"{action_help(action)}  [{keys}]")
    button.clicked.connect(lambda: perform(action_id))
    return button


def _make_big(button: CommandButton) -> None:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    button.setMinimumHeight(_BIG_HEIGHT)


class GoPanel(QFrame):
    """One page a phase: before the run, during it, after it."""

    def __init__(self, source: RunSource, controls: Controls, perform: Perform) -> None:
        super().__init__()
        self._source = source
        self.setProperty("look", "panel")
        self.ready = _ReadyPage(source, controls, perform)
        self.running = _RunningPage(source, perform)
        self.ended = EndedPage(source, controls, perform)
        self._pages = QStackedWidget()
        for page in (self.ready, self.running, self.ended):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._pages)

    def follow(self, now: datetime) -> None:
        """The state changed."""
        phase = self._source.state.phase
        page: _ReadyPage | _RunningPage | EndedPage = self.running
        if phase is Phase.IDLE:
            page = self.ready
        elif phase is Phase.FINISHED:
            page = self.ended
        page.follow(now)
        self._pages.setCurrentWidget(page)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        if self._pages.currentWidget() is self.running:
            self.running.tick(now)

    def show_typing(self, is_typing: bool) -> None:
        """Say that Space goes to a text field, and what GO is meanwhile."""
        self.running.show_typing(is_typing)

    def show_lock(self, is_locked: bool) -> None:
        """Say that no key is GO while the keyboard is locked."""
        self.running.show_lock(is_locked)


class _RunningPage(QWidget):
    def __init__(self, source: RunSource, perform: Perform) -> None:
        super().__init__()
        self._source, self._is_typing, self._is_locked = source, False, False
        self.go = _button("go", perform, look="go", px=_BIG_PX, gives_way=True)
        _make_big(self.go)
        self.caption = QLabel(translate("Operator", "Next"))
        self.caption.setFont(theme.font(theme.SMALL_PX))
        theme.colour(self.caption, theme.DIM)
        self.next_title = ElidedLabel(18, is_bold=True)
        self.next_who = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.next_at = QLabel()
        self.next_at.setFont(theme.font(22, is_bold=True))
        self.next_in = QLabel()
        self.next_in.setFont(theme.font(theme.SMALL_PX))
        theme.colour(self.next_in, theme.DIM)
        self.back = _button("back", perform, gives_way=True)
        self.hold = _button("hold", perform)
        self.take = _button("take_minute", perform, repeats=True)
        self.add = _button("add_minute", perform, repeats=True)
        self.end = _button("end", perform)
        self._lay_out()

    def follow(self, now: datetime) -> None:
        state = self._source.state
        self._name_go(state)
        advance = state.advance
        title = action_title(BY_ID["back"])
        if advance is not None:
            left = state.show.segment(advance.left.segment)
            title = f"{title} ◀ {segment_name(state.show, left)}"
        self.back.set_effect(title)
        self.back.setEnabled(advance is not None)
        is_held = state.phase is Phase.HELD
        resume = translate("Operator", "Resume")
        self.hold.set_effect(resume if is_held else action_title(BY_ID["hold"]))
        following = state.next_segment()
        self.next_title.show_text(
            segment_name(state.show, following)
            if following
            else translate("Operator", "Nothing: this is the last segment")
        )
        self.next_who.show_text(people(following) if following else "")
        self.tick(now)

    def tick(self, now: datetime) -> None:
        state = self._source.state
        following = state.next_segment()
        span = self._source.spans.get(following.id) if following else None
        if span is None:
            self.next_at.setText("")
            self.next_in.setText("")
            return
        start = span.start.at(now)
        self.next_at.setText(day_time(start, state.show))
        ahead = milliseconds(start - now)
        self.next_in.setText(
            translate("Operator", "in {time}").format(time=text.countdown(ahead))
            if ahead > 0
            else translate("Operator", "due now")
        )

    def show_typing(self, is_typing: bool) -> None:
        self._is_typing = is_typing
        self._name_go(self._source.state)

    def show_lock(self, is_locked: bool) -> None:
        self._is_locked = is_locked
        self._name_go(self._source.state)

    def _name_go(self, state: RunState) -> None:
        following = state.next_segment()
        self.go.setEnabled(following is not None)
        if following is None:
            last = translate("Operator", "Last segment: finish with End")
            self.go.set_effect(last, self._key_hint("end"))
            return
        title = f"{action_title(BY_ID['go'])} ▶ {segment_name(state.show, following)}"
        self.go.set_effect(title, self._key_hint("go"))

    def _key_hint(self, action_id: str) -> str:
        if self._is_locked:
            return translate("Operator", "keyboard locked — F12 unlocks it")
        if self._is_typing and action_id == "go":
            return translate("Operator", "typing — F5 is GO")
        return key_text(BY_ID[action_id].keys[0])

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.caption, self.next_title, self.next_who):
            words.addWidget(label)
        when = QVBoxLayout()
        when.setSpacing(0)
        when.addStretch(1)
        for label in (self.next_at, self.next_in):
            when.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        when.addStretch(1)
        following = QHBoxLayout()
        following.setContentsMargins(8, 0, 8, 0)
        following.addLayout(words, 1)
        following.addLayout(when)
        keys = QHBoxLayout()
        keys.setSpacing(theme.GRID)
        keys.addWidget(self.back, 1)
        for button in (self.hold, self.take, self.add, self.end):
            keys.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.go, 1)
        column.addLayout(following)
        column.addLayout(keys)


class _ReadyPage(QWidget):
    """Before the run: live or rehearsal, and the start on purpose."""

    def __init__(self, source: RunSource, controls: Controls, perform: Perform) -> None:
        super().__init__()
        self._source = source
        self.start = _button("start", perform, look="go", px=_BIG_PX, gives_way=True)
        _make_big(self.start)
        self.live = CommandButton(translate("Operator", "Live"), look="live")
        self.rehearsal = CommandButton(translate("Operator", "Rehearsal"), look="rehearsal")
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        theme.colour(self.hint, theme.DIM)
        self.live.clicked.connect(lambda: self._switch(controls.go_live))
        self.rehearsal.clicked.connect(lambda: self._switch(controls.rehearse))
        modes = QHBoxLayout()
        modes.setSpacing(theme.GRID)
        for button in (self.live, self.rehearsal):
            button.setCheckable(True)
            modes.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.start, 1)
        column.addWidget(self.hint)
        column.addLayout(modes)

    def follow(self, now: datetime) -> None:
        state = self._source.state
        first, title = state.next_segment(), action_title(BY_ID["start"])
        named = f"{title} ▶ {segment_name(state.show, first)}" if first else title
        self.start.set_effect(named)
        self.start.setEnabled(first is not None)
        self._check()
        self.hint.setText(
            translate("Operator", "A rehearsal on the clock above, with a log of its own.")
            if state.is_rehearsal
            else translate("Operator", "A live run by the clock on the wall.")
        )

    def _switch(self, to: Callable[[], None]) -> None:
        self._check()
        to()

    def _check(self) -> None:
        is_rehearsal = self._source.state.is_rehearsal
        self.live.setChecked(not is_rehearsal)
        self.rehearsal.setChecked(is_rehearsal)
