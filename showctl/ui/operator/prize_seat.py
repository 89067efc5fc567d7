"""Where the panel of draws, games and awards sits in the operator window, and when it shows."""

from __future__ import annotations

from showctl.ui.draws.panel import PrizePanel
from showctl.ui.draws.subjects import calls_for_panel
from showctl.ui.operator.panel_seat import PanelSeat
from showctl.ui.operator.stage import Stage
from showctl.ui.operator.window_actions import PRIZE_ACTIONS
from showctl.ui.qt_bridge import RunSource


class PrizeSeat:
    """Shows the panel by itself while a segment has something for it, unless it was put away.

    On a small screen there is room for it or for the hall's panel, not for both.
    """

    def __init__(self, source: RunSource, hall: PanelSeat) -> None:
        self._source, self._hall = source, hall
        self._stage: Stage | None = None
        self._panel: PrizePanel | None = None
        self._visit: tuple[str, int] | None = None
        self._is_shown = self._was_called = False

    def put(self, panel: PrizePanel) -> None:
        """This is the panel."""
        self._panel = panel
        panel.answered.connect(self.follow)
        panel.hide()
        self._seat()
        self.follow()

    def move_to(self, stage: Stage) -> None:
        """It sits in this stage from now on."""
        self._stage = stage
        self._seat()

    def take_up(self) -> None:
        """Take the panel out of a stage that goes."""
        if self._panel is not None:
            self._panel.setParent(None)

    def turn(self) -> None:
        """Show or hide it."""
        if self._panel is not None:
            self._show(is_shown=not self._is_shown)

    def turn_hall(self) -> None:
        """Show or hide the hall's panel, in the place of this one where there is no room."""
        if self._is_shown and self._is_tight():
            self._show(is_shown=False)
            self._hall.show()
        else:
            self._hall.turn()

    def follow(self) -> None:
        """Come with a segment that needs it, and go with it: within one it stays, as a draw of
        no segment has its winners to be called yet, and so it does while it is written in."""
        state = self._source.state
        visit = (state.visit.segment, state.visit.number) if state.visit else None
        is_called = calls_for_panel(state)
        if self._panel is None or (visit, is_called) == (self._visit, self._was_called):
            return
        if self._panel.is_asking and not is_called:
            return
        if is_called or visit != self._visit:
            self._show(is_shown=is_called)
        self._visit, self._was_called = visit, is_called

    def perform(self, action_id: str) -> None:
        """Do what one of its keys means, and show what comes of it."""
        if self._panel is not None and action_id in PRIZE_ACTIONS:
            self._show(is_shown=True)
            self._panel.perform(action_id)

    def dismiss(self) -> bool:
        """Put what it asks away; says whether there was anything."""
        return self._panel is not None and self._panel.dismiss()

    def _show(self, *, is_shown: bool) -> None:
        assert self._panel is not None
        if self._is_shown != is_shown:
            self._is_shown = is_shown
            self._panel.setVisible(is_shown)
            self._hall.give_way(is_asked=is_shown and self._is_tight())
            if self._stage is not None:
                self._stage.share_room()

    def _is_tight(self) -> bool:
        return self._stage is not None and self._stage.is_low

    def _seat(self) -> None:
        if self._panel is not None and self._stage is not None:
            # Taking it out of the stage before has hidden it.
            self._stage.seat_prizes(self._panel, is_shown=self._is_shown)
