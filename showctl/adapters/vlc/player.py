"""The player: one thread that alone gives libvlc orders, fed by one queue.

Orders from the engine and what libvlc's threads say arrive in the same queue, so a stop that comes
right after a play finds the voice whatever state it is in. What may wait has threads of its own:
opening files, and stopping and giving back voices that are done with.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from showctl.adapters.vlc.decode import open_sound, warm_up_decoding
from showctl.adapters.vlc.fades import percent_of
from showctl.adapters.vlc.library import Library, clock_us
from showctl.adapters.vlc.sound import Silence, Sound
from showctl.adapters.vlc.voice import Heard, Stage, Voice
from showctl.app.ports import FadeCurve, Playback, PlaybackReport
from showctl.domain.commands import Outcome

_FADE_STEP_S = 0.008
_CLOSING_S = 2.0
_WARM_UP_S = 3.0
_WARM_UP = Playback(firing=-1, media=Path("silence"))

_NO_OUTPUT = "this computer has no sound output that works"
_OUTPUT_LOST = "the sound output went away"

_log = logging.getLogger(__name__)


class VlcPlayer:
    """The Player port on libvlc 3; see `open_player` for `aout` and `options`."""

    def __init__(self, aout: str | None = None, options: Sequence[str] = ()) -> None:
        self._orders: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._finished: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._listeners: list[Callable[[PlaybackReport], None]] = []
        self._voices: dict[int, Voice] = {}
        self._armed: list[Voice] = []
        self._library: Library | None = None
        self._fault = ""
        self._is_open = True
        self._thread = Thread(target=self._run, args=(aout, options), name="player", daemon=True)
        self._reaper = Thread(target=self._reap, name="player-reaper", daemon=True)
        self._thread.start()
        self._reaper.start()

    # The port: every call only posts.

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def arm(self, playbacks: Sequence[Playback]) -> None:
        wanted = tuple(playbacks)
        self._orders.put(lambda: self._arm(wanted))

    def play(self, playback: Playback) -> None:
        self._orders.put(lambda: self._play(playback))

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        self._orders.put(lambda: self._stop(firing, fade_ms))

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        pass

    def audition(self, playback: Playback, output: str) -> None:
        pass

    def stop_audition(self) -> None:
        pass

    def fade(
        self, firing: int, to_db: float, over_ms: int, curve: FadeCurve = FadeCurve.LINEAR
    ) -> None:
        level = percent_of(to_db)
        self._orders.put(lambda: self._tell(firing, lambda voice: voice.fade_to(level, over_ms)))

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        self._orders.put(
            lambda: self._tell(firing, lambda voice: voice.fade_out(fade_ms, voice.suspend))
        )

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        self._orders.put(lambda: self._tell(firing, lambda voice: voice.resume(fade_ms)))

    def position(self, firing: int) -> tuple[int, int | None] | None:
        voice = self._voices.get(firing)
        return None if voice is None else voice.position()

    def close(self) -> None:
        """Silence, and give everything back; waits for that, but not for long."""
        self._orders.put(self._close)
        self._thread.join(_CLOSING_S)
        self._reaper.join(_CLOSING_S)

    # What follows runs on the player's thread.

    def _run(self, aout: str | None, options: Sequence[str]) -> None:
        try:
            self._library = Library(aout, options, self._say_output_failed)
        except OSError as error:
            self._fault = str(error)
        else:
            self._warm_up(self._library)
        while self._is_open:
            try:
                order = self._orders.get(timeout=self._patience_s())
                order()
            except Empty:
                pass
            except Exception:
                # A bug in one order must not silence the evening.
                _log.exception("an order to the player failed")
            self._follow_time()

    def _patience_s(self) -> float | None:
        """How long nothing needs to be done if no order comes."""
        if any(voice.is_fading for voice in self._voices.values()):
            return _FADE_STEP_S
        now = clock_us()
        ends = [voice.ends_in_us(now) for voice in self._voices.values()]
        return min((max(0, end) / 1e6 for end in ends if end is not None), default=None)

    def _follow_time(self) -> None:
        now = clock_us()
        for voice in tuple(self._voices.values()):
            voice.step(now)
            end = voice.ends_in_us(now)
            if end is not None and end <= 0:
                self._end(voice)

    def _warm_up(self, library: Library) -> None:
        """Play a moment of silence before anything else.

        The first sound of a libvlc takes most of a second to come, and libvlc leaves out what it
        should have played meanwhile.
        """
        Thread(target=warm_up_decoding, args=(library,), daemon=True).start()
        heard: SimpleQueue[Heard] = SimpleQueue()
        voice = Voice(_WARM_UP, lambda _, what: heard.put(what))
        voice.load(library, Silence())
        voice.start(0.0, 0)
        with suppress(Empty):
            while (what := heard.get(timeout=_WARM_UP_S)) is not Heard.SOUND:
                if what is Heard.READY:
                    voice.become_ready()
        voice.silence()
        self._finished.put(voice.release)

    def _arm(self, wanted: Sequence[Playback]) -> None:
        kept: list[Voice] = []
        spare = self._armed
        for playback in wanted:
            voice = next((voice for voice in spare if voice.takes(playback)), None)
            if voice is None:
                voice = self._open(playback)
            else:
                spare.remove(voice)
            kept.append(voice)
        self._armed = kept
        for voice in spare:
            self._drop(voice)

    def _play(self, playback: Playback) -> None:
        self._stop(playback.firing, 0)
        voice = next((voice for voice in self._armed if voice.takes(playback)), None)
        if voice is None:
            voice = self._open(playback)
        else:
            self._armed.remove(voice)
            voice.playback = playback
            voice.was_armed = True
        self._voices[playback.firing] = voice
        voice.start(percent_of(playback.level_db), playback.fade_in_ms)
        if self._library is None:
            self._fail(voice, f"{playback.media.name} is not heard: {self._fault}")

    def _tell(self, firing: int, act: Callable[[Voice], None]) -> None:
        voice = self._voices.get(firing)
        # Nothing but another stop may come between a stop and its end.
        if voice is not None and not voice.is_leaving:
            act(voice)

    def _stop(self, firing: int, fade_ms: int) -> None:
        voice = self._voices.get(firing)
        if voice is not None:
            voice.is_leaving = True
            voice.fade_out(fade_ms, lambda: self._drop(voice))

    def _open(self, playback: Playback) -> Voice:
        voice = Voice(playback, self._say_heard)
        if self._library is not None:
            Thread(target=self._open_sound, args=(self._library, voice), daemon=True).start()
        return voice

    def _load(self, library: Library, voice: Voice, sound: Sound) -> None:
        if voice.stage is Stage.GONE:
            self._finished.put(sound.close)
        else:
            voice.load(library, sound)

    def _hear(self, voice: Voice, heard: Heard) -> None:
        if voice.stage is Stage.GONE:
            return
        if heard is Heard.READY:
            voice.become_ready()
        elif heard is Heard.SOUND:
            self._note_sound(voice)
        elif heard is Heard.BROKEN:
            self._fail(voice, f"{voice.playback.media.name} broke off while it was played")

    def _end(self, voice: Voice) -> None:
        # The shortest sounds are over before libvlc tells of any time.
        if not voice.is_past_end:
            self._note_sound(voice)
        self._drop(voice)
        self._report(voice, Outcome.ENDED)

    def _note_sound(self, voice: Voice) -> None:
        if voice.is_wanted and not voice.has_sounded:
            voice.has_sounded = True
            self._report(voice, Outcome.STARTED)

    def _fail(self, voice: Voice, reason: str) -> None:
        if voice.stage is not Stage.GONE:
            self._drop(voice)
            self._report(voice, Outcome.FAILED, reason)

    def _lose_output(self, was_heard: bool) -> None:
        # What was armed holds on to the output that is no more.
        for voice in tuple(self._armed):
            self._drop(voice)
        for voice in tuple(self._voices.values()):
            if not voice.is_sounding:
                continue
            if was_heard and voice.has_sounded:
                self._fail(voice, f"{voice.playback.media.name} broke off: {_OUTPUT_LOST}")
            elif voice.was_armed and not voice.has_sounded:
                self._drop(voice)
                self._play(voice.playback)
            elif not voice.has_sounded:
                self._fail(voice, f"{voice.playback.media.name} is not heard: {_NO_OUTPUT}")

    def _drop(self, voice: Voice) -> None:
        voice.silence()
        if voice in self._armed:
            self._armed.remove(voice)
        if self._voices.get(voice.playback.firing) is voice:
            del self._voices[voice.playback.firing]
        self._finished.put(voice.release)

    def _report(self, voice: Voice, outcome: Outcome, reason: str = "") -> None:
        if voice.is_leaving or not voice.is_wanted:
            return
        report = PlaybackReport(voice.playback.firing, outcome, reason)
        for listener in tuple(self._listeners):
            listener(report)

    def _close(self) -> None:
        for voice in (*self._voices.values(), *self._armed):
            self._drop(voice)
        self._is_open = False
        if self._library is not None:
            self._finished.put(self._library.close)
        self._finished.put(None)

    # What follows runs on other threads.

    def _say_heard(self, voice: Voice, heard: Heard) -> None:
        self._orders.put(lambda: self._hear(voice, heard))

    def _say_output_failed(self, was_heard: bool) -> None:
        self._orders.put(lambda: self._lose_output(was_heard))

    def _open_sound(self, library: Library, voice: Voice) -> None:
        try:
            sound = open_sound(library, voice.playback.media)
        except OSError as error:
            reason = str(error)
            self._orders.put(lambda: self._fail(voice, reason))
        else:
            self._orders.put(lambda: self._load(library, voice, sound))

    def _reap(self) -> None:
        while (give_back := self._finished.get()) is not None:
            try:
                give_back()
            except Exception:
                _log.exception("a voice could not be given back")
