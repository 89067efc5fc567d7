"""libvlc 3: it decodes for the player, rings the chime and shows films; `open_chime` and
`open_films` are the doors."""

from showctl.adapters.vlc.opening import open_chime, open_films

__all__ = ["open_chime", "open_films"]
