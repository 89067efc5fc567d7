"""Fields in the lines: filled from the run, left as written where nothing is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showctl.app.draw_desk import DrawDesk
from showctl.app.line_fields import fill_text, filled
from showctl.domain import commands as c
from showctl.domain.award import Award
from showctl.domain.draw import Draw, Entrants
from showctl.domain.draw_commands import AddBonus, EnterWinners, RollDraw, StopRoll
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.game_commands import NameGameWinners, RevealAward
from showctl.domain.people import Person
from showctl.domain.plan import Line
from tests.fakes import FakePeople, FakeRandomness
from tests.plans import make_show
from tests.unit.domain.drawing_evening import DrawEvening, present
from tests.unit.domain.evening import Evening


@pytest.fixture
def evening() -> Evening:
    show = make_show(5, 5, title="公司年会", theme="共创未来")
    first, second = show.segments
    second = replace(second, title="歌曲表演", performers="技术部")
    return Evening.begun(replace(show, segments=(first, second)))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("接下来是{{next}}", "接下来是歌曲表演"),
        ("有请{{ 下一个演员 }}带来{{下一个}}", "有请技术部带来歌曲表演"),
        ("欢迎来到{{Show}}，{{主题}}", "欢迎来到公司年会，共创未来"),
        ("{{nothing known}}", "{{nothing known}}"),
        ("没有括号", "没有括号"),
    ],
)
def test_a_field_is_filled_or_stays_as_it_is_written(
    evening: Evening, written: str, read: str
) -> None:
    assert fill_text(written, evening.state) == read


def test_a_field_follows_the_run(evening: Evening) -> None:
    assert fill_text("接下来是{{next}}", evening.state) == "接下来是歌曲表演"
    evening.do("18:01", c.Go())
    assert fill_text("接下来是{{next}}", evening.state) == "接下来是{{next}}"


def test_lines_without_fields_are_the_same_ones(evening: Evening) -> None:
    segment = replace(evening.state.show.segments[0], lines=(Line(text="大家好"),))
    assert filled(segment, evening.state) is segment.lines


def test_the_lines_of_a_segment_to_come_are_filled_as_they_will_be_said() -> None:
    one, two, three = make_show(5, 5, 5).segments
    said = (Line(text="有请{{performers}}，然后{{next}}，最后{{next performers}}"),)
    show = replace(
        make_show(5, 5, 5),
        segments=(
            replace(one, performers="主持人"),
            replace(two, title="歌曲", performers="技术部", lines=said),
            replace(three, title="舞蹈", performers="市场部"),
        ),
    )
    evening = Evening.begun(show)
    ahead = filled(show.segments[1], evening.state)
    assert ahead[0].text == "有请技术部，然后舞蹈，最后市场部"
    evening.do("18:05", c.Go())
    assert filled(show.segments[1], evening.state) == ahead


class TestDraws:
    def evening(self) -> DrawEvening:
        people = (
            Person(number="1", name="郁磊", reading="yù lěi"),
            Person(number="2", name="李雷"),
        )
        draw = Draw(id="d", title="一等奖", prize="手机", count=2)
        return DrawEvening(draw, roster=present("1", "2", people=people))

    def test_winners_are_filled_in_when_the_hall_sees_them_and_not_before(self) -> None:
        evening = self.evening()
        written = "恭喜{{获奖者}}获得{{prize}}"
        assert fill_text(written, evening.state) == written
        evening.do("18:00", evening.commit("d"), RollDraw())
        assert fill_text(written, evening.state) == "恭喜{{获奖者}}获得手机"
        evening.do("18:00", StopRoll(evening.roster))
        said = fill_text("{{winners}}", evening.state)
        assert set(said.split("、")) == {"郁磊（yù lěi）", "李雷"}

    def test_of_namesakes_the_department_is_said(self) -> None:
        people = tuple(
            Person(number=str(n), name=name, department=f"{n}部", reading=reading)
            for n, (name, reading) in enumerate([("王伟", ""), ("王伟", "wáng wěi"), ("李雷", "")])
        )
        draw = Draw(id="d", title="一等奖", count=2)
        evening = DrawEvening(draw, roster=present("1", "2", people=people))
        evening.draw("d")
        said = fill_text("{{winners}}", evening.state)
        assert set(said.split("、")) == {"王伟（wáng wěi，1部）", "李雷"}

    def test_everybody_who_has_won_is_listed_under_what_it_was(self) -> None:
        show = make_show(5, games=(Game(id="g", title="人椅", segment="s1", prize="糖"),))
        evening = Evening.begun(show)
        assert fill_text("{{winners}}{{prize}}", evening.state) == "{{winners}}{{prize}}"
        red = Winner(number="红队", name="红队")
        evening.do("18:01", NameGameWinners("g", (red,)))
        assert fill_text("{{winners}}得{{prize}}", evening.state) == "红队得糖"
        assert fill_text("{{全部获奖者}}", evening.state) == "人椅：红队"

    def test_the_room_for_a_name_in_a_script_is_filled_too(self) -> None:
        evening = self.evening()
        evening.draw("d")
        assert "李雷" in fill_text("恭喜——【获奖者】！", evening.state)
        assert fill_text("【抽奖嘉宾】", evening.state) == "【抽奖嘉宾】"

    def test_in_a_game_a_draw_that_is_still_on_has_not_been_won(self) -> None:
        game = Game(id="g", title="人椅", segment="s1")
        evening = Evening.begun(make_show(5, draws=(Draw(id="d", title="一等奖"),), games=(game,)))
        evening.do("18:00", EnterWinners("d", (Winner(number="1", name="李雷"),)))
        assert fill_text("{{winners}}", evening.state) == "{{winners}}"

    def test_a_segment_with_a_draw_of_its_own_names_no_winners_of_another(self) -> None:
        first = Draw(id="d1", title="三等奖", prize="手环", segment="s1")
        second = Draw(id="d2", title="二等奖", prize="平板", segment="s2")
        evening = Evening.begun(make_show(5, 5, draws=(first, second)))
        evening.do("18:00", EnterWinners("d1", (Winner(number="1", name="李雷"),)))
        written = "恭喜{{winners}}获得{{prize}}"
        assert fill_text(written, evening.state) == "恭喜李雷获得手环"
        to_come = evening.state.show.segments[1]
        assert fill_text(written, evening.state, to_come) == "恭喜{{winners}}获得平板"
        evening.do("18:05", c.Go())
        assert fill_text(written, evening.state) == "恭喜{{winners}}获得平板"

    def test_in_a_segment_without_a_draw_the_winners_who_are_on_are_still_named(self) -> None:
        draw = Draw(id="d1", title="三等奖", segment="s1")
        evening = Evening.begun(make_show(5, 5, draws=(draw,)))
        evening.do("18:00", EnterWinners("d1", (Winner(number="1", name="李雷"),)))
        evening.do("18:05", c.Go())
        assert fill_text("有请{{winners}}", evening.state) == "有请李雷"

    def test_who_gave_a_prize_on_the_spot_is_thanked(self) -> None:
        evening = self.evening()
        evening.do("18:00", AddBonus("王总", "红包"), AddBonus("赵总", "红包"))
        assert fill_text("感谢{{鸣谢}}", evening.state) == "感谢王总、赵总"


class TestBonus:
    """A prize given on the spot after a planned draw, and the speech that follows."""

    SAID = "请问{{winners}}，{{prize}}怎么样？"

    def evening(self) -> Evening:
        newcomers = Draw(id="d", title="最佳新人奖", prize="手机", segment="s1", count=2)
        evening = Evening.begun(make_show(5, 5, 5, draws=(newcomers,)))
        evening.do("18:00", EnterWinners("d", (Winner(number="1", name="李雷"),)))
        evening.do("18:01", AddBonus("王总", "红包"))
        evening.do("18:02", EnterWinners("bonus-1", (Winner(number="2", name="韩梅"),)))
        return evening

    def test_it_takes_no_field_of_the_planned_draw(self) -> None:
        evening = self.evening()
        assert fill_text(self.SAID, evening.state) == "请问李雷，手机怎么样？"
        evening.do("18:03", c.Go())
        assert fill_text(self.SAID, evening.state) == "请问李雷，手机怎么样？"
        assert fill_text("感谢{{thanks}}", evening.state) == "感谢王总"

    def test_nor_does_one_given_in_the_segment_that_follows(self) -> None:
        evening = self.evening()
        evening.do("18:03", c.Go(), AddBonus("赵总", "红包"))
        evening.do("18:03", EnterWinners("bonus-2", (Winner(number="3", name="赵六"),)))
        assert fill_text(self.SAID, evening.state) == "请问李雷，手机怎么样？"

    def test_who_was_redrawn_is_named_beside_those_who_came(self) -> None:
        people = tuple(Person(number=n, name=f"{n}号") for n in "123")
        evening = DrawEvening(
            Draw(id="d", title="一等奖", count=2), roster=present(*"123", people=people)
        )
        absent, came = evening.draw("d")
        evening.reject(1, absent)
        (instead,) = evening.draw("d", redraws=1)
        assert [win.winner.number for win in evening.state.draws.last_won("d")] == [came, instead]
        evening.cancel(2)
        assert [win.winner.number for win in evening.state.draws.last_won("d")] == [came]


class TestTeams:
    def test_the_team_that_was_drawn_is_named_also_in_the_speech_that_follows(self) -> None:
        teams = Draw(id="t", title="最佳团队奖", segment="s1", entrants=Entrants.DEPARTMENTS)
        grand = Draw(id="g", title="特等奖", segment="s3")
        evening = Evening.begun(make_show(5, 5, 5, draws=(teams, grand)))
        assert fill_text("恭喜——【获奖团队】！", evening.state) == "恭喜——【获奖团队】！"
        evening.do("18:00", EnterWinners("t", (Winner(number="技术部", name="技术部"),)))
        for written in ("恭喜——【获奖团队】！", "恭喜——{{winning team}}！"):
            assert fill_text(written, evening.state) == "恭喜——技术部！"
        evening.do("18:05", c.Go())
        assert fill_text("{{获奖团队}}的代表", evening.state) == "技术部的代表"
        evening.do("18:06", c.Go(), EnterWinners("g", (Winner(number="1", name="李雷"),)))
        assert fill_text("{{winners}}，{{获奖团队}}", evening.state) == "李雷，技术部"

    def test_people_are_no_team(self) -> None:
        evening = Evening.begun(make_show(5, draws=(Draw(id="d", title="一等奖", segment="s1"),)))
        evening.do("18:00", EnterWinners("d", (Winner(number="1", name="李雷"),)))
        assert fill_text("{{获奖团队}}", evening.state) == "{{获奖团队}}"

    def test_the_team_that_won_a_game_is_named(self) -> None:
        game = Game(id="g", title="接力", segment="s1", teams=("红队", "蓝队"))
        evening = Evening.begun(make_show(5, games=(game,)))
        evening.do("18:01", NameGameWinners("g", (Winner(number="红队", name="红队"),)))
        assert fill_text("恭喜{{winning team}}", evening.state) == "恭喜红队"

    def test_a_line_about_an_award_names_its_winners_once_the_hall_sees_them(self) -> None:
        people = Award(id="a", title="老员工奖", segment="s1", winners=("赵一", "钱二"))
        team = Award(id="b", title="优秀团体奖", segment="s1", winners=("技术部",))
        evening = Evening.begun(make_show(5, 5, awards=(people, team)))
        written = "优秀团体奖，获奖的是——【获奖团队】！"
        evening.do("18:01", RevealAward("a"))
        assert fill_text(written, evening.state) == written
        assert fill_text("老员工奖：【获奖者】", evening.state) == "老员工奖：赵一、钱二"
        evening.do("18:02", RevealAward("b"))
        assert fill_text(written, evening.state) == "优秀团体奖，获奖的是——技术部！"
        evening.do("18:05", c.Go())
        assert fill_text(written, evening.state) == "优秀团体奖，获奖的是——技术部！"


class Somebody(FakePeople):
    """People of whom only one has a reading in the list."""

    def __init__(self) -> None:
        super().__init__(
            [
                Person(number="1", name="赵㬎"),
                Person(number="2", name="单双", reading="dān shuāng"),
                Person(number="3", name="李雷"),
            ]
        )


def test_a_hard_name_is_read_as_the_list_says_else_by_its_characters() -> None:
    desk = DrawDesk(
        Somebody(), FakeRandomness(), lambda name: {"赵㬎": "xiǎn", "单双": "shàn"}.get(name, "")
    )
    draw = Draw(id="d", title="一等奖", count=3)
    show = replace(make_show(5), draws=(draw,))
    evening = Evening.begun(show)
    command = desk.commit("d", counts_everybody=True)
    evening.do("18:00", command, RollDraw(), StopRoll(command.roster))
    said = fill_text("{{winners}}", evening.state)
    assert set(said.split("、")) == {"赵㬎（xiǎn）", "单双（dān shuāng）", "李雷"}
