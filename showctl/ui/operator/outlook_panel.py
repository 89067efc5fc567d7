"""The outlook: when the show will end, as chances, and how to catch up (追时) when it is late.

Hidden until it is asked for; while it is open it follows the run. What it shows is worked out on
another thread, so that it never stands in the way of a GO.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from showctl.app import text
from showctl.app.errors import UserError
from showctl.app.foresight import Foresight, look_ahead
from showctl.domain.catch_up import PROTECTED, Proposal
from showctl.domain.catch_up_events import Change
from showctl.domain.commands import ApplyCatchUp, WithdrawCatchUp
from showctl.domain.finish_time import FinishTime
from showctl.domain.length_model import Lengths
from showctl.domain.plan import MINUTE, Show
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import planned_end
from showctl.ui import theme
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.finish_band import FinishBand
from showctl.ui.operator.proposal_card import ProposalCard
from showctl.ui.operator.wording import change_words, day_time, fault_text, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.threads import Run, in_a_thread
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel

# Several events in a moment are looked at once.
_SOON_MS = 150
# A running overrun moves everything: looked at again that often.
_AGAIN_MS = 10_000


@dataclass(frozen=True, slots=True)
class _Found:
    """What came of a look, and of which state; `fault` is why earlier runs could not be read."""

    asked: int
    state: RunState
    lengths: Lengths
    ahead: Foresight
    fault: str


class OutlookPanel(QFrame):
    """`run` does a job away from the GUI thread. `turned` carries whether it is shown."""

    turned = Signal(bool)
    _found = Signal(object)

    def __init__(self, source: RunSource, controls: Controls, run: Run = in_a_thread) -> None:
        super().__init__()
        self._source, self._controls, self._run = source, controls, run
        self._seen: Lengths | None = None
        self._shown: Show | None = None
        self._asked = 0
        self.setProperty("look", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.said = ElidedLabel(theme.BODY_PX)
        self.threats = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.band = FinishBand()
        self.may_touch_all = QCheckBox(
            translate("Operator", "Speeches, toasts, awards and draws too")
        )
        self.may_touch_all.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.may_touch_all.toggled.connect(lambda _: self.look())
        self.withdraw = CommandButton(translate("Operator", "Take the last one back"))
        self.withdraw.clicked.connect(self._withdraw)
        self.cards = [ProposalCard(self._apply) for _ in range(3)]
        self.nothing = QLabel()
        theme.colour(self.nothing, theme.DIM)
        self._lay_out()
        self._found.connect(self._show)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.look)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.look)
        self.hide()

    def turn(self) -> None:
        """Show or hide it."""
        self.setVisible(not self.isVisible())
        self.turned.emit(self.isVisible())
        if self.isVisible():
            self._again.start()
            self.look()
        else:
            self._again.stop()

    def follow(self) -> None:
        """The state changed."""
        if self.isVisible():
            self._soon.start()

    def forget(self) -> None:
        """Another run is shown: what was learnt from earlier ones is read anew."""
        self._seen = None
        self._asked += 1
        self.follow()

    def look(self) -> None:
        """Work it out for the state that is shown now."""
        state, now = self._source.state, self._source.now()
        allowed = PROTECTED if self.may_touch_all.isChecked() else frozenset()
        self._asked += 1
        asked, seen = self._asked, self._seen

        def job() -> None:
            fault = ""
            try:
                lengths = self._controls.earlier_lengths() if seen is None else seen
            except UserError as error:
                lengths, fault = {}, str(error)
            ahead = look_ahead(state, now, lengths, allowed)
            self._found.emit(_Found(asked, state, lengths, ahead, fault))

        self._run(job)

    def _show(self, found: _Found) -> None:
        if found.asked != self._asked:
            return
        self._seen, self._shown = found.lengths, found.state.show
        state, ahead = found.state, found.ahead
        if found.fault:
            self._source.notice("warning", fault_text(found.fault))
        self.said.show_text(_finish_words(state, ahead.finish))
        self.threats.show_text(_threat_words(state, ahead.finish))
        self.band.show_finish(ahead.finish, planned_end(state))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(ahead.proposals))
            if place < len(ahead.proposals):
                card.show_proposal(ahead.proposals[place], state)
        self.nothing.setVisible(not ahead.proposals)
        self.nothing.setText(_nothing_words(state, ahead))
        is_on = state.phase in (Phase.RUNNING, Phase.HELD)
        self.withdraw.setVisible(is_on and bool(state.catch_ups))

    def _apply(self, proposal: Proposal) -> None:
        assert self._shown is not None
        told = _told_words(self._shown, proposal.changes)
        self._source.dispatch(ApplyCatchUp(proposal.changes, told))

    def _withdraw(self) -> None:
        """What the emcee was told of it is taken down, too; what was told since then stays."""
        state = self._source.state
        last = state.catch_ups[-1] if state.catch_ups else ()
        is_known = all(change.segment in state.show.index_of for change in last)
        was_told = is_known and state.message == _told_words(state.show, last)
        self._source.dispatch(WithdrawCatchUp(was_told))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * theme.GRID)
        head.addWidget(self.said, 5)
        head.addWidget(self.band, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.threats, 1)
        foot.addWidget(self.may_touch_all)
        foot.addWidget(self.withdraw)
        cards = QHBoxLayout()
        cards.setSpacing(theme.GRID)
        for card in self.cards:
            cards.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(theme.GRID // 2)
        column.addLayout(head)
        column.addLayout(cards)
        column.addWidget(self.nothing)
        column.addLayout(foot)


def _told_words(show: Show, changes: Sequence[Change]) -> str:
    """What the emcee is told of a catch-up."""
    changed = " · ".join(change_words(show, change) for change in changes)
    return translate("Operator", "The evening changes: {changes}").format(changes=changed)


def _finish_words(state: RunState, finish: FinishTime | None) -> str:
    if finish is None:
        return translate("Operator", "The show is over: nothing is left to foresee.")
    early, likely, late = (
        day_time(each, state.show) for each in (finish.p10, finish.p50, finish.p90)
    )
    words = translate(
        "Operator", "Ends about {likely}, nine times in ten by {late} ({early} at best)"
    )
    said = words.format(likely=likely, late=late, early=early)
    if finish.sightings == 0:
        said += " · " + translate("Operator", "by experience, no earlier runs")
    return said


def _threat_words(state: RunState, finish: FinishTime | None) -> str:
    if finish is None or not finish.threats:
        return ""
    named = [
        f"{state.show.number(one.segment)} {state.show.segment(one.segment).title} "
        f"{text.signed(one.ms)}"
        for one in finish.threats
    ]
    return translate("Operator", "Threaten the end most: {segments}").format(
        segments=" · ".join(named)
    )


def _nothing_words(state: RunState, ahead: Foresight) -> str:
    if ahead.finish is None:
        return ""
    if abs(ahead.late_ms) < MINUTE // 2:
        return translate("Operator", "On time: nothing to catch up.")
    if ahead.late_ms > 0:
        return translate(
            "Operator",
            "Nothing may be changed: give segments a minimum length, or allow leaving them out.",
        )
    if ahead.stretch:
        names = " · ".join(f"{state.show.number(one.id)} {one.title}" for one in ahead.stretch)
        return translate("Operator", "{early} in hand: there is room for {segments}").format(
            early=text.length(-ahead.late_ms), segments=names
        )
    return translate("Operator", "{early} in hand.").format(early=text.length(-ahead.late_ms))
