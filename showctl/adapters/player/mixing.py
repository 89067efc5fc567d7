"""The player: one thread that mixes, fed by one queue of orders.

Orders and what other threads have to say arrive in the same queue, so a stop that comes right
after a play finds the track whatever state it is in. Whatever may wait has threads of its own:
opening files, decoding, reading ahead.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from showctl.adapters.clock import awake_us
from showctl.adapters.player.read_ahead import ReadAhead
from showctl.adapters.player.routing import Routing
from showctl.adapters.player.sounds import Decoder, Sounds
from showctl.adapters.player.streams import RATE, OpenSystem
from showctl.adapters.player.track import Stage, Then, Track, TrackState
from showctl.adapters.vlc.sound import Sound
from showctl.app.ports import Playback, PlaybackReport, PlayerNotice, SoundOutput
from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve

# However many are asked for: each one armed keeps a file and a few seconds of samples.
MOST_ARMED = 16
_CLOSING_S = 2.0
_TURN_S = 0.1

_NO_OUTPUT = "is not heard: this computer has no sound output that works"
_OWN_IS_NOT_THERE = "is not heard: the sound output that it is to play on is not there"
_PROGRAMMES_OWN = "is not heard: the programme plays on that output"
_OUTPUT_LOST = "the sound output went away"

States = tuple[TrackState, ...]

_log = logging.getLogger(__name__)


class MixingPlayer:
    """The Player port in this process. Decoded samples are kept in `folder`."""

    def __init__(
        self,
        open_system: OpenSystem,
        folder: Path,
        decoder: Decoder | None = None,
    ) -> None:
        self._orders: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._listeners: list[Callable[[PlaybackReport], None]] = []
        self._watchers: list[Callable[[PlayerNotice], None]] = []
        self._tracks: dict[int, Track] = {}
        self._armed: list[Track] = []
        self._audition: Track | None = None
        self._audition_waits_for: str | None = None
        self._states: dict[int, TrackState] = {}
        self._decoder = decoder or Decoder()
        self._sounds = Sounds(self._decoder, folder)
        self._routing = Routing(open_system, self._notify)
        self._is_open = True
        self.when_turned: Callable[[States], None] = lambda _: None
        self._thread = Thread(target=self._run, name="player", daemon=True)
        self._thread.start()

    # The port: every call only posts.

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[PlayerNotice], None]) -> None:
        self._watchers.append(listener)

    def arm(self, playbacks: Sequence[Playback]) -> None:
        wanted = tuple(playbacks[:MOST_ARMED])
        self.post(lambda: self._arm(wanted))

    def play(self, playback: Playback) -> None:
        self.post(lambda: self._play(playback))

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        self.post(lambda: self._stop(firing, fade_ms))

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        self.post(
            lambda: self._tell(firing, lambda track, at: track.fade_to(at, to_db, over_ms, curve))
        )

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        self.post(
            lambda: self._tell(firing, lambda track, at: track.fade_out(at, fade_ms, Then.SUSPEND))
        )

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        self.post(lambda: self._tell(firing, lambda track, at: track.resume(at, fade_ms)))

    def position(self, firing: int) -> tuple[int, int | None] | None:
        state = self._states.get(firing)
        return None if state is None else state.position(awake_us())

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        self.post(lambda: self._routing.set_master(level_db, over_ms))

    def audition(self, playback: Playback, output: str) -> None:
        self.post(lambda: self._begin_audition(playback, output))

    def stop_audition(self) -> None:
        self.post(self._end_audition)

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        self.post(lambda: self._routing.outputs(then))

    def choose_outputs(self, first: str, second: str = "") -> None:
        self.post(lambda: self._routing.choose(first, second))

    def close(self) -> None:
        """Silence, and give everything back; waits for that, but not for long."""
        self.post(self._close)
        self._thread.join(_CLOSING_S)

    # For the process around it.

    def restore(self, states: Sequence[TrackState]) -> None:
        """Go on with what another player was playing."""
        self.post(lambda: self._restore(states))

    def wait_until_closed(self, timeout_s: float | None = None) -> None:
        """Wait for the end of the player's thread."""
        self._thread.join(timeout_s)

    def post(self, order: Callable[[], None]) -> None:
        """Have something done on the player's thread, after what was ordered before."""
        self._orders.put(order)
        self._routing.wake()

    # What follows runs on the player's thread.

    def _run(self) -> None:
        self._routing.open()
        Thread(target=self._decoder.warm_up, daemon=True).start()
        while self._is_open:
            with suppress(Empty):
                while self._is_open:
                    self._do(self._orders.get_nowait())
            self._do(self._follow_time)
            self._routing.wait(self._patience_s())
        self._routing.close()

    def _do(self, order: Callable[[], None]) -> None:
        try:
            order()
        except Exception:
            # A bug in one order must not silence the evening.
            _log.exception("an order to the player failed")

    def _patience_s(self) -> float:
        """How long nothing needs to be done if no order comes."""
        nearest = self._routing.frames_to_fill()
        for bus in self._routing.buses:
            heard = bus.stream.heard_frame()
            for track in bus.tracks:
                begins_at = None if track.has_started else track.base + track.kept
                for at in (begins_at, track.ends_at):
                    if at is not None and track.is_sounding:
                        nearest = min(nearest, max(0, at - heard))
        return min(_TURN_S, nearest / RATE + 0.001)

    def _follow_time(self) -> None:
        for track in self._routing.look_after_streams():
            self._fail(track, self._told_of(track))
        self._place_audition()
        for track in (*self._tracks.values(), *self._auditions()):
            self._start_if_ready(track)
        for bus in self._routing.buses:
            heard = bus.stream.heard_frame()
            for track in tuple(bus.tracks):
                if track.reader is not None and track.reader.has_caught_up():
                    bus.change()
                self._follow_track(track, heard)
        self._routing.fill()
        self._publish()

    def _follow_track(self, track: Track, heard: int) -> None:
        if track.is_sounding and not track.has_started and heard >= track.base + track.kept:
            track.has_started = True
            self._report(track, Outcome.STARTED)
        track.settle(heard)
        if track.stage is not Stage.GONE and track.is_wanted and track.is_at_end(heard):
            self._report(track, Outcome.ENDED)
            track.leave()

    def _publish(self) -> None:
        states = {}
        for firing, track in self._tracks.items():
            bus = self._routing.bus_of(track)
            states[firing] = track.state(0 if bus is None else bus.stream.heard_frame())
        self._states = states
        self.when_turned(tuple(states.values()))

    def _auditions(self) -> tuple[Track, ...]:
        return () if self._audition is None else (self._audition,)

    def _start_if_ready(self, track: Track) -> None:
        if track.stage is not Stage.WAITING or not track.is_wanted or track.reader is None:
            return
        bus = self._routing.bus_of(track)
        if bus is not None and bus.is_open and track.reader.is_ready(track.wanted_frame):
            is_first = track.late_since_us is None and not track.has_started
            track.start(bus.change(), track.playback.fade_in_ms if is_first else 0)

    def _arm(self, wanted: Sequence[Playback]) -> None:
        spare, kept = self._armed, []
        for playback in wanted:
            track = next((track for track in spare if track.playback.starts_as(playback)), None)
            if track is None:
                track = self._open(Track(playback, self._clear_away))
            else:
                spare.remove(track)
            kept.append(track)
        self._armed = kept
        for track in spare:
            track.leave()

    def _play(self, playback: Playback) -> None:
        self._stop(playback.firing, 0)
        armed = next((track for track in self._armed if track.playback.starts_as(playback)), None)
        track = Track(playback, self._clear_away)
        if armed is not None and armed.reader is not None:
            self._armed.remove(armed)
            track.reader = armed.reader
        else:
            self._open(track)
        self._put_on(track)

    def _put_on(self, track: Track) -> None:
        self._tracks[track.playback.firing] = track
        if self._routing.take(track, track.playback.output):
            self._start_if_ready(track)
        else:
            self._fail(track, self._told_of(track))

    def _restore(self, states: Sequence[TrackState]) -> None:
        for state in states:
            self._put_on(self._open(Track.of(state, self._clear_away)))

    def _tell(self, firing: int, act: Callable[[Track, int], None]) -> None:
        track = self._tracks.get(firing)
        # Nothing but another stop may come between a stop and its end.
        if track is not None and not track.is_leaving:
            bus = self._routing.bus_of(track)
            act(track, 0 if bus is None else bus.change())

    def _stop(self, firing: int, fade_ms: int) -> None:
        track = self._tracks.get(firing)
        if track is None:
            return
        bus = self._routing.bus_of(track)
        track.fade_out(0 if bus is None else bus.change(), fade_ms, Then.STOP)
        if not fade_ms:
            # What remains of it is too short to be told of.
            self._tracks.pop(firing, None)

    def _begin_audition(self, playback: Playback, output: str) -> None:
        self._end_audition()
        self._audition = self._open(Track(playback, self._clear_away))
        self._audition_waits_for = output
        self._place_audition()

    def _place_audition(self) -> None:
        """Let an audition play where it is to, as soon as it is known where the programme plays."""
        track, output = self._audition, self._audition_waits_for
        if track is None or output is None or self._routing.is_opening:
            return
        self._audition_waits_for = None
        if output in ("", self._routing.programme_output):
            self._fail(track, f"{track.playback.media.name} {_PROGRAMMES_OWN}")
        elif self._routing.take(track, output, is_apart=True):
            self._start_if_ready(track)
        else:
            self._fail(track, self._told_of(track))

    def _end_audition(self) -> None:
        track, self._audition = self._audition, None
        if track is not None:
            bus = self._routing.bus_of(track)
            track.fade_out(0 if bus is None else bus.change(), 0, Then.STOP)

    def _open(self, track: Track) -> Track:
        media = track.playback.media

        def opened(sound: Sound | None, failure: str) -> None:
            self.post(lambda: self._take_sound(track, sound, failure))

        self._sounds.open(media, opened)
        return track

    def _take_sound(self, track: Track, sound: Sound | None, failure: str) -> None:
        if track.stage is Stage.GONE:
            return
        if sound is None:
            self._fail(track, failure)
        else:
            track.reader = ReadAhead(sound, track.playback, self._routing.wake)

    def _fail(self, track: Track, reason: str) -> None:
        if track.stage is not Stage.GONE:
            self._report(track, Outcome.FAILED, reason)
            track.leave()

    def _told_of(self, track: Track) -> str:
        """The sentence on a track whose output is no more, or never was."""
        name = track.playback.media.name
        if track.has_started:
            return f"{name} broke off: {_OUTPUT_LOST}"
        is_own = track.playback.output not in ("", self._routing.programme_output)
        return f"{name} {_OWN_IS_NOT_THERE if is_own else _NO_OUTPUT}"

    def _clear_away(self, track: Track) -> None:
        if track.reader is not None:
            track.reader.close()
        self._sounds.close(track.playback.media)
        self._routing.let_go(track)
        if track in self._armed:
            self._armed.remove(track)
        if self._audition is track:
            self._audition = None
        if self._tracks.get(track.playback.firing) is track:
            del self._tracks[track.playback.firing]

    def _report(self, track: Track, outcome: Outcome, reason: str = "") -> None:
        is_known = track in (self._tracks.get(track.playback.firing), self._audition)
        if track.is_leaving or not is_known:
            return
        if outcome is not Outcome.STARTED:
            self._states.pop(track.playback.firing, None)
        report = PlaybackReport(track.playback.firing, outcome, reason)
        for listener in tuple(self._listeners):
            listener(report)

    def _notify(self, notice: PlayerNotice) -> None:
        for watcher in tuple(self._watchers):
            watcher(notice)

    def _close(self) -> None:
        for track in (*self._tracks.values(), *self._armed, *self._auditions()):
            track.leave()
        self._states = {}
        self._is_open = False
