"""The bundled annual party: the customer's rundown, and an evening that can be run from it."""

from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.resources import resource_dir
from showctl.adapters.seeds import load_seed, seed_path
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Trigger
from showctl.domain.draw import EarlierWinners
from showctl.domain.plan import (
    DEFAULT_STANDBY,
    DEFAULT_WARNINGS,
    HOUR,
    MINUTE,
    EndRule,
    Kind,
    Part,
    Segment,
    Show,
    StartRule,
)

RUNDOWN = """\
16:00-17:00,所有工作人员准备完毕
17:00-18:00,员工签到入场
18:00-18:05,主持人致开场词
18:05-18:10,领导致新年贺词
18:10-18:20,年会庆功仪式
18:20-18:25,领导祝酒
18:25-18:30,员工节目(唱歌)
18:30-18:40,互动游戏
18:40-18:45,抽奖:最佳新人奖
18:45-18:55,获奖者发表感言及表演节目
18:55-19:00,歌曲表演(员工节目)
19:00-19:10,互动游戏
19:10-19:15,抽奖:最佳团队奖
19:15-19:20,最佳团队获奖代表发表感言
19:20-19:25,团队表演节目(部门团体节目)
19:25-19:35,互动游戏
19:35-19:40,抽奖:最佳员工奖
19:40-19:50,回顾和展望
19:50-19:55,员工才艺表演(员工节目)
19:55-20:05,互动游戏
20:05-20:10,抽奖:最佳老员工奖
20:10-20:15,员工节目
20:15-20:20,抽奖:特等奖
20:20-20:30,主持人结束串词
20:30-21:00,工作人员撤场"""

SOUNDS = {"walk_in", "fanfare", "drum_roll", "winner", "applause", "game", "march", "chime"}
GAMES = {"学说方言", "丑小鸭赛跑", "齐心协力", "呼啦圈接力", "八仙过海吹牛皮", "人椅"}
AWARDS = ("优秀新员工鼓励奖", "优秀老员工奖", "先进优秀员工奖", "优秀团体奖")
DEPARTMENTS = ("财务部", "客服部", "程序部", "美工部", "商务部", "教务部", "技术部", "市场部")
CALLED_ROLES = {"灯光", "音响", "物料", "催场"}
CHARACTERS_A_MINUTE = 240
EMCEE_ONLY = {Kind.OPENING}
SILENT = {Kind.SETUP, Kind.STRIKE}


def annual_party() -> Show:
    return load_seed(seed_path(), on=date(2030, 1, 18), timezone="Asia/Shanghai")


SHOW = annual_party()


def named(segment: Segment) -> str:
    return segment.id


def numbered(number: int) -> Segment:
    return SHOW.segments[number - 1]


def time_of_day(ms: int) -> str:
    return f"{ms // HOUR:02}:{ms % HOUR // MINUTE:02}"


def spoken(segment: Segment) -> str:
    return "".join(line.text for line in segment.lines if not line.is_direction)


def characters(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)


def cue_using(segment: Segment, sound: str) -> Cue:
    (cue,) = (cue for cue in segment.cues if Path(cue.media).stem == sound)
    return cue


ALL = pytest.mark.parametrize("segment", SHOW.segments, ids=named)
HOSTED = pytest.mark.parametrize(
    "segment", [each for each in SHOW.segments if each.kind not in SILENT], ids=named
)
DRAWS = pytest.mark.parametrize(
    "segment", [each for each in SHOW.segments if each.kind is Kind.LUCKY_DRAW], ids=named
)
ROUNDS = pytest.mark.parametrize(
    "segment", [each for each in SHOW.segments if each.kind is Kind.GAME], ids=named
)


def test_the_seed_is_the_customers_rundown_row_for_row() -> None:
    start = SHOW.start_ms
    rows = []
    for segment in SHOW.segments:
        end = start + segment.duration_ms
        rows.append(f"{time_of_day(start)}-{time_of_day(end)},{segment.title}")
        start = end
    assert "\n".join(rows) == RUNDOWN


def test_date_and_zone_are_the_callers_and_the_head_is_the_partys() -> None:
    assert (SHOW.date, SHOW.timezone) == (date(2030, 1, 18), "Asia/Shanghai")
    assert (SHOW.title, SHOW.theme) == ("公司年会", "共享盛果，共创未来")
    assert SHOW.curfew_ms == 21 * HOUR + 30 * MINUTE


def test_every_segment_follows_the_one_before_under_a_stable_id() -> None:
    assert {segment.start_rule for segment in SHOW.segments} == {StartRule.FOLLOW}
    assert [segment.id for segment in SHOW.segments] == [f"seg-{n:02}" for n in range(1, 26)]


def test_the_headline_is_the_show_from_six_to_half_past_eight() -> None:
    assert [segment.part for segment in SHOW.segments] == (
        [Part.BEFORE] * 2 + [Part.SHOW] * 22 + [Part.AFTER]
    )
    assert SHOW.headline == {f"seg-{number:02}" for number in range(3, 25)}


def test_doors_and_opening_wait_for_their_time_and_the_stage_for_go() -> None:
    rules = [segment.end_rule for segment in SHOW.segments]
    assert rules == [EndRule.CLOCK] * 2 + [EndRule.MANUAL] * 23


@ALL
def test_every_segment_says_who_answers_for_it_and_what_it_needs(segment: Segment) -> None:
    assert segment.owner in {member.role for member in SHOW.crew}
    assert all(
        (
            segment.performers,
            segment.microphones,
            segment.lighting,
            segment.music,
            segment.video,
            segment.props,
            segment.notes,
        )
    )
    assert segment.warnings_ms == DEFAULT_WARNINGS


def test_the_crew_is_the_division_of_work() -> None:
    assert [member.role for member in SHOW.crew] == [
        "总负责人",
        "会场协调",
        "音响、灯光、音乐",
        "视频制作",
        "物料采办",
        "节目汇总",
        "获奖名单",
        "摄影、照相",
        "会场布置",
        "出纳",
    ]
    assert all(member.duty for member in SHOW.crew)


@HOSTED
def test_the_emcee_has_lines_that_leave_room_for_the_act(segment: Segment) -> None:
    share = 1 if segment.kind in EMCEE_ONLY else 0.5
    allowed = CHARACTERS_A_MINUTE * segment.duration_ms / MINUTE * share
    assert 60 <= characters(spoken(segment)) <= allowed


@HOSTED
def test_lines_are_spoken_by_the_two_emcees_or_are_directions(segment: Segment) -> None:
    for line in segment.lines:
        assert (line.speaker == "") if line.is_direction else (line.speaker in {"甲", "乙", "合"})


@pytest.mark.parametrize("kind", sorted(SILENT))
def test_nobody_speaks_while_the_crew_sets_up_and_strikes(kind: Kind) -> None:
    assert [segment.lines for segment in SHOW.segments if segment.kind is kind] == [()]


def test_sounds_are_those_that_ship_and_none_is_the_operators_chime() -> None:
    used = {
        cue.media for segment in SHOW.segments for cue in segment.cues if cue.kind is CueKind.AUDIO
    }
    assert {Path(media).stem for media in used} == SOUNDS - {"chime"}
    assert all((resource_dir("sounds") / Path(media).name).is_file() for media in used)


@ALL
def test_cues_are_numbered_with_their_segment_and_fit_into_it(segment: Segment) -> None:
    number = segment.id.removeprefix("seg-")
    assert segment.cues
    for cue in segment.cues:
        assert cue.id.startswith(f"{number}-")
        assert cue.offset_ms < segment.duration_ms
        if cue.trigger is Trigger.BEFORE_END:
            assert cue.offset_ms > 0


@ALL
def test_prompts_say_what_to_do_and_to_whom(segment: Segment) -> None:
    prompts = [cue for cue in segment.cues if cue.kind is CueKind.PROMPT]
    assert prompts or segment.kind is Kind.LUCKY_DRAW
    assert {cue.role for cue in prompts} <= CALLED_ROLES
    assert all(cue.text and cue.trigger is not Trigger.MANUAL for cue in prompts)


@ALL
def test_what_loops_ends_with_its_segment_or_has_a_cue_that_stops_it(segment: Segment) -> None:
    stopped = {target for cue in segment.cues if cue.kind is CueKind.STOP for target in cue.targets}
    for cue in segment.cues:
        if cue.is_looped:
            assert cue.at_segment_end is not AtSegmentEnd.CONTINUE or cue.id in stopped


def test_walk_in_music_loops_softly_and_fades_as_the_show_opens() -> None:
    cue = cue_using(numbered(2), "walk_in")
    assert (cue.trigger, cue.offset_ms, cue.is_looped) == (Trigger.START, 0, True)
    assert (cue.level_db, cue.fade_out_ms, cue.at_segment_end) == (-6.0, 3_000, AtSegmentEnd.FADE)
    assert cue_using(numbered(3), "fanfare").trigger is Trigger.START


@DRAWS
def test_each_draw_rolls_stops_and_celebrates_by_hand_in_this_order(segment: Segment) -> None:
    roll, stop, winner = [cue for cue in segment.cues if cue.kind is not CueKind.PROMPT][:3]
    assert {roll.trigger, stop.trigger, winner.trigger} == {Trigger.MANUAL}
    assert roll.media == "sounds/drum_roll.ogg"
    assert (stop.kind, stop.targets) == (CueKind.STOP, (roll.id,))
    assert winner.media == "sounds/winner.flac"


@DRAWS
def test_a_draw_names_the_prize_and_leaves_the_winner_open(segment: Segment) -> None:
    words = spoken(segment).replace("【获奖团队】", "【获奖者】")
    assert segment.title.removeprefix("抽奖:") in words
    moments = ("【奖品】", "开始！", "停！", "【获奖者】")
    places = [words.index(moment) for moment in moments]
    assert places == sorted(places)


@ROUNDS
def test_a_game_row_is_one_of_the_six_with_rules_props_and_music(segment: Segment) -> None:
    game = segment.performers.partition("：")[0]
    assert game in GAMES
    assert f"游戏：{game}" in segment.notes
    assert game in spoken(segment)
    assert all(word in segment.notes for word in ("玩法：", "胜负：", "获胜"))
    music = cue_using(segment, "game")
    assert (music.trigger, music.is_looped, music.at_segment_end) == (
        Trigger.START,
        True,
        AtSegmentEnd.FADE,
    )


def test_the_four_game_rows_are_four_different_games() -> None:
    rows = [segment for segment in SHOW.segments if segment.title == "互动游戏"]
    assert [segment.kind for segment in rows] == [Kind.GAME] * 4
    assert len({segment.performers.partition("：")[0] for segment in rows}) == 4


def test_awards_buffet_and_the_general_manager_have_their_place_inside_the_rows() -> None:
    assert all(award in spoken(numbered(5)) for award in AWARDS)
    assert "自助餐" in spoken(numbered(6))
    assert "【总经理】" in spoken(numbered(24))


def test_every_department_that_hands_in_an_act_is_on() -> None:
    on_stage = "".join(segment.performers for segment in SHOW.segments)
    for department in DEPARTMENTS:
        assert on_stage.count(department) == 1
    assert on_stage.count("编辑部") == 2


def test_only_performances_and_games_may_be_cut_and_nothing_below_its_shortest() -> None:
    cuttable = [segment for segment in SHOW.segments if segment.can_cut]
    assert {segment.kind for segment in cuttable} == {Kind.PERFORMANCE, Kind.GAME}
    for segment in SHOW.segments:
        if segment.min_duration_ms is not None:
            assert 0 < segment.min_duration_ms < segment.duration_ms


def test_acts_with_costumes_are_called_earlier_and_set_up_and_those_on_stage_not_at_all() -> None:
    for segment in SHOW.segments:
        if segment.kind is Kind.PERFORMANCE:
            assert segment.standby_ms == 10 * MINUTE
        if segment.kind is Kind.LUCKY_DRAW:
            assert segment.standby_ms == DEFAULT_STANDBY
    assert [each.id for each in SHOW.segments if each.standby_ms is None] == ["seg-01", "seg-14"]


def test_the_march_underlies_the_farewell_and_plays_on_while_people_leave() -> None:
    farewell, leaving = cue_using(numbered(24), "march"), cue_using(numbered(25), "march")
    assert farewell.trigger is Trigger.MANUAL
    assert farewell.level_db < leaving.level_db
    assert (leaving.trigger, leaving.is_looped) == (Trigger.START, True)
    assert leaving.at_segment_end is AtSegmentEnd.CONTINUE


def test_the_five_draws_stand_in_the_rows_that_announce_them() -> None:
    announced = {
        segment.id: segment.title.removeprefix("抽奖:")
        for segment in SHOW.segments
        if segment.kind is Kind.LUCKY_DRAW
    }
    assert {draw.segment: draw.title for draw in SHOW.draws} == announced


def test_newcomers_and_veterans_are_told_by_the_day_they_were_hired() -> None:
    rules = {draw.title: (draw.hired_from, draw.hired_until) for draw in SHOW.draws}
    assert rules.pop("最佳新人奖") == (date(2029, 1, 18), None)
    assert rules.pop("最佳老员工奖") == (None, date(2025, 1, 18))
    assert set(rules.values()) == {(None, None)}


def test_a_team_is_drawn_and_the_grand_prize_is_for_everybody() -> None:
    draws = {draw.title: draw for draw in SHOW.draws}
    assert [draw.title for draw in SHOW.draws if draw.is_of_teams] == ["最佳团队奖"]
    assert draws["特等奖"].earlier_winners is EarlierWinners.IN
    assert draws["最佳员工奖"].earlier_winners is EarlierWinners.OUT


def test_the_six_games_are_ready_with_rules_and_how_they_are_won() -> None:
    assert {game.title for game in SHOW.games} == GAMES
    assert all(game.rules and game.winning and game.players for game in SHOW.games)
    timed = {game.title: game.duration_ms for game in SHOW.games if game.duration_ms}
    assert timed == {
        "丑小鸭赛跑": 5 * MINUTE,
        "八仙过海吹牛皮": MINUTE,
        "人椅": 5 * MINUTE,
    }


@ROUNDS
def test_the_game_of_a_row_is_the_one_it_announces(segment: Segment) -> None:
    (game,) = (game for game in SHOW.games if game.segment == segment.id)
    assert game.title == segment.performers.partition("：")[0]


def test_the_four_awards_are_in_the_order_of_the_ceremony_and_name_nobody() -> None:
    assert tuple(award.title for award in SHOW.awards) == AWARDS
    words = spoken(numbered(5))
    assert all(award.segment == "seg-05" and award.winners == () for award in SHOW.awards)
    assert [words.index(award.title) for award in SHOW.awards] == sorted(
        words.index(award.title) for award in SHOW.awards
    )
    media = {award.music for award in SHOW.awards}
    assert all((resource_dir("sounds") / Path(each).name).is_file() for each in media)
