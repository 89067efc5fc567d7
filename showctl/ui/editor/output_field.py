"""The sound output that a cue plays on: the programme's, or one of this computer's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.wording import translate


class OutputField(QComboBox):
    """`chosen` carries an output's id, "" for the programme's."""

    chosen = Signal(str)

    def __init__(self, outputs: OutputChoice | None) -> None:
        """`outputs` are looked for each time a cue is shown."""
        super().__init__()
        self._outputs = outputs
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))
        if outputs is not None:
            outputs.found.connect(self._offer)

    def show_output(self, output: str) -> None:
        """Show the output of a cue."""
        self._offer(output)
        if self._outputs is not None:
            self._outputs.look()

    def _offer(self, output: str | None = None) -> None:
        """Offer what there is now. What was chosen on another computer stays, by its id."""
        if self.view().isVisible():
            return
        on = self.currentData() if output is None else output
        names = {"": translate("Editor", "the programme's")}
        names |= {one.id: one.name for one in (self._outputs.outputs if self._outputs else ())}
        if on:
            names.setdefault(on, on)
        self.clear()
        for key, name in names.items():
            self.addItem(name, key)
        self.setCurrentIndex(self.findData(on or ""))
