"""The few events that have to be said in words when they happen."""

from __future__ import annotations

from showctl.domain.cue import CueKind
from showctl.domain.events import CueFailed, CueFired, Event
from showctl.domain.state import RunState
from showctl.ui.operator.wording import fault_text, translate


def words_of(event: Event, state: RunState) -> tuple[str, str] | None:
    """The level and text of the notice that an event deserves, None where it deserves none."""
    if isinstance(event, CueFailed):
        firings = state.last_firing.items()
        cue = next((key for key, last in firings if last.number == event.firing), "")
        found = state.show.find_cue(cue)
        failed = translate("Operator", "“{cue}” failed: {reason}")
        title = found[1].title if found else cue
        return "error", failed.format(cue=title, reason=fault_text(event.reason))
    if isinstance(event, CueFired):
        found = state.show.find_cue(event.cue)
        if found and found[1].kind is CueKind.PROMPT:
            said = (found[1].role, found[1].text or found[1].title)
            return "info", "☞ " + " · ".join(part for part in said if part)
    return None
