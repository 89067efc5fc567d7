"""What commands do with a show that a window has open."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from showctl.adapters.show_lock import lock_path
from showctl.shelf import lock_show
from tests.integration.cli_harness import CommandLine

_TAKE_THE_LOCK_AND_DIE = """
import os, sys
from pathlib import Path
from showctl.shelf import lock_show
lock = lock_show(Path(sys.argv[1]))
os._exit(0)
"""
_SCRIPT = "开场致辞\n甲：各位来宾，大家好。\n"


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


@pytest.fixture
def show(showctl: CommandLine) -> str:
    showctl.table(_SCRIPT, "script.txt")
    return showctl.show()


def plan_commands(show: str) -> Iterator[tuple[str, ...]]:
    """Every command that writes a plan."""
    folder = Path(show).parent
    yield "import", str(folder / "table.csv"), show
    yield "import", str(folder / "table.csv"), show, "--replace"
    yield "script", show, str(folder / "script.txt")
    yield "draws", "add", show, "--prize", "TV", "--count", "1"
    yield "awards", "set", show, "最佳员工", "--winner", "孙三"
    yield "games", "set", show, "抢凳子"


@contextmanager
def open_in_a_window(show: str) -> Iterator[QLockFile]:
    lock = lock_show(Path(show))
    try:
        yield lock
    finally:
        lock.unlock()


def test_the_plan_of_an_open_show_is_its_windows_to_write(showctl: CommandLine, show: str) -> None:
    with open_in_a_window(show):
        said = [showctl.refuses(*command) for command in plan_commands(show)]
    assert len(said) == 6 and all("is open in a window" in sentence for sentence in said)
    assert [showctl(*command).status for command in plan_commands(show)] == [0] * 6


def test_a_show_whose_window_was_killed_is_nobodys(showctl: CommandLine, show: str) -> None:
    subprocess.run([sys.executable, "-c", _TAKE_THE_LOCK_AND_DIE, show], check=True)
    assert lock_path(Path(show)).exists()
    assert showctl("awards", "set", show, "最佳员工", "--winner", "孙三").status == 0


def test_a_lock_from_before_the_computer_was_started_anew_is_nobodys(
    showctl: CommandLine, show: str
) -> None:
    with open_in_a_window(show):
        said = lock_path(Path(show)).read_text()
    boot = said.splitlines()[-1]
    lock_path(Path(show)).write_text(said.replace(boot, "another-start"))
    assert showctl("games", "set", show, "抢凳子").status == 0
    lock_path(Path(show)).write_text(said)
    assert "is open in a window" in showctl.refuses("games", "set", show, "抢凳子")


def test_a_show_in_a_window_on_another_machine_is_open(showctl: CommandLine, show: str) -> None:
    lock_path(Path(show)).write_text("1\nshowctl\nanother-laptop\n\n\n")
    assert "is open in a window" in showctl.refuses("games", "set", show, "抢凳子")


def test_people_come_in_and_are_listed_beside_a_window(showctl: CommandLine, show: str) -> None:
    staff = showctl.table("工号,姓名\n001,赵一\n", "staff.csv")
    with open_in_a_window(show):
        assert showctl("people", "import", staff, show).status == 0
        assert showctl("people", "check-in", show, "001").status == 0
        assert len(showctl("people", "list", show, "--json").json) == 1
        assert showctl("draws", "list", show).status == 0
