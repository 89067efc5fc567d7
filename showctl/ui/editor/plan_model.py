"""The plan as a table that is edited in place. A row is drawn anew where it changed, a move moves
its rows; the whole is never built again for an edit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from showctl.app.editing import Edit, Edited, Editing
from showctl.app.media_doubts import media_flags
from showctl.domain.calendar import milliseconds, plan_on
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_edits import change_segments, own_columns, set_extra
from showctl.domain.plan_flags import Flag, flags_of, in_order
from showctl.domain.prize_flags import PRIZES
from showctl.domain.prizes import find_prize
from showctl.domain.reading_time import ReadingSpeed
from showctl.domain.state import Status
from showctl.ui.editor.columns import (
    CellKind,
    Column,
    PlanRow,
    changes_of,
    columns,
    own_column,
    read,
    to_edit,
)
from showctl.ui.editor.flag_words import flag_text
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.wording import translate

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT_KINDS = (CellKind.LENGTH, CellKind.OPTIONAL_LENGTH, CellKind.FIXED)

DoEdit = Callable[[str, Edit], bool]


class PlanModel(QAbstractTableModel):
    """One row a segment. `flagged` says that the doubts were found anew."""

    flagged = Signal()

    def __init__(self, editing: Editing, do: DoEdit, media: MediaSource | None = None) -> None:
        """`do` makes a named edit, and says whether it was made; `media` is what is known of the
        files that cues play."""
        super().__init__()
        self._editing, self._do = editing, do
        self.columns: list[Column] = []
        self._segments: list[Segment] = []
        self._starts: list[int] = []
        self._locked: frozenset[str] = frozenset()
        self._flags: dict[tuple[str, str], list[Flag]] = {}
        self.doubts: tuple[Flag, ...] = ()
        self._prize_flags: Sequence[Flag] = ()
        self._speed = ReadingSpeed()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_for_doubts)
        self._media = media or MediaSource()
        self._media.changed.connect(self._soon.start)
        self._take_all()

    @property
    def show(self) -> Show:
        """The plan that is shown."""
        return self._editing.show

    def set_speed(self, speed: ReadingSpeed) -> None:
        """Judge the lines by another reading speed."""
        self._speed = speed
        self._soon.start()

    def take_prize_flags(self, flags: Sequence[Flag]) -> None:
        """What is doubtful about draws, games and awards; it is found elsewhere."""
        self._prize_flags = flags
        self._soon.start()

    def _of_prizes(self) -> list[Flag]:
        """Those about what is still there; its segment may be another one by now."""
        return [
            flag
            for flag in self._prize_flags
            if flag.prize is not None and find_prize(self.show, flag.prize) is not None
            if not flag.segment or flag.segment in self.show.index_of
        ]

    def take(self, edited: Edited) -> None:
        """The plan was edited."""
        wanted = [column.id for column in _columns_of(edited.after)]
        if wanted != [column.id for column in self.columns]:
            self._take_all()
            return
        change = edited.change
        first = min(
            (edited.after.index_of[s.id] for s in change.segments), default=len(self._segments)
        )
        if change.settings is not None:
            first = 0
        if change.splice is not None:
            at, taken, ids = change.splice.at, change.splice.taken, change.splice.ids
            self._splice(at, taken, [edited.after.segment(key) for key in ids])
            first = min(first, at)
        self._segments = list(edited.after.segments)
        self._look()
        self._redraw(first, len(self._segments) - 1)

    def follow_run(self) -> bool:
        """The run went on: says whether other rows are locked than before."""
        locked = self._editing.locked
        if locked == self._locked:
            return False
        self._locked = locked
        self._redraw(0, len(self._segments) - 1)
        return True

    def row_at(self, row: int) -> PlanRow:
        """A row with its segment and planned start."""
        return PlanRow(row + 1, self._segments[row], self._starts[row])

    def ids(self, rows: Collection[int]) -> list[str]:
        """The ids of some rows, in their order."""
        return [self._segments[row].id for row in sorted(rows) if row < len(self._segments)]

    def row_of(self, segment_id: str) -> int:
        """The row of a segment, −1 where it is not there."""
        return self.show.index_of.get(segment_id, -1)

    def is_locked(self, row: int) -> bool:
        """Whether the run keeps the row as it is."""
        return self._segments[row].id in self._locked

    def status_sign(self, row: int) -> str:
        """The sign of a row that the run has begun: on, done, or passed over."""
        status = self._editing.run.status(self._segments[row].id)
        return {Status.CURRENT: "▶", Status.DONE: "✓"}.get(status, "↷")

    def flags_at(self, row: int, column: int) -> list[Flag]:
        """The doubts about a cell; those about lines, cues and prizes stand at the title."""
        segment, field = self._segments[row].id, self.columns[column].id
        found = list(self._flags.get((segment, field), ()))
        if field == "title":
            found += self._flags.get((segment, "lines"), [])
            found += self._flags.get((segment, "cues"), [])
            found += self._flags.get((segment, PRIZES), [])
        return found

    def write(self, rows: Collection[int], column: int, written: str) -> bool:
        """Write a text into a cell of some rows; whether it meant something and was done."""
        which = self.columns[column]
        changes = [(row, changes_of(which, self.row_at(row), written)) for row in sorted(rows)]
        if not changes or any(change is None for _, change in changes):
            return False

        def edit(show: Show) -> Show:
            for row, change in changes:
                ids = [self._segments[row].id]
                if which.own_name is not None:
                    show = set_extra(show, ids, which.own_name, written.strip())
                elif change is not None:
                    show = change_segments(show, ids, change)
            return show

        return self._do(translate("Edit", "Change “{what}”").format(what=which.title), edit)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._segments)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return self.columns[section].title
        if role == _Role.TextAlignmentRole:
            return _RIGHT if self.columns[section].kind in RIGHT_KINDS else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        base = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        if not index.isValid():
            return flag.ItemIsDropEnabled
        is_fixed = self.columns[index.column()].kind is CellKind.FIXED
        if is_fixed or self.is_locked(index.row()):
            return base
        return base | flag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row_at(index.row())
        if role == _Role.DisplayRole:
            return read(column, row)
        if role == _Role.EditRole:
            return to_edit(column, row)
        if role == _Role.TextAlignmentRole:
            return _RIGHT if column.kind in RIGHT_KINDS else _LEFT
        if role == _Role.ToolTipRole:
            return self._tip(index.row(), index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        return role == _Role.EditRole and self.write([index.row()], index.column(), str(value))

    def _tip(self, row: int, column: int) -> str | None:
        said = [flag_text(flag) for flag in self.flags_at(row, column)]
        if self.is_locked(row):
            said.append(translate("Editor", "Has begun: the run keeps it as it was"))
        shown = read(self.columns[column], self.row_at(row))
        return "\n".join([*said, *([shown] if shown else [])]) or None

    def _take_all(self) -> None:
        self.beginResetModel()
        self.columns = _columns_of(self.show)
        self._segments = list(self.show.segments)
        self._locked = self._editing.locked
        self._look()
        self.endResetModel()

    def _splice(self, at: int, taken: int, segments: Sequence[Segment]) -> None:
        """Take rows out, and put others in."""
        nowhere = QModelIndex()
        if taken:
            self.beginRemoveRows(nowhere, at, at + taken - 1)
            del self._segments[at : at + taken], self._starts[at : at + taken]
            self.endRemoveRows()
        if segments:
            self.beginInsertRows(nowhere, at, at + len(segments) - 1)
            self._segments[at:at] = segments
            self._starts[at:at] = [0] * len(segments)
            self.endInsertRows()

    def _look(self) -> None:
        """Work out the planned starts, and soon the doubts."""
        show = self.show
        planned = plan_on(show, show.date)
        self._starts = []
        if show.segments:
            first = show.segments[0]
            base = show.start_ms if first.start_ms is None else first.start_ms
            begun = planned[first.id].start
            self._starts = [
                base + milliseconds(planned[segment.id].start - begun) for segment in show.segments
            ]
        self._soon.start()

    def _look_for_doubts(self) -> None:
        """Work out the doubts, once what was edited shows."""
        before, self._flags = self._flags, {}
        show, faults = self.show, self._media.news.faults
        found = (*flags_of(show, self._speed), *media_flags(show, faults), *self._of_prizes())
        self.doubts = in_order(show, found)
        for flag in self.doubts:
            self._flags.setdefault((flag.segment, flag.field), []).append(flag)
        if self._flags != before:
            self._redraw(0, len(self._segments) - 1)
        self.flagged.emit()

    def _redraw(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _columns_of(show: Show) -> list[Column]:
    return [*columns(), *map(own_column, own_columns(show))]
