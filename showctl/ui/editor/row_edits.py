"""What the actions do to the rows of the plan: each is one named edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from showctl.app.editing import Editing
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_edits import (
    NEW_DURATION_MS,
    add_column,
    change_segments,
    delete_segments,
    duplicate_segments,
    insert_segments,
    move_segments,
    own_columns,
    remove_column,
    shift_times,
)
from showctl.ui.editor import clipboard
from showctl.ui.editor.columns import PlanRow, changes_of
from showctl.ui.editor.plan_model import DoEdit, PlanModel
from showctl.ui.editor.plan_view import PlanView
from showctl.ui.operator.wording import translate


class RowEdits:
    """Acts on the rows that are selected in the view."""

    def __init__(self, editing: Editing, model: PlanModel, view: PlanView, do: DoEdit) -> None:
        self._editing, self._model, self._view, self._do = editing, model, view, do

    def insert(self) -> None:
        """A new segment below the selection, ready to be named."""
        at = self._below()
        segment = replace(self._new(), duration_ms=NEW_DURATION_MS)
        name = translate("Edit", "Insert row")
        if self._do(name, lambda show: insert_segments(show, at, [segment])):
            self._view.choose_rows([at], "title")
            self._view.edit_cell("title")

    def duplicate(self) -> None:
        """Copies of the selection below it."""
        rows = self._view.chosen_rows
        ids, new = self._model.ids(rows), self._editing.ids
        if not ids:
            return
        name = translate("Edit", "Duplicate rows")
        if self._do(name, lambda show: duplicate_segments(show, ids, new)):
            self._view.choose_rows(range(rows[-1] + 1, rows[-1] + 1 + len(ids)))

    def delete(self) -> None:
        """Without the selection; the row that comes to stand there is current."""
        rows = self._view.chosen_rows
        ids = self._model.ids(rows)
        name = translate("Edit", "Delete rows")
        if ids and self._do(name, lambda show: delete_segments(show, ids)):
            self._view.choose_rows([min(rows[0], self._model.rowCount() - 1)])

    def move(self, by: int) -> None:
        """The selection one row up or down."""
        rows = self._view.chosen_rows
        if rows:
            self.move_to(rows[0] - 1 if by < 0 else rows[-1] + 2)

    def move_to(self, row: int) -> None:
        """The selection before a row."""
        ids = self._model.ids(self._view.chosen_rows)
        row = min(max(0, row), self._model.rowCount())
        name = translate("Edit", "Move rows")
        if ids and self._do(name, lambda show: move_segments(show, ids, row)):
            self._view.choose_rows(sorted(self._model.row_of(key) for key in ids))

    def copy(self) -> None:
        """The selection to the clipboard, in the columns that are shown."""
        rows = [self._model.row_at(row) for row in self._view.chosen_rows]
        if rows:
            QGuiApplication.clipboard().setText(clipboard.to_text(rows, self._view.shown_columns))

    def cut(self) -> None:
        """Copy, then delete."""
        self.copy()
        self.delete()

    def paste(self) -> bool:
        """Rows from the clipboard below the selection, a single text into the current cell; False
        where something there could not be understood."""
        text = QGuiApplication.clipboard().text()
        current = self._view.currentIndex()
        if "\t" not in text and "\n" not in text.rstrip("\n") and current.isValid():
            rows = self._view.chosen_rows
            return self._model.write(rows, current.column(), text.rstrip("\n"))
        cells = clipboard.from_text(text, self._view.shown_columns, self._view.current_place)
        if not cells:
            return False
        made = [self._segment(row) for row in cells]
        at = self._below()
        name = translate("Edit", "Paste rows")
        segments = [segment for segment, _ in made]
        if self._do(name, lambda show: insert_segments(show, at, segments)):
            self._view.choose_rows(range(at, at + len(made)))
        return all(is_whole for _, is_whole in made)

    def shift(self, ms: int, *, is_rest: bool) -> None:
        """The fixed starts of the selection, or of all rows from the current one on."""
        rows = self._view.chosen_rows
        if rows and is_rest:
            rows = list(range(rows[0], self._model.rowCount()))
        ids = set(self._model.ids(rows))
        self._do(translate("Edit", "Shift times"), lambda show: shift_times(show, ids, ms))

    def add_column(self, name: str) -> None:
        """A column of the user's own."""
        self._do(translate("Edit", "Add column"), lambda show: add_column(show, name))

    def remove_column(self, name: str) -> None:
        """Take one away."""
        self._do(translate("Edit", "Remove column"), lambda show: remove_column(show, name))

    def _below(self) -> int:
        rows = self._view.chosen_rows
        return rows[-1] + 1 if rows else self._model.rowCount()

    def _new(self) -> Segment:
        extra = tuple((name, "") for name in own_columns(self._show))
        return Segment(id=self._editing.ids.segment(), title="", extra=extra)

    def _segment(self, cells: Sequence[clipboard.Cells]) -> tuple[Segment, bool]:
        """A row of the clipboard as a segment, and whether all of it was understood; what was not
        is kept in the notes."""
        segment, own, lost = self._new(), {}, []
        row = PlanRow(0, segment, self._show.start_ms)
        fields: dict[str, object] = {}
        for column, written in cells:
            changes = changes_of(column, row, written)
            if column.own_name is not None:
                own[column.own_name] = written
            elif changes is None:
                lost.append(f"{column.title}: {written}")
            elif written:
                fields.update(changes)
        extra = tuple((name, own.pop(name, "")) for name in own_columns(self._show))
        fields["extra"] = (*extra, *own.items())
        if lost:
            fields["notes"] = "\n".join([str(fields.get("notes", "")), *lost]).strip()
        alone = replace(self._show, segments=(segment,))
        return change_segments(alone, [segment.id], fields).segments[0], not lost

    @property
    def _show(self) -> Show:
        return self._editing.show
