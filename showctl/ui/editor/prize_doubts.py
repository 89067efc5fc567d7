"""Finds the doubts about the prizes of a plan: with its people and its files, on another thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from showctl.domain.people import Person
from showctl.domain.plan import Show
from showctl.domain.plan_flags import Flag
from showctl.domain.prize_flags import NOBODY, Invited, invited, prize_flags
from showctl.domain.prizes import all_prizes
from showctl.ui.threads import Errand, Run

ReadPeople = Callable[[], Sequence[Person]]
_Found = tuple[Invited, tuple[Flag, ...]]


class PrizeDoubts(QObject):
    """`found` says that `flags` and `invited` are those of the plan that was looked at last."""

    found = Signal()

    def __init__(
        self, read_people: ReadPeople, find_media: Callable[[str], Path], parent: QObject, run: Run
    ) -> None:
        super().__init__(parent)
        self._read, self._find = read_people, find_media
        self._errand = Errand(self, run)
        self._looked_at: object = None
        self._knows_people = False
        self.flags: tuple[Flag, ...] = ()
        self.invited = NOBODY

    def forget_people(self) -> None:
        """The list may be another by now: read it again with the next look."""
        self._knows_people, self._looked_at = False, None

    def look(self, show: Show) -> None:
        """Look at a plan, where it differs in what counts here from the one before."""
        lengths = tuple((segment.id, segment.duration_ms) for segment in show.segments)
        counts = (all_prizes(show), lengths)
        if counts == self._looked_at:
            return
        self._looked_at = counts
        known = self.invited if self._knows_people else None

        def work() -> _Found:
            people = invited(self._read()) if known is None else known
            return people, prize_flags(show, people, lambda name: self._find(name).is_file())

        self._errand.send(work, self._take, lambda _: self.forget_people())

    def _take(self, found: _Found) -> None:
        self.invited, self.flags = found
        self._knows_people = True
        self.found.emit()
