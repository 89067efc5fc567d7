"""A process of its own, seen from the program's side."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from showctl.adapters.process.link import Link
from showctl.adapters.process.messages import Begin

_GONE_S = 2.0


class Child:
    """A process that serves; `begin` it, or keep it as a spare one."""

    def __init__(self, server: str, arguments: Sequence[str], begin: Begin | None = None) -> None:
        """`server` is the module that it runs. Must be called on the thread that lives as long as
        the process is wanted: it ends with that."""
        self.is_ready = False
        self.at_work_since_us: int | None = None
        ours, theirs = socket.socketpair()
        self.link = Link(ours)
        if begin is not None:
            self.link.send(begin)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", server, str(theirs.fileno()), *arguments],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                # Ctrl+C on the terminal is for the windows to answer.
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def end(self) -> None:
        """Let it end now, also when it hangs; from any thread."""
        self._process.kill()

    def kill(self) -> None:
        """End it, and let go of it; one that even so stays is left behind."""
        self.end()
        # A device that does not answer can hold a process back: the spare one must not wait for it.
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GONE_S)
        self.link.close()

    def wait(self) -> None:
        """Let it come to its end by itself, but not for long."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GONE_S)
        self.kill()
