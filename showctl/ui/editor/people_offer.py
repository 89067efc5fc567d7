"""People of the list, offered while somebody writes their names: by name, number, pinyin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from showctl.app.people_search import Readings, SearchKeys, search, search_keys
from showctl.app.typed_names import name_at, with_name
from showctl.domain.people import Person
from showctl.ui.threads import Errand, Run

_MOST = 12


@dataclass(frozen=True, slots=True)
class _Known:
    """People by what they are found by, and the names that several of them have."""

    people: tuple[Person, ...]
    keys: tuple[SearchKeys, ...]
    shared: frozenset[str]


def _known(people: tuple[Person, ...], readings: Readings) -> _Known:
    counts = Counter(person.name for person in people)
    shared = frozenset(name for name, count in counts.items() if count > 1)
    return _Known(people, search_keys(people, readings), shared)


@dataclass(frozen=True, slots=True)
class Offered:
    """Somebody, and the name as it is to be written: of namesakes with the department."""

    person: Person
    name: str

    @property
    def line(self) -> str:
        """What tells them from others, in one line."""
        return " · ".join(
            part for part in (self.person.name, self.person.number, self.person.department) if part
        )


class PeopleFinder(QObject):
    """Finds people on another thread: the pinyin of ten thousand takes a second, a search of them
    longer than a frame. `found` carries what was typed, and who fits."""

    found = Signal(str, object)

    def __init__(self, readings: Readings, parent: QObject, run: Run) -> None:
        """`readings` gives every way to type a name in pinyin."""
        super().__init__(parent)
        self._readings = readings
        self._errand = Errand(self, run)
        self._people: tuple[Person, ...] = ()
        self._known: _Known | None = None
        self._wanted: str | None = None

    def know(self, people: tuple[Person, ...]) -> None:
        """Find among these from now on."""
        self._people = people

    def look(self, typed: str) -> None:
        """Find who fits; of what is typed while others are looked for only the last counts."""
        self._wanted = typed
        if not self._errand.is_under_way:
            self._go(typed)

    def _go(self, typed: str) -> None:
        people, known, readings = self._people, self._known, self._readings

        def work() -> tuple[_Known, tuple[Offered, ...]]:
            now = known if known is not None and known.people is people else None
            now = now or _known(people, readings)
            fits = search(now.keys, typed, _MOST)
            return now, tuple(Offered(one, _written(one, now.shared)) for one in fits)

        def take(done: tuple[_Known, tuple[Offered, ...]]) -> None:
            self._known, fits = done
            if typed == self._wanted:
                self.found.emit(typed, fits)
            elif self._wanted is not None:
                self._go(self._wanted)

        self._errand.send(work, take, lambda _: None)


def _written(person: Person, shared: frozenset[str]) -> str:
    has_namesake = person.name in shared and person.department
    return f"{person.name}（{person.department}）" if has_namesake else person.name


class NamesOffer(QObject):
    """Offers people below a line of names; the one that is taken stands in the place of what was
    typed of them. Other names can be written all the same."""

    def __init__(self, edit: QLineEdit, finder: PeopleFinder) -> None:
        super().__init__(edit)
        self._edit, self._finder = edit, finder
        self._offered: Sequence[Offered] = ()
        self._lines = QStringListModel(self)
        self.list = QCompleter(self._lines, self)
        self.list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.list.setMaxVisibleItems(_MOST)
        self.popup = QListView()
        self.popup.setSpacing(2)
        self.list.setPopup(self.popup)
        self.list.setWidget(edit)
        self.list.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        edit.textEdited.connect(self._look)
        finder.found.connect(self._offer)

    def prepare(self) -> None:
        """Names are about to be written."""
        self._finder.look("")

    @property
    def has_choice(self) -> bool:
        """Whether Enter takes somebody who is offered."""
        return self.popup.isVisible() and self.popup.currentIndex().isValid()

    def _look(self) -> None:
        self._finder.look(self._typed)

    @property
    def _typed(self) -> str:
        text = self._edit.text()
        begin, end = name_at(text, self._edit.cursorPosition())
        return text[begin:end]

    def _offer(self, typed: str, fits: Sequence[Offered]) -> None:
        if not self._edit.hasFocus() or typed != self._typed:
            return
        self._offered = fits
        self._lines.setStringList([each.line for each in fits])
        if not fits:
            self.popup.hide()
            return
        self.list.complete()
        # A number means one person; a name that is typed may be that of somebody else.
        is_number = fits[0].person.number == typed
        first = self.list.completionModel().index(0, 0)
        self.popup.setCurrentIndex(first if is_number else QModelIndex())

    def _take(self, index: QModelIndex) -> None:
        name = self._offered[index.row()].name
        text, place = with_name(self._edit.text(), self._edit.cursorPosition(), name)
        self._edit.setText(text)
        self._edit.setCursorPosition(place)
        self._edit.setModified(True)
