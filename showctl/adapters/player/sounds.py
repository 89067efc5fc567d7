"""The sounds that are open: one decoder for each file, however many tracks play of it.

Decoded samples lie in a folder that outlives this process, under a name that tells which state of
which file they are of: a process that takes over goes on with them at once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from showctl.adapters.player.encoded import open_encoded
from showctl.adapters.vlc.sound import Sound, open_plain

if TYPE_CHECKING:
    from showctl.adapters.vlc.library import Library

_NO_LIBVLC = "libvlc cannot be loaded; install VLC (Debian: libvlc5 and vlc-plugin-base)"


# python-vlc fails in any of these ways where the library, or a symbol of it, is missing.
NO_LIBVLC = (ImportError, OSError, NameError, AttributeError, SystemExit)


class Decoder:
    """libvlc, which is loaded once and at need; any thread may ask for it, and may wait."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._library: Library | None = None
        self._is_warm = False

    def decode(self, media: Path, samples: Path) -> Sound:
        """The samples of a media file; see `open_decoded`. OSError with a sentence."""
        try:
            library = self._get_library()
        except OSError as error:
            raise OSError(f"{media.name} cannot be played: {error}") from error
        from showctl.adapters.vlc.decode import open_decoded

        return open_decoded(library, media, samples)

    def warm_up(self) -> None:
        """Pay for the first use now; without libvlc there is nothing to pay."""
        with suppress(OSError):
            library = self._get_library()
            from showctl.adapters.vlc.decode import warm_up_decoding

            if not self._is_warm:
                self._is_warm = True
                warm_up_decoding(library)

    def _get_library(self) -> Library:
        with self._lock:
            if self._library is None:
                try:
                    from showctl.adapters.vlc.library import Library
                except NO_LIBVLC as error:
                    raise OSError(_NO_LIBVLC) from error
                self._library = Library("adummy", (), lambda: None)
            return self._library


@dataclass(slots=True, eq=False)
class _Open:
    """A sound on its way or there, and who uses it."""

    samples: Path
    users: int = 0
    sound: Sound | None = None
    failure: str = ""
    waiting: list[Callable[[Sound | None, str], None]] = field(default_factory=list)


class Sounds:
    """Opens sounds on threads of its own; `folder` is for decoded samples."""

    def __init__(self, decoder: Decoder, folder: Path) -> None:
        self._decoder, self._folder = decoder, folder
        self._open: dict[Path, _Open] = {}
        self._lock = Lock()

    def open(self, media: Path, then: Callable[[Sound | None, str], None]) -> None:
        """Open a media file: `then` gets its sound, else a sentence, on some thread.

        Each `open` is to be followed by a `close`.
        """
        with self._lock:
            kept = self._open.get(media)
            if kept is None or kept.failure:
                # What failed may have been put in its place by now.
                kept = self._open[media] = kept or _Open(self._folder / "nothing")
                kept.failure = ""
                Thread(target=self._load, args=(media, kept), daemon=True).start()
            kept.users += 1
            if kept.sound is None and not kept.failure:
                kept.waiting.append(then)
                return
        then(kept.sound, kept.failure)

    def close(self, media: Path) -> None:
        """One user less; the last one lets the file go."""
        with self._lock:
            kept = self._open[media]
            kept.users -= 1
            if kept.users:
                return
            del self._open[media]
        self._let_go(kept)

    def _let_go(self, kept: _Open) -> None:
        if kept.sound is not None:
            kept.sound.close()
            kept.samples.unlink(missing_ok=True)

    def _load(self, media: Path, kept: _Open) -> None:
        try:
            kept.samples = self._folder / _name_of(media)
            sound = open_plain(media) or open_encoded(media)
            if sound is None:
                sound = self._decoder.decode(media, kept.samples)
            failure = ""
        except OSError as error:
            sound, failure = None, str(error)
        with self._lock:
            kept.sound, kept.failure = sound, failure
            waiting, kept.waiting = kept.waiting, []
            is_unused = not kept.users
        if is_unused:
            self._let_go(kept)
        for then in waiting:
            then(sound, failure)


def _name_of(media: Path) -> str:
    """A name for the samples of a file as it is now; any where it cannot be read."""
    try:
        stat = media.stat()
    except OSError:
        return "nothing"
    state = f"{media.absolute()}|{stat.st_mtime_ns}|{stat.st_size}"
    return hashlib.sha256(state.encode()).hexdigest()[:32]
