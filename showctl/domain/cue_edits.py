"""Edits of the cues of a plan: Show → Show, each pure; a cue that is not there is passed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from showctl.domain.cue import Cue
from showctl.domain.plan import Show
from showctl.domain.plan_edits import change_segments


def add_cue(show: Show, segment_id: str, cue: Cue, at: int | None = None) -> Show:
    """Put a cue into a segment, at a place (None: last)."""
    if segment_id not in show.index_of:
        return show
    cues = list(show.segment(segment_id).cues)
    cues.insert(len(cues) if at is None else at, cue)
    return change_segments(show, [segment_id], {"cues": tuple(cues)})


def change_cue(show: Show, cue_id: str, changes: Mapping[str, Any]) -> Show:
    """Give fields of a cue new values."""
    found = show.find_cue(cue_id)
    if found is None:
        return show
    segment, _ = found
    cues = tuple(replace(cue, **changes) if cue.id == cue_id else cue for cue in segment.cues)
    return change_segments(show, [segment.id], {"cues": cues})


def remove_cue(show: Show, cue_id: str) -> Show:
    """Take a cue out."""
    found = show.find_cue(cue_id)
    if found is None:
        return show
    cues = tuple(cue for cue in found[0].cues if cue.id != cue_id)
    return change_segments(show, [found[0].id], {"cues": cues})


def move_cue(show: Show, cue_id: str, segment_id: str, at: int | None = None) -> Show:
    """Move a cue to a place (None: last) of a segment, its own or another."""
    found = show.find_cue(cue_id)
    if found is None or segment_id not in show.index_of:
        return show
    return add_cue(remove_cue(show, cue_id), segment_id, found[1], at)
