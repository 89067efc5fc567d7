"""The widgets of a form's fields, a maker for each kind of field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QMenu,
    QSpinBox,
    QWidget,
)

from showctl.app import text
from showctl.app.typed_names import joined_names
from showctl.domain.plan import SECOND
from showctl.domain.typed_time import typed_clock, typed_date, typed_length
from showctl.ui import theme
from showctl.ui.editor.columns import length_words
from showctl.ui.editor.field_widgets import FileField, NamesEdit, ParagraphEdit, SecretNames
from showctl.ui.editor.fields import Field, FieldKind
from showctl.ui.editor.output_field import OutputField
from showctl.ui.editor.people_offer import PeopleFinder
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

_QUIETEST, _LOUDEST = -60.0, 12.0

Fill = Callable[[Any], None]
# A value with its word.
Choice = tuple[object, str]


class FieldMakers:
    """Makes the widget of a field, and what fills a record into it."""

    def __init__(
        self,
        say: Callable[[str, object], None],
        want_file: Callable[[str], None],
        want_folder: Callable[[str], None],
        choices_of: Callable[[Field], Sequence[Choice] | None],
        is_other: Callable[[QWidget], bool],
        outputs: OutputChoice | None,
        finder: PeopleFinder | None,
    ) -> None:
        """`say` takes a field's name and its new value, `want_file` and `want_folder` the name of
        one that another file or folder is to be chosen for; `choices_of` knows what a field can be
        of (None: there is no list), `is_other` whether a widget holds another text than was filled
        in."""
        self._say, self._want_file, self._want_folder = say, want_file, want_folder
        self._listed, self._is_other = choices_of, is_other
        self._outputs, self._finder = outputs, finder
        self._makers = {
            FieldKind.TEXT: self._text,
            FieldKind.PARAGRAPH: self._paragraph,
            FieldKind.NAMES: self._names,
            FieldKind.SECRET: self._secret,
            FieldKind.WORD: self._word,
            FieldKind.ONE: self._one,
            FieldKind.SEVERAL: self._several,
            FieldKind.LENGTH: self._length,
            FieldKind.TIME: self._time,
            FieldKind.DATE: self._date,
            FieldKind.COUNT: self._count,
            FieldKind.LEVEL: self._level,
            FieldKind.YES_NO: self._yes_no,
            FieldKind.FILE: self._file,
            FieldKind.OUTPUT: self._output,
        }

    def make(self, field: Field) -> tuple[QWidget, Fill]:
        """The widget of a field, and what fills a record into it."""
        return self._makers[field.kind](field)

    def _choices_of(self, field: Field) -> Sequence[Choice]:
        return self._listed(field) or ()

    def _text(self, field: Field) -> tuple[QWidget, Fill]:
        edit = QLineEdit()

        def finish() -> None:
            if edit.isModified():
                self._say(field.name, edit.text().strip())

        edit.editingFinished.connect(finish)
        return edit, lambda record: _put(edit, str(getattr(record, field.name)))

    def _paragraph(self, field: Field) -> tuple[QWidget, Fill]:
        edit = ParagraphEdit()

        def finish() -> None:
            if self._is_other(edit):
                self._say(field.name, edit.toPlainText().strip())

        edit.left.connect(finish)
        return edit, lambda record: edit.setPlainText(str(getattr(record, field.name)))

    def _names(self, field: Field) -> tuple[QWidget, Fill]:
        return self._names_in(field, NamesEdit(field.none_word))

    def _secret(self, field: Field) -> tuple[QWidget, Fill]:
        return self._names_in(field, SecretNames(field.none_word, self._finder))

    def _names_in(self, field: Field, edit: NamesEdit) -> tuple[QWidget, Fill]:
        def fill(record: Any) -> None:
            offered = [str(each) for each, _ in self._choices_of(field)]
            has_list = self._listed(field) is not None
            edit.show_names(getattr(record, field.name), offered if has_list else None)

        def finish() -> None:
            if edit.isModified():
                edit.setModified(False)
                self._say(field.name, edit.names)

        edit.editingFinished.connect(finish)
        edit.picked.connect(lambda names: self._say(field.name, names))
        return edit, fill

    def _word(self, field: Field) -> tuple[QWidget, Fill]:
        box = QComboBox()
        for value, word in field.words:
            box.addItem(word, value)
        values = [value for value, _ in field.words]
        box.activated.connect(lambda place: self._say(field.name, values[place]))

        def fill(record: Any) -> None:
            value = getattr(record, field.name)
            box.setCurrentIndex(values.index(value) if value in values else -1)

        return _giving_way(box), fill

    def _one(self, field: Field) -> tuple[QWidget, Fill]:
        box = QComboBox()

        def fill(record: Any) -> None:
            box.clear()
            if field.is_optional:
                box.addItem(field.none_word, None)
            for value, title in self._choices_of(field):
                box.addItem(title, value)
            box.setCurrentIndex(box.findData(getattr(record, field.name)))

        box.activated.connect(lambda place: self._say(field.name, box.itemData(place)))
        return _giving_way(box), fill

    def _several(self, field: Field) -> tuple[QWidget, Fill]:
        """A menu in which each is checked."""
        button = CommandButton(look="choice", gives_way=True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))

        def choose() -> None:
            chosen = tuple(each.data() for each in menu.actions() if each.isChecked())
            self._say(field.name, chosen)

        def fill(record: Any) -> None:
            menu.clear()
            chosen = getattr(record, field.name)
            for value, title in self._choices_of(field):
                entry = menu.addAction(title)
                entry.setData(value)
                entry.setCheckable(True)
                entry.setChecked(value in chosen)
                entry.triggered.connect(choose)
            names = joined_names(
                title for value, title in self._choices_of(field) if value in chosen
            )
            button.set_effect(names or field.none_word)

        return button, fill

    def _length(self, field: Field) -> tuple[QWidget, Fill]:
        edit = QLineEdit()
        edit.setPlaceholderText(field.none_word)

        def fill(record: Any) -> None:
            ms = getattr(record, field.name)
            _put(edit, "" if ms is None else _length_text(ms))

        def say() -> None:
            ms = typed_length(edit.text(), 0)
            meant = translate("Editor", "not understood: try 5s, 1m30 or 0:05")
            edit.setToolTip(f"= {length_words(ms)}" if ms is not None else f"⚠ {meant}")

        def finish() -> None:
            ms = typed_length(edit.text(), 0)
            is_none = field.is_optional and not edit.text().strip()
            if edit.isModified() and (ms is not None or is_none):
                self._say(field.name, ms)

        edit.textChanged.connect(say)
        edit.editingFinished.connect(finish)
        return edit, fill

    def _time(self, field: Field) -> tuple[QWidget, Fill]:
        edit = QLineEdit()

        def fill(record: Any) -> None:
            ms = getattr(record, field.name)
            _put(edit, "" if ms is None else text.after_midnight(ms, with_seconds=True))

        def finish() -> None:
            ms = typed_clock(edit.text(), 0)
            if ms is not None and edit.isModified():
                self._say(field.name, ms)

        edit.editingFinished.connect(finish)
        return edit, fill

    def _date(self, field: Field) -> tuple[QWidget, Fill]:
        edit = QLineEdit()
        edit.setPlaceholderText(field.none_word)

        def fill(record: Any) -> None:
            day: date | None = getattr(record, field.name)
            _put(edit, "" if day is None else day.isoformat())

        def say() -> None:
            is_well = not edit.text().strip() or typed_date(edit.text()) is not None
            unknown = translate("Editor", "⚠ not understood: try 2026-01-31")
            edit.setToolTip(field.tip if is_well else unknown)
            edit.setStyleSheet("" if is_well else f"border-color: {theme.WARNING};")

        def finish() -> None:
            day = typed_date(edit.text())
            if edit.isModified() and (day is not None or not edit.text().strip()):
                self._say(field.name, day)

        edit.textChanged.connect(say)
        edit.editingFinished.connect(finish)
        return edit, fill

    def _count(self, field: Field) -> tuple[QWidget, Fill]:
        """A whole number; where it may be none, 0 stands for that."""
        box = QSpinBox()
        box.setRange(field.least, field.most)
        box.setSpecialValueText(field.none_word)
        return box, self._number(field, box)

    def _level(self, field: Field) -> tuple[QWidget, Fill]:
        box = QDoubleSpinBox()
        box.setRange(_QUIETEST, _LOUDEST)
        box.setDecimals(1)
        return box, self._number(field, box)

    def _number(self, field: Field, box: QSpinBox | QDoubleSpinBox) -> Fill:
        """Told when it was changed: a box rounds what it is given."""

        def fill(record: Any) -> None:
            box.setValue(getattr(record, field.name) or 0)

        def finish() -> None:
            if self._is_other(box):
                value = box.value()
                self._say(field.name, None if field.is_optional and not value else value)

        box.editingFinished.connect(finish)
        return fill

    def _yes_no(self, field: Field) -> tuple[QWidget, Fill]:
        box = QCheckBox()
        box.clicked.connect(lambda is_on: self._say(field.name, is_on))
        return box, lambda record: box.setChecked(getattr(record, field.name))

    def _file(self, field: Field) -> tuple[QWidget, Fill]:
        file = FileField(is_optional=field.is_optional)
        file.wanted.connect(lambda: self._want_file(field.name))
        file.emptied.connect(lambda: self._say(field.name, ""))
        file.folder_wanted.connect(lambda: self._want_folder(field.name))

        def fill(record: Any) -> None:
            takes_folder = field.takes_folder(record)
            file.show_files(getattr(record, field.name), takes_folder=takes_folder)

        return file, fill

    def _output(self, field: Field) -> tuple[QWidget, Fill]:
        box = OutputField(self._outputs)
        box.chosen.connect(lambda output: self._say(field.name, output))
        return box, lambda record: box.show_output(getattr(record, field.name))


def _giving_way(box: QComboBox) -> QComboBox:
    """A box whose words may be long does not make the panel wider."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    return box


def _put(edit: QLineEdit, said: str) -> None:
    edit.setText(said)
    edit.setCursorPosition(0)


def _length_text(ms: int) -> str:
    """A length as it can be typed; a fade may be shorter than a second."""
    return f"{ms / SECOND:g}s" if ms % SECOND else text.length(ms)
