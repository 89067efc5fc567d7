"""Names that are typed one after the other."""

from __future__ import annotations

import pytest

from showctl.app.typed_names import joined_names, name_at, typed_names, with_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("市场部", ("市场部",)),
        ("市场部、技术部，财务部", ("市场部", "技术部", "财务部")),
        (" red team , blue team; ", ("red team", "blue team")),
        ("红队、红队", ("红队",)),
        ("、，", ()),
    ],
)
def test_any_usual_mark_parts_names(text: str, names: tuple[str, ...]) -> None:
    assert typed_names(text) == names


def test_a_name_of_the_list_may_have_a_mark_in_it() -> None:
    known = ("R&D, East", "R&D")
    assert typed_names("R&D, East、R&D", known) == ("R&D, East", "R&D")
    assert typed_names("R&D, Eastern", known) == ("R&D", "Eastern")
    assert typed_names(joined_names(known), known) == known


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("|", ""),
        ("li|", "li"),
        ("张三、li|", "li"),
        ("张三， l|i ；王五", "li"),
        ("张|三、li", "张三"),
        ("张三、|", ""),
        ("张三、 |", ""),
        ("red te|am, x", "red team"),
    ],
)
def test_the_name_that_is_being_written(text: str, name: str) -> None:
    begin, end = name_at(text.replace("|", ""), text.index("|"))
    assert text.replace("|", "")[begin:end] == name


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("li|", "李雷、|"),
        ("张三、l|i", "张三、李雷、|"),
        ("li|、王五", "李雷、|王五"),
        ("li| , 王五", "李雷,| 王五"),
    ],
)
def test_a_name_takes_the_place_of_what_was_typed_of_it(text: str, after: str) -> None:
    written, place = with_name(text.replace("|", ""), text.index("|"), "李雷")
    assert f"{written[:place]}|{written[place:]}" == after
