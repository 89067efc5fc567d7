"""What the operator reads when something happened to the sound as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from showctl.app.ports import Player, PlayerNotice, SoundOutput, SoundTrouble

translate = QCoreApplication.translate


def sound_notice(notice: PlayerNotice, names: Mapping[str, str]) -> tuple[str, str]:
    """(level, sentence) of a notice; `names` are those of the outputs, as far as known."""
    output = names.get(notice.output, notice.output)
    if notice.trouble is SoundTrouble.RESTARTED:
        said = translate(
            "Operator", "The player broke down and was restarted; what played goes on in its place."
        )
        return "warning", said
    if notice.trouble is SoundTrouble.OUTPUT_REPLACED:
        said = translate("Operator", "The sound output {output} is gone; {replacement} took over.")
        replacement = names.get(notice.replacement, notice.replacement)
        return "warning", said.format(output=output, replacement=replacement)
    said = translate(
        "Operator", "The sound output {output} is gone: plug it in, or choose another."
    )
    return "error", said.format(output=output)


class SoundNotices(QObject):
    """Takes the player's notices from its thread to the operator's; `tell` gets level and text."""

    _came = Signal(object)

    def __init__(self, player: Player, tell: Callable[[str, str], None]) -> None:
        super().__init__()
        self._player, self._tell = player, tell
        self._names: dict[str, str] = {}
        self._came.connect(self._take)
        player.watch(self._came.emit)
        player.outputs(self._note_outputs)

    def _note_outputs(self, outputs: Sequence[SoundOutput]) -> None:
        # One that is gone keeps its name: that is what is told of it.
        self._names = {**self._names, **{output.id: output.name for output in outputs}}

    def _take(self, notice: PlayerNotice) -> None:
        self._tell(*sound_notice(notice, self._names))
        self._player.outputs(self._note_outputs)
