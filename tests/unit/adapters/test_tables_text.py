"""Markdown tables and rundowns written as lines, from a file or pasted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.app.errors import UserError
from showctl.domain.plan import HOUR, MINUTE


def read(source: Path | str, **options: object) -> ImportedPlan:
    return read_plan(source, on=date(2026, 1, 18), timezone="UTC", **options)  # type: ignore[arg-type]


def written(plan: ImportedPlan) -> list[tuple[str, int, int]]:
    """(title, start in minutes after midnight, minutes) of each segment."""
    told, follows = [], plan.show.start_ms
    for segment in plan.show.segments:
        start = follows if segment.start_ms is None else segment.start_ms
        follows = start + segment.duration_ms
        told.append((segment.title, start // MINUTE, segment.duration_ms // MINUTE))
    return told


MARKDOWN = r"""# 年会

流程如下：

| 时间 | 环节 | 备注 |
|------|:----:|-----:|
| 18:00-18:10 | **开场** | 全体\|起立 |
| 18:10-18:20 | 致辞<br>祝酒 |

完。
"""


def test_a_markdown_table_is_found_in_its_text() -> None:
    plan = read(MARKDOWN)
    assert written(plan) == [("开场", 1080, 10), ("致辞 祝酒", 1090, 10)]
    assert plan.show.segments[0].notes == "全体|起立"
    assert (plan.warnings, plan.rows) == ((), (7, 8))


def test_of_several_markdown_tables_the_rundown_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "年会.md"
    people = "| 角色 | 姓名 |\n|--|--|\n| 导演 | 张三 |\n\n"
    path.write_text(people + MARKDOWN, encoding="utf-8")
    assert written(read(path))[0] == ("开场", 1080, 10)
    assert read(path).show.title == "年会"
    with pytest.raises(UserError, match="no header row"):
        read(path, sheet="1")


@pytest.mark.parametrize(
    ("line", "segment"),
    [
        ("18:00 - 18:30 签到入场", ("签到入场", 1080, 30)),
        ("18:00-18:30签到入场", ("签到入场", 1080, 30)),
        ("18:00——18:30　签到入场", ("签到入场", 1080, 30)),
        ("1900 – 1930 合唱", ("合唱", 1140, 30)),
        ("18:00-18:30：签到", ("签到", 1080, 30)),
        ("1. 18:00-18:30 签到", ("签到", 1080, 30)),
        ("2）18:00-18:30 签到", ("签到", 1080, 30)),
        ("① 18:00-18:30 签到", ("签到", 1080, 30)),
        ("- 18:00-18:30 签到", ("签到", 1080, 30)),
        ("• 下午6:00-6:30 签到", ("签到", 1080, 30)),
        ("六、18:00-18:30 签到", ("签到", 1080, 30)),
        ("6:00 PM - 6:30 PM Check-in", ("Check-in", 1080, 30)),
        ("18:00-18:30 2026总结", ("2026总结", 1080, 30)),
        ("18:00（30分钟）签到", ("签到", 1080, 30)),
        ("18:00 签到（30分钟）", ("签到（30分钟）", 1080, 30)),
        ("18:00-18:30 抽奖（3名）", ("抽奖（3名）", 1080, 30)),
        ("18:00-18:30 闭幕，合影", ("闭幕，合影", 1080, 30)),
        ("签到入场 18:00-18:30", ("签到入场", 1080, 30)),
        ("签到入场（18:00-18:30）", ("签到入场", 1080, 30)),
        ("18:00-18:30\n签到入场", ("签到入场", 1080, 30)),
        ("签到 30分钟", ("签到", 1080, 30)),
        ("1、签到（30分钟）", ("签到", 1080, 30)),
        ("Check-in: 30 min", ("Check-in", 1080, 30)),
    ],
)
def test_a_line_is_a_time_and_a_title(line: str, segment: tuple[str, int, int]) -> None:
    assert written(read(line, start_ms=18 * HOUR)) == [segment]


def test_a_line_without_a_time_is_a_note_of_the_one_above() -> None:
    plan = read("18:00 - 18:05 开场\n主持人：甲、乙\n话筒两支\n\n18:05 - 18:10 致辞\n")
    assert written(plan) == [("开场", 1080, 5), ("致辞", 1085, 5)]
    assert plan.show.segments[0].notes == "主持人：甲、乙\n话筒两支"
    assert plan.rows == (1, 5)
    assert [(w.code, w.row) for w in plan.warnings] == [("more_of_above", 2), ("more_of_above", 3)]


def test_lines_above_the_first_time_are_no_segments_and_told() -> None:
    plan = read("年会流程\n2026年2月6日\n18:00 - 18:30 签到入场\n18:30 - 18:35 致辞，祝酒\n")
    assert written(plan) == [("签到入场", 1080, 30), ("致辞，祝酒", 1110, 5)]
    assert [(w.code, w.row) for w in plan.warnings] == [("above_header", 1), ("above_header", 2)]


@pytest.mark.parametrize(
    "title",
    [
        *("2026 年会", "2026年会流程", "2026 公司年会", "2025 年度总结大会", "2026 年公司年会"),
        *("2026 Annual party", "2026", "2026年1月18日 年会流程", "2026-01-18 年会流程"),
        *("2026.1.18 年会", "2026/1/18 年会", "2025-2026 年会", "【2026 年会】", "2030 公司年会"),
    ],
)
@pytest.mark.parametrize("times", [("18:00", "18:30"), ("1800", "1830")])
def test_a_year_above_the_lines_is_no_time(title: str, times: tuple[str, str]) -> None:
    plan = read(f"{title}\n{times[0]} 签到\n{times[1]} 开场\n")
    assert written(plan) == [("签到", 1080, 30), ("开场", 1110, 0)]
    assert (plan.warnings[0].code, plan.warnings[0].about) == ("above_header", title)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("1830 签到\n1900 年夜饭\n", ["签到", "年夜饭"]),
        ("1900 年会开始\n1930 晚宴\n", ["年会开始", "晚宴"]),
        ("2000 开场\n2030 年度颁奖\n", ["开场", "年度颁奖"]),
        ("2000 年会开场\n2030 颁奖\n", ["年会开场", "颁奖"]),
        ("2030 开场\n20:40 颁奖\n", ["开场", "颁奖"]),
        ("2026-2028 开场\n2028-2030 致辞\n", ["开场", "致辞"]),
        ("2030 倒计时\n0000 新年\n", ["倒计时", "新年"]),
        ("18:00 签到\n2026 年会主题曲\n2040 颁奖\n", ["签到", "年会主题曲", "颁奖"]),
    ],
)
def test_a_time_that_could_be_a_year_is_a_time_where_the_lines_go_on_from_it(
    text: str, titles: list[str]
) -> None:
    assert [title for title, _, _ in written(read(text))] == titles


def test_a_year_above_lengths_alone_is_no_time() -> None:
    plan = read("2026 年会\n签到 30分钟\n开场 10分钟\n", start_ms=18 * HOUR)
    assert written(plan) == [("签到", 1080, 30), ("开场", 1110, 10)]


@pytest.mark.parametrize("title", ["2026 年会", "2026年会流程"])
def test_a_title_above_pasted_rows_without_a_header_is_told_and_passed_over(title: str) -> None:
    plan = read(f"{title}\n18:00-18:30\t签到\n18:30-19:00\t开场\n19:00-20:00\t晚宴\n")
    assert written(plan) == [("签到", 1080, 30), ("开场", 1110, 30), ("晚宴", 1140, 60)]
    assert [warning.code for warning in plan.warnings] == ["above_header", "no_header"]


def test_rows_copied_from_excel_are_pasted_without_their_header() -> None:
    assert written(read("18:00\t签到\t大厅\n18:30\t开场\t主会场\n"))[0] == ("签到", 1080, 30)
    lengths = read("签到\t30分钟\n开场\t5分钟\n", start_ms=18 * HOUR)
    assert written(lengths) == [("签到", 1080, 30), ("开场", 1110, 5)]


@pytest.mark.parametrize("text", ["", "\n\n", "大家好", "请准时到场\n谢谢", "|---|---|"])
def test_a_text_that_is_no_rundown_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="the pasted text"):
        read(text)


def test_lines_without_end_are_refused() -> None:
    with pytest.raises(UserError, match="5,000"):
        read("18:00 签到\n" * 6_000)


@pytest.mark.parametrize("rule", ["|:-:|:-|-|", "|---|:-:|---|", "| - | - | - |"])
def test_a_rule_may_have_a_single_dash_in_a_cell(rule: str) -> None:
    table = f"# 年会\n\n| 时间 | 环节 | 负责人 |\n{rule}\n| 18:00-18:30 | 签到 \\| 合影 | 张三 |\n"
    plan = read(table)
    assert written(plan) == [("签到 | 合影", 1080, 30)]
    assert plan.show.segments[0].owner == "张三"


def test_a_row_of_dashes_below_a_rule_is_a_row_of_empty_cells() -> None:
    table = (
        "| 时间 | 环节 |\n|---|---|\n| 18:00-18:30 | 签到 |\n| - | - |\n| 18:30-19:00 | 致辞 |\n"
    )
    assert written(read(table)) == [("签到", 1080, 30), ("致辞", 1110, 30)]
