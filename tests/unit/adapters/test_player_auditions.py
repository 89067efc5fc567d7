"""An audition that is asked for before it is known where the programme plays."""

from __future__ import annotations

import wave
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from showctl.adapters.player.mixing import MixingPlayer
from showctl.adapters.player.streams import Flow, NoSound, Stream
from showctl.app.ports import Playback, PlaybackReport, SoundOutput
from showctl.domain.commands import Outcome

PATIENCE_S = 20


class SlowStream:
    """A stream that opens when it is let; the server then says on which output it is."""

    def __init__(self, output: str) -> None:
        self.flow, self.output = Flow.OPENING, output

    def let_open(self) -> None:
        self.flow, self.output = Flow.OPEN, "hall"

    def free_frame(self) -> int:
        return 0

    def is_late_for(self, frame: int) -> bool:
        return False

    def heard_frame(self) -> int:
        return 0

    def write(self, frame: int, samples: object) -> None:
        pass

    def send(self) -> None:
        pass

    def close(self) -> None:
        pass


class SlowSystem(NoSound):
    """Keeps the streams that were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[SlowStream] = []

    def open(self, output: str) -> Stream:
        self.opened.append(SlowStream(output))
        return self.opened[-1]


def wait_for_turn(player: MixingPlayer) -> None:
    """Until the player has done what it was ordered."""
    answers: SimpleQueue[tuple[SoundOutput, ...]] = SimpleQueue()
    player.outputs(answers.put)
    answers.get(timeout=PATIENCE_S)


@pytest.fixture
def song(tmp_path: Path) -> Path:
    """A second of silence."""
    path = tmp_path / "song.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(bytes(4 * 48_000))
    return path


def test_it_never_goes_where_the_programme_is_about_to_play(
    tmp_path: Path, song: Path, caplog: pytest.LogCaptureFixture
) -> None:
    system, reports, told = SlowSystem(), list[PlaybackReport](), Event()
    player = MixingPlayer(lambda _: system, tmp_path)
    player.subscribe(lambda report: (reports.append(report), told.set()))
    player.audition(Playback(firing=-1, media=song), "hall")
    wait_for_turn(player)
    assert reports == []
    (programme,) = system.opened
    programme.let_open()
    assert told.wait(PATIENCE_S)
    player.close()
    (report,) = reports
    assert (report.firing, report.outcome) == (-1, Outcome.FAILED)
    assert "the programme plays on that output" in report.reason
    assert system.opened == [programme]
    assert caplog.messages == []


def test_one_that_gives_way_while_it_waits_takes_nothing_from_another(
    tmp_path: Path, song: Path, caplog: pytest.LogCaptureFixture
) -> None:
    player = MixingPlayer(lambda _: SlowSystem(), tmp_path)
    for firing in (-1, -2):
        player.audition(Playback(firing=firing, media=song), "booth")
    wait_for_turn(player)
    player.close()
    assert caplog.messages == []
