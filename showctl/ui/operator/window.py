"""The operator window: the whole show in one look, and every key at hand.

It decides nothing: what is pressed goes to the run as a command, and what comes of it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from showctl.app.engine import Update
from showctl.domain.commands import Jump
from showctl.domain.events import RunStarted
from showctl.domain.state import Phase
from showctl.ui.editor.page import PlanPage
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.chime_choice import ChimeChoice
from showctl.ui.operator.clicker_learning import ClickerLearning
from showctl.ui.operator.clock_driver import ClockDriver
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.event_words import words_of
from showctl.ui.operator.keyboard import MODIFIERS, Clicker, Keyboard
from showctl.ui.operator.media_strip import MediaStrip
from showctl.ui.operator.message_bar import is_writing
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.panel_seat import PanelSeat
from showctl.ui.operator.performing import Performer
from showctl.ui.operator.planning import Planning
from showctl.ui.operator.prize_seat import PrizeSeat
from showctl.ui.operator.questions import Questions
from showctl.ui.operator.rehearsal_warning import RehearsalWarning
from showctl.ui.operator.run_menu import RunMenu
from showctl.ui.operator.stage import Stage
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.qt_bridge import Notice, RunSource
from showctl.ui.translation import reason_text
from showctl.ui.widgets.strip import Choice, Strip, StripStack

LANGUAGE_KEY = "language"
GEOMETRY_KEY = "operator/geometry"
_TASTES_KEY = "rehearsal/tastes"
_SMALLEST = (1180, 680)
_LOCK_PX = 24


class OperatorWindow(QMainWindow):
    """Needs a source that is attached to an engine, and `theme.apply` before.

    `emcee_screen_requested` says that F11 was pressed, `screens_requested` that the list of
    monitors is wanted, `import_requested` that a table is to be imported, `printing_requested`
    that sheets are to be printed (a `Sheet`, or None for any), `check_in_requested` that people are
    to be checked in; `language_chosen` carries the code of a language, already remembered in the
    settings under LANGUAGE_KEY.
    """

    emcee_screen_requested = Signal()
    screens_requested = Signal()
    printing_requested = Signal(object)
    check_in_requested = Signal()
    import_requested = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        source: RunSource,
        controls: Controls,
        settings: QSettings,
        chime: ChimeChoice | None = None,
        make_plan: Callable[[], PlanPage] | None = None,
        media: MediaSource | None = None,
        output: OutputChoice | None = None,
    ) -> None:
        """`make_plan` makes the page of Plan mode when it is first wanted; without it there is
        none."""
        super().__init__()
        self.planning = Planning(make_plan)
        self._media = media or MediaSource()
        self._source, self._controls, self._settings = source, controls, settings
        self._chime, self._output = chime, output
        self._clicker = Clicker.OFF
        self._banners = 0
        self._extra_strips: list[QWidget] = []
        self.hall = PanelSeat(settings, "hall", lambda s: s.hall_slot, lambda s: s.header.hall)
        self.emcee = PanelSeat(settings, "emcee", lambda stage: stage.emcee_slot)
        self.prizes = PrizeSeat(source, self.hall)
        self._strips = StripStack()
        self._questions = Questions(self._strips)
        self._performer = Performer(
            *(source, controls, self._strips, self._questions, self.prizes, self.planning),
            *(self.emcee, output, self.emcee_screen_requested.emit),
        )
        self._driver = ClockDriver(source, controls, self)
        self._media_strip = MediaStrip(source, controls, self._strips, self._media, self)
        self.learning = ClickerLearning(self._strips, settings, self._say, self)
        self._rehearsal_warning = RehearsalWarning(source, controls, self._strips, self)
        self.setMinimumSize(*_SMALLEST)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._build()
        self.resize(1366, 768)
        geometry = settings.value(GEOMETRY_KEY)
        if geometry is not None:
            self.restoreGeometry(geometry)
        source.changed.connect(self._take)
        source.ticked.connect(self._tick)
        source.noticed.connect(self._notice)
        source.replaced.connect(self._replace)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def show_banner(self, text: str, actions: Sequence[Choice], *, level: str = "info") -> None:
        """A sentence across the window with what can be done about it, until one is chosen or
        another run is shown or begins: it speaks of the run before."""
        self._banners += 1
        choices = [*actions, (translate("Operator", "Got it"), lambda: None)]
        self._strips.put(f"banner {self._banners}", Strip(text, choices, level=level))

    def add_strip(self, widget: QWidget) -> None:
        """Put a widget of its own above the rundown; it shows and hides itself."""
        self._extra_strips.append(widget)
        self.stage.slot.addWidget(widget)

    def perform(self, action_id: str) -> None:
        """Do what a key or a button with this id does."""
        self._performer.perform(action_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that means nothing still says no to the question whether to end."""
        if event.key() not in MODIFIERS:
            self._questions.drop_end()
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self._is_live():
            event.ignore()
            self._leave()
            return
        self._remember()
        event.accept()
        self._controls.quit()

    def _build(self) -> None:
        """Make everything in the language that is spoken now."""
        self.keyboard = Keyboard(self, self._performer.press)
        self.stage = Stage(
            *(self._source, self._controls, self._settings, self._strips),
            *(self._driver, self.perform, self._media, self._audition_output),
        )
        self.menu = RunMenu(
            self._source, self.keyboard, self.perform, self._chime, self._output, self
        )
        self._performer.serve(self.stage, self.keyboard)
        self._connect()
        self.setCentralWidget(self.stage)
        for widget in self._extra_strips:
            self.stage.slot.addWidget(widget)
        self.hall.move_to(self.stage)
        self.emcee.move_to(self.stage)
        self.prizes.move_to(self.stage)
        self.stage.setFocus()
        self.learning.serve(self.keyboard)
        self._set_clicker(self._clicker)
        self.planning.start(self.stage, self.keyboard)
        self._show_run()

    def _rebuild(self) -> None:
        """The same again in another language."""
        was_locked = self.keyboard.is_locked
        for widget in (self._strips, *self._extra_strips):
            widget.setParent(None)
        self.hall.take_up()
        self.emcee.take_up()
        self.prizes.take_up()
        self.menu.deleteLater()
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self.keyboard.deleteLater()
        self._build()
        if was_locked:
            self.keyboard.turn_lock()

    def _connect(self) -> None:
        stage, menu = self.stage, self.menu
        self.keyboard.is_locked_changed.connect(self._show_lock)
        stage.rundown.view.jumped_to.connect(lambda to: self._source.dispatch(Jump(to)))
        stage.header.clicker.clicked.connect(self._turn_clicker)
        stage.header.menu.clicked.connect(self._open_menu)
        stage.header.mode_turned.connect(lambda: self.perform("plan"))
        stage.header.catch_up.clicked.connect(stage.outlook.turn)
        menu.crew.setChecked(stage.rundown.crew.isChecked())
        menu.crew_turned.connect(stage.rundown.crew.setChecked)
        stage.rundown.crew.toggled.connect(menu.crew.setChecked)
        menu.tastes_turned.connect(self._turn_tastes)
        menu.tastes.setChecked(bool(self._settings.value(_TASTES_KEY, False, type=bool)))
        menu.clicker_chosen.connect(self._set_clicker)
        menu.clicker_learning_chosen.connect(self.learning.begin)
        menu.language_chosen.connect(self._choose_language)
        menu.screens_chosen.connect(self.screens_requested)
        stage.header.hall.clicked.connect(self.prizes.turn_hall)
        menu.levels_chosen.connect(self._controls.match_levels)
        menu.printing_chosen.connect(lambda: self.printing_requested.emit(None))
        menu.check_in_chosen.connect(self.check_in_requested)
        menu.import_chosen.connect(self.import_requested)
        menu.quit_chosen.connect(self._leave)

    def _is_live(self) -> bool:
        state = self._source.state
        return state.phase in (Phase.RUNNING, Phase.HELD) and not state.is_rehearsal

    def _leave(self) -> None:
        """Close the window, after a question where a live run is on."""
        if self._is_live():
            self._questions.ask_to_quit(self.close)
        else:
            self.close()

    def _take(self, update: Update) -> None:
        if update.refused is not None:
            self._say("warning", reason_text(update.refused.reason))
        if update.fault is not None:
            fault = translate("Operator", "The log cannot be written, the show goes on: {fault}")
            self._say("error", fault.format(fault=fault_text(update.fault)))
        if not update.events:
            return
        self.stage.follow(update.now)
        self.prizes.follow()
        self.planning.follow_run()
        if any(isinstance(event, RunStarted) for event in update.events):
            self._drop_banners()
        QTimer.singleShot(0, self, lambda: self._follow_with_words(update))

    def _follow_with_words(self, update: Update) -> None:
        self._name_window()
        self._rehearsal_warning.look()
        for event in update.events:
            said = words_of(event, update.state)
            if said is not None:
                self._say(*said)

    def _replace(self) -> None:
        """Another run is shown: nothing that was said of the one before holds."""
        self._drop_banners()
        self._show_run()
        self.planning.follow_run()
        self.stage.outlook.forget()
        self.stage.rundown.show_where_it_is()

    def _show_run(self) -> None:
        self._questions.drop_all()
        self._name_window()
        self.stage.alerts.reset()
        self.stage.follow(self._source.now())
        self.prizes.follow()
        self._rehearsal_warning.look()
        self._media_strip.look()

    def _name_window(self) -> None:
        self.setWindowTitle(f"{self._source.state.show.title} – showctl")

    def _drop_banners(self) -> None:
        for number in range(1, self._banners + 1):
            self._strips.drop(f"banner {number}")

    def _tick(self, now: datetime) -> None:
        self.stage.tick(now)

    def _notice(self, notice: Notice) -> None:
        self._say(notice.level, notice.text)

    def _say(self, level: str, text: str) -> None:
        self.stage.toasts.say(level, text)

    def _focus_changed(self, old: QObject | None, new: QObject | None) -> None:
        is_here = isinstance(new, QWidget) and self.isAncestorOf(new)
        self.stage.go.show_typing(is_here and is_writing(new))

    def _turn_clicker(self) -> None:
        """Nothing, GO, the lines, and nothing again."""
        targets = list(Clicker)
        self._set_clicker(targets[(targets.index(self._clicker) + 1) % len(targets)])

    def _set_clicker(self, target: Clicker) -> None:
        self._clicker = target
        self.keyboard.set_clicker(target)
        self.stage.header.show_clicker(target)
        self.menu.clicker.show_target(target)

    def _turn_tastes(self, is_on: bool) -> None:
        self._settings.setValue(_TASTES_KEY, is_on)
        self._controls.taste_music(is_on)

    def _show_lock(self, is_locked: bool) -> None:
        self._strips.drop("lock")
        self.stage.go.show_lock(is_locked)
        self.stage.message.field.setEnabled(not is_locked)
        self.stage.note.drop()
        self.planning.give_focus()
        if is_locked:
            words = translate("Operator", "Keyboard locked — F12 unlocks it")
            self._strips.put("lock", Strip(words, level="warning", px=_LOCK_PX))

    def _open_menu(self) -> None:
        button = self.stage.header.menu
        corner = button.mapToGlobal(QPoint(button.width(), button.height()))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    def _choose_language(self, code: str) -> None:
        self._settings.setValue(LANGUAGE_KEY, code)
        self.language_chosen.emit(code)

    def _audition_output(self) -> str:
        """The operator's own output, which is the one that chimes; "" where none was chosen."""
        return self._chime.output if self._chime else ""

    def _remember(self) -> None:
        self._settings.setValue(GEOMETRY_KEY, self.saveGeometry())
        self.stage.rundown.view.save()
