"""What is asked before something that cannot be taken back: whether to end, whether to quit."""

from __future__ import annotations

from collections.abc import Callable

from showctl.ui.operator.wording import translate
from showctl.ui.widgets.strip import Choice, Strip, StripStack

_ALL = ("end", "quit", "lengths")


class Questions:
    """Each is asked in a strip; whatever is done instead says no."""

    def __init__(self, strips: StripStack) -> None:
        self._strips = strips

    def ask_to_end(self, end: Callable[[], object]) -> None:
        """Ask whether the show is over."""
        choices: list[Choice] = [
            (translate("Operator", "End now"), end),
            (translate("Operator", "Keep going"), lambda: None),
        ]
        question = translate(
            "Operator", "End the show? Ctrl+End once more ends it, any other key goes on."
        )
        self._strips.put("end", Strip(question, choices, level="warning", px=18))

    def ask_to_quit(self, leave: Callable[[], object]) -> None:
        """Ask whether to close the window during a live run."""
        choices: list[Choice] = [
            (translate("Operator", "Quit"), leave),
            (translate("Operator", "Stay"), lambda: None),
        ]
        question = translate(
            "Operator", "Quit? A run that is on goes on when the show is opened again."
        )
        self._strips.put("quit", Strip(question, choices, level="warning"))

    def drop_end(self) -> bool:
        """Take the question whether to end away; says whether it stood."""
        is_asked = "end" in self._strips
        self._strips.drop("end")
        return is_asked

    def drop_all(self) -> bool:
        """Take every question away; says whether one stood."""
        is_asked = any(name in self._strips for name in _ALL)
        for name in _ALL:
            self._strips.drop(name)
        return is_asked
