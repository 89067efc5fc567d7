"""The draws, games and awards of a plan as one kind of thing: found, and edited Show → Show.

Each edit is pure; one of what is not there is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple

from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.faults import PlanError
from showctl.domain.game import Game
from showctl.domain.plan import Show

Planned = Draw | Game | Award


class PrizeKind(StrEnum):
    """Which of the three it is."""

    DRAW = "draw"
    GAME = "game"
    AWARD = "award"


class PrizeKey(NamedTuple):
    """What tells one from all others: a draw and a game may have the same id."""

    kind: PrizeKind
    id: str


_FIELDS = {PrizeKind.DRAW: "draws", PrizeKind.GAME: "games", PrizeKind.AWARD: "awards"}
_KINDS = {Draw: PrizeKind.DRAW, Game: PrizeKind.GAME, Award: PrizeKind.AWARD}


def key_of(planned: Planned) -> PrizeKey:
    """The key of one."""
    return PrizeKey(_KINDS[type(planned)], planned.id)


def of_kind(show: Show, kind: PrizeKind) -> tuple[Planned, ...]:
    """All of a kind, in their order."""
    found: tuple[Planned, ...] = getattr(show, _FIELDS[kind])
    return found


def all_prizes(show: Show) -> tuple[Planned, ...]:
    """The draws, then the games, then the awards."""
    return tuple(chain.from_iterable(of_kind(show, kind) for kind in PrizeKind))


def find_prize(show: Show, key: PrizeKey) -> Planned | None:
    """The one of that key, or None."""
    return next((each for each in of_kind(show, key.kind) if each.id == key.id), None)


def home_of(show: Show, planned: Planned) -> str | None:
    """The segment that it belongs to; None where there is none, or none any more."""
    return planned.segment if planned.segment in show.index_of else None


def prizes_in(show: Show, segment_id: str | None) -> tuple[Planned, ...]:
    """Those of a segment (None: those of none), the draws first."""
    return tuple(each for each in all_prizes(show) if home_of(show, each) == segment_id)


def add_prize(show: Show, planned: Planned, after: PrizeKey | None = None) -> Show:
    """Put one in behind another of its kind (None: last)."""
    kind = key_of(planned).kind
    each = list(of_kind(show, kind))
    keys = [key_of(one) for one in each]
    place = keys.index(after) + 1 if after in keys else len(each)
    each.insert(place, _sound(planned))
    return _with(show, kind, each)


def change_prize(show: Show, key: PrizeKey, changes: Mapping[str, Any]) -> Show:
    """Give fields of one new values."""
    before = find_prize(show, key)
    if before is None:
        return show
    after = _sound(replace(before, **changes))
    each = [after if one.id == key.id else one for one in of_kind(show, key.kind)]
    return show if after == before else _with(show, key.kind, each)


def put_prize(show: Show, planned: Planned) -> Show:
    """Put one in the place of the one of its key, else last."""
    key = key_of(planned)
    each = {one.id: one for one in of_kind(show, key.kind)} | {planned.id: planned}
    return _with(show, key.kind, list(each.values()))


def remove_prize(show: Show, key: PrizeKey) -> Show:
    """Take one out; draws that named it name it no more."""
    if find_prize(show, key) is None:
        return show
    each = [one for one in of_kind(show, key.kind) if one.id != key.id]
    return _with(show, key.kind, [_without(one, key) for one in each])


def duplicate_prize(show: Show, key: PrizeKey, new_id: str) -> Show:
    """Put a copy of one behind it."""
    found = find_prize(show, key)
    return show if found is None else add_prize(show, _copy(found, id=new_id), key)


def duplicate_prizes(
    show: Show, homes: Mapping[str, str], new_id: Callable[[PrizeKind], str]
) -> Show:
    """Put copies of all that segments have into others: `homes` names for each segment the one
    that gets them. Draws that kept out each other's winners do so among the copies."""
    copied = {
        key_of(one): new_id(key_of(one).kind) for one in all_prizes(show) if one.segment in homes
    }
    for kind in PrizeKind:
        originals = [one for one in of_kind(show, kind) if key_of(one) in copied]
        copies = [
            _among_copies(
                _copy(one, id=copied[key_of(one)], segment=homes[one.segment or ""]), copied
            )
            for one in originals
        ]
        if copies:
            each = list(of_kind(show, kind))
            behind = each.index(originals[-1]) + 1
            each[behind:behind] = copies
            show = _with(show, kind, each)
    return show


def move_prize(show: Show, key: PrizeKey, by: int) -> Show:
    """Change places with the one before (−1) or after it (+1) of its kind in its segment."""
    found = find_prize(show, key)
    if found is None:
        return show
    each = list(of_kind(show, key.kind))
    home = home_of(show, found)
    beside = [place for place, one in enumerate(each) if home_of(show, one) == home]
    row = beside.index(each.index(found)) + by
    if not 0 <= row < len(beside):
        return show
    here, there = each.index(found), beside[row]
    each[here], each[there] = each[there], each[here]
    return _with(show, key.kind, each)


def _sound(planned: Planned) -> Planned:
    if not planned.title.strip():
        raise PlanError("a draw, a game or an award needs a title")
    return planned


def _copy(planned: Planned, **changes: Any) -> Planned:
    """Another one like it; who won an award won that one."""
    if isinstance(planned, Award):
        changes["winners"] = ()
    return replace(planned, **changes)


def _among_copies(copy: Planned, copied: Mapping[PrizeKey, str]) -> Planned:
    if not isinstance(copy, Draw):
        return copy
    out_of = (copied.get(PrizeKey(PrizeKind.DRAW, each), each) for each in copy.out_of)
    return replace(copy, out_of=tuple(out_of))


def _without(planned: Planned, gone: PrizeKey) -> Planned:
    if not isinstance(planned, Draw) or gone.id not in planned.out_of:
        return planned
    return replace(planned, out_of=tuple(each for each in planned.out_of if each != gone.id))


def _with(show: Show, kind: PrizeKind, each: list[Planned]) -> Show:
    changes: dict[str, Any] = {_FIELDS[kind]: tuple(each)}
    return replace(show, **changes)
