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
    word = translate
    return (
        PlanAction(
            "undo", word("Editor", "Undo"), ("Ctrl+Z",), word("Editor", "Takes the last edit back")
        ),
        PlanAction(
            "redo",
            word("Editor", "Redo"),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            word("Editor", "Does again what was undone"),
        ),
        PlanAction(
            "insert",
            word("Editor", "Insert"),
            ("Ctrl+I", "Ins"),
            word("Editor", "Puts a new segment below the selected one"),
        ),
        PlanAction(
            "duplicate",
            word("Editor", "Duplicate"),
            ("Ctrl+D",),
            word("Editor", "Copies the selected rows below them"),
        ),
        PlanAction(
            "delete",
            word("Editor", "Delete"),
            ("Del",),
            word("Editor", "Takes the selected rows out"),
        ),
        PlanAction(
            "move_up",
            word("Editor", "Move up"),
            ("Alt+Up",),
            word("Editor", "Moves the selected rows up; they can be dragged, too"),
        ),
        PlanAction(
            "move_down",
            word("Editor", "Move down"),
            ("Alt+Down",),
            word("Editor", "Moves the selected rows down; they can be dragged, too"),
        ),
        PlanAction(
            "copy", word("Editor", "Copy rows"), ("Ctrl+C",), word("Editor", "For here or Excel")
        ),
        PlanAction(
            "cut", word("Editor", "Cut rows"), ("Ctrl+X",), word("Editor", "Copies, then deletes")
        ),
        PlanAction(
            "paste",
            word("Editor", "Paste rows"),
            ("Ctrl+V",),
            word("Editor", "From here or Excel, below the selected row"),
        ),
        PlanAction(
            "shift",
            word("Editor", "Shift times"),
            ("Ctrl+T",),
            word("Editor", "Moves the fixed starts of many rows at once"),
        ),
        PlanAction(
            "find",
            word("Editor", "Find"),
            ("Ctrl+F",),
            word("Editor", "Finds a text in any column or line"),
        ),
    )


# Keys that mean the table's rows only while the table has the focus; in a field they are text's.
OF_THE_TABLE = frozenset(("delete", "copy", "cut", "paste", "insert", "duplicate"))
