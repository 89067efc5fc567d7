"""What the emcee is told: the words and figures of the window, from a state and an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from showctl.app import text
from showctl.app.line_fields import filled
from showctl.domain.catch_up_folds import less_to_come
from showctl.domain.plan import Kind, Line, Segment, Show
from showctl.domain.state import Phase, RunState
from showctl.domain.timing import Forecast, planned_start, remaining
from showctl.ui.clock_words import rate_text
from showctl.ui.operator.reading import Level, level
from showctl.ui.operator.wording import change_words, level_word


@dataclass(frozen=True, slots=True)
class Preview:
    """A segment that is still to come: when, what, who, and how its lines begin."""

    start: str = ""
    title: str = ""
    who: str = ""
    lines: tuple[Line, ...] = ()


def heading(show: Show, segment: Segment) -> str:
    """A segment's number and title."""
    return f"{show.number(segment.id)}  {segment.title}"


def who_is_on(segment: Segment) -> str:
    """The performers, else who is responsible."""
    return segment.performers or segment.owner


def countdown(state: RunState, now: datetime, *, spares_guests: bool = True) -> str:
    """The current segment's countdown with its sign; empty without a segment. Where a guest
    speaks who is spared, it stops at zero."""
    left = remaining(state, now)
    if left is None:
        return ""
    return text.countdown(max(0, left) if spares_guests and is_a_guests(state) else left)


def is_a_guests(state: RunState) -> bool:
    """Whether somebody speaks who is not to be shown a red clock."""
    return state.current is not None and state.current.kind in _GUESTS


def urgency(state: RunState, now: datetime, *, spares_guests: bool = True) -> tuple[Level, str]:
    """How urgent it is, by the operator's rules, and the word for it with its mark; for a guest
    who is spared it is never over."""
    reached = level(state, now)
    if reached in (Level.UP, Level.OVER) and spares_guests and is_a_guests(state):
        reached = Level.WARNING
    mark = "‖ " if state.phase is Phase.HELD else _MARKS.get(reached, "")
    return reached, mark + level_word(state, reached)


_GUESTS = (Kind.SPEECH, Kind.TOAST)
_MARKS = {Level.WARNING: "△ ", Level.UP: "▲ ", Level.OVER: "▲ "}


def next_preview(state: RunState, spans: Forecast, now: datetime) -> Preview | None:
    """The segment that GO leads to, with its expected start; None on the last one."""
    following = state.next_segment()
    return _preview(state, following, spans, now) if following else None


def first_preview(state: RunState, spans: Forecast, now: datetime) -> Preview | None:
    """The first segment to come in which the emcee speaks; None where there is none."""
    spoken = next((segment for segment in state.pending_chain() if segment.lines), None)
    return _preview(state, spoken, spans, now) if spoken else None


def _preview(state: RunState, segment: Segment, spans: Forecast, now: datetime) -> Preview:
    span = spans.get(segment.id)
    start = text.time_of_day(span.start.at(now), state.show.timezone) if span else ""
    return Preview(start, heading(state.show, segment), who_is_on(segment), filled(segment, state))


def catch_up(state: RunState) -> str:
    """What of the show to come is left out or shorter, unless the operator's message says so
    already; empty where nothing is."""
    said = (change_words(state.show, change) for change in less_to_come(state))
    changes = " · ".join(words for words in said if words not in state.message)
    if not changes:
        return ""
    return QCoreApplication.translate("Emcee", "To catch up: {changes}").format(changes=changes)


def show_start(state: RunState) -> str:
    """The time of day at which the show part is planned to start; empty without segments."""
    start = planned_start(state)
    return text.time_of_day(start, state.show.timezone) if start else ""


def mode_word(state: RunState, rate: float) -> str:
    """LIVE, or REHEARSAL with its rate."""
    if not state.is_rehearsal:
        return QCoreApplication.translate("Emcee", "LIVE")
    word = QCoreApplication.translate("Emcee", "REHEARSAL")
    return f"{word} · {rate_text(rate)}"
