"""What proves the draws stands in the parts of a report that people read."""

from __future__ import annotations

from datetime import date

import pytest

from showctl.app.draw_records import winner_lines
from showctl.app.language import Language
from showctl.app.reporting.draw_rules import draw_rules
from showctl.app.reporting.plain import parts_text
from showctl.app.reporting.proofs import presses
from showctl.app.reporting.section import At
from showctl.app.reporting.sections import sections
from showctl.app.reporting.words import Words
from showctl.domain import draw_commands as d
from showctl.domain.draw import Draw, EarlierWinners, RejectedWinners
from showctl.domain.draw_events import Rejection, Winner
from tests.unit.app.reported import collected
from tests.unit.domain.drawing_evening import EVERYBODY, DrawEvening, at, seed

ENGLISH = Words(Language.ENGLISH)


@pytest.fixture
def evening() -> DrawEvening:
    return DrawEvening(Draw(id="grand", title="特等奖", prize="汽车"))


def test_each_press_stands_with_all_that_proves_it(evening: DrawEvening) -> None:
    evening.do("18:00", d.CommitDraw("grand", EVERYBODY, seed(7)), d.RollDraw())
    evening.do("18:01", d.StopRoll(EVERYBODY, "8 号桌"))
    (press,) = evening.state.draws.presses
    (row,) = presses(collected(evening), ENGLISH).rows
    who = f"{press.wins[0].winner.number} {press.wins[0].winner.name}"
    assert row == (
        *(1, At(at("18:00")), "特等奖", "汽车", "drawn", len(press.entrants), who, "8 号桌"),
        *(press.commitment, press.list_hash, seed(7)),
    )
    assert "    word 8 号桌" in winner_lines(evening.state)
    assert f"    list hash {press.list_hash}" in winner_lines(evening.state)


def test_a_redraw_says_what_it_is_for_and_a_cancelled_press_why(evening: DrawEvening) -> None:
    (absent,) = evening.draw("grand")
    evening.do("18:01", d.RejectWinner(1, absent, Rejection.ABSENT))
    evening.draw("grand", "18:02", redraws=1)
    evening.do("18:03", d.CancelPress(2, "按错了"))
    first, second = presses(collected(evening), ENGLISH).rows
    assert str(first[6]).endswith("(absent)")
    assert second[4] == "whole press cancelled, in place of winners of press 1, 按错了"


def test_the_seed_of_a_roll_that_is_on_stays_secret(evening: DrawEvening) -> None:
    evening.do("18:00", d.CommitDraw("grand", EVERYBODY, seed(7)), d.RollDraw())
    (row,) = presses(collected(evening), ENGLISH).rows
    assert row[4] == "rolling" and seed(7) not in row


def test_what_was_entered_by_hand_has_nothing_to_compute(evening: DrawEvening) -> None:
    evening.do("18:00", d.EnterWinners("grand", (Winner(number="001", name="赵一"),)))
    (row,) = presses(collected(evening), ENGLISH).rows
    assert row[4:7] == ("drawn, entered by hand, nothing to compute", None, "001 赵一")


def test_the_rules_by_which_was_drawn_are_told() -> None:
    first = Draw(id="a", title="三等奖", earlier_winners=EarlierWinners.IN, has_guests=True)
    second = Draw(
        id="b",
        title="一等奖",
        prize="汽车",
        in_departments=("技术部",),
        hired_from=date(2010, 1, 1),
        earlier_winners=EarlierWinners.OUT_OF,
        out_of=("a",),
        rejected_winners=RejectedWinners.IN,
    )
    evening = DrawEvening(first, second, Draw(id="c", title="没抽"))
    evening.draw("a")
    evening.draw("b")
    assert draw_rules(collected(evening), ENGLISH).rows == (
        ("三等奖", "", 1, "employees, checked in only, with guests", "in", "out"),
        (
            *("一等奖", "汽车", 1),
            "employees, checked in only, only departments: 技术部, hired from 2010-01-01",
            *("out where they won: 三等奖", "in"),
        ),
    )
    assert "only departments: 技术部" in parts_text(collected(evening))
    shown = [section.id for section in sections(collected(evening), ENGLISH)]
    assert "draw_rules" in shown and "presses" in shown
