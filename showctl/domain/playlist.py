"""The order in which a playlist's tracks come: as listed, or shuffled anew in each round.

A shuffle is drawn from a seed that is in the log, so a replay plays the same evening.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from showctl.domain.cue import Cue


def seed_of(opened_at: datetime, firing: int) -> str:
    """What a firing's shuffles are drawn from: another order each run, and each firing."""
    return f"{opened_at.isoformat()}/{firing}"


def has_track(cue: Cue, place: int) -> bool:
    """Whether a playlist goes as far as a place (from 0, counted over all its rounds)."""
    return cue.is_looped or place < len(cue.tracks) * cue.loops


def track_at(cue: Cue, place: int, seed: str) -> str:
    """The file that a playlist plays at a place (from 0, counted over all its rounds)."""
    turn, within = divmod(place, len(cue.tracks))
    return cue.tracks[_order(cue, turn, seed)[within]]


def _order(cue: Cue, turn: int, seed: str) -> list[int]:
    places = list(range(len(cue.tracks)))
    if not cue.is_shuffled:
        return places
    order: list[int] = []
    for each in range(turn + 1):
        before, order = order, sorted(places, key=lambda place: _draw(seed, each, place))
        # No track twice running where one round ends and the next begins.
        if before and len(order) > 1 and order[0] == before[-1]:
            order.append(order.pop(0))
    return order


def _draw(seed: str, turn: int, place: int) -> bytes:
    return sha256(f"{seed}/{turn}/{place}".encode()).digest()
