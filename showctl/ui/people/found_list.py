"""The people that fit what was typed, a row each, with whether they are there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from showctl.domain.people import NOBODY, Person, Presence, Relation, Roster
from showctl.ui import theme
from showctl.ui.operator.wording import translate

_ROW_PX = 44
_NAME_PX = 18
_COLUMNS = 5
_NAME, _STATE = 1, 4

Index = QModelIndex | QPersistentModelIndex


def presence_words(roster: Roster, number: str, zone: str) -> str:
    """Whether somebody is there, and since when."""
    since = roster.since.get(number)
    clock = _clock(since, zone) if since else ""
    return {
        Presence.EXPECTED: translate("People", "not here yet"),
        Presence.CHECKED_IN: translate("People", "✓ here since {time}").format(time=clock),
        Presence.LEFT: translate("People", "← left at {time}").format(time=clock),
    }[roster.presence_of(number)]


def _clock(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def relation_word(person: Person) -> str:
    """What somebody is where that is no employee."""
    return {
        Relation.EMPLOYEE: "",
        Relation.GUEST: translate("People", "guest"),
        Relation.FAMILY: translate("People", "family"),
    }[person.relation]


class FoundModel(QAbstractTableModel):
    """Numbers, names, departments, tables, presence."""

    def __init__(self, zone: str) -> None:
        super().__init__()
        self._zone = zone
        self._people: tuple[Person, ...] = ()
        self._roster = NOBODY

    @property
    def people(self) -> tuple[Person, ...]:
        """Who is shown, in order."""
        return self._people

    def show_people(self, people: Sequence[Person], roster: Roster) -> None:
        """Show these."""
        self.beginResetModel()
        self._people, self._roster = tuple(people), roster
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._people)

    def columnCount(self, parent: Index | None = None) -> int:
        return _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self._people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(person, index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == _NAME:
            return theme.font(_NAME_PX, is_bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _STATE:
            presence = self._roster.presence_of(person.number)
            colours = {Presence.CHECKED_IN: theme.CALM, Presence.LEFT: theme.WARNING}
            return QColor(colours.get(presence, theme.DIM))
        return None

    def _text(self, person: Person, column: int) -> str:
        table = translate("People", "Table {table}").format(table=person.table)
        return (
            person.number,
            person.name,
            " · ".join(part for part in (person.department, relation_word(person)) if part),
            table if person.table else "",
            presence_words(self._roster, person.number, self._zone),
        )[column]


class FoundList(QTableView):
    """Takes no keyboard focus: the keys stay in the field."""

    def __init__(self, zone: str) -> None:
        super().__init__()
        self.found = FoundModel(zone)
        self.setModel(self.found)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        heads = self.horizontalHeader()
        heads.hide()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @property
    def chosen(self) -> Person | None:
        """Who is picked out."""
        row = self.currentIndex().row()
        return self.found.people[row] if 0 <= row < len(self.found.people) else None

    def choose(self, number: str) -> None:
        """Pick out somebody, where they are shown."""
        rows = (row for row, one in enumerate(self.found.people) if one.number == number)
        row = next(rows, None)
        if row is not None:
            self.setCurrentIndex(self.found.index(row, 0))

    def move_choice(self, by: int) -> None:
        """Pick out the row below or above."""
        count = len(self.found.people)
        if count:
            row = self.currentIndex().row() + by
            self.setCurrentIndex(self.found.index(max(0, min(count - 1, row)), 0))
