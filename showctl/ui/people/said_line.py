"""The line of a check-in desk that says what came of the last thing done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from showctl.domain.people import Person
from showctl.ui import theme
from showctl.ui.operator.wording import translate

_SAID_PX = 24
_MANY_WARNINGS = 3


class SaidLine(QLabel):
    """A sentence, with a sign and a colour for how it went."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.font(_SAID_PX, is_bold=True))
        self.setWordWrap(True)

    def say(self, level: str, text: str) -> None:
        """Say something: `info`, `done`, `warning`, `error`."""
        colours = {"done": theme.CALM, "warning": theme.WARNING, "error": theme.OVERRUN}
        signs = {"warning": "⚠ ", "error": "⨯ "}
        self.setText(signs.get(level, "") + text)
        theme.colour(self, colours.get(level, theme.DIM))

    def say_taken(self, added: int, updated: int, doubts: Sequence[str]) -> None:
        """Say what came from a table, with the first of its doubts."""
        said = translate("People", "{added} people added, {updated} updated")
        parts = [said.format(added=added, updated=updated), *doubts[:_MANY_WARNINGS]]
        if len(doubts) > _MANY_WARNINGS:
            more = translate("People", "and {count} doubts more")
            parts.append(more.format(count=len(doubts) - _MANY_WARNINGS))
        self.say("warning" if doubts else "done", "\n".join(parts))


def who_words(person: Person) -> str:
    """Who somebody is, as the door needs it."""
    table = translate("People", "Table {table}").format(table=person.table) if person.table else ""
    parts = (person.name, person.department, table, person.number)
    return "  ".join(part for part in parts if part)
