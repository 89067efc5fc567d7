"""The tracks of one output, mixed into its stream.

Mixing is a pure function of the frame: what a change makes untrue of the samples that lie ready is
mixed and written once more, from the first frame that can still be written over.
"""

from __future__ import annotations

import numpy as np

from showctl.adapters.player.envelope import Fade, amplitude_of
from showctl.adapters.player.streams import CHANNELS, Flow, Samples, Stream, frames_in
from showctl.adapters.player.track import Track
from showctl.domain.cue import Curve

_AHEAD = frames_in(500)
_LOW = frames_in(350)
# Written first after a change, so that it is heard at once.
_FIRST = frames_in(30)
_SOFT_MS = 8
# Where mixing takes too long each time, better late than never.
_MOST_TRIES = 3


class Bus:
    """What plays on one output; belongs to the player's thread."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.tracks: list[Track] = []
        self._written = 0
        self._changed_at: int | None = None
        self._master = Fade(1.0, 1.0)

    @property
    def is_open(self) -> bool:
        """Whether its stream takes samples."""
        return self.stream.flow is Flow.OPEN

    def change(self) -> int:
        """The frame from which on a change is heard; all from there on is mixed anew."""
        frame = self.stream.free_frame()
        if self._changed_at is None or frame < self._changed_at:
            self._changed_at = frame
        return frame

    def set_master(self, level_db: float, over_ms: int) -> None:
        """The level of it all, from what it is at this moment."""
        frame, level = self.change(), amplitude_of(level_db)
        length = frames_in(max(over_ms, _SOFT_MS))
        self._master = Fade(self._master.at(frame), level, frame, length, Curve.LINEAR)

    def fill(self) -> None:
        """Write what is due to be written."""
        if not self.is_open:
            return
        free = self.stream.free_frame()
        if self._changed_at is not None:
            # What lay ready beyond the end of a sound has to become silence.
            end = max(self._written, free + _AHEAD)
            self._write(self._write_first(self._changed_at), end)
            self._changed_at = None
        elif self._sounds() and self._written - free < _LOW:
            self._write(max(self._written, free), free + _AHEAD)

    def _write_first(self, begin: int) -> int:
        """Write a change at once, and return where it goes on; nothing that begins is cut off."""
        for _ in range(_MOST_TRIES):
            samples = self._mix(begin, _FIRST)
            if not self.stream.is_late_for(begin):
                break
            late, begin = begin, self.stream.free_frame()
            for track in self.tracks:
                track.put_off(late, begin)
        else:
            samples = self._mix(begin, _FIRST)
        # A halt from here to the system's ear cuts off what begins. Another look at the clock does
        # not mend that: most halts come when it was taken, and to begin once more would stutter.
        self.stream.write(begin, samples)
        self.stream.send()
        return begin + _FIRST

    def frames_to_fill(self) -> int | None:
        """In how many frames `fill` has something to do; None where nothing sounds."""
        if not self._sounds():
            return None
        return max(0, self._written - self.stream.free_frame() - _LOW)

    def _sounds(self) -> bool:
        return any(track.is_sounding for track in self.tracks)

    def _write(self, begin: int, end: int) -> None:
        if end > begin:
            self.stream.write(begin, self._mix(begin, end - begin))
            self._written = end

    def _mix(self, frame: int, count: int) -> Samples:
        mixed = np.zeros((count, CHANNELS), np.float32)
        for track in self.tracks:
            samples = track.render(frame, count)
            if samples is not None:
                mixed += samples
        mixed *= self._master.over(frame, count)[:, None]
        return np.clip(mixed, -1.0, 1.0, out=mixed)
