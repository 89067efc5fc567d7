"""One proposal to catch up: what it changes, what that gives, and the button that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from showctl.app import text
from showctl.domain.catch_up import Proposal, Style
from showctl.domain.state import RunState
from showctl.ui import theme
from showctl.ui.operator.wording import change_words, day_time, translate
from showctl.ui.widgets.command_button import CommandButton

_MOST_SHOWN = 3


class ProposalCard(QFrame):
    """Chosen by its button alone: one click applies it."""

    def __init__(self, apply: Callable[[Proposal], None]) -> None:
        super().__init__()
        self._apply = apply
        self._proposal: Proposal | None = None
        self.setProperty("look", "strip")
        self.title, self.gain, self.changes = QLabel(), QLabel(), QLabel()
        self.title.setFont(theme.font(theme.BODY_PX, is_bold=True))
        self.changes.setFont(theme.font(theme.SMALL_PX))
        self.changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        # A segment's long title may be cut on the card; the tooltip has it whole.
        self.changes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.button = CommandButton(translate("Operator", "Apply"))
        self.button.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.gain)
        column.addWidget(self.changes, 1)

    def show_proposal(self, proposal: Proposal, state: RunState) -> None:
        """Show what it is and what it gives."""
        self._proposal = proposal
        self.title.setText(_style_word(proposal.style))
        gives = translate("Operator", "gains {gain}, ends {end}").format(
            gain=text.length(proposal.gained_ms), end=day_time(proposal.end, state.show)
        )
        if not proposal.is_enough:
            gives += " · " + translate("Operator", "not enough")
        self.gain.setText(gives)
        theme.colour(self.gain, theme.CALM if proposal.is_enough else theme.WARNING)
        words = [change_words(state.show, change) for change in proposal.changes]
        more = len(words) - _MOST_SHOWN
        shown = words[:_MOST_SHOWN]
        if more > 0:
            shown.append(translate("Operator", "and {count} more").format(count=more))
        self.changes.setText("\n".join(shown))
        self.setToolTip("\n".join(words))

    def _choose(self) -> None:
        if self._proposal is not None:
            self._apply(self._proposal)


def _style_word(style: Style) -> str:
    return {
        Style.GENTLEST: translate("Operator", "Least painful"),
        Style.FEWEST: translate("Operator", "Fewest changes"),
        Style.NOTHING_CUT: translate("Operator", "Nothing left out"),
    }[style]
