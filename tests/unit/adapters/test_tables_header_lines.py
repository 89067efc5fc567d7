"""A second line of a header is read as one, and a row that only looks like it stays a row."""

from __future__ import annotations

from datetime import date

import pytest

from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.domain.plan import HOUR, MINUTE


def read(*lines: str) -> ImportedPlan:
    return read_plan("\n".join(lines), on=date(2026, 1, 18), timezone="UTC")


def written(plan: ImportedPlan) -> list[tuple[str, int]]:
    return [(segment.title, segment.duration_ms // MINUTE) for segment in plan.show.segments]


ROWS = ("1,18:00,18:05,甲,红", "2,18:05,18:20,乙,")
TOLD = [("甲", 5), ("乙", 15)]


@pytest.mark.parametrize(
    "header",
    [
        ("序号,时间,,环节,服装", ",开始,结束,,"),
        ("序号,时间,,环节,服装", ",开始时间,结束时间,,颜色"),
        ("序号,安排,,节目,服装", ",开始,结束,名称,"),
        ("年会流程", "序号,时间,,环节,服装", ",开始,结束,,"),
        ("No.,Time,,Item,Dress", ",Start,End,,"),
    ],
)
def test_the_names_below_are_the_header(header: tuple[str, ...]) -> None:
    plan = read(*header, *ROWS)
    assert written(plan) == TOLD
    assert plan.show.start_ms == 18 * HOUR


def test_a_word_below_keeps_the_name_above() -> None:
    plan = read("时间,,环节,人员,", "开始,结束,,主持,摄像", "18:00,18:05,甲,小王,小李")
    (segment,) = plan.show.segments
    assert segment.performers == "小王"
    assert segment.extra == (("人员 摄像", "小李"),)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("序号,时间,环节,备注", "1,18:00,开始,全体起立"),
        ("序号,时间,环节,备注", "1,,开始签到,结束时合影"),
        ("序号,时间,,环节,备注", "1,18:00,18:05,结束,开始"),
    ],
)
def test_a_row_that_speaks_of_start_and_end_stays_a_row(header: str, row: str) -> None:
    plan = read(header, row, "2,18:05,18:20,乙,")
    assert len(plan.show.segments) == 2


def test_a_title_above_a_header_is_no_part_of_it() -> None:
    plan = read("年会流程", "序号,时间,环节,服装", "1,18:00-18:05,甲,红")
    assert plan.show.segments[0].extra == (("服装", "红"),)
    assert [warning.code for warning in plan.warnings] == ["above_header"]
