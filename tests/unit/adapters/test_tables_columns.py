"""Headers are recognised in both languages; where they do not tell, the cells or the user do."""

from __future__ import annotations

import pytest

from showctl.adapters.tables.columns import recognise
from showctl.app.errors import UserError

CONTRACT = {
    "number": ["序号", "number"],
    "start": ["时间", "开始", "开始时间", "Start Time", "time", "START", "起始"],
    "end": ["结束", "结束时间", "End Time", "end", "终止"],
    "duration": ["时长", "Duration", "Run Time", "时长（分钟）", "节目时长", "持续时间"],
    "title": [
        *("环节", "环节名称", "项目", "内容", "任务"),
        *("Task", "Activity", "event", "Items", "description"),
    ],
    "kind": ["类型", "Kind", "环节类型", "Segment type"],
    "owner": ["负责人", "Owner", "Responsible", "Person responsible", "音乐负责人", "负责人员"],
    "performers": ["演员", "嘉宾", "人员", "performers", "people"],
    "microphones": ["话筒", "microphones", "话筒数量"],
    "lighting": ["灯光", "lighting", "灯光效果"],
    "music": ["音乐", "音响", "music", "Audio"],
    "video": ["视频", "大屏", "video", "Graphics", "大屏内容"],
    "props": ["道具", "props"],
    "notes": ["备注", "notes", "备 注"],
    "start_rule": ["开始方式", "start_rule", "Start rule"],
    "end_rule": ["结束方式", "end_rule"],
    "min_duration": ["最短", "最短时长", "min_duration"],
    "can_cut": ["可删", "can_cut"],
    "standby": ["催场", "standby", "催场时间"],
    "background": ["并行", "background"],
    "reserve": ["备用", "reserve", "垫场", "是否备用"],
}
CASES = [(header, field) for field, headers in CONTRACT.items() for header in headers]


@pytest.mark.parametrize(("header", "field"), CASES)
def test_a_header_means_its_field(header: str, field: str) -> None:
    assert recognise([header], (), {}).fields == {field: 0}


@pytest.mark.parametrize("header", ["地点", "Location", "Attendees", "Vendor", "Cue ID", "服装"])
def test_any_other_header_is_the_users_own(header: str) -> None:
    columns = recognise([header], (), {})
    assert columns.fields == {}
    assert columns.own == ((0, header),)


def test_content_is_the_title_only_without_a_segment_column() -> None:
    assert recognise(["时间", "内容"], (), {}).fields["title"] == 1
    both = recognise(["时间", "内容", "环节"], (), {})
    assert both.fields["title"] == 2
    assert both.own == ((1, "内容"),)


def test_of_two_columns_of_one_field_the_plain_name_has_it() -> None:
    columns = recognise(["Time", "Activity", "Graphics", "Video"], (), {})
    assert columns.fields["video"] == 3
    assert columns.own == ((2, "Graphics"),)


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (["18:00", "18:05"], "start"),
        (["18:00-18:05"], "start"),
        (["1850", "1900"], "start"),
        (["5分钟", "10分钟"], "duration"),
        (["5", "10", "100"], "duration"),
        (["5-10分钟", "3'"], "duration"),
        (["0:30:00", "0:10:00", "0:20:00"], "duration"),
        (["00:00:00", "00:01:30", "00:03:00"], "start"),
    ],
)
def test_the_cells_decide_what_a_time_column_is(cells: list[str], field: str) -> None:
    body = [("环节", cell) for cell in cells]
    assert recognise(["环节", "时间分配"], body, {}).fields == {"title": 0, field: 1}


def test_ranges_in_a_duration_column_are_starts() -> None:
    assert recognise(["时长"], [("18:00-18:05",)], {}).fields == {"start": 0}


def test_a_unit_in_the_header_is_that_of_bare_numbers() -> None:
    columns = recognise(["环节", "时长（秒）"], (), {})
    assert columns.bare_units == {"duration": 1_000}


@pytest.mark.parametrize("column", ["什么", "2", "B", "b"])
def test_a_column_is_named_by_header_number_or_letter(column: str) -> None:
    columns = recognise(["时间", "什么", "环节"], (), {"title": column})
    assert columns.fields == {"title": 1, "start": 0}
    assert columns.own == ((2, "环节"),)


def test_a_field_may_be_named_in_chinese() -> None:
    assert recognise(["时间", "什么"], (), {"环节": "什么"}).fields["title"] == 1


@pytest.mark.parametrize(
    ("field", "column", "says"), [("colour", "时间", "no field"), ("title", "9", "it has 时间")]
)
def test_a_mapping_that_names_nothing_is_refused(field: str, column: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        recognise(["时间"], (), {field: column})
