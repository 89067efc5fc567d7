"""Lists of people as companies keep them: headers, numbers, dates, groups."""

from __future__ import annotations

from datetime import date

import pytest

from showctl.adapters.people.cells import parse_date, parse_groups, parse_relation
from showctl.adapters.people.columns import recognise
from showctl.adapters.people.importer import ImportedPeople, people_of_grid
from showctl.adapters.tables.grid import grid_of
from showctl.domain.people import Relation


def imported(*rows: str) -> ImportedPeople:
    return people_of_grid(grid_of("staff.csv", [row.split(",") for row in rows]))


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ("工号,姓名,部门,职务,入职日期,桌号,照片,分组,读音", None),
        ("员工工号,员工姓名,所属部门,现任职务,入职时间,餐桌号,照片文件,所在分组,姓名读音", None),
        ("No.,Name,Dept,Position,Hire Date,Table No,Photo,Group,Pinyin", None),
        ("Employee ID,Full Name,Department,Job Title,Hired,Seat,Picture,Team,Reading", None),
        ("姓名,姓名拼音", ("name", "reading")),
        ("序号,姓名", ("number", "name")),
        ("序号,工号,姓名", (None, "number", "name")),
        ("姓名,紧急联系人姓名", ("name", None)),
    ],
)
def test_headers_in_both_languages(headers: str, fields: tuple[str | None, ...] | None) -> None:
    every = (
        *("number", "name", "department", "title", "hired", "table", "photo", "groups"),
        "reading",
    )
    columns = recognise(headers.split(","))
    told: list[str | None] = [None] * len(headers.split(","))
    for field, column in columns.fields.items():
        told[column] = field
    assert tuple(told) == (fields or every)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2025-07-01", date(2025, 7, 1)),
        ("2025/7/1", date(2025, 7, 1)),
        ("2025.7.1", date(2025, 7, 1)),
        ("2025年7月1日", date(2025, 7, 1)),
        ("２０２５年７月１日", date(2025, 7, 1)),
        ("20250701", date(2025, 7, 1)),
        ("2025-07-01 00:00:00", date(2025, 7, 1)),
        ("2025年7月", date(2025, 7, 1)),
        ("2025-13-01", None),
        ("45839", None),
        ("去年", None),
        ("", None),
    ],
)
def test_dates_as_people_write_them(cell: str, day: date | None) -> None:
    assert parse_date(cell) == day


def test_groups_and_relations() -> None:
    assert parse_groups("红队、篮球, 红队 / A组") == ("红队", "篮球", "A组")
    assert parse_groups(" ") == ()
    told = [parse_relation(cell) for cell in ("正式员工", "来宾", "员工家属", "Guest", "外星人")]
    assert told == [Relation.EMPLOYEE, Relation.GUEST, Relation.FAMILY, Relation.GUEST, None]


def test_a_title_above_the_header_is_passed_over() -> None:
    found = imported("人员名单", "工号,姓名", "007,王小明")
    assert [(person.number, person.name) for person in found.people] == [("007", "王小明")]


def test_without_numbers_people_go_by_name_and_namesakes_by_department() -> None:
    found = imported("姓名,部门", "王小明,技术部", "王小明,市场部", "王小明,市场部", "李雷,")
    assert [person.number for person in found.people] == ["王小明", "王小明·市场部", "李雷"]
    assert [warning.code for warning in found.warnings] == ["repeated_number"]


def test_a_missing_number_is_told_and_the_name_stands_for_it() -> None:
    found = imported("工号,姓名", "007,王小明", ",李雷")
    assert [person.number for person in found.people] == ["007", "李雷"]
    assert [(warning.code, warning.row) for warning in found.warnings] == [("no_number", 3)]


def test_a_number_without_a_name_is_told_and_not_added() -> None:
    found = imported("工号,姓名", "007,王小明", "008,")
    assert [person.number for person in found.people] == ["007"]
    assert [(warning.code, warning.row) for warning in found.warnings] == [("no_name", 3)]


def test_numbers_in_full_width_are_the_same_numbers() -> None:
    found = imported("工号,姓名", "００７,王小明", "007,李雷")
    assert [(person.number, person.name) for person in found.people] == [("007", "王小明")]
