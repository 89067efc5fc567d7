"""What is being imported, before anything is written: the table, the choices, what comes of them.

No toolkit: the window tells a draft what was chosen, has it understood elsewhere and shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from showctl.app.errors import UserError
from showctl.app.plan_diff import RowChange, changes_between
from showctl.app.reimport import merge_into, replace_rundown
from showctl.app.tables import TableChoices, TableReading, Tables, TableSource
from showctl.domain.plan import Show


@dataclass(frozen=True, slots=True)
class Understanding:
    """What came of a table under some choices; without a `source` it could not be opened."""

    source: TableSource | None = None
    reading: TableReading | None = None
    show: Show | None = None
    changes: tuple[RowChange, ...] = ()
    error: str = ""


class Draft:
    """An import under way. `existing` is the show that is updated, None for a new one.

    A choice changes nothing by itself: `work` makes it understood, `take` shows what came of it.
    """

    def __init__(
        self, tables: Tables, existing: Show | None, *, on: date, timezone: str, title: str
    ) -> None:
        """`title` is what a new show is called that no file gives a name."""
        self.existing = existing
        self.on = existing.date if existing else on
        self.replaces = False
        self.choices = TableChoices()
        self.found = Understanding()
        self._opens: Callable[[], TableSource] | None = None
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
        self.choices = TableChoices(sheet=sheet, start_ms=self.choices.start_ms)

    def assign(self, column: int, field: str | None) -> None:
        """Say what a column (from 0) means; None: it is the user's own."""
        reading = self.found.reading
        if reading is None:
            return
        known = reading.columns if self.choices.columns is None else self.choices.columns
        columns = {name: at for name, at in known.items() if at != column and name != field}
        if field is not None:
            columns[field] = column
        sheet = self.choices.sheet or reading.sheet or None
        self.choices = replace(self.choices, sheet=sheet, columns=columns)

    def set_start(self, start_ms: int | None) -> None:
        """Say when the show starts (ms after midnight), for a table that does not."""
        self.choices = replace(self.choices, start_ms=start_ms)

    def set_date(self, on: date) -> None:
        """Say which day the show is."""
        self.on = on

    def turn_background(self, row: int) -> None:
        """Let a row of the table run beside the others, or no longer."""
        self.choices = replace(self.choices, background=self.choices.background ^ {row})

    def set_replaces(self, replaces: bool) -> None:
        """Say whether the show's rundown is replaced, with its lines and cues, or updated."""
        self.replaces = replaces

    def work(self) -> Callable[[], Understanding]:
        """What makes the table understood as it is chosen now: slow, and on any thread."""
        opens, choices, title, on = self._opens, self.choices, self._title, self.on
        existing, replaces, zone = self.existing, self.replaces, self._timezone
        source = self.found.source

        def understand() -> Understanding:
            try:
                table = opens() if opens is not None else source
            except UserError as error:
                return Understanding(error=str(error))
            if table is None:
                return Understanding()
            named = existing.title if existing else title
            reading = table.read(choices, title=named, on=on, timezone=zone)
            return _merged(Understanding(table, reading, error=reading.error), existing, replaces)

        return understand

    def take(self, found: Understanding) -> None:
        """Show what came of the last work."""
        self.found, self._opens = found, None

    def _begin(self, open_source: Callable[[], TableSource], title: str) -> None:
        self.choices = TableChoices(start_ms=self.choices.start_ms)
        self._title, self._opens = title, open_source


def _merged(found: Understanding, existing: Show | None, replaces: bool) -> Understanding:
    """The show that the table makes of the existing one, and what that changes."""
    plan = found.reading.plan if found.reading else None
    if plan is None:
        return found
    if existing is None:
        return replace(found, show=plan.show)
    made = (
        replace_rundown(existing, plan.show)
        if replaces
        else merge_into(existing, plan.show, plan.fields)
    )
    return replace(found, show=made, changes=changes_between(existing, made))
