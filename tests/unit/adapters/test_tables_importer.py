"""What a table's rows become, and which doubts are reported with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.app.errors import UserError
from showctl.domain.cue import CueKind, Trigger
from showctl.domain.plan import HOUR, MINUTE, SECOND, EndRule, Kind, StartRule

Read = Callable[..., ImportedPlan]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Import a table given as text."""

    def read_text(text: str, **options: object) -> ImportedPlan:
        path = tmp_path / "流程.csv"
        path.write_text(text, encoding="utf-8")
        settings: dict[str, object] = {"on": date(2026, 1, 18), "timezone": "Asia/Shanghai"}
        return read_plan(path, **(settings | options))  # type: ignore[arg-type]

    return read_text


def written(plan: ImportedPlan) -> list[tuple[str, str, int]]:
    """Each segment as (title, planned start as H:MM past midnight, minutes)."""
    told = []
    follows = plan.show.start_ms
    for segment in plan.show.segments:
        start = follows if segment.start_ms is None else segment.start_ms
        if segment.is_in_chain:
            follows = start + segment.duration_ms
        clock = f"{start // HOUR}:{start // MINUTE % 60:02d}"
        told.append((segment.title, clock, segment.duration_ms // MINUTE))
    return told


def codes(plan: ImportedPlan) -> list[tuple[str, int]]:
    return [(warning.code, warning.row) for warning in plan.warnings]


def rules(plan: ImportedPlan) -> list[StartRule]:
    return [segment.start_rule for segment in plan.show.segments]


FOLLOW, AT = StartRule.FOLLOW, StartRule.AT


def test_a_start_at_the_end_before_follows_and_a_gap_waits(read: Read) -> None:
    plan = read("时间,环节\n18:00-18:05,甲\n18:05-18:10,乙\n18:20-18:30,丙\n")
    assert written(plan) == [("甲", "18:00", 5), ("乙", "18:05", 5), ("丙", "18:20", 10)]
    assert rules(plan) == [FOLLOW, FOLLOW, AT]
    assert plan.show.start_ms == 18 * HOUR
    assert plan.show.title == "流程"
    assert codes(plan) == []


def test_an_overlap_is_kept_and_reported(read: Read) -> None:
    plan = read("时间,环节\n18:00-18:30,甲\n18:20-18:40,乙\n18:40-18:50,丙\n")
    assert written(plan)[1:] == [("乙", "18:20", 20), ("丙", "18:40", 10)]
    assert rules(plan) == [FOLLOW, AT, FOLLOW]
    assert codes(plan) == [("overlap", 3)]


def test_starts_alone_last_until_the_next(read: Read) -> None:
    plan = read("开始,环节\n18:00,甲\n18:05,乙\n18:25,丙\n")
    assert written(plan) == [("甲", "18:00", 5), ("乙", "18:05", 20), ("丙", "18:25", 0)]
    assert codes(plan) == [("no_duration", 4)]


def test_ends_alone_start_where_the_one_before_ends(read: Read) -> None:
    plan = read("结束,环节\n18:10,甲\n18:25,乙\n", start_ms=18 * HOUR)
    assert written(plan) == [("甲", "18:00", 10), ("乙", "18:10", 15)]
    assert codes(plan) == []


def test_durations_alone_need_a_start(read: Read) -> None:
    table = "环节,时长\n甲,15分钟\n乙,25分钟\n"
    with pytest.raises(UserError, match="needs --start HH:MM"):
        read(table)
    plan = read(table, start_ms=20 * HOUR)
    assert written(plan) == [("甲", "20:00", 15), ("乙", "20:15", 25)]
    assert codes(plan) == []


def test_start_and_duration_win_over_an_end_that_disagrees(read: Read) -> None:
    plan = read("开始,结束,时长,环节\n18:00,18:10,5分钟,甲\n18:10,18:20,10分钟,乙\n")
    assert written(plan) == [("甲", "18:00", 5), ("乙", "18:10", 10)]
    assert codes(plan) == [("disagree", 2)]


def test_of_two_readings_of_a_length_the_slot_decides(read: Read) -> None:
    plan = read("时间,时长,环节\n18:00-18:01,1:30,甲\n18:02-18:04,2:00,乙\n")
    assert [segment.duration_ms for segment in plan.show.segments] == [90 * MINUTE, 2 * MINUTE]
    assert codes(plan) == [("disagree", 2), ("overlap", 3)]


def test_midnight_is_the_next_day(read: Read) -> None:
    plan = read("时间,环节\n23:00-23:50,甲\n23:50-00:10,乙\n00:10-00:30,丙\n")
    assert written(plan) == [("甲", "23:00", 50), ("乙", "23:50", 20), ("丙", "24:10", 20)]
    assert rules(plan) == [FOLLOW, FOLLOW, FOLLOW]
    assert codes(plan) == []


def test_hours_past_23_are_the_next_day(read: Read) -> None:
    plan = read("开始,时长,环节\n23:30,30分钟,甲\n24:15,15分钟,乙\n00:30,15分钟,丙\n")
    assert written(plan) == [("甲", "23:30", 30), ("乙", "24:15", 15), ("丙", "24:30", 15)]


def test_a_step_back_of_no_more_than_12_hours_is_an_overlap(read: Read) -> None:
    plan = read("时间,环节\n18:00-19:00,甲\n06:00-06:30,乙\n")
    assert written(plan)[1] == ("乙", "6:00", 30)
    assert codes(plan) == [("overlap", 3)]


def test_a_next_day_far_away_is_reported(read: Read) -> None:
    plan = read("时间,环节\n21:00-22:00,甲\n08:00-09:00,乙\n")
    assert written(plan)[1] == ("乙", "32:00", 60)
    assert codes(plan) == [("next_day", 3)]


def test_a_time_of_the_afternoon_is_decided_from_the_row_before(read: Read) -> None:
    plan = read("时间,环节\n14:30-14:55,甲\n2:55-3:00,乙\n15:00-15:30,丙\n")
    assert written(plan)[1:] == [("乙", "14:55", 5), ("丙", "15:00", 30)]
    assert codes(plan) == [("afternoon", 3)]


def test_a_table_of_small_hours_is_of_the_afternoon(read: Read) -> None:
    plan = read("时间,环节\n2:00-2:55,甲\n2:55-3:00,乙\n")
    assert written(plan) == [("甲", "14:00", 55), ("乙", "14:55", 5)]
    assert ("afternoon", 2) in codes(plan)


def test_seven_that_could_be_of_the_evening_is_reported(read: Read) -> None:
    plan = read("时间,环节\n7:00-7:30,甲\n7:30-9:00,乙\n")
    assert written(plan)[0] == ("甲", "7:00", 30)
    assert codes(plan) == [("morning", 2)]
    assert codes(read("时间,环节\n07:00-07:30,甲\n")) == []


def test_a_morning_goes_over_noon(read: Read) -> None:
    plan = read("时间,环节\n11:30-1:00,甲\n1:00-1:30,乙\n")
    assert written(plan) == [("甲", "11:30", 90), ("乙", "13:00", 30)]
    assert [code for code, _ in codes(plan)] == ["afternoon", "afternoon"]


def test_an_end_before_its_start_is_passed_over(read: Read) -> None:
    plan = read("时间,环节\n18:30-18:00,甲\n18:40-18:50,乙\n")
    assert written(plan) == [("甲", "18:30", 10), ("乙", "18:40", 10)]
    assert codes(plan) == [("end_before_start", 2)]


def test_a_clock_from_zero_counts_from_the_given_start(read: Read) -> None:
    table = "开始,时长,环节\n00:00:00,00:01:30,甲\n00:01:30,00:07:00,乙\n"
    plan = read(table, start_ms=19 * HOUR)
    assert plan.show.start_ms == 19 * HOUR
    assert codes(plan) == []
    plain = read(table)
    assert plain.show.start_ms == 0
    assert codes(plain) == [("relative_clock", 2)]
    assert [s.duration_ms for s in plain.show.segments] == [90 * SECOND, 7 * MINUTE]


def test_a_given_start_does_not_move_a_table_with_times(read: Read) -> None:
    plan = read("时间,环节\n18:00-18:05,甲\n", start_ms=19 * HOUR)
    assert written(plan) == [("甲", "18:00", 5)]
    assert codes(plan) == [("start_ignored", 2)]


def test_a_range_of_lengths_plans_the_upper_and_keeps_the_lower(read: Read) -> None:
    plan = read("环节,时长\n甲,5-10分钟\n", start_ms=18 * HOUR)
    (segment,) = plan.show.segments
    assert (segment.duration_ms, segment.min_duration_ms) == (10 * MINUTE, 5 * MINUTE)


def test_bare_numbers_are_minutes_and_said_once(read: Read) -> None:
    plan = read("环节,时长\n甲,5\n乙,10\n", start_ms=18 * HOUR)
    assert written(plan) == [("甲", "18:00", 5), ("乙", "18:05", 10)]
    assert codes(plan) == [("assumed_unit", 2)]
    assert codes(read("环节,时长(分钟)\n甲,5\n", start_ms=0)) == []


def test_rows_between_two_starts_share_the_time(read: Read) -> None:
    plan = read("开始,时长,环节\n18:00,,甲\n,10分钟,乙\n18:30,5分钟,丙\n")
    assert written(plan) == [("甲", "18:00", 20), ("乙", "18:20", 10), ("丙", "18:30", 5)]


def test_rows_before_the_first_start_lead_up_to_it(read: Read) -> None:
    plan = read("开始,时长,环节\n,10分钟,甲\n18:00,5分钟,乙\n")
    assert written(plan) == [("甲", "17:50", 10), ("乙", "18:00", 5)]


def test_every_known_column_arrives(read: Read) -> None:
    header = "序号,时间,环节,类型,负责人,嘉宾,话筒,灯光,音响,大屏,道具,备注"
    rules_header = "开始方式,结束方式,最短,可删,催场,并行,服装"
    row = "1,18:00-18:10,合唱,抽奖,导演,张三,2支手持,全亮,欢快,标题页,奖杯,小心台阶"
    plan = read(f"{header},{rules_header}\n{row},准点,自动,5分钟,是,10分钟,否,红色\n")
    (segment,) = plan.show.segments
    assert segment.title == "合唱"
    assert segment.kind is Kind.LUCKY_DRAW
    assert (segment.owner, segment.performers, segment.microphones) == ("导演", "张三", "2支手持")
    assert (segment.lighting, segment.music, segment.video) == ("全亮", "欢快", "标题页")
    assert (segment.props, segment.notes) == ("奖杯", "小心台阶")
    assert (segment.start_rule, segment.start_ms) == (AT, 18 * HOUR)
    assert (segment.end_rule, segment.min_duration_ms) == (EndRule.AUTO, 5 * MINUTE)
    assert (segment.can_cut, segment.is_background) == (True, False)
    assert segment.standby_ms == 10 * MINUTE
    assert segment.extra == (("服装", "红色"),)
    assert codes(plan) == []
    assert {"number", "kind", "standby", "background"} <= plan.fields


def test_no_standby_call_where_the_table_says_so(read: Read) -> None:
    plan = read("时间,环节,催场\n18:00-18:05,甲,无\n18:05-18:10,乙,\n18:10-18:20,丙,3\n")
    assert [s.standby_ms for s in plan.show.segments] == [None, 5 * MINUTE, 3 * MINUTE]


def test_a_background_row_runs_beside_the_chain(read: Read) -> None:
    plan = read("时间,环节,并行\n18:00-18:30,甲,\n18:10-19:30,上菜,是\n18:30-19:00,乙,\n")
    assert written(plan) == [("甲", "18:00", 30), ("上菜", "18:10", 80), ("乙", "18:30", 30)]
    assert rules(plan) == [FOLLOW, AT, FOLLOW]
    assert codes(plan) == []


def test_what_a_known_column_cannot_take_is_kept_as_text(read: Read) -> None:
    plan = read("时间,环节,类型,可删,时长\n待定,甲,街舞,看情况,\n18:00-18:05,乙,,,很久\n")
    first, second = plan.show.segments
    assert first.extra == (("时间", "待定"), ("类型", "街舞"), ("可删", "看情况"))
    assert second.extra == (("时长", "很久"),)
    assert {code for code, _ in codes(plan)} >= {"bad_time", "unknown_kind", "bad_value", "no_time"}


def test_own_columns_keep_their_order_and_dashes_are_empty(read: Read) -> None:
    plan = read("时间,地点,环节,服装,负责人\n18:00-18:05,大厅,甲,—,-\n")
    (segment,) = plan.show.segments
    assert segment.extra == (("地点", "大厅"), ("服装", ""))
    assert segment.owner == ""


def test_a_row_without_a_title_is_named_and_reported(read: Read) -> None:
    plan = read("时间,环节\n18:00-18:05,\n18:05-18:10,乙\n")
    assert written(plan)[0] == ("(未命名)", "18:00", 5)
    assert codes(plan) == [("no_title", 2)]


def test_duplicate_numbers_are_reported(read: Read) -> None:
    plan = read("序号,时间,环节\n1,18:00-18:05,甲\n1,18:05-18:10,乙\n")
    assert len(plan.show.segments) == 2
    assert codes(plan) == [("duplicate_number", 3)]
    assert plan.show.segments[0].extra == ()


def test_totals_notes_and_second_headers_are_no_segments(read: Read) -> None:
    plan = read("时间,时长,环节\n18:00-18:05,5分钟,甲\n时间,时长,环节\n合计,5分钟,\n注：请准时,,\n")
    assert written(plan) == [("甲", "18:00", 5)]
    doubts = [code for code, row in codes(plan) if row > 3]
    assert doubts == ["bad_time", "total", "bad_time", "skipped"]


def test_a_header_below_a_title_is_found_and_the_title_reported(read: Read) -> None:
    plan = read("公司年会流程,,\n活动时间：一月,,\n\n时间,环节,负责人\n18:00-18:05,甲,导演\n")
    assert written(plan) == [("甲", "18:00", 5)]
    assert codes(plan) == [("above_header", 1), ("above_header", 2)]


def test_a_header_can_have_two_lines(read: Read) -> None:
    plan = read("序号,时间,,环节\n,开始,结束,\n1,18:00,18:05,甲\n2,18:05,18:20,乙\n")
    assert written(plan) == [("甲", "18:00", 5), ("乙", "18:05", 15)]
    assert codes(plan) == []


def test_a_table_without_a_header_is_taken_by_what_it_holds(read: Read) -> None:
    plan = read("18:00-18:05,签到,大厅\n18:05-18:10,祝酒,大厅\n")
    assert written(plan) == [("签到", "18:00", 5), ("祝酒", "18:05", 5)]
    assert plan.show.segments[0].extra == (("#3", "大厅"),)
    assert codes(plan) == [("no_header", 1)]


def test_columns_can_be_told_by_hand(read: Read) -> None:
    plan = read("何时,什么\n18:00-18:05,甲\n", mapping={"start": "何时", "title": "2"})
    assert written(plan) == [("甲", "18:00", 5)]


def test_a_zero_length_row_and_equal_starts_are_kept(read: Read) -> None:
    plan = read("时间,环节\n18:00-18:00,甲\n18:00-18:10,乙\n18:00-18:10,丙\n")
    assert written(plan) == [("甲", "18:00", 0), ("乙", "18:00", 10), ("丙", "18:00", 10)]
    assert codes(plan) == [("no_duration", 2), ("overlap", 4)]


def test_dates_in_the_cells_are_passed_over_and_said(read: Read) -> None:
    plan = read("开始,时长,环节\n2026-01-18 18:00,5分钟,甲\n2026-01-18 18:05,5分钟,乙\n")
    assert written(plan) == [("甲", "18:00", 5), ("乙", "18:05", 5)]
    assert codes(plan) == [("date_ignored", 2)]


def test_a_table_of_several_days_is_told(read: Read) -> None:
    plan = read(
        "日期,开始,时长,环节\n2月5日,14:00,1小时,彩排\n,15:00,1小时,布置\n2月6日,18:00,5分钟,甲\n"
    )
    assert codes(plan) == [("another_date", 4)]
    assert plan.show.segments[2].extra == (("日期", "2月6日"),)


def test_a_named_file_beside_the_table_becomes_a_cue(read: Read, tmp_path: Path) -> None:
    (tmp_path / "音乐").mkdir()
    (tmp_path / "音乐" / "开场.mp3").write_bytes(b"")
    plan = read("时间,环节,音乐\n18:00-18:05,甲,音乐/开场.mp3\n18:05-18:10,乙,没有.mp3\n")
    first, second = plan.show.segments
    (cue,) = first.cues
    assert (cue.media, cue.trigger, cue.title) == ("音乐/开场.mp3", Trigger.START, "开场")
    assert (second.cues, second.music) == ((), "没有.mp3")
    show_folder = tmp_path / "节目"
    moved = read("时间,环节,音乐\n18:00-18:05,甲,音乐/开场.mp3\n", media_from=show_folder)
    assert moved.show.segments[0].cues[0].media == "../音乐/开场.mp3"


@pytest.mark.parametrize(
    ("file", "column", "kind"),
    [
        ("片头.mp4", "视频", CueKind.VIDEO),
        ("背景.PNG", "大屏", CueKind.PICTURE),
        ("规则.pdf", "视频", CueKind.SLIDES),
        ("片头.mp4", "音乐", CueKind.AUDIO),
    ],
)
def test_the_cell_and_the_file_say_what_kind_of_cue(
    read: Read, tmp_path: Path, file: str, column: str, kind: CueKind
) -> None:
    (tmp_path / file).write_bytes(b"")
    plan = read(f"时间,环节,{column}\n18:00-18:05,甲,{file}\n")
    (cue,) = plan.show.segments[0].cues
    assert (cue.kind, cue.media, cue.trigger) == (kind, file, Trigger.START)


def test_a_file_elsewhere_becomes_no_cue(read: Read, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.mp3"
    outside.write_bytes(b"")
    plan = read(f"时间,环节,音乐\n18:00-18:05,甲,../outside.mp3\n18:05-18:10,乙,{outside}\n")
    assert [segment.cues for segment in plan.show.segments] == [(), ()]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty"),
        ("时间,环节\n", "no segments"),
        ("环节,负责人\n甲,张三\n", "no column of times"),
        ("甲,乙\n丙,丁\n", "no header row"),
        ("时间,环节\n待定,甲\n,乙\n", "no times"),
    ],
)
def test_a_table_that_is_no_rundown_is_refused(read: Read, text: str, says: str) -> None:
    with pytest.raises(UserError, match=says) as refused:
        read(text)
    assert "流程.csv" in str(refused.value)


def test_titles_are_kept_as_they_are(read: Read) -> None:
    titles = ["抽奖：一等奖（3名）", "Q&A · 第一轮", "合影——全体"]
    rows = "".join(f"18:0{n}-18:0{n + 1},{title}\n" for n, title in enumerate(titles))
    assert [s.title for s in read(f"时间,环节\n{rows}").show.segments] == titles


def test_an_end_and_a_duration_say_when_a_row_starts(read: Read) -> None:
    plan = read("开始,结束,时长,环节\n19:00,19:10,,唱歌\n,19:30,10,颁奖\n19:30,19:40,,下一\n")
    assert written(plan) == [("唱歌", "19:00", 10), ("颁奖", "19:20", 10), ("下一", "19:30", 10)]


class TestReserves:
    def test_one_takes_no_time_of_the_evening(self, read: Read) -> None:
        plan = read("时间,时长,环节,备用\n18:00,30分钟,甲,\n,5分钟,有奖问答,是\n,10分钟,乙,\n")
        assert written(plan) == [("甲", "18:00", 30), ("有奖问答", "18:30", 5), ("乙", "18:30", 10)]
        assert [segment.is_reserve for segment in plan.show.segments] == [False, True, False]
        assert rules(plan) == [FOLLOW, FOLLOW, FOLLOW]
        assert codes(plan) == []

    def test_a_start_alone_lasts_until_the_next_one_that_takes_time(self, read: Read) -> None:
        plan = read("开始,时长,环节,备用\n18:00,,甲,\n,5分钟,垫场,是\n18:20,5分钟,乙,\n")
        assert written(plan) == [("甲", "18:00", 20), ("垫场", "18:20", 5), ("乙", "18:20", 5)]

    def test_it_does_not_lead_up_to_the_first_start(self, read: Read) -> None:
        plan = read("开始,时长,环节,备用\n,5分钟,垫场,是\n,10分钟,甲,\n18:00,5分钟,乙,\n")
        assert written(plan)[1:] == [("甲", "17:50", 10), ("乙", "18:00", 5)]
        assert plan.show.start_ms == 17 * HOUR + 50 * MINUTE

    def test_a_title_alone_makes_none(self, read: Read) -> None:
        plan = read("时间,环节\n18:00-18:30,暖场垫场\n18:30-19:00,备用节目\n")
        assert not any(segment.is_reserve for segment in plan.show.segments)

    def test_a_column_of_something_else_that_is_spare_stays_the_users_own(self, read: Read) -> None:
        plan = read("时间,环节,备用方案,备用话筒\n18:00-18:30,甲,换成视频,2支\n")
        (segment,) = plan.show.segments
        assert (segment.is_reserve, segment.microphones) == (False, "2支")
        assert segment.extra == (("备用方案", "换成视频"),)

    def test_what_runs_beside_the_others_is_no_reserve(self, read: Read) -> None:
        plan = read("时间,环节,并行,备用\n18:00-18:30,甲,,\n18:10-18:20,上菜,是,是\n")
        (_, beside) = plan.show.segments
        assert (beside.is_background, beside.is_reserve) == (True, False)
        assert beside.extra == (("备用", "是"),)
        assert "bad_value" in {code for code, _ in codes(plan)}
