"""Plans for tests: simple ones by hand, any by Hypothesis."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from hypothesis import strategies as st

from showctl.domain.award import Award
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Curve, GoTo, Moment, Trigger
from showctl.domain.draw import Draw
from showctl.domain.game import Game
from showctl.domain.plan import (
    DAY,
    HOUR,
    MINUTE,
    CrewMember,
    EndRule,
    Kind,
    Line,
    Part,
    Segment,
    Show,
    StartRule,
)


def make_show(*durations_min: float, **over: Any) -> Show:
    """A show of *follow* segments s1 "S1", s2 "S2", … from 18:00 on 2026-02-06 in Shanghai.

    `over` replaces fields of the show.
    """
    segments = tuple(
        Segment(id=f"s{number}", title=f"S{number}", duration_ms=round(minutes * MINUTE))
        for number, minutes in enumerate(durations_min, start=1)
    )
    plain: dict[str, Any] = {
        "title": "Annual party",
        "date": date(2026, 2, 6),
        "timezone": "Asia/Shanghai",
        "start_ms": 18 * HOUR,
        "segments": segments,
    }
    return Show(**(plain | over))


_words = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
_some_words = st.lists(_words, max_size=3).map(tuple)
_lengths = st.integers(0, 5 * DAY)


def _cues(cue_id: str) -> st.SearchStrategy[Cue]:
    media = _words.map(lambda word: f"music/{word}")
    return st.builds(
        Cue,
        id=st.just(cue_id),
        title=_words,
        number=_words,
        colour=_words,
        notes=_words,
        kind=st.sampled_from(CueKind),
        trigger=st.sampled_from(Trigger),
        offset_ms=_lengths,
        at_ms=_lengths,
        after=_words,
        moment=st.sampled_from(Moment),
        pre_wait_ms=_lengths,
        post_wait_ms=_lengths,
        media=media,
        tracks=st.lists(media, min_size=1, max_size=3).map(tuple),
        is_shuffled=st.booleans(),
        crossfade_ms=_lengths,
        in_ms=_lengths,
        out_ms=st.none() | _lengths.map(lambda ms: 6 * DAY + ms),
        loops=st.integers(0, 3),
        level_db=st.floats(-60, 12),
        fade_in_ms=_lengths,
        fade_out_ms=_lengths,
        curve=st.sampled_from(Curve),
        duck_db=st.floats(0, 60),
        stops_others=st.booleans(),
        output=_words,
        at_segment_end=st.sampled_from(AtSegmentEnd),
        duration_ms=_lengths,
        targets=st.lists(_words, max_size=3).map(tuple),
        is_all_but=st.booleans(),
        is_sequence=st.booleans(),
        goes_to=st.sampled_from(GoTo),
        role=_words,
        text=_words,
    )


@st.composite
def segments(draw: st.DrawFn, segment_id: str) -> Segment:
    """A segment with every field anything it may be; its cues are named after it."""
    start_ms = draw(st.none() | _lengths)
    place = draw(st.sampled_from(["chain", "beside", "reserve"]))
    cue_count = draw(st.integers(0, 3))
    cue_ids = draw(st.permutations([f"{segment_id}/{n}" for n in range(cue_count)]))
    return draw(
        st.builds(
            Segment,
            id=st.just(segment_id),
            title=_words,
            kind=st.sampled_from(Kind),
            duration_ms=_lengths,
            start_rule=st.just(StartRule.FOLLOW if start_ms is None else StartRule.AT),
            start_ms=st.just(start_ms),
            end_rule=st.sampled_from(EndRule),
            min_duration_ms=st.none() | _lengths,
            can_cut=st.booleans(),
            chosen_part=st.none() | st.sampled_from(Part),
            is_background=st.just(place == "beside"),
            is_reserve=st.just(place == "reserve"),
            warnings_ms=st.lists(_lengths, max_size=3).map(tuple),
            critical_ms=_lengths,
            standby_ms=st.none() | _lengths,
            owner=_words,
            performers=_words,
            microphones=_words,
            lighting=_words,
            music=_words,
            video=_words,
            props=_words,
            notes=_words,
            colour=st.sampled_from(["", "#aa33ff"]),
            lines=st.lists(
                st.builds(Line, text=_words, speaker=_words, is_direction=st.booleans()),
                max_size=3,
            ).map(tuple),
            cues=st.tuples(*[_cues(cue_id) for cue_id in cue_ids]),
            extra=st.lists(st.tuples(_words, _words), max_size=3).map(tuple),
        )
    )


_counts = st.integers(1, 200)
_ids = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)


_some_ids = st.lists(_ids, unique=True, max_size=2)


def draws(draw_id: st.SearchStrategy[str] = _ids) -> st.SearchStrategy[Draw]:
    """A draw with every field anything it may be."""
    others = {field.name: ... for field in fields(Draw)} | {"count": _counts}
    return st.builds(Draw, **(others | {"id": draw_id, "per_press": st.none() | _counts}))


def _games(game_id: str) -> st.SearchStrategy[Game]:
    return st.builds(
        Game, id=st.just(game_id), duration_ms=st.none() | st.integers(1, DAY), teams=_some_words
    )


def _awards(award_id: str) -> st.SearchStrategy[Award]:
    return st.builds(Award, id=st.just(award_id), winners=_some_words, citation=_words)


@st.composite
def shows(draw: st.DrawFn, max_segments: int = 4) -> Show:
    """Any show that its own rules allow, its segments' ids in any order."""
    ids = draw(st.lists(_words, unique=True, max_size=max_segments))
    return draw(
        st.builds(
            Show,
            title=_words,
            date=st.dates(),
            timezone=st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC"]),
            start_ms=_lengths,
            theme=_words,
            screen_theme=_words,
            curfew_ms=st.none() | _lengths,
            go_guard_ms=_lengths,
            segments=st.tuples(*[segments(segment_id) for segment_id in ids]),
            crew=st.lists(
                st.builds(CrewMember, role=_words, duty=_words, name=_words), max_size=3
            ).map(tuple),
            draws=st.tuples(*[draws(st.just(each)) for each in draw(_some_ids)]),
            games=st.tuples(*[_games(each) for each in draw(_some_ids)]),
            awards=st.tuples(*[_awards(each) for each in draw(_some_ids)]),
        )
    )
