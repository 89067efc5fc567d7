"""libvlc 3: it decodes for the player, and rings the chime; `open_chime` is the chime's door."""

from showctl.adapters.vlc.opening import open_chime

__all__ = ["open_chime"]
