"""The show's own settings, in one line above its rows: edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from showctl.app import text
from showctl.domain.plan import Show
from showctl.domain.plan_edits import change_show
from showctl.domain.typed_time import typed_clock
from showctl.ui import theme
from showctl.ui.editor.columns import clock_words
from showctl.ui.editor.filling import Filling
from showctl.ui.editor.plan_model import DoEdit
from showctl.ui.operator.wording import translate

_TIME_PX = 76


class ShowBar(QFrame):
    """Title, theme, date, start, curfew, GO guard and zone."""

    def __init__(self, show: Callable[[], Show], do: DoEdit) -> None:
        super().__init__()
        self._plan, self._do = show, do
        self.setProperty("look", "panel")
        self.title, self.theme_line = QLineEdit(), QLineEdit()
        self.date = QDateEdit()
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.start, self.curfew = QLineEdit(), QLineEdit()
        self.guard = QSpinBox()
        self.guard.setRange(0, 5_000)
        self.guard.setSingleStep(100)
        self.guard.setSuffix(" ms")
        self.zone = QLineEdit()
        for field in (self.start, self.curfew):
            field.setFixedWidth(_TIME_PX)
        self.zone.setMinimumWidth(124)
        self.zone.setMaximumWidth(160)
        self.curfew.setPlaceholderText(translate("Editor", "none"))
        self._filling = Filling()
        self._connect()
        self._lay_out()
        self.follow()

    def follow(self) -> None:
        """Show the settings as they are; what is being written stands."""
        show = self._plan()
        curfew = "" if show.curfew_ms is None else text.after_midnight(show.curfew_ms)
        start = text.after_midnight(show.start_ms)
        for field, said in (
            (self.title, show.title),
            (self.theme_line, show.theme),
            (self.start, start),
            (self.curfew, curfew),
            (self.zone, show.timezone),
        ):
            self._filling.fill(field, said, partial(_put, field, said))
        day = QDate(show.date.year, show.date.month, show.date.day)
        self._fill_silently(self.date, day, lambda: self.date.setDate(day))
        guard = show.go_guard_ms
        self._fill_silently(self.guard, guard, lambda: self.guard.setValue(guard))

    def _fill_silently(self, field: QWidget, value: object, put: Callable[[], None]) -> None:
        field.blockSignals(True)
        self._filling.fill(field, value, put)
        field.blockSignals(False)

    def _connect(self) -> None:
        self._text(self.title, "title", translate("Edit", "Title of the show"))
        self._text(self.theme_line, "theme", translate("Edit", "Theme"))
        self._text(self.zone, "timezone", translate("Edit", "Time zone"))
        self._time(self.start, "start_ms", translate("Edit", "Start of the show"), is_needed=True)
        self._time(self.curfew, "curfew_ms", translate("Edit", "Curfew"), is_needed=False)
        date = translate("Edit", "Date")
        self.date.dateChanged.connect(
            lambda day: self._set(self.date, date, "date", day.toPython())
        )
        guard = translate("Edit", "GO guard")
        self.guard.editingFinished.connect(
            lambda: self._set(self.guard, guard, "go_guard_ms", self.guard.value())
        )
        self.curfew.setToolTip(translate("Editor", "When the hall must be free; empty for never"))
        self.guard.setToolTip(translate("Editor", "A second GO within this time is ignored"))

    def _text(self, field: QLineEdit, name: str, edit: str) -> None:
        field.editingFinished.connect(lambda: self._set(field, edit, name, field.text().strip()))

    def _time(self, field: QLineEdit, name: str, edit: str, *, is_needed: bool) -> None:
        def meant() -> int | None:
            near = getattr(self._plan(), name)
            return typed_clock(field.text(), self._plan().start_ms if near is None else near)

        def say() -> None:
            ms = meant()
            unknown = translate("Editor", "⚠ not understood: try 18:30 or 1830")
            field.setToolTip(f"= {clock_words(ms)}" if ms is not None else unknown)
            is_well = ms is not None or (not is_needed and not field.text().strip())
            field.setStyleSheet("" if is_well else f"border-color: {theme.WARNING};")

        def finish() -> None:
            if not field.text().strip() and not is_needed:
                self._set(field, edit, name, None)
            elif (ms := meant()) is not None:
                self._set(field, edit, name, ms)
            else:
                self._filling.forget(field)
                self.follow()

        field.textChanged.connect(say)
        field.editingFinished.connect(finish)

    def _set(self, field: QWidget, edit: str, name: str, value: Any) -> None:
        if not self._filling.is_other(field):
            return
        self._filling.forget(field)
        is_new = getattr(self._plan(), name) != value
        if not is_new or not self._do(edit, lambda show: change_show(show, {name: value})):
            self.follow()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(6)
        fields: tuple[tuple[str, QWidget, int], ...] = (
            (translate("Editor", "Show"), self.title, 2),
            (translate("Editor", "Theme"), self.theme_line, 2),
            (translate("Editor", "Date"), self.date, 0),
            (translate("Editor", "Start"), self.start, 0),
            (translate("Editor", "Curfew"), self.curfew, 0),
            (translate("Editor", "GO guard"), self.guard, 0),
            (translate("Editor", "Zone"), self.zone, 1),
        )
        for caption, widget, stretch in fields:
            label = QLabel(caption)
            theme.colour(label, theme.DIM)
            row.addWidget(label)
            row.addWidget(widget, stretch)


def _put(field: QLineEdit, said: str) -> None:
    field.setText(said)
    field.setCursorPosition(0)
