"""Open the player that this machine can offer."""

from __future__ import annotations

from showctl.adapters.player.silent import SilentPlayer
from showctl.app.ports import Player


def open_player(aout: str = "") -> Player:
    """The player, in a process of its own; one that only reports failures without numpy.

    `aout` names where the sound goes: `pulse` (PulseAudio, or PipeWire that answers for it), a
    libvlc audio output (`alsa`, `afile`, …), `adummy` for nowhere; "" is the best that works.
    Returns at once: the process loads by itself, and one that has no output, or no libvlc to
    decode with, reports so for each playback.
    """
    try:
        from showctl.adapters.player.client import ProcessPlayer
    except ImportError:
        return SilentPlayer("numpy cannot be loaded; install showctl anew")
    return ProcessPlayer(aout)
