"""Names that are typed one after the other."""

from __future__ import annotations

import pytest

from showctl.app.typed_names import joined_names, typed_names


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
