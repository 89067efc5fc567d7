"""Hand-written stand-ins for the ports, shared by all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from showctl.adapters.memory_log import MemoryLog
from showctl.app.audience_ports import Film, FilmReport
from showctl.app.errors import UserError
from showctl.app.ports import (
    Mode,
    Playback,
    PlaybackReport,
    PlayerNotice,
    SoundOutput,
    StorageFault,
)
from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve
from showctl.domain.events import Event
from showctl.domain.people import CheckIn, Person
from showctl.domain.plan import Show
from showctl.domain.plan_change import PlanChange


class FakeEventLog(MemoryLog):
    """An EventLog in memory; while `is_full` it takes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.is_full = False

    def open_run(self, mode: Mode, opened_at: datetime) -> int:
        self._require_room()
        return super().open_run(mode, opened_at)

    def append(self, run: int, first_seq: int, events: Sequence[Event]) -> None:
        self._require_room()
        super().append(run, first_seq, events)

    def beat(self, run: int, at: datetime) -> None:
        self._require_room()
        super().beat(run, at)

    def _require_room(self) -> None:
        if self.is_full:
            raise StorageFault("The disk is full: make room.")


class FakePlans:
    """Plans in memory; while `is_full` they take nothing."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self.is_full = False

    def load(self) -> Show:
        return self._show

    def save(self, show: Show) -> None:
        self._require_room()
        self._show = show

    def change(self, change: PlanChange) -> None:
        self._require_room()
        self._show = change.applied_to(self._show)

    def _require_room(self) -> None:
        if self.is_full:
            raise UserError("The disk is full: make room.")


@dataclass(slots=True)
class _FakeVoice:
    playback: Playback
    played_ms: int
    has_started: bool = False
    is_suspended: bool = False
    is_leaving: bool = False
    # What is left of a fade, and what is done at its end.
    fade_left_ms: int = 0
    after_fade: Callable[[], object] | None = None


class FakePlayer:
    """A Player that makes no sound: it records orders, and the test says what becomes of them.

    `orders` are tuples of the method's name and its arguments. A playback sounds when the test
    calls `let_start`, moves when it calls `advance`, ends by itself at `length_ms` (unless it is
    looped) or by `let_end`, and fails by `let_fail`.
    """

    def __init__(self, length_ms: int = 60_000) -> None:
        self.orders: list[tuple[object, ...]] = []
        self.armed: tuple[Playback, ...] = ()
        self.is_closed = False
        self._length_ms = length_ms
        self.sound_outputs: tuple[SoundOutput, ...] = ()
        self._listeners: list[Callable[[PlaybackReport], None]] = []
        self._watchers: list[Callable[[PlayerNotice], None]] = []
        self._voices: dict[int, _FakeVoice] = {}
        self._audition: _FakeVoice | None = None

    @property
    def auditioned(self) -> Playback | None:
        """What is auditioned."""
        return self._audition.playback if self._audition else None

    @property
    def playing(self) -> tuple[int, ...]:
        """The firings that were played and are neither over, failed nor stopped."""
        return tuple(self._voices)

    @property
    def audible(self) -> tuple[int, ...]:
        """Those that can be heard, or will be as soon as they have started."""
        return tuple(k for k, voice in self._voices.items() if not voice.is_suspended)

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[PlayerNotice], None]) -> None:
        self._watchers.append(listener)

    def arm(self, playbacks: Sequence[Playback]) -> None:
        self.orders.append(("arm", tuple(playbacks)))
        self.armed = tuple(playbacks)

    def play(self, playback: Playback) -> None:
        self.orders.append(("play", playback))
        if not self.is_closed:
            self._voices[playback.firing] = _FakeVoice(playback, playback.start_ms)

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        self.orders.append(("stop", firing, fade_ms))
        voice = self._voices.get(firing)
        if voice is not None:
            voice.is_leaving = True
            self._fade(voice, fade_ms, lambda: self._voices.pop(firing, None))

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        unusual = () if curve == Curve.LINEAR else (curve,)
        self.orders.append(("fade", firing, to_db, over_ms, *unusual))

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        self.orders.append(("suspend", firing, fade_ms))
        voice = self._voices.get(firing)
        if voice is not None and not voice.is_leaving:
            self._fade(voice, fade_ms, lambda: setattr(voice, "is_suspended", True))

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        self.orders.append(("resume", firing, fade_ms))
        voice = self._voices.get(firing)
        if voice is not None and not voice.is_leaving:
            voice.is_suspended, voice.after_fade = False, None

    def position(self, firing: int) -> tuple[int, int | None] | None:
        voice = self._voices.get(firing)
        if voice is None or not voice.has_started:
            return None
        if voice.playback.is_endless:
            return voice.played_ms % self._length_ms, self._length_ms
        return min(voice.played_ms, self._length_ms), self._length_ms

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        self.orders.append(("set_master", level_db, over_ms))

    def audition(self, playback: Playback, output: str) -> None:
        self.orders.append(("audition", playback, output))
        self._audition = _FakeVoice(playback, playback.start_ms)

    def stop_audition(self) -> None:
        self.orders.append(("stop_audition",))
        self._audition = None

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        then(self.sound_outputs)

    def choose_outputs(self, first: str, second: str = "") -> None:
        self.orders.append(("choose_outputs", first, second))

    def let_notice(self, notice: PlayerNotice) -> None:
        """The player has something to say of the sound as a whole."""
        for watcher in tuple(self._watchers):
            watcher(notice)

    def close(self) -> None:
        self.orders.append(("close",))
        self.is_closed = True
        self.armed = ()
        self._voices.clear()

    def let_start(self, firing: int) -> None:
        """The playback sounds now, if it is still wanted."""
        voice = self._voices.get(firing)
        if voice is not None and not voice.is_suspended and not voice.has_started:
            voice.has_started = True
            self._report(voice, Outcome.STARTED)

    def let_end(self, firing: int) -> None:
        """The playback has come to its end, if it is still wanted."""
        voice = self._voices.pop(firing, None)
        if voice is not None:
            self._report(voice, Outcome.ENDED)

    def let_fail(self, firing: int, reason: str) -> None:
        """The playback cannot be played, if it is still wanted."""
        voice = self._voices.pop(firing, None)
        if voice is not None:
            self._report(voice, Outcome.FAILED, reason)

    def let_audition_end(self, reason: str = "") -> None:
        """The audition has come to its end, or cannot be played for a reason."""
        voice, self._audition = self._audition, None
        if voice is not None:
            self._report(voice, Outcome.FAILED if reason else Outcome.ENDED, reason)

    def advance(self, ms: int) -> None:
        """So much time passes."""
        for firing, voice in tuple(self._voices.items()):
            if voice.has_started and not voice.is_suspended:
                voice.played_ms += ms
                voice.fade_left_ms -= ms
                then = voice.after_fade
                if then is not None and voice.fade_left_ms <= 0:
                    voice.after_fade = None
                    then()
                if not voice.playback.is_endless and voice.played_ms >= self._length_ms:
                    self.let_end(firing)

    def _fade(self, voice: _FakeVoice, fade_ms: int, then: Callable[[], object]) -> None:
        if fade_ms and voice.has_started and not voice.is_suspended:
            voice.fade_left_ms, voice.after_fade = fade_ms, then
        else:
            then()

    def _report(self, voice: _FakeVoice, outcome: Outcome, reason: str = "") -> None:
        if not voice.is_leaving:
            for listener in tuple(self._listeners):
                listener(PlaybackReport(voice.playback.firing, outcome, reason))


class FakeChime:
    """Notes on which outputs it rang; answers at once. `outputs` are those that are there."""

    def __init__(self, *outputs: SoundOutput) -> None:
        self.outputs = outputs
        self.rung: list[str] = []

    def look(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        then(self.outputs)

    def ring(self, output: str, then: Callable[[bool], None]) -> None:
        is_there = output in [each.id for each in self.outputs]
        if is_there:
            self.rung.append(output)
        then(is_there)

    def close(self) -> None:
        pass


class FakePeople:
    """The People port in memory."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._people = tuple(people)
        self._entries: dict[tuple[str, int], CheckIn] = {}

    def load(self) -> tuple[Person, ...]:
        return self._people

    def save(self, people: Iterable[Person]) -> None:
        self._people = tuple(people)

    def check_ins(self) -> tuple[CheckIn, ...]:
        return tuple(self._entries.values())

    def check_in_count(self) -> int:
        return len(self._entries)

    def note(self, entries: Sequence[CheckIn]) -> None:
        assert self.merge(entries) == len(entries), "a desk noted the same entry twice"

    def merge(self, entries: Iterable[CheckIn]) -> int:
        new = [entry for entry in entries if (entry.desk, entry.seq) not in self._entries]
        self._entries |= {(entry.desk, entry.seq): entry for entry in new}
        return len(new)


class FakeRandomness:
    """The Randomness port, foreseeable: the same seeds and names each time."""

    def __init__(self, start: int = 0) -> None:
        self._number = start

    def seed(self) -> str:
        return self._next(64)

    def name(self) -> str:
        return self._next(16)

    def _next(self, digits: int) -> str:
        self._number += 1
        return f"{self._number:0{digits}x}"


@dataclass
class FakeFilms:
    """Notes the films; the test says what becomes of them."""

    shown: list[Film] = field(default_factory=list)
    on: dict[int, Film] = field(default_factory=dict)
    levels: list[tuple[int, float, int]] = field(default_factory=list)
    stops: list[tuple[int, int]] = field(default_factory=list)
    paused: set[int] = field(default_factory=set)
    output: str = ""
    is_prepared: bool = False
    is_closed: bool = False
    listeners: list[Callable[[FilmReport], None]] = field(default_factory=list)
    watchers: list[Callable[[], None]] = field(default_factory=list)

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self.listeners.append(listener)

    def watch(self, listener: Callable[[], None]) -> None:
        self.watchers.append(listener)

    def prepare(self) -> None:
        self.is_prepared = True

    def show(self, film: Film) -> None:
        if not self.is_closed:
            self.shown.append(film)
            self.on[film.window] = film

    def set_level(self, window: int, level_db: float, over_ms: int = 0) -> None:
        if window in self.on:
            self.levels.append((window, level_db, over_ms))

    def pause(self, window: int) -> None:
        if window in self.on:
            self.paused.add(window)

    def resume(self, window: int) -> None:
        self.paused.discard(window)

    def choose_output(self, output: str) -> None:
        self.output = output

    def stop(self, window: int, fade_ms: int = 0) -> None:
        self.stops.append((window, fade_ms))
        self.on.pop(window, None)
        self.paused.discard(window)

    def release(self, window: int) -> None:
        self.stop(window)

    def close(self) -> None:
        self.on.clear()
        self.is_closed = True

    def tell(
        self, film: Film, outcome: Outcome, reason: str = "", length_ms: int | None = None
    ) -> None:
        """What became of a film."""
        for listener in self.listeners:
            listener(FilmReport(film.window, film.firing, outcome, reason, length_ms))


class FakeWakefulness:
    """A system that keeps awake, or refuses to."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.is_awake = False
        self._refuses = refuses

    def keep_awake(self, when_refused: Callable[[], None]) -> None:
        self.is_awake = True
        if self._refuses:
            when_refused()

    def let_sleep(self) -> None:
        self.is_awake = False
