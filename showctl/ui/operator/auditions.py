"""Auditions on the player, and when each of them is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from showctl.app.ports import Playback, PlaybackReport, Player, PlayerNotice, SoundTrouble
from showctl.domain.commands import Outcome

WhenOver = Callable[[], None]


class Auditions(QObject):
    """One at a time; `tell` gets the player's sentence where one could not be heard."""

    _came = Signal(object)

    def __init__(self, player: Player, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._player, self._tell = player, tell
        self._number = 0
        self._when_over: WhenOver | None = None
        self._came.connect(self._take)
        player.subscribe(self._pass_on)
        player.watch(self._came.emit)

    def begin(self, playback: Playback, output: str, when_over: WhenOver) -> None:
        """Play on an output; `when_over` is called, on the windows' thread, when it is over by
        itself, or broken off."""
        # The runs count up from 1. One that is over already must not end the next.
        self._number -= 1
        self._when_over = when_over
        self._player.audition(replace(playback, firing=self._number), output)

    def stop(self) -> None:
        """End the one that plays."""
        self._when_over = None
        self._player.stop_audition()

    def _pass_on(self, report: PlaybackReport) -> None:
        if report.firing < 0 and report.outcome is not Outcome.STARTED:
            self._came.emit(report)

    def _take(self, said: PlaybackReport | PlayerNotice) -> None:
        if isinstance(said, PlaybackReport):
            if said.firing == self._number:
                self._end()
                if said.outcome is Outcome.FAILED:
                    self._tell(said.reason)
        elif said.trouble is SoundTrouble.RESTARTED and self._when_over is not None:
            # The run's sounds are put back, an audition is not.
            self._player.stop_audition()
            self._end()

    def _end(self) -> None:
        when_over, self._when_over = self._when_over, None
        if when_over is not None:
            when_over()
