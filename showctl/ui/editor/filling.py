"""Fields that show a plan which others edit, too: what changed is filled in, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget


class Filling:
    """Knows what was filled into each field, and so whether somebody is writing in it."""

    def __init__(self) -> None:
        self._shown: dict[QWidget, object] = {}
        self._texts: dict[QWidget, str] = {}

    def fill(self, field: QWidget, value: object, put: Callable[[], None]) -> None:
        """Let `put` show a value, unless the field shows it already or is being written in."""
        is_known = field in self._shown
        if is_known and (self._shown[field] == value or self.is_written(field)):
            return
        put()
        self._shown[field] = value
        self._texts[field] = _text_of(field)

    def forget(self, *fields: QWidget) -> None:
        """What is written there has been said (without fields: everywhere): what comes of it is
        shown, a refusal too."""
        for field in fields or tuple(self._shown):
            self._shown.pop(field, None)

    def is_written(self, field: QWidget) -> bool:
        """Whether somebody is writing in a field, or choosing."""
        if isinstance(field, QComboBox):
            return field.view().isVisible()
        return field.hasFocus() and self.is_other(field)

    def is_other(self, field: QWidget) -> bool:
        """Whether a field holds another text than was filled in."""
        return _text_of(field) != self._texts.get(field, "")


def _text_of(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit | QAbstractSpinBox) else ""
