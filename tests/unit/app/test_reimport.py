"""A table imported again changes what it says and keeps what it does not know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showctl.app.reimport import merge_into, replace_rundown
from showctl.domain.cue import Cue
from showctl.domain.plan import MINUTE, Kind, Line, Segment, Show

DAY_ONE = date(2026, 1, 18)


def show(*segments: Segment, on: date = DAY_ONE, title: str = "年会", start_ms: int = 0) -> Show:
    return Show(title=title, date=on, timezone="UTC", start_ms=start_ms, segments=segments)


def lines(text: str) -> tuple[Line, ...]:
    return (Line(text=text),)


def test_a_matched_row_keeps_id_lines_and_cues_and_takes_the_new_times() -> None:
    cue = Cue(id="c7", title="开场曲", media="a.mp3")
    known = Segment(id="x1", title="开场", lines=lines("大家好"), cues=(cue,), owner="导演")
    told = Segment(id="s001", title="开场", duration_ms=5 * MINUTE)
    merged = merge_into(show(known), show(told, title="流程", on=date(2026, 1, 19), start_ms=9))
    assert merged.segments == (replace(known, duration_ms=5 * MINUTE),)
    assert (merged.title, merged.date, merged.start_ms) == ("年会", date(2026, 1, 19), 9)


def test_only_columns_of_the_table_are_taken() -> None:
    known = Segment(id="x1", title="开场", kind=Kind.PERFORMANCE, owner="导演", notes="旧")
    told = Segment(id="s001", title="开场", kind=Kind.OPENING)
    merged = merge_into(show(known), show(told), fields={"start", "title", "notes"})
    (segment,) = merged.segments
    assert (segment.kind, segment.owner, segment.notes) == (Kind.PERFORMANCE, "导演", "")


def test_of_rows_of_one_name_each_keeps_its_own_lines() -> None:
    titles = ["游戏", "抽奖甲", "游戏", "抽奖乙", "游戏"]
    known = [Segment(id=f"x{n}", title=t, lines=lines(f"{n}")) for n, t in enumerate(titles)]
    told = [Segment(id=f"s{n}", title=t) for n, t in enumerate(titles[2:])]
    merged = merge_into(show(*known), show(*told))
    assert [segment.lines[0].text for segment in merged.segments] == ["2", "3", "4"]


def test_a_row_that_becomes_a_reserve_runs_beside_nothing_any_more() -> None:
    beside = Segment(id="x1", title="垫场", is_background=True)
    reserve = Segment(id="s001", title="垫场", is_reserve=True)
    merged = merge_into(show(beside), show(reserve), fields={"title", "reserve"})
    assert merged.segments == (replace(beside, is_background=False, is_reserve=True),)
    back = merge_into(merged, show(replace(beside, id="s001")), fields={"title", "background"})
    assert back.segments == (beside,)


def test_a_moved_row_keeps_its_lines() -> None:
    known = [Segment(id=t, title=t, lines=lines(t)) for t in "甲乙丙"]
    merged = merge_into(show(*known), show(*(replace(s, lines=()) for s in reversed(known))))
    assert [(s.title, s.lines[0].text) for s in merged.segments] == [(t, t) for t in "丙乙甲"]


def test_a_new_row_gets_an_id_of_its_own_and_a_gone_row_goes() -> None:
    known = show(Segment(id="s001", title="甲"), Segment(id="s002", title="乙"))
    merged = merge_into(known, show(Segment(id="s001", title="丙"), Segment(id="s002", title="甲")))
    assert [(s.id, s.title) for s in merged.segments] == [("s003", "丙"), ("s001", "甲")]


def test_a_cue_of_the_table_is_added_once() -> None:
    told = Segment(id="s001", title="甲", cues=(Cue(id="s001-music", title="曲", media="a.mp3"),))
    once = merge_into(show(Segment(id="x", title="甲")), show(told))
    twice = merge_into(once, show(told))
    assert [cue.media for cue in once.segments[0].cues] == ["a.mp3"]
    assert twice == once


def test_own_columns_are_updated_by_header() -> None:
    known = Segment(id="x", title="甲", extra=(("地点", "大厅"), ("服装", "红")))
    told = Segment(id="s001", title="甲", extra=(("地点", ""), ("车辆", "大巴")))
    (merged,) = merge_into(show(known), show(told)).segments
    assert merged.extra == (("地点", ""), ("车辆", "大巴"), ("服装", "红"))


def test_a_reworded_row_keeps_its_lines_and_takes_the_new_title() -> None:
    known = [Segment(id=t, title=t, lines=lines(t)) for t in ("签到", "开场致辞", "抽奖")]
    told = [Segment(id=f"s{n}", title=t) for n, t in enumerate(("签到", "董事长开场致辞", "抽奖"))]
    merged = merge_into(show(*known), show(*told))
    assert [(s.id, s.title) for s in merged.segments][1] == ("开场致辞", "董事长开场致辞")
    assert merged.segments[1].lines == lines("开场致辞")


def test_another_programme_in_the_same_place_gets_nobodys_lines() -> None:
    known = [Segment(id=t, title=t, lines=lines(t)) for t in ("签到", "舞蹈", "抽奖")]
    told = [Segment(id=f"s{n}", title=t) for n, t in enumerate(("签到", "小品", "抽奖"))]
    merged = merge_into(show(*known), show(*told))
    assert [len(segment.lines) for segment in merged.segments] == [1, 0, 1]


def test_a_replaced_rundown_keeps_the_show_around_it() -> None:
    known = show(Segment(id="x", title="甲", lines=lines("甲")), title="年会")
    told = show(Segment(id="s001", title="甲"), on=date(2026, 1, 19), start_ms=9, title="流程")
    replaced = replace_rundown(known, told)
    assert replaced == replace(told, title="年会")
