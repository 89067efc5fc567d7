"""Which sound system this machine has."""

from __future__ import annotations

from collections.abc import Callable

from showctl.adapters.player.pulse import PulseSystem
from showctl.adapters.player.sounds import NO_LIBVLC
from showctl.adapters.player.streams import NoSound, SoundSystem


def system_opener(aout: str) -> Callable[[], SoundSystem]:
    """What opens the sound system of a name.

    `pulse` is PulseAudio or PipeWire, `adummy` none that is heard, any other one a libvlc audio
    output; "" is the best that works.
    """
    if aout == "adummy":
        return NoSound
    if aout == "pulse":
        return PulseSystem
    if aout:
        return lambda: _open_vlc(aout)
    return _open_best


def _open_vlc(aout: str | None) -> SoundSystem:
    try:
        from showctl.adapters.player.vlc_streams import VlcSystem

        return VlcSystem(aout)
    except NO_LIBVLC as error:
        raise OSError("libvlc cannot be loaded") from error


def _open_best() -> SoundSystem:
    try:
        return PulseSystem()
    except OSError:
        return _open_vlc(None)
