"""Encoded files through libsndfile, to the sample: mp3, Ogg, Opus, FLAC, AIFF and their like.

libvlc 3 loses the first frame of an mp3 and up to 15 ms of an Ogg file, and decodes from the
beginning; libsndfile loses nothing and reads at any place, so a process that takes over in the
middle of a long file goes on at once.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import soundfile

from showctl.adapters.player.streams import CHANNELS
from showctl.adapters.vlc.sound import SampleFormat, Sound


def open_encoded(media: Path) -> Sound | None:
    """The samples of a file that libsndfile can read; None for any other. May wait."""
    try:
        file = soundfile.SoundFile(media)
    except (soundfile.SoundFileError, OSError):
        return None
    if file.channels <= CHANNELS and file.frames and file.seekable():
        return _EncodedSound(file)
    file.close()
    return None


class _EncodedSound:
    """A file of libsndfile; one read at a time."""

    failure = ""

    def __init__(self, file: soundfile.SoundFile) -> None:
        self._file = file
        self._lock = Lock()
        self.format = SampleFormat("f32l", file.samplerate, file.channels, 4)
        self.size = file.frames * self.format.frame_bytes

    @property
    def length_ms(self) -> int:
        return self.format.ms_in(self.size)

    def read(self, offset: int, into: memoryview) -> int:
        frame = offset // self.format.frame_bytes
        with self._lock:
            try:
                if self._file.tell() != frame:
                    self._file.seek(frame)
                frames = self._file.buffer_read_into(into, "float32")
            except (soundfile.SoundFileError, ValueError):
                # The stick was pulled out, or it is closed: the sound ends here.
                return 0
        return int(frames * self.format.frame_bytes)

    def close(self) -> None:
        with self._lock:
            self._file.close()
