"""A script split by the show's segments and by speakers, without changing anything yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from showctl.app.emcee_script.directions import direction_in, lines_in
from showctl.app.emcee_script.headings import LIKELY, Heading, Match, Segments, heading_in
from showctl.app.emcee_script.paragraphs import Paragraph
from showctl.app.emcee_script.proposal import Doubt, ScriptProposal, Section
from showctl.app.emcee_script.speakers import Speakers, label_of
from showctl.domain.plan import Line, Show

# A short line right before somebody speaks is a heading with less of a likeness.
_BEFORE_SPEECH = 0.6
_SHORT = 15


def split_script(show: Show, paragraphs: Sequence[Paragraph]) -> ScriptProposal:
    """The script as sections, each with the segment it is most likely for, and the doubts."""
    splitter = _Splitter(show, paragraphs)
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        splitter.take(paragraph, following)
    return splitter.proposal()


class _Splitter:
    def __init__(self, show: Show, paragraphs: Sequence[Paragraph]) -> None:
        self._show = show
        self._segments = Segments(show)
        self._speakers = Speakers((each.text for each in paragraphs), _names_in(show))
        self._sections = [Section(None, ())]
        self._doubts: list[Doubt] = []
        self._speaker: str | None = None
        self._at = -1

    def proposal(self) -> ScriptProposal:
        sections = tuple(each for each in self._sections if each.heading or each.lines)
        return ScriptProposal(sections, tuple(self._doubts))

    def take(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        """One more paragraph: a heading, somebody's words, a direction, or more of the same."""
        text = paragraph.text.strip()
        spoken = self._speakers.spoken(text)
        if spoken is None and self._begins_section(paragraph, text, following):
            return
        direction = direction_in(text) if spoken is None else None
        label = label_of(text) if spoken is None else None
        if direction is not None:
            self._add(Line(text=direction, is_direction=True))
        elif label is not None and label[0] == "note":
            self._add(Line(text=text, is_direction=True))
        elif spoken is not None:
            self._speaker = spoken.speaker
            if spoken.aside:
                self._add(Line(text=spoken.aside, is_direction=True))
            self._add(*lines_in(spoken.speaker, spoken.said))
        else:
            if self._speakers.doubtful_name(text):
                self._doubts.append(Doubt("unknown_speaker", paragraph))
            elif self._may_be_heading(text, following):
                self._doubts.append(Doubt("maybe_heading", paragraph))
            self._go_on(lines_in(self._speaker or "", text))
        self._doubt_place(paragraph)

    def _begins_section(self, paragraph: Paragraph, text: str, following: Paragraph | None) -> bool:
        label = label_of(text)
        told = label[1] if label is not None and label[0] == "heading" else text
        is_styled = paragraph.is_heading or told is not text
        heading = heading_in(told, is_styled=is_styled)
        if heading is None or self._is_direction(heading, text):
            return False
        taken = {each.segment for each in self._sections if each.segment is not None and each.lines}
        match = self._segments.match(heading, self._at, taken)
        enough = _BEFORE_SPEECH if self._is_speech(following) else LIKELY
        if match is None or (match.confidence < enough and not heading.is_certain):
            if not heading.is_certain or not self._is_of_the_evening(heading, is_styled=is_styled):
                return False
            self._doubts.append(Doubt("no_segment", paragraph))
        self._begin(paragraph, match)
        return True

    def _is_speech(self, paragraph: Paragraph | None) -> bool:
        """Whether somebody begins to speak there, or something is directed."""
        if paragraph is None:
            return False
        text = paragraph.text
        return self._speakers.spoken(text) is not None or direction_in(text) is not None

    def _may_be_heading(self, text: str, following: Paragraph | None) -> bool:
        """Whether a short line between two speakers looks like a heading of no segment."""
        is_short = len(text) <= _SHORT and heading_in(text) is not None
        return is_short and self._speaker is not None and self._is_speech(following)

    def _is_direction(self, heading: Heading, text: str) -> bool:
        """`（掌声）` is set in round brackets, as no heading is but a number's."""
        return text[:1] in "（(" and heading.number is None and heading.time_ms is None

    def _is_of_the_evening(self, heading: Heading, *, is_styled: bool) -> bool:
        """Whether a heading of no segment begins something new: a boxed word alone does not."""
        is_numbered = heading.number is not None or heading.time_ms is not None
        return is_styled or (is_numbered and bool(heading.title))

    def _begin(self, paragraph: Paragraph, match: Match | None) -> None:
        self._speaker = None
        if match is None:
            self._sections.append(Section(paragraph, ()))
            return
        self._at = self._show.index_of[match.segment]
        self._sections.append(
            Section(paragraph, (), match.segment, match.confidence, match.reasons)
        )

    def _add(self, *lines: Line) -> None:
        section = self._sections[-1]
        self._sections[-1] = replace(section, lines=(*section.lines, *lines))

    def _go_on(self, lines: Sequence[Line]) -> None:
        """Words without a speaker go on with what the one before said."""
        section = self._sections[-1]
        before = [line for line in section.lines[-1:] if not line.is_direction]
        if lines and before and not lines[0].is_direction and before[0].speaker == lines[0].speaker:
            joined = replace(before[0], text=f"{before[0].text}\n{lines[0].text}")
            self._sections[-1] = replace(section, lines=(*section.lines[:-1], joined))
            lines = lines[1:]
        self._add(*lines)

    def _doubt_place(self, paragraph: Paragraph) -> None:
        if self._sections[-1].heading is None:
            self._doubts.append(Doubt("before_heading", paragraph))


def _names_in(show: Show) -> set[str]:
    """Names that may stand before a colon: of performers, crew, and speakers already there."""
    told: Iterable[str] = (
        *(each.performers for each in show.segments),
        *(each.owner for each in show.segments),
        *(member.name for member in show.crew),
        *(line.speaker for each in show.segments for line in each.lines),
    )
    parts = (part.strip() for text in told for part in re.split(r"[、,，/;；\s]+", text))
    return {part for part in parts if part}
