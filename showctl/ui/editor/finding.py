"""Finding a text in the plan."""

from __future__ import annotations

from collections.abc import Sequence

from showctl.ui.editor.columns import read
from showctl.ui.editor.plan_model import PlanModel


def rows_with(model: PlanModel, text: str) -> list[int]:
    """The rows that have a text in any column, in their lines or in a cue, in order; capital and
    small letters are the same."""
    wanted = text.strip().casefold()
    if not wanted:
        return []
    return [row for row in range(model.rowCount()) if wanted in _all_of(model, row)]


def find_row(model: PlanModel, text: str, row: int, step: int) -> tuple[int | None, int, int]:
    """The row with a text to go to from a row, which of those found it is (from 1), and how many
    there are; none, 0 and 0 where it is nowhere."""
    found = rows_with(model, text)
    goal = row_to_go_to(found, row, step)
    return (goal, found.index(goal) + 1, len(found)) if goal is not None else (None, 0, 0)


def row_to_go_to(found: Sequence[int], row: int, step: int) -> int | None:
    """The row found to go to from a row: the next (1), the one before (-1), round the end, or the
    row itself where it is one of them (0)."""
    if not found:
        return None
    if step < 0:
        return next((each for each in reversed(found) if each < row), found[-1])
    return next((each for each in found if each >= row + step), found[0])


def _all_of(model: PlanModel, row: int) -> str:
    place = model.row_at(row)
    cells = [read(column, place) for column in model.columns]
    lines = [line.text for line in place.segment.lines]
    cues = [f"{cue.title} {cue.media}" for cue in place.segment.cues]
    return "\n".join([*cells, *lines, *cues]).casefold()
