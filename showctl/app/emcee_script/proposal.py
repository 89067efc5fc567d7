"""What a script would bring into a show: shown first, nothing changed until it is applied."""

from __future__ import annotations

from dataclasses import dataclass, replace

from showctl.app.emcee_script.headings import LIKELY
from showctl.app.emcee_script.paragraphs import Paragraph
from showctl.domain.plan import Line, Show


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was not understood: `code` says what, `paragraph` where.

    Codes: `before_heading` (text above the first heading), `no_segment` (a heading of no segment,
    with the text below it), `maybe_heading` (a short line before somebody speaks, kept in the
    text), `unknown_speaker` (a name before a colon, kept in the text).
    """

    code: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """The lines below one heading, and the segment they are for (None: not placed).

    `confidence` is from 0 to 1, `reasons` what spoke for the segment: title, number, time.
    """

    heading: Paragraph | None
    lines: tuple[Line, ...]
    segment: str | None = None
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether nobody needs to look twice."""
        return self.segment is not None and self.confidence >= LIKELY


@dataclass(frozen=True, slots=True)
class ScriptProposal:
    """The sections of a script in their order, and every doubt."""

    sections: tuple[Section, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def leftovers(self) -> tuple[Section, ...]:
        """The sections that have lines and no segment."""
        return tuple(each for each in self.sections if each.segment is None and each.lines)

    def lines_of(self, segment: str) -> tuple[Line, ...]:
        """What a segment would say: its sections' lines one after the other."""
        return tuple(
            line for each in self.sections if each.segment == segment for line in each.lines
        )

    def put(self, place: int, segment: str | None) -> ScriptProposal:
        """The same with the section of that place given to another segment, or to none."""
        chosen = replace(
            self.sections[place], segment=segment, confidence=float(segment is not None)
        )
        sections = (*self.sections[:place], chosen, *self.sections[place + 1 :])
        return replace(self, sections=sections)


def apply(show: Show, proposal: ScriptProposal) -> Show:
    """The show with the script's lines; a segment that the script has nothing for keeps its own."""
    segments = tuple(
        replace(segment, lines=lines) if (lines := proposal.lines_of(segment.id)) else segment
        for segment in show.segments
    )
    return replace(show, segments=segments)
