"""What libvlc is told of a film before it plays."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event
from typing import Any

import vlc

from showctl.adapters.clock import awake_us
from showctl.adapters.vlc.film_way import Way
from showctl.app.audience_ports import Film

_OPTIONS = (
    "--quiet",
    "--no-spu",
    "--no-video-title-show",
    "--no-lua",
    "--no-snapshot-preview",
    "--no-mouse-events",
    "--no-keyboard-events",
    "--no-volume-save",
    "--no-disable-screensaver",
    "--role=none",
)
_PARSING_MS = 500


def load(options: tuple[str, ...]) -> Any:
    """A libvlc for films; None where it does not start."""
    instance = vlc.Instance([*_OPTIONS, *options])
    if instance is not None:
        # Under VLC's own name the sound server would give us the volume and the device that a
        # desktop VLC was left with.
        instance.set_user_agent("showctl", "showctl")
        instance.set_app_id("showctl", "", "showctl")
    return instance


def fault_of(media: Path) -> str:
    """Why a file cannot be a film, in a sentence; empty where it can."""
    if not media.exists():
        return f"{media.name} is missing: there is no {media}"
    return f"{media.name} is a folder, not a video" if media.is_dir() else ""


def length_of(instance: Any, path: Path) -> int | None:
    """Milliseconds, None where libvlc does not find out in time."""
    media = instance.media_new_path(str(path))
    media.parse_with_options(vlc.MediaParseFlag.local, _PARSING_MS)
    asked_us, never = awake_us(), Event()
    while not media.get_parsed_status().value and awake_us() - asked_us < _PARSING_MS * 1_000:
        never.wait(0.005)
    length: int = media.get_duration()
    media.release()
    return length if length > 0 else None


def player_of(instance: Any, film: Film, way: Way) -> Any:
    """A player that is about to play a film in its window."""
    media = instance.media_new_path(str(film.media))
    for option in _media_options(film, way):
        media.add_option(option)
    player = instance.media_player_new()
    player.set_media(media)
    media.release()
    _give_window(player, film.window)
    return player


def _media_options(film: Film, way: Way) -> list[str]:
    options = [":file-caching=300", f":input-repeat={way.repeats}"]
    if way.begins_ms > 0:
        options.append(f":start-time={way.begins_ms / 1000:.3f}")
    if way.ends_ms is not None:
        options.append(f":stop-time={way.ends_ms / 1000:.3f}")
    if film.is_silent:
        options.append(":no-audio")
    if film.is_paused:
        options.append(":start-paused")
    return options


def _give_window(player: Any, window: int) -> None:
    """Bind the player to a native window (0: to none, for an output that needs none). Under X11
    libvlc then chooses the output itself, whatever `vout` says."""
    if not window:
        return
    if sys.platform == "win32":
        player.set_hwnd(window)
    elif sys.platform == "darwin":
        player.set_nsobject(window)
    else:
        player.set_xwindow(window)
    player.video_set_mouse_input(False)
    player.video_set_key_input(False)
