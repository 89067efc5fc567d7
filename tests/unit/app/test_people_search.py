"""Finding people while somebody types."""

from __future__ import annotations

import pytest

from showctl.adapters.people.pinyin import readings
from showctl.app.people_search import search, search_keys
from showctl.domain.people import Person

PEOPLE = (
    Person(number="0007", name="王小明", table="12"),
    Person(number="0070", name="王晓敏", table="7"),
    Person(number="1200", name="单雄信", table="12"),
    Person(number="0012", name="Anna Lee", table="3"),
    Person(number="0031", name="曾国荃", reading="Zēng Guóquán"),
    Person(number="0032", name="欧阳 锋"),
)
KEYS = search_keys(PEOPLE, readings)


def found(typed: str) -> list[str]:
    return [person.name for person in search(KEYS, typed)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("0007", ["王小明"]),
        ("王", ["王小明", "王晓敏"]),
        ("小明", ["王小明"]),
        ("wangxiao", ["王小明", "王晓敏"]),
        ("wang xiao ming", ["王小明"]),
        ("WXM", ["王小明", "王晓敏"]),
        ("shanxiongxin", ["单雄信"]),
        ("danxx", []),
        ("dxx", ["单雄信"]),
        ("zgq", ["曾国荃"]),
        ("cengguoquan", ["曾国荃"]),
        ("oyf", ["欧阳 锋"]),
        ("anna", ["Anna Lee"]),
        ("lee", ["Anna Lee"]),
        ("al", ["Anna Lee"]),
        ("００７", ["王晓敏", "王小明"]),
        ("", []),
        ("  ", []),
        ("zzz", []),
    ],
)
def test_by_number_name_pinyin_and_initials(typed: str, names: list[str]) -> None:
    assert found(typed) == names


def test_the_best_come_first_a_number_before_a_table() -> None:
    assert found("12") == ["单雄信", "王小明", "Anna Lee"]


def test_no_more_than_can_be_shown() -> None:
    assert len(search(KEYS, "0", limit=2)) == 2
