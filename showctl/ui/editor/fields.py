"""The fields of a form: one record each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FieldKind(StrEnum):
    """How a field is written. ONE and SEVERAL are of what is there when the form is filled."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    NAMES = "names"
    SECRET = "secret"
    WORD = "word"
    ONE = "one"
    SEVERAL = "several"
    LENGTH = "length"
    TIME = "time"
    DATE = "date"
    COUNT = "count"
    LEVEL = "level"
    YES_NO = "yes_no"
    FILE = "file"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """`words` are the values of a choice; `none_word` is said where nothing is given, in a field
    that may be empty."""

    name: str
    title: str
    kind: FieldKind
    words: tuple[tuple[object, str], ...] = ()
    none_word: str = ""
    is_optional: bool = False
    least: int = 0
    most: int = 99
    tip: str = ""

    def is_of(self, record: Any) -> bool:
        """Whether the record has this field."""
        return True

    def takes_folder(self, record: Any) -> bool:
        """Whether a folder will do in the place of a file."""
        return False
