"""Sound through libvlc 3; `open_player` and `open_chime` are the doors."""

from showctl.adapters.vlc.opening import open_chime, open_player

__all__ = ["open_chime", "open_player"]
