"""The lines of a segment as text to write in: one paragraph a line.

`甲：大家好` is spoken by 甲, `（鼓掌）` on its own is a direction. A name before a colon is a
speaker's where the show knows it, or where it is of the kind that scripts use.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from showctl.domain.plan import Line

BREAK = "\u2028"
USUAL = ("甲", "乙", "合")
_USUAL = re.compile(r"(?:主持人|司仪|旁白|嘉宾)?\s?(?:[甲乙丙丁男女合齐]|[A-Da-d]|[1-4])?")
# The break after a colon is a part of what is said.
_COLON = r"\s*[：:][^\S\n]?"
_AFTER_NAME = re.compile(_COLON)
_SPOKEN = re.compile(rf"(?P<name>[^：:（）()，。！？\s][^：:（）()，。！？]{{0,11}}?){_COLON}")
_DIRECTION = re.compile(r"\s*[（(](?P<text>[^（）()]*)[）)]\s*", re.DOTALL)


class Paragraph(NamedTuple):
    """A line, and how many characters of its paragraph name the speaker."""

    line: Line
    head: int = 0


def to_text(lines: Sequence[Line]) -> str:
    """Lines as paragraphs."""
    return "\n".join(_written(line) for line in lines)


def _written(line: Line) -> str:
    text = line.text.replace("\n", BREAK)
    if line.is_direction:
        return f"（{text}）"
    return f"{line.speaker}：{text}" if line.speaker else text


def understand(paragraph: str, speakers: Collection[str]) -> Paragraph:
    """What a paragraph is taken for."""
    text = paragraph.replace(BREAK, "\n")
    if direction := _DIRECTION.fullmatch(text):
        return Paragraph(Line(text=direction["text"], is_direction=True))
    name, head = _known(text, speakers) or _usual(text) or ("", 0)
    return Paragraph(Line(text=text[head:], speaker=name), head)


def _known(text: str, speakers: Collection[str]) -> tuple[str, int] | None:
    """A name that the show knows, whatever it is made of, and where what it says begins."""
    for name in sorted(filter(None, speakers), key=len, reverse=True):
        if text.startswith(name) and (colon := _AFTER_NAME.match(text, len(name))):
            return name, colon.end()
    return None


def _usual(text: str) -> tuple[str, int] | None:
    spoken = _SPOKEN.match(text)
    if spoken is None or not _USUAL.fullmatch(spoken["name"].strip()):
        return None
    return spoken["name"].strip(), spoken.end()


def from_text(text: str, speakers: Collection[str]) -> tuple[Line, ...]:
    """Paragraphs as lines; empty ones are dropped."""
    return tuple(
        understand(paragraph, speakers).line
        for paragraph in text.split("\n")
        if paragraph.strip(" \t　" + BREAK)
    )


def with_speaker(paragraph: str, speaker: str, speakers: Collection[str]) -> str:
    """The paragraph spoken by another, or by nobody ("")."""
    line = understand(paragraph, speakers).line
    return _written(Line(text=line.text, speaker=speaker))


def turned_direction(paragraph: str, speakers: Collection[str]) -> str:
    """A direction is spoken from now on, what was spoken is a direction."""
    line = understand(paragraph, speakers).line
    return _written(Line(text=line.text, is_direction=not line.is_direction))
