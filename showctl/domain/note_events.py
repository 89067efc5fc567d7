"""What was noted down during a run. Events of a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from showctl.domain.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTaken(Event):
    """Something to be put right was noted. `noted_at` is the show time of the key, which writing
    came after; `segment` is what was on then (None: nothing)."""

    text: str
    noted_at: datetime
    segment: str | None = None
