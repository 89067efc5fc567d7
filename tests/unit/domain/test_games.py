"""Games and awards: players, scores, countdowns, and winners nobody sees too early."""

from __future__ import annotations

from dataclasses import replace

from showctl.domain import game_commands as c
from showctl.domain.award import Award
from showctl.domain.draw import Entrants
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.gaming import (
    game_remaining,
    leaders,
    players_of,
    ranking,
    shown_winners,
)
from showctl.domain.plan import MINUTE
from showctl.domain.refusal import Reason
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.domain.drawing_evening import EVERYBODY, present, seed
from tests.unit.domain.evening import Evening, at

DUCKS = Game(id="ducks", title="丑小鸭赛跑", duration_ms=5 * MINUTE, teams=("红队", "蓝队"))
CHAIRS = Game(id="chairs", title="人椅")
BEST = Award(id="best", title="先进优秀员工奖", winners=("赵一", "钱二"))


def evening() -> Evening:
    return Evening(make_show(30, games=(DUCKS, CHAIRS), awards=(BEST,)))


def pick(count: int, number: int = 1, **how: Entrants) -> c.PickPlayers:
    return c.PickPlayers("ducks", EVERYBODY, seed(number), count, **how)


def test_players_are_picked_from_those_present_and_nobody_twice() -> None:
    party = evening()
    for number in range(3):
        party.do("18:00", pick(2, number))
    players = [player.number for player in party.state.games.players["ducks"]]
    assert len(players) == len(set(players)) == 6
    party.refuses("18:00", pick(2), Reason.TOO_FEW_PLAYERS)
    few = c.PickPlayers("chairs", present("003"), seed(1), 1)
    party.do("18:00", few)
    assert [player.name for player in party.state.games.players["chairs"]] == ["孙三"]


def test_teams_are_picked_too() -> None:
    party = evening()
    party.do("18:00", pick(2, entrants=Entrants.DEPARTMENTS))
    names = {player.name for player in party.state.games.players["ducks"]}
    assert names < {"技术部", "市场部", "财务部"}


def test_a_game_counts_down_by_itself() -> None:
    party = evening()
    assert game_remaining(party.state, at("18:00")) is None
    party.do("18:00", c.StartGame("ducks"))
    assert game_remaining(party.state, at("18:04")) == MINUTE
    assert game_remaining(party.state, at("18:06")) == 0
    party.do("18:07", c.StartGame("chairs"))
    assert game_remaining(party.state, at("18:08")) is None
    party.do("18:09", c.StopGame())
    party.refuses("18:09", c.StopGame(), Reason.NO_GAME_ON)


def test_equal_points_share_a_place() -> None:
    party = evening()
    for team, points in (("红队", 2), ("黄队", 3), ("蓝队", 1), ("蓝队", 1), ("黄队", -1)):
        party.do("18:00", c.GivePoints("ducks", team, points))
    four = replace(DUCKS, teams=(*DUCKS.teams, "绿队"))
    places = [(each.place, each.who.name, each.points) for each in ranking(party.state.games, four)]
    assert places == [
        (1, "红队", 2),
        (1, "蓝队", 2),
        (1, "黄队", 2),
        (4, "绿队", 0),
    ]
    party.refuses("18:00", c.GivePoints("ducks", " "), Reason.NO_POINTS_GIVEN)
    party.refuses("18:00", c.GivePoints("ducks", "红队", 0), Reason.NO_POINTS_GIVEN)


def test_without_teams_each_player_has_a_score_and_can_win() -> None:
    party = evening()
    party.do("18:00", c.PickPlayers("chairs", EVERYBODY, seed(1), 2))
    first, second = party.state.games.players["chairs"]
    assert leaders(party.state.games, CHAIRS) == ()
    party.do("18:01", c.GivePoints("chairs", second.number, 3))
    places = [(each.place, each.who, each.points) for each in ranking(party.state.games, CHAIRS)]
    assert places == [(1, second, 3), (2, first, 0)]
    assert leaders(party.state.games, CHAIRS) == (second,)


def test_members_of_teams_have_no_score_of_their_own() -> None:
    party = evening()
    party.do("18:00", pick(2))
    assert [each.who.name for each in ranking(party.state.games, DUCKS)] == ["红队", "蓝队"]


def test_volunteers_are_entered_once_and_not_picked_again() -> None:
    party = evening()
    one, guest = Winner(number="003", name="孙三"), Winner(number="客人", name="客人")
    party.do("18:00", c.EnterPlayers("chairs", (one, one, guest)))
    assert players_of(party.state.games, "chairs") == (one, guest)
    party.refuses("18:00", c.EnterPlayers("chairs", (guest,)), Reason.NO_NEW_PLAYER)
    nobody_else = c.PickPlayers("chairs", present("003"), seed(1), 1)
    party.refuses("18:00", nobody_else, Reason.TOO_FEW_PLAYERS)


def test_who_is_dropped_has_no_place_and_is_not_picked_again() -> None:
    party = evening()
    only = c.PickPlayers("chairs", present("003"), seed(1), 1)
    party.do("18:00", only, c.GivePoints("chairs", "003"), c.DropPlayer("chairs", "003"))
    assert players_of(party.state.games, "chairs") == ranking(party.state.games, CHAIRS) == ()
    party.refuses("18:00", c.DropPlayer("chairs", "003"), Reason.NO_SUCH_PLAYER)
    party.refuses("18:00", only, Reason.TOO_FEW_PLAYERS)
    party.do("18:01", c.EnterPlayers("chairs", (Winner(number="003", name="孙三"),)))
    assert [each.points for each in ranking(party.state.games, CHAIRS)] == [1]


def test_the_winners_named_last_are_the_winners() -> None:
    party = evening()
    red, blue = Winner(number="红队", name="红队"), Winner(number="蓝队", name="蓝队")
    party.do("18:00", c.NameGameWinners("ducks", (blue,)))
    party.do("18:01", c.NameGameWinners("ducks", (red,)))
    assert party.state.games.winners["ducks"] == (red,)


def test_an_awards_winners_are_secret_until_revealed_and_again_when_concealed() -> None:
    party = evening()
    assert shown_winners(party.state, BEST) == ()
    party.refuses("18:00", c.ConcealAward("best"), Reason.NOT_REVEALED)
    party.do("18:00", c.RevealAward("best"))
    assert shown_winners(party.state, BEST) == ("赵一", "钱二")
    party.refuses("18:00", c.RevealAward("best"), Reason.ALREADY_REVEALED)
    party.do("18:00", c.ConcealAward("best"))
    assert shown_winners(party.state, replace(BEST)) == ()


def test_what_is_not_there_is_refused() -> None:
    party = evening()
    for command in (
        c.StartGame("none"),
        c.GivePoints("none", "红队"),
        c.NameGameWinners("none", ()),
        c.PickPlayers("none", EVERYBODY, seed(1), 1),
        c.EnterPlayers("none", ()),
        c.DropPlayer("none", "003"),
    ):
        party.refuses("18:00", command, Reason.NO_SUCH_GAME)
    party.refuses("18:00", c.RevealAward("none"), Reason.NO_SUCH_AWARD)


def test_the_replayed_log_is_the_live_state() -> None:
    party = evening()
    party.do("18:00", pick(2), c.StartGame("ducks"), c.GivePoints("ducks", "红队", 2))
    volunteer = Winner(number="客人", name="客人")
    party.do("18:01", c.EnterPlayers("ducks", (volunteer,)), c.DropPlayer("ducks", "客人"))
    party.do("18:05", c.StopGame(), c.RevealAward("best"))
    assert replay(party.log) == party.state
