"""The command line: import, plan and report, and what is wrong with a command line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook

from showctl.adapters.clock import wall_now
from showctl.adapters.store.file import ShowFile
from showctl.app.ports import Mode
from showctl.domain import commands as c
from tests.integration.cli_harness import PARTY, CommandLine
from tests.unit.domain.evening import Evening, at

PLAN_KEYS = {"title", "date", "timezone", "segments", "warnings"}
SEGMENT_KEYS = {
    *("number", "title", "kind", "start", "end", "duration_s", "start_rule", "end_rule", "owner"),
    *("performers", "microphones", "lighting", "music", "video", "props", "notes"),
}


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


class TestImport:
    def test_a_table_becomes_a_show(self, showctl: CommandLine) -> None:
        path = showctl.show()
        plan = showctl("plan", path, "--json").json
        assert (plan["date"], plan["timezone"]) == ("2026-02-06", "Asia/Shanghai")
        rows = [(s["title"], s["start"][11:16], s["end"][11:16]) for s in plan["segments"]]
        assert rows == [
            ("开场致辞", "18:00", "18:10"),
            ("歌曲表演", "18:10", "18:20"),
            ("抽奖", "18:30", "18:40"),
            ("颁奖", "18:40", "18:50"),
            ("闭幕", "18:50", "19:00"),
        ]

    def test_a_start_at_the_end_before_follows_and_one_after_a_gap_is_at(
        self, showctl: CommandLine
    ) -> None:
        segments = showctl("plan", showctl.show(), "--json").json["segments"]
        assert [s["start_rule"] for s in segments] == [
            *("follow", "follow", "at", "follow", "follow"),
        ]
        assert [s["end_rule"] for s in segments] == [
            *("manual", "manual", "manual", "clock", "manual"),
        ]

    def test_its_json_is_the_plan(self, showctl: CommandLine) -> None:
        path = str(showctl.folder / "party.showctl")
        said = showctl("import", showctl.table(), path, "--date", "2026-02-06", "--json")
        assert said.status == 0
        assert said.json.keys() >= PLAN_KEYS
        assert all(segment.keys() >= SEGMENT_KEYS for segment in said.json["segments"])
        assert said.json == showctl("plan", path, "--json").json

    def test_without_a_date_it_is_today(self, showctl: CommandLine) -> None:
        zone = ZoneInfo("Asia/Shanghai")
        before = wall_now().astimezone(zone).date().isoformat()
        table, path = showctl.table(), str(showctl.folder / "party.showctl")
        on = showctl("import", table, path, "--json").json["date"]
        assert before <= on <= wall_now().astimezone(zone).date().isoformat()

    def test_a_dry_run_writes_nothing(self, showctl: CommandLine) -> None:
        table = showctl.table()
        said = showctl("import", table, str(showctl.folder / "new.showctl"), "--dry-run")
        assert said.status == 0
        assert list(showctl.contents()) == ["table.csv"]

    def test_an_overlap_is_kept_and_reported(self, showctl: CommandLine) -> None:
        path = showctl.show("时间,环节\n18:00-18:10,开场\n18:05-18:15,致辞\n")
        plan = showctl("plan", path, "--json").json
        assert [segment["start"][11:16] for segment in plan["segments"]] == ["18:00", "18:05"]
        (warning,) = plan["warnings"]
        assert warning.keys() == {"code", "row", "message"} and warning["code"] == "overlap"

    def test_over_midnight_the_second_row_is_the_next_day(self, showctl: CommandLine) -> None:
        path = showctl.show("时间,环节\n23:50-00:20,晚会\n00:20-00:30,闭幕\n")
        segments = showctl("plan", path, "--json").json["segments"]
        assert segments[0]["end"] == segments[1]["start"] == "2026-02-07T00:20:00+08:00"
        assert segments[0]["duration_s"] == 1800

    def test_lengths_need_a_start(self, showctl: CommandLine) -> None:
        table, path = showctl.table("环节,时长\n暖场,15分钟\n"), str(showctl.folder / "x.showctl")
        showctl.refuses("import", table, path, "--date", "2026-02-06")
        said = showctl("import", table, path, "--start", "19:30", "--json")
        assert said.json["segments"][0]["start"][11:16] == "19:30"

    def test_an_existing_show_is_updated_or_its_rundown_replaced(
        self, showctl: CommandLine
    ) -> None:
        path = showctl.show(PARTY.replace("结束方式", "负责人").replace("准点", "张三"))
        longer = PARTY.replace("18:50-19:00", "18:50-19:10")
        plan = showctl("import", showctl.table(longer), path, "--json").json
        assert (plan["date"], plan["segments"][4]["duration_s"]) == ("2026-02-06", 1200)
        assert plan["segments"][3]["owner"] == "张三"
        plan = showctl("import", showctl.table(longer), path, "--replace", "--json").json
        assert plan["segments"][3]["owner"] == ""

    def test_a_dry_run_on_a_show_tells_what_would_change(self, showctl: CommandLine) -> None:
        path = showctl.show()
        before = showctl.contents()
        changed = PARTY.replace("18:50-19:00,闭幕", "18:50-19:10,闭幕").replace("颁奖", "合影")
        said = showctl("import", showctl.table(changed, "new.csv"), path, "--dry-run")
        assert showctl.contents() == before | {"new.csv": changed.encode()}
        assert "~   5  闭幕  (duration 10:00 → 20:00)" in said.out
        assert "+   4  合影" in said.out and "-   4  颁奖" in said.out
        table = str(showctl.folder / "new.csv")
        changes = showctl("import", table, path, "--dry-run", "--json").json["changes"]
        assert [change["kinds"] for change in changes] == [["added"], ["changed"], ["removed"]]

    def test_a_workbook_with_sheets_becomes_a_show(self, showctl: CommandLine) -> None:
        book = Workbook()
        book.active.append(["姓名"])
        sheet = book.create_sheet("流程")
        for row in (["开始", "时长", "环节"], [time(18, 0), time(0, 30), "签到"]):
            sheet.append(row)
        table, path = str(showctl.folder / "party.xlsx"), str(showctl.folder / "party.showctl")
        book.save(table)
        (segment,) = showctl("import", table, path, "--sheet", "流程", "--json").json["segments"]
        assert (segment["title"], segment["duration_s"]) == ("签到", 1800)
        showctl.refuses("import", table, path, "--sheet", "别的")

    def test_lines_that_are_piped_in_become_a_show(
        self, showctl: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        piped = io.TextIOWrapper(io.BytesIO("18:00 - 18:30 签到入场\n".encode()))
        monkeypatch.setattr("sys.stdin", piped)
        plan = showctl("import", "-", str(showctl.folder / "party.showctl"), "--json").json
        assert (plan["title"], plan["segments"][0]["title"]) == ("party", "签到入场")


class TestWrong:
    @pytest.mark.parametrize(
        "arguments",
        [
            ("import", "none.csv", "x.showctl"),
            ("import", "table.csv", "x.showctl", "--date", "yesterday"),
            ("import", "table.csv", "x.showctl", "--date", "2026-02-30"),
            ("import", "table.csv", "x.showctl", "--start", "9"),
            ("import", "table.csv", "x.showctl", "--map", "title"),
            ("import", "table.csv", "table.csv"),
            ("import", "empty.csv", "x.showctl"),
            ("import", "table.csv", "nowhere/x.showctl"),
            ("plan", "none.showctl"),
            ("plan", "table.csv"),
            ("plan", "party.showctl", "--loud"),
            ("plan",),
            ("report", "party.showctl"),
            ("report", "party.showctl", "7"),
            ("report", "none.showctl"),
            ("report", "party.showctl", "--format", "smoke"),
            ("rehearse", "none.showctl"),
            ("rehearse", "party.showctl", "--actions", "none.jsonl"),
            ("rehearse", "party.showctl", "--start", "soon"),
            ("rehearse", "party.showctl", "--speed", "0"),
            ("rehearse", "party.showctl", "--speed", "nan"),
        ],
        ids=" ".join,
    )
    def test_it_is_one_sentence_status_2_and_nothing_changed(
        self, showctl: CommandLine, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
    ) -> None:
        showctl.show()
        (showctl.folder / "empty.csv").write_text("")
        monkeypatch.chdir(showctl.folder)
        showctl.refuses(*arguments)


class TestReport:
    def live_show(self, showctl: CommandLine) -> str:
        """A show with a rehearsal and then a live run that ended two minutes late."""
        path = showctl.show("时间,环节\n18:00-18:05,开场\n18:05-18:10,致辞\n")
        with ShowFile.open(Path(path)) as file:
            evening = Evening.begun(file.plans.load())
            evening.do("18:06", c.Go())
            evening.do("18:12", c.End())
            for mode in (Mode.REHEARSAL, Mode.LIVE):
                run = file.log.open_run(mode, at("18:00"))
                file.log.append(run, 1, evening.log)
        return path

    def test_it_is_of_the_latest_live_run(self, showctl: CommandLine) -> None:
        report = showctl("report", self.live_show(showctl), "--format", "json").json
        assert (report["type"], report["phase"], report["over_under_s"]) == (
            *("report", "finished", 120),
        )
        assert [segment["actual_s"] for segment in report["segments"]] == [360, 360]
        assert [segment["difference_s"] for segment in report["segments"]] == [60, 60]

    def test_as_text_it_is_for_people(self, showctl: CommandLine) -> None:
        text = showctl("report", self.live_show(showctl)).out
        assert "over/under +2:00" in text and "开场" in text and "18:06:00" in text

    def test_a_file_is_written_whole_or_not_at_all(self, showctl: CommandLine) -> None:
        path, page = self.live_show(showctl), showctl.folder / "report.json"
        assert showctl("report", path, "--format", "json", "--out", str(page)).out == ""
        assert json.loads(page.read_text(encoding="utf-8"))["type"] == "report"
        showctl.refuses("report", path, "--out", str(showctl.folder / "nowhere" / "report.txt"))


def test_headless_commands_load_neither_qt_nor_alembic_nor_openpyxl(showctl: CommandLine) -> None:
    path, table = showctl.show(), str(showctl.folder / "table.csv")
    script = showctl.actions({"at": "18:00:00", "do": "start"}, {"at": "+60", "do": "end"})
    commands = [
        ["plan", path],
        ["rehearse", path],
        ["rehearse", path, "--actions", script, "--json"],
        ["import", table, path, "--dry-run"],
        ["report", path],
        ["people", "list", path],
        ["draws", "list", path, "--json"],
        ["draws", "verify", path],
    ]
    code = (
        "import json, sys\n"
        "from showctl.cli.main import run\n"
        f"statuses = [run(command) for command in {commands!r}]\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "found = sorted(loaded & {'PySide6', 'shiboken6', 'alembic', 'openpyxl', 'vlc'})\n"
        "print(json.dumps([statuses, found]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": "Asia/Shanghai"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    statuses, found = json.loads(done.stdout.splitlines()[-1])
    assert statuses == [0, 0, 0, 0, 2, 0, 0, 0]
    assert found == []
