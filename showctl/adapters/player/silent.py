"""The player of a machine on which there can be none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from showctl.app.ports import Playback, PlaybackReport, PlayerNotice, SoundOutput
from showctl.domain.commands import Outcome
from showctl.domain.cue import Curve


class SilentPlayer:
    """A player on a machine without sound: every playback fails with the same sentence."""

    def __init__(self, reason: str) -> None:
        self._reason = reason
        self._listeners: list[Callable[[PlaybackReport], None]] = []

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None:
        self._listeners.append(listener)

    def watch(self, listener: Callable[[PlayerNotice], None]) -> None:
        pass

    def arm(self, playbacks: Sequence[Playback]) -> None:
        pass

    def play(self, playback: Playback) -> None:
        self._refuse(playback)

    def _refuse(self, playback: Playback) -> None:
        reason = f"{playback.media.name} cannot be played: {self._reason}"
        for listener in self._listeners:
            listener(PlaybackReport(playback.firing, Outcome.FAILED, reason))

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        pass

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        pass

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        pass

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        pass

    def position(self, firing: int) -> tuple[int, int | None] | None:
        return None

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        pass

    def audition(self, playback: Playback, output: str) -> None:
        self._refuse(playback)

    def stop_audition(self) -> None:
        pass

    def outputs(self, then: Callable[[tuple[SoundOutput, ...]], None]) -> None:
        then(())

    def choose_outputs(self, first: str, second: str = "") -> None:
        pass

    def close(self) -> None:
        pass
