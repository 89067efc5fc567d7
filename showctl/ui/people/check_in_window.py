"""The check-in desk: type or scan, Enter, the next one. A window of its own on any laptop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showctl.app.check_in import CheckInDesk
from showctl.app.people_search import Readings, one_line, search
from showctl.domain.people import NOBODY, Person, Relation, Roster
from showctl.ui import theme
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.people.counts_panel import CountsPanel
from showctl.ui.people.desk_work import DeskWork, Shown, Then
from showctl.ui.people.file_buttons import FileButtons
from showctl.ui.people.found_list import FoundList, presence_words
from showctl.ui.people.said_line import SaidLine, who_words
from showctl.ui.people.search_field import SearchField
from showctl.ui.people.tally import NOTHING
from showctl.ui.people.walk_in_form import WalkInForm
from showctl.ui.threads import Run
from showctl.ui.widgets.command_button import command_button

# Other desks write to the same file: it is read again once nobody has typed for so long.
_READ_AGAIN_MS = 10_000


@dataclass(frozen=True, slots=True)
class PeopleFiles:
    """What comes from files: a table of people (how many were added and updated, and the doubts),
    another desk's check-ins (how many were new). What goes to one: who came. All raise UserError,
    and are called away from the windows' thread."""

    take_table: Callable[[Path], tuple[int, int, Sequence[str]]]
    merge_desk: Callable[[Path], int]
    save_present: Callable[[Roster, Path], None]


class CheckInWindow(QWidget):
    """`readings` gives every way to type a name in pinyin; `run` does one job after the other."""

    def __init__(
        self,
        desk: CheckInDesk,
        files: PeopleFiles,
        readings: Readings,
        title: str,
        zone: str,
        run: Run,
    ) -> None:
        super().__init__()
        self._files, self._title, self._zone = files, title, zone
        self._shown = Shown(NOBODY, NOTHING, ())
        self._last: str | None = None
        self._is_reading = False
        self._work = DeskWork(desk, readings, run)
        self._work.told.connect(self._show)
        self._work.failed.connect(self._fail)
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
        self.said.say("info", translate("People", "Reading the list…"))
        self._read(lambda: self.said.say("info", translate("People", "Ready")))

    def undo(self) -> None:
        """Take back the check-in of who is picked out, else the last one."""
        chosen = self.list.chosen
        number = chosen.number if chosen is not None else self._last
        if number is not None and number in self._shown.roster.people:
            self._last = None
            self._note(CheckInDesk.undo, number, translate("People", "{who}: taken back"))

    def take(self) -> None:
        """Check in who was scanned or is picked out; a number counts before anything else."""
        typed = one_line(self.field.text())
        person = self._shown.roster.people.get(typed) or self.list.chosen
        found = self.list.found.people
        if person is None and len(found) == 1:
            person = found[0]
        if person is not None:
            self._check_in(person)
        elif typed and not found:
            self.said.say(
                "error", translate("People", "Nobody is called “{typed}”").format(typed=typed)
            )
            self.field.selectAll()
        elif typed:
            self.said.say("warning", translate("People", "Several fit: choose one with ↓"))

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
        self.field.escaped.connect(self._begin_anew)
        self.said = SaidLine()
        self.list = FoundList(self._zone)
        self.field.stepped.connect(self.list.move_choice)
        self.list.doubleClicked.connect(lambda _: self.take())
        self.counts = CountsPanel()
        self.walk_in = WalkInForm(self._admit)
        self._lay_out()
        self._show(self._shown)
        self.said.say("info", translate("People", "Ready"))
        self.field.setFocus()

    def _lay_out(self) -> None:
        self._body = QWidget()
        here = command_button(translate("People", "Check in"), self.take, "↵")
        undo = command_button(translate("People", "Undo"), self.undo, "Ctrl+Z")
        gone = command_button(translate("People", "Has left"), self._leave)
        files = FileButtons()
        files.table_chosen.connect(self.take_table)
        files.desk_chosen.connect(self.merge_desk)
        files.place_chosen.connect(self.save_present)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        for button in (here, undo, gone):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(files)
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

    def _show(self, shown: Shown) -> None:
        """Who is there has changed, or who is on the list; who was picked out stays so."""
        self._shown = shown
        self.counts.show_tally(shown.tally)
        chosen = self.list.chosen
        self._search(self.field.text())
        if chosen is not None:
            self.list.choose(chosen.number)

    def _search(self, typed: str) -> None:
        self._again.start()
        self.list.found.show_people(search(self._shown.keys, typed), self._shown.roster)

    def _begin_anew(self) -> None:
        self.field.clear()
        self.said.say("info", translate("People", "Ready"))

    def _check_in(self, person: Person) -> None:
        number = person.number
        before = self._last
        self._last = number

        def note(desk: CheckInDesk) -> Then:
            # Another desk may have sent this person away meanwhile: a scan says what is so now.
            is_new = bool(desk.check_in([number]))

            def tell() -> None:
                if is_new:
                    said = translate("People", "✓ {who}")
                    self.said.say("done", said.format(who=who_words(person)))
                    return
                if self._last == number:
                    self._last = before
                self._say_how_it_is(person)

            return tell

        self._work.do(note)
        self.field.clear()
        self.field.setFocus()

    def _leave(self) -> None:
        if self.list.chosen is not None:
            said = translate("People", "{who}: has left")
            self._note(CheckInDesk.leave, self.list.chosen.number, said)

    def _note(
        self,
        note: Callable[[CheckInDesk, Sequence[str]], Sequence[Person]],
        number: str,
        said: str,
    ) -> None:
        person = self._shown.roster.people[number]

        def do(desk: CheckInDesk) -> Then:
            if note(desk, [number]):
                return lambda: self.said.say("done", said.format(who=who_words(person)))
            return lambda: self._say_how_it_is(person)

        self._work.do(do)

    def _say_how_it_is(self, person: Person) -> None:
        """Nothing was noted: it was so before."""
        presence = presence_words(self._shown.roster, person.number, self._zone)
        self.said.say("warning", f"{who_words(person)}  {presence}")

    def _admit(self, name: str, relation: Relation, department: str, table: str) -> None:
        def do(desk: CheckInDesk) -> Then:
            person = desk.walk_in(name, relation=relation, department=department, table=table)

            def tell() -> None:
                self._last = person.number
                self.said.say("done", translate("People", "✓ {who}").format(who=who_words(person)))

            return tell

        self._work.do(do)
        self.field.setFocus()

    def take_table(self, path: Path) -> None:
        """Join a table to the list, and say what was not understood."""

        def do(desk: CheckInDesk) -> Then:
            taken = self._files.take_table(path)
            desk.refresh()
            return lambda: self.said.say_taken(*taken)

        self._say_reading(path)
        self._work.do(do)

    def merge_desk(self, path: Path) -> None:
        """Take over another desk's check-ins."""

        def do(desk: CheckInDesk) -> Then:
            new = self._files.merge_desk(path)
            desk.refresh()
            said = translate("People", "{count} new check-ins of {file}")
            return lambda: self.said.say("done", said.format(count=new, file=path.name))

        self._say_reading(path)
        self._work.do(do)

    def save_present(self, path: Path) -> None:
        """Write who came."""

        def do(desk: CheckInDesk) -> Then:
            self._files.save_present(desk.roster, path)
            said = translate("People", "Who came is written to {file}")
            return lambda: self.said.say("done", said.format(file=path.name))

        self._work.do(do)

    def _say_reading(self, path: Path) -> None:
        self.said.say("info", translate("People", "Reading {file}…").format(file=path.name))

    def _read_again(self) -> None:
        if self.isVisible() and not self._is_reading:
            self._read(lambda: None)

    def _read(self, then: Then) -> None:
        def do(desk: CheckInDesk) -> Then:
            desk.refresh()
            return end

        def end() -> None:
            self._is_reading = False
            then()
            if not self._shown.keys:
                self.said.say(
                    "info", translate("People", "Nobody is on the list yet: import people")
                )

        self._is_reading = True
        self._work.do(do)

    def _fail(self, sentence: str) -> None:
        self._is_reading = False
        self.said.say("error", fault_text(sentence))
