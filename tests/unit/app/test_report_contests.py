"""Games and revealed awards stand in the parts of a report that people read."""

from __future__ import annotations

from showctl.app.language import Language
from showctl.app.reporting.contests import awards, games
from showctl.app.reporting.plain import parts_text
from showctl.app.reporting.section import At
from showctl.app.reporting.sections import sections
from showctl.app.reporting.words import Words
from showctl.domain.award import Award
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.game_commands import GivePoints, NameGameWinners, RevealAward
from tests.plans import make_show
from tests.unit.app.reported import collected
from tests.unit.domain.evening import Evening, at

ENGLISH = Words(Language.ENGLISH)


def test_a_game_that_was_played_says_the_points_and_who_won() -> None:
    played = Game(id="g", title="接力", prize="糖", teams=("红队", "蓝队"))
    evening = Evening.begun(make_show(5, games=(played, Game(id="h", title="人椅"))))
    evening.do("18:01", GivePoints("g", "红队", 2), GivePoints("g", "蓝队", 1))
    evening.do("18:02", NameGameWinners("g", (Winner(number="红队", name="红队"),)))
    assert games(collected(evening), ENGLISH).rows == (
        ("接力", "糖", "", "红队 2, 蓝队 1", "红队"),
    )
    assert "接力" in parts_text(collected(evening))


def test_an_award_is_told_once_the_hall_has_seen_it() -> None:
    best = Award(id="best", title="先进奖", winners=("赵一", "钱二"), certificate="证书")
    evening = Evening.begun(make_show(5, awards=(best, Award(id="old", title="老员工奖"))))
    assert not awards(collected(evening), ENGLISH).rows
    evening.do("18:01", RevealAward("best"))
    row = (At(at("18:01")), "先进奖", "赵一, 钱二", "证书")
    assert awards(collected(evening), ENGLISH).rows == (row,)
    assert "赵一, 钱二" in parts_text(collected(evening))
    assert "awards" in [section.id for section in sections(collected(evening), ENGLISH)]
