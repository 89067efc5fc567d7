"""What can be done to the plan: one record each, for the buttons, the keys and the menu."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.ui.operator.wording import translate


@dataclass(frozen=True, slots=True)
class PlanAction:
    """`keys` are in Qt's portable notation."""

    id: str
    title: str
    keys: tuple[str, ...]
    help: str


def plan_actions() -> tuple[PlanAction, ...]:
    """All of them, in the language that is spoken now."""
    return (
        PlanAction(
            "undo",
            translate("Editor", "Undo"),
            ("Ctrl+Z",),
            translate("Editor", "Takes the last edit back"),
        ),
        PlanAction(
            "redo",
            translate("Editor", "Redo"),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            translate("Editor", "Does again what was undone"),
        ),
        PlanAction(
            "insert",
            translate("Editor", "Insert"),
            ("Ctrl+I", "Ins"),
            translate("Editor", "Puts a new segment below the selected one"),
        ),
        PlanAction(
            "duplicate",
            translate("Editor", "Duplicate"),
            ("Ctrl+D",),
            translate("Editor", "Copies the selected rows below them"),
        ),
        PlanAction(
            "delete",
            translate("Editor", "Delete"),
            ("Del",),
            translate("Editor", "Takes the selected rows out"),
        ),
        PlanAction(
            "move_up",
            translate("Editor", "Move up"),
            ("Alt+Up",),
            translate("Editor", "Moves the selected rows up; they can be dragged, too"),
        ),
        PlanAction(
            "move_down",
            translate("Editor", "Move down"),
            ("Alt+Down",),
            translate("Editor", "Moves the selected rows down; they can be dragged, too"),
        ),
        PlanAction(
            "copy",
            translate("Editor", "Copy rows"),
            ("Ctrl+C",),
            translate("Editor", "For here or Excel"),
        ),
        PlanAction(
            "cut",
            translate("Editor", "Cut rows"),
            ("Ctrl+X",),
            translate("Editor", "Copies, then deletes"),
        ),
        PlanAction(
            "paste",
            translate("Editor", "Paste rows"),
            ("Ctrl+V",),
            translate("Editor", "From here or Excel, below the selected row"),
        ),
        PlanAction(
            "shift",
            translate("Editor", "Shift times"),
            ("Ctrl+T",),
            translate("Editor", "Moves the fixed starts of many rows at once"),
        ),
        PlanAction(
            "find",
            translate("Editor", "Find"),
            ("Ctrl+F",),
            translate("Editor", "Finds a text in any column or line"),
        ),
    )


# Keys that mean the table's rows only while the table has the focus; in a field they are text's.
OF_THE_TABLE = frozenset(("delete", "copy", "cut", "paste", "insert", "duplicate"))
