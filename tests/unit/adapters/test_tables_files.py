"""Real rundowns import with their starts, durations and titles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.domain.calendar import plan_on
from showctl.domain.plan import HOUR, SECOND

RUNDOWNS = Path(__file__).parents[2] / "data" / "rundowns"


def imported(name: str, start_ms: int | None = None) -> ImportedPlan:
    path = RUNDOWNS / name
    return read_plan(path, on=date(2026, 1, 18), timezone="UTC", start_ms=start_ms)


def told(plan: ImportedPlan) -> list[str]:
    """Each segment as `HH:MM:SS SECONDS TITLE`, with the domain's own reading of the plan."""
    planned = plan_on(plan.show, plan.show.date)
    return [
        f"{planned[s.id].start:%H:%M:%S} {s.duration_ms // SECOND} {s.title}"
        for s in plan.show.segments
    ]


EXPECTED = {
    "annual-double-dash.csv": [
        "14:00:00 1800 签到入场/合影",
        "14:30:00 1800 领导致辞",
        "15:00:00 5400 节目表演",
        "16:30:00 1800 颁奖典礼",
        "17:00:00 1800 幸运抽奖环节",
        "17:30:00 1800 闭幕，合影",
        "18:00:00 3600 晚餐",
    ],
    "conference-hms.csv": [
        "09:55:00 1800 第一讲",
        "10:25:00 1200 Tea Break早茶休息时间",
        "10:45:00 1800 第二讲",
    ],
    "durations-only.csv": [
        "20:00:00 900 暖场音乐",
        "20:15:00 1500 脱口秀表演",
        "20:40:00 1800 即兴互动",
        "21:10:00 1200 乐队演奏",
        "21:30:00 1800 颁奖/抽奖",
    ],
    "meetup.csv": [
        "13:30:00 1800 签到 & 准备",
        "14:00:00 600 开场",
        "14:10:00 1800 主题分享",
        "14:40:00 1200 Q&A · 第一轮",
        "15:00:00 1800 Workshop",
        "15:30:00 1200 Q&A + SOLO",
        "15:50:00 1200 Coffee Break",
        "16:10:00 1200 收尾",
    ],
    "relative-clock.csv": [
        "20:00:00 90 Show Start",
        "20:01:30 90 Intro Video",
        "20:03:00 420 Welcome Speech",
        "20:10:00 120 Transition",
    ],
    "award-ceremony.csv": [
        "10:00:00 3600 Venue setup — stage, tables, decoration",
        "11:00:00 10800 AV build — stage screens, lighting, sound",
        "14:00:00 3600 Trophy and certificate placement",
        "15:00:00 3600 Full AV and lighting show rehearsal",
        "16:00:00 1800 MC and presenter briefing session",
        "16:30:00 1800 Photography and videography crew briefing",
        "17:00:00 3600 Red carpet and arrival photography setup",
        "18:00:00 3600 Guest arrival and cocktail reception",
        "19:00:00 600 Guests seated for ceremony",
        "19:10:00 600 MC welcome and opening address",
        "19:20:00 900 Entertainment — opening performance",
        "19:35:00 2400 Award categories 1–4",
        "20:15:00 2700 Dinner service — main course",
        "21:00:00 2700 Award categories 5–8",
        "21:45:00 900 Industry recognition / lifetime achievement award",
        "22:00:00 1200 Dessert service",
        "22:20:00 600 Closing remarks and group photo",
        "22:30:00 0 Post-ceremony networking and dancing",
    ],
}
NEEDS_START = {"durations-only.csv", "relative-clock.csv"}
WARNINGS = {"award-ceremony.csv": [("no_duration", 19)]}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_rundown(name: str) -> None:
    plan = imported(name, 20 * HOUR if name in NEEDS_START else None)
    assert told(plan) == EXPECTED[name]
    assert [(w.code, w.row) for w in plan.warnings] == WARNINGS.get(name, [])


def test_the_partys_own_table() -> None:
    plan = imported("annual-party-rundown.csv")
    rows = (RUNDOWNS / "annual-party-rundown.csv").read_text("utf-8-sig").split()[1:]
    planned = plan_on(plan.show, plan.show.date)
    again = [
        f"{planned[s.id].start:%H:%M}-{planned[s.id].end:%H:%M},{s.title}"
        for s in plan.show.segments
    ]
    assert len(rows) == 25
    assert again == rows
    assert plan.warnings == ()
    ends = [planned[s.id].end for s in plan.show.segments if s.id in plan.show.headline]
    assert f"{max(ends):%H:%M}" == "20:30"


def test_the_texts_of_the_cue_sheet() -> None:
    _, second, third, _ = imported("relative-clock.csv", 0).show.segments
    assert (second.video, second.music) == ("Welcome.mp4", "Video Audio")
    assert (second.lighting, second.notes) == ("Stage Dark", "Fade house lights to 0%")
    assert third.extra == (("Cue ID", "Q3"), ("Graphics", "Speaker Lower Third"))


def test_owners_and_places_of_the_ceremony() -> None:
    first = imported("award-ceremony.csv").show.segments[0]
    assert (first.owner, first.extra) == ("Venue Staff", (("Location", "Ballroom"),))
