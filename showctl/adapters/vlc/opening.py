"""Open the chime that this machine can offer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from showctl.app.ports import Chime, SoundOutput


def open_chime(media: Path) -> Chime:
    """The chime of this machine, ringing with a sound file; a silent one without libvlc."""
    try:
        from showctl.adapters.vlc.chime import VlcChime
    except (ImportError, OSError, NameError, AttributeError):
        return SilentChime()
    return VlcChime(media)


class SilentChime:
    """A chime on a machine without sound: there is no output, and it never rings."""

    def look(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        then(())

    def ring(self, output: str, then: Callable[[bool], None]) -> None:
        then(False)

    def close(self) -> None:
        pass
