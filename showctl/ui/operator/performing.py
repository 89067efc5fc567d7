"""What an action's id does in the operator window, whether a key or a button says it."""

from __future__ import annotations

from collections.abc import Callable

from showctl.app.actions import BY_ID
from showctl.domain.commands import AcknowledgeMessage
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.keyboard import Keyboard
from showctl.ui.operator.lengths_question import ask_to_use_lengths
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.panel_seat import PanelSeat
from showctl.ui.operator.planning import Planning
from showctl.ui.operator.prize_seat import PrizeSeat
from showctl.ui.operator.questions import Questions
from showctl.ui.operator.stage import Stage
from showctl.ui.operator.window_actions import PRIZE_ACTIONS
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.strip import StripStack


class Performer:
    """Does it here, in the panel of prizes, or as a command of the run."""

    def __init__(
        self,
        source: RunSource,
        controls: Controls,
        strips: StripStack,
        questions: Questions,
        prizes: PrizeSeat,
        planning: Planning,
        emcee: PanelSeat,
        output: OutputChoice | None,
        show_emcee_screen: Callable[[], object],
    ) -> None:
        self._source, self._controls, self._output = source, controls, output
        self._strips, self._questions = strips, questions
        self._prizes, self._planning = prizes, planning
        self._emcee, self._show_emcee_screen = emcee, show_emcee_screen

    def serve(self, stage: Stage, keyboard: Keyboard) -> None:
        """Work on these from now on: the window was made (anew)."""
        self._stage = stage
        self._own: dict[str, Callable[[], object]] = {
            "help": stage.help.turn,
            "message": self._turn_writing,
            "note": stage.note.turn,
            "message_seen": self._tell_message_seen,
            "go_to_line": lambda: stage.message.offer_lines(keyboard),
            "open_report": self._controls.open_report,
            "save_pdf": lambda: self._controls.save_report("pdf"),
            "save_xlsx": lambda: self._controls.save_report("xlsx"),
            "use_lengths": self._ask_to_use_lengths,
            "hall": self._prizes.turn_hall,
            "prizes": self._prizes.turn,
            "emcee_preview": self._emcee.turn,
            "outlook": stage.outlook.turn,
            "other_output": self._swap_outputs,
            "emcee_screen": self._show_emcee_screen,
            "lock": keyboard.turn_lock,
            "plan": self._planning.turn_over,
            "row_up": lambda: stage.rundown.view.move_selection(-1),
            "row_down": lambda: stage.rundown.view.move_selection(1),
            "end": self._end,
        }

    def perform(self, action_id: str) -> None:
        """Do what a key or a button with this id does."""
        if action_id != "end":
            self._questions.drop_end()
        if action_id in self._own:
            self._own[action_id]()
        elif action_id in PRIZE_ACTIONS:
            self._prizes.perform(action_id)
        else:
            self._dispatch(action_id)

    def press(self, action_id: str) -> None:
        """Do what a key means. Esc with something open only puts that away."""
        if action_id != "panic" or not self._dismiss():
            self.perform(action_id)

    def _dismiss(self) -> bool:
        """Put the questions, the help and the note away; says whether there was anything."""
        is_help_open = self._stage.help.isVisible()
        self._stage.help.hide()
        was_noting = self._stage.note.drop()
        was_asked = self._prizes.dismiss()
        return self._questions.drop_all() or is_help_open or was_noting or was_asked

    def _dispatch(self, action_id: str) -> None:
        command = BY_ID[action_id].make(self._source.state, self._stage.rundown.view.selection)
        if command is None:
            self._say("warning", translate("Operator", "Select a row of the rundown first."))
        else:
            self._source.dispatch(command)

    def _end(self) -> None:
        """Ask once; the second time is the answer."""
        is_asked = self._questions.drop_end()
        if is_asked or not BY_ID["end"].is_enabled(self._source.state):
            self._dispatch("end")
        else:
            self._questions.ask_to_end(lambda: self._dispatch("end"))

    def _ask_to_use_lengths(self) -> None:
        changes = self._controls.length_changes()
        show = self._source.state.show
        ask_to_use_lengths(self._strips, show, changes, lambda: self._controls.use_lengths(changes))

    def _swap_outputs(self) -> None:
        if self._output is None or not self._output.swap():
            said = translate("Operator", "Choose a second sound output in the menu first (☰).")
            self._say("warning", said)
        else:
            self._say("info", translate("Operator", "The sound is on the other output now."))

    def _tell_message_seen(self) -> None:
        """Pressed where there is nothing to see it says nothing."""
        state = self._source.state
        if state.message and not state.is_message_seen:
            self._source.dispatch(AcknowledgeMessage())

    def _turn_writing(self) -> None:
        field = self._stage.message.field
        if field.hasFocus():
            self._stage.setFocus()
        else:
            field.setFocus()

    def _say(self, level: str, text: str) -> None:
        self._stage.toasts.say(level, text)
