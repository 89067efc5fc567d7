"""The menu: everything that is needed once a year. It is for the mouse; keys stay the run's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from showctl.app.actions import ACTIONS, Action
from showctl.domain.state import Phase
from showctl.ui.operator.chime_choice import ChimeChoice
from showctl.ui.operator.keyboard import (
    Clicker,
    Keyboard,
    clicker_word,
    key_text,
)
from showctl.ui.operator.keyed_menu import FindingsMenu, KeyedMenu
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.output_menu import OutputMenu
from showctl.ui.operator.window_actions import PRIZE_ACTIONS, window_actions
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import LANGUAGES, action_help, action_title

_BY_KEY_ONLY = ("row_up", "row_down")
_SOUNDS = ("other_output",)
_EMCEES = ("emcee_screen", "emcee_preview", "go_to_line")

Perform = Callable[[str], None]


class ChimeMenu(FindingsMenu):
    """Off, and every output of this machine but the programme's."""

    def __init__(self, keyboard: Keyboard, choice: ChimeChoice, parent: QMenu) -> None:
        self._choice = choice
        super().__init__(keyboard, translate("Operator", "Alert chime"), choice, parent)

    def fill(self) -> None:
        self.clear()
        outputs = self._choice.outputs
        self._offer(translate("Operator", "Off"), "")
        for output in outputs or ():
            self._offer(output.name, output.id)
        if outputs == ():
            said = translate(
                "Operator", "There is no second sound output: the chime never plays into the hall"
            )
            self.addAction(said).setEnabled(False)

    def _offer(self, name: str, output: str) -> None:
        action = self.checkable(name)
        action.setChecked(output == self._choice.output)
        action.triggered.connect(lambda: self._choice.choose(output))


class ActionsMenu(KeyedMenu):
    """The run's actions; those that it would refuse now are grey. They are no key's own actions:
    a key that is refused says why."""

    def __init__(
        self, source: RunSource, keyboard: Keyboard, perform: Perform, parent: QMenu
    ) -> None:
        super().__init__(keyboard, parent)
        self._source = source
        self.setTitle(translate("Operator", "Actions"))
        self.entries = {
            action: self._entry(action, perform) for action in ACTIONS if action.is_in_menu
        }
        self.aboutToShow.connect(self._enable)

    def _entry(self, action: Action, perform: Perform) -> QAction:
        entry = self.addAction(f"{action_title(action)}\t{key_text(action.keys[0])}")
        entry.setToolTip(action_help(action))
        entry.triggered.connect(lambda: perform(action.id))
        return entry

    def _enable(self) -> None:
        for action, entry in self.entries.items():
            entry.setEnabled(action.is_enabled(self._source.state))


class ReportMenu(KeyedMenu):
    """The report of the run that is on, or over; grey until one began."""

    def __init__(
        self, source: RunSource, keyboard: Keyboard, perform: Perform, parent: QMenu
    ) -> None:
        super().__init__(keyboard, parent)
        self.setTitle(translate("Operator", "Report"))
        for action_id, title in (
            ("open_report", translate("Operator", "Open in the browser")),
            ("save_pdf", translate("Operator", "Save as PDF")),
            ("save_xlsx", translate("Operator", "Save as Excel")),
        ):
            entry = self.addAction(title)
            entry.triggered.connect(lambda _=False, action_id=action_id: perform(action_id))
        parent.aboutToShow.connect(lambda: self.setEnabled(source.state.started_at is not None))


class ClickerMenu(KeyedMenu):
    """What a clicker's keys do, and learning them. `chosen` carries a Clicker."""

    chosen = Signal(object)
    learning_chosen = Signal()

    def __init__(self, keyboard: Keyboard, parent: QMenu) -> None:
        super().__init__(keyboard, parent)
        self.setTitle(translate("Operator", "Clicker"))
        self._entries = {target: self._entry(target) for target in Clicker}
        self.addSeparator()
        learn = self.addAction(translate("Operator", "Learn the clicker's keys…"))
        learn.triggered.connect(self.learning_chosen)

    def show_target(self, target: Clicker) -> None:
        """Mark what a clicker's keys do."""
        for each, entry in self._entries.items():
            entry.setChecked(each is target)

    def _entry(self, target: Clicker) -> QAction:
        entry = self.checkable(clicker_word(target))
        entry.triggered.connect(lambda: self.chosen.emit(target))
        return entry


class RunMenu(KeyedMenu):
    """Everything that can be done, and what is chosen once.

    `crew_turned` and `tastes_turned` carry whether they are on, `clicker_chosen` what a clicker's
    keys are to do, `language_chosen` its code.
    """

    crew_turned = Signal(bool)
    tastes_turned = Signal(bool)
    clicker_chosen = Signal(object)
    clicker_learning_chosen = Signal()
    language_chosen = Signal(str)
    screens_chosen = Signal()
    levels_chosen = Signal()
    printing_chosen = Signal()
    check_in_chosen = Signal()
    import_chosen = Signal()
    quit_chosen = Signal()

    def __init__(
        self,
        source: RunSource,
        keyboard: Keyboard,
        perform: Perform,
        chime: ChimeChoice | None,
        output: OutputChoice | None,
        parent: QWidget,
    ) -> None:
        super().__init__(keyboard, parent)
        self.addMenu(ActionsMenu(source, keyboard, perform, self))
        self.addMenu(ReportMenu(source, keyboard, perform, self))
        self.addSeparator()
        for own in window_actions():
            if own.id not in (*_BY_KEY_ONLY, *_EMCEES, *_SOUNDS, *PRIZE_ACTIONS):
                self.addAction(keyboard.actions[own.id])
        self.emcee = KeyedMenu(keyboard, self)
        self.emcee.setTitle(translate("Operator", "Emcee screen"))
        for action_id in _EMCEES:
            self.emcee.addAction(keyboard.actions[action_id])
        self.addMenu(self.emcee)
        self.addSeparator()
        self.crew = self.checkable(translate("Operator", "Crew columns"))
        self.crew.toggled.connect(self.crew_turned)
        self._add_sound(chime, output)
        self.clicker = ClickerMenu(keyboard, self)
        self.clicker.chosen.connect(self.clicker_chosen)
        self.clicker.learning_chosen.connect(self.clicker_learning_chosen)
        self.addMenu(self.clicker)
        self._source = source
        self.table = self.addAction(translate("Operator", "Import a table…"))
        self.table.triggered.connect(self.import_chosen)
        self.aboutToShow.connect(self._enable_table)
        check_in = self.addAction(translate("Operator", "Check-in and people…"))
        check_in.triggered.connect(self.check_in_chosen)
        screens = self.addAction(translate("Operator", "Screens…"))
        screens.triggered.connect(self.screens_chosen)
        printing = self.addAction(translate("Operator", "Print and export…"))
        printing.triggered.connect(self.printing_chosen)
        self.addSeparator()
        languages = KeyedMenu(keyboard, self)
        languages.setTitle("语言 / Language")
        for code, name in LANGUAGES:
            language = languages.addAction(name)
            language.triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))
        self.addMenu(languages)
        self.addAction(translate("Operator", "Quit")).triggered.connect(self.quit_chosen)

    def _add_sound(self, chime: ChimeChoice | None, output: OutputChoice | None) -> None:
        """All of it in a menu of its own: this one is to stand in one column on a small screen."""
        keyboard = self._keyboard
        self.sound = KeyedMenu(keyboard, self)
        self.sound.setTitle(translate("Operator", "Sound"))
        if output is not None:
            self.sound.addMenu(OutputMenu(keyboard, output, self.sound))
        for action_id in _SOUNDS:
            self.sound.addAction(keyboard.actions[action_id])
        if chime is not None:
            self.sound.addMenu(ChimeMenu(keyboard, chime, self.sound))
        levels = self.sound.addAction(translate("Operator", "Match the levels of all sounds"))
        levels.triggered.connect(self.levels_chosen)
        self.tastes = self.sound.checkable(
            translate("Operator", "Music in fast time: its first seconds")
        )
        self.tastes.toggled.connect(self.tastes_turned)
        self.addMenu(self.sound)

    def _enable_table(self) -> None:
        """A run that has begun keeps its plan."""
        self.table.setEnabled(self._source.state.phase is Phase.IDLE)
