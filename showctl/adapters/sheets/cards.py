"""Cue cards 手卡: A5, the lines at 18 points or more, one segment on each, one set for each emcee.

A segment whose lines are long goes on over more cards. Where each is cut is reckoned here, with
every Chinese character as wide as it is high, so that a card is the same in a PDF and in a browser
and can be compared with one printed before. A card bears no number and no time: the title after
it tells the order, so a segment put in before it makes no card wrong but its neighbour's.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from showctl.app.sheets import emcees, is_spoken_by
from showctl.app.text_width import ems_wide
from showctl.domain.plan import Line, Segment, Show

# Millimetres, as in assets/print/cue_cards.html; a point is 0.353 of them.
_WIDTH, _HEIGHT, _FOOT, _GAP = 128.0, 189.0, 10.0, 3.0
_POINT: Final = 25.4 / 72
_TITLE_POINTS, _OWN_POINTS, _OTHER_POINTS = 20, 20, 18
_LEADING: Final = 1.36
_NARROW: Final = 0.62
_SPARE: Final = 0.1
# No line is broken before a closing sign, after an opening one, or within a word.
_CLOSING, _OPENING = "，。、；：？！）】》」』”’…—,.;:?!)", "（【《「『“‘("
_UNBROKEN = re.compile(
    rf"[{_OPENING}]*(?:[^\W\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+|.)[{re.escape(_CLOSING)}]*\s*",
    re.DOTALL,
)
# Lines worth beginning a speech with at the foot of a card.
_WORTHWHILE = 3
_LONGEST_TITLE = 60
_SENTENCE = re.compile(r".+?(?:[。！？!?；;…]+[”’」』）)\"']*\s*|[.]\s+|\n|$)", re.DOTALL)
_CLAUSE = re.compile(r".+?(?:[，,、：:—]+\s*|\s+|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a card; its look is `own`, `other` or `direction`."""

    look: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """One side of a card: the `page`th of `pages` of its segment; `then` is the title after it."""

    emcee: str
    title: str
    then: str
    page: int
    pages: int
    blocks: tuple[Block, ...]

    @property
    def fingerprint(self) -> str:
        """The same for cards on which the same stands."""
        said = json.dumps(asdict(self), ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()[:20]

    @property
    def foot(self) -> str:
        """Whose it is, and which of how many where the segment takes more than one."""
        page = f"{self.page}/{self.pages}" if self.pages > 1 else ""
        return "　".join(part for part in (self.emcee, page) if part)

    @property
    def label(self) -> str:
        """The card in a few words, for a list."""
        return "　".join(part for part in (self.title, self.foot) if part)


def cards_of(show: Show, emcee: str | None = None) -> tuple[Card, ...]:
    """Every card of that emcee's set, or of all sets one after the other.

    Without any speaker there is one set for nobody, with all lines emphasised.
    """
    sets = (emcee,) if emcee is not None else (emcees(show) or ("",))
    # Nobody knows what a reserve comes before: its cards lie behind the others.
    spoken = sorted(
        (each for each in show.segments if each.lines), key=lambda each: each.is_reserve
    )
    return tuple(
        card
        for name in sets
        for at, segment in enumerate(spoken)
        for card in _cards(name, segment, _then(spoken, at))
    )


def _then(spoken: Sequence[Segment], at: int) -> str:
    """The title of the card after one, where that is what comes next."""
    following = spoken[at + 1] if at + 1 < len(spoken) else None
    return "" if following is None or following.is_reserve else following.title


def _cards(emcee: str, segment: Segment, then: str) -> Iterator[Card]:
    title = shorten(segment.title)
    room = _HEIGHT - _FOOT - _GAP - _height(title, _TITLE_POINTS, 0)
    pages = list(_pages((_block(emcee, line) for line in segment.lines), room))
    for page, blocks in enumerate(pages, 1):
        yield Card(emcee, title, shorten(then), page, len(pages), blocks)


def shorten(title: str) -> str:
    """A title that leaves room for the lines."""
    plain = " ".join(title.split())
    return plain if len(plain) <= _LONGEST_TITLE else f"{plain[: _LONGEST_TITLE - 1]}…"


def _block(emcee: str, line: Line) -> Block:
    if line.is_direction:
        return Block("direction", f"（{line.text.strip()}）")
    text = f"{line.speaker}：{line.text}".strip() if line.speaker else line.text.strip()
    is_own = not emcee or is_spoken_by(line, emcee)
    return Block("own" if is_own else "other", text)


def _pages(blocks: Iterable[Block], room: float) -> Iterator[tuple[Block, ...]]:
    page: list[Block] = []
    left = room
    for block in blocks:
        rest = block.text
        while rest:
            head, rest = _cut(rest, block.look, left, is_empty=not page)
            if head:
                page.append(Block(block.look, head))
                left -= _height(head, _points(block.look), _GAP)
            if rest:
                yield tuple(page)
                page, left = [], room
    if page:
        yield tuple(page)


def _cut(text: str, look: str, left: float, *, is_empty: bool) -> tuple[str, str]:
    """As much of a text as fits into the height left, by sentences, and the rest."""
    points = _points(look)
    if _height(text, points, _GAP) <= left:
        return text, ""
    if not is_empty and left < _height("\n" * (_WORTHWHILE - 1), points, _GAP):
        return "", text
    for pattern in (_SENTENCE, _CLAUSE):
        head = _fitting(pattern.findall(text), points, left)
        if head:
            return head.rstrip(), text[len(head) :].lstrip()
    if not is_empty:
        return "", text
    head = _fitting(text, points, left) or text[:1]
    return head, text[len(head) :].lstrip()


def _fitting(pieces: Iterable[str], points: int, left: float) -> str:
    head = ""
    for piece in pieces:
        if _height((head + piece).rstrip(), points, _GAP) > left:
            break
        head += piece
    return head


def _points(look: str) -> int:
    return _OWN_POINTS if look == "own" else _OTHER_POINTS


def _height(text: str, points: int, gap: float) -> float:
    """How high a paragraph stands, in millimetres."""
    places = _WIDTH / (points * _POINT) - _SPARE
    lines = sum(_lines(line, places) for line in text.split("\n"))
    return lines * points * _POINT * _LEADING + gap


def _lines(text: str, places: float) -> int:
    """Into how many lines a text breaks: between Chinese characters, else between words."""
    lines, filled = 1, 0.0
    for unit in _UNBROKEN.findall(text):
        wide = ems_wide(unit, _NARROW)
        if filled + ems_wide(unit.rstrip(), _NARROW) > places and filled:
            lines, filled = lines + 1, 0.0
        # A word longer than a line is broken anywhere.
        whole = int(wide // places)
        lines, filled = lines + whole, filled + wide - whole * places
    return lines
