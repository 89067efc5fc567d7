"""The JSON objects that other programs read: plan, event, snapshot."""

from __future__ import annotations

import json

import pytest

from showctl.app.records import event_record, iso, plan_record, seconds, snapshot
from showctl.domain import commands as c
from showctl.domain import events as e
from showctl.domain.plan import MINUTE, EndRule
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import change_segments, delete_segments
from tests.plans import make_show
from tests.unit.domain.evening import Evening, at, changed, of_day

SEGMENT_KEYS = {"number", "title", "kind", "start", "end", "duration_s", "start_rule", "end_rule"}
SNAPSHOT_KEYS = {
    *("type", "at", "phase", "segment", "title", "elapsed_s", "remaining_s", "overrun_s"),
    *("expected_end", "over_under_s", "show_expected_end", "segments", "alerts"),
}
ROW_KEYS = {
    *("number", "planned_start", "planned_end", "expected_start", "expected_end"),
    *("actual_start", "actual_end", "status"),
}


@pytest.mark.parametrize(
    ("time", "text"),
    [
        ("18:00", "2026-02-06T18:00:00+08:00"),
        ("18:00:00.250", "2026-02-06T18:00:00.250+08:00"),
        ("24:15", "2026-02-07T00:15:00+08:00"),
    ],
)
def test_an_instant_is_iso_with_the_shows_offset(time: str, text: str) -> None:
    assert iso(at(time), "Asia/Shanghai") == text


def test_no_instant_is_null() -> None:
    assert iso(None, "Asia/Shanghai") is None and seconds(None) is None


def test_lengths_are_seconds_exact_to_the_millisecond() -> None:
    assert (seconds(5 * MINUTE), seconds(-1_500), seconds(-1)) == (300, -1.5, -0.001)


class TestPlan:
    def test_it_has_the_keys_of_the_contract(self) -> None:
        record = plan_record(make_show(5, 5))
        assert {"title", "date", "timezone", "segments", "warnings"} <= record.keys()
        assert all(segment.keys() >= {*SEGMENT_KEYS, "owner"} for segment in record["segments"])

    def test_it_says_when_each_segment_is(self) -> None:
        show = changed(make_show(20, 20, start_ms=of_day("23:50")), s2={"owner": "李四"})
        second = plan_record(show)["segments"][1]
        assert (second["number"], second["owner"], second["duration_s"]) == (2, "李四", 1200)
        assert second["start"] == "2026-02-07T00:10:00+08:00"
        assert second["end"] == "2026-02-07T00:30:00+08:00"

    def test_rules_have_their_names(self) -> None:
        show = changed(make_show(5, 5), s2={"at": "18:10", "end_rule": EndRule.CLOCK})
        first, second = plan_record(show)["segments"]
        assert (first["start_rule"], first["end_rule"]) == ("follow", "manual")
        assert (second["start_rule"], second["end_rule"]) == ("at", "clock")


class TestEvent:
    def test_it_has_its_type_name_and_instant(self) -> None:
        show = make_show(5, 5)
        record = event_record(e.RunHeld(at=at("18:01"), segment="s2"), show)
        assert record == {
            "type": "event",
            "at": "2026-02-06T18:01:00+08:00",
            "name": "RunHeld",
            "segment": 2,
        }

    def test_every_event_of_an_evening_is_plain_json(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:06", c.Go(), c.AddTime(MINUTE), c.Hold(), c.SendMessage("快"))
        evening.do("18:07", c.Back(), c.End())
        for event in evening.log:
            assert json.loads(json.dumps(event_record(event, evening.state.show)))["at"]

    def test_an_edit_of_the_plan_tells_its_name_and_the_rows_that_are_other(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5))
        show = change_segments(evening.state.show, ["s2", "s3"], {"title": "新"})
        (event,) = evening.do("18:01", EditPlan(delete_segments(show, ["s3"]), "Delete"))
        record = event_record(event, evening.state.show)
        assert (record["name"], record["edit"], record["segments"]) == ("PlanEdited", "Delete", [2])


class TestSnapshot:
    def snapshot(self, evening: Evening) -> dict[str, object]:
        return snapshot(evening.state, evening.now)

    def test_it_has_the_keys_of_the_contract(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.wait("18:06")
        record = snapshot(evening.state, evening.now)
        assert record.keys() >= SNAPSHOT_KEYS
        assert all(row.keys() == ROW_KEYS for row in record["segments"])
        assert all(alert.keys() >= {"kind", "segment", "at"} for alert in record["alerts"])

    def test_it_is_the_evening_at_an_instant(self) -> None:
        evening = Evening.begun(make_show(5, 5), "18:02")
        evening.wait("18:08")
        record = snapshot(evening.state, evening.now)
        assert (record["phase"], record["segment"], record["title"]) == ("running", 1, "S1")
        assert (record["elapsed_s"], record["remaining_s"], record["overrun_s"]) == (360, -60, 60)
        assert record["expected_end"] == "2026-02-06T18:08:00+08:00"
        assert record["show_expected_end"] == "2026-02-06T18:13:00+08:00"
        assert record["over_under_s"] == 180
        assert record["segments"][1] == {
            "number": 2,
            "planned_start": "2026-02-06T18:05:00+08:00",
            "planned_end": "2026-02-06T18:10:00+08:00",
            "expected_start": "2026-02-06T18:08:00+08:00",
            "expected_end": "2026-02-06T18:13:00+08:00",
            "actual_start": None,
            "actual_end": None,
            "status": "pending",
        }

    def test_before_the_start_no_segment_is_on(self) -> None:
        record = self.snapshot(Evening(make_show(5)))
        on = ("segment", "title", "elapsed_s", "remaining_s", "expected_end")
        assert record["phase"] == "idle" and {record[key] for key in on} == {None}

    def test_alerts_are_all_so_far_acknowledged_or_not(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s1={"standby_ms": None}))
        evening.wait("18:07")
        evening.do("18:07", c.Acknowledge())
        alerts = snapshot(evening.state, evening.now)["alerts"]
        assert [(alert["kind"], alert["segment"], alert["at"][11:19]) for alert in alerts] == [
            ("standby", 2, "18:00:00"),
            ("warning", 1, "18:04:00"),
            ("warning", 1, "18:05:00"),
            ("overrun", 1, "18:05:00"),
            ("critical", 1, "18:07:00"),
        ]

    def test_a_done_segment_is_expected_when_it_was(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:06", c.Go())
        first = snapshot(evening.state, evening.now)["segments"][0]
        assert first["expected_end"] == first["actual_end"] == "2026-02-06T18:06:00+08:00"
        assert first["status"] == "done"

    def test_what_was_skipped_is_expected_at_no_time(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.Skip())
        second = snapshot(evening.state, evening.now)["segments"][1]
        assert (second["status"], second["expected_start"]) == ("skipped", None)
