"""`showctl draws`: added, drawn, proven, and every winner computed again by another program."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from showctl.adapters.clock import wall_now
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.domain.calendar import length
from showctl.domain.draw_events import Winner, WinnersEntered
from showctl.domain.events import RunEnded, RunOpened, RunStarted
from showctl.domain.plan import HOUR
from showctl.session import open_new_run
from tests.integration.cli_harness import CommandLine

SCRIPT = Path(__file__).parents[2] / "docs" / "verify_draw.py"
STAFF = "工号,姓名,部门,入职日期\n" + "".join(
    f"{number:03},员工{number},{'技术部' if number % 2 else '市场部'},20{10 + number}-01-01\n"
    for number in range(1, 11)
)
NUMBERS = [f"{number:03}" for number in range(1, 11)]


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


@pytest.fixture
def show(showctl: CommandLine) -> str:
    """A show with ten people, all of them here."""
    path = showctl.show()
    showctl("people", "import", showctl.table(STAFF, "staff.csv"), path)
    showctl("people", "check-in", path, *NUMBERS)
    return path


def drawn(showctl: CommandLine, path: str, *arguments: str) -> list[str]:
    """The numbers that a draw gave."""
    said = showctl("draws", "run", path, *arguments, "--json")
    assert said.status == 0, said.err
    return [winner["number"] for winner in said.json["winners"]]


def tamper(path: str, name: str, **changes: Any) -> None:
    """Somebody forces another value into the log."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("DROP TRIGGER event_is_never_changed")
        query = "SELECT run_id, seq, payload FROM event WHERE name = ?"
        run, seq, payload = file.execute(query, (name,)).fetchone()
        text = json.dumps(json.loads(payload) | changes)
        file.execute("UPDATE event SET payload = ? WHERE run_id = ? AND seq = ?", (text, run, seq))
        file.commit()


def by_the_script(report: Path | str) -> subprocess.CompletedProcess[str]:
    """What the page says that takes nothing from showctl."""
    command = [sys.executable, "-I", "-X", "utf8", str(SCRIPT), str(report)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def forge(path: str, statement: str) -> None:
    """Somebody takes the log's locks off and does as they like."""
    with closing(sqlite3.connect(path)) as file:
        triggers = file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (trigger,) in triggers:
            file.execute(f"DROP TRIGGER {trigger}")
        file.execute(statement)
        file.commit()


class TestPlanning:
    def test_a_draw_is_added_and_listed(self, showctl: CommandLine, show: str) -> None:
        assert showctl("draws", "list", show, "--json").json == []
        added = showctl(
            *("draws", "add", show, "--prize", "汽车", "--count", "2", "--title", "特等奖"),
            *("--department", "技术部", "--hired-from", "2015-01-01", "--json"),
        ).json
        (listed,) = showctl("draws", "list", show, "--json").json
        assert (listed["number"], listed["title"], listed["prize"]) == (1, "特等奖", "汽车")
        assert (listed["count"], listed["left"], listed["eligible"]) == (2, 2, 3)
        assert added["id"] == listed["id"] and listed["winners"] == []

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (("--prize", "汽车", "--count", "0"), "at least one prize"),
            (("--prize", " "), "--prize is empty"),
            (("--prize", "汽车", "--hired-from", "去年"), "is no date"),
            (("--prize", "汽车", "--out-of", "特等奖"), "There is no draw 特等奖"),
        ],
    )
    def test_what_makes_no_sense_is_refused(
        self, showctl: CommandLine, show: str, options: tuple[str, ...], told: str
    ) -> None:
        assert told in showctl.refuses("draws", "add", show, *options)

    def test_a_draw_survives_another_import_of_the_rundown(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        showctl("import", showctl.table(), show, "--replace")
        assert len(showctl("draws", "list", show, "--json").json) == 1


class TestDrawing:
    def test_the_plan_says_what_becomes_of_an_absent_winner_and_how_names_roll(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "手机")
        showctl("draws", "add", show, "--prize", "水杯", "--absent-in", "--look", "cards")
        first, second = showctl("draws", "list", show, "--json").json
        assert (first["rejected_winners"], first["look"]) == ("out", "names")
        assert (second["rejected_winners"], second["look"]) == ("in", "cards")

    def test_what_is_doubtful_is_told_and_the_draw_is_added_all_the_same(
        self, showctl: CommandLine, show: str
    ) -> None:
        asked = ("--prize", "水杯", "--count", "6", "--department", "市场部", "--picture", "a.png")
        said = showctl("draws", "add", show, *asked)
        assert said.status == 0
        assert "more prizes than people who can win: 5 may be left" in said.err
        assert "picture a.png is not there" in said.err
        found = showctl("check", show, "--json").json["items"]
        assert "more_prizes_than_people" in [item["code"] for item in found]

    def test_nobody_wins_twice_over_several_draws(self, showctl: CommandLine, show: str) -> None:
        showctl("draws", "add", show, "--prize", "汽车", "--count", "3")
        assert len(drawn(showctl, show, "汽车")) == 3
        showctl("draws", "add", show, "--prize", "手机", "--count", "7", "--per-press", "2")
        said = showctl("draws", "run", show, "2", "--json").json
        assert [press["count"] for press in said["presses"]] == [2, 2, 2, 1]
        listed = showctl("draws", "list", show, "--json").json
        winners = [winner["number"] for draw in listed for winner in draw["winners"]]
        assert sorted(winners) == NUMBERS

    def test_a_draw_of_teams(self, showctl: CommandLine, show: str) -> None:
        showctl("draws", "add", show, "--prize", "锦旗", "--entrants", "departments")
        assert set(drawn(showctl, show, "锦旗")) <= {"技术部", "市场部"}
        assert showctl("draws", "verify", show).status == 0

    def test_a_team_that_has_won_is_said_once(self, showctl: CommandLine, show: str) -> None:
        showctl("draws", "add", show, "--prize", "锦旗", "--entrants", "departments")
        said = showctl("draws", "run", show, "锦旗").out + showctl("draws", "list", show).out
        lines = [line.strip() for line in said.splitlines()]
        assert sum(line in ("技术部", "市场部") for line in lines) == 2

    def test_a_draw_belongs_to_a_segment_that_is_there(
        self, showctl: CommandLine, show: str
    ) -> None:
        told = showctl.refuses("draws", "add", show, "--prize", "汽车", "--segment", "6")
        assert "no segment 6" in told
        added = showctl("draws", "add", show, "--prize", "汽车", "--segment", "3", "--json").json
        with ShowFile.open(Path(show), read_only=True) as file:
            assert added["segment"] == file.plans.load().segments[2].id

    def test_what_may_be_a_slip_is_told_and_the_draw_added(
        self, showctl: CommandLine, show: str
    ) -> None:
        said = showctl(
            *("draws", "add", show, "--prize", "汽车", "--department", "技木部"),
            *("--picture", "car.png"),
        )
        assert said.status == 0
        assert "技木部" in said.err and "car.png" in said.err

    def test_with_nobody_there_everybody_counts_only_when_told(self, showctl: CommandLine) -> None:
        path = showctl.show()
        showctl("people", "import", showctl.table(STAFF, "staff.csv"), path)
        showctl("draws", "add", path, "--prize", "汽车")
        told = showctl.refuses("draws", "run", path, "汽车")
        assert "Nobody is checked in" in told and "--everybody" in told
        assert len(drawn(showctl, path, "汽车", "--everybody")) == 1

    def test_a_pool_that_is_too_small_is_told_before_anything_is_drawn(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "水杯", "--count", "12", "--per-press", "4")
        told = showctl.refuses("draws", "run", show, "水杯")
        assert "12 prizes" in told and "only 10 can win" in told
        assert len(drawn(showctl, show, "水杯", "--count", "10")) == 10
        assert "Nobody can win" in showctl("draws", "run", show, "水杯").err

    def test_what_is_drawn_is_drawn(self, showctl: CommandLine, show: str) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        drawn(showctl, show, "汽车")
        assert "All 1 of 汽车 are drawn" in showctl("draws", "run", show, "汽车").err
        assert showctl("draws", "run", show, "汽车").status == 2

    def test_a_draw_that_is_not_there_is_refused_with_those_that_are(
        self, showctl: CommandLine, show: str
    ) -> None:
        assert "add one with" in showctl.refuses("draws", "run", show, "火箭")
        showctl("draws", "add", show, "--prize", "汽车")
        assert "1 汽车" in showctl.refuses("draws", "run", show, "火箭")

    def test_a_run_that_is_open_elsewhere_is_left_alone(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        with ShowFile.open(Path(show)) as file:
            opened_at = wall_now() - length(HOUR)
            run = file.log.open_run(Mode.LIVE, opened_at)
            file.log.append(run, 1, [RunOpened(at=opened_at, show=file.plans.load())])
            file.log.beat(run, wall_now())
            said = showctl("draws", "run", show, "汽车")
            assert said.status == 2 and "open in another window" in said.err
            assert len(file.log.read(run)) == 1

    def test_a_run_that_is_over_is_left_alone_and_a_new_one_made(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        drawn(showctl, show, "汽车")
        with ShowFile.open(Path(show)) as file:
            events = file.log.read(1)
            file.log.append(1, len(events) + 1, [RunEnded(at=wall_now())])
        assert showctl("draws", "run", show, "汽车", "--json").json["run"] == 2

    def test_a_rehearsals_winners_are_nobodys_in_the_live_run(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        with ShowFile.open(Path(show)) as file:
            plan, now = file.plans.load(), wall_now()
            won = (Winner(number="001", name="员工1"),)
            run = file.log.open_run(Mode.REHEARSAL, now)
            opened = RunOpened(at=now, show=plan, is_rehearsal=True)
            entered = WinnersEntered(at=now, draw=plan.draws[0].id, press=1, winners=won)
            file.log.append(run, 1, [opened, entered])
        (listed,) = showctl("draws", "list", show, "--json").json
        assert (listed["left"], listed["winners"]) == (1, [])
        assert showctl("draws", "run", show, "汽车", "--json").json["run"] == run + 1


class TestProof:
    def test_with_nothing_drawn_all_is_right(self, showctl: CommandLine, show: str) -> None:
        said = showctl("draws", "verify", show, "--json")
        assert (said.status, said.json) == (0, {"right": True, "draws": []})

    def test_every_winner_is_computed_again(self, showctl: CommandLine, show: str) -> None:
        showctl("draws", "add", show, "--prize", "汽车", "--count", "3", "--per-press", "1")
        drawn(showctl, show, "汽车")
        said = showctl("draws", "verify", show, "--json")
        assert said.status == 0
        assert [draw["verdict"] for draw in said.json["draws"]] == ["proven"] * 3

    @pytest.mark.parametrize(
        ("name", "changes", "verdict"),
        [
            ("WinnersDrawn", {"winners": [{"number": "001", "name": "我"}]}, "wrong_winners"),
            ("WinnersDrawn", {"press": 9}, "wrong_order"),
            ("DrawCommitted", {"seed": "00" * 32}, "wrong_commitment"),
            ("DrawCommitted", {"seed": "秘密"}, "wrong_commitment"),
            ("DrawCommitted", {"entrants": ["001", "002", "003"]}, "wrong_list"),
            ("DrawCommitted", {"count": 1}, "wrong_commitment"),
            ("DrawCommitted", {"press": 2}, "wrong_order"),
        ],
    )
    def test_whatever_was_changed_afterwards_is_found(
        self,
        showctl: CommandLine,
        show: str,
        name: str,
        changes: dict[str, Any],
        verdict: str,
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车", "--count", "2")
        drawn(showctl, show, "汽车")
        tamper(show, name, **changes)
        said = showctl("draws", "verify", show, "--json")
        assert said.status == 1 and not said.json["right"]
        assert verdict in [draw["verdict"] for draw in said.json["draws"]]

    @pytest.mark.parametrize(
        ("forgery", "verdict"),
        [
            ("DELETE FROM event WHERE name = 'DrawRolled'", "entry_missing"),
            ("DELETE FROM event WHERE seq = 1", "entry_missing"),
            ("UPDATE event SET payload = '{}' WHERE name = 'WinnersDrawn'", "entry_unreadable"),
        ],
    )
    def test_a_log_that_lacks_an_entry_proves_nothing(
        self, showctl: CommandLine, show: str, forgery: str, verdict: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        drawn(showctl, show, "汽车")
        forge(show, forgery)
        said = showctl("draws", "verify", show, "--json")
        assert said.status == 1
        assert [draw["verdict"] for draw in said.json["draws"]] == [verdict]
        assert "Run 1: WRONG" in showctl("draws", "verify", show).out

    @pytest.mark.parametrize("which", ["name = 'DrawCommitted'", "name = 'DrawRolled'", "seq = 1"])
    def test_a_log_that_lacks_an_entry_is_not_reported(
        self, showctl: CommandLine, show: str, which: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        drawn(showctl, show, "汽车")
        forge(show, f"DELETE FROM event WHERE {which}")
        assert "lacks entries of its log" in showctl.refuses("report", show, "1")

    def test_a_report_is_written_of_a_seed_that_is_none(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车")
        drawn(showctl, show, "汽车")
        tamper(show, "DrawCommitted", seed="秘密")
        report = showctl.folder / "report.json"
        said = showctl("report", show, "--format", "json", "--out", str(report))
        record = json.loads(report.read_text(encoding="utf-8"))
        assert said.status == 0 and record["draws"][0]["seed_hash"] == ""
        checked = by_the_script(report)
        assert checked.returncode == 1
        assert "WRONG: the seed cannot be read" in checked.stdout

    def test_another_program_computes_the_same_winners_from_the_report(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车", "--count", "5", "--per-press", "2")
        drawn(showctl, show, "汽车")
        report = showctl.folder / "report.json"
        assert showctl("report", show, "--format", "json", "--out", str(report)).status == 0
        assert by_the_script(report).returncode == 0
        record = json.loads(report.read_text(encoding="utf-8"))
        winners = record["draws"][1]["winners"]
        winners[0], winners[1] = winners[1], winners[0]
        report.write_text(json.dumps(record), encoding="utf-8")
        assert by_the_script(report).returncode == 1

    def test_the_script_says_how_it_is_called(self, tmp_path: Path) -> None:
        helped = by_the_script("--help")
        assert (helped.returncode, helped.stderr) == (0, "")
        assert helped.stdout.startswith("usage: python3 verify_draw.py report.json")
        page = tmp_path / "report.pdf"
        for wrong, said in ((page, "cannot be read"), (SCRIPT, "is no report in JSON")):
            refused = by_the_script(wrong)
            assert refused.returncode == 1 and said in refused.stderr
            assert "Traceback" not in refused.stderr

    def test_the_script_takes_nothing_from_showctl(self) -> None:
        lines = SCRIPT.read_text(encoding="utf-8").splitlines()
        assert not [
            line for line in lines if line.startswith(("import", "from")) and "show" in line
        ]


class TestReport:
    def test_the_winners_and_the_seeds_are_in_the_report(
        self, showctl: CommandLine, show: str
    ) -> None:
        showctl("draws", "add", show, "--prize", "汽车", "--title", "特等奖")
        (number,) = drawn(showctl, show, "特等奖")
        record = showctl("report", show, "--format", "json").json
        assert [winner["number"] for winner in record["winners"]] == [number]
        (press,) = record["draws"]
        assert (press["phase"], len(press["seed"])) == ("drawn", 64)
        text = showctl("report", show).out
        assert press["seed"] in text and press["commitment"] in text and number in text

    def test_what_proves_a_draw_is_in_every_format(self, showctl: CommandLine, show: str) -> None:
        showctl("draws", "add", show, "--prize", "汽车", "--title", "特等奖")
        drawn(showctl, show, "特等奖")
        (press,) = showctl("report", show, "--format", "json").json["draws"]
        proof = {press[key] for key in ("commitment", "list_hash", "seed", "prize")}
        text = showctl("report", show).out
        assert not [each for each in proof if each not in text]
        page = showctl("report", show, "--format", "html").out
        assert not [each for each in proof if f"<td>{each}</td>" not in page]
        out = showctl.folder / "report.xlsx"
        showctl("report", show, "--format", "xlsx", "--language", "zh", "--out", str(out))
        sheet = openpyxl.load_workbook(out)["每次抽奖的凭据"]
        assert proof <= {cell.value for cell in sheet[2]}


class TestSheet:
    @pytest.fixture
    def won(self, showctl: CommandLine, show: str) -> list[str]:
        showctl("draws", "add", show, "--prize", "汽车", "--title", "特等奖", "--count", "2")
        return drawn(showctl, show, "特等奖")

    def test_the_winners_stand_on_a_sheet_to_sign(
        self, showctl: CommandLine, show: str, won: list[str]
    ) -> None:
        page, table = showctl.folder / "sheet.html", showctl.folder / "sheet.csv"
        for out in (page, table):
            assert showctl("draws", "sheet", show, "--out", str(out)).status == 0
        html = page.read_text(encoding="utf-8")
        assert "签字" in html and all(f">{number}</td>" in html for number in won)
        assert "REHEARSAL" not in html
        rows = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
        assert [(row["奖项"], row["奖品"], row["工号"]) for row in rows] == [
            ("特等奖", "汽车", number) for number in won
        ]

    def test_it_prints(self, showctl: CommandLine, show: str, won: list[str]) -> None:
        out = showctl.folder / "sheet.pdf"
        assert showctl("draws", "sheet", show, "--out", str(out)).status == 0
        assert out.read_bytes().startswith(b"%PDF")

    def test_what_cannot_be_written_is_refused(self, showctl: CommandLine, show: str) -> None:
        told = showctl.refuses("draws", "sheet", show, "--out", "sheet.docx")
        assert ".pdf, .html, .xlsx or .csv" in told
        out = str(showctl.folder / "sheet.pdf")
        assert "Nobody has won" in showctl.refuses("draws", "sheet", show, "--out", out)

    def test_a_later_run_without_draws_does_not_hide_the_one_that_has_winners(
        self, showctl: CommandLine, show: str, won: list[str]
    ) -> None:
        with ShowFile.open(Path(show)) as file:
            plan = file.plans.load()
            run = open_new_run(file.log, plan, Mode.LIVE).run
            file.log.append(run, 2, [RunStarted(at=wall_now(), segment=plan.segments[0].id)])
        out = showctl.folder / "sheet.csv"
        assert showctl("draws", "sheet", show, "--out", str(out)).status == 0
        assert all(number in out.read_text(encoding="utf-8-sig") for number in won)
