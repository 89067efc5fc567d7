"""Sound in a process of its own; `open_player` is the door."""

from showctl.adapters.player.opening import open_player

__all__ = ["open_player"]
