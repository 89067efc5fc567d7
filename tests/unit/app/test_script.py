"""The actions file of a scripted rehearsal: times, names, and what is wrong with a line."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest

from showctl.app.errors import UserError
from showctl.app.script import ScriptedAction, parse_script, parse_time
from showctl.domain import commands as c
from showctl.domain.catch_up_events import Change, Means
from tests.plans import make_show
from tests.unit.domain.evening import at

PARTY, ZONE = date(2026, 2, 6), "Asia/Shanghai"


def parse(*entries: Any, earliest: str | None = None) -> list[ScriptedAction]:
    """The actions of lines given as objects, or as text where they are broken."""
    lines = [entry if isinstance(entry, str) else json.dumps(entry) for entry in entries]
    floor = at(earliest) if earliest else None
    return parse_script(lines, make_show(5, 5, 5), PARTY, at("18:00"), floor)


class TestTime:
    @pytest.mark.parametrize(
        ("text", "time"),
        [
            ("18:05:30", "18:05:30"),
            ("18:05:30.25", "18:05:30.250"),
            ("18:05:30.007", "18:05:30.007"),
            ("00:00:00", "00:00"),
            ("24:15:00", "24:15"),
            ("47:59:59.999", "47:59:59.999"),
            ("2026-02-06T18:05:30", "18:05:30"),
            ("2026-02-06T18:05:30+08:00", "18:05:30"),
            ("2026-02-06T10:05:30.500Z", "18:05:30.500"),
            ("2026-02-07T00:15:00+08:00", "24:15"),
        ],
    )
    def test_it_is_iso_or_a_time_of_the_shows_date(self, text: str, time: str) -> None:
        assert parse_time(text, PARTY, ZONE) == at(time)

    @pytest.mark.parametrize("text", ["", "soon", "18", "18:60:00", "18:00:60", "25:00:00+1", "-5"])
    def test_anything_else_is_none(self, text: str) -> None:
        with pytest.raises(ValueError, match=r"."):
            parse_time(text, PARTY, ZONE)

    def test_plus_counts_from_the_action_before(self) -> None:
        actions = parse(
            {"at": "18:00:00", "do": "start"},
            {"at": "+90", "do": "go"},
            {"at": "+0.5", "do": "hold"},
            {"at": "+0", "do": "observe"},
        )
        assert [action.at for action in actions] == [
            at("18:00"),
            at("18:01:30"),
            at("18:01:30.500"),
            at("18:01:30.500"),
        ]

    def test_a_time_of_day_goes_by_the_shows_zone(self) -> None:
        assert parse_time("18:00:00", PARTY, "Europe/Berlin") == datetime.fromisoformat(
            "2026-02-06T17:00:00+00:00"
        )


class TestNames:
    @pytest.mark.parametrize(
        ("entry", "command"),
        [
            ({"do": "start"}, c.Start()),
            ({"do": "start", "segment": 2}, c.Start("s2")),
            ({"do": "go"}, c.Go()),
            ({"do": "hold"}, c.Hold()),
            ({"do": "resume"}, c.Resume()),
            ({"do": "add_time", "seconds": 90}, c.AddTime(90_000)),
            ({"do": "add_time", "seconds": -0.5}, c.AddTime(-500)),
            ({"do": "back"}, c.Back()),
            ({"do": "skip"}, c.Skip()),
            ({"do": "skip", "segment": 3}, c.Skip("s3")),
            ({"do": "jump", "segment": 1}, c.Jump("s1")),
            ({"do": "put_in_reserve"}, c.PutInReserve()),
            ({"do": "put_in_reserve", "segment": 2}, c.PutInReserve("s2")),
            ({"do": "end"}, c.End()),
            ({"do": "observe"}, None),
            ({"do": "fire_cue", "cue": "c1"}, c.FireCue("c1")),
            ({"do": "stop_cue", "firing": 3}, c.StopCue(3)),
            ({"do": "acknowledge"}, c.Acknowledge()),
            ({"do": "acknowledge", "alert": 2}, c.Acknowledge(2)),
            ({"do": "line", "line": 2}, c.GoToLine(2)),
            ({"do": "scroll", "chars_per_minute": 240}, c.ScrollLines(240)),
            ({"do": "seen"}, c.AcknowledgeMessage()),
            ({"do": "message", "text": "slower"}, c.SendMessage("slower")),
            ({"do": "note", "text": "lights late"}, c.TakeNote("lights late")),
            (
                {"do": "catch_up", "changes": [{"segment": 2, "means": "shorten", "seconds": 60}]},
                c.ApplyCatchUp((Change(segment="s2", means=Means.SHORTEN, ms=60_000),)),
            ),
            ({"do": "withdraw_catch_up"}, c.WithdrawCatchUp()),
        ],
    )
    def test_each_is_one_command(self, entry: dict[str, Any], command: c.Command | None) -> None:
        (action,) = parse({"at": "18:00:00", **entry})
        assert (action.name, action.command) == (entry["do"], command)

    def test_empty_lines_are_passed_over(self) -> None:
        assert len(parse("", {"at": "18:00:00", "do": "start"}, "   ")) == 1


GOOD = {"at": "18:00:00", "do": "start"}


class TestWrong:
    @pytest.mark.parametrize(
        "line",
        [
            "go",
            "[1]",
            '"go"',
            "{",
            "[" * 100_000,
            {"do": "go"},
            {"at": 18, "do": "go"},
            {"at": "soon", "do": "go"},
            {"at": "+", "do": "go"},
            {"at": "18:00:00"},
            {"at": "18:00:00", "do": "dance"},
            {"at": "18:00:00", "do": ["go"]},
            {"at": "18:00:00", "do": "jump"},
            {"at": "18:00:00", "do": "jump", "segment": "2"},
            {"at": "18:00:00", "do": "jump", "segment": 1.5},
            {"at": "18:00:00", "do": "start", "segment": True},
            {"at": "18:00:00", "do": "add_time"},
            {"at": "18:00:00", "do": "add_time", "seconds": "60"},
            {"at": "18:00:00", "do": "add_time", "seconds": None},
            {"at": "99999999999:00:00", "do": "go"},
            {"at": "18:00:00", "do": "fire_cue"},
            {"at": "18:00:00", "do": "stop_cue", "firing": "1"},
            {"at": "18:00:00", "do": "catch_up", "changes": [1]},
            {"at": "18:00:00", "do": "catch_up", "changes": [{"segment": 1, "means": "hurry"}]},
        ],
        ids=lambda line: str(line)[:40],
    )
    def test_a_line_that_is_wrong_is_named_in_one_sentence(self, line: Any) -> None:
        with pytest.raises(UserError, match=r"line 2: .+\.$") as error:
            parse(GOOD, line)
        assert "\n" not in str(error.value)

    @pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e400"])
    def test_a_length_that_is_no_number_is_wrong(self, value: str) -> None:
        with pytest.raises(UserError, match="line 1"):
            parse(f'{{"at": "18:00:00", "do": "add_time", "seconds": {value}}}')

    def test_going_back_in_time_is_wrong(self) -> None:
        with pytest.raises(UserError, match="line 2"):
            parse({"at": "18:05:00", "do": "start"}, {"at": "18:04:59.999", "do": "go"})

    def test_before_the_clock_begins_is_back_in_time(self) -> None:
        with pytest.raises(UserError, match="line 1"):
            parse({"at": "17:59:00", "do": "start"}, earliest="18:00")

    def test_one_instant_twice_is_in_order(self) -> None:
        assert len(parse(GOOD, {"at": "18:00:00", "do": "observe"})) == 2

    def test_a_segment_there_is_not_is_left_to_the_run_to_refuse(self) -> None:
        (action,) = parse({"at": "18:00:00", "do": "jump", "segment": 9})
        assert isinstance(action.command, c.Jump)
        assert action.command.segment not in {"s1", "s2", "s3"}
