"""One voice: a libvlc media player that plays a sound's samples, and where it stands.

A voice is opened (file, decoder), loaded (libvlc waits paused with the first samples in hand) and
then started; it may be asked to start at any time before it is ready, and starts once it is. All
methods belong to the player's thread, but for what says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

import vlc

from showctl.adapters.vlc.fades import Fade
from showctl.adapters.vlc.feed import Feed
from showctl.adapters.vlc.library import Library, clock_us
from showctl.adapters.vlc.sound import SampleFormat, Sound
from showctl.app.ports import Playback

_CACHING_MS = 50
# What a sound card may still hold when the clock says the end.
_TAIL_MS = 100


class Stage(Enum):
    """How far a voice is."""

    OPENING = auto()
    LOADING = auto()
    READY = auto()
    SOUNDING = auto()
    SUSPENDED = auto()
    GONE = auto()


class Heard(Enum):
    """What libvlc says of a voice."""

    READY = auto()
    SOUND = auto()
    FED = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a voice was at an instant of the clock, and whether it moves on from there."""

    played_ms: int
    since_us: int
    is_moving: bool

    def at(self, now_us: int) -> int:
        """Milliseconds played at an instant."""
        return self.played_ms + (now_us - self.since_us) // 1000 * self.is_moving


def item_of(library: Library, feed: Feed, layout: SampleFormat, *options: str) -> Any:
    """What libvlc plays of a feed, to be released by the caller."""
    item = library.instance.media_new_fd(feed.reader)
    for option in (
        *options,
        f":file-caching={_CACHING_MS}",
        ":demux=rawaud",
        f":rawaud-fourcc={layout.fourcc}",
        f":rawaud-samplerate={layout.rate}",
        f":rawaud-channels={layout.channels}",
    ):
        item.add_option(option)
    return item


class Voice:
    """A playback's voice; `post` takes what libvlc's threads say of it to the player's thread."""

    def __init__(self, playback: Playback, post: Callable[[Voice, Heard], None]) -> None:
        self.playback = playback
        self.stage = Stage.OPENING
        self.sound: Sound | None = None
        self.is_wanted = False
        self.was_armed = False
        self.is_leaving = False
        self.has_sounded = False
        self._level = 0.0
        self._percent = 0.0
        self._sent_percent: int | None = None
        self._fade: Fade | None = None
        self._after_fade: Callable[[], None] | None = None
        self._place = Place(playback.start_ms, 0, is_moving=False)
        self._post = post
        self._is_fed = False
        self._feed: Feed | None = None
        self._player: Any = None

    def takes(self, playback: Playback) -> bool:
        """Whether an armed voice is what a playback needs."""
        mine = self.playback
        return (mine.media, mine.is_looped, mine.start_ms) == (
            playback.media,
            playback.is_looped,
            playback.start_ms,
        )

    def load(self, library: Library, sound: Sound) -> None:
        """Have libvlc take the first samples and wait."""
        self.sound = sound
        self.stage = Stage.LOADING
        self._feed = Feed(sound, self.playback.start_ms, self.playback.is_looped, self._note_fed)
        item = item_of(library, self._feed, sound.format, ":start-paused")
        self._player = library.instance.media_player_new()
        self._player.set_media(item)
        item.release()
        self._listen()
        self._send_percent()
        self._player.play()

    def _listen(self) -> None:
        self._events: Any = self._player.event_manager()
        for kind, heard in (
            (vlc.EventType.MediaPlayerPaused, Heard.READY),
            (vlc.EventType.MediaPlayerTimeChanged, Heard.SOUND),
            (vlc.EventType.MediaPlayerEndReached, Heard.BROKEN),
            (vlc.EventType.MediaPlayerEncounteredError, Heard.BROKEN),
        ):
            self._events.event_attach(kind, self._say, heard)

    def start(self, level: float, fade_in_ms: int) -> None:
        """Sound at a level (percent), from now or from the moment it is ready."""
        self._level = level
        self.is_wanted = True
        self._after_fade = None
        self._fade = Fade(0.0, level, clock_us(), fade_in_ms * 1000) if fade_in_ms else None
        self._percent = 0.0 if fade_in_ms else level
        self._send_percent()
        if self.stage is Stage.READY:
            self._go_on()

    def become_ready(self) -> None:
        """libvlc waits with the first samples in hand."""
        if self.stage is not Stage.LOADING:
            return
        self.stage = Stage.READY
        if self.is_wanted:
            self._go_on()

    def _go_on(self) -> None:
        self._player.set_pause(0)
        now = clock_us()
        if self._fade is not None:
            self._fade = replace(self._fade, begun_us=now)
        self._place = Place(self._place.at(now), now, is_moving=True)
        self.stage = Stage.SOUNDING

    def fade_to(self, level: float, over_ms: int) -> None:
        """Change the level (percent) from what it is now, over a length of time."""
        self._level = level
        if self.is_sounding:
            # One that fades out to pause goes on doing so, and comes back at the new level.
            if self._after_fade is None:
                self._begin_fade(level, over_ms, None)
        elif self.is_wanted:
            self._fade = None
            self._percent = level
            self._send_percent()

    def fade_out(self, over_ms: int, then: Callable[[], None]) -> None:
        """Go to silence and then do something; at once where nothing sounds."""
        if over_ms and self.is_sounding:
            self._begin_fade(0.0, over_ms, then)
        else:
            self._fade = None
            self._after_fade = None
            then()

    def _begin_fade(self, level: float, over_ms: int, then: Callable[[], None] | None) -> None:
        now = clock_us()
        self.step(now)
        self._fade = Fade(self._percent, level, now, over_ms * 1000)
        self._after_fade = then
        self.step(now)

    @property
    def is_sounding(self) -> bool:
        """Whether samples go out now."""
        return self.stage is Stage.SOUNDING

    @property
    def is_fading(self) -> bool:
        """Whether `step` has something to do."""
        return self._fade is not None and self.is_sounding

    def step(self, now_us: int) -> None:
        """Follow the fade; at its end do what was to be done then."""
        if self._fade is None or not self.is_sounding:
            return
        self._percent = self._fade.at(now_us)
        self._send_percent()
        if self._fade.is_over(now_us):
            then, self._fade, self._after_fade = self._after_fade, None, None
            if then is not None:
                then()

    def suspend(self) -> None:
        """Pause, and keep the place; one that has not begun waits for `resume`."""
        self.is_wanted = False
        if self.is_sounding:
            self._player.set_pause(1)
            now = clock_us()
            self._place = Place(self._place.at(now), now, is_moving=False)
            self.stage = Stage.SUSPENDED

    def resume(self, fade_ms: int) -> None:
        """Go on from the place that was kept, or turn back from fading out."""
        if self.is_sounding:
            self._begin_fade(self._level, fade_ms, None)
            return
        if self.stage is Stage.SUSPENDED:
            self.stage = Stage.READY
        self.start(self._level, fade_ms)

    def silence(self) -> None:
        """Not another sample: what remains is to give it back, by `release`."""
        if self.is_sounding:
            # Stopping may have to wait for a slow disk; the silence must not.
            self._percent = 0.0
            self._send_percent()
        self.stage = Stage.GONE

    def release(self) -> None:
        """Stop and give everything back; may wait, so not on the player's thread."""
        if self._player is not None:
            self._player.stop()
            self._player.release()
        if self._feed is not None:
            self._feed.close()

    def ends_in_us(self, now_us: int) -> int | None:
        """How long until its last sample has sounded; None where there is no end in sight."""
        length = self._length_ms()
        if not (self._is_fed and self.is_sounding) or length is None:
            return None
        return (length - self._place.at(now_us) + _TAIL_MS) * 1000

    @property
    def is_past_end(self) -> bool:
        """Whether it was to start where its sound is over already."""
        length = self._length_ms()
        return self._is_fed and length is not None and self.playback.start_ms >= length

    def _length_ms(self) -> int | None:
        return None if self.sound is None else self.sound.length_ms

    def position(self) -> tuple[int, int | None] | None:
        """(played ms, length ms or None), None before the first sample. From any thread."""
        place = self._place
        if not place.since_us or self.stage is Stage.GONE:
            return None
        length = self._length_ms()
        played = place.at(clock_us())
        if length:
            played = played % length if self.playback.is_looped else min(played, length)
        return played, length

    def _send_percent(self) -> None:
        percent = round(self._percent)
        if self._player is not None and percent != self._sent_percent:
            self._player.audio_set_volume(percent)
            self._sent_percent = percent

    # What follows runs on other threads: it only posts.

    def _say(self, _event: Any, heard: Heard) -> None:
        if heard is not Heard.SOUND or not self.has_sounded:
            self._post(self, heard)

    def _note_fed(self) -> None:
        self._is_fed = True
        self._post(self, Heard.FED)
