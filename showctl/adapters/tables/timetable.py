"""From what each row says of its time to when it is and how long: ms after the show's midnight.

Day and half of the day are decided by the row before: a time more than 12 h back is the next
day's (00:00 after 23:00); an hour from 1 to 12 that would step back is of the afternoon where
that fits on. A smaller step back is an overlap and stays. Every decision that a reader could
take otherwise becomes a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from showctl.app.tables import TableWarning
from showctl.domain.lengths import Length
from showctl.domain.notation import ClockTime
from showctl.domain.plan import DAY, HOUR

_HALF_A_DAY = 12 * HOUR
# As far as a row of the same day may lie ahead of the row before, or a little way into it.
_FITS_ON = 5 * HOUR
_FITS_INTO = 2 * HOUR
_NIGHT_ENDS = 6 * HOUR
_MORNING_IS_PLAIN = 9 * HOUR


@dataclass(slots=True)
class Timing:
    """What one row says of its time, and what came of it.

    `start_ms` and `end_ms` are ms after midnight of the show's date, `duration_ms` is None until
    it is known. A row that `takes_time` makes those below it later; a reserve does not.
    """

    row: int
    title: str
    start: ClockTime | None = None
    end: ClockTime | None = None
    length: Length | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    duration_ms: int | None = None
    takes_time: bool = True


class Timetable:
    """Settles the times of all rows together, in the order of the table."""

    def __init__(self, rows: Sequence[Timing], base_ms: int | None) -> None:
        """`base_ms` is the start given by hand, None where none was."""
        self.rows = rows
        self.warnings: list[TableWarning] = []
        self._base_ms = base_ms
        self._is_relative = self._starts_at_zero()
        self._is_12_hours = all(
            clock.is_ambiguous for row in rows for clock in (row.start, row.end) if clock
        )

    def settle(self) -> None:
        """Fill in start and duration of every row; a base is needed where nothing has a start."""
        self._report_base()
        self._place_clocks()
        self._take_lengths()
        self._end_at_next_start()
        self._chain()

    def _warn(self, code: str, row: Timing, message: str, field: str = "start") -> None:
        said = self.warnings[-1] if self.warnings else None
        if said is None or (said.code, said.row) != (code, row.row):
            about = f"{row.title!r} {message}"
            self.warnings.append(TableWarning(code, row.row, about, field, row.title))

    def _starts_at_zero(self) -> bool:
        first = next((row.start for row in self.rows if row.start), None)
        return first is not None and first.ms == 0

    def _report_base(self) -> None:
        first = next((row for row in self.rows if row.start), None)
        if first is None:
            return
        if self._is_relative and self._base_ms is None:
            self._warn(
                "relative_clock",
                first,
                "starts at 0:00: if the times count from the show's start, give --start HH:MM",
            )
        elif not self._is_relative and self._base_ms is not None:
            self._warn("start_ignored", first, "has a start time, which counts over --start")

    def _place_clocks(self) -> None:
        """Give every written time its day and its half of the day."""
        offset = (self._base_ms or 0) if self._is_relative else 0
        last_start = last_end = (self._base_ms or 0) - offset
        is_first = True
        for row in self.rows:
            if row.start is not None:
                last_start = (
                    self._first_start(row, row.start)
                    if is_first
                    else self._start(row, row.start, last_start, last_end)
                )
                last_end = last_start + (row.length.ms if row.length else 0)
                row.start_ms = last_start + offset
                is_first = False
            if row.end is not None:
                last_start = last_start if row.start is not None else last_end
                end = self._end(row, row.end, last_start)
                last_end = last_end if end is None else end
                row.end_ms = None if end is None else end + offset

    def _start(self, row: Timing, clock: ClockTime, last_start: int, last_end: int) -> int:
        today = clock.ms + last_start // DAY * DAY
        # 11:00 after 11:30 is a step back; 2:55 after 14:30 is no time before noon.
        is_far_back = clock.is_ambiguous and last_start - today > _FITS_INTO
        if is_far_back and -_FITS_INTO <= today + _HALF_A_DAY - last_end <= _FITS_ON:
            self._warn("afternoon", row, "is taken as twelve hours later than written")
            return today + _HALF_A_DAY
        days = max(0, -((clock.ms + _HALF_A_DAY - last_start) // DAY))
        ms = clock.ms + days * DAY
        if ms < last_start and ms + DAY == last_end:
            return ms + DAY
        if days and ms - last_end > _NIGHT_ENDS:
            self._warn("next_day", row, "is taken as the next day's, long after the row above")
        return ms

    def _first_start(self, row: Timing, clock: ClockTime) -> int:
        if self._is_12_hours and clock.ms < _NIGHT_ENDS:
            self._warn("afternoon", row, "is taken as of the afternoon, like the rows below it")
            return clock.ms + _HALF_A_DAY
        if self._is_12_hours and clock.ms < _MORNING_IS_PLAIN:
            self._warn("morning", row, "is taken as of the morning: write 19:00 for the evening")
        return clock.ms

    def _end(self, row: Timing, clock: ClockTime, start_ms: int) -> int | None:
        ms = clock.ms + start_ms // DAY * DAY if clock.ms < DAY else clock.ms
        if ms >= start_ms:
            return ms
        if clock.is_ambiguous and ms + _HALF_A_DAY >= start_ms:
            self._warn(
                "afternoon", row, "has an end taken as twelve hours later than written", "end"
            )
            return ms + _HALF_A_DAY
        if ms + DAY - start_ms <= _HALF_A_DAY:
            return ms + DAY
        self._warn("end_before_start", row, "ends before it starts: its end is passed over", "end")
        return None

    def _take_lengths(self) -> None:
        for row in self.rows:
            slot = None
            if row.start_ms is not None and row.end_ms is not None:
                slot = row.end_ms - row.start_ms
            if row.length is None:
                row.duration_ms = slot
                continue
            row.duration_ms = row.length.ms
            if row.start_ms is None and row.end_ms is not None:
                # An end and a length say when it starts.
                row.start_ms = max(0, row.end_ms - row.length.ms)
            if slot is None or slot == row.length.ms:
                continue
            if slot == row.length.other_ms:
                row.duration_ms = slot
            else:
                self._warn(
                    "disagree",
                    row,
                    "has a start, an end and a duration that disagree: start and duration count",
                    "duration",
                )

    def _end_at_next_start(self) -> None:
        """A start alone lasts until the next start, less what the rows between take."""
        next_start: int | None = None
        between = 0
        for row in reversed(self.rows):
            if not row.takes_time:
                continue
            if row.start_ms is None:
                between += row.duration_ms or 0
                if row.end_ms is not None and row.duration_ms is None:
                    next_start = None
                continue
            if row.duration_ms is None and next_start is not None:
                room = next_start - between - row.start_ms
                row.duration_ms = room if room > 0 else None
            next_start, between = row.start_ms, 0

    def _chain(self) -> None:
        """What has no start of its own begins at the end before it; what has no length lasts 0."""
        cursor = self._chain_start()
        for row in self.rows:
            if row.start_ms is None:
                row.start_ms = cursor
            if row.duration_ms is None and row.end_ms is not None and row.end_ms >= row.start_ms:
                row.duration_ms = row.end_ms - row.start_ms
            if not row.duration_ms:
                self._warn("no_duration", row, "has no duration: it lasts 0 minutes", "duration")
            row.duration_ms = row.duration_ms or 0
            if row.takes_time:
                cursor = row.start_ms + row.duration_ms

    def _chain_start(self) -> int:
        """When the first row begins: as given, else early enough for the first written start."""
        before = 0
        for row in filter(_takes_time, self.rows):
            if row.start_ms is not None:
                return max(0, row.start_ms - before)
            before += row.duration_ms or 0
        return self._base_ms or 0


def _takes_time(row: Timing) -> bool:
    return row.takes_time
