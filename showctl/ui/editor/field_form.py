"""A form made from a table of fields: it shows one record, and tells of each change of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QWidget

from showctl.ui import theme
from showctl.ui.editor.field_makers import Choice, FieldMakers, Fill
from showctl.ui.editor.fields import Field
from showctl.ui.editor.filling import Filling
from showctl.ui.editor.people_offer import PeopleFinder
from showctl.ui.operator.output_choice import OutputChoice

_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class FieldForm(QWidget):
    """`changed` carries a field's name and its new value, `file_wanted` the name of the field that
    another file is to be chosen for."""

    changed = Signal(str, object)
    file_wanted = Signal(str)
    folder_wanted = Signal(str)

    def __init__(
        self,
        fields: Sequence[Field],
        outputs: OutputChoice | None = None,
        finder: PeopleFinder | None = None,
    ) -> None:
        """`outputs` are the sound outputs of this computer, `finder` finds people of the list."""
        super().__init__()
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(4)
        self._choices: Mapping[str, Sequence[Choice]] = {}
        self._shown: object = None
        self._filling = Filling()
        self._fields = fields
        self.widgets: dict[str, QWidget] = {}
        self._fills: dict[str, Fill] = {}
        makers = FieldMakers(
            self._say,
            self.file_wanted.emit,
            self.folder_wanted.emit,
            self._listed,
            self._filling.is_other,
            outputs,
            finder,
        )
        for field in fields:
            widget, fill = makers.make(field)
            self.widgets[field.name], self._fills[field.name] = widget, fill
            widget.setAccessibleName(field.title)
            if field.tip:
                widget.setToolTip(field.tip)
            if isinstance(widget, QSpinBox | QDoubleSpinBox | QComboBox):
                # The wheel scrolls the form; it changes nothing on its way.
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                widget.installEventFilter(self)
            self._rows.addRow(QLabel(field.title), widget)

    def show_record(
        self, record: Any, key: object, choices: Mapping[str, Sequence[Choice]] | None = None
    ) -> None:
        """Show a record; `choices` are what fields can be of, by their names. Of the record that is
        shown already (`key`), only what has changed is filled in, and never what is being
        written."""
        self._choices = choices or {}
        if key != self._shown:
            self._shown = key
            self._filling.forget()
        for field in self._fields:
            self._rows.setRowVisible(self.widgets[field.name], field.is_of(record))
            listed, takes_folder = tuple(self._listed(field) or ()), field.takes_folder(record)
            value = (getattr(record, field.name), listed, takes_folder)
            put = partial(self._fills[field.name], record)
            self._filling.fill(self.widgets[field.name], value, put)

    @property
    def is_written_in(self) -> bool:
        """Whether a field holds what is not said yet."""
        return any(self._filling.is_written(widget) for widget in self.widgets.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_wheel = event.type() is QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        # The style draws no ring around these: the title says which one has the keyboard.
        if event.type() in _FOCUS and isinstance(watched, QWidget):
            ink = theme.REHEARSAL if event.type() is QEvent.Type.FocusIn else theme.TEXT
            theme.colour(self._rows.labelForField(watched), ink)
        return super().eventFilter(watched, event)

    def _listed(self, field: Field) -> Sequence[Choice] | None:
        return self._choices.get(field.name)

    def _say(self, name: str, value: object) -> None:
        """Tell of a change. Whatever comes of it is shown, a refusal too."""
        self._filling.forget(self.widgets[name])
        self.changed.emit(name, value)
