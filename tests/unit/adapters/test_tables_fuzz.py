"""Whatever a file holds, importing it gives a plan or one clear sentence."""

from __future__ import annotations

import tempfile
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from showctl.adapters.tables.importer import read_plan
from showctl.app.errors import UserError
from showctl.app.plan_diff import changes_between
from showctl.app.reimport import merge_into
from showctl.domain.calendar import plan_on
from showctl.domain.plan import HOUR

_HEADERS = [
    "时间",
    "开始",
    "结束",
    "时长",
    "环节",
    "类型",
    "催场",
    "可删",
    "并行",
    "备用",
    "最短",
    "音乐",
]
_HEADERS += ["开始方式", "结束方式", "序号", "时间分配", "Run Time", "地点", ""]
_CELLS = ["18:00", "18:00-18:05", "23:50-0:10", "2:55", "1850", "00:00:00", "下午2:30", "24:15"]
_CELLS += ["5分钟", "5-10分钟", "5", "0:30", "0.75", "-", "", "准点", "是", "无", "抽奖", "a.mp3"]
_cell = st.one_of(st.sampled_from(_CELLS), st.text(max_size=8))
_row = st.lists(_cell, max_size=6)
_table = st.builds(
    lambda header, rows: "\n".join(",".join(row) for row in [header, *rows]),
    st.lists(st.sampled_from(_HEADERS), min_size=1, max_size=6),
    st.lists(_row, max_size=8),
)
_start = st.one_of(st.none(), st.integers(0, 30 * HOUR))


def _import(data: bytes, start_ms: int | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data)
        _read(path, start_ms)


def _read(source: Path | str, start_ms: int | None) -> None:
    """A sound plan, or one sentence."""
    try:
        plan = read_plan(source, on=date(2026, 1, 18), timezone="UTC", start_ms=start_ms)
    except UserError:
        return
    assert plan.show.segments
    assert len(plan.rows) == len(plan.show.segments)
    assert len(plan_on(plan.show, plan.show.date)) == len(plan.show.segments)
    assert all(warning.row >= 1 and warning.message for warning in plan.warnings)
    assert merge_into(plan.show, plan.show, plan.fields).segments == plan.show.segments
    assert changes_between(plan.show, plan.show) == ()


@settings(max_examples=150, deadline=None)
@given(_table, _start)
def test_tables_of_anything(table: str, start_ms: int | None) -> None:
    _import(table.encode("utf-8", "surrogatepass"), start_ms)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), _start)
def test_bytes_of_anything(data: bytes, start_ms: int | None) -> None:
    _import(data, start_ms)


_LINES = [
    "18:00 - 18:30 签到",
    "1. 18:30 开场（5分钟）",
    "主持人：甲",
    "| 时间 | 环节 |",
    "|--|--|",
]
_LINES += ["|--|--|", "| 18:00 | 开场 |", "签到 30分钟", "次日0:30 散场", "18:00,开场", "9点半开始"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(_LINES), st.text(max_size=20)), max_size=8), _start)
def test_pasted_text_of_anything(lines: list[str], start_ms: int | None) -> None:
    _read("\n".join(lines), start_ms)


_TYPED = st.one_of(
    _cell.map(lambda text: ILLEGAL_CHARACTERS_RE.sub("", text)),
    st.none(),
    st.booleans(),
    st.integers(-5, 50_000),
    st.floats(-1, 60_000, allow_nan=False),
    st.times(),
    st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2100-01-01")),
    st.timedeltas(timedelta(), timedelta(days=3)),
)
_FORMATS = ["General", "h:mm", "[h]:mm", "yyyy-mm-dd", "mm:ss", '0"分钟"', "0.00", "@"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(_HEADERS), min_size=1, max_size=6),
    st.lists(st.lists(st.tuples(_TYPED, st.sampled_from(_FORMATS)), max_size=6), max_size=6),
    st.sampled_from(["A1:A3", "B2:B4", "A2:C3", "B2:D2"]),
    _start,
)
def test_workbooks_of_anything(
    header: list[str], rows: list[list[tuple[object, str]]], merged: str, start_ms: int | None
) -> None:
    book = Workbook()
    book.active.append(header)
    for row_number, row in enumerate(rows, start=2):
        for column, (value, number_format) in enumerate(row, start=1):
            cell = book.active.cell(row_number, column, value)
            cell.number_format = number_format
    book.active.merge_cells(merged)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.xlsx"
        book.save(path)
        _read(path, start_ms)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 4_000), st.binary(min_size=1, max_size=40))
def test_a_workbook_damaged_anywhere(place: int, junk: bytes) -> None:
    book, file = Workbook(), BytesIO()
    book.active.append(["时间", "环节"])
    book.active.append(["18:00-18:05", "开场"])
    book.save(file)
    data = bytearray(file.getvalue())
    data[place : place + len(junk)] = junk
    _import(bytes(data), None)
