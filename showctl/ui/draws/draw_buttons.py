"""The buttons of one draw: what each does, by which key, and when it can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from showctl.domain.draw import Draw, RollStyle
from showctl.domain.draw_state import Press, PressPhase, Win
from showctl.domain.drawing import latest_press, next_press, prizes_left
from showctl.domain.state import RunState
from showctl.ui.draws.words import rejection_rule, style_word
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.window_actions import key_of
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton, command_button


class DrawButtons(QWidget):
    """One row. `does` has what each does, by the id of its key or, without a key, by its name."""

    def __init__(self, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        plain = partial(_button, does)
        self.prize = plain("prize", translate("Draws", "Prize"))
        self.ready = plain(
            "ready",
            translate("Draws", "Ready"),
            translate("Draws", "Commits to the draw; a clicker on stage rolls it"),
        )
        self.roll = plain(
            "draw_roll",
            translate("Draws", "Roll"),
            translate("Draws", "Commits to the draw and rolls"),
            look="go",
        )
        self.stop = plain(
            "draw_stop",
            translate("Draws", "Stop"),
            translate("Draws", "Stops the roll: the names appear"),
            look="go",
        )
        self.absent = plain(
            "winner_absent",
            translate("Draws", "Absent"),
            translate("Draws", "Takes the prize back; then redraw just this one"),
        )
        self.declined = plain(
            "winner_declined",
            translate("Draws", "Declined"),
            translate("Draws", "The winner does not want it; then redraw just this one"),
        )
        self.restore = plain(
            "winner_restored",
            translate("Draws", "Restore"),
            translate("Draws", "Gives the prize back to a winner marked by mistake"),
        )
        self.claim = plain(
            "winner_claimed",
            translate("Draws", "Claimed"),
            translate("Draws", "The winner has the prize; again: who took it, or that nobody did"),
        )
        self.cancel = plain("draw_cancel", translate("Draws", "Cancel…"))
        self.add = plain("draw_bonus", translate("Draws", "Bonus…"))
        self.by_hand = plain(
            "by_hand",
            translate("Draws", "Box…"),
            translate("Draws", "Enters winners that were drawn by hand from a box"),
        )
        self.off = plain("off", translate("Draws", "Take off"))
        self.manner = plain("manner", "", translate("Draws", "How the names roll"))
        self._rejecting = [(each, each.toolTip()) for each in (self.absent, self.declined)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (
            *(self.prize, self.ready, self.roll, self.stop, self.absent, self.declined),
            *(self.claim, self.restore, self.cancel, self.add, self.by_hand, self.off),
            self.manner,
        ):
            row.addWidget(button, 1)

    def enable(self, state: RunState, draw: Draw | None, chosen: Win | None) -> None:
        """Only what would be accepted; `chosen` is the winner picked out."""
        press = state.draws.open_press
        is_left = draw is not None and prizes_left(state, draw) > 0
        has_prize = chosen is not None and chosen.stands
        can_begin = press is None and is_left
        for button, is_on in (
            (self.prize, draw is not None and press is None),
            (self.ready, can_begin),
            (self.by_hand, can_begin),
            (self.roll, can_begin or _is_committed(press)),
            (self.stop, press is not None and not _is_committed(press)),
            (self.absent, has_prize),
            (self.declined, has_prize),
            (self.claim, has_prize),
            (self.cancel, draw is not None and latest_press(state, draw) is not None),
        ):
            button.setEnabled(is_on)
        self.restore.setVisible(chosen is not None and not has_prize)
        self.claim.setVisible(chosen is None or has_prize)
        if draw is not None:
            rule = rejection_rule(draw.rejected_winners)
            for button, said in self._rejecting:
                button.setToolTip(f"{rule}\n{said}")
        is_claimed = chosen is not None and chosen.claimed_at is not None
        self.claim.set_effect(
            translate("Draws", "By…") if is_claimed else translate("Draws", "Claimed")
        )
        is_again = draw is not None and next_press(state, draw).redraws is not None
        self.roll.set_effect(
            translate("Draws", "Redraw") if is_again else translate("Draws", "Roll")
        )

    def show_style(self, style: RollStyle) -> None:
        """How the names roll now."""
        self.manner.set_effect(style_word(style))


def _is_committed(press: Press | None) -> bool:
    return press is not None and press.phase is PressPhase.COMMITTED


def _button(
    does: Mapping[str, Callable[[], object]],
    action_id: str,
    effect: str,
    said: str = "",
    *,
    look: str = "",
) -> CommandButton:
    """A button; its key stands below its effect, and in its tooltip where that is too narrow."""
    key = _key(action_id)
    button = command_button(effect, does[action_id], key, look=look, gives_way=True)
    button.setToolTip(": ".join(part for part in (said or effect.rstrip("…"), key) if part))
    return button


def _key(action_id: str) -> str:
    return key_text(key_of(action_id)) if action_id in KEYED else ""


KEYED = frozenset(
    (
        *("draw_roll", "draw_stop", "winner_absent", "winner_declined", "winner_restored"),
        *("winner_claimed", "draw_cancel", "draw_bonus"),
    )
)
