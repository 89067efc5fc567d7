"""The level of all sound, on one fader."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from showctl.app.actions import BY_ID
from showctl.domain.cue_commands import SetMaster
from showctl.domain.cue_decisions import MASTER_LEAST_DB, MASTER_MOST_DB
from showctl.ui import theme
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource

_WIDTH = 168
# A fader that is drawn along gives a command now and then, not one a pixel.
_PACE_MS = 80


class MasterFader(QWidget):
    """A double click is 0 dB."""

    def __init__(self, source: RunSource) -> None:
        super().__init__()
        self._source = source
        self.setFixedWidth(_WIDTH)
        self.slider = _Slider()
        self.value = QLabel()
        caption = QLabel(translate("Operator", "Master"))
        for label in (caption, self.value):
            label.setFont(theme.font(theme.SMALL_PX))
            theme.colour(label, theme.DIM)
        keys = " ".join(key_text(BY_ID[name].keys[0]) for name in ("master_up", "master_down"))
        tip = translate("Operator", "The level of all sound; a double click is 0 dB")
        self.setToolTip(f"{tip}  [{keys}]")
        words = QHBoxLayout()
        words.addWidget(caption)
        words.addWidget(self.value, 1, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(words)
        column.addWidget(self.slider)
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE_MS)
        self._pace.timeout.connect(self._set)
        self.slider.valueChanged.connect(self._turned)

    def follow(self) -> None:
        """The state changed; a fader in a hand stays there."""
        if self.slider.isSliderDown() or self._pace.isActive():
            return
        level = round(self._source.state.master_db)
        self.slider.blockSignals(True)
        self.slider.setValue(level)
        self.slider.blockSignals(False)
        self._say(level)

    def _turned(self, level: int) -> None:
        self._say(level)
        if not self._pace.isActive():
            self._pace.start()

    def _set(self) -> None:
        self._source.dispatch(SetMaster(float(self.slider.value())))

    def _say(self, level: int) -> None:
        sign = "+" if level > 0 else "−" if level < 0 else ""
        self.value.setText(f"{sign}{abs(level)} dB")
        theme.colour(self.value, theme.DIM if level == 0 else theme.WARNING)


class _Slider(QSlider):
    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(round(MASTER_LEAST_DB), round(MASTER_MOST_DB))
        self.setPageStep(3)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setValue(0)
