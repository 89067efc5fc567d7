"""One table of a seed, taken apart field by field; every fault names the table and the field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from showctl.domain.plan import HOUR, MINUTE, SECOND

_LENGTH = re.compile(r"(?=.)(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?")
_TIME_OF_DAY = re.compile(r"(\d{1,2}):([0-5]\d)")

_Word = TypeVar("_Word", bound=StrEnum)
_Value = TypeVar("_Value")


class SeedTable:
    """One TOML table that is taken apart field by field; `where` names it in every complaint."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._left = dict(values)
        self.where = where

    def text(self, key: str, default: str = "") -> str:
        return self._take(key, str, default)

    def needed_text(self, key: str) -> str:
        text = self.text(key)
        if not text:
            raise self.fault(key, "is missing")
        return text

    def flag(self, key: str) -> bool:
        return self._take(key, bool, False)

    def number(self, key: str) -> float:
        return self._take(key, float, 0.0)

    def whole(self, key: str, default: int | None) -> int | None:
        """A whole number."""
        return self._take(key, int, default) if key in self._left else default

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of an array."""
        texts = self._take(key, list, [])
        if not all(isinstance(text, str) for text in texts):
            raise self.fault(key, "must be an array of texts")
        return tuple(texts)

    def length(self, key: str, default: int) -> int:
        """Milliseconds of a length such as `1m30s`."""
        return self._milliseconds(key, self.text(key)) if key in self._left else default

    def optional_length(self, key: str, default: int | None) -> int | None:
        """As `length`, where the word `none` stands for no length at all."""
        if key not in self._left:
            return default
        written = self.text(key)
        return None if written == "none" else self._milliseconds(key, written)

    def time_of_day(self, key: str) -> int | None:
        """Milliseconds after midnight of a time such as `18:05`, None where there is none."""
        if key not in self._left:
            return None
        written = self.text(key)
        match = _TIME_OF_DAY.fullmatch(written)
        if match is None:
            raise self.fault(key, f"{written!r} is no time of day such as 18:05")
        return int(match[1]) * HOUR + int(match[2]) * MINUTE

    def word(self, key: str, words: type[_Word], default: _Word) -> _Word:
        """One of an enumeration's words."""
        written = self.text(key, default.value)
        try:
            return words(written)
        except ValueError:
            raise self.fault(key, f"{written!r} is none of {', '.join(words)}") from None

    def tables(self, key: str) -> list[dict[str, Any]]:
        """The tables of an array `[[key]]`."""
        tables = self._take(key, list, [])
        if not all(isinstance(table, dict) for table in tables):
            raise self.fault(key, "must be an array of tables")
        return tables

    def finish(self) -> None:
        """Refuse what nobody took: a misspelt field must not vanish silently."""
        for key in self._left:
            raise self.fault(key, "there is no such field")

    def fault(self, key: str, complaint: str) -> ValueError:
        return ValueError(f"{self.where}: {key}: {complaint}")

    def _take(self, key: str, kind: type[_Value], default: _Value) -> _Value:
        value = self._left.pop(key, default)
        if not isinstance(value, kind):
            raise self.fault(key, f"{value!r} is not of the type {kind.__name__}")
        return value

    def _milliseconds(self, key: str, written: str) -> int:
        match = _LENGTH.fullmatch(written)
        if match is None:
            raise self.fault(key, f"{written!r} is no length such as 5m or 1m30s")
        units = (HOUR, MINUTE, SECOND, 1)
        return sum(int(part or 0) * unit for part, unit in zip(match.groups(), units, strict=True))
