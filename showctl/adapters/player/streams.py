"""Where samples go: a sound system with its outputs, and one stream to each that is used.

A stream counts frames from its beginning, sound or not. What has been written ahead can be written
over until the system has taken it, so a stop or a start is heard at once although half a second
lies ready, and a moment in which this program does not get to run is not heard.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from threading import Event
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from showctl.adapters.clock import awake_us
from showctl.app.ports import SoundOutput

RATE = 48_000
CHANNELS = 2

# Frames by channels, full scale is 1.
Samples = NDArray[np.float32]


def frames_in(ms: int) -> int:
    """Frames of so many milliseconds."""
    return ms * RATE // 1000


class Flow(Enum):
    """How a stream is."""

    OPENING = auto()
    OPEN = auto()
    LOST = auto()


class Stream(Protocol):
    """One way to an output."""

    @property
    def flow(self) -> Flow: ...

    @property
    def output(self) -> str:
        """The id of the output it goes to; "" where the system has no names."""

    def free_frame(self) -> int:
        """The first frame that can still be written over and is heard."""

    def is_late_for(self, frame: int) -> bool:
        """Whether what is written to a frame now would not be heard whole."""

    def heard_frame(self) -> int:
        """The frame that is heard now."""

    def write(self, frame: int, samples: Samples) -> None:
        """Put samples at a frame."""

    def send(self) -> None:
        """See to it that what was written is on its way now."""

    def close(self) -> None: ...


class SoundSystem(Protocol):
    """What streams are opened on; all but `wake` belongs to one thread."""

    @property
    def is_there(self) -> bool:
        """Whether it (still) answers."""

    def wait(self, timeout_s: float) -> None:
        """Let the system's own work be done, until that time is over or `wake` is called."""

    def wake(self) -> None:
        """End a `wait`; from any thread."""

    def open(self, output: str) -> Stream:
        """A stream to an output (its id; "" is the default one), that no plug moves elsewhere."""

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        """Find the outputs; the answer comes in a later `wait`."""

    def close(self) -> None: ...


# Opens a sound system, waiting so many seconds for it at most. OSError where none answers.
OpenSystem = Callable[[float], SoundSystem]


class NoSound:
    """A sound system that is heard by nobody: its frames go by with the clock.

    As the stand-in of one that does not answer it is not `is_there`.
    """

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self._woken = Event()

    def wait(self, timeout_s: float) -> None:
        self._woken.wait(timeout_s)
        self._woken.clear()

    def wake(self) -> None:
        self._woken.set()

    def open(self, output: str) -> Stream:
        return _NoStream(output)

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        then(())

    def close(self) -> None:
        pass


class _NoStream:
    """Frames that pass unheard."""

    flow = Flow.OPEN

    def __init__(self, output: str) -> None:
        self.output = output
        self._begun_us = awake_us()

    def free_frame(self) -> int:
        return self.heard_frame()

    def is_late_for(self, frame: int) -> bool:
        return False

    def heard_frame(self) -> int:
        return (awake_us() - self._begun_us) * RATE // 1_000_000

    def write(self, frame: int, samples: Samples) -> None:
        pass

    def send(self) -> None:
        pass

    def close(self) -> None:
        pass
