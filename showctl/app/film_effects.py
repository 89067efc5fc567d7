"""State → films. The windows see which one is on; how loud it is, whether it stands still and how
its sound goes follows the state, as all sound does."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.app import transitions
from showctl.app.audience_ports import Film, Films
from showctl.app.engine import Update
from showctl.domain.audience import LookKind
from showctl.domain.events import Panicked
from showctl.domain.levels import film_db


@dataclass(frozen=True, slots=True)
class _Given:
    """What the films were last told of the one in a window."""

    firing: int
    level_db: float
    is_paused: bool


class FilmEffects:
    """Keeps the films in windows in step with the state of the run."""

    def __init__(self, films: Films) -> None:
        self._films = films
        self._given: dict[int, _Given] = {}
        self._leaving: set[int] = set()
        self._last = 0
        self._stop_ms = transitions.CUT_FADE_MS

    def show(self, film: Film) -> None:
        """Show a film, in the place of the one before."""
        self._leaving.discard(film.window)
        self._given[film.window] = _Given(film.firing, film.level_db, film.is_paused)
        self._films.show(film)

    def stop(self, window: int) -> None:
        """Show no film in a window any more; its sound takes the time that the run gives it."""
        if self._given.pop(window, None) is not None:
            self._leaving.add(window)
            self._films.stop(window, self._stop_ms)

    def release(self, window: int) -> None:
        """As `stop`, and wait until nothing draws in the window."""
        self._given.pop(window, None)
        self._leaving.discard(window)
        self._films.release(window)

    def follow(self, update: Update) -> None:
        """Make what is on follow the state."""
        self._hush(update.events)
        state, program = update.state, update.state.audience.program
        if program.look.kind is not LookKind.VIDEO:
            if self._last:
                self._stop_ms = transitions.film_stop_ms(state, self._last, update.events)
            self._last = 0
            return
        self._last, self._stop_ms = program.firing, transitions.CUT_FADE_MS
        over_ms = transitions.film_level_ms(state, update.events, update.now)
        new = _Given(program.firing, film_db(state), program.paused_at is not None)
        for window, given in tuple(self._given.items()):
            if given.firing == new.firing and given != new:
                self._tell(window, given, new, over_ms)

    def _hush(self, events: transitions.Events) -> None:
        """A panic does not wait for what was fading out."""
        for event in events:
            if isinstance(event, Panicked):
                for window in self._leaving:
                    self._films.stop(window, event.fade_ms)

    def _tell(self, window: int, given: _Given, new: _Given, over_ms: int) -> None:
        self._given[window] = new
        if new.level_db != given.level_db:
            self._films.set_level(window, new.level_db, over_ms)
        if new.is_paused and not given.is_paused:
            self._films.pause(window)
        elif given.is_paused and not new.is_paused:
            self._films.resume(window)
