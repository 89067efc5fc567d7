"""One row of the table read: its times, its texts, and what could not be understood.

Nothing is dropped unsaid: text that a known column cannot take is kept in the row's own columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from showctl.adapters.tables.grid import Row
from showctl.adapters.tables.headers import Table
from showctl.adapters.tables.kinds import kind_in, kind_named
from showctl.adapters.tables.timetable import Timing
from showctl.app.errors import UserError
from showctl.app.tables import TEXT_FIELDS, TIME_FIELDS, TableWarning
from showctl.app.text import length as written_length
from showctl.domain.lengths import Length, parse_length
from showctl.domain.notation import (
    ClockTime,
    Span,
    date_in,
    is_empty,
    parse_clock,
    parse_span,
    tidy,
)
from showctl.domain.plan import DEFAULT_STANDBY, MINUTE, EndRule, Kind, StartRule

T = TypeVar("T")

UNTITLED = "(未命名)"

_YES = frozenset(
    {
        "是",
        "可",
        "可删",
        "可以",
        "有",
        "并行",
        "备用",
        "垫场",
        "yes",
        "y",
        "true",
        "1",
        "✓",
        "✔",
        "√",
        "x",
    }
)
_NO = frozenset(
    {"否", "不", "不可", "不可删", "不可以", "没有", "无", "no", "n", "false", "0", "×", "✗"}
)
_START_RULES = dict.fromkeys(("顺接", "follow"), StartRule.FOLLOW) | dict.fromkeys(
    ("准点", "定点", "at"), StartRule.AT
)
_END_RULES = {"手动": EndRule.MANUAL, "自动": EndRule.AUTO, "准点": EndRule.CLOCK} | {
    rule.value: rule for rule in EndRule
}
_YES_OR_NO = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
_BROKEN = re.compile(
    r"#(?:REF|VALUE|NAME|DIV/0|NULL|NUM|N/A|SPILL|CALC)[!?]?|#{3,}|=(?=.*[(]|.*[A-Z]{1,3}\$?\d|.*\d[-+*/]\d).*",
    re.IGNORECASE,
)
_DATE_HEADERS = frozenset({"日期", "date", "day"})
_TOTAL = re.compile(r"(?:合计|总计|共计|总时长|总用时|total\b)", re.IGNORECASE)


@dataclass(slots=True)
class TableRow:
    """A row as read; its start and duration stand in `timing` once the timetable is settled."""

    timing: Timing
    kind: Kind
    texts: dict[str, str]
    extra: list[tuple[str, str]] = field(default_factory=list)
    min_ms: int | None = None
    start_rule: StartRule | None = None
    end_rule: EndRule = EndRule.MANUAL
    can_cut: bool = False
    standby_ms: int | None = DEFAULT_STANDBY
    is_background: bool = False
    is_reserve: bool = False

    @property
    def is_in_chain(self) -> bool:
        """Whether what follows it waits for its end."""
        return not (self.is_background or self.is_reserve)

    @property
    def start_ms(self) -> int:
        """Its planned start in ms after midnight; 0 before the timetable is settled."""
        return self.timing.start_ms or 0

    @property
    def end_ms(self) -> int:
        """Its planned end in ms after midnight."""
        return self.start_ms + (self.timing.duration_ms or 0)


def read_rows(table: Table) -> tuple[list[TableRow], list[TableWarning]]:
    """The rows that are segments, and the doubts about all of them."""
    reader = _Reader(table)
    for row in table.body:
        reader.read(row)
    return reader.rows, reader.doubts


class _Reader:
    """Reads rows in order; remembers what is said once for a whole column."""

    def __init__(self, table: Table) -> None:
        self.rows: list[TableRow] = []
        self.doubts: list[TableWarning] = []
        self._source = table.source
        self._fields = table.columns.fields
        self._own = table.columns.own
        self._units = table.columns.bare_units or {}
        self._header = table.header
        self._numbers: dict[str, int] = {}
        self._assumed: set[tuple[str, str]] = set()
        self._date = ""

    def read(self, row: Row) -> None:
        """Take the row as a segment's, unless it is a blank, a total or a second header."""
        told = [cell for cell in row.cells if not is_empty(cell)]
        if not told or (self._header is not None and row.cells == self._header.cells):
            return
        if self._goes_on(row):
            self._join(row)
            return
        is_total = _TOTAL.match(told[0]) is not None
        if is_total and not any(map(parse_span, told)) and any(map(_BROKEN.fullmatch, told)):
            self._doubt("total", row, f"A total, not imported: {' '.join(told)}", about=told[0])
            return
        extra: list[tuple[str, str]] = []
        span, end, length = self._times(row, extra)
        title = " ".join(self._text(row, "title").split())
        if span is None and is_total:
            self._doubt("total", row, f"A total, not imported: {' '.join(told)}", about=told[0])
            return
        if span is None and end is None and length is None:
            if not title:
                said = " ".join(told)
                self._doubt(
                    "skipped", row, f"No title and no time, not imported: {said}", about=said
                )
                return
            self._doubt("no_time", row, f"{title!r} has no time", "start", title)
        if not title:
            self._doubt("no_title", row, f"A time without a title: called {UNTITLED}", "title")
        self._check_number(row)
        self._check_date(row)
        title = title or UNTITLED
        timing = Timing(row.number, title, span.start if span else None, end, length)
        self.rows.append(self._with_texts(row, timing, extra))

    def _goes_on(self, row: Row) -> bool:
        """Whether title and times stand in cells merged with those of the segment above."""
        timed = [self._fields[name] for name in TIME_FIELDS if name in self._fields]
        known = [column for column in (self._fields["title"], *timed) if row.cell(column)]
        return bool(self.rows and known) and row.filled.issuperset(known)

    def _join(self, row: Row) -> None:
        """Add what the row says to the segment above."""
        above = self.rows[-1]
        for name in TEXT_FIELDS:
            text = "" if self._fields.get(name) in row.filled else self._text(row, name)
            if text:
                above.texts[name] = "\n".join(filter(None, (above.texts[name], text)))
        for column, header in self._own:
            if column not in row.filled and not is_empty(row.cell(column)):
                above.extra.append((self._unused_header(above, header), row.cell(column)))
        said = f"Taken as more of {above.timing.title!r} in the row above"
        self._doubt("more_of_above", row, said, about=above.timing.title)

    @staticmethod
    def _unused_header(above: TableRow, header: str) -> str:
        taken = {name for name, _ in above.extra}
        names = (f"{header} {number}" if number > 1 else header for number in count(1))
        return next(name for name in names if name not in taken)

    def _doubt(self, code: str, row: Row, message: str, name: str = "", about: str = "") -> None:
        self.doubts.append(TableWarning(code, row.number, message, name, about))

    def _text(self, row: Row, name: str) -> str:
        text = row.cell(self._fields[name]) if name in self._fields else ""
        if _BROKEN.fullmatch(text):
            raise UserError(
                f"{self._source}, row {row.number}: the {name} is a formula without a result "
                f"({text}): mend it, or type the value, and save the table again."
            )
        return "" if is_empty(text) else text

    def _keep(self, row: Row, name: str, extra: list[tuple[str, str]], code: str) -> None:
        """Keep what a known column holds and cannot be understood, under the column's header."""
        header = self._header.cell(self._fields[name]) if self._header else ""
        text = self._text(row, name)
        extra.append((header or name, text))
        self._doubt(code, row, f"{text!r} is not understood as {name}: kept as text", name, text)

    def _times(
        self, row: Row, extra: list[tuple[str, str]]
    ) -> tuple[Span | None, ClockTime | None, Length | None]:
        span = parse_span(text) if (text := self._text(row, "start")) else None
        if text and span is None:
            self._keep(row, "start", extra, "bad_time")
        end = span.end if span else None
        if text := self._text(row, "end"):
            written = parse_clock(text)
            if written is None:
                self._keep(row, "end", extra, "bad_time")
            end = end or written
        length = self._length(row, "duration", extra, is_slot_known=bool(span and end))
        if span is not None and (span.start.has_date or (end is not None and end.has_date)):
            said = "Dates in the table are passed over"
            self._say_once("date_ignored", row, "start", said, self._text(row, "start"))
        return span, end, length or (span.length if span else None)

    def _length(
        self, row: Row, name: str, extra: list[tuple[str, str]], *, is_slot_known: bool = False
    ) -> Length | None:
        text = self._text(row, name)
        if not text:
            return None
        length = parse_length(text, self._units.get(name))
        if length is None:
            self._keep(row, name, extra, "bad_time")
        elif length.assumed and not (is_slot_known and length.other_ms is not None):
            understood = f"{text} → {written_length(length.ms)}"
            said = f"{text!r} {length.assumed}"
            self._say_once("assumed_unit", row, name, said, understood)
        return length

    def _say_once(self, code: str, row: Row, name: str, message: str, about: str) -> None:
        if (code, name) not in self._assumed:
            self._assumed.add((code, name))
            self._doubt(code, row, f"{message}, here and in the rows below", name, about)

    def _check_number(self, row: Row) -> None:
        number = self._text(row, "number")
        if number and number in self._numbers:
            before = self._numbers[number]
            said = f"Number {number} stands in row {before} too"
            self._doubt("duplicate_number", row, said, "number", number)
        elif number:
            self._numbers[number] = row.number

    def _check_date(self, row: Row) -> None:
        """Dates decide no day, the times do: a table of several days is told."""
        columns = [column for column, header in self._own if tidy(header) in _DATE_HEADERS]
        columns += [self._fields["start"]] if "start" in self._fields else []
        found = next(filter(None, (date_in(row.cell(column)) for column in columns)), "")
        if found and self._date and found != self._date:
            said = f"{found} is another date than above: the day follows from the times alone"
            self._doubt("another_date", row, said, "start", found)
        self._date = found or self._date

    def _with_texts(self, row: Row, timing: Timing, extra: list[tuple[str, str]]) -> TableRow:
        kind_text = self._text(row, "kind")
        named = kind_named(kind_text)
        if kind_text and named is None:
            self._keep(row, "kind", extra, "unknown_kind")
            named = next((kind for kind in [kind_in(kind_text)] if kind is not Kind.OTHER), None)
        read = TableRow(
            timing=timing,
            kind=named or kind_in(timing.title),
            texts={name: self._text(row, name) for name in TEXT_FIELDS},
        )
        shortest = self._length(row, "min_duration", extra)
        if shortest is not None:
            read.min_ms = shortest.ms
        elif timing.length is not None:
            read.min_ms = timing.length.min_ms
        read.start_rule = self._choice(row, "start_rule", _START_RULES, extra)
        read.end_rule = self._choice(row, "end_rule", _END_RULES, extra) or EndRule.MANUAL
        read.can_cut = self._choice(row, "can_cut", _YES_OR_NO, extra) or False
        read.is_background = self._choice(row, "background", _YES_OR_NO, extra) or False
        read.is_reserve = self._choice(row, "reserve", _YES_OR_NO, extra) or False
        if read.is_background and read.is_reserve:
            read.is_reserve = False
            self._keep(row, "reserve", extra, "bad_value")
        read.standby_ms = self._standby(row, extra)
        own = [(header, row.cell(column)) for column, header in self._own]
        for header, text in own:
            if _BROKEN.fullmatch(text):
                said = f"{header!r} holds a formula without a result ({text}): kept as text"
                self._doubt("formula_error", row, said, about=text)
        read.extra = [(header, "" if is_empty(text) else text) for header, text in own] + extra
        return read

    def _choice(
        self, row: Row, name: str, meanings: dict[str, T], extra: list[tuple[str, str]]
    ) -> T | None:
        text = self._text(row, name)
        chosen = meanings.get(tidy(text))
        if text and chosen is None:
            self._keep(row, name, extra, "bad_value")
        return chosen

    def _standby(self, row: Row, extra: list[tuple[str, str]]) -> int | None:
        text = self._text(row, "standby")
        if not text or tidy(text) in _YES - {"1"}:
            return DEFAULT_STANDBY
        if tidy(text) in _NO - {"0"}:
            return None
        length = parse_length(text, self._units.get("standby", MINUTE))
        if length is None:
            self._keep(row, "standby", extra, "bad_value")
        return length.ms if length else DEFAULT_STANDBY
