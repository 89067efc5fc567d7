"""The check-in desk at work on a thread of its own: ten thousand people take longer than a frame.

One thing is done after the other, in the order in which it was asked for, so that nothing that
comes back can be older than what is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from showctl.app.check_in import CheckInDesk
from showctl.app.errors import UserError
from showctl.app.people_search import Readings, SearchKeys, search_keys
from showctl.domain.people import Person, Roster
from showctl.ui.people.tally import Tally, tally
from showctl.ui.threads import Run


@dataclass(frozen=True, slots=True)
class Shown:
    """Who is there, counted, and by what they are found."""

    roster: Roster
    tally: Tally
    keys: tuple[SearchKeys, ...]


# Says what came of something, on the windows' thread, where the new roster is shown already.
Then = Callable[[], None]


class DeskWork(QObject):
    """`told` carries what to show now; `failed` a sentence. `readings` gives every way to type a
    name in pinyin."""

    told = Signal(object)
    failed = Signal(str)
    _ended = Signal(object)

    def __init__(self, desk: CheckInDesk, readings: Readings, run: Run) -> None:
        super().__init__()
        self._desk, self._readings, self._run = desk, readings, run
        self._people: tuple[Person, ...] = ()
        self._keys: tuple[SearchKeys, ...] = ()
        self._ended.connect(lambda then: then())

    def do(self, job: Callable[[CheckInDesk], Then]) -> None:
        """Do something at the desk, then show how it is, then what `job` returned."""
        self._run(lambda: self._do(job))

    def _do(self, job: Callable[[CheckInDesk], Then]) -> None:
        try:
            then = job(self._desk)
            is_new = self._look()
        except UserError as error:
            said = str(error)
            self._ended.emit(lambda: self.failed.emit(said))
            return
        self._show(then)
        if is_new:
            # By name and number at once; the pinyin of ten thousand names takes a second.
            self._run(self._spell)

    def _look(self) -> bool:
        """Whether others are on the list than before."""
        people = tuple(self._desk.roster.people.values())
        is_new = people != self._people
        if is_new:
            self._people, self._keys = people, search_keys(people, lambda _: ())
        return is_new

    def _spell(self) -> None:
        self._keys = search_keys(self._people, self._readings)
        self._show(lambda: None)

    def _show(self, then: Then) -> None:
        roster = self._desk.roster
        shown = Shown(roster, tally(roster), self._keys)

        def tell() -> None:
            self.told.emit(shown)
            then()

        self._ended.emit(tell)
