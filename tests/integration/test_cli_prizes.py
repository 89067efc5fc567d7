"""`showctl awards` and `showctl games`: entered, listed, and what stays secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.cli_harness import CommandLine


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


@pytest.fixture
def show(showctl: CommandLine) -> str:
    return showctl.show()


def test_an_award_is_entered_and_its_winners_are_not_printed(
    showctl: CommandLine, show: str
) -> None:
    said = showctl("awards", "set", show, "最佳员工", "--winner", "孙三", "--segment", "4")
    assert said.status == 0 and "孙三" not in said.out
    assert "孙三" not in showctl("awards", "list", show).out
    (award,) = showctl("awards", "list", show, "--json").json
    assert (award["title"], award["winners"]) == ("最佳员工", 1)
    assert award["segment"] is not None
    assert "孙三" in showctl("awards", "list", show, "--secret").out


def test_what_is_not_given_stays(showctl: CommandLine, show: str) -> None:
    showctl("awards", "set", show, "最佳员工", "--winner", "孙三", "--presenter", "董事长")
    showctl("awards", "set", show, "最佳员工", "--winner", "赵一", "--winner", "钱二")
    (award,) = showctl("awards", "list", show, "--secret", "--json").json
    assert (award["winners"], award["presenter"]) == (["赵一", "钱二"], "董事长")


def test_winners_are_taken_out_by_an_empty_name(showctl: CommandLine, show: str) -> None:
    showctl("awards", "set", show, "最佳员工", "--winner", "孙三", "--presenter", "董事长")
    showctl("awards", "set", show, "最佳员工", "--winner", "", "--presenter", "")
    (award,) = showctl("awards", "list", show, "--secret", "--json").json
    assert (award["winners"], award["presenter"]) == ([], "")


def test_the_crews_sheet_has_the_winners(showctl: CommandLine, show: str) -> None:
    showctl("awards", "set", show, "最佳员工", "--winner", "孙三")
    out = showctl.folder / "crew.csv"
    said = showctl("export", show, "--sheet", "certificates", "--out", str(out))
    assert said.status == 0
    assert "孙三" in out.read_text(encoding="utf-8-sig")


def test_a_game_is_entered(showctl: CommandLine, show: str) -> None:
    teams = ("--team", "红队", "--team", "蓝队")
    assert showctl("games", "set", show, "拔河", *teams, "--minutes", "1.5").status == 0
    showctl("games", "set", show, "拔河", "--prize", "糖")
    (game,) = showctl("games", "list", show, "--json").json
    assert (game["teams"], game["duration_ms"], game["prize"]) == (["红队", "蓝队"], 90_000, "糖")


def test_what_makes_no_sense_is_refused(showctl: CommandLine, show: str) -> None:
    assert "segment 99" in showctl.refuses("awards", "set", show, "最佳", "--segment", "99")
    assert "title" in showctl.refuses("games", "set", show, " ")
    for minutes in ("0", "-1", "nan", "inf", "100000"):
        assert "--minutes" in showctl.refuses("games", "set", show, "拔河", "--minutes", minutes)


def test_a_team_that_is_given_twice_plays_once(showctl: CommandLine, show: str) -> None:
    showctl("games", "set", show, "拔河", "--team", "红队", "--team", "蓝队", "--team", "红队")
    (game,) = showctl("games", "list", show, "--json").json
    assert game["teams"] == ["红队", "蓝队"]
