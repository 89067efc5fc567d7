"""The list of a segment's draws, games and awards, with its own keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget

from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.plan import Show
from showctl.domain.prizes import Planned, PrizeKey, PrizeKind, home_of, key_of
from showctl.ui.operator.wording import translate

_Mod = Qt.KeyboardModifier
_KEYS = {
    (Qt.Key.Key_Insert, _Mod.NoModifier): "add",
    (Qt.Key.Key_I, _Mod.ControlModifier): "add",
    (Qt.Key.Key_D, _Mod.ControlModifier): "duplicate",
    (Qt.Key.Key_Delete, _Mod.NoModifier): "remove",
    (Qt.Key.Key_Up, _Mod.AltModifier): "up",
    (Qt.Key.Key_Down, _Mod.AltModifier): "down",
    (Qt.Key.Key_Return, _Mod.NoModifier): "write",
    (Qt.Key.Key_Enter, _Mod.KeypadModifier): "write",
}


class PrizeList(QListWidget):
    """`asked` carries what a key asks for; the table's keys of the same meaning give way to it."""

    asked = Signal(str)

    def show_prizes(
        self,
        show: Show,
        listed: Sequence[Planned],
        doubtful: Collection[PrizeKey],
        chosen: PrizeKey | None,
    ) -> None:
        """List these, with signs at the doubtful ones and at those of no segment."""
        keys = [key_of(each) for each in listed]
        lines = [
            prize_line(
                key.kind,
                each,
                is_doubtful=key in doubtful,
                is_homeless=home_of(show, each) is None,
            )
            for key, each in zip(keys, listed, strict=True)
        ]
        self.blockSignals(True)
        if lines != [self.item(row).text() for row in range(self.count())]:
            self.clear()
            self.addItems(lines)
        self.setCurrentRow(keys.index(chosen) if chosen in keys else -1)
        self.blockSignals(False)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _meant(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing is chosen by the focus alone."""
        before = self.currentRow()
        self.blockSignals(True)
        super().focusInEvent(event)
        self.setCurrentRow(before)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = _meant(event)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(wanted)


def _meant(event: QKeyEvent) -> str | None:
    return _KEYS.get((Qt.Key(event.key()), event.modifiers()))


def prize_word(kind: PrizeKind) -> str:
    """What kind it is."""
    return {
        PrizeKind.DRAW: translate("Editor", "Draw"),
        PrizeKind.GAME: translate("Editor", "Game"),
        PrizeKind.AWARD: translate("Editor", "Award"),
    }[kind]


def prize_line(kind: PrizeKind, planned: Planned, *, is_doubtful: bool, is_homeless: bool) -> str:
    """One of them on a line; of an award's winners only how many there are."""
    parts = [prize_word(kind), planned.title]
    if isinstance(planned, Draw):
        prize = planned.prize if planned.prize != planned.title else ""
        parts.append(f"{prize} × {planned.count}".strip())
    elif isinstance(planned, Award):
        parts.append(translate("Editor", "{count} winners").format(count=len(planned.winners)))
    if is_homeless:
        parts.append(translate("Editor", "no segment"))
    return ("⚠ " if is_doubtful else "") + " · ".join(parts)
