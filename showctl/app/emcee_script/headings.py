"""Headings of a script, and the segment that each is of: by title, number and time.

A script's own numbers need not be the rundown's, so the title weighs most; of several segments of
one name the next that has no lines yet is meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from showctl.domain.calendar import plan_on
from showctl.domain.plan import HOUR, MINUTE, Show

LIKELY = 0.75
_ENOUGH = 0.55
_AS_GOOD, _GUESS = 0.08, 0.7
_LONGEST = 40
_HAN_NUMBER = "一二三四五六七八九十百"
_NUMBERED = re.compile(
    rf"(?:第\s*(?P<a>[{_HAN_NUMBER}\d]+)\s*(?:项|个?环节|个?节目|部分|篇章?|章|幕|轮)?"
    rf"|(?:环节|节目|流程|篇章|part|segment|item|no\.?)\s*(?P<b>[{_HAN_NUMBER}\d]+)"
    rf"|[（(]\s*(?P<c>[{_HAN_NUMBER}\d]+)\s*[）)]"
    rf"|(?P<d>[{_HAN_NUMBER}]+)\s*(?=[、.．])"
    r"|(?P<e>\d{1,3})\s*(?=[、.．)）]))\s*[、.．:：)）\-—]*\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CLOCK = r"[0-2]?\d\s*[:：]\s*[0-5]\d"
_TIME = rf"(?P<time>{_CLOCK})(?:\s*[-—–~～至到]+\s*{_CLOCK})?"
_TIMED = re.compile(rf"[（(【\[]?\s*{_TIME}\s*[）)】\]]?\s*(?P<title>.*)", re.DOTALL)
_TIME_LAST = re.compile(rf"(?P<title>.+?)\s*[（(【\[]\s*{_TIME}\s*[）)】\]]", re.DOTALL)
_BOXED = re.compile(r"[【\[〖《]\s*([^【】\[\]〖〗《》]+?)\s*[】\]〗》]\s*[：:]?")
_ENDS_SPEECH = re.compile(r"[。！？!?；;，,…]$")
_IDLE_WORDS = re.compile(r"环节|节目|部分|流程|串词|主持词|主持人?|致|的|\bthe\b|\bsegment\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says: its title, its number and its time of day in ms, where it has them.

    `is_certain` says that it is a heading by its form, whatever segment it may be of.
    """

    title: str
    number: int | None = None
    time_ms: int | None = None
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A segment with how sure it is (0 to 1), and by what: `title`, `number`, `time`."""

    segment: str
    confidence: float
    reasons: tuple[str, ...]


def heading_in(text: str, *, is_styled: bool = False) -> Heading | None:
    """The paragraph as a heading, or None where it is too long for one or speech."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST or (_ENDS_SPEECH.search(plain) and not is_styled):
        return None
    boxed = _BOXED.fullmatch(plain)
    if boxed:
        plain = boxed[1]
    number = time_ms = None
    is_certain = is_styled or boxed is not None
    numbered = _NUMBERED.fullmatch(plain)
    if numbered:
        number = next((_integer(numbered[name]) for name in "abcde" if numbered[name]), None)
        # `1、…` may as well be a rule of a game.
        is_certain = is_certain or any(numbered[name] for name in "abd")
        plain = numbered["title"]
    timed = _TIMED.fullmatch(plain) or _TIME_LAST.fullmatch(plain)
    if timed:
        hour, minute = re.split(r"\s*[:：]\s*", timed["time"])
        time_ms = int(hour) * HOUR + int(minute) * MINUTE
        plain = timed["title"]
    inner = _BOXED.fullmatch(plain)
    title = (inner[1] if inner else plain).strip(" ：:-—·、")
    return Heading(title, number, time_ms, is_certain or time_ms is not None)


class Segments:
    """The segments of a show, asked which of them a heading is of."""

    def __init__(self, show: Show) -> None:
        self._show = show
        planned = plan_on(show, show.date)
        first = next(iter(planned.values())).start if planned else None
        self._starts: Mapping[str, int] = {
            segment: show.start_ms + round((each.start - first).total_seconds() * 1000)
            for segment, each in planned.items()
            if first is not None
        }

    def match(self, heading: Heading, after: int, taken: Collection[str]) -> Match | None:
        """The segment most likely meant; `after` is the place of the one before, −1 for none."""
        scored = [
            (found.confidence + self._order(place, found, after, taken), -place, found)
            for place in range(len(self._show.segments))
            if (found := self._score(heading, place)) is not None
        ]
        if not scored:
            return None
        best = max(scored, key=lambda each: each[:2])[2]
        rivals = {
            self._show.segment(found.segment).title
            for *_, found in scored
            if found.confidence > best.confidence - _AS_GOOD
        }
        # 抽奖 where there are 抽奖:新人奖 and 抽奖:特等奖: the next, and somebody had better look.
        sure = best.confidence if len(rivals) == 1 else min(best.confidence, _GUESS)
        return replace(best, confidence=sure)

    def _order(self, place: int, found: Match, after: int, taken: Collection[str]) -> float:
        is_next = 0.1 if place > after else 0.0
        return is_next - (0.2 if found.segment in taken else 0.0)

    def _score(self, heading: Heading, place: int) -> Match | None:
        segment = self._show.segments[place]
        alike = likeness(heading.title, segment.title)
        is_number = heading.number == place + 1
        is_time = heading.time_ms is not None and (
            (self._starts[segment.id] - heading.time_ms) % (12 * HOUR) < MINUTE
        )
        confidence = alike
        if heading.title:
            confidence += 0.12 * is_number + 0.3 * is_time
        else:
            confidence = 0.6 * is_number + 0.8 * is_time
        if confidence < _ENOUGH or (alike < 0.3 and not is_time and heading.title):
            return None
        reasons = (("title", alike >= 0.3), ("number", is_number), ("time", is_time))
        return Match(
            segment.id, min(confidence, 1.0), tuple(name for name, is_so in reasons if is_so)
        )


@lru_cache(maxsize=65_536)
def likeness(title: str, other: str) -> float:
    """How alike two titles are, from 0 to 1: 1 where only idle words and signs differ."""
    one, two = _key(title), _key(other)
    if not one or not two:
        return 0.0
    if one == two:
        return 1.0
    short, long = sorted((one, two), key=len)
    if short in long and len(short) > 1:
        return 0.72 + 0.25 * len(short) / len(long)
    return 0.95 * SequenceMatcher(None, one, two, autojunk=False).ratio()


def _key(title: str) -> str:
    folded = unicodedata.normalize("NFKC", title).casefold().replace("辞", "词")
    bare = re.sub(r"[\W_]+", "", folded)
    return re.sub(r"[\W_]+", "", _IDLE_WORDS.sub("", folded)) or bare


def _integer(written: str) -> int | None:
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    digit = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
    if "百" in written or (tens and tens not in digit) or (ones and ones not in digit):
        return None
    return (digit.get(tens, 1) * 10 if ten else 0) + digit.get(ones, 0)
