"""A process that does not go away holds nobody up."""

from __future__ import annotations

import os
import socket
import subprocess
from typing import Any

import pytest

from showctl.adapters.process.child import Child
from showctl.adapters.process.link import Link


class Stuck:
    """A process in a call of the kernel that does not come back; `other_end` is its link's."""

    pid = 1

    def __init__(self, _: list[str], *, pass_fds: list[int], **__: Any) -> None:
        self.was_killed = False
        self.other_end = Link(socket.socket(fileno=os.dup(pass_fds[0])))

    def kill(self) -> None:
        self.was_killed = True

    def wait(self, timeout: float) -> int:
        raise subprocess.TimeoutExpired("player", timeout)


@pytest.mark.parametrize("end", [Child.kill, Child.wait])
def test_a_process_that_cannot_be_killed_is_left_behind(
    monkeypatch: pytest.MonkeyPatch, end: Any
) -> None:
    made: list[Stuck] = []

    def start(*arguments: Any, **details: Any) -> Stuck:
        made.append(Stuck(*arguments, **details))
        return made[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    end(Child("showctl.nothing", ()))
    (process,) = made
    assert process.was_killed
    with pytest.raises(EOFError):
        process.other_end.receive(0)
    process.other_end.close()
