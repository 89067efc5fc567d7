"""What changes in the plan before it takes over the lengths of a run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from showctl.app import text
from showctl.app.lengths import LengthChange
from showctl.domain.plan import Show
from showctl.ui.operator.wording import segment_name, translate
from showctl.ui.widgets.strip import Choice, Strip, StripStack


def ask_to_use_lengths(
    strips: StripStack, show: Show, changes: Sequence[LengthChange], use: Callable[[], object]
) -> None:
    """Show every change, and what it does to the whole; it is done on a yes only."""
    if not changes:
        none = translate("Operator", "The plan has these lengths already (to half a minute).")
        strips.put("lengths", Strip(none, [(translate("Operator", "Got it"), lambda: None)]))
        return
    listed = " · ".join(_change_text(show, change) for change in changes)
    longer = sum(change.to_ms - change.from_ms for change in changes)
    question = translate(
        "Operator", "Use these lengths in the plan? {changes}. All together {time}."
    ).format(changes=listed, time=text.signed(longer))
    choices: list[Choice] = [
        (translate("Operator", "Use them"), use),
        (translate("Operator", "Leave the plan"), lambda: None),
    ]
    strips.put("lengths", Strip(question, choices, level="warning"))


def _change_text(show: Show, change: LengthChange) -> str:
    place = show.index_of.get(change.segment)
    name = segment_name(show, show.segments[place]) if place is not None else change.segment
    return f"{name} {text.length(change.from_ms)} → {text.length(change.to_ms)}"
