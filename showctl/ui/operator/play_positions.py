"""How far what plays is, sounds and the film alike."""

from __future__ import annotations

from datetime import datetime

from showctl.app import text
from showctl.domain.cue import Cue
from showctl.domain.film import film_firing, film_position
from showctl.domain.levels import film_cue
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.controls import Controls
from showctl.ui.qt_bridge import RunSource


class PlayPositions:
    """Asks the player of a sound, and the run of the film."""

    def __init__(self, source: RunSource, controls: Controls, media: MediaSource) -> None:
        self._source, self._controls, self._media = source, controls, media

    def of(self, firing: int, now: datetime) -> tuple[int, int | None] | None:
        """(played ms, length ms or None) of a firing, None where nothing is known."""
        state = self._source.state
        if firing != film_firing(state):
            return self._controls.sound_position(firing)
        cue = film_cue(state)
        facts = self._media.news.facts.get(cue.media) if cue else None
        return film_position(state, now, facts.length_ms if facts else None)


def left_text(position: tuple[int, int | None] | None, cue: Cue | None) -> str:
    """What is left, with its minus sign; empty where nothing can be said of that."""
    played, whole = position or (0, None)
    if whole is None or (cue is not None and cue.is_looped):
        return ""
    return text.countdown(min(0, played - whole))
