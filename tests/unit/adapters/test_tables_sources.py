"""A table of text is read as programs and people write it, in any encoding, or refused at once."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from showctl.adapters.tables.grid import Grid
from showctl.adapters.tables.sources import open_source
from showctl.app.errors import UserError

TABLE = "时间,环节\n18:00-18:05,主持人致开场词\n18:05-18:10,祝酒\n"


def only_grid(path: Path) -> Grid:
    """The one table of a file of text."""
    source = open_source(path)
    (sheet,) = source.sheets
    return source.grid(sheet)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "流程.csv"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode("utf-8"),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("gb18030"),
        TABLE.encode("utf-16"),
        codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        TABLE.replace("\n", "\r\n").encode("gb18030"),
        TABLE.replace("\n", "\r").encode("utf-8"),
    ],
    ids=["utf8", "bom", "gb18030", "utf16", "utf16be-bom", "utf16le", "utf16be", "crlf", "cr"],
)
def test_every_encoding_gives_the_same_cells(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    rows = only_grid(file).rows
    assert [row.cells for row in rows] == [
        ("时间", "环节"),
        ("18:00-18:05", "主持人致开场词"),
        ("18:05-18:10", "祝酒"),
    ]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "，"])
def test_the_delimiter_is_found_out(file: Path, delimiter: str) -> None:
    file.write_text(TABLE.replace(",", delimiter), encoding="utf-8")
    assert [len(row.cells) for row in only_grid(file).rows] == [2, 2, 2]


def test_a_comma_in_every_title_does_not_mislead_a_tab(file: Path) -> None:
    file.write_text("时间\t环节\n18:00\t抽奖,一等奖\n18:10\t抽奖,特等奖\n", encoding="utf-8")
    assert only_grid(file).rows[1].cells == ("18:00", "抽奖,一等奖")


def test_rows_are_counted_as_in_the_file_and_blank_ones_dropped(file: Path) -> None:
    file.write_text('时间,环节\n\n,,\n18:00,"两行\n标题"\n18:05,祝酒\n,\n', encoding="utf-8")
    assert [(row.number, row.cells[0]) for row in only_grid(file).rows] == [
        (1, "时间"),
        (4, "18:00"),
        (5, "18:05"),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04" + b"\0" * 100, "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Office"),
        (b"%PDF-1.7", "PDF"),
        (bytes(range(256)) * 100, "not a table of text"),
        (b"\xff\xff\xff", "not a table of text"),
        (b"a,b\n" * 6_000, "5,000 rows"),
        (b"\n" * 300_000, "5,000 rows"),
        (b"," * 300 + b"x", "columns"),
        (b'a,"' + b"x\n" * 20_000, "quotation mark"),
        (b'a,"' + b"x" * 200_000, "csv"),
        (b"x" * 16_000_001, "16 MB"),
    ],
    ids=[
        *("zip", "old-office", "pdf", "binary", "no-encoding", "rows", "blank-rows"),
        *("columns", "open-quote", "long-field", "size"),
    ],
)
def test_a_bad_file_gets_one_sentence(file: Path, data: bytes, reason: str) -> None:
    file.write_bytes(data)
    with pytest.raises(UserError, match=reason) as refused:
        only_grid(file)
    assert file.name in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no table"):
        only_grid(tmp_path / "none.csv")
    with pytest.raises(UserError, match="cannot be read"):
        only_grid(tmp_path)


def test_a_csv_has_no_sheets(file: Path) -> None:
    file.write_text(TABLE, encoding="utf-8")
    with pytest.raises(UserError, match="--sheet"):
        open_source(file).sheet_named("第一页")
