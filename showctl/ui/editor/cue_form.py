"""The form of one cue, made from the table of its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QWidget,
)

from showctl.app import text
from showctl.domain.cue import Cue
from showctl.domain.plan import SECOND
from showctl.domain.typed_time import typed_clock, typed_length
from showctl.ui.editor.columns import length_words
from showctl.ui.editor.cue_fields import CueField, FieldKind, cue_fields
from showctl.ui.editor.filling import Filling
from showctl.ui.editor.output_field import OutputField
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.wheel import WheelScrolls

_QUIETEST, _LOUDEST = -60.0, 12.0

Fill = Callable[[Cue], None]


class CueForm(QWidget):
    """`changed` carries a field's name and its new value, `file_wanted` that another file is to
    be chosen."""

    changed = Signal(str, object)
    file_wanted = Signal()

    def __init__(self, outputs: OutputChoice | None = None) -> None:
        """`outputs` are those of this computer."""
        super().__init__()
        self._outputs = outputs
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(4)
        self._targets: Sequence[Cue] = ()
        self._shown_id: str | None = None
        self._filling = Filling()
        self._fields = cue_fields()
        self.widgets: dict[str, QWidget] = {}
        wheel = WheelScrolls(self)
        self._fills: dict[str, Fill] = {}
        makers = {
            FieldKind.TEXT: self._text,
            FieldKind.WORD: self._word,
            FieldKind.LENGTH: self._length,
            FieldKind.LEVEL: self._level,
            FieldKind.YES_NO: self._yes_no,
            FieldKind.FILE: self._file,
            FieldKind.CUE: self._cue,
            FieldKind.CUES: self._cues,
            FieldKind.TIME: self._time,
            FieldKind.COUNT: self._count,
            FieldKind.OUTPUT: self._output,
        }
        for field in self._fields:
            self.widgets[field.name], self._fills[field.name] = makers[field.kind](field)
            self._rows.addRow(QLabel(field.title), self.widgets[field.name])
            if isinstance(self.widgets[field.name], QComboBox | QAbstractSpinBox):
                wheel.guard(self.widgets[field.name])

    def show_cue(self, cue: Cue, targets: Sequence[Cue]) -> None:
        """Show a cue; `targets` are those that it can act on. Of the cue that is shown already,
        only what has changed is filled in, and never what is being written."""
        self._targets = targets
        if cue.id != self._shown_id:
            self._shown_id = cue.id
            self._filling.forget()
        names = tuple((target.id, target.title) for target in targets)
        for field in self._fields:
            self._rows.setRowVisible(self.widgets[field.name], field.is_of(cue))
            depends = names if field.kind in (FieldKind.CUE, FieldKind.CUES) else ()
            self._fill(field.name, cue, depends)

    @property
    def is_written_in(self) -> bool:
        """Whether a field holds what is not said yet."""
        return any(self._filling.is_written(widget) for widget in self.widgets.values())

    def _fill(self, name: str, cue: Cue, depends: object) -> None:
        value = (getattr(cue, name), depends)
        self._filling.fill(self.widgets[name], value, lambda: self._fills[name](cue))

    def _say(self, name: str, value: object) -> None:
        """Tell of a change. Whatever comes of it is shown, a refusal too."""
        self._filling.forget(self.widgets[name])
        self.changed.emit(name, value)

    def _text(self, field: CueField) -> tuple[QWidget, Fill]:
        edit = QLineEdit()

        def finish() -> None:
            if edit.isModified():
                self._say(field.name, edit.text().strip())

        edit.editingFinished.connect(finish)
        return edit, lambda cue: edit.setText(str(getattr(cue, field.name)))

    def _word(self, field: CueField) -> tuple[QWidget, Fill]:
        box = QComboBox()
        for value, word in field.words:
            box.addItem(word, value)
        values = [value for value, _ in field.words]
        box.activated.connect(lambda place: self._say(field.name, values[place]))

        def fill(cue: Cue) -> None:
            value = getattr(cue, field.name)
            box.setCurrentIndex(values.index(value) if value in values else -1)

        return box, fill

    def _length(self, field: CueField) -> tuple[QWidget, Fill]:
        edit = QLineEdit()

        def fill(cue: Cue) -> None:
            ms = getattr(cue, field.name)
            edit.setText("" if ms is None else _length_text(ms))

        def say() -> None:
            ms = typed_length(edit.text(), 0)
            meant = translate("Editor", "not understood: try 5s, 1m30 or 0:05")
            edit.setToolTip(f"= {length_words(ms)}" if ms is not None else f"⚠ {meant}")

        def finish() -> None:
            ms = typed_length(edit.text(), 0)
            if ms is not None and edit.isModified():
                self._say(field.name, ms)

        edit.textChanged.connect(say)
        edit.editingFinished.connect(finish)
        return edit, fill

    def _level(self, field: CueField) -> tuple[QWidget, Fill]:
        box = QDoubleSpinBox()
        box.setRange(_QUIETEST, _LOUDEST)
        box.setDecimals(1)
        return box, self._number(field, box)

    def _number(self, field: CueField, box: QSpinBox | QDoubleSpinBox) -> Fill:
        """Told when it was changed: a box rounds what it is given."""

        def fill(cue: Cue) -> None:
            box.setValue(getattr(cue, field.name))

        def finish() -> None:
            if self._filling.is_other(box):
                self._say(field.name, box.value())

        box.editingFinished.connect(finish)
        return fill

    def _yes_no(self, field: CueField) -> tuple[QWidget, Fill]:
        box = QCheckBox()
        box.clicked.connect(lambda is_on: self._say(field.name, is_on))
        return box, lambda cue: box.setChecked(getattr(cue, field.name))

    def _file(self, field: CueField) -> tuple[QWidget, Fill]:
        button = CommandButton(gives_way=True)
        button.clicked.connect(self.file_wanted)

        def fill(cue: Cue) -> None:
            files = getattr(cue, field.name)
            names = files if isinstance(files, str) else ", ".join(files)
            button.set_effect(names or translate("Editor", "Choose…"))
            button.setToolTip(names)

        return button, fill

    def _cue(self, field: CueField) -> tuple[QWidget, Fill]:
        box = QComboBox()

        def fill(cue: Cue) -> None:
            box.clear()
            for target in self._targets:
                box.addItem(target.title, target.id)
            box.setCurrentIndex(box.findData(getattr(cue, field.name)))

        box.activated.connect(lambda place: self._say(field.name, box.itemData(place)))
        return box, fill

    def _cues(self, field: CueField) -> tuple[QWidget, Fill]:
        """Several cues: a menu in which each is checked; none is everything that plays."""
        button = CommandButton(gives_way=True)
        menu = QMenu(button)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))

        def choose() -> None:
            chosen = tuple(each.data() for each in menu.actions() if each.isChecked())
            self._say(field.name, chosen)

        def fill(cue: Cue) -> None:
            menu.clear()
            chosen = getattr(cue, field.name)
            for target in self._targets:
                entry = menu.addAction(target.title)
                entry.setData(target.id)
                entry.setCheckable(True)
                entry.setChecked(target.id in chosen)
                entry.triggered.connect(choose)
            names = ", ".join(one.title for one in self._targets if one.id in chosen)
            button.set_effect(names or translate("Editor", "everything that plays"))

        return button, fill

    def _time(self, field: CueField) -> tuple[QWidget, Fill]:
        edit = QLineEdit()

        def fill(cue: Cue) -> None:
            ms = getattr(cue, field.name)
            edit.setText("" if ms is None else text.after_midnight(ms, with_seconds=True))

        def finish() -> None:
            ms = typed_clock(edit.text(), 0)
            if ms is not None and edit.isModified():
                self._say(field.name, ms)

        edit.editingFinished.connect(finish)
        return edit, fill

    def _count(self, field: CueField) -> tuple[QWidget, Fill]:
        box = QSpinBox()
        box.setRange(0, 99)
        return box, self._number(field, box)

    def _output(self, field: CueField) -> tuple[QWidget, Fill]:
        box = OutputField(self._outputs)
        box.chosen.connect(lambda output: self._say(field.name, output))
        return box, lambda cue: box.show_output(getattr(cue, field.name))


def _length_text(ms: int) -> str:
    """A length as it can be typed; a fade may be shorter than a second."""
    return f"{ms / SECOND:g}s" if ms % SECOND else text.length(ms)
