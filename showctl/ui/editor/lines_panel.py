"""The emcee's lines of the selected segment: written as text, seen as on the emcee's screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from showctl.app import text
from showctl.domain.plan import Line, Segment, Show
from showctl.domain.plan_edits import set_lines
from showctl.domain.reading_time import ReadingSpeed, reading_ms
from showctl.ui import theme
from showctl.ui.editor.plan_model import DoEdit
from showctl.ui.editor.script_highlighter import ScriptHighlighter
from showctl.ui.editor.script_text import (
    USUAL,
    from_text,
    to_text,
    turned_direction,
    with_speaker,
)
from showctl.ui.emcee import look
from showctl.ui.emcee.lines_view import LinesView
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

_HAN_KEY, _WORDS_KEY = "editor/han_a_minute", "editor/words_a_minute"
# How long a pause in writing is before what is written is an edit.
_PAUSE_MS = 500
_PREVIEW_PX = 150
# The emcee's screen is this many times as high as the preview, whose type is as much smaller.
_SMALLER = (20.0, 18.0, 16.0, 14.0)


class ScriptEdit(QPlainTextEdit):
    """`left` says that the writing is over."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LinesPanel(QWidget):
    """`speed_chosen` carries another ReadingSpeed."""

    speed_chosen = Signal(object)

    def __init__(self, settings: QSettings, show: Callable[[], Show], do: DoEdit) -> None:
        super().__init__()
        self._settings, self._plan, self._do = settings, show, do
        self._segment: str | None = None
        self._is_locked = False
        # What was put into the field, and the lines that it stands for: not all survive as text.
        self._put, self._stands_for = "", tuple[Line, ...]()
        self._speakers_of: Show | None = None
        self._known: set[str] = set(USUAL)
        self.field = ScriptEdit()
        self.field.setFont(theme.font(16))
        self.field.setTabChangesFocus(True)
        self.field.left.connect(self.commit)
        self.field.textChanged.connect(self._written)
        self.setFocusProxy(self.field)
        self._highlighter = ScriptHighlighter(self.field.document())
        self.reading = QLabel()
        self.reading.setWordWrap(True)
        self.preview = LinesView(self)
        self.preview.setFixedHeight(_PREVIEW_PX)
        self.preview.set_sizes(_SMALLER)
        self.speaker_buttons = [self._speaker(name) for name in (*USUAL, "")]
        self.direction = CommandButton(translate("Editor", "(direction)"))
        self.direction.setToolTip(translate("Editor", "What is done, not said; or spoken again"))
        self.direction.clicked.connect(self._turn_direction)
        self.insert_field = CommandButton("{{…}}")
        self.insert_field.setToolTip(
            translate("Editor", "A field that is filled in later: winners, names, the company")
        )
        self.insert_field.clicked.connect(self._insert_field)
        self.han = self._rate(_HAN_KEY, 240, translate("Editor", " 汉字/min"))
        self.words = self._rate(_WORDS_KEY, 140, translate("Editor", " words/min"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._lay_out()
        self.show_segment(None, is_locked=False)

    @property
    def speed(self) -> ReadingSpeed:
        """How fast the emcee speaks, as chosen here."""
        return ReadingSpeed(self.han.value(), self.words.value())

    def show_segment(self, segment: Segment | None, *, is_locked: bool) -> None:
        """Show the lines of this segment; what was being written of another is an edit first, and
        what is being written of this one stands."""
        is_same = segment is not None and segment.id == self._segment
        if not is_same:
            self.commit()
        self._segment = segment.id if segment else None
        self._is_locked = is_locked
        self.setEnabled(segment is not None)
        self.field.setReadOnly(is_locked)
        self._highlighter.speakers = self._speakers()
        lines = segment.lines if segment else ()
        is_meant = segment is not None and self._written_lines() == lines
        if is_meant or not is_same or is_locked or self._text() == self._put:
            self._put_in(lines, is_there=is_meant)
        self._show_reading()

    def commit(self) -> None:
        """Make what is written an edit."""
        self._pause.stop()
        segment = self._segment
        if segment is None or segment not in self._plan().index_of or self._is_locked:
            return
        lines = self._written_lines()
        if self._text() != self._put and lines != self._plan().segment(segment).lines:
            self._do(translate("Edit", "Lines"), lambda show: set_lines(show, segment, lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_reading()

    def _put_in(self, lines: tuple[Line, ...], *, is_there: bool) -> None:
        """Let the field stand for these lines; a text that means them already stays."""
        self._pause.stop()
        if not is_there:
            self.field.blockSignals(True)
            self.field.setPlainText(to_text(lines))
            self.field.blockSignals(False)
        self._put, self._stands_for = self._text(), lines

    def _text(self) -> str:
        """The paragraphs as they are; Qt's plain text makes new ones of breaks within them."""
        block, paragraphs = self.field.document().begin(), []
        while block.isValid():
            paragraphs.append(block.text())
            block = block.next()
        return "\n".join(paragraphs)

    def _written_lines(self) -> tuple[Line, ...]:
        text = self._text()
        return self._stands_for if text == self._put else from_text(text, self._speakers())

    def _speakers(self) -> set[str]:
        """Who speaks in this show; looked for once for each plan."""
        show = self._plan()
        if self._speakers_of is not show:
            found = {line.speaker for s in show.segments for line in s.lines if line.speaker}
            self._speakers_of, self._known = show, found | set(USUAL)
        return self._known

    def _written(self) -> None:
        self._pause.start()
        self._show_reading()

    def _show_reading(self) -> None:
        """What the lines take to say against the segment's length, and how they look."""
        lines = self._written_lines()
        self.preview.show_lines(lines, look.speaker_colours(sorted(self._speakers())))
        place = self._plan().index_of.get(self._segment or "")
        if place is None:
            self.reading.setText(translate("Editor", "Select a row to write its lines."))
            theme.colour(self.reading, theme.DIM)
            return
        spoken, length = reading_ms(lines, self.speed), self._plan().segments[place].duration_ms
        is_long = spoken > length
        said = translate("Editor", "{spoken} to say, the segment has {length}").format(
            spoken=text.length(spoken), length=text.length(length)
        )
        self.reading.setText(f"⚠ {said}" if is_long else said)
        theme.colour(self.reading, theme.WARNING if is_long else theme.DIM)

    def _speaker(self, name: str) -> CommandButton:
        button = CommandButton(name or translate("Editor", "no one"))
        button.setToolTip(translate("Editor", "Who says the paragraph that the cursor is in"))
        button.clicked.connect(
            lambda: self._change(lambda p: with_speaker(p, name, self._speakers()))
        )
        return button

    def _turn_direction(self) -> None:
        self._change(lambda paragraph: turned_direction(paragraph, self._speakers()))

    def _change(self, change: Callable[[str], str]) -> None:
        """Change the paragraphs that the cursor or the selection touches."""
        cursor = self.field.textCursor()
        document = self.field.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        for number in range(first, last + 1):
            block = document.findBlockByNumber(number)
            cursor.setPosition(block.position())
            end = QTextCursor.MoveOperation.EndOfBlock
            cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(change(block.text()))
        cursor.endEditBlock()
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def _insert_field(self) -> None:
        """Put in a field, its name selected to be written over."""
        cursor = self.field.textCursor()
        name = translate("Editor", "winner")
        cursor.insertText(f"{{{{{name}}}}}")
        cursor.setPosition(cursor.position() - 2 - len(name))
        cursor.setPosition(cursor.position() + len(name), QTextCursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def _rate(self, key: str, usual: int, suffix: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(20, 999)
        box.setSuffix(suffix)
        box.setValue(int(str(self._settings.value(key, usual))))
        box.setToolTip(translate("Editor", "How fast the emcee speaks"))

        def chosen(value: int) -> None:
            self._settings.setValue(key, value)
            self._show_reading()
            self.speed_chosen.emit(self.speed)

        box.valueChanged.connect(chosen)
        return box

    def _lay_out(self) -> None:
        marks = QHBoxLayout()
        marks.setSpacing(4)
        for button in (*self.speaker_buttons, self.direction, self.insert_field):
            marks.addWidget(button)
        marks.addStretch(1)
        hint = QLabel(
            translate("Editor", "One paragraph a line: 甲：… is spoken, （…） is a direction.")
        )
        hint.setFont(theme.font(theme.SMALL_PX))
        hint.setWordWrap(True)
        theme.colour(hint, theme.DIM)
        rates = QHBoxLayout()
        rates.setSpacing(4)
        rates.addWidget(self.han)
        rates.addWidget(self.words)
        rates.addStretch(1)
        seen = QLabel(translate("Editor", "As on the emcee's screen"))
        seen.setFont(theme.font(theme.SMALL_PX))
        theme.colour(seen, theme.DIM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(marks)
        column.addWidget(self.field, 1)
        column.addWidget(hint)
        column.addWidget(self.reading)
        column.addLayout(rates)
        column.addWidget(seen)
        column.addWidget(self.preview)
