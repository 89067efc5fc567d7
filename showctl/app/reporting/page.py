"""What the page of a report shows, ready for its template."""

from __future__ import annotations

from typing import Any

from showctl.app import text
from showctl.app.reporting import pictures
from showctl.app.reporting.collection import Collection
from showctl.app.reporting.section import Cell, Section, cell_text
from showctl.app.reporting.sections import sections
from showctl.app.reporting.words import Words
from showctl.domain.state import Phase
from showctl.domain.timing import expected_end, forecast, over_under, planned_end

Values = dict[str, Any]


def headline(collected: Collection, words: Words) -> tuple[tuple[str, str], ...]:
    """(what, figure) of the run as a whole."""
    run = collected.run
    state, zone, spans = run.state, run.state.show.timezone, forecast(run.state)
    mode = words("rehearsal" if state.is_rehearsal else "live")
    plan, end = planned_end(state), expected_end(state, spans)
    late = over_under(state, spans, run.now)
    word = "on_time" if text.signed(late) == text.signed(0) else "late" if late > 0 else "early"
    is_over = state.phase is Phase.FINISHED

    def time(instant: Any) -> str:
        return text.time_of_day(instant, zone, with_seconds=True) if instant else "–"

    return (
        (words("run"), str(run.header.id)),
        (words("mode"), f"{mode} ({words('test')})" if state.is_test else mode),
        (words("date"), state.date.isoformat()),
        (words("began"), time(state.started_at)),
        (words("ended"), time(state.ended_at) if is_over else words("still_on")),
        (words("planned_end"), time(plan)),
        (words("show_end" if is_over else "expected_end"), time(end.at(run.now) if end else None)),
        (words("over_under"), words(word, time=text.length(abs(late)))),
    )


def page_values(collected: Collection, words: Words) -> Values:
    """The values of report.html."""
    show, seen = collected.run.state.show, collected.foreseen
    outlook = pictures.outlook(collected, words)
    said = ""
    if outlook is not None and seen is not None:
        key = "outlook_runs" if seen.sightings else "outlook_priors"
        said = words(key, count=seen.sightings)
    return {
        "language": words.language,
        "title": words("page_title", show=show.title),
        "headline": headline(collected, words),
        "gantt_title": words("gantt"),
        "gantt": pictures.gantt(collected, words),
        "curve_title": words("curve"),
        "curve": pictures.curve(collected, words),
        "outlook_title": words("outlook"),
        "outlook": outlook,
        "outlook_said": said,
        "sections": [
            _section_values(section, show.timezone) for section in sections(collected, words)
        ],
    }


def _section_values(section: Section, zone: str) -> Values:
    numbers = [_is_figure(section, place) for place in range(len(section.columns))]
    return {
        "id": section.id,
        "title": section.title,
        "columns": list(zip(section.columns, numbers, strict=True)),
        "rows": [
            list(zip((cell_text(cell, zone) for cell in row), numbers, strict=True))
            for row in section.rows
        ],
    }


def _is_figure(section: Section, place: int) -> bool:
    """Whether a column holds figures, which stand at the right."""
    cells: list[Cell] = [row[place] for row in section.rows]
    return all(not isinstance(cell, str) for cell in cells) and any(
        cell is not None for cell in cells
    )
