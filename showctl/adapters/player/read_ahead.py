"""Read a playback's samples ahead, so that the mixer never waits for a disk or a decoder.

The part of the media that is played, as often as it is played, is one row of frames (*played
frames*): loops are unrolled here. A thread keeps a few seconds of it in memory, from wherever the
mixer last asked.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread

import numpy as np

from showctl.adapters.player.resampling import as_stereo, at_mixed_rate
from showctl.adapters.player.streams import CHANNELS, RATE, Samples, frames_in
from showctl.adapters.vlc.sound import Sound
from showctl.app.ports import Playback

_BLOCK = frames_in(100)
_BLOCKS_AHEAD = 25
# What lies ready in a stream may have to be mixed anew.
_BLOCKS_KEPT = 10


class ReadAhead:
    """A window of played frames. `when_read` is called, on the thread, whenever more is there."""

    def __init__(self, sound: Sound, playback: Playback, when_read: Callable[[], None]) -> None:
        self._sound, self._when_read = at_mixed_rate(sound), when_read
        self._first = frames_in(playback.in_ms)
        self._out = None if playback.out_ms is None else frames_in(playback.out_ms)
        self._turns = None if playback.is_endless else playback.loops
        self._span: int | None = None
        self._blocks: dict[int, Samples] = {}
        self._wanted = frames_in(playback.start_ms) // _BLOCK
        self._changed = Condition()
        self._is_closed = False
        # The blocks that were asked for before they were there.
        self._missed: set[int] = set()
        self._has_caught_up = False
        Thread(target=self._run, name="read-ahead", daemon=True).start()

    @property
    def span(self) -> int | None:
        """Frames of one turn, None while that is not known."""
        if self._span is None and self._sound.size is not None:
            whole = self._sound.size // self._sound.format.frame_bytes
            end = whole if self._out is None else min(whole, self._out)
            self._span = max(0, end - self._first)
        return self._span

    @property
    def length(self) -> int | None:
        """Played frames in all, None while not known or without end."""
        return None if self.span is None or self._turns is None else self.span * self._turns

    @property
    def turn_ms(self) -> int | None:
        """Milliseconds of one turn, as far as the decoder can tell."""
        whole = self._sound.length_ms
        if whole is None:
            return None
        end = whole if self._out is None else min(whole, self._out * 1000 // RATE)
        return max(0, end - self._first * 1000 // RATE)

    def is_ready(self, frame: int) -> bool:
        """Whether the samples at a frame are there, or there are none."""
        with self._changed:
            self._want(frame)
            return frame // _BLOCK in self._blocks or self._is_past(frame)

    def frames(self, frame: int, count: int) -> Samples:
        """So many played frames; silence where there are none (yet)."""
        into = np.zeros((count, CHANNELS), np.float32)
        with self._changed:
            self._want(frame)
            done = 0
            while done < count:
                number, offset = divmod(frame + done, _BLOCK)
                length = min(count - done, _BLOCK - offset)
                block = self._blocks.get(number)
                if block is not None:
                    part = block[offset : offset + length]
                    into[done : done + len(part)] = part
                elif not self._is_past(number * _BLOCK):
                    self._missed.add(number)
                done += length
        return into

    def has_caught_up(self) -> bool:
        """Whether samples have come, since this was asked last, that `frames` was without."""
        with self._changed:
            has_caught_up, self._has_caught_up = self._has_caught_up, False
            return has_caught_up

    def close(self) -> None:
        """Let go; a read on its way is given up."""
        with self._changed:
            self._is_closed = True
            self._blocks.clear()
            self._changed.notify_all()

    def _is_past(self, frame: int) -> bool:
        return self.length is not None and frame >= self.length

    def _want(self, frame: int) -> None:
        number = frame // _BLOCK
        if number != self._wanted:
            self._wanted = number
            for old in [n for n in self._blocks if not self._is_kept(n)]:
                del self._blocks[old]
            self._changed.notify_all()

    def _is_kept(self, number: int) -> bool:
        return self._wanted - _BLOCKS_KEPT <= number < self._wanted + _BLOCKS_AHEAD

    # What follows runs on the thread.

    def _run(self) -> None:
        while (number := self._next()) is not None:
            block = self._read(number * _BLOCK, _BLOCK)
            with self._changed:
                if not self._is_closed and self._is_kept(number):
                    self._blocks[number] = block
                if number in self._missed:
                    self._missed.discard(number)
                    self._has_caught_up = True
            self._when_read()

    def _next(self) -> int | None:
        """The block to read next; waits while all is there."""

        def missing() -> int | None:
            window = range(self._wanted, self._wanted + _BLOCKS_AHEAD)
            there = (n for n in window if n not in self._blocks and not self._is_past(n * _BLOCK))
            return next(there, None)

        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or missing() is not None)
            return None if self._is_closed else missing()

    def _read(self, frame: int, count: int) -> Samples:
        """Played frames, fewer where they end; waits for samples on their way."""
        parts: list[Samples] = []
        while count > 0 and not self._is_closed and not self._is_past(frame):
            span = self.span
            turn, place = divmod(frame, span) if span else (0, frame)
            if (turn and self._turns == 1) or span == 0:
                break
            part = self._samples(self._first + place, self._until_turn(place, span, count))
            if not len(part):
                # The end, which by now is known: what follows is the next turn.
                if self.span is None or self.span == span:
                    break
                continue
            parts.append(part)
            frame, count = frame + len(part), count - len(part)
        return np.concatenate(parts) if parts else np.zeros((0, CHANNELS), np.float32)

    def _until_turn(self, place: int, span: int | None, count: int) -> int:
        """How many frames to read at a place of a turn, at most `count`."""
        if span is None and self._out is not None:
            left = self._out - self._first - place
            if left <= 0:
                # All of the part has come, however much longer the media is.
                self._span = self._out - self._first
            return max(0, min(count, left))
        return count if span is None else min(count, span - place)

    def _samples(self, frame: int, count: int) -> Samples:
        layout = self._sound.format
        data = memoryview(bytearray(count * layout.frame_bytes))
        got = self._sound.read(frame * layout.frame_bytes, data)
        return as_stereo(bytes(data[: got - got % layout.frame_bytes]), layout)
