"""People and draws: a list taken in, a name looked for, winners drawn from very many."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from showctl.adapters.people.pinyin import readings
from showctl.adapters.store.file import ShowFile
from showctl.app.people_search import search, search_keys
from showctl.app.ports import Mode
from showctl.domain import draw_commands as c
from showctl.domain.decide import decide
from showctl.domain.draw import Draw
from showctl.domain.draw_state import PressPhase
from showctl.domain.events import RunOpened
from showctl.domain.people import Person, Presence, Roster
from showctl.domain.run import apply_all, begin
from tests.bench.result import Result, p95, spread
from tests.plans import make_show

_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"
_FIRST, _SECOND = "小大文志建国明丽秀英", "明华军伟芳娜敏静强磊"
SEED = "5e" * 32


def _names(count: int) -> list[str]:
    names = ["".join(parts) for parts in product(_FAMILY, _FIRST, _SECOND)]
    return [names[number % len(names)] for number in range(count)]


def people_of(count: int) -> list[Person]:
    """So many people of twenty departments at tables of ten."""
    return [
        Person(
            number=f"{number:06}",
            name=name,
            department=f"第{number % 20}部",
            table=str(number // 10 + 1),
        )
        for number, name in enumerate(_names(count))
    ]


def people_import() -> Result:
    """`showctl people import` of 10,000 people, the process's start included."""
    with tempfile.TemporaryDirectory() as folder:
        show, table = Path(folder) / "party.showctl", Path(folder) / "people.csv"
        ShowFile.create(show, make_show(5)).close()
        rows = [f"{p.number},{p.name},{p.department},{p.table}" for p in people_of(10_000)]
        table.write_text("工号,姓名,部门,桌号\n" + "\n".join(rows) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "showctl", "people", "import", str(table), str(show)]
        took = []
        for _ in range(3):
            began = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            took.append(time.perf_counter() - began)
    return Result("10,000 people imported", "≤ 3 s", f"{max(took):.2f} s", max(took) <= 3)


def people_searched() -> Result:
    """Each key of a search among 10,000 people, their keys computed before."""
    keys = search_keys(people_of(10_000), readings)
    took = []
    for typed in ("wangxiaoming", "wxm", "王小明", "000123", "42", "zzz"):
        for length in range(1, len(typed) + 1):
            began = time.perf_counter()
            search(keys, typed[:length])
            took.append((time.perf_counter() - began) * 1000)
    return Result("a key → people found, among 10,000", "≤ 50 ms", spread(took), max(took) <= 50)


def draw_of_many(times: int = 10) -> Result:
    """200 winners of 100,000 who are there: committed to, rolled, drawn and durable."""
    people = {person.number: person for person in people_of(100_000)}
    roster = Roster(people, dict.fromkeys(people, Presence.CHECKED_IN), {})
    draw = Draw(id="d", title="幸运奖", count=200 * times)
    show = replace(make_show(5), draws=(draw,))
    now, took = datetime(2026, 2, 6, 10, tzinfo=UTC), []
    with (
        tempfile.TemporaryDirectory() as folder,
        ShowFile.create(Path(folder) / "party.showctl", show) as file,
    ):
        opened = RunOpened(at=now, show=show)
        run, state, length = file.log.open_run(Mode.LIVE, now), begin(opened), 1
        file.log.append(run, 1, [opened])
        for _ in range(times):
            began = time.perf_counter()
            for command in (c.CommitDraw("d", roster, SEED, 200), c.RollDraw(), c.StopRoll(roster)):
                events = decide(state, command, now)
                file.log.append(run, length + 1, events)
                state, length = apply_all(state, events), length + len(events)
            took.append((time.perf_counter() - began) * 1000)
            assert state.draws.presses[-1].phase is PressPhase.DRAWN
    return Result(
        "200 winners of 100,000, list and winners on disk",
        "≤ 100 ms",
        spread(took),
        p95(took) <= 100,
    )
