"""Files are written whole or not at all, and what cannot be is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from showctl.adapters.files import write_whole
from showctl.app.errors import UserError


def test_text_is_written_in_utf_8_in_the_place_of_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "page").write_bytes(b"before")
    write_whole(tmp_path / "page", "年会")
    assert (tmp_path / "page").read_bytes() == "年会".encode()


@pytest.mark.parametrize("name", ["no folder/page", "page\0", "page\ud800"])
def test_a_place_that_cannot_be_written_to_is_told_of(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_whole(tmp_path / name, "page")


def test_text_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    write_whole(tmp_path / "page", "before")
    with pytest.raises(UserError, match="cannot be written"):
        write_whole(tmp_path / "page", "\ud800")
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["before"]
