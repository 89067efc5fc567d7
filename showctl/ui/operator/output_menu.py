"""The menu of sound outputs: where the programme plays, and what takes over when that is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from showctl.app.ports import SoundOutput
from showctl.ui.operator.keyboard import Keyboard
from showctl.ui.operator.keyed_menu import FindingsMenu
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.wording import translate


class OutputMenu(FindingsMenu):
    """Each output twice: to play on, and in reserve."""

    def __init__(self, keyboard: Keyboard, choice: OutputChoice, parent: QMenu) -> None:
        self._choice = choice
        super().__init__(keyboard, translate("Operator", "Sound output"), choice, parent)

    def fill(self) -> None:
        self.clear()
        first, second = self._choice.first, self._choice.second
        self.addSection(translate("Operator", "The programme plays on"))
        usual = translate("Operator", "The system's own output at the start")
        self._offer(usual, "", second, is_chosen=not first)
        for output in self._choice.outputs:
            reserve = "" if output.id == second else second
            is_first = output.id == first
            self._offer(output_words(output), output.id, reserve, is_chosen=is_first)
        self.addSection(translate("Operator", "When that is lost"))
        silence = translate("Operator", "Silence, with a notice")
        self._offer(silence, first, "", is_chosen=not second)
        for output in self._choice.outputs:
            if output.id != first:
                is_second = output.id == second
                self._offer(output_words(output), first, output.id, is_chosen=is_second)

    def _offer(self, name: str, first: str, second: str, *, is_chosen: bool) -> None:
        action = self.checkable(name)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda: self._choice.choose(first, second))


def output_words(output: SoundOutput) -> str:
    """An output with what the system itself does to it."""
    if output.is_muted:
        return translate("Operator", "{output} · muted by the system").format(output=output.name)
    if output.volume_percent is not None and output.volume_percent != 100:
        said = translate("Operator", "{output} · system volume {percent} %")
        return said.format(output=output.name, percent=output.volume_percent)
    return output.name
