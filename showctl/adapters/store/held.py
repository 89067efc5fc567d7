"""Which show files this process has connections to.

POSIX takes away all locks that a process has on a file as soon as it closes any descriptor of that
file (fcntl(2)). SQLite minds that among its own connections; anything else here that opens and
closes a show would leave the connections to it without their locks, and the next program that
closes it would believe to be the last, and take the write-ahead log away under them. So nothing
reads a held file past SQLite.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from threading import Lock

_Identity = tuple[int, int]

_lock = Lock()
_held: Counter[_Identity] = Counter()


class Hold:
    """A file that is connected to, from now until it is let go."""

    def __init__(self, path: Path) -> None:
        self._identity: _Identity | None = _identity(path)
        with _lock:
            _held[self._identity] += 1

    def let_go(self) -> None:
        """The connections are closed; a second time does nothing."""
        with _lock:
            if self._identity is not None:
                _held[self._identity] -= 1
                self._identity = None


def is_held(path: Path) -> bool:
    """Whether this process has connections to that file; OSError where there is none."""
    with _lock:
        return _held[_identity(path)] > 0


def _identity(path: Path) -> _Identity:
    found = path.stat()
    return found.st_dev, found.st_ino
