"""Names that are typed one after the other: 市场部、技术部, or red team, blue team."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_SEPARATORS = "、，,;；\n"
_NEXT = re.compile(f"[{_SEPARATORS}]")


def joined_names(names: Iterable[str]) -> str:
    """Names as they are shown, and can be typed."""
    return "、".join(names)


def typed_names(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The names in a text, each once; one that is known may have a separator within it."""
    names: list[str] = []
    longest = sorted((name for name in known if _NEXT.search(name)), key=len, reverse=True)
    rest = text.strip()
    while rest:
        name = next((each for each in longest if _begins(rest, each)), None)
        if name is None:
            name = _NEXT.split(rest, maxsplit=1)[0]
        names.append(name.strip())
        rest = rest[len(name) :].lstrip().lstrip(_SEPARATORS).lstrip()
    return tuple(dict.fromkeys(name for name in names if name))


def name_at(text: str, place: int) -> tuple[int, int]:
    """Where the name begins and ends that is written at a place of a text."""
    begin = max((found.end() for found in _NEXT.finditer(text, 0, place)), default=0)
    following = _NEXT.search(text, place)
    end = following.start() if following else len(text)
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    return begin, max(begin, begin + len(text[begin:end].rstrip()))


def with_name(text: str, place: int, name: str) -> tuple[str, int]:
    """A text with a name for the one at a place, and the place where the next one is written."""
    begin, end = name_at(text, place)
    before, after = text[:begin] + name, text[end:].lstrip()
    if not after:
        return f"{before}、", len(before) + 1
    return before + after, len(before) + 1


def _begins(text: str, name: str) -> bool:
    """Whether the first name of a text is this one, whole."""
    rest = text.removeprefix(name).lstrip(" ")
    return text.startswith(name) and (not rest or rest[0] in _SEPARATORS)
