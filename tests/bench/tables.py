"""A table of 1,000 rows through `showctl import`, the process's start and the disk included."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from openpyxl import Workbook

from tests.bench.result import Result

_HEADER = ("序号", "时间", "时长", "环节", "负责人", "话筒", "灯光", "备注", "服装")


def _rows() -> Sequence[Sequence[str]]:
    return [
        (
            str(minute + 1),
            f"{6 + minute // 60}:{minute % 60:02}",
            "1分钟",
            f"员工节目{minute}",
            "导演",
            "2支手持",
            "全亮",
            "上台从左侧",
            "红色",
        )
        for minute in range(1_000)
    ]


def _write_csv(path: Path) -> None:
    lines = (",".join(row) for row in (_HEADER, *_rows()))
    path.write_text("\n".join(lines), encoding="utf-8")


def _write_xlsx(path: Path) -> None:
    book = Workbook()
    for row in (_HEADER, *_rows()):
        book.active.append(row)
    book.save(path)


def _import(name: str, write: Callable[[Path], None], times: int = 5) -> Result:
    took = []
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / name
        write(table)
        for number in range(times):
            show = str(Path(folder) / f"{number}.showctl")
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "showctl", "import", str(table), show, "--json"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            took.append(time.perf_counter() - began)
    figure = f"median {median(took):.2f} s, worst {max(took):.2f} s"
    return Result(f"import of 1,000 rows, {table.suffix[1:]}", "≤ 2 s", figure, median(took) <= 2)


def import_csv() -> Result:
    """A csv file becomes a show."""
    return _import("rundown.csv", _write_csv)


def import_workbook() -> Result:
    """An Excel workbook becomes a show."""
    return _import("rundown.xlsx", _write_xlsx)
