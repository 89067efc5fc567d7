"""Scripts from Word and from text files, and `showctl script`."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from showctl.adapters.scripts.documents import read_script
from showctl.app.errors import UserError
from tests.integration.cli_harness import CommandLine

SCRIPT = """开场致辞
甲：晚上好！（掌声）
歌曲表演
乙：请欣赏。
神秘嘉宾
甲：有请
"""


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


def word(path: Path) -> Path:
    """A script as Word has it: a heading by style, a table, a line break in a paragraph."""
    document = docx.Document()
    document.add_heading("开场致辞", level=1)
    document.add_paragraph("甲：晚上好！")
    document.add_paragraph("")
    document.add_paragraph("乙：大家好！\n（掌声）")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "抽奖"
    table.cell(0, 1).text = "甲：请看大屏幕"
    merged = table.cell(1, 0).merge(table.cell(1, 1))
    merged.text = "闭幕"
    document.add_paragraph("合：再见")
    document.save(str(path))
    return path


def test_a_word_document_is_read_in_its_order(tmp_path: Path) -> None:
    found = read_script(word(tmp_path / "script.docx"))
    assert [each.text for each in found] == [
        *("开场致辞", "甲：晚上好！", "乙：大家好！", "（掌声）"),
        *("抽奖", "甲：请看大屏幕", "闭幕", "合：再见"),
    ]
    assert [each.is_heading for each in found[:2]] == [True, False]
    assert [each.number for each in found[:4]] == [1, 2, 4, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "script.txt").write_bytes(SCRIPT.encode(encoding))
    assert read_script(tmp_path / "script.txt")[0].text == "开场致辞"


BAD = {
    "empty": b"",
    "blank": b"\n \n",
    "old Word": b"\xd0\xcf\x11\xe0rest",
    "broken zip": b"PK\x03\x04rest",
    "binary": bytes(range(256)),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.docx").write_bytes(BAD[name])
    with pytest.raises(UserError, match=r"bad\.docx .+\.$"):
        read_script(tmp_path / "bad.docx")


def test_a_workbook_is_no_script(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bad.docx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(UserError):
        read_script(tmp_path / "bad.docx")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no script"):
        read_script(tmp_path / "none.docx")


class TestCommand:
    def test_lines_come_into_the_show_and_leftovers_are_told(self, showctl: CommandLine) -> None:
        path = showctl.show()
        said = showctl("script", path, showctl.table(SCRIPT, "script.txt"))
        assert said.status == 0
        assert "Paragraph 5: '神秘嘉宾' may be a heading" in said.err
        lines = [s["lines"] for s in showctl("plan", path, "--json").json["segments"]]
        assert lines[0] == [
            {"speaker": "甲", "text": "晚上好！", "direction": False},
            {"speaker": "", "text": "掌声", "direction": True},
        ]
        assert [bool(each) for each in lines] == [True, True, False, False, False]

    def test_a_numbered_heading_of_no_segment_is_told_with_its_place(
        self, showctl: CommandLine
    ) -> None:
        path = showctl.show()
        script = showctl.table(SCRIPT.replace("神秘嘉宾", "三、神秘嘉宾"), "script.txt")
        said = showctl("script", path, script)
        assert "Paragraph 5: '三、神秘嘉宾' is a heading of no segment" in said.err

    def test_a_dry_run_changes_nothing(self, showctl: CommandLine) -> None:
        path, script = showctl.show(), showctl.table(SCRIPT, "script.txt")
        before = showctl.contents()
        said = showctl("script", path, script, "--dry-run", "--json")
        assert said.json["sections"][0]["title"] == "开场致辞"
        assert said.json["sections"][0]["lines"][0]["speaker"] == "甲"
        assert showctl.contents() == before

    def test_a_script_of_another_evening_is_refused(self, showctl: CommandLine) -> None:
        path, script = showctl.show(), showctl.table("你好\n世界\n", "script.txt")
        assert "no heading of any segment" in showctl.refuses("script", path, script)
