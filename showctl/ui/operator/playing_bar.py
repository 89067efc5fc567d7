"""What is playing, the film included: how much of it is left, and two ways to end it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.app import text
from showctl.domain.calendar import milliseconds
from showctl.domain.commands import StopCue
from showctl.domain.cue import Cue, CueKind
from showctl.domain.cue_commands import NextTrack, PauseCue, ResumeCue
from showctl.domain.film import film_on
from showctl.domain.levels import film_db, heard_db
from showctl.domain.playlist import seed_of, track_at
from showctl.domain.sound import Sounding, has_next
from showctl.ui import theme
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.master_fader import MasterFader
from showctl.ui.operator.play_positions import PlayPositions, left_text
from showctl.ui.operator.wording import cue_kind_sign, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.figures import Figures
from showctl.ui.widgets.level_meter import SILENT_DB, LevelMeter

_ABREAST = 2
# The eye follows a level well enough at this pace, and it costs next to nothing.
_METER_MS = 100


class PlayingBar(QFrame):
    """One place a sound, two abreast; the bar grows by a row where there are more."""

    def __init__(self, source: RunSource, controls: Controls, media: MediaSource) -> None:
        super().__init__()
        self._source, self._media = source, media
        self._positions = PlayPositions(source, controls, media)
        self.setProperty("look", "panel")
        self.master = MasterFader(source)
        self.sounds: list[SoundPlace] = []
        self.silence = QLabel(translate("Operator", "♪ Nothing is playing"))
        theme.colour(self.silence, theme.DIM)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * theme.GRID)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self.silence, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(2 * theme.GRID)
        row.addLayout(self._grid, 1)
        row.addWidget(self.master, 0, Qt.AlignmentFlag.AlignVCenter)
        self._meters = QTimer(self)
        self._meters.setInterval(_METER_MS)
        self._meters.timeout.connect(self._measure)

    @property
    def shown(self) -> list[SoundPlace]:
        """The places that are in use."""
        return [place for place in self.sounds if not place.isHidden()]

    def follow(self, now: datetime) -> None:
        """The state changed."""
        film = film_on(self._source.state)
        sounding = [*([film] if film else []), *self._source.state.sounding.values()]
        self.silence.setVisible(not sounding)
        while len(self.sounds) < len(sounding):
            place = SoundPlace(self._source, self._positions, self._media)
            row, column = divmod(len(self.sounds), _ABREAST)
            self._grid.addWidget(place, row, column)
            self.sounds.append(place)
        for place, sound in zip(self.sounds, sounding, strict=False):
            place.fill(sound, has_room=len(sounding) == 1)
            place.show()
        for place in self.sounds[len(sounding) :]:
            place.hide()
        for column in range(_ABREAST):
            self._grid.setColumnStretch(column, int(column < max(1, len(sounding))))
        self.master.follow()
        self._follow_levels([one for one in sounding if one.suspended_at is None])
        self.tick(now)

    def _follow_levels(self, heard: list[Sounding]) -> None:
        """Look at the levels as long as something is heard."""
        if not heard:
            self._meters.stop()
            self._measure()
        elif not self._meters.isActive():
            self._meters.start()

    def _measure(self) -> None:
        for place in self.shown:
            place.measure()

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        for place in self.shown:
            place.tick(now)


class SoundPlace(QWidget):
    """One sound, or the film that the hall sees."""

    def __init__(self, source: RunSource, positions: PlayPositions, media: MediaSource) -> None:
        super().__init__()
        self._source, self._positions, self._media = source, positions, media
        self._sound: Sounding | None = None
        self._cue: Cue | None = None
        self.title = ElidedLabel()
        self.meter = LevelMeter()
        self.time = Figures(theme.BODY_PX, "−0:00:00")
        self.pause = CommandButton("‖")
        self.next = CommandButton("▸▸")
        self.fade, self.stop = CommandButton(), CommandButton()
        self.fade.setToolTip(translate("Operator", "Fade out"))
        self.stop.setToolTip(translate("Operator", "Stop"))
        self.next.setToolTip(translate("Operator", "Goes to the playlist's next track"))
        self.pause.clicked.connect(self._turn_pause)
        self.next.clicked.connect(self._go_on)
        self.fade.clicked.connect(lambda: self._end(None))
        self.stop.clicked.connect(lambda: self._end(0))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.meter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addLayout(words, 1)
        row.addWidget(self.time)
        for button in (self.pause, self.next, self.fade, self.stop):
            row.addWidget(button)

    def fill(self, sound: Sounding, *, has_room: bool) -> None:
        """Show a sound; with signs instead of words where two stand abreast."""
        self._sound = sound
        self.fade.set_effect(translate("Operator", "Fade out") if has_room else "◢")
        self.stop.set_effect(translate("Operator", "Stop") if has_room else "■")
        self._cue = cue = self._source.state.show.cues.get(sound.cue)
        # Nobody measures films: an empty meter would say that this one is not heard.
        is_film = cue is not None and cue.kind is CueKind.VIDEO
        self.meter.setVisible(not is_film or self._file(sound) in self._media.news.facts)
        title = cue.title if cue else sound.cue
        self.title.show_text(f"{self._sign(sound)} {title}{self._remark(sound)}")
        theme.colour(self.title, _colour(sound))
        self.pause.set_effect("▶" if sound.is_paused else "‖")
        pause = translate("Operator", "Pauses “{cue}” at its place")
        resume = translate("Operator", "Lets “{cue}” go on where it was paused")
        self.pause.setToolTip((resume if sound.is_paused else pause).format(cue=title))
        self.next.setVisible(cue is not None and cue.kind is CueKind.PLAYLIST)
        self.next.setEnabled(has_next(sound, self._source.state.show))

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        if self._sound is not None:
            self.time.show_text(self._time(self._sound, now), theme.DIM)

    def measure(self) -> None:
        """Show the level that is heard now, from what was measured beforehand."""
        self.meter.show_level(self._level(self._sound) if self._sound else SILENT_DB)

    def _level(self, sound: Sounding) -> float:
        state, now = self._source.state, self._source.now()
        position = self._positions.of(sound.firing, now)
        facts = self._media.news.facts.get(self._file(sound))
        if position is None or facts is None or self._cue is None or sound.suspended_at:
            return SILENT_DB
        level = facts.level_db(position[0] + self._cue.in_ms)
        if self._cue.kind is CueKind.VIDEO:
            return level + film_db(state)
        return level + heard_db(sound, state) + state.master_db

    def _file(self, sound: Sounding) -> str:
        cue = self._cue
        if cue is None or cue.kind is not CueKind.PLAYLIST:
            return cue.media if cue else ""
        return track_at(cue, sound.place, seed_of(self._source.state.opened_at, sound.firing))

    def _sign(self, sound: Sounding) -> str:
        if sound.suspended_at:
            return "‖"
        if self._cue is None:
            return "♪"
        return "⟳" if self._cue.is_looped else cue_kind_sign(self._cue.kind)

    def _remark(self, sound: Sounding) -> str:
        if sound.is_silenced:
            return " · " + translate("Operator", "silenced (F3 brings it back)")
        if self._cue is not None and self._cue.kind is CueKind.PLAYLIST:
            return f" · {sound.place % len(self._cue.tracks) + 1}/{len(self._cue.tracks)}"
        return ""

    def _time(self, sound: Sounding, now: datetime) -> str:
        """What is left, with its minus sign, where the length is known; else what has played."""
        position = self._positions.of(sound.firing, now)
        if position is None:
            played = milliseconds((sound.suspended_at or now) - sound.began_at)
            return text.length(max(0, played))
        return left_text(position, self._cue) or text.length(position[0])

    def _turn_pause(self) -> None:
        if self._sound is not None:
            firing = self._sound.firing
            self._source.dispatch(ResumeCue(firing) if self._sound.is_paused else PauseCue(firing))

    def _go_on(self) -> None:
        if self._sound is not None:
            self._source.dispatch(NextTrack(self._sound.firing))

    def _end(self, fade_ms: int | None) -> None:
        if self._sound is not None:
            self._source.dispatch(StopCue(self._sound.firing, fade_ms))


def _colour(sound: Sounding) -> str:
    if sound.is_silenced:
        return theme.WARNING
    return theme.HELD if sound.is_paused else theme.TEXT
