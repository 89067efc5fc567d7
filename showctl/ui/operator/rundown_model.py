"""The rundown as a table. Only rows whose text changed are drawn anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from showctl.app import text
from showctl.domain.calendar import length
from showctl.domain.plan import Segment, Show
from showctl.domain.state import Phase, RunState, Status
from showctl.domain.timing import late_start as late_start_of
from showctl.ui.operator.wording import kind_word, status_word, translate
from showctl.ui.qt_bridge import RunSource

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_SECOND = timedelta(seconds=1)


class Column(IntEnum):
    """The columns in their order."""

    NUMBER = 0
    KIND = 1
    TITLE = 2
    OWNER = 3
    PLANNED = 4
    EXPECTED = 5
    DURATION = 6
    OVER_UNDER = 7
    STATUS = 8
    PERFORMERS = 9
    MICROPHONES = 10
    LIGHTING = 11
    PROPS = 12


CREW_COLUMNS = (Column.PERFORMERS, Column.MICROPHONES, Column.LIGHTING, Column.PROPS)
RIGHT_COLUMNS = frozenset(
    (Column.NUMBER, Column.PLANNED, Column.EXPECTED, Column.DURATION, Column.OVER_UNDER)
)
_MIDDLE_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Cells(NamedTuple):
    """What changes in a row while the show runs, in the units that are shown: minutes."""

    status: Status
    is_next: bool
    start_min: int | None
    late_min: int | None


class RundownModel(QAbstractTableModel):
    """One row a segment."""

    def __init__(self, source: RunSource) -> None:
        super().__init__()
        self._source = source
        self._show: Show | None = None
        self._cells: list[Cells] = []
        self._is_relative = False
        self._read_at = _EPOCH
        self._broken: dict[str, str] = {}

    def show_broken(self, broken: dict[str, str]) -> None:
        """Mark the segments (by id) that have a cue whose file cannot be played; why goes into
        the tooltip."""
        if broken != self._broken:
            self._broken = broken
            if self._cells:
                self._announce(0, len(self._cells) - 1)

    def take_plan(self, now: datetime) -> None:
        """Make the rows anew where another plan is shown than before."""
        show = self._source.state.show
        if self._show is not show:
            self.beginResetModel()
            self._show = show
            self._cells = list(self._read(now, range(len(show.segments))))
            self.endResetModel()

    def read_relative(self, is_relative: bool) -> None:
        """Count lateness against the run's own start, or against the plan."""
        self._is_relative = is_relative
        self._read_at = _EPOCH

    def tick(self, now: datetime, rows: range) -> None:
        """Time has passed for these rows; nothing is shown in less than a second."""
        if abs(now - self._read_at) >= _SECOND:
            self._read_at = now
            self.compare(now, rows)

    def take_turns(self, now: datetime, rows: range) -> None:
        """Take those of some rows that stand otherwise now, as what is on or next; the times of
        all come with `compare`, which reads far more."""
        self._read_at = now
        state = self._source.state
        next_id = _next_id(state)
        for row in rows:
            segment, cells = self._segment(row), self._cells[row]
            status = state.progress_of(segment.id).status
            if (status, segment.id == next_id) != (cells.status, cells.is_next):
                self.compare(now, range(row, row + 1))

    def compare(self, now: datetime, rows: range) -> None:
        """Take the cells of some rows as they are now, and announce those that differ, run by
        run."""
        changed: dict[int, Column] = {}
        for row, after in zip(rows, self._read(now, rows), strict=True):
            before, self._cells[row] = self._cells[row], after
            if before != after:
                stands = before[:2] == after[:2]
                changed[row] = Column.EXPECTED if stands else Column.NUMBER
        for first, last, column in _runs(changed):
            self._announce(first, last, column)

    def segment_at(self, row: int) -> Segment | None:
        """The segment of a row."""
        segments = self._show.segments if self._show else ()
        return segments[row] if 0 <= row < len(segments) else None

    def row_of(self, segment_id: str) -> int:
        """The row of a segment, −1 where there is none."""
        return self._show.index_of.get(segment_id, -1) if self._show else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return _header(Column(section))
        if role == _Role.TextAlignmentRole:
            return _MIDDLE_RIGHT if section in RIGHT_COLUMNS else _MIDDLE_LEFT
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.text_at(row, column)
        if role == _Role.ToolTipRole:
            return self._tip(row, column)
        return None

    def cells_at(self, row: int) -> Cells:
        """What changes in a row while the show runs."""
        return self._cells[row]

    def _segment(self, row: int) -> Segment:
        assert self._show is not None
        return self._show.segments[row]

    def text_at(self, row: int, column: int) -> str:
        """The text of a cell; the kind has an icon instead."""
        segment, cells = self._segment(row), self._cells[row]
        match column:
            case Column.NUMBER:
                return str(row + 1)
            case Column.TITLE:
                return f"⨯♪ {segment.title}" if segment.id in self._broken else segment.title
            case Column.OWNER:
                return segment.owner
            case Column.PLANNED:
                return self._planned(segment)
            case Column.EXPECTED:
                return self._time(cells.start_min) if cells.start_min is not None else "–"
            case Column.DURATION:
                return text.length(segment.duration_ms)
            case Column.OVER_UNDER:
                return _late_text(cells.late_min)
            case Column.STATUS:
                return status_word(
                    cells.status, is_next=cells.is_next, is_reserve=segment.is_reserve
                )
            case Column.PERFORMERS:
                return segment.performers
            case Column.MICROPHONES:
                return segment.microphones
            case Column.LIGHTING:
                return segment.lighting
            case Column.PROPS:
                return segment.props
        return ""

    def _tip(self, row: int, column: int) -> str | None:
        if column == Column.KIND:
            return kind_word(self._segment(row).kind)
        if column == Column.TITLE and self._segment(row).id in self._broken:
            return self._broken[self._segment(row).id]
        return self.text_at(row, column) or None

    def _planned(self, segment: Segment) -> str:
        if segment.is_reserve:
            return "–"
        return self._time(_minute(self._source.state.planned[segment.id].start))

    def _time(self, minute: int) -> str:
        assert self._show is not None
        return _time_text(minute, self._show.timezone)

    def _announce(self, first: int, last: int, column: Column = Column.NUMBER) -> None:
        """Rows differ: in their times alone where `column` is the first of those."""
        end = Column.OVER_UNDER if column == Column.EXPECTED else len(Column) - 1
        self.dataChanged.emit(self.index(first, column), self.index(last, end))

    def _read(self, now: datetime, rows: range) -> Iterable[Cells]:
        state, spans = self._source.state, self._source.spans
        next_id = _next_id(state)
        late_start = length(late_start_of(state) if self._is_relative else 0)
        for segment in state.show.segments[rows.start : rows.stop]:
            progress, span = state.progress_of(segment.id), spans.get(segment.id)
            start = end = None
            if span is not None:
                is_on = progress.status is Status.CURRENT
                start = progress.actual_start if is_on else span.start.at(now)
                end = span.end.at(now)
            elif progress.status is Status.DONE:
                start, end = progress.actual_start, progress.actual_end
            late = None
            if end is not None and not segment.is_reserve:
                late = end - state.planned[segment.id].end - late_start
            yield Cells(
                progress.status,
                segment.id == next_id,
                _minute(start) if start else None,
                int(late / _MINUTE) if late is not None else None,
            )


def _next_id(state: RunState) -> str | None:
    following = state.next_segment() if state.phase is not Phase.FINISHED else None
    return following.id if following else None


def _runs(changed: dict[int, Column]) -> Iterator[tuple[int, int, Column]]:
    """Rows that follow each other and change in the same columns: first, last, columns' first."""
    by_run = groupby(enumerate(changed.items()), key=lambda at: (at[1][0] - at[0], at[1][1]))
    for (_, column), run in by_run:
        rows = [row for _, (row, _) in run]
        yield rows[0], rows[-1], column


def _minute(instant: datetime) -> int:
    return (instant - _EPOCH) // _MINUTE


@lru_cache(maxsize=4096)
def _time_text(minute: int, zone: str) -> str:
    return text.time_of_day(_EPOCH + minute * _MINUTE, zone)


def _late_text(minutes: int | None) -> str:
    if minutes is None:
        return ""
    sign = "+" if minutes > 0 else "−" if minutes < 0 else ""
    return translate("Operator", "{minutes} min").format(minutes=f"{sign}{abs(minutes)}")


def _header(column: Column) -> str:
    return {
        Column.NUMBER: translate("Operator", "No."),
        Column.KIND: "",
        Column.TITLE: translate("Operator", "Segment"),
        Column.OWNER: translate("Operator", "Owner"),
        Column.PLANNED: translate("Operator", "Planned"),
        Column.EXPECTED: translate("Operator", "Expected"),
        Column.DURATION: translate("Operator", "Length"),
        Column.OVER_UNDER: translate("Operator", "Over/under"),
        Column.STATUS: translate("Operator", "Status"),
        Column.PERFORMERS: translate("Operator", "Performers"),
        Column.MICROPHONES: translate("Operator", "Microphones"),
        Column.LIGHTING: translate("Operator", "Lighting"),
        Column.PROPS: translate("Operator", "Props"),
    }[column]
