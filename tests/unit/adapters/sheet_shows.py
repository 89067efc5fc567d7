"""Shows as a table can hold them, and what of a show a table holds; for tests."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from showctl.domain.plan import (
    DAY,
    DEFAULT_CRITICAL,
    DEFAULT_STANDBY,
    DEFAULT_WARNINGS,
    HOUR,
    MINUTE,
    SECOND,
    EndRule,
    Kind,
    Segment,
    Show,
    StartRule,
)
from tests.plans import make_show

_TEXT_FIELDS = (
    *("owner", "performers", "microphones", "lighting", "music", "video", "props", "notes"),
)


def is_kept(text: str) -> bool:
    """Whether a table holds that text: dashes are nothing in it, `=…` and `#…` a formula's."""
    return re.fullmatch(r"[-\s—–―−‐‑‒－]*|[=#].*", text, re.DOTALL) is None


_signs = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp"))
_texts = st.just("") | st.text(_signs, max_size=12).map(str.strip).filter(is_kept)
_notes = st.lists(_texts, min_size=1, max_size=3).map("\n".join).map(str.strip).filter(is_kept)
_titles = (
    st.sampled_from(("合计", "18:00", "时间", "0", "'quoted", "a,b;c\td|e，f"))
    | st.text(_signs, min_size=1, max_size=20)
).map(lambda text: " ".join(text.split()))
_headers = st.sampled_from(
    ("桌数", "灯光备注", "演员", "嘉宾", "备注", "类型", "Table no.", "开始前准备", "时间 分钟")
)
_lengths = st.integers(0, 90).map(lambda minutes: minutes * MINUTE) | st.one_of(
    st.integers(0, 7_200).map(lambda seconds: seconds * SECOND), st.integers(0, 2 * HOUR)
)


@st.composite
def table_shows(draw: st.DrawFn) -> Show:
    """Any evening that a table can hold: its times go on, or overlap a little."""
    start = draw(st.integers(0, 22 * 60)) * MINUTE
    segments: list[Segment] = []
    follows, before = start, start
    for number in range(1, draw(st.integers(1, 6)) + 1):
        duration, at = draw(_lengths), None
        if segments and draw(st.booleans()):
            at = max(before, follows + draw(st.just(0) | st.integers(-60, 180)) * MINUTE)
        place = draw(st.sampled_from(["chain", "chain", "beside", "reserve"]))
        segments.append(draw(_segments(f"s{number:03d}", duration, at, place)))
        before = follows if at is None else at
        if segments[-1].is_in_chain or number == 1:
            segments[-1] = replace(segments[-1], is_background=False, is_reserve=False)
            follows = before + duration
        if follows + 2 * HOUR > 2 * DAY:
            break
    return make_show(start_ms=start, segments=tuple(segments))


def _segments(
    segment_id: str, duration_ms: int, start_ms: int | None, place: str
) -> st.SearchStrategy[Segment]:
    fields: dict[str, Any] = dict.fromkeys(_TEXT_FIELDS, _texts)
    return st.builds(
        Segment,
        **(fields | {"notes": st.just("") | _notes}),
        id=st.just(segment_id),
        title=_titles.filter(is_kept),
        kind=st.sampled_from(Kind),
        duration_ms=st.just(duration_ms),
        start_rule=st.just(StartRule.FOLLOW if start_ms is None else StartRule.AT),
        start_ms=st.just(start_ms),
        end_rule=st.sampled_from(EndRule),
        min_duration_ms=st.none() | _lengths,
        can_cut=st.booleans(),
        is_background=st.just(place == "beside"),
        is_reserve=st.just(place == "reserve"),
        standby_ms=st.sampled_from((None, DEFAULT_STANDBY)) | _lengths,
        extra=st.lists(st.tuples(_headers, _texts), max_size=3).map(tuple),
    )


def held_by_a_table(show: Show) -> list[Segment]:
    """Its segments with what a table does not know set aside, and empty own cells dropped."""
    return [
        replace(
            segment,
            id=f"s{number:03d}",
            lines=(),
            cues=(),
            chosen_part=None,
            warnings_ms=DEFAULT_WARNINGS,
            critical_ms=DEFAULT_CRITICAL,
            extra=tuple(sorted((header, text) for header, text in segment.extra if text)),
        )
        for number, segment in enumerate(show.segments, 1)
    ]
