"""A socket between two processes: messages with their length before them.

Neither end ever waits to send: what the socket does not take now is sent with what comes next.
"""

from __future__ import annotations

import pickle
import socket
import struct
from contextlib import suppress
from select import POLLIN, poll
from threading import Lock
from typing import Any

_LENGTH = struct.Struct("!I")
_PIECE = 1 << 16


class Link:
    """One end. Pickle will do: the other end is this program, and nobody else has the socket."""

    def __init__(self, end: socket.socket) -> None:
        end.setblocking(False)
        self._end = end
        self._lock = Lock()
        self._unsent = bytearray()
        self._received = bytearray()
        self._poll = poll()
        self._poll.register(end, POLLIN)

    @property
    def is_clear(self) -> bool:
        """Whether everything was sent."""
        return not self._unsent

    def send(self, message: Any) -> None:
        """Send a message, or keep it for later; from any thread. One to nobody is lost."""
        data = pickle.dumps(message)
        with self._lock:
            self._unsent += _LENGTH.pack(len(data)) + data
        self.flush()

    def flush(self) -> None:
        """Send what was kept, as far as it goes."""
        with self._lock, suppress(OSError):
            while self._unsent:
                del self._unsent[: self._end.send(self._unsent, socket.MSG_NOSIGNAL)]

    def receive(self, timeout_ms: int | None) -> Any | None:
        """The next message, None when there is none in time; EOFError when the other end is gone.

        Only one thread receives.
        """
        while (message := self._next()) is None:
            if not self._poll.poll(timeout_ms):
                return None
            try:
                piece = self._end.recv(_PIECE)
            except BlockingIOError:
                continue
            except OSError as error:
                raise EOFError from error
            if not piece:
                raise EOFError
            self._received += piece
        return message

    def _next(self) -> Any | None:
        if len(self._received) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._received)
        end = _LENGTH.size + length
        if len(self._received) < end:
            return None
        message: Any = pickle.loads(self._received[_LENGTH.size : end])
        del self._received[:end]
        return message

    def close(self) -> None:
        """Let go of this end."""
        self._end.close()
