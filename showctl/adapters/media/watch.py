"""Keeps an eye on a show's media: finds what is missing or broken, and measures what is new.

One thread looks at every file each two seconds (a look at its entry, no reading), and has those
that are new scanned, one between two looks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event, Lock, Thread

from showctl.adapters.media.cache import MediaCache
from showctl.adapters.media.finding import fault_of_file
from showctl.adapters.media.scanner import Scanner
from showctl.app.media import Holds, MediaFacts, MediaFault, MediaFaultKind, MediaNews

_LOOK_S = 2.0

Find = Callable[[str], Path]
Tell = Callable[[MediaNews], None]
# A file as it was: its size and the time of its last change, None where there is none.
_Entry = tuple[int, int] | None


class MediaWatch:
    """Watches the media names it was given last, until `close`."""

    def __init__(self, find: Find, tell: Tell, cache: MediaCache | None = None) -> None:
        """`find` turns a media name into a file; `tell` is called with all that is known
        whenever it has changed."""
        self._find, self._tell = find, tell
        self._cache = cache or MediaCache()
        self._lock = Lock()
        self._names: Mapping[str, Holds] = {}
        self._entries: dict[str, _Entry] = {}
        self._faults: dict[str, MediaFault] = {}
        self._facts: dict[str, MediaFacts] = {}
        self._to_scan: dict[str, Holds] = {}
        self._scanner: Scanner | None = None
        self._is_closed, self._look_now = Event(), Event()
        self._thread = Thread(target=self._run, name="media-watch", daemon=True)
        self._thread.start()

    def watch(self, names: Mapping[str, Holds]) -> None:
        """Watch these media from now on, each with what it has to hold."""
        with self._lock:
            self._names = dict(names)
        self._look_now.set()

    def close(self) -> None:
        """Stop watching and scanning."""
        self._is_closed.set()
        self._look_now.set()
        scanner = self._scanner
        if scanner is not None:
            scanner.give_up()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._is_closed.is_set():
            self._look_now.clear()
            with self._lock:
                names = dict(self._names)
            self._look(names)
            if self._to_scan:
                name = next(iter(self._to_scan))
                self._scan(name, self._to_scan.pop(name))
            else:
                self._dismiss_scanner()
                self._look_now.wait(_LOOK_S)
        self._dismiss_scanner()

    def _look(self, names: Mapping[str, Holds]) -> None:
        """See what has changed, tell it, and note what has to be scanned."""
        has_changed = False
        for gone in self._entries.keys() - names.keys():
            has_changed = True
            self._forget(gone)
            del self._entries[gone]
        for name, holds in names.items():
            path = self._find(name)
            entry = _entry(path)
            if name in self._entries and self._entries[name] == entry:
                continue
            has_changed = True
            self._entries[name] = entry
            self._forget(name)
            fault, facts = fault_of_file(path), self._cache.facts_of(path)
            if fault is not None:
                self._faults[name] = fault
            elif facts is not None:
                self._facts[name] = facts
            elif holds is not Holds.ANYTHING:
                self._to_scan[name] = holds
        if has_changed:
            self._say()

    def _forget(self, name: str) -> None:
        self._faults.pop(name, None)
        self._facts.pop(name, None)
        self._to_scan.pop(name, None)

    def _say(self) -> None:
        self._tell(MediaNews(dict(self._faults), dict(self._facts)))

    def _scan(self, name: str, holds: Holds) -> None:
        self._scanner = scanner = self._scanner or Scanner()
        path = self._find(name)
        found = scanner.scan(path, holds)
        if self._is_closed.is_set():
            return
        if isinstance(found, MediaFacts):
            self._cache.keep(path, found)
            self._facts[name] = found
        elif found is not None:
            self._faults[name] = MediaFault(MediaFaultKind.UNREADABLE, found)
        self._say()

    def _dismiss_scanner(self) -> None:
        scanner, self._scanner = self._scanner, None
        if scanner is not None:
            scanner.close()


def _entry(path: Path) -> _Entry:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
