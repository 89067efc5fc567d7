"""`showctl report` in the formats for people: what a reader finds in them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.domain import commands as c
from tests.integration.cli_harness import CommandLine
from tests.unit.domain.evening import ZONE, Evening, at

TABLE = "时间,环节,负责人\n18:00-18:05,开场,王芳\n18:05-18:10,致辞,李雷\n"


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    return CommandLine(tmp_path, capsys)


@pytest.fixture
def party(showctl: CommandLine) -> str:
    """A show with two live runs: on time, and two minutes late with a note."""
    path = showctl.show(TABLE)
    with ShowFile.open(Path(path)) as file:
        for go, end in (("18:05", "18:10"), ("18:06", "18:12")):
            evening = Evening.begun(file.plans.load())
            evening.do("18:01", c.TakeNote(f"灯光慢了 {go}"))
            evening.do("18:02", c.SendMessage("=1+2"))
            evening.do(go, c.Go())
            evening.do(end, c.End())
            run = file.log.open_run(Mode.LIVE, at("17:00"))
            file.log.append(run, 1, evening.log)
    return path


def pdf_text(path: Path) -> str:
    found = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True, timeout=30
    )
    return found.stdout.decode()


def pictures(page: str) -> Iterator[ElementTree.Element]:
    for part in page.split("<svg ")[1:]:
        yield ElementTree.fromstring("<svg " + part.partition("</svg>")[0] + "</svg>")


def test_a_pdf_says_it_in_chinese(showctl: CommandLine, party: str) -> None:
    out = showctl.folder / "report.pdf"
    assert showctl("report", party, "--format", "pdf", "--out", str(out)).status == 0
    found = pdf_text(out)
    for words in ("执行报告", "晚 2:00", "开场", "灯光慢了 18:06", "时间去哪儿了", "王芳"):
        assert words in found


def test_a_page_says_it_in_english_and_has_its_pictures(showctl: CommandLine, party: str) -> None:
    page = showctl("report", party, "--format", "html", "--language", "en").out
    for words in ("Report", "2:00 late", "Where the time went", "开场", "From 2 lengths seen"):
        assert words in page
    titles = [picture.findtext("{http://www.w3.org/2000/svg}title") for picture in pictures(page)]
    assert titles == [
        "Over/under through the evening (minutes)",
        "The finish time as foreseen at the start",
        "Plan over actual",
    ]


def test_the_first_run_of_a_show_says_that_its_outlook_rests_on_priors(
    showctl: CommandLine, party: str
) -> None:
    assert "没有以往场次" in showctl("report", party, "1", "--format", "html").out


def test_a_workbook_has_real_times_and_no_formulas(showctl: CommandLine, party: str) -> None:
    out = showctl.folder / "report.xlsx"
    showctl("report", party, "--format", "xlsx", "--out", str(out))
    book = openpyxl.load_workbook(out)
    message = book["给主持人的话"]["B2"]
    assert (message.value, message.data_type) == ("=1+2", "s")
    sheet = book["计划与实际"]
    second = [cell.value for cell in sheet[3]]
    assert second[:2] == [2, "致辞"]
    assert second[3:8] == [
        *(at("18:05").astimezone(ZONE).replace(tzinfo=None),),
        *(at("18:06").astimezone(ZONE).replace(tzinfo=None), 1.0),
        *(timedelta(minutes=5), timedelta(minutes=6)),
    ]
    assert (sheet["D3"].number_format, sheet["H3"].number_format) == ("hh:mm:ss", "[h]:mm:ss")


def test_two_runs_stand_side_by_side(showctl: CommandLine, party: str) -> None:
    compared = showctl("report", party, "--format", "json", "--compare", "1").json["compared"]
    assert (compared["run"], compared["over_under_s"]) == (1, 0)
    assert [one["difference_s"] for one in compared["segments"]] == [60, 60]
    text = showctl("report", party, "--compare", "1").out
    assert "Compared with run 1" in text
    page = showctl("report", party, "--compare", "1", "--format", "html").out
    assert "与第 1 场并排" in page
    assert "no run 9" in showctl.refuses("report", party, "--compare", "9")


@pytest.mark.parametrize("format_name", ["pdf", "xlsx"])
def test_what_is_no_text_does_not_go_to_a_terminal(
    showctl: CommandLine, party: str, monkeypatch: pytest.MonkeyPatch, format_name: str
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    said = showctl("report", party, "--format", format_name)
    assert (said.status, said.out) == (2, "") and "--out" in said.err


def test_a_language_that_is_not_known_is_refused(showctl: CommandLine, party: str) -> None:
    said = showctl.refuses("report", party, "--format", "html", "--language", "fr")
    assert "zh or en" in said


def test_a_run_is_an_actions_file_that_can_be_rehearsed(showctl: CommandLine, party: str) -> None:
    script = showctl.folder / "actions.jsonl"
    showctl("report", party, "--format", "actions", "--out", str(script))
    again = showctl("rehearse", party, "--actions", str(script), "--json").of_type("report")[0]
    was = showctl("report", party, "--format", "json").json
    assert (again["segments"], again["ended"]) == (was["segments"], was["ended"])


def test_the_text_says_where_the_time_went_and_what_was_noted(
    showctl: CommandLine, party: str
) -> None:
    text = showctl("report", party).out
    assert "Where the time went:\n  Overruns  +2:00\n  Together  +2:00\n" in text
    assert "Notes:\n  王芳  18:01:00  1 开场  灯光慢了 18:06\n" in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--replay", "1"), "no display"),
        (("--actions", "x.jsonl"), "no display"),
        (("--replay", "1", "--actions", "x.jsonl"), "leave one of them out"),
    ],
)
def test_windows_that_go_by_a_script_need_a_display_and_one_script(
    showctl: CommandLine,
    party: str,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    said: str,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert said in showctl.refuses("open", party, *options)
