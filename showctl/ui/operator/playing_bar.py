"""What is playing: how much of it is left, and two ways to end it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from showctl.app import text
from showctl.domain.calendar import milliseconds
from showctl.domain.commands import StopCue
from showctl.domain.sound import Sounding
from showctl.ui import theme
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from showctl.ui.widgets.figures import Figures

_ABREAST = 2


class PlayingBar(QFrame):
    """One place a sound, two abreast; the bar grows by a row where there are more."""

    def __init__(self, source: RunSource, controls: Controls) -> None:
        super().__init__()
        self._source, self._controls = source, controls
        self.setProperty("look", "panel")
        self.sounds: list[SoundPlace] = []
        self.silence = QLabel(translate("Operator", "♪ Nothing is playing"))
        theme.colour(self.silence, theme.DIM)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 6, 8, 6)
        self._grid.setHorizontalSpacing(2 * theme.GRID)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self.silence, 0, 0)
        for column in range(_ABREAST):
            self._grid.setColumnStretch(column, 1)

    @property
    def shown(self) -> list[SoundPlace]:
        """The places that are in use."""
        return [place for place in self.sounds if not place.isHidden()]

    def follow(self, now: datetime) -> None:
        """The state changed."""
        sounding = list(self._source.state.sounding.values())
        self.silence.setVisible(not sounding)
        while len(self.sounds) < len(sounding):
            place = SoundPlace(self._source, self._controls)
            row, column = divmod(len(self.sounds), _ABREAST)
            self._grid.addWidget(place, row, column)
            self.sounds.append(place)
        for place, sound in zip(self.sounds, sounding, strict=False):
            place.fill(sound)
            place.show()
        for place in self.sounds[len(sounding) :]:
            place.hide()
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        for place in self.shown:
            place.tick(now)


class SoundPlace(QWidget):
    """One sound."""

    def __init__(self, source: RunSource, controls: Controls) -> None:
        super().__init__()
        self._source, self._controls = source, controls
        self._sound: Sounding | None = None
        self._is_looped = False
        self.title = ElidedLabel()
        self.time = Figures(theme.BODY_PX, "−0:00:00")
        self.fade = CommandButton(translate("Operator", "Fade out"))
        self.stop = CommandButton(translate("Operator", "Stop"))
        self.fade.clicked.connect(lambda: self._end(None))
        self.stop.clicked.connect(lambda: self._end(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.title, 1)
        row.addWidget(self.time)
        row.addWidget(self.fade)
        row.addWidget(self.stop)

    def fill(self, sound: Sounding) -> None:
        """Show a sound."""
        self._sound = sound
        found = self._source.state.show.find_cue(sound.cue)
        title = found[1].title if found else sound.cue
        self._is_looped = found is not None and found[1].is_looped
        sign = "‖" if sound.suspended_at else "⟳" if self._is_looped else "♪"
        silenced = translate("Operator", "silenced (F3 brings it back)")
        self.title.show_text(
            f"{sign} {title} · {silenced}" if sound.suspended_at else f"{sign} {title}"
        )
        theme.colour(self.title, theme.WARNING if sound.suspended_at else theme.TEXT)

    def tick(self, now: datetime) -> None:
        """Time has passed."""
        if self._sound is not None:
            self.time.show_text(self._time(self._sound, now), theme.DIM)

    def _time(self, sound: Sounding, now: datetime) -> str:
        """What is left, with its minus sign, where the length is known; else what has played."""
        position = self._controls.sound_position(sound.firing)
        if position is None:
            played = milliseconds((sound.suspended_at or now) - sound.began_at)
            return text.length(max(0, played))
        played, whole = position
        if whole is None or self._is_looped:
            return text.length(played)
        return text.countdown(min(0, played - whole))

    def _end(self, fade_ms: int | None) -> None:
        if self._sound is not None:
            self._source.dispatch(StopCue(self._sound.firing, fade_ms))
