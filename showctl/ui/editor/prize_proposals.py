"""What the panel of prizes proposes: a new one, what its fields can be of, what to do first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.game import Game
from showctl.domain.plan import MINUTE, Kind, Show
from showctl.domain.prize_flags import Invited
from showctl.domain.prizes import Planned, PrizeKind
from showctl.ui.editor.field_makers import Choice
from showctl.ui.operator.wording import segment_name, translate

_NEW_GAME_MS = 5 * MINUTE


def new_prize(kind: PrizeKind, new_id: str, segment: str) -> Planned:
    """A new one of a kind, whose title is to be written over."""
    if kind is PrizeKind.GAME:
        title = translate("Editor", "New game")
        return Game(id=new_id, title=title, segment=segment, duration_ms=_NEW_GAME_MS)
    if kind is PrizeKind.AWARD:
        return Award(id=new_id, title=translate("Editor", "New award"), segment=segment)
    return Draw(id=new_id, title=translate("Editor", "Lucky draw"), segment=segment)


def usual_kind(show: Show, segment: str | None) -> PrizeKind:
    """What a segment of its kind has."""
    if segment not in show.index_of:
        return PrizeKind.DRAW
    kinds = {Kind.GAME: PrizeKind.GAME, Kind.AWARD: PrizeKind.AWARD}
    return kinds.get(show.segment(str(segment)).kind, PrizeKind.DRAW)


def choices_for(show: Show, planned: Planned, known: Invited) -> Mapping[str, Sequence[Choice]]:
    """What the fields of one can be of, by their names."""
    departments = [(name, name) for name in sorted(known.departments)]
    groups = [(name, name) for name in sorted(known.groups)]
    return {
        "segment": [(each.id, segment_name(show, each)) for each in show.segments],
        "in_departments": departments,
        "not_in_departments": departments,
        "in_groups": groups,
        "not_in_groups": groups,
        "out_of": [(each.id, each.title) for each in show.draws if each.id != planned.id],
    }


def what_to_do(*, has_segment: bool) -> str:
    """Said where none is chosen."""
    if not has_segment:
        return translate("Editor", "Select a row to see its draws, games and awards.")
    return translate(
        "Editor",
        "Nothing is won here yet. Add a lucky draw, a game or an award above: its panel "
        "comes up by itself when this segment runs.",
    )
