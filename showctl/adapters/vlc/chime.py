"""The chime through libvlc's PulseAudio output (PipeWire answers to it too).

Where the programme plays is asked anew before every chime, with a moment of digital silence that
goes the way the programme goes: the default output changes when a plug is pulled or put in, and
somebody may have moved the programme by hand. On bare ALSA nobody can say which of its many names
is the hall's, so there is no second output.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from enum import Enum, auto
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import vlc

from showctl.adapters.vlc.decode import open_sound
from showctl.adapters.vlc.feed import Feed, item_of
from showctl.adapters.vlc.library import Library
from showctl.adapters.vlc.sound import Silence, Sound
from showctl.app.ports import SoundOutput

_CLOSING_S = 2.0
# The first sound of a libvlc takes most of a second to come.
_LANDING_S = 4.0
# From the order to play until the first sample, and what a sound card may still hold.
_TAIL_S = 0.5

_log = logging.getLogger(__name__)


class _Heard(Enum):
    """What libvlc says; NO_MORE where it keeps quiet."""

    MOVED = auto()
    FAILED = auto()
    NO_MORE = auto()


class VlcChime:
    """The Chime port on libvlc 3; `media` is what rings. Nothing is loaded before it is asked."""

    def __init__(self, media: Path) -> None:
        self._media = media
        self._orders: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._heard: SimpleQueue[_Heard] = SimpleQueue()
        self._library: Library | None = None
        self._thread = Thread(target=self._run, name="chime", daemon=True)
        self._thread.start()

    # The port: every call only posts.

    def look(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        self._orders.put(lambda: then(self._look()))

    def ring(self, output: str, then: Callable[[bool], None]) -> None:
        self._orders.put(lambda: then(self._ring(output)))

    def close(self) -> None:
        self._orders.put(None)
        self._heard.put(_Heard.FAILED)
        self._thread.join(_CLOSING_S)

    # What follows runs on the chime's thread.

    def _run(self) -> None:
        while (order := self._orders.get()) is not None:
            try:
                order()
            except Exception:
                # A bug here must not cost the alerts that follow their chime.
                _log.exception("the chime failed")
        if self._library is not None:
            self._library.close()

    def _look(self) -> tuple[SoundOutput, ...]:
        try:
            programme = self._sound(lambda _: Silence())
        except OSError:
            return ()
        with closing(programme):
            outputs = programme.outputs() if programme.lands() else ()
            at = programme.output()
        if at not in [output.id for output in outputs]:
            return ()
        return tuple(output for output in outputs if output.id != at)

    def _ring(self, output: str) -> bool:
        if output not in [other.id for other in self._look()]:
            return False
        try:
            sound = self._sound(lambda library: open_sound(library, self._media))
        except OSError:
            return False
        with closing(sound):
            return sound.is_heard_on(output)

    def _sound(self, open_samples: Callable[[Library], Sound]) -> _Sound:
        if self._library is None:
            self._library = Library("pulse", (), lambda: self._heard.put(_Heard.FAILED))
        self._heard = SimpleQueue()
        return _Sound(self._library, open_samples(self._library), self._heard)


class _Sound:
    """One media player for one sound; libvlc's threads only put what they say in `heard`."""

    def __init__(self, library: Library, sound: Sound, heard: SimpleQueue[_Heard]) -> None:
        self._heard = heard
        self._length_s = (sound.length_ms or 0) / 1000
        self._player: Any = library.instance.media_player_new()
        self._events: Any = self._player.event_manager()
        for kind, what in (
            (vlc.EventType.MediaPlayerAudioDevice, _Heard.MOVED),
            (vlc.EventType.MediaPlayerEncounteredError, _Heard.FAILED),
        ):
            self._events.event_attach(kind, lambda _, what=what: heard.put(what))
        # A feed has no end: libvlc that waits for the end of a file hears of no move meanwhile.
        self._feed = Feed(sound)
        item = item_of(library, self._feed.reader, sound.format)
        self._player.set_media(item)
        item.release()

    def lands(self) -> bool:
        """Play where it goes by itself; whether it came to any output."""
        self._player.play()
        return self._next(_LANDING_S) is _Heard.MOVED

    def is_heard_on(self, output: str) -> bool:
        """Play on an output to the end; it breaks off where it is moved elsewhere."""
        # Chosen before it plays: what is moved later is remembered for the programme too.
        self._player.audio_output_device_set(None, output)
        self._player.audio_set_volume(100)
        self._player.play()
        while (heard := self._next(self._length_s + _TAIL_S)) is _Heard.MOVED:
            if self.output() != output:
                return False
        return heard is _Heard.NO_MORE

    def output(self) -> str | None:
        """Where it plays."""
        device: str | None = self._player.audio_output_device_get()
        return device

    def outputs(self) -> tuple[SoundOutput, ...]:
        """All outputs of this machine."""
        first = device = self._player.audio_output_device_enum()
        found = []
        while device:
            at = device.contents
            found.append(SoundOutput(at.device.decode(), at.description.decode()))
            device = at.next
        vlc.libvlc_audio_output_device_list_release(first)
        return tuple(found)

    def close(self) -> None:
        self._player.stop()
        self._player.release()
        self._feed.close()

    def _next(self, patience_s: float) -> _Heard:
        try:
            return self._heard.get(timeout=patience_s)
        except Empty:
            return _Heard.NO_MORE
