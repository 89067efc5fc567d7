"""The report of a run: what is in it, and that it adds up."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import astuple
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.app.language import Language
from showctl.app.report import report_record, report_text
from showctl.app.reporting.facts import by_owner, notes, segment_facts
from showctl.app.reporting.faults import fault_said
from showctl.app.reporting.lateness import Point, lateness_curve
from showctl.app.reporting.losses import losses
from showctl.app.reporting.plain import parts_text
from showctl.app.reporting.prizes import taken_back, winners
from showctl.app.reporting.section import At, Early, Length
from showctl.app.reporting.sections import alerts, restarts, segments, where
from showctl.app.reporting.words import Words
from showctl.domain import commands as c
from showctl.domain import draw_commands as d
from showctl.domain import events as e
from showctl.domain.calendar import length, milliseconds
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Rejection
from showctl.domain.plan import MINUTE
from showctl.domain.run import replay
from showctl.domain.timing import forecast, over_under
from tests.plans import make_show
from tests.unit.app.reported import collected
from tests.unit.domain.any_evening import Script, played, scripts
from tests.unit.domain.drawing_evening import EVERYBODY, DrawEvening, seed
from tests.unit.domain.evening import Evening, at, changed

RESERVE = {"is_reserve": True}


def record_of(evening: Evening) -> dict[str, object]:
    return report_record(evening.state, evening.log, evening.now)


class TestWhatIsInIt:
    def test_a_running_segment_has_the_added_and_held_time_of_now(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.AddTime(MINUTE))
        evening.do("18:02", c.Hold())
        evening.wait("18:02:30")
        first = report_record(evening.state, evening.log, evening.now)["segments"][0]
        assert (first["added_s"], first["held_s"], first["actual_s"]) == (60, 30, None)

    def test_a_reserve_is_late_for_nothing_and_is_where_the_time_went(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5, 3, 4), s3=RESERVE, s4=RESERVE))
        evening.do("18:05", c.PutInReserve())
        evening.do("18:07", c.Go())
        evening.do("18:12", c.End())
        record = report_record(evening.state, evening.log, evening.now)
        third, fourth = record["segments"][2:]
        assert (third["reserve"], third["status"], third["actual_s"]) == (True, "done", 120)
        assert (third["late_start_s"], fourth["status"]) == (None, "pending")
        assert (record["where"]["reserves_s"], record["where"]["rest_s"]) == (120, 0)
        assert record["over_under_s"] == 120
        said = report_text(evening.state, evening.log, evening.now).splitlines()
        assert any(line.split()[1:] == ["–", "reserve", "4:00", "S4"] for line in said)

    def test_a_segment_that_is_over_has_its_own(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.AddTime(MINUTE))
        evening.do("18:02", c.Hold())
        evening.do("18:03", c.Resume())
        evening.do("18:08", c.Go())
        first = report_record(evening.state, evening.log, evening.now)["segments"][0]
        figures = [first[key] for key in ("actual_s", "difference_s", "added_s", "held_s")]
        assert [*figures, first["overrun_s"]] == [480, 180, 60, 60, 60]

    def test_notes_messages_and_catch_ups(self) -> None:
        show = changed(make_show(5, 5, 5), s1={"owner": "Lin"}, s3={"can_cut": True})
        evening = Evening.begun(show)
        evening.do("18:01", c.TakeNote("lights late"))
        evening.do("18:02", c.SendMessage("slower"), c.SendMessage(""))
        evening.do("18:03", c.ApplyCatchUp((Change(segment="s3", means=Means.CUT),)))
        evening.do("18:04", c.WithdrawCatchUp())
        record = record_of(evening)
        assert record["notes"] == [
            {
                "at": "2026-02-06T18:01:00+08:00",
                "segment": 1,
                "owner": "Lin",
                "text": "lights late",
            }
        ]
        assert record["messages"] == [
            {"at": "2026-02-06T18:02:00+08:00", "text": "slower", "acknowledged": None}
        ]
        assert record["catch_ups"] == [
            {
                "at": "2026-02-06T18:03:00+08:00",
                "withdrawn": "2026-02-06T18:04:00+08:00",
                "changes": [
                    {
                        "segment": 3,
                        "means": "cut",
                        "seconds": 0,
                        "withdrawn": "2026-02-06T18:04:00+08:00",
                    }
                ],
            }
        ]

    def test_a_message_says_when_the_emcee_acknowledged_it(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.do("18:01", c.SendMessage("slower"))
        evening.do("18:02", c.AcknowledgeMessage())
        evening.do("18:03", c.SendMessage("smile"))
        seen = [one["acknowledged"] for one in record_of(evening)["messages"]]
        assert seen == ["2026-02-06T18:02:00+08:00", None]
        text = parts_text(collected(evening))
        assert "  18:01:00  slower   18:02:00\n  18:03:00  smile    never\n" in text

    def test_a_restart_says_for_how_long_nobody_was_there(self) -> None:
        evening = Evening.begun(make_show(5, 5))
        evening.reopen("18:02", 3_000)
        (one,) = record_of(evening)["restarts"]
        assert (one["at"], one["gap_s"]) == ("2026-02-06T18:02:00+08:00", 3)
        (row,) = restarts(collected(evening), Words(Language.CHINESE)).rows
        assert row == (At(at("18:02")), Length(3_000), "照常继续")
        assert "  18:02:00    0:03" in parts_text(collected(evening))

    def test_what_of_a_catch_up_was_past_is_not_taken_back(self) -> None:
        show = changed(make_show(5, 5, 5), s2={"min_duration_ms": MINUTE}, s3={"can_cut": True})
        evening = Evening.begun(show)
        shorter = Change(segment="s2", means=Means.SHORTEN, ms=2 * MINUTE)
        cut = Change(segment="s3", means=Means.CUT)
        evening.do("18:01", c.ApplyCatchUp((shorter, cut)))
        evening.do("18:02", c.Go())
        evening.do("18:03", c.WithdrawCatchUp())
        (one,) = report_record(evening.state, evening.log, evening.now)["catch_ups"]
        taken_back = "2026-02-06T18:03:00+08:00"
        assert one["withdrawn"] == taken_back
        assert [change["withdrawn"] for change in one["changes"]] == [None, taken_back]

    def test_notes_stand_together_by_the_person_responsible(self) -> None:
        show = changed(make_show(5, 5, 5), s1={"owner": "Wu"}, s2={"owner": "Lin"})
        evening = Evening.begun(show)
        evening.do("18:01", c.TakeNote("one"))
        evening.do("18:05", c.Go())
        evening.do("18:06", c.TakeNote("two"))
        evening.do("18:07", c.Go(), c.TakeNote("three"))
        evening.do("18:08", c.Back(), c.TakeNote("four"))
        said = [note.text for note in by_owner(show, notes(evening.log))]
        assert said == ["two", "four", "one", "three"]


class TestWhereTheTimeWent:
    def test_the_parts_are_told_apart(self) -> None:
        evening = Evening.begun(make_show(5, 5, 5, 5), "18:02")
        evening.do("18:03", c.Hold())
        evening.do("18:04", c.Resume(), c.AddTime(MINUTE), c.Skip("s3"))
        evening.do("18:12", c.Go())
        evening.do("18:16", c.Go())
        evening.do("18:21", c.End())
        lost = losses(evening.state, segment_facts(evening.state, evening.now), evening.now)
        parts = (lost.late_start_ms, lost.holds_ms, lost.added_ms, lost.overruns_ms, lost.early_ms)
        assert [ms / MINUTE for ms in parts] == [2, 1, 1, 3, -1]
        assert [lost.skipped_ms / MINUTE, lost.rest_ms, lost.total_ms / MINUTE] == [-5, 0, 1]

    def test_a_show_that_began_early_is_not_said_to_be_late(self) -> None:
        evening = Evening.begun(make_show(5, 5), "17:58:22")
        evening.do("18:03", c.Go())
        first = where(collected(evening), Words(Language.ENGLISH)).rows[0]
        assert first == ("Began early", Early(-98_000))
        assert where(collected(evening), Words(Language.CHINESE)).rows[0][0] == "开场早"
        text = parts_text(collected(evening))
        assert "Began early" in text and " 1:38\n" in text and "−1:38" not in text

    def test_a_gap_gives_lateness_back(self) -> None:
        evening = Evening.begun(changed(make_show(5, 5), s2={"at": "18:10"}))
        evening.do("18:08", c.Go())
        lost = losses(evening.state, segment_facts(evening.state, evening.now), evening.now)
        assert (lost.overruns_ms, lost.rest_ms) == (3 * MINUTE, -5 * MINUTE)


def at_instant(points: tuple[Point, ...], instant: datetime) -> int:
    """Where the curve stands, after what happened at the instant itself."""
    place = bisect_right([point.at for point in points], instant)
    before = points[place - 1]
    if place == len(points) or before.at == instant:
        return before.ms
    after = points[place]
    steepness, is_whole = divmod(after.ms - before.ms, milliseconds(after.at - before.at))
    assert is_whole == 0 and steepness in (0, 1), "it stands still or rises with the time"
    return before.ms + steepness * milliseconds(instant - before.at)


@given(scripts(), st.integers(0, 3_600_000))
@settings(max_examples=60, deadline=None)
def test_the_curve_is_the_lateness_at_every_instant(script: Script, wait: int) -> None:
    live = played(script)
    end = live.state.last_at + length(wait)
    points = lateness_curve(live.log, end)
    if live.state.started_at is None:
        assert points == ()
        return
    asked = live.state.started_at + length(wait % (milliseconds(end - live.state.started_at) + 1))
    so_far = [event for event in live.log if event.at <= asked]
    state = replay(so_far)
    assert at_instant(points, asked) == over_under(state, forecast(state), asked)


@given(scripts())
@settings(max_examples=40, deadline=None)
def test_any_evening_has_a_report(script: Script) -> None:
    live = played(script)
    now = live.state.last_at
    record = report_record(live.state, live.log, now)
    where = losses(live.state, segment_facts(live.state, now), now)
    *parts, total = astuple(where)
    assert sum(parts) == total == over_under(live.state, forecast(live.state), now)
    assert live.state.show.title in report_text(live.state, live.log, now)
    assert len(record["cues"]) == sum(isinstance(event, e.CueFired) for event in live.log)


def test_the_warning_at_zero_is_called_by_what_it_says() -> None:
    evening = Evening.begun(make_show(5, 5))
    evening.wait("18:05")
    section = alerts(collected(evening), Words(Language.CHINESE))
    said = [row[1] for row in section.rows if row[2] == "1 S1"]
    assert said == ["催场", "快到时", "时间到"]


def test_a_reserve_has_no_planned_start_and_words_of_its_own() -> None:
    evening = Evening.begun(changed(make_show(5, 5, 3, 4), s3=RESERVE, s4=RESERVE))
    evening.do("18:05", c.PutInReserve())
    section = segments(collected(evening), Words(Language.CHINESE))
    assert [(row[3], row[-1]) for row in section.rows[2:]] == [
        *((None, "备用，进行中"), (None, "备用，未用")),
    ]


def test_who_won_what_is_a_part_of_its_own() -> None:
    evening = DrawEvening(Draw(id="grand", title="特等奖", prize="汽车"))
    evening.do("18:00", d.CommitDraw("grand", EVERYBODY, seed(7)), d.RollDraw())
    evening.do("18:01", d.StopRoll(EVERYBODY))
    winner = evening.state.draws.presses[0].wins[0].winner
    evening.do("18:02", d.ClaimPrize(1, winner.number, "同事"))
    section = winners(collected(evening), Words(Language.CHINESE))
    who = (winner.number, winner.name, winner.department)
    assert section.rows == ((At(at("18:01")), "特等奖", "汽车", *who, At(at("18:02")), "同事"),)


def test_what_was_taken_back_restored_and_cancelled_is_told_with_its_time() -> None:
    evening = DrawEvening(Draw(id="grand", title="特等奖", prize="汽车"))
    number = evening.draw("grand")[0]
    evening.do("18:01", d.RejectWinner(1, number, Rejection.DECLINED))
    evening.do("18:02", d.RestoreWinner(1, number))
    evening.do("18:03", d.CancelPress(1, "按错了"))
    section = taken_back(collected(evening), Words(Language.CHINESE))
    name = evening.state.draws.presses[0].wins[0].winner.name
    about = ("特等奖", "汽车", number, name)
    assert section.rows == (
        (At(at("18:01")), *about, "本人放弃", None),
        (At(at("18:02")), *about, "恢复", None),
        (At(at("18:03")), *about, "整次作废", "按错了"),
    )


def test_why_a_cue_failed_is_said_in_the_language_of_the_page() -> None:
    told = "gone.mp3 is missing: there is no /home/gone.mp3"
    assert fault_said(told, Language.CHINESE) == "找不到 gone.mp3（应在 /home/gone.mp3）"
    assert fault_said(told, Language.ENGLISH) == told
    assert fault_said("something else", Language.CHINESE) == "something else"
    locked = "a.mp3 cannot be opened: nobody but its owner may read it"
    assert fault_said(locked, Language.CHINESE) == "打不开 a.mp3：只有文件的所有者可以读取"
