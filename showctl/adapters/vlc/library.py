"""One libvlc: its options, and its word that there is no sound output."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import vlc

_OPTIONS = (
    "--quiet",
    "--no-video",
    "--no-spu",
    "--no-xlib",
    "--no-lua",
    "--no-audio-time-stretch",
    # KiB; libvlc would read 16 MB of samples ahead for each voice.
    "--prefetch-buffer-size=128",
    "--prefetch-read-size=16384",
    # libvlc would set a volume of its own from the last evening.
    "--no-volume-save",
    # An application without a role gets no ducking and shares no stored volume with others.
    "--role=none",
)

# What libvlc logs as an error where no output takes the sound, and where PulseAudio or ALSA take
# no more of it; no event says so.
_OUTPUT_FAILS = (b"module not functional", b"failed to create audio output", b"cannot write")


_AlsaError = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_ignore_alsa = _AlsaError(lambda *_: None)


_format = ctypes.CDLL(None).vsnprintf


def _hush_alsa() -> None:
    """Keep ALSA from writing page after page on a terminal where there is no sound card."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_ignore_alsa)


class Library:
    """A libvlc instance. OSError with a sentence when libvlc does not start.

    `when_output_fails` is called on a thread of libvlc.
    """

    def __init__(
        self, aout: str | None, options: Sequence[str], when_output_fails: Callable[[], None]
    ) -> None:
        _hush_alsa()
        chosen = [f"--aout={aout}"] if aout else []
        arguments = [option.encode() for option in ("vlc", *_OPTIONS, *chosen, *options)]
        self.instance: Any = vlc.libvlc_new(len(arguments), arguments)
        if not self.instance:
            raise OSError("libvlc does not start; are its plugins there? (Debian: vlc-plugin-base)")
        self._when_output_fails = when_output_fails
        # libvlc keeps only the address of a callback: it lives as long as the instance.
        self._log = vlc.CallbackDecorators.LogCb(self._read_log)
        vlc.libvlc_log_set(self.instance, self._log, None)
        self.instance.set_user_agent("showctl", "showctl")
        # Under VLC's own name the sound server would give us the volume and the device that a
        # desktop VLC was left with.
        self.instance.set_app_id("showctl", "", "showctl")

    def close(self) -> None:
        """Release it, once all that plays by it is released."""
        vlc.libvlc_log_unset(self.instance)
        self.instance.release()

    def _read_log(self, _data: Any, level: int, _context: Any, form: bytes, rest: Any) -> None:
        # Nearly all that comes here is of no interest, and comes on threads that carry sound.
        if level < vlc.LogLevel.ERROR.value:
            return
        text = ctypes.create_string_buffer(200)
        _format(text, len(text), form, ctypes.c_void_p(rest))
        if text.value.startswith(_OUTPUT_FAILS):
            self._when_output_fails()
