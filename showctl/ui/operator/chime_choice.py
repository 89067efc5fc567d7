"""On which output alerts chime: chosen once, remembered, rung by what happens in the run."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Signal

from showctl.app.chiming import AlertChime
from showctl.app.engine import Update
from showctl.app.ports import Chime, SoundOutput
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource

OUTPUT_KEY = "chime/output"


class ChimeChoice(QObject):
    """The chime as the windows see it; `outputs` are those that can be chosen, None until they
    have been looked for. `found` says that they are there."""

    found = Signal()
    _looked = Signal(object)
    _lost = Signal()

    def __init__(self, chime: Chime, source: RunSource, settings: QSettings) -> None:
        super().__init__()
        self._chime, self._source, self._settings = chime, source, settings
        self.outputs: tuple[SoundOutput, ...] | None = None
        self._alerts = AlertChime(chime, self._lost.emit, str(settings.value(OUTPUT_KEY, "")))
        self._looked.connect(self._take_outputs)
        self._lost.connect(self._tell_lost)
        source.changed.connect(self._take)
        if self.output:
            # The first look costs most of a second: the first alert shall not wait for it.
            self.look()

    @property
    def output(self) -> str:
        """The id of the output chosen, "" for none."""
        return self._alerts.output

    def look(self) -> None:
        """Look for outputs; `found` follows."""
        self._chime.look(self._looked.emit)

    def choose(self, output: str) -> None:
        """Chime on this output ("" turns it off) from now on, and once as a try."""
        self._settings.setValue(OUTPUT_KEY, output)
        self._alerts.choose(output, self._source.clock.real_ms())

    def _take(self, update: Update) -> None:
        self._alerts.take(update.events, self._source.clock.real_ms())

    def _take_outputs(self, outputs: tuple[SoundOutput, ...]) -> None:
        self.outputs = outputs
        self.found.emit()

    def _tell_lost(self) -> None:
        told = translate("Operator", "The chime's sound output is gone; alerts stay silent.")
        self._source.notice("warning", told)
