"""Which sound system this machine has."""

from __future__ import annotations

from showctl.adapters.player.pulse import PulseSystem
from showctl.adapters.player.sounds import NO_LIBVLC
from showctl.adapters.player.streams import NoSound, OpenSystem, SoundSystem


def system_opener(aout: str) -> OpenSystem:
    """What opens the sound system of a name, waiting for it for so many seconds at most.

    `pulse` is PulseAudio or PipeWire, `adummy` none that is heard, any other one a libvlc audio
    output; "" is the best that works.
    """
    if aout == "adummy":
        return lambda _patience_s: NoSound()
    if aout == "pulse":
        return PulseSystem
    if aout:
        return lambda _patience_s: _open_vlc(aout)
    return _open_best


def _open_vlc(aout: str | None) -> SoundSystem:
    try:
        from showctl.adapters.player.vlc_streams import VlcSystem

        return VlcSystem(aout)
    except NO_LIBVLC as error:
        raise OSError("libvlc cannot be loaded") from error


def _open_best(patience_s: float) -> SoundSystem:
    try:
        return PulseSystem(patience_s)
    except OSError:
        return _open_vlc(None)
