"""Decode any media into samples, by a libvlc that writes to memory instead of a loudspeaker.

The samples go to a file, so that a long evening costs disk, not memory. The decoder runs far faster
than the sound, and is held back when it is well ahead of the reader. What a decoder before this one
(in a process that is dead by now) has left in the file can be read at once, while the same is
decoded once more.
"""

from __future__ import annotations

import ctypes
import os
import struct
import tempfile
import wave
from dataclasses import replace
from pathlib import Path
from threading import Condition, Event, Thread
from typing import Any, BinaryIO

import vlc

from showctl.adapters.vlc.library import Library
from showctl.adapters.vlc.sound import (
    SampleFormat,
    Sound,
    open_plain,
)

# What comes out of the decoder, but for the rate: that is the media's own.
DECODED = SampleFormat("s16l", 48_000, 2, 2)

_AHEAD = DECODED.bytes_in(30_000)

_Prepare = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_size_t)
_Deliver = ctypes.CFUNCTYPE(
    None,
    ctypes.c_void_p,
    ctypes.c_void_p,
    *[ctypes.c_uint] * 4,
    ctypes.c_size_t,
    ctypes.c_int64,
)

# libvlc's own Ogg demultiplexer loses the first 15 to 70 ms of a stream; libavformat's 3 to 14.
_OGG = (".ogg", ".oga", ".opus")
_AVFORMAT = ":demux=avformat"
_LONGEST_PAGE = 65_307
_VORBIS_LOST = 128


_PATIENCE_S = 10.0


def open_decoded(library: Library, media: Path, samples: Path | None = None) -> Sound:
    """The samples that a decoder makes of a media file, with the first of them there; may wait.

    They are kept in the file `samples`, else in a nameless one. OSError with a sentence.
    """
    options = [_AVFORMAT] if media.suffix.lower() in _OGG else []
    sound = DecodedSound(library, media, *options, samples=samples)
    sound.wait_for_samples()
    if sound.failure:
        sound.close()
        raise OSError(sound.failure)
    return sound


def open_sound(library: Library, media: Path) -> Sound:
    """The samples of any media file, with the first of them there; may wait. OSError as above."""
    return open_plain(media) or open_decoded(library, media)


def warm_up_decoding(library: Library) -> None:
    """Decode a moment of silence: the first use of libavformat costs most of a second; may wait."""
    with tempfile.TemporaryDirectory(prefix="showctl-") as folder:
        media = Path(folder, "silence.wav")
        with wave.open(str(media), "wb") as file:
            file.setnchannels(DECODED.channels)
            file.setsampwidth(DECODED.sample_bytes)
            file.setframerate(DECODED.rate)
            file.writeframes(bytes(DECODED.bytes_in(500)))
        sound = DecodedSound(library, media, _AVFORMAT)
        sound.wait_for_samples()
        sound.close()


def _ogg_size(media: Path) -> int | None:
    """Decoded bytes of an Ogg Vorbis file by the position in its last page (RFC 3533), or None.

    The decoder also gives what pads the last block, which would be a gap in a loop.
    """
    try:
        with media.open("rb") as file:
            head = file.read(4096)
            file.seek(max(0, media.stat().st_size - _LONGEST_PAGE))
            tail = file.read()
    except OSError:
        return None
    name, page = head.find(b"\x01vorbis"), tail.rfind(b"OggS")
    if not head.startswith(b"OggS") or name < 0 or page < 0:
        return None
    try:
        (frames,) = struct.unpack_from("<q", tail, page + 6)
    except struct.error:
        return None
    if frames <= _VORBIS_LOST:
        return None
    return int((frames - _VORBIS_LOST) * DECODED.frame_bytes)


def _open_for_samples(samples: Path | None) -> BinaryIO:
    if samples is None:
        return tempfile.TemporaryFile(buffering=0)
    samples.touch(0o600)
    return samples.open("r+b", buffering=0)


class DecodedSound:
    """A media file's samples as they come out of the decoder; reading waits for them.

    The file itself may hang or be broken: construction only starts the decoder, and a file
    without any sound in it ends with a `failure`.
    """

    def __init__(
        self, library: Library, media: Path, *options: str, samples: Path | None = None
    ) -> None:
        self._media = media
        self._true_size = _ogg_size(media)
        self._changed = Condition()
        self._file = _open_for_samples(samples)
        self._kept = os.fstat(self._file.fileno()).st_size
        self._kept -= self._kept % DECODED.frame_bytes
        # Of another rate where the media is: known with the first samples.
        self._format = DECODED
        self._written = 0
        self._reading = 0
        self._told_ms = 0
        self._has_ended = Event()
        self._is_complete = False
        self._is_closed = False
        self._failure = ""
        self._block = ctypes.create_string_buffer(1 << 16)
        self._prepare = _Prepare(self._offer_block)
        self._deliver = _Deliver(self._take_block)
        self._player: Any = library.instance.media_player_new()
        self._events: Any = self._player.event_manager()
        for kind, hear in (
            (vlc.EventType.MediaPlayerEndReached, self._hear_end),
            (vlc.EventType.MediaPlayerEncounteredError, self._hear_end),
            (vlc.EventType.MediaPlayerLengthChanged, self._hear_length),
        ):
            self._events.event_attach(kind, hear)
        item = library.instance.media_new_path(str(media))
        item.add_option(self._route())
        for option in options:
            item.add_option(option)
        self._player.set_media(item)
        item.release()
        self._player.play()
        Thread(target=self._finish, name="player-decoder", daemon=True).start()

    def _route(self) -> str:
        prepare = ctypes.cast(self._prepare, ctypes.c_void_p).value
        deliver = ctypes.cast(self._deliver, ctypes.c_void_p).value
        return (
            f":sout=#transcode{{acodec={DECODED.fourcc},channels={DECODED.channels}}}"
            f":smem{{audio-prerender-callback={prepare},"
            f"audio-postrender-callback={deliver},no-time-sync}}"
        )

    @property
    def format(self) -> SampleFormat:
        return self._format

    @property
    def failure(self) -> str:
        return self._failure

    @property
    def size(self) -> int | None:
        return self._usable() if self._is_complete else None

    @property
    def length_ms(self) -> int | None:
        if self._is_complete:
            return self._format.ms_in(self.size or 0)
        return self._told_ms or None

    def wait_for_samples(self) -> None:
        """Wait until there are samples, or there will be none."""
        with self._changed:
            self._changed.wait_for(lambda: self._usable() or self._is_finished(), _PATIENCE_S)
            if not self._usable() and not self._failure:
                self._failure = f"{self._media.name} does not answer"

    def read(self, offset: int, into: memoryview) -> int:
        with self._changed:
            self._reading = max(self._reading, offset)
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._usable() > offset or self._is_finished())
            left = min(len(into), self._usable() - offset)
            if left <= 0 or self._is_closed:
                return 0
            return os.preadv(self._file.fileno(), [into[:left]], offset)

    def close(self) -> None:
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        self._has_ended.set()

    def _finish(self) -> None:
        self._has_ended.wait()
        # The last blocks come while libvlc stops, after it has told of the end.
        self._player.stop()
        self._player.release()
        with self._changed:
            if not self._written and not self._failure:
                self._failure = f"{self._media.name} holds no sound that can be played"
            self._is_complete = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._is_closed)
            self._file.close()

    def _usable(self) -> int:
        there = self._written
        if there and not self._is_complete:
            there = max(there, self._kept)
        return there if self._true_size is None else min(there, self._true_size)

    def _is_finished(self) -> bool:
        return self._is_complete or self._is_closed

    # What follows runs on libvlc's threads.

    def _offer_block(self, _data: int, place: Any, size: int) -> None:
        if size > len(self._block):
            self._block = ctypes.create_string_buffer(size)
        place[0] = ctypes.addressof(self._block)

    def _take_block(self, _data: int, _place: int, *shape: int) -> None:
        _channels, rate, _frames, _bits, size, _date = shape
        with self._changed:
            self._changed.wait_for(
                lambda: self._is_closed or self._written < self._reading + _AHEAD
            )
            if self._is_closed or self._failure:
                return
            try:
                os.pwrite(self._file.fileno(), memoryview(self._block)[:size], self._written)
            except OSError as error:
                self._failure = f"no room to decode {self._media.name}: {error.strerror}"
            else:
                self._format = replace(DECODED, rate=rate)
                self._written += size
            self._changed.notify_all()

    def _hear_end(self, _event: Any) -> None:
        self._has_ended.set()

    def _hear_length(self, event: Any) -> None:
        self._told_ms = max(0, event.u.new_length)
