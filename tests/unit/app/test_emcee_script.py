"""A script is split by segments and speakers, and what is not understood is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showctl.app.emcee_script.directions import direction_in, lines_in
from showctl.app.emcee_script.headings import likeness
from showctl.app.emcee_script.paragraphs import paragraphs_of
from showctl.app.emcee_script.proposal import ScriptProposal, apply
from showctl.app.emcee_script.speakers import Speakers
from showctl.app.emcee_script.splitting import split_script
from showctl.domain.plan import MINUTE, Line, Segment, Show
from tests.plans import make_show

TITLES = ("主持人致开场词", "领导致新年贺词", "员工节目(唱歌)", "抽奖", "互动游戏", "抽奖", "闭幕")


def show_of(*titles: str) -> Show:
    """Segments of ten minutes from 18:00."""
    segments = (
        Segment(id=f"s{n}", title=title, duration_ms=10 * MINUTE)
        for n, title in enumerate(titles, 1)
    )
    return make_show(segments=tuple(segments))


PARTY = show_of(*TITLES)


def split(text: str, show: Show = PARTY) -> ScriptProposal:
    return split_script(show, paragraphs_of(text))


def told(text: str, show: Show = PARTY) -> list[tuple[str, str]]:
    """Each line as speaker and text, "→" for a direction, below a heading of the first segment."""
    proposal = split(f"主持人致开场词\n{text}", show)
    return [
        ("→" if line.is_direction else line.speaker, line.text) for line in proposal.lines_of("s1")
    ]


def places(text: str, show: Show = PARTY) -> list[str | None]:
    """The segments of a script's sections in order."""
    return [section.segment for section in split(text, show).sections]


SPEAKERS = {
    "甲：晚上好": ("甲", "晚上好"),
    "乙:晚上好": ("乙", "晚上好"),
    "甲 ：晚上好": ("甲", "晚上好"),
    "合：晚上好": ("合", "晚上好"),
    "合说：晚上好": ("合说", "晚上好"),
    "甲、乙：晚上好": ("甲、乙", "晚上好"),
    "甲乙：晚上好": ("甲乙", "晚上好"),
    "男：晚上好": ("男", "晚上好"),
    "女主持：晚上好": ("女主持", "晚上好"),
    "男女合：晚上好": ("男女合", "晚上好"),
    "主持人：晚上好": ("主持人", "晚上好"),
    "主持人A：晚上好": ("主持人A", "晚上好"),
    "主持人 B：晚上好": ("主持人B", "晚上好"),
    "主持甲：晚上好": ("主持甲", "晚上好"),
    "A：晚上好": ("A", "晚上好"),
    "Ｂ：晚上好": ("B", "晚上好"),
    "【甲】晚上好": ("甲", "晚上好"),
    "【主持人乙】：晚上好": ("主持人乙", "晚上好"),
    "[男] 晚上好": ("男", "晚上好"),
    "（甲）晚上好": ("甲", "晚上好"),
    "(合)：晚上好": ("合", "晚上好"),
    "甲　晚上好": ("甲", "晚上好"),
    "甲\t晚上好": ("甲", "晚上好"),
    "画外音：晚上好": ("画外音", "晚上好"),
    "Host A: Good evening": ("Host A", "Good evening"),
    "Emcee 1: Good evening": ("Emcee 1", "Good evening"),
    "MC: Good evening": ("MC", "Good evening"),
    "Both: Good evening": ("Both", "Good evening"),
}


@pytest.mark.parametrize("text", SPEAKERS)
def test_a_speaker_is_told_from_what_is_said(text: str) -> None:
    assert told(text) == [SPEAKERS[text]]


@pytest.mark.parametrize(
    "text",
    [
        "各位来宾：大家好",
        "今天的主题是：共创未来",
        "晚上 7:30 开始",
        "https://example.org",
        "合影留念",
    ],
)
def test_words_before_a_colon_are_not_always_a_speaker(text: str) -> None:
    assert told(text) == [("", text)]


def test_a_name_that_comes_again_is_a_speaker() -> None:
    assert told("王小明：你好\n李小红：你好\n王小明：再见\n李小红：再见")[2:] == [
        ("王小明", "再见"),
        ("李小红", "再见"),
    ]


def test_a_name_that_the_show_knows_is_a_speaker_at_once() -> None:
    show = make_show(
        segments=(Segment(id="s1", title="主持人致开场词", performers="王小明、乐队"),)
    )
    assert told("王小明：你好", show) == [("王小明", "你好")]


def test_a_name_that_nobody_knows_is_kept_in_the_text_and_told() -> None:
    proposal = split("主持人致开场词\n甲：有请\n王小明：你好")
    assert [(d.code, d.paragraph.number) for d in proposal.doubts] == [("unknown_speaker", 3)]
    assert "王小明：你好" in proposal.lines_of("s1")[-1].text


def test_one_voice_has_one_name() -> None:
    assert told("主持人甲：你好\n甲：再见") == [("甲", "你好"), ("甲", "再见")]


def test_a_paragraph_without_a_speaker_goes_on() -> None:
    assert told("甲：一\n二\n乙：三") == [("甲", "一\n二"), ("乙", "三")]


def test_a_speaker_alone_on_a_line_says_what_follows() -> None:
    assert told("甲：\n大家好\n乙：\n晚上好") == [("甲", "大家好"), ("乙", "晚上好")]


def test_after_a_heading_nobody_speaks_until_somebody_is_named() -> None:
    proposal = split("开场词\n甲：你好\n抽奖\n请看大屏幕")
    assert proposal.lines_of("s4") == (Line(text="请看大屏幕"),)


DIRECTIONS = {
    "（掌声）": [("→", "掌声")],
    "(灯光渐暗)": [("→", "灯光渐暗")],
    "【总经理上台】": [("→", "总经理上台")],
    "△ 音乐起": [("→", "音乐起")],
    "灯光：追光": [("→", "灯光：追光")],
    "音乐：进行曲": [("→", "音乐：进行曲")],
    "甲：谢谢！（鞠躬）": [("甲", "谢谢！"), ("→", "鞠躬")],
    "甲：（走上台）大家好": [("→", "走上台"), ("甲", "大家好")],
    "甲（激动地）：大家好": [("→", "激动地"), ("甲", "大家好")],
    "甲：各位来宾（掌声），晚上好": [("甲", "各位来宾，"), ("→", "掌声"), ("甲", "晚上好")],
    "甲：一等奖是……（停顿）三号！": [("甲", "一等奖是……"), ("→", "停顿"), ("甲", "三号！")],
    "甲：我们公司（集团）很好": [("甲", "我们公司（集团）很好")],
    "甲：颁奖嘉宾（中国区）上场": [("甲", "颁奖嘉宾（中国区）上场")],
    "Host A: Welcome! (applause)": [("Host A", "Welcome!"), ("→", "applause")],
}


@pytest.mark.parametrize("text", DIRECTIONS)
def test_stage_directions_are_kept_apart(text: str) -> None:
    assert told(text) == DIRECTIONS[text]


HEADINGS: dict[str, str] = {
    "主持人致开场词": "s1",
    "一、开场词": "s1",
    "1. 开场词": "s1",
    "1、主持人致开场词": "s1",
    "第一项 主持人致开场词": "s1",
    "第一环节：主持人致开场词": "s1",
    "环节一：开场词": "s1",
    "（一）开场词": "s1",
    "【开场词】": "s1",
    "【环节一】开场词": "s1",
    "《主持人致开场词》": "s1",
    "环节：主持人致开场词": "s1",
    "节目名称：员工节目(唱歌)": "s3",
    "18:00 主持人致开场词": "s1",
    "18:00-18:10 主持人致开场词": "s1",
    "领导致新年贺词（18:10）": "s2",
    "领导致辞": "s2",
    "二、领导致辞": "s2",
    "18:10 领导致辞": "s2",
    "第三项": "s3",
    "员工节目（唱歌）": "s3",
    "四、抽奖环节": "s4",
    "## 抽奖": "s4",
    "互动游戏环节": "s5",
    "闭 幕": "s7",
    "NO.7 闭幕": "s7",
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_finds_its_segment(heading: str) -> None:
    proposal = split(f"{heading}\n甲：你好")
    assert proposal.sections[-1].segment == HEADINGS[heading]


def test_of_two_segments_of_one_name_the_next_is_meant() -> None:
    assert places("抽奖\n甲：一\n互动游戏\n甲：二\n抽奖\n甲：三") == ["s4", "s5", "s6"]


def test_a_name_that_comes_twice_is_of_the_segment_after_the_one_before() -> None:
    assert places("互动游戏\n甲：一\n抽奖\n甲：二") == ["s5", "s6"]


def test_two_draws_in_a_row_are_two_segments() -> None:
    assert places("抽奖\n甲：一\n抽奖\n甲：二") == ["s4", "s6"]


def test_a_heading_that_is_part_of_two_titles_is_not_sure() -> None:
    show = show_of("开场", "抽奖:新人奖", "抽奖:特等奖")
    (section,) = split("抽奖\n甲：你好", show).sections
    assert (section.segment, section.is_sure) == ("s2", False)


def test_a_number_alone_is_not_sure() -> None:
    (section,) = split("第三项\n甲：你好").sections
    assert (section.segment, section.is_sure, section.reasons) == ("s3", False, ("number",))


def test_the_rules_of_a_game_are_no_headings() -> None:
    rules = "1、每队五人\n2、听哨声开始\n（3）先到先得"
    assert places(f"互动游戏\n甲：规则如下\n{rules}") == ["s5"]


def test_speech_is_no_heading_though_it_names_a_segment() -> None:
    assert places("开场词\n甲：接下来是\n抽奖！\n请看。") == ["s1"]


def test_what_no_segment_is_for_is_left_over_with_its_place() -> None:
    proposal = split("年会主持词\n开场词\n甲：你好\n四、神秘嘉宾\n甲：请\n闭幕\n甲：再见")
    assert [(d.code, d.paragraph.number) for d in proposal.doubts] == [
        ("before_heading", 1),
        ("no_segment", 4),
    ]
    assert [section.lines[0].text for section in proposal.leftovers] == ["年会主持词", "请"]
    assert proposal.lines_of("s7") == (Line(speaker="甲", text="再见"),)


def test_nothing_changes_until_it_is_applied_and_then_only_what_was_found() -> None:
    show = make_show(
        segments=(
            Segment(id="s1", title="开场", lines=(Line(text="alt"),)),
            Segment(id="s2", title="闭幕", lines=(Line(text="bleibt"),)),
        )
    )
    proposal = split("开场\n甲：你好", show)
    assert show.segments[0].lines == (Line(text="alt"),)
    after = apply(show, proposal)
    assert after.segments[0].lines == (Line(speaker="甲", text="你好"),)
    assert after.segments[1] == show.segments[1]


def test_a_section_can_be_given_to_another_segment_by_hand() -> None:
    proposal = split("四、神秘嘉宾\n甲：请")
    assert proposal.put(0, "s5").lines_of("s5") == (Line(speaker="甲", text="请"),)
    assert proposal.put(0, "s5").put(0, None).leftovers == proposal.leftovers


def test_titles_that_differ_in_idle_words_are_alike() -> None:
    assert likeness("抽奖环节", "抽奖") == 1
    assert likeness("领导致辞", "领导致词") == 1
    assert likeness("抽奖", "颁奖典礼") < 0.5


@given(st.text(st.sampled_from("甲乙合：:（）()。\n 一、抽奖1闭幕A好【】18"), max_size=120))
def test_no_word_of_a_script_is_lost(text: str) -> None:
    proposal = split(text)
    kept = "".join(
        (section.heading.text if section.heading else "")
        + "".join(line.speaker + line.text for line in section.lines)
        for section in proposal.sections
    )
    marks = str.maketrans(dict.fromkeys("：:（）()【】 \n、，。；"))

    def letters(words: str) -> list[str]:
        return sorted(set(words.translate(marks)))

    assert set(letters(text)) <= set(letters(kept)) | {"甲", "乙", "合", "A"}


@given(st.text(max_size=200))
def test_any_text_is_split_without_a_crash(text: str) -> None:
    apply(PARTY, split(text))
    lines_in("甲", text)
    direction_in(text)
    Speakers([text]).spoken(text)
