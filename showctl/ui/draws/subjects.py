"""What the panel can be about: the draws, games and awards of a run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from showctl.domain.drawing import all_draws
from showctl.domain.state import RunState


class SubjectKind(StrEnum):
    """Which page is about it."""

    DRAW = "draw"
    GAME = "game"
    AWARD = "award"


@dataclass(frozen=True, slots=True)
class Subject:
    """A draw, a game or an award."""

    kind: SubjectKind
    id: str
    title: str
    segment: str | None


def all_subjects(state: RunState) -> tuple[Subject, ...]:
    """Everything that the run has, by kind, in its order."""
    kinds = SubjectKind
    draws = (Subject(kinds.DRAW, each.id, each.title, each.segment) for each in all_draws(state))
    games = (Subject(kinds.GAME, each.id, each.title, each.segment) for each in state.show.games)
    awards = (Subject(kinds.AWARD, each.id, each.title, each.segment) for each in state.show.awards)
    return (*draws, *games, *awards)


def subjects_now(state: RunState) -> tuple[Subject, ...]:
    """Those of the segment that is on."""
    current = state.current
    if current is None:
        return ()
    return tuple(each for each in all_subjects(state) if each.segment == current.id)


def calls_for_panel(state: RunState) -> bool:
    """Whether the segment that is on is one of draws, games or awards."""
    return bool(subjects_now(state)) or state.draws.open_press is not None
