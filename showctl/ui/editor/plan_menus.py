"""The menus of Plan mode: every action with its key, and which columns are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from showctl.app.editing import Editing
from showctl.ui.editor.actions import PlanAction, plan_actions
from showctl.ui.editor.columns import CellKind
from showctl.ui.editor.plan_model import PlanModel
from showctl.ui.editor.plan_view import PlanView
from showctl.ui.editor.tool_row import ToolRow
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.wording import translate


class EditMenu(QMenu):
    """Undo and redo say what they take back or do again."""

    def __init__(
        self,
        actions: Sequence[PlanAction],
        editing: Editing,
        perform: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        names = {"undo": editing.undo_name, "redo": editing.redo_name}
        for action in actions:
            name = names.get(action.id, "")
            title = f"{action.title}: {name}" if name else action.title
            entry = self.addAction(f"{title}\t{key_text(action.keys[0])}")
            entry.setToolTip(action.help)
            entry.setEnabled(bool(name) or action.id not in names)
            entry.triggered.connect(lambda _=False, key=action.id: perform(key))
        self.setToolTipsVisible(True)
        self.aboutToHide.connect(self.deleteLater)


class ColumnsMenu(QMenu):
    """`new_wanted` says that a column of the user's own is wanted, `removal_wanted` carries the
    name of one that is not wanted any more."""

    new_wanted = Signal()
    removal_wanted = Signal(str)

    def __init__(self, view: PlanView, model: PlanModel, parent: QWidget) -> None:
        super().__init__(parent)
        own = [column.own_name for column in model.columns if column.own_name is not None]
        for column in model.columns:
            if column.kind is CellKind.FIXED or column.id == "title":
                continue
            entry = self.addAction(column.title)
            entry.setCheckable(True)
            entry.setChecked(view.is_column_shown(column.id))
            entry.toggled.connect(lambda is_on, key=column.id: view.show_column(key, is_on))
        self.addSeparator()
        self.addAction(translate("Editor", "New column…")).triggered.connect(self.new_wanted)
        for name in own:
            title = translate("Editor", "Remove column “{name}”").format(name=name)
            entry = self.addAction(title)
            entry.triggered.connect(lambda _=False, name=name: self.removal_wanted.emit(name))
        self.aboutToHide.connect(self.deleteLater)


class PlanMenus(QObject):
    """Opens the menus of the tools, each below its button. `new_column_wanted` and
    `removal_wanted` are those of the menu of columns."""

    new_column_wanted = Signal()
    removal_wanted = Signal(str)

    def __init__(
        self,
        tools: ToolRow,
        view: PlanView,
        model: PlanModel,
        editing: Editing,
        perform: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        """`perform` does the action of an id."""
        super().__init__(parent)
        self._tools, self._view, self._model = tools, view, model
        self._editing, self._perform, self._over = editing, perform, parent
        tools.columns.clicked.connect(self.open_columns)
        tools.edit.clicked.connect(self.open_edit)

    def open_columns(self) -> None:
        """Which columns are shown."""
        menu = ColumnsMenu(self._view, self._model, self._over)
        menu.new_wanted.connect(self.new_column_wanted)
        menu.removal_wanted.connect(self.removal_wanted)
        menu.popup(_below(self._tools.columns))

    def open_edit(self) -> None:
        """Every action."""
        menu = EditMenu(plan_actions(), self._editing, self._perform, self._over)
        menu.popup(_below(self._tools.edit))


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(button.rect().bottomLeft())
