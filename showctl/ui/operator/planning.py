"""Plan mode in the operator window: its page is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable

from showctl.ui.editor.page import PlanPage
from showctl.ui.operator.keyboard import Keyboard
from showctl.ui.operator.stage import Stage


class Planning:
    """Goes between the run's panels and the plan; `make` makes the page, None: there is none."""

    def __init__(self, make: Callable[[], PlanPage] | None) -> None:
        self._make = make
        self._page: PlanPage | None = None
        self._is_on = False

    @property
    def page(self) -> PlanPage | None:
        """The page, while it is shown."""
        return self._page if self._is_on else None

    def start(self, stage: Stage, keyboard: Keyboard) -> None:
        """Work on these from now on: the window was made (anew). What was shown is shown again."""
        self._stage, self._keyboard, self._page = stage, keyboard, None
        stage.header.offer_modes(self._make is not None)
        if self._is_on:
            self.turn(is_on=True)

    def turn(self, *, is_on: bool) -> None:
        """Show the plan, or the run."""
        if self._make is None:
            return
        if is_on and self._page is None:
            self._page = self._make()
        if not is_on and self._page is not None:
            self._page.leave()
        self._is_on = is_on
        self._keyboard.set_planning(is_on)
        self._stage.show_page(self.page, self.page.notices if self.page else None)
        self.give_focus()
        self.follow_run()
        if self.page is not None:
            self.page.enter()

    def turn_over(self) -> None:
        """Show the other of the two."""
        self.turn(is_on=not self._is_on)

    def give_focus(self) -> None:
        """Give the keyboard to what is shown."""
        if self.page is not None:
            self.page.view.setFocus()
        else:
            self._stage.setFocus()

    def follow_run(self) -> None:
        """The run went on, or another one is on."""
        if self.page is not None:
            self.page.follow_run()
