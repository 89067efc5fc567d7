"""What the operator reads when something happened to the sound as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from showctl.app.ports import PlayerNotice, SoundTrouble

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
