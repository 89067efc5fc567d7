"""What is being imported, before anything is written: the table, the choices, what comes of them.

No toolkit: the window shows a draft and tells it what was chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from showctl.app.errors import UserError
from showctl.app.plan_diff import RowChange, changes_between
from showctl.app.reimport import merge_into, replace_rundown
from showctl.app.tables import TableChoices, TableReading, Tables, TableSource
from showctl.domain.plan import Show


class Draft:
    """An import under way. `existing` is the show that is updated, None for a new one."""

    def __init__(
        self, tables: Tables, existing: Show | None, *, on: date, timezone: str, title: str
    ) -> None:
        """`title` is what a new show is called that no file gives a name."""
        self.existing = existing
        self.on = existing.date if existing else on
        self.replaces = False
        self.source: TableSource | None = None
        self.choices = TableChoices()
        self.reading: TableReading | None = None
        self.error = ""
        self.show: Show | None = None
        self.changes: tuple[RowChange, ...] = ()
        self._tables = tables
        self._timezone = existing.timezone if existing else timezone
        self._unnamed = self._title = title

    def open(self, path: Path) -> None:
        """Begin with the table in a file."""
        self._begin(lambda: self._tables.open(path), path.stem)

    def paste(self, text: str) -> None:
        """Begin with a text."""
        self._begin(lambda: self._tables.paste(text), self._unnamed)

    def choose_sheet(self, sheet: str) -> None:
        """Import that sheet."""
        self._choose(TableChoices(sheet=sheet, start_ms=self.choices.start_ms))

    def assign(self, column: int, field: str | None) -> None:
        """Say what a column (from 0) means; None: it is the user's own."""
        if self.reading is None:
            return
        columns = {
            name: at for name, at in self.reading.columns.items() if at != column and name != field
        }
        if field is not None:
            columns[field] = column
        self._choose(replace(self.choices, sheet=self.reading.sheet or None, columns=columns))

    def set_start(self, start_ms: int | None) -> None:
        """Say when the show starts (ms after midnight), for a table that does not."""
        self._choose(replace(self.choices, start_ms=start_ms))

    def set_date(self, on: date) -> None:
        """Say which day the show is."""
        self.on = on
        self._understand()

    def turn_background(self, row: int) -> None:
        """Let a row of the table run beside the others, or no longer."""
        self._choose(replace(self.choices, background=self.choices.background ^ {row}))

    def set_replaces(self, replaces: bool) -> None:
        """Say whether the show's rundown is replaced, with its lines and cues, or updated."""
        self.replaces = replaces
        self._understand()

    def _begin(self, open_source: Callable[[], TableSource], title: str) -> None:
        self.choices = TableChoices(start_ms=self.choices.start_ms)
        self._title, self.source = title, None
        try:
            self.source = open_source()
        except UserError as error:
            self._fail(str(error))
            return
        self._understand()

    def _choose(self, choices: TableChoices) -> None:
        if choices != self.choices:
            self.choices = choices
            self._understand()

    def _fail(self, error: str) -> None:
        self.reading, self.show, self.changes, self.error = None, None, (), error

    def _understand(self) -> None:
        if self.source is None:
            return
        title = self.existing.title if self.existing else self._title
        self.reading = self.source.read(
            self.choices, title=title, on=self.on, timezone=self._timezone
        )
        self.error, self.show, self.changes = self.reading.error, None, ()
        plan = self.reading.plan
        if plan is None:
            return
        self.show = plan.show
        if self.existing is not None:
            self.show = (
                replace_rundown(self.existing, plan.show)
                if self.replaces
                else merge_into(self.existing, plan.show, plan.fields)
            )
            self.changes = changes_between(self.existing, self.show)
