"""The rows of a table as understood, beside what stands in them, each problem at its cell."""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from showctl.app import text
from showctl.app.tables import TableReading
from showctl.domain.calendar import Planned, plan_on
from showctl.domain.plan import Segment
from showctl.ui import theme
from showctl.ui.importing.texts import doubt_text, translate
from showctl.ui.operator.wording import kind_word

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WARNED_GROUND = QColor("#4a3b16")
_SIGN = "⚠ "


class Understood(IntEnum):
    """The columns that say how a row is understood; those of the table follow."""

    NUMBER = 0
    START = 1
    END = 2
    LENGTH = 3
    KIND = 4


_PLACE_OF = {"start": Understood.START, "end": Understood.END, "duration": Understood.LENGTH}


class PreviewModel(QAbstractTableModel):
    """Shows one `TableReading`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reading: TableReading | None = None
        self._segments: dict[int, tuple[Segment, Planned]] = {}
        self._doubts: dict[tuple[int, int], list[str]] = {}
        self._zone = "UTC"

    @property
    def reading(self) -> TableReading | None:
        """What is shown."""
        return self._reading

    def show_reading(self, reading: TableReading | None) -> None:
        """Show another reading."""
        self.beginResetModel()
        self._reading, self._segments, self._doubts = reading, {}, {}
        if reading is not None and reading.plan is not None:
            show = reading.plan.show
            planned = plan_on(show, show.date)
            self._zone = show.timezone
            self._segments = {
                row: (segment, planned[segment.id])
                for row, segment in zip(reading.plan.rows, show.segments, strict=True)
            }
            self._doubts = _doubts_by_place(reading)
        self.endResetModel()

    def place_of(self, row_number: int) -> int | None:
        """The place (from 0) of a row of the table by its number in the file."""
        rows = self._reading.rows if self._reading else ()
        return next((at for at, row in enumerate(rows) if row.number == row_number), None)

    def row_number(self, place: int) -> int:
        """The number in the file of the row at a place."""
        assert self._reading is not None, "nothing is shown"
        return self._reading.rows[place].number

    def is_segment(self, place: int) -> bool:
        """Whether the row becomes a segment."""
        return self.row_number(place) in self._segments

    def table_column(self, column: int) -> int | None:
        """The column of the table (from 0), None for one that says how it is understood."""
        return column - len(Understood) if column >= len(Understood) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._reading is None else len(self._reading.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self._reading is None:
            return 0
        return len(Understood) + len(self._reading.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            sign = _SIGN if self._doubts_at(index) else ""
            return sign + " ".join(self._said(index.row(), index.column()).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            said = self._said(index.row(), index.column())
            return "\n".join([*self._doubts_at(index), said]) if said else None
        if role == Qt.ItemDataRole.BackgroundRole and self._doubts_at(index):
            return _WARNED_GROUND
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._ink(index))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        column = self.table_column(section)
        if column is not None and self._reading is not None:
            return self._reading.headers[column] or f"#{column + 1}"
        return {
            Understood.NUMBER: translate("Import", "Row"),
            Understood.START: translate("Import", "Start"),
            Understood.END: translate("Import", "End"),
            Understood.LENGTH: translate("Import", "Duration"),
            Understood.KIND: translate("Import", "Kind"),
        }[Understood(section)]

    def field_of(self, column: int) -> str | None:
        """The field that a column of the table (from 0) is taken for, None for the user's own."""
        columns = self._reading.columns if self._reading else {}
        return next((field for field, at in columns.items() if at == column), None)

    def _said(self, place: int, column: int) -> str:
        assert self._reading is not None, "nothing is shown"
        row = self._reading.rows[place]
        at = self.table_column(column)
        if at is not None:
            return row.cells[at] if at < len(row.cells) else ""
        if column == Understood.NUMBER:
            return str(row.number)
        if row.number not in self._segments:
            return "–"
        segment, planned = self._segments[row.number]
        if column == Understood.KIND:
            sign = "∥ " if segment.is_background else "◇ " if segment.is_reserve else ""
            return sign + kind_word(segment.kind)
        if column == Understood.LENGTH:
            return text.length(segment.duration_ms)
        instant = planned.start if column == Understood.START else planned.end
        return text.time_of_day(instant, self._zone, with_seconds=True).removesuffix(":00")

    def _doubts_at(self, index: Index) -> list[str]:
        return self._doubts.get((index.row(), index.column()), [])

    def _ink(self, index: Index) -> str:
        if self._reading is None or self._reading.plan is None:
            return theme.TEXT
        if self._reading.rows[index.row()].number not in self._segments:
            return theme.DIM
        at = self.table_column(index.column())
        if at is None:
            return theme.DIM if index.column() == Understood.NUMBER else theme.CALM
        return theme.TEXT


def _doubts_by_place(reading: TableReading) -> dict[tuple[int, int], list[str]]:
    """The doubts of each cell: at the column of its field, else where the row says what was
    understood, else at its number."""
    assert reading.plan is not None
    places = {row.number: place for place, row in enumerate(reading.rows)}
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for doubt in reading.plan.warnings:
        place = places.get(doubt.row)
        if place is None:
            continue
        column = int(_PLACE_OF.get(doubt.field, Understood.NUMBER))
        if doubt.field in reading.columns:
            column = len(Understood) + reading.columns[doubt.field]
        found[place, column].append(doubt_text(doubt))
    return dict(found)
