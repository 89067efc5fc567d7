"""The bundled annual party from check-in to the grand prize: 300 people, five draws, a redraw,
four games and four awards, and every winner computed again from the report."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from showctl.adapters.people.name_sounds import hard_sounds
from showctl.adapters.seeds import load_seed, seed_path
from showctl.app.check_in import CheckInDesk
from showctl.app.draw_desk import DrawDesk
from showctl.app.report import report_record, report_text
from showctl.domain import commands as c
from showctl.domain import draw_commands, game_commands
from showctl.domain.draw_events import Rejection
from showctl.domain.drawing import draw_status, winners
from showctl.domain.gaming import contenders, leaders
from showctl.domain.people import Person
from showctl.domain.plan import Kind, Segment, Show
from showctl.domain.proof import prove
from showctl.domain.run import replay
from tests.fakes import FakePeople, FakeRandomness
from tests.unit.app.stage import Stage

SCRIPT = Path(__file__).parents[2] / "docs" / "verify_draw.py"
DEPARTMENTS = ("财务部", "客服部", "程序部", "美工部", "商务部", "教务部", "技术部", "市场部")
ON = date(2026, 2, 6)
STAFF = tuple(
    Person(
        number=f"{number:04}",
        name=f"员工{number}",
        department=DEPARTMENTS[number % len(DEPARTMENTS)],
        table=str(number % 30 + 1),
        hired=ON - timedelta(days=number * 12),
    )
    for number in range(1, 321)
)
HERE = [person.number for person in STAFF[:300]]


class Party:
    """The evening with the people of a company at it, gone through GO by GO."""

    def __init__(self) -> None:
        show = load_seed(seed_path(), on=ON, timezone="Asia/Shanghai")
        # Nobody presses GO here, so nothing guards it.
        self.stage = Stage(replace(show, go_guard_ms=0))
        self.people = FakePeople(STAFF)
        self.check_in = CheckInDesk(self.people, FakeRandomness(500), self._now)
        self.desk = DrawDesk(self.people, FakeRandomness(), hard_sounds)

    def _now(self) -> datetime:
        return self.stage.clock.now()

    @property
    def show(self) -> Show:
        return self.stage.engine.state.show

    def give(self, *commands: c.Command) -> None:
        """Give commands that are done, not refused."""
        for command in commands:
            update = self.stage.give(command)
            assert update.refused is None, (command, update.refused)

    def segment(self, segment: Segment) -> None:
        """What happens on stage in a segment."""
        if segment.kind is Kind.LUCKY_DRAW:
            self.draw(segment)
        elif segment.kind is Kind.GAME:
            self.play(segment)
        elif segment.id == "seg-05":
            self.give(*(game_commands.RevealAward(award.id) for award in self.show.awards))

    def draw(self, segment: Segment) -> None:
        (draw,) = (draw for draw in self.show.draws if draw.segment == segment.id)
        self.give(draw_commands.OpenDraw(draw.id), self.desk.commit(draw.id))
        self.give(draw_commands.RollDraw(), self.desk.stop("八号桌"))
        press = self.stage.engine.state.draws.presses[-1]
        if draw.title == "最佳员工奖":
            absent = press.wins[0].winner.number
            self.give(
                draw_commands.RejectWinner(press.number, absent, Rejection.ABSENT),
                self.desk.commit(draw.id, redraws=press.number),
                draw_commands.RollDraw(),
                self.desk.stop(),
            )
        status = draw_status(self.stage.engine.state)
        assert status is not None and len(status.names) == 1 and status.prizes_left == 0
        self.give(draw_commands.CloseDraw())

    def play(self, segment: Segment) -> None:
        (game,) = (game for game in self.show.games if game.segment == segment.id)
        self.give(self.desk.pick(game.id, 8), game_commands.StartGame(game.id))
        # The eight immortals play each for themselves.
        first = contenders(self.stage.engine.state.games, game)[0]
        self.give(game_commands.GivePoints(game.id, first.number, 3), game_commands.StopGame())
        won = leaders(self.stage.engine.state.games, game)
        assert won == (first,)
        self.give(game_commands.NameGameWinners(game.id, won))

    def go_through(self) -> None:
        self.check_in.check_in(HERE)
        self.give(c.Start())
        for segment in self.show.segments:
            self.segment(segment)
            self.stage.clock.jump(self._now() + timedelta(milliseconds=segment.duration_ms))
            self.stage.give(c.Tick())
            if self.stage.engine.state.next_segment() is not None:
                self.give(c.Go())
        self.give(c.End())


@pytest.fixture(scope="module")
def party() -> Party:
    party = Party()
    party.go_through()
    return party


def test_five_prizes_have_a_winner_who_is_there(party: Party) -> None:
    won = winners(party.stage.engine.state)
    assert [each.draw.title for each in won] == [
        *("最佳新人奖", "最佳团队奖", "最佳员工奖", "最佳老员工奖", "特等奖"),
    ]
    people = {person.number: person for person in STAFF}
    for each in won:
        number = each.win.winner.number
        assert number in (DEPARTMENTS if each.draw.is_of_teams else HERE)
        hired = people[number].hired if number in people else None
        if each.draw.title == "最佳新人奖":
            assert hired is not None and hired >= date(2025, 2, 6)
        if each.draw.title == "最佳老员工奖":
            assert hired is not None and hired <= date(2021, 2, 6)


def test_only_the_grand_prize_may_go_to_somebody_who_won_before(party: Party) -> None:
    won = Counter(
        each.win.winner.number
        for each in winners(party.stage.engine.state)
        if each.draw.title != "特等奖"
    )
    assert max(won.values()) == 1


def test_the_absent_winner_is_in_the_log_and_in_no_list(party: Party) -> None:
    state = party.stage.engine.state
    (absent,) = (win for press in state.draws.presses for win in press.wins if win.rejected)
    assert absent.winner.number not in {won.win.winner.number for won in winners(state)}
    assert len(state.draws.presses) == 6


def test_every_press_proves_right_and_the_log_is_enough(party: Party) -> None:
    log = party.stage.log.read(party.stage.run)
    assert replay(log) == party.stage.engine.state
    assert [proof.verdict for proof in prove(log)] == ["proven"] * 6


def test_games_awards_and_winners_are_in_the_report(party: Party) -> None:
    state, log = party.stage.engine.state, party.stage.log.read(party.stage.run)
    record = report_record(state, log, state.last_at)
    played = [game for game in record["games"] if game["winners"]]
    assert len(played) == 4 and all(len(game["players"]) == 8 for game in played)
    assert len(record["awards"]) == 4
    assert len([winner for winner in record["winners"] if winner["draw"]]) == 5
    assert len([winner for winner in record["winners"] if not winner["draw"]]) == 4
    assert "特等奖" in report_text(state, log, state.last_at)


def test_the_one_page_script_agrees(party: Party, tmp_path: Path) -> None:
    state, log = party.stage.engine.state, party.stage.log.read(party.stage.run)
    page = tmp_path / "report.json"
    page.write_text(json.dumps(report_record(state, log, state.last_at)), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(SCRIPT), str(page)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (told.returncode, told.stdout.splitlines()[-1]) == (0, "6 draws, 0 wrong")
