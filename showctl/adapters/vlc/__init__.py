"""Sound and video through libvlc 3; `open_player`, `open_chime` and `open_films` are the doors."""

from showctl.adapters.vlc.opening import open_chime, open_films, open_player

__all__ = ["open_chime", "open_films", "open_player"]
