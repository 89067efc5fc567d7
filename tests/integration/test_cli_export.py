"""`showctl export`: tables and sheets from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.store.file import ShowFile
from showctl.cli.shows import today
from tests.integration.cli_harness import CommandLine


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys)


@pytest.fixture
def party(showctl: CommandLine) -> str:
    """The annual party as a show file."""
    path = showctl.folder / "party.showctl"
    zone = "Asia/Shanghai"
    ShowFile.create(path, load_seed(seed_path(), on=today(zone), timezone=zone)).close()
    return str(path)


@pytest.mark.parametrize("table", ["out.csv", "out.xlsx"])
def test_a_show_comes_back_from_its_table(showctl: CommandLine, party: str, table: str) -> None:
    assert showctl("export", party, "--out", table).status == 0
    assert showctl("import", table, "again.showctl").status == 0
    there, back = (
        showctl("plan", path, "--json").json["segments"] for path in (party, "again.showctl")
    )
    for segment in (*there, *back):
        # What no table holds.
        del segment["lines"], segment["cues"]
    assert back == there


def test_without_a_name_it_is_called_after_the_show(showctl: CommandLine, party: str) -> None:
    assert "party-run.xlsx" in showctl("export", party).out
    assert "party-crew.pdf" in showctl("export", party, "--sheet", "crew").out
    assert Path("party-run.xlsx").read_bytes().startswith(b"PK")
    assert Path("party-crew.pdf").read_bytes().startswith(b"%PDF")


def test_the_name_of_the_file_tells_the_format(showctl: CommandLine, party: str) -> None:
    showctl("export", party, "--sheet", "script", "--out", "words.html")
    assert Path("words.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_language_is_chosen_or_the_systems(
    showctl: CommandLine, party: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def header(*options: str) -> str:
        showctl("export", party, "--out", "out.csv", *options)
        return Path("out.csv").read_text(encoding="utf-8-sig").split(",")[0]

    assert (header(), header("--language", "en")) == ("序号", "number")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert (header(), header("--language", "zh")) == ("number", "序号")


def test_a_reprint_has_the_changed_cards_only(showctl: CommandLine, party: str) -> None:
    cards = ("export", party, "--sheet", "cards", "--emcee", "甲")
    assert showctl(*cards, "--out", "cards.html").status == 0
    again = showctl(*cards, "--changed-since", "cards.html", "--out", "new.html")
    assert (again.status, again.err) == (0, "")
    assert "No card has changed" in again.out
    assert not Path("new.html").exists()


@pytest.mark.parametrize(
    "options",
    [
        ("--sheet", "menu"),
        ("--format", "docx"),
        ("--sheet", "cues", "--format", "xlsx"),
        ("--sheet", "cards", "--emcee", "丁"),
        ("--sheet", "cards", "--changed-since", "missing.pdf"),
        ("--sheet", "cards", "--changed-since", "party.showctl"),
        ("--language", "fr"),
        ("--out", "nowhere/out.xlsx"),
        ("--out", "party.showctl"),
        ("--emcee", "甲"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    showctl: CommandLine, party: str, options: tuple[str, ...]
) -> None:
    showctl.refuses("export", party, *options)


def test_no_toolkit_and_no_workbook_where_none_is_asked_for(
    showctl: CommandLine, party: str
) -> None:
    probe = (
        "import sys, json\nfrom showctl.cli.main import run\n"
        f"run(['export', {party!r}, '--format', 'csv', '--out', 'x.csv'])\n"
        "print(json.dumps([n for n in ('PySide6', 'openpyxl', 'weasyprint', 'alembic')"
        " if n in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True)
    assert json.loads(said.stdout.splitlines()[-1]) == []
