"""What other programs read of draws: the seed only once it cannot help anybody any more."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from showctl.app.draw_records import prize_records, winner_lines
from showctl.app.records import event_record
from showctl.app.report import report_record
from showctl.domain import draw_commands as c
from showctl.domain import game_commands
from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.draw_events import DrawAdded, DrawCommitted
from tests.unit.domain.drawing_evening import EVERYBODY, DrawEvening, seed

GRAND = Draw(id="grand", title="特等奖", prize="汽车", hired_from=date(2010, 1, 1))
ROLL = (c.CommitDraw("grand", EVERYBODY, seed(7)), c.RollDraw())


@pytest.fixture
def evening() -> DrawEvening:
    return DrawEvening(GRAND)


def told(evening: DrawEvening) -> str:
    """Everything that a program is told of the run."""
    state, show = evening.state, evening.state.show
    events = [event_record(event, show) for event in evening.log]
    report = report_record(state, evening.log, evening.now)
    return json.dumps([events, report, winner_lines(state)], ensure_ascii=False)


def test_the_seed_is_secret_until_the_roll_has_stopped(evening: DrawEvening) -> None:
    evening.do("18:00", *ROLL)
    (press,) = evening.state.draws.presses
    assert press.commitment in told(evening) and seed(7) not in told(evening)
    evening.do("18:01", c.StopRoll(EVERYBODY))
    assert seed(7) in told(evening)


def test_the_seed_of_a_cancelled_press_helps_nobody(evening: DrawEvening) -> None:
    evening.do("18:00", *ROLL, c.CancelPress(1, "按错了"))
    (press,) = prize_records(evening.state)["draws"]
    assert (press["phase"], press["seed"], press["reason"]) == ("cancelled", seed(7), "按错了")


def test_a_press_comes_with_its_rule_and_all_that_proves_it(evening: DrawEvening) -> None:
    evening.do("18:00", *ROLL, c.StopRoll(EVERYBODY, "8"))
    (press,) = prize_records(evening.state)["draws"]
    assert press["rule"]["hired_from"] == "2010-01-01"
    assert (press["word"], press["count"], press["by_hand"]) == ("8", 1, False)
    assert press["entrants"] == ["001", "002", "005"]


def test_an_event_is_one_line_without_the_list(evening: DrawEvening) -> None:
    evening.do("18:00", *ROLL)
    (committed,) = (event for event in evening.log if isinstance(event, DrawCommitted))
    record = event_record(committed, evening.state.show)
    assert record["commitment"] == committed.commitment
    assert not {"seed", "entrants"} & set(record)
    added = event_record(DrawAdded(at=evening.now, draw=GRAND), evening.state.show)
    assert added["draw"]["hired_from"] == "2010-01-01"


def test_what_became_of_a_prize_stands_beside_its_winner(evening: DrawEvening) -> None:
    evening.do("18:00", *ROLL, c.StopRoll(EVERYBODY))
    number = evening.state.draws.presses[0].wins[0].winner.number
    evening.do("18:01", c.ClaimPrize(1, number, "同事"))
    (winner,) = prize_records(evening.state)["winners"]
    assert (winner["number"], winner["claimed_by"]) == (number, "同事")
    assert any("(claimed by 同事)" in line for line in winner_lines(evening.state))


def test_an_award_is_in_no_report_before_it_is_revealed(evening: DrawEvening) -> None:
    award = Award(id="best", title="先进优秀员工奖", winners=("赵一",))
    show = replace(evening.state.show, awards=(award,))
    evening.state = replace(evening.state, show=show)
    assert "先进优秀员工奖" not in told(evening)
    evening.do("18:00", game_commands.RevealAward("best"))
    (revealed,) = prize_records(evening.state)["awards"]
    assert revealed["winners"] == ["赵一"]
