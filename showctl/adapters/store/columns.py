"""How the values of a show are kept in columns, and the columns most tables have."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from sqlalchemy import Boolean, Column, Dialect, Integer, MetaData, Text, TypeDecorator

metadata = MetaData()

_EMPTY_LIST = "[]"


class Word(TypeDecorator[StrEnum]):
    """A StrEnum kept as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.words(value)


class Lengths(TypeDecorator[tuple[int, ...]]):
    """Some lengths kept as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> str:
        return json.dumps(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[int, ...]:
        return tuple(json.loads(value or "[]"))


class Texts(TypeDecorator[tuple[str, ...]]):
    """Some texts kept as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        return json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...]:
        # Ten thousand people have few groups: most of these are empty.
        return tuple(json.loads(value)) if value and value != _EMPTY_LIST else ()


class Pairs(TypeDecorator[tuple[tuple[str, str], ...]]):
    """Names and values in their order, kept as a JSON list of pairs."""

    impl = Text
    cache_ok = True

    def process_bind_param(
        self, value: tuple[tuple[str, str], ...] | None, dialect: Dialect
    ) -> str:
        return json.dumps(value, ensure_ascii=False)

    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> tuple[tuple[str, str], ...]:
        if not value or value == _EMPTY_LIST:
            return ()
        return tuple((name, text) for name, text in json.loads(value))


def text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def whole(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable)


def yes_no(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def word(name: str, words: type[StrEnum], *, nullable: bool = False) -> Column[StrEnum]:
    return Column(name, Word(words), nullable=nullable)


def texts(name: str) -> Column[tuple[str, ...]]:
    return Column(name, Texts, nullable=False)
