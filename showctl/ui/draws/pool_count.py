"""Counts how many can win the draw that is looked at, now and again while anybody looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from showctl.domain.draw import Draw
from showctl.domain.draw_state import PressPhase
from showctl.ui.draws.conduct import Conduct

_COUNT_AGAIN_MS = 4_000


class PoolCount(QObject):
    """`changed` says that `pool` is another: how many can win, and how many of them are there
    (None: not counted yet)."""

    changed = Signal()

    def __init__(self, conduct: Conduct, find: Callable[[], Draw | None], parent: QObject) -> None:
        """`find` gives the draw that is looked at."""
        super().__init__(parent)
        self._conduct, self._find = conduct, find
        self.pool: tuple[int, int] | None = None
        self.again = QTimer(self)
        self.again.setInterval(_COUNT_AGAIN_MS)
        self.again.timeout.connect(self.count)
        conduct.pool_counted.connect(self._take)

    def keep(self, is_shown: bool) -> None:
        """Keep it counted while anybody looks."""
        if is_shown:
            self.again.start()
            self.count()
        else:
            self.again.stop()

    def count_anew(self) -> None:
        """Another draw is looked at."""
        self.pool = None
        self.count()

    def count(self) -> None:
        """Count now."""
        # While names roll nobody can join the list, and reading it would cost the roll frames.
        draw, press = self._find(), self._conduct.source.state.draws.open_press
        is_rolling = press is not None and press.phase is PressPhase.ROLLING
        if draw is not None and not is_rolling:
            self._conduct.count_pool(draw)

    def _take(self, counted: str, pool: int, here: int) -> None:
        draw = self._find()
        if draw is not None and counted == draw.id and self.pool != (pool, here):
            self.pool = (pool, here)
            self.changed.emit()
