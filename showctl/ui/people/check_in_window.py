"""The check-in desk: type or scan, Enter, the next one. A window of its own on any laptop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from showctl.app.check_in import CheckInDesk
from showctl.app.errors import UserError
from showctl.app.people_search import Readings, SearchKeys, search, search_keys
from showctl.domain.people import Person, Presence, Relation
from showctl.ui import theme
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.people.counts_panel import CountsPanel
from showctl.ui.people.found_list import FoundList, presence_words
from showctl.ui.people.search_field import SearchField
from showctl.ui.people.walk_in_form import WalkInForm
from showctl.ui.threads import Run, in_a_thread
from showctl.ui.widgets.command_button import command_button

_SAID_PX = 24
# Other desks write to the same file: it is read again once nobody has typed for so long.
_READ_AGAIN_MS = 10_000
_MANY_WARNINGS = 3


@dataclass(frozen=True, slots=True)
class PeopleFiles:
    """What comes from files: a table of people (how many were added and updated, and the doubts),
    another desk's check-ins (how many were new). Both raise UserError."""

    take_table: Callable[[Path], tuple[int, int, Sequence[str]]]
    merge_desk: Callable[[Path], int]


class CheckInWindow(QWidget):
    """`readings` gives every way to type a name in pinyin."""

    _keys_made = Signal(object)

    def __init__(
        self,
        desk: CheckInDesk,
        files: PeopleFiles,
        readings: Readings,
        title: str,
        zone: str,
        run: Run = in_a_thread,
    ) -> None:
        super().__init__()
        self._desk, self._files, self._readings, self._run = desk, files, readings, run
        self._title, self._zone = title, zone
        self._keys: tuple[SearchKeys, ...] = ()
        self._keys_of: tuple[Person, ...] = ()
        self._last: str | None = None
        self._keys_made.connect(self._take_keys)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(2 * theme.GRID,) * 4)
        self._column.setSpacing(theme.GRID)
        self._body: QWidget | None = None
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        self._again = QTimer(self)
        self._again.setInterval(_READ_AGAIN_MS)
        self._again.timeout.connect(self._read_again)
        self._again.start()
        self._build()
        self.resize(1180, 720)

    def undo(self) -> None:
        """Take back the check-in of who is picked out, else the last one."""
        chosen = self.list.chosen
        number = chosen.number if chosen is not None else self._last
        if number is not None and number in self._desk.roster.people:
            self._last = None
            self._note(self._desk.undo, number, translate("People", "{who}: taken back"))

    def take(self) -> None:
        """Check in who was scanned or is picked out; a number counts before anything else."""
        typed = self.field.text().strip()
        person = self._desk.roster.people.get(typed) or self.list.chosen
        found = self.list.found.people
        if person is None and len(found) == 1:
            person = found[0]
        if person is not None:
            self._check_in(person)
        elif typed and not found:
            self._say(
                "error", translate("People", "Nobody is called “{typed}”").format(typed=typed)
            )
            self.field.selectAll()
        elif typed:
            self._say("warning", translate("People", "Several fit: choose one with ↓"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def _build(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self.setWindowTitle(translate("People", "Check-in – {title}").format(title=self._title))
        self.field = SearchField()
        self.field.setPlaceholderText(
            translate("People", "Scan, or type a number, name, pinyin, initials or table")
        )
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self.take)
        self.field.escaped.connect(self.field.clear)
        self.said = QLabel()
        self.said.setFont(theme.font(_SAID_PX, is_bold=True))
        self.said.setWordWrap(True)
        self.list = FoundList(self._zone)
        self.field.stepped.connect(self.list.move_choice)
        self.list.doubleClicked.connect(lambda _: self.take())
        self.counts = CountsPanel()
        self.walk_in = WalkInForm(self._admit)
        self._lay_out()
        self._show_roster()
        self._say("info", translate("People", "Ready"))
        self.field.setFocus()

    def _lay_out(self) -> None:
        self._body = QWidget()
        here = command_button(translate("People", "Check in"), self.take, "↵")
        undo = command_button(translate("People", "Undo"), self.undo, "Ctrl+Z")
        gone = command_button(translate("People", "Has left"), self._leave)
        table = command_button(translate("People", "Import people…"), self._choose_table)
        merge = command_button(translate("People", "Merge a desk's file…"), self._choose_desk)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        for button in (here, undo, gone):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (table, merge):
            buttons.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID)
        left.addWidget(self.field)
        left.addWidget(self.said)
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        left.addWidget(self.walk_in)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        row.addLayout(left, 3)
        row.addWidget(self.counts, 1)
        self._column.addWidget(self._body)

    def _show_roster(self) -> None:
        """Who is there has changed, or who is on the list."""
        people = tuple(self._desk.roster.people.values())
        if people != self._keys_of:
            self._keys_of = people
            # By name and number at once; the pinyin of ten thousand names takes a second.
            self._keys = search_keys(people, lambda _: ())
            self._run(lambda: self._keys_made.emit((people, search_keys(people, self._readings))))
        self.counts.show_roster(self._desk.roster)
        self._search(self.field.text())

    def _take_keys(self, made: tuple[tuple[Person, ...], tuple[SearchKeys, ...]]) -> None:
        people, keys = made
        if people is self._keys_of:
            self._keys = keys
            self._keep_choice(lambda: self._search(self.field.text()))

    def _keep_choice(self, show: Callable[[], None]) -> None:
        """Show anew what nobody asked for, with who was picked out."""
        chosen = self.list.chosen
        show()
        if chosen is not None:
            self.list.choose(chosen.number)

    def _search(self, typed: str) -> None:
        self._again.start()
        found = search(self._keys, typed)
        self.list.found.show_people(found, self._desk.roster)
        if not self._keys_of:
            self._say("info", translate("People", "Nobody is on the list yet: import people"))

    def _check_in(self, person: Person) -> None:
        # Another desk may have sent this person away meanwhile: a scan says what is so now.
        self._or_tell(self._desk.catch_up)
        if self._desk.roster.presence_of(person.number) is Presence.CHECKED_IN:
            self._say_how_it_is(person)
        else:
            self._last = person.number
            self._note(self._desk.check_in, person.number, translate("People", "✓ {who}"))
        self.field.clear()
        self.field.setFocus()

    def _leave(self) -> None:
        if self.list.chosen is not None:
            said = translate("People", "{who}: has left")
            self._note(self._desk.leave, self.list.chosen.number, said)

    def _note(
        self, note: Callable[[Sequence[str]], Sequence[Person]], number: str, said: str
    ) -> None:
        person = self._desk.roster.people[number]

        def do() -> None:
            is_changed = bool(note([number]))
            self._show_roster()
            if is_changed:
                self._say("done", said.format(who=_who(person)))
            else:
                self._say_how_it_is(person)

        self._or_tell(do)

    def _say_how_it_is(self, person: Person) -> None:
        """Nothing was noted: it was so before."""
        presence = presence_words(self._desk.roster, person.number, self._zone)
        self._say("warning", f"{_who(person)}  {presence}")

    def _admit(self, name: str, relation: Relation, department: str, table: str) -> None:
        def do() -> None:
            person = self._desk.walk_in(name, relation=relation, department=department, table=table)
            self._last = person.number
            self._show_roster()
            self._say("done", translate("People", "✓ {who}").format(who=_who(person)))
            self.field.setFocus()

        self._or_tell(do)

    def _choose_table(self) -> None:
        self._choose(translate("People", "Tables (*.xlsx *.csv *.tsv *.txt *.md)"), self.take_table)

    def _choose_desk(self) -> None:
        self._choose(translate("People", "Desk files (*.showctl)"), self.merge_desk)

    def _choose(self, kinds: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def take_table(self, path: Path) -> None:
        """Join a table to the list, and say what was not understood."""

        def do() -> None:
            added, updated, doubts = self._files.take_table(path)
            self._desk.refresh()
            self._show_roster()
            said = translate("People", "{added} people added, {updated} updated")
            parts = [said.format(added=added, updated=updated), *doubts[:_MANY_WARNINGS]]
            if len(doubts) > _MANY_WARNINGS:
                more = translate("People", "and {count} doubts more")
                parts.append(more.format(count=len(doubts) - _MANY_WARNINGS))
            self._say("warning" if doubts else "done", "\n".join(parts))

        self._or_tell(do)

    def merge_desk(self, path: Path) -> None:
        """Take over another desk's check-ins."""

        def do() -> None:
            new = self._files.merge_desk(path)
            self._desk.refresh()
            self._show_roster()
            said = translate("People", "{count} new check-ins of {file}")
            self._say("done", said.format(count=new, file=path.name))

        self._or_tell(do)

    def _read_again(self) -> None:
        def do() -> None:
            self._desk.refresh()
            self._keep_choice(self._show_roster)

        if self.isVisible():
            self._or_tell(do)

    def _or_tell(self, do: Callable[[], None]) -> None:
        try:
            do()
        except UserError as error:
            self._say("error", fault_text(str(error)))

    def _say(self, level: str, text: str) -> None:
        colours = {"done": theme.CALM, "warning": theme.WARNING, "error": theme.OVERRUN}
        signs = {"warning": "⚠ ", "error": "⨯ "}
        self.said.setText(signs.get(level, "") + text)
        theme.colour(self.said, colours.get(level, theme.DIM))


def _who(person: Person) -> str:
    table = translate("People", "Table {table}").format(table=person.table) if person.table else ""
    parts = (person.name, person.department, table, person.number)
    return "  ".join(part for part in parts if part)
