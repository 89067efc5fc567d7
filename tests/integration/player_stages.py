"""Players to prove things of: the real one in this process and in a process of its own (into an
output that nobody hears), and the fake; and what they report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Condition, Event
from typing import Protocol

from showctl.adapters.player import open_player
from showctl.adapters.player.mixing import MixingPlayer
from showctl.adapters.player.streams import NoSound
from showctl.app.ports import Playback, PlaybackReport, Player
from showctl.domain.commands import Outcome
from tests.fakes import FakePlayer
from tests.player_rig import PATIENCE_S

STEP_MS = 5


class Stage(Protocol):
    """A player, and how its world moves on."""

    player: Player

    def pass_time(self) -> None: ...


class _RealStage:
    """What moves by itself."""

    player: Player
    _never = Event()

    def pass_time(self) -> None:
        self._never.wait(STEP_MS / 1000)


class MixingStage(_RealStage):
    """The player itself."""

    def __init__(self, folder: Path, _length_ms: int) -> None:
        self.player = MixingPlayer(lambda _: NoSound(), folder)


class ProcessStage(_RealStage):
    """The player in a process of its own."""

    def __init__(self, _folder: Path, _length_ms: int) -> None:
        self.player = open_player("adummy")


class FakeStage:
    """The fake: what can sound does, and missing files fail."""

    def __init__(self, _folder: Path, length_ms: int) -> None:
        self.player = self._fake = FakePlayer(length_ms)

    def pass_time(self) -> None:
        for name, *arguments in tuple(self._fake.orders):
            if name == "play" and isinstance(arguments[0], Playback):
                playback = arguments[0]
                if playback.media.exists():
                    self._fake.let_start(playback.firing)
                else:
                    self._fake.let_fail(playback.firing, _gone(playback))
        auditioned = self._fake.auditioned
        if auditioned is not None and not auditioned.is_endless:
            self._fake.let_audition_end("" if auditioned.media.exists() else _gone(auditioned))
        self._fake.advance(STEP_MS)


def _gone(playback: Playback) -> str:
    return f"{playback.media.name} is missing"


class Listener:
    """Keeps reports, and waits for them while time passes."""

    def __init__(self, stage: Stage) -> None:
        self.reports: list[PlaybackReport] = []
        self._stage = stage
        self._changed = Condition()
        stage.player.subscribe(self._take)

    def _take(self, report: PlaybackReport) -> None:
        with self._changed:
            self.reports.append(report)

    def outcomes(self, firing: int) -> list[Outcome]:
        with self._changed:
            return [report.outcome for report in self.reports if report.firing == firing]

    def wait_for(self, firing: int, outcome: Outcome) -> PlaybackReport:
        self.wait_until(lambda: outcome in self.outcomes(firing))
        with self._changed:
            return next(r for r in self.reports if (r.firing, r.outcome) == (firing, outcome))

    def wait_until(self, holds: Callable[[], bool]) -> None:
        for _ in range(int(PATIENCE_S * 1000 / STEP_MS)):
            if holds():
                return
            self._stage.pass_time()
        raise AssertionError(f"waited in vain; reports so far: {self.reports}")


# Each is made of a folder for its files, and the length of what will be played.
STAGES: Mapping[str, Callable[[Path, int], Stage]] = {
    "fake": FakeStage,
    "mixing": MixingStage,
    "process": ProcessStage,
}
