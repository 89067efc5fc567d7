"""Shows what written lines are taken for: speakers in colour, directions dim, fields marked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from showctl.domain.reading_time import FIELD
from showctl.ui import theme
from showctl.ui.editor.script_text import USUAL, understand
from showctl.ui.emcee import look


class ScriptHighlighter(QSyntaxHighlighter):
    """`speakers` are the names that the show knows."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.speakers: Collection[str] = USUAL
        self._direction = QTextCharFormat()
        self._direction.setForeground(QColor(theme.DIM))
        self._direction.setFontItalic(True)
        self._field = QTextCharFormat()
        self._field.setForeground(QColor(theme.GROUND))
        self._field.setBackground(look.GOLD)

    def highlightBlock(self, text: str) -> None:
        found = understand(text, self.speakers)
        if found.line.is_direction:
            self.setFormat(0, len(text), self._direction)
        if found.head:
            colours = look.speaker_colours(sorted(self.speakers))
            name = QTextCharFormat()
            name.setForeground(colours.get(found.line.speaker, look.GOLD))
            name.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, found.head, name)
        for field in FIELD.finditer(text):
            self.setFormat(field.start(), field.end() - field.start(), self._field)
