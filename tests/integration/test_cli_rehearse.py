"""`showctl rehearse`: the numbers of a scripted late evening, worked out by hand."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from tests.integration.cli_harness import CommandLine, Said

ROW_KEYS = {
    *("number", "planned_start", "planned_end", "expected_start", "expected_end"),
    *("actual_start", "actual_end", "status"),
}
SNAPSHOT_KEYS = {
    *("type", "at", "phase", "segment", "title", "elapsed_s", "remaining_s", "overrun_s"),
    *("expected_end", "over_under_s", "show_expected_end", "segments", "alerts"),
}


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


def do(time: str, name: str, **more: Any) -> dict[str, Any]:
    return {"at": time, "do": name, **more}


def rehearsed(showctl: CommandLine, *actions: dict[str, Any], table: str | None = None) -> Said:
    path = showctl.show() if table is None else showctl.show(table)
    said = showctl("rehearse", path, "--actions", showctl.actions(*actions), "--json")
    assert said.status == 0, said.err
    return said


def times(snapshot: dict[str, Any]) -> list[str]:
    """The expected start and end of each segment, as hours and minutes and seconds."""
    rows = snapshot["segments"]
    return [f"{row['expected_start'][11:19]}-{row['expected_end'][11:19]}" for row in rows]


LATE_EVENING = (
    do("18:04:00", "start"),
    do("18:05:00", "observe"),
    do("18:10:00", "hold"),
    do("18:16:00", "observe"),
    do("18:20:00", "resume"),
    do("18:24:30", "observe"),
    do("+0", "add_time", seconds=60),
    do("+0", "observe"),
    do("18:26:00", "go"),
    do("+0.2", "go"),
    do("18:38:10", "go"),
    do("18:50:00", "go"),
    do("18:55:00", "observe"),
    do("+0", "back"),
    do("+0", "observe"),
    do("18:56:00", "go"),
    do("18:57:00", "go"),
    do("19:00:00", "add_time", seconds=-600),
    do("+0", "observe"),
    do("19:01:30", "end"),
    do("19:10:00", "observe"),
)


@pytest.fixture
def evening(showctl: CommandLine) -> Said:
    """18:00 to 18:10 and 18:20, a gap to 18:30, to 18:40, by the clock to 18:50, to 19:00."""
    return rehearsed(showctl, *LATE_EVENING)


class TestLateEvening:
    def test_four_minutes_late_the_gap_absorbs_them(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[0]
        assert (seen["phase"], seen["segment"], seen["title"]) == ("running", 1, "开场致辞")
        assert (seen["elapsed_s"], seen["remaining_s"], seen["overrun_s"]) == (60, 540, 0)
        assert times(seen) == [
            "18:04:00-18:14:00",
            "18:14:00-18:24:00",
            "18:30:00-18:40:00",
            "18:40:00-18:50:00",
            "18:50:00-19:00:00",
        ]
        assert (seen["over_under_s"], seen["show_expected_end"][11:19]) == (0, "19:00:00")

    def test_six_minutes_into_a_hold_the_evening_is_later(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[1]
        assert (seen["phase"], seen["elapsed_s"], seen["remaining_s"]) == ("held", 360, 240)
        assert seen["expected_end"][11:19] == "18:20:00"
        assert times(seen)[1:3] == ["18:20:00-18:30:00", "18:30:00-18:40:00"]

    def test_half_a_minute_over_the_clock_segment_takes_up_the_rest(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[2]
        assert (seen["elapsed_s"], seen["remaining_s"], seen["overrun_s"]) == (630, -30, 30)
        assert times(seen) == [
            "18:04:00-18:24:30",
            "18:24:30-18:34:30",
            "18:34:30-18:44:30",
            "18:44:30-18:50:00",
            "18:50:00-19:00:00",
        ]
        assert seen["over_under_s"] == 0

    def test_a_minute_added_counts_from_the_allotted_end(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[3]
        assert (seen["remaining_s"], seen["expected_end"][11:19]) == (30, "18:25:00")

    def test_a_second_go_within_400_ms_is_printed_with_its_reason(self, evening: Said) -> None:
        (refused,) = evening.of_type("refused")
        assert refused.keys() == {"type", "at", "do", "reason"}
        assert (refused["at"], refused["do"]) == ("2026-02-06T18:26:00.200+08:00", "go")
        assert refused["reason"]

    def test_five_minutes_past_the_clock_segments_end_the_show_is_late(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[4]
        assert (seen["segment"], seen["elapsed_s"], seen["remaining_s"]) == (4, 300, -300)
        assert times(seen)[3:] == ["18:50:00-18:55:00", "18:55:00-19:05:00"]
        assert (seen["over_under_s"], seen["show_expected_end"][11:19]) == (300, "19:05:00")

    def test_back_is_as_if_the_go_had_not_been(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[5]
        assert (seen["segment"], seen["elapsed_s"], seen["remaining_s"]) == (3, 1010, -410)
        statuses = [row["status"] for row in seen["segments"]]
        assert statuses == ["done", "done", "current", "pending", "pending"]
        assert times(seen)[2:] == ["18:38:10-18:55:00", "18:55:00-18:55:00", "18:55:00-19:05:00"]
        assert seen["segments"][3]["actual_start"] is None

    def test_no_more_is_taken_than_remains(self, evening: Said) -> None:
        seen = evening.of_type("snapshot")[6]
        assert (seen["segment"], seen["remaining_s"], seen["over_under_s"]) == (5, 0, 0)

    def test_once_ended_over_under_stands(self, evening: Said) -> None:
        seen, report = evening.of_type("snapshot")[7], evening.lines[-1]
        assert (seen["phase"], seen["segment"], seen["over_under_s"]) == ("finished", None, 90)
        assert (report["type"], report["over_under_s"]) == ("report", 90)
        assert seen["segments"][4]["actual_end"] == "2026-02-06T19:01:30+08:00"

    def test_overruns_are_flagged_when_they_were_due(self, evening: Said) -> None:
        alerts = evening.of_type("snapshot")[-1]["alerts"]
        late = [a for a in alerts if a["kind"] in ("overrun", "critical")]
        assert [(a["kind"], a["segment"], a["at"][11:19]) for a in late] == [
            ("overrun", 1, "18:24:00"),
            ("overrun", 1, "18:25:00"),
            ("overrun", 2, "18:36:00"),
            ("critical", 2, "18:38:00"),
            ("overrun", 3, "18:48:10"),
            ("overrun", 4, "18:50:00"),
            ("critical", 4, "18:52:00"),
            ("critical", 3, "18:55:00"),
            ("overrun", 4, "18:56:00"),
            ("critical", 4, "18:56:00"),
            ("overrun", 5, "19:00:00"),
        ]

    def test_every_line_is_one_of_the_contract(self, evening: Said) -> None:
        assert {line["type"] for line in evening.lines} == {
            *("event", "refused", "snapshot", "report"),
        }
        assert all(event.keys() >= {"at", "name"} for event in evening.of_type("event"))
        for seen in evening.of_type("snapshot"):
            assert seen.keys() >= SNAPSHOT_KEYS
            assert all(row.keys() == ROW_KEYS for row in seen["segments"])


def test_over_midnight_a_countdown_with_a_hold_is_exact_to_the_millisecond(
    showctl: CommandLine,
) -> None:
    said = rehearsed(
        showctl,
        do("23:50:00", "start"),
        do("23:58:30.123", "hold"),
        do("24:03:00.456", "resume"),
        do("24:10:00.001", "observe"),
        do("2026-02-07T00:24:30.334+08:00", "observe"),
        table="时间,环节\n23:50-00:20,晚会\n00:20-00:30,闭幕\n",
    )
    first, second = said.of_type("snapshot")
    assert (first["elapsed_s"], first["remaining_s"]) == (929.668, 870.332)
    assert first["expected_end"] == "2026-02-07T00:24:30.333+08:00"
    assert (second["remaining_s"], second["over_under_s"]) == (-0.001, 270.334)


class TestWithoutActions:
    def test_the_bundled_show_ends_as_planned(self, showctl: CommandLine) -> None:
        said = showctl("rehearse")
        assert said.status == 0 and "over/under 0:00" in said.out.splitlines()[-1]
        report = showctl("rehearse", "--json").lines[-1]
        assert report["over_under_s"] == 0
        assert report["planned_end"][11:16] == report["show_end"][11:16] == "20:30"
        assert len([s for s in report["segments"] if s["status"] == "done"]) >= 25

    def test_a_show_of_ones_own_ends_as_planned(self, showctl: CommandLine) -> None:
        report = showctl("rehearse", showctl.show(), "--json").lines[-1]
        assert (report["phase"], report["over_under_s"]) == ("finished", 0)
        starts = [segment["actual_start"][11:16] for segment in report["segments"]]
        assert starts == ["18:00", "18:10", "18:30", "18:40", "18:50"]

    def test_it_leaves_no_trace_in_the_show(self, showctl: CommandLine) -> None:
        path = showctl.show()
        before = showctl.contents()
        assert showctl("rehearse", path).status == 0
        assert showctl.contents() == before

    def test_a_start_on_another_day_moves_the_plan(self, showctl: CommandLine) -> None:
        path = showctl.show()
        said = showctl("rehearse", path, "--start", "2026-03-01T18:03:00", "--json")
        report = said.lines[-1]
        assert (report["date"], report["over_under_s"]) == ("2026-03-01", 0)
        assert report["segments"][1]["late_start_s"] == 180


class TestWithActions:
    def test_nothing_is_pressed_that_the_file_does_not_press(self, showctl: CommandLine) -> None:
        said = rehearsed(showctl, do("18:00:00", "start"), do("20:00:00", "observe"))
        assert said.of_type("snapshot")[0]["segment"] == 1
        assert said.lines[-1]["phase"] == "running"

    def test_the_clock_begins_at_the_first_action_when_that_is_earlier(
        self, showctl: CommandLine
    ) -> None:
        said = rehearsed(showctl, do("17:30:00", "observe"))
        assert said.lines[0]["at"] == "2026-02-06T17:30:00+08:00"
        assert said.of_type("snapshot")[0]["phase"] == "idle"

    def test_the_clock_begins_at_the_planned_start_when_that_is_earlier(
        self, showctl: CommandLine
    ) -> None:
        said = rehearsed(showctl, do("18:20:00", "start"))
        assert said.lines[0]["at"] == "2026-02-06T18:00:00+08:00"

    def test_times_go_by_the_date_of_start(self, showctl: CommandLine) -> None:
        actions = showctl.actions(do("18:02:00", "start"), do("+60", "observe"))
        start = ("--start", "2026-03-01T17:00:00")
        said = showctl("rehearse", showctl.show(), "--actions", actions, *start, "--json")
        (seen,) = said.of_type("snapshot")
        assert seen["at"] == "2026-03-01T18:03:00+08:00"
        assert seen["segments"][0]["planned_start"] == "2026-03-01T18:00:00+08:00"

    def test_they_can_come_from_stdin(
        self, showctl: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = showctl.show()
        monkeypatch.setattr("sys.stdin", io.StringIO('{"at": "18:00:00", "do": "start"}\n'))
        assert showctl("rehearse", path, "--actions", "-", "--json").lines[-1]["phase"] == "running"

    def test_go_on_an_idle_show_and_on_the_last_segment_are_refused(
        self, showctl: CommandLine
    ) -> None:
        said = rehearsed(
            showctl,
            do("18:00:00", "go"),
            do("18:00:00", "start", segment=5),
            do("18:01:00", "go"),
            do("18:02:00", "jump", segment=9),
            do("18:03:00", "observe"),
        )
        assert [line["do"] for line in said.of_type("refused")] == ["go", "go", "jump"]
        (seen,) = said.of_type("snapshot")
        assert [row["status"] for row in seen["segments"]] == [*["skipped"] * 4, "current"]

    @pytest.mark.parametrize(
        "line",
        [
            "go",
            '{"at": "18:05:00"}',
            '{"at": "17:59:00", "do": "go"}',
            '{"at": "18:05:00", "do": "dance"}',
            '{"at": "soon", "do": "go"}',
        ],
    )
    def test_a_wrong_line_runs_nothing(self, showctl: CommandLine, line: str) -> None:
        path = showctl.show()
        actions = showctl.actions(do("18:00:00", "start"), line)
        assert "line 2" in showctl.refuses("rehearse", path, "--actions", actions, "--json")


class TestByThePlanWithDelays:
    def test_every_kind_or_one_takes_longer(self, showctl: CommandLine) -> None:
        show = showctl.show("时间,环节,类型\n18:00-18:10,致辞,speech\n18:10-18:20,游戏,game\n")
        for delays, ended in (
            (("--auto-delay", "speech=+30%"), "18:23:00"),
            (("--auto-delay", "all=+20s", "--auto-delay", "game=-50%"), "18:15:20"),
        ):
            report = showctl("rehearse", show, "--json", *delays).of_type("report")[0]
            assert report["ended"][11:19] == ended

    def test_what_is_no_delay_or_has_no_plan_to_delay_is_refused(
        self, showctl: CommandLine
    ) -> None:
        show, script = showctl.show(), showctl.actions({"at": "18:00:00", "do": "start"})
        for delay in ("30%", "speech=30", "dance=+30%", "speech=+9999%"):
            assert "--auto-delay" in showctl.refuses("rehearse", show, "--auto-delay", delay)
        both = ("--actions", script, "--auto-delay", "all=+1s")
        assert "--actions" in showctl.refuses("rehearse", show, *both)


def test_without_json_what_people_said_and_decided_stands_in_its_place(
    showctl: CommandLine,
) -> None:
    path = showctl.show("环节,开始,时长,可删\n甲,18:00,10分钟,\n乙,18:10,10分钟,是\n")
    cut = {"segment": 2, "means": "cut"}
    said = showctl(
        "rehearse",
        path,
        "--actions",
        showctl.actions(
            do("18:00:00", "start"),
            do("18:01:00", "note", text="lights late"),
            do("18:02:00", "message", text="faster"),
            do("18:03:00", "message", text=""),
            do("18:04:00", "catch_up", changes=[cut]),
            do("18:05:00", "withdraw_catch_up"),
            do("18:06:00", "end"),
        ),
    )
    lines = [line.split(maxsplit=1)[1] for line in said.out.splitlines() if ":" in line]
    assert [line for line in lines if not line.startswith((">", "warning", "standby"))][:5] == [
        "note: lights late",
        "message: faster",
        "message taken down",
        "catch-up: 2 乙 left out",
        "catch-up taken back",
    ]


class TestReserves:
    TABLE = "时间,时长,环节,备用\n18:00,10分钟,甲,\n,5分钟,垫场,是\n18:10,10分钟,乙,\n"
    ACTIONS = (
        do("18:00:00", "start"),
        do("18:10:00", "put_in_reserve"),
        do("18:11:00", "observe"),
        do("18:15:00", "put_in_reserve"),
        do("18:15:00", "go"),
        do("18:25:00", "end"),
    )

    def test_the_snapshot_and_the_report_count_its_minutes(self, showctl: CommandLine) -> None:
        said = rehearsed(showctl, *self.ACTIONS, table=self.TABLE)
        (seen,), (report,) = said.of_type("snapshot"), said.of_type("report")
        assert (seen["segment"], seen["remaining_s"], seen["over_under_s"]) == (2, 240, 300)
        assert [row["status"] for row in seen["segments"]] == ["done", "current", "pending"]
        assert seen["segments"][2]["expected_start"][11:16] == "18:15"
        (refused,) = said.of_type("refused")
        assert refused["do"] == "put_in_reserve" and "No reserve is left" in refused["reason"]
        assert (report["over_under_s"], report["where"]["reserves_s"]) == (300, 300)

    def test_by_the_plan_it_is_not_put_in(self, showctl: CommandLine) -> None:
        said = showctl("rehearse", showctl.show(self.TABLE), "--json")
        report = said.lines[-1]
        assert [row["status"] for row in report["segments"]] == ["done", "pending", "done"]
        assert report["over_under_s"] == 0

    def test_the_plan_gives_it_no_time(self, showctl: CommandLine) -> None:
        said = showctl("plan", showctl.show(self.TABLE))
        assert [line.split()[1] for line in said.out.splitlines()[1:]] == [
            *("18:00-18:10", "–", "18:10-18:20"),
        ]
