"""Whatever a file holds, importing it gives a plan or one clear sentence."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.adapters.tables.importer import read_plan
from showctl.adapters.tables.merge import merge_into
from showctl.app.errors import UserError
from showctl.domain.calendar import plan_on
from showctl.domain.plan import HOUR

_HEADERS = ["时间", "开始", "结束", "时长", "环节", "类型", "催场", "可删", "并行", "最短", "音乐"]
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
        try:
            plan = read_plan(path, on=date(2026, 1, 18), timezone="UTC", start_ms=start_ms)
        except UserError:
            return
    assert plan.show.segments
    assert len(plan_on(plan.show, plan.show.date)) == len(plan.show.segments)
    assert all(warning.row >= 1 and warning.message for warning in plan.warnings)
    assert merge_into(plan.show, plan.show, plan.fields).segments == plan.show.segments


@settings(max_examples=150, deadline=None)
@given(_table, _start)
def test_tables_of_anything(table: str, start_ms: int | None) -> None:
    _import(table.encode("utf-8", "surrogatepass"), start_ms)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), _start)
def test_bytes_of_anything(data: bytes, start_ms: int | None) -> None:
    _import(data, start_ms)
