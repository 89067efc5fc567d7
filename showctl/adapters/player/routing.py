"""Which track plays on which output, and what becomes of it when an output is lost.

The programme has one output at a time, chosen by somebody; a second one may be chosen to take over,
also for cues that play on an output of their own.
Nothing that is plugged in later is ever taken by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from showctl.adapters.clock import awake_us
from showctl.adapters.player.bus import Bus
from showctl.adapters.player.streams import RATE, Flow, NoSound, OpenSystem, SoundSystem
from showctl.adapters.player.track import Track
from showctl.app.ports import PlayerNotice, SoundOutput, SoundTrouble

_RETRY_US, _LONGEST_RETRY_US = 1_000_000, 30_000_000
# The first time nothing is sounding yet; later nothing may wait for long.
_FIRST_PATIENCE_S, _PATIENCE_S = 1.0, 0.2


class Routing:
    """The buses; all but `wake` belongs to the player's thread."""

    def __init__(self, open_system: OpenSystem, notify: Callable[[PlayerNotice], None]) -> None:
        self._open_system, self._notify = open_system, notify
        self._system: SoundSystem = NoSound(is_there=False)
        self._programme: Bus | None = None
        self._others: dict[tuple[str, bool], Bus] = {}
        # `_second` is what the programme can still move to, `_spare` what was chosen for that.
        self._first = self._second = self._spare = ""
        self._master = (0.0, 0)
        self._is_loss_told = False
        self._retry_at_us, self._retry_us = 0, _RETRY_US
        self._patience_s = _FIRST_PATIENCE_S

    @property
    def buses(self) -> tuple[Bus, ...]:
        """All that there are."""
        programme = () if self._programme is None else (self._programme,)
        return (*programme, *self._others.values())

    @property
    def programme_output(self) -> str:
        """The id of the output that the programme plays on; "" where that is not known."""
        return self._first if self._programme is None else self._programme.stream.output

    @property
    def is_opening(self) -> bool:
        """Whether the programme's output is about to be known."""
        return self._programme is not None and self._programme.stream.flow is Flow.OPENING

    def open(self) -> None:
        """Open the programme's output, where there is one."""
        self._retry_later()
        if not self._system.is_there:
            try:
                # All streams of the one before were lost, and are closed by now.
                before, self._system = self._system, self._open_system(self._patience_s)
            except OSError:
                return
            finally:
                self._patience_s = _PATIENCE_S
            before.close()
        self._programme = self._bus(self._first)

    def _retry_later(self) -> None:
        self._retry_at_us = awake_us() + self._retry_us
        self._retry_us = min(2 * self._retry_us, _LONGEST_RETRY_US)

    def _bus(self, output: str) -> Bus:
        bus = Bus(self._system.open(output))
        bus.set_master(*self._master)
        return bus

    def wait(self, timeout_s: float) -> None:
        """Let the sound system work; see SoundSystem."""
        self._system.wait(timeout_s)

    def wake(self) -> None:
        """End a `wait`; from any thread."""
        self._system.wake()

    def close(self) -> None:
        """Give everything back."""
        for bus in self.buses:
            bus.stream.close()
        self._system.close()

    def take(self, track: Track, output: str, *, is_apart: bool = False) -> bool:
        """Let a track play on an output ("" is the programme's); False where there is none.

        One that is apart keeps out of the programme's way, and its master's.
        """
        if self._programme is None:
            self.open()
        if not self._system.is_there:
            return False
        if not is_apart and output in ("", self.programme_output):
            bus = self._programme
        else:
            bus = self._others.get((output, is_apart))
            if bus is None:
                bus = Bus(self._system.open(output)) if is_apart else self._bus(output)
                self._others[output, is_apart] = bus
        if bus is not None:
            bus.tracks.append(track)
        return bus is not None

    def bus_of(self, track: Track) -> Bus | None:
        """The bus that a track plays on."""
        return next((bus for bus in self.buses if track in bus.tracks), None)

    def let_go(self, track: Track) -> None:
        """A track that is gone; an output of its own goes with it."""
        bus = self.bus_of(track)
        if bus is None:
            return
        bus.tracks.remove(track)
        if bus is not self._programme and not bus.tracks:
            self._others = {key: other for key, other in self._others.items() if other is not bus}
            bus.stream.close()

    def fill(self) -> None:
        """Write what is due to be written, everywhere."""
        for bus in self.buses:
            bus.fill()

    def frames_to_fill(self) -> int:
        """In how many frames `fill` has something to do, at most a second's."""
        due = [bus.frames_to_fill() for bus in self.buses]
        return min([frames for frames in due if frames is not None], default=RATE)

    def set_master(self, level_db: float, over_ms: int) -> None:
        """The level of all but the auditions."""
        self._master = (level_db, 0)
        others = (bus for (_, is_apart), bus in self._others.items() if not is_apart)
        for bus in (self._programme, *others):
            if bus is not None:
                bus.set_master(level_db, over_ms)

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        """Find the outputs."""
        self._system.outputs(then)

    def choose(self, first: str, second: str) -> None:
        """Move the programme to an output, and note the one to take over."""
        self._second = self._spare = second
        if first != self._first or self._programme is None:
            self._first = first
            if first != self.programme_output or self._programme is None:
                self._replace_programme()

    def _replace_programme(self) -> None:
        before, self._programme = self._programme, None
        self.open()
        if before is None:
            return
        if self._programme is not None:
            heard = before.stream.heard_frame()
            for track in before.tracks:
                track.wait_for_stream(heard)
            self._programme.tracks = before.tracks
        before.stream.close()

    def look_after_streams(self) -> tuple[Track, ...]:
        """See to outputs that were lost; returns the tracks that cannot go on."""
        lost: list[Track] = []
        programme = self._programme
        if programme is not None and programme.is_open:
            self._is_loss_told, self._retry_us = False, _RETRY_US
        elif programme is not None and programme.stream.flow is Flow.LOST:
            lost += self._lose_programme(programme)
        elif programme is None and awake_us() >= self._retry_at_us:
            self.open()
        for (output, is_apart), bus in tuple(self._others.items()):
            if bus.stream.flow is Flow.LOST:
                lost += self._lose_other(output, bus, is_apart=is_apart)
        return tuple(lost)

    def _lose_other(self, gone: str, bus: Bus, *, is_apart: bool) -> tuple[Track, ...]:
        """What plays on an output of its own goes on as the programme does; an audition never."""
        spare = self._spare
        if is_apart or spare in ("", gone) or not self._system.is_there:
            self._notify(PlayerNotice(SoundTrouble.OUTPUT_LOST, gone))
            return tuple(bus.tracks)
        del self._others[gone, is_apart]
        heard = bus.stream.heard_frame()
        bus.stream.close()
        for track in bus.tracks:
            track.wait_for_stream(heard)
            self.take(track, spare)
        self._notify(PlayerNotice(SoundTrouble.OUTPUT_REPLACED, gone, spare))
        return ()

    def _lose_programme(self, programme: Bus) -> tuple[Track, ...]:
        gone, second = programme.stream.output, self._second
        if second and second != gone and self._system.is_there:
            # Where it came from is not gone back to by itself.
            self._first, self._second = second, ""
            self._replace_programme()
            self._notify(PlayerNotice(SoundTrouble.OUTPUT_REPLACED, gone, second))
            return ()
        # It is tried again every second, and told once; a machine without sound tells at each cue.
        if gone and not self._is_loss_told:
            self._is_loss_told = True
            self._notify(PlayerNotice(SoundTrouble.OUTPUT_LOST, gone))
        tracks, programme.tracks = tuple(programme.tracks), []
        programme.stream.close()
        self._programme = None
        self._retry_later()
        return tracks
