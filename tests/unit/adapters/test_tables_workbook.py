"""A workbook is read as people see it in Excel, or refused with one sentence."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.adapters.tables.spreadsheet_cells import cell_text
from showctl.app.errors import UserError
from showctl.domain.plan import MINUTE

Fill = Callable[[Workbook], None]
Save = Callable[..., Path]
moment = datetime.fromisoformat
HEADER = ["序号", "开始", "时长", "环节", "负责人", "备注"]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Save rows, and what is done to their sheet besides, as a workbook."""

    def save_rows(*rows: Sequence[object], then: Fill | None = None) -> Path:
        book = Workbook()
        for row in rows:
            book.active.append(list(row))
        if then is not None:
            then(book)
        path = tmp_path / "流程.xlsx"
        book.save(path)
        return path

    return save_rows


def read(path: Path, **options: object) -> ImportedPlan:
    return read_plan(path, on=date(2026, 1, 18), timezone="UTC", **options)  # type: ignore[arg-type]


def written(plan: ImportedPlan) -> list[tuple[str, int, int]]:
    """(title, start in minutes after midnight, minutes) of each segment."""
    told, follows = [], plan.show.start_ms
    for segment in plan.show.segments:
        start = follows if segment.start_ms is None else segment.start_ms
        follows = start + segment.duration_ms
        told.append((segment.title, start // MINUTE, segment.duration_ms // MINUTE))
    return told


def codes(plan: ImportedPlan) -> list[tuple[str, int]]:
    return [(warning.code, warning.row) for warning in plan.warnings]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (None, "General", ""),
        ("签到", "General", "签到"),
        (time(18, 0), "h:mm", "18:00"),
        (time(18, 0, 30), "h:mm:ss", "18:00:30"),
        (time(0, 30), "h:mm", "0:30:00"),
        (time(0, 0), "h:mm", "0:00:00"),
        (timedelta(minutes=90), "[h]:mm", "1:30:00"),
        (timedelta(hours=24, minutes=15), "[h]:mm", "24:15"),
        (moment("2026-01-18 18:05"), "yyyy-mm-dd hh:mm", "2026-01-18 18:05"),
        (moment("2026-01-18 18:05"), "h:mm", "18:05"),
        (moment("2026-01-18"), "yyyy-mm-dd", "2026-01-18"),
        (moment("1900-01-01 00:15"), "h:mm", "24:15"),
        (5, "General", "5"),
        (5.0, "General", "5"),
        (7.5, "General", "7.5"),
        (0.75, "General", "0.75"),
        (18.3, "0.00", "18.30"),
        (5, '0"分钟"', "5分钟"),
        (5, r"0\m\i\n", "5min"),
        (1850, "0", "1850"),
        (True, "General", "true"),
    ],
)
def test_a_cell_reads_as_a_person_would_write_it(
    value: object, number_format: str, text: str
) -> None:
    assert cell_text(value, number_format) == text


def test_cells_of_every_type_make_the_times(save: Save) -> None:
    path = save(
        HEADER,
        [1, time(18, 0), time(0, 30), "签到"],
        [2, 0.770833333333333, 5, "开场"],
        [3, moment("2026-01-18 18:35"), timedelta(minutes=25), "抽奖"],
        [4, "19:00", "5-10分钟", "合唱"],
    )
    plan = read(path)
    assert written(plan) == [
        ("签到", 1080, 30),
        ("开场", 1110, 5),
        ("抽奖", 1115, 25),
        ("合唱", 1140, 10),
    ]
    assert codes(plan) == [("assumed_unit", 3), ("date_ignored", 4)]


def test_a_title_above_blank_and_trailing_rows_change_nothing(save: Save) -> None:
    def decorate(book: Workbook) -> None:
        book.active.merge_cells("A1:F1")
        book.active["A400"] = " "

    rows = (
        ["年会流程"],
        [],
        HEADER,
        [],
        [1, "18:00", "5分钟", "开场"],
        [],
        [2, "18:05", 5, "抽奖"],
    )
    plan = read(save(*rows, then=decorate))
    assert written(plan) == [("开场", 1080, 5), ("抽奖", 1085, 5)]
    assert plan.rows == (5, 7)
    assert codes(plan) == [("above_header", 1), ("assumed_unit", 7)]


def test_a_merged_cell_counts_for_all_its_rows(save: Save) -> None:
    def merge(book: Workbook) -> None:
        book.active.merge_cells("E2:E3")
        book.active.merge_cells("B3:B4")

    rows = ([1, "18:00", 5, "甲", "小王"], [2, "18:05", 5, "乙"], [3, None, 5, "丙", "小李"])
    plan = read(save(HEADER, *rows, then=merge))
    assert [segment.owner for segment in plan.show.segments] == ["小王", "小王", "小李"]
    assert written(plan)[2] == ("丙", 1085, 5)
    assert ("overlap", 4) in codes(plan)


def test_a_row_whose_title_and_time_are_merged_is_more_of_the_one_above(save: Save) -> None:
    def merge(book: Workbook) -> None:
        for column in "ABCD":
            book.active.merge_cells(f"{column}2:{column}3")

    rows = (
        [1, "18:00", "5分钟", "甲", "小王", "第一行"],
        [None] * 5 + ["第二行"],
        [2, "18:05", "5分钟", "乙"],
    )
    plan = read(save(HEADER, *rows, then=merge))
    assert written(plan) == [("甲", 1080, 5), ("乙", 1085, 5)]
    assert plan.show.segments[0].notes == "第一行\n第二行"
    assert codes(plan) == [("more_of_above", 3)]


def test_a_header_of_two_lines_with_merged_cells(save: Save) -> None:
    def merge(book: Workbook) -> None:
        for cells in ("A1:A2", "B1:C1", "D1:D2"):
            book.active.merge_cells(cells)

    rows = ([None, "开始", "结束"], [1, "18:00", "18:05", "甲"], [2, "18:05", "18:20", "乙"])
    plan = read(save(["序号", "时间", None, "环节"], *rows, then=merge))
    assert written(plan) == [("甲", 1080, 5), ("乙", 1085, 15)]
    assert codes(plan) == []


def test_columns_of_ones_own_stand_in_a_header_of_two_lines_too(save: Save) -> None:
    def merge(book: Workbook) -> None:
        for cells in ("A1:B1", "C1:C2", "D1:D2", "E1:F1"):
            book.active.merge_cells(cells)

    rows = (
        ["时间", None, "环节", "服装", "人员", None],
        ["开始", "结束", None, None, "主持", "摄像"],
        ["18:00", "18:05", "甲", "红", "小王", "小李"],
        ["18:05", "18:20", "乙", None, None, "小张"],
    )
    plan = read(save(*rows, then=merge))
    assert written(plan) == [("甲", 1080, 5), ("乙", 1085, 15)]
    first = plan.show.segments[0]
    assert (first.performers, first.extra) == ("小王", (("服装", "红"), ("人员 摄像", "小李")))
    assert codes(plan) == []


def test_a_label_merged_along_the_table_makes_no_second_line(save: Save) -> None:
    def merge(book: Workbook) -> None:
        book.active.merge_cells("A1:A3")

    rows = (["上午", "环节", "开始"], [None, "签到", None], [None, "开场", "18:00"])
    plan = read(save(*rows, then=merge))
    assert [segment.title for segment in plan.show.segments] == ["签到", "开场"]


def test_lines_in_one_column_are_read_as_lines(save: Save) -> None:
    plan = read(save(["年会流程"], [], ["18:00 - 18:30 签到入场"], ["18:30-18:40 开场"]))
    assert written(plan) == [("签到入场", 1080, 30), ("开场", 1110, 10)]
    assert (plan.rows, codes(plan)) == ((3, 4), [("above_header", 1)])


def other_sheets(book: Workbook) -> None:
    book.create_sheet("人员", 0).append(["姓名", "电话"])
    again = book.create_sheet("备选")
    again.append(["时间", "环节"])
    again.append(["20:00-20:10", "备选节目"])


def test_the_first_sheet_that_is_a_rundown_is_taken_and_others_are_told(save: Save) -> None:
    path = save(HEADER, [1, "18:00", "5分钟", "开场"], then=other_sheets)
    plan = read(path)
    assert written(plan) == [("开场", 1080, 5)]
    assert codes(plan) == [("other_sheets", 1)]
    assert "备选" in plan.warnings[0].message


@pytest.mark.parametrize("sheet", ["备选", " 备选 ", "3"])
def test_a_sheet_can_be_named_or_numbered(save: Save, sheet: str) -> None:
    path = save(HEADER, [1, "18:00", "5分钟", "开场"], then=other_sheets)
    assert written(read(path, sheet=sheet)) == [("备选节目", 1200, 10)]


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(save: Save) -> None:
    path = save(HEADER, [1, "18:00", 5, "开场"], then=other_sheets)
    with pytest.raises(UserError, match="人员, Sheet, 备选"):
        read(path, sheet="第九页")


def test_a_long_list_on_another_sheet_is_no_harm(save: Save) -> None:
    def add_guests(book: Workbook) -> None:
        guests = book.create_sheet("来宾", 0)
        for number in range(5_100):
            guests.append([number])

    path = save(HEADER, [1, "18:00", "5分钟", "开场"], then=add_guests)
    assert written(read(path)) == [("开场", 1080, 5)]


def error_cell(book: Workbook) -> None:
    book.active["C2"] = "#REF!"
    book.active["C2"].data_type = "e"


@pytest.mark.parametrize(
    ("cell", "then"),
    [("=B2+1", None), ("=1/24", None), (5, error_cell)],
    ids=["sum", "const", "ref"],
)
def test_a_formula_without_a_result_is_refused(save: Save, cell: object, then: Fill | None) -> None:
    with pytest.raises(UserError, match=r"row 2: the duration is a formula without a result"):
        read(save(HEADER, [1, "18:00", cell, "开场"], then=then))


def test_in_a_column_of_the_users_own_it_is_kept_and_told(save: Save) -> None:
    plan = read(save([*HEADER, "预算"], [1, "18:00", "5分钟", "开场", "", "", "#N/A"]))
    assert plan.show.segments[0].extra == (("预算", "#N/A"),)
    assert codes(plan) == [("formula_error", 2)]


def test_the_formula_of_a_total_is_passed_over(save: Save) -> None:
    plan = read(save(HEADER, [1, "18:00", "5分钟", "开场"], ["合计", None, "=SUM(C2:C2)"]))
    assert written(plan) == [("开场", 1080, 5)]
    assert codes(plan) == [("total", 3)]


def repacked(path: Path, **changed: bytes) -> Path:
    """The workbook with parts of it replaced; `sheet` is the first one's, `styles` the formats."""
    names = {"xl/worksheets/sheet1.xml": "sheet", "xl/styles.xml": "styles"}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, changed.get(names.get(name, ""), data))
    return path


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>'
)


MERGES = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    b"<mergeCells>" + b'<mergeCell ref="A1:A1048576"/>' * 30_000 + b"</mergeCells></worksheet>"
)


def a_row(save: Save) -> Path:
    return save(HEADER, [1, "18:00", 5, "开场"])


def cut_short(save: Save) -> Path:
    path = a_row(save)
    path.write_bytes(path.read_bytes()[:-200])
    return path


def with_password(save: Save) -> Path:
    path = a_row(save)
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + name + b"\0" * 600)
    return path


def another_zip(save: Save) -> Path:
    path = a_row(save)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    return path


BAD: dict[str, tuple[Callable[[Save], Path], str]] = {
    "cut short": (cut_short, "damaged"),
    "another zip": (another_zip, "damaged"),
    "torn sheet": (lambda save: repacked(a_row(save), sheet=b"<worksheet><sheetData>"), "damaged"),
    "no xml": (lambda save: repacked(a_row(save), styles=b"\0\1\2"), "damaged"),
    "entity bomb": (lambda save: repacked(a_row(save), styles=BOMB), "entities"),
    "hidden entity bomb": (
        lambda save: repacked(a_row(save), styles=BOMB.decode().encode("utf-16")),
        "entities",
    ),
    "zip bomb": (
        lambda save: repacked(a_row(save), sheet=b" " * 97_000_000),
        "unpacks to far more",
    ),
    "too many columns": (
        lambda save: save(HEADER, [1, "18:00", 5, "开场", *[""] * 300, "远处"]),
        "200 columns",
    ),
    "too many merged cells": (
        lambda save: repacked(a_row(save), sheet=MERGES),
        "merges more cells",
    ),
    "password": (with_password, "protected by a password"),
    "no rundown": (lambda save: save(["姓名", "电话"], ["张三", "1"]), "no header row"),
    "no times": (lambda save: save(["环节", "备注"], ["开场", ""]), "no column of times"),
    "empty": (lambda save: save(), "is empty"),
    "too many rows": (
        lambda save: save(HEADER, *([n, "18:00", 5, "开场"] for n in range(5_100))),
        "5,000 rows",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_workbook_gets_one_sentence(save: Save, what: str) -> None:
    make, says = BAD[what]
    with pytest.raises(UserError, match=says) as refused:
        read(make(save))
    assert "流程.xlsx" in str(refused.value)
    assert "\n" not in str(refused.value)
