"""One award in the operator window: secret here, too, until it is revealed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showctl.domain.award import Award
from showctl.domain.game_commands import ConcealAward, RevealAward
from showctl.domain.gaming import shown_winners
from showctl.ui import theme
from showctl.ui.draws.conduct import Conduct
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel

_TITLE_PX = 18


class AwardPage(QWidget):
    """Reveals an award's winners to the hall, or takes that back."""

    def __init__(self, conduct: Conduct) -> None:
        super().__init__()
        self._conduct, self._source = conduct, conduct.source
        self._award: str | None = None
        self.about = ElidedLabel(theme.SMALL_PX, colour=theme.DIM)
        self.winners = ElidedLabel(_TITLE_PX)
        self.reveal = CommandButton("", key_text(key_of("award_reveal")), look="go")
        self.reveal.clicked.connect(self._turn)
        head = QVBoxLayout()
        head.setSpacing(2)
        for label in (self.about, self.winners):
            head.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        row.addLayout(head, 1)
        row.addWidget(self.reveal)

    def show_award(self, award: str) -> None:
        """Be about an award."""
        self._award = award
        self.follow()

    def follow(self) -> None:
        """The state changed."""
        award, state = self._found(), self._source.state
        if award is None:
            return
        given = translate("Draws", "presented by {name}").format(name=award.presenter)
        parts = (given if award.presenter else "", award.certificate, award.citation)
        self.about.show_text("  ·  ".join(part for part in parts if part))
        is_out = award.id in state.games.revealed
        secret = translate("Draws", "● Secret until it is revealed")
        if not award.winners:
            secret = translate("Draws", "No winner is entered yet")
        self.winners.show_text("、".join(shown_winners(state, award)) if is_out else secret)
        self.reveal.setEnabled(bool(award.winners))
        self.reveal.set_effect(
            translate("Draws", "Make it secret again") if is_out else translate("Draws", "Reveal")
        )

    def perform(self, action_id: str) -> None:
        """Do what a key means."""
        self._turn()

    @property
    def known_keys(self) -> frozenset[str]:
        """The ids of the keys that it knows."""
        return frozenset({"award_reveal"})

    def _found(self) -> Award | None:
        awards = self._source.state.show.awards
        return next((each for each in awards if each.id == self._award), None)

    def _turn(self) -> None:
        award = self._found()
        if award is None or not award.winners:
            return
        state = self._source.state
        is_out = award.id in state.games.revealed
        command = ConcealAward(award.id) if is_out else RevealAward(award.id)
        # A second press would take the winners back from the hall.
        self._conduct.guarded(
            lambda: self._source.dispatch(command), at_least_ms=state.show.go_guard_ms
        )
