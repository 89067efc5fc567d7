"""Draws, games and awards on the windows: the people of the file, chance, and the panel."""

from __future__ import annotations

from showctl.adapters.people.name_sounds import hard_sounds
from showctl.adapters.randomness import SystemRandomness
from showctl.adapters.store.file import ShowFile
from showctl.app.draw_desk import DrawDesk
from showctl.ui.audience.rolls import Rolls
from showctl.ui.draws.conduct import Conduct
from showctl.ui.draws.panel import PrizePanel
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.qt_bridge import RunSource


class PrizeDesk:
    """`rolls` has the names that roll on the audience screen."""

    def __init__(self, file: ShowFile, source: RunSource) -> None:
        self.rolls = Rolls()
        desk = DrawDesk(file.people, SystemRandomness(), hard_sounds)
        self.conduct = Conduct(source, desk, self.rolls)

    def serve(self, window: OperatorWindow) -> None:
        """Put the panel into the operator's window."""

        def give_keys_back() -> None:
            # The stage is another one after a change of language.
            window.stage.setFocus()

        panel = PrizePanel(self.conduct, self.rolls, give_keys_back)
        panel.sheet_wanted.connect(window.printing_requested)
        window.prizes.put(panel)
