"""The player's own process: it breaks down, and the evening does not notice; it leaves nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest

from showctl.adapters.player.client import ProcessPlayer
from showctl.adapters.player.mixing import MOST_ARMED
from showctl.app.ports import Playback, PlaybackReport, PlayerNotice, SoundTrouble
from showctl.domain.commands import Outcome
from tests.bench.pulse_rig import RATE, PulseRig
from tests.player_rig import LOUD, PATIENCE_S, Ramp, Reports, wait_until, write_wav

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs Linux's /proc")


@pytest.fixture
def player(rig: PulseRig) -> Iterator[ProcessPlayer]:
    player = ProcessPlayer("pulse")
    yield player
    player.close()


@pytest.fixture
def heard(player: ProcessPlayer) -> Reports:
    return Reports(player)


@pytest.fixture
def noticed(player: ProcessPlayer) -> SimpleQueue[PlayerNotice]:
    notices: SimpleQueue[PlayerNotice] = SimpleQueue()
    player.watch(notices.put)
    return notices


@pytest.fixture(scope="module")
def ramp(tmp_path_factory: pytest.TempPathFactory) -> Ramp:
    return Ramp.written(tmp_path_factory.mktemp("ramp") / "ramp.wav", 0.02, 20.0)


def is_alive(pid: int) -> bool:
    """Whether a process runs (one that has ended and was not asked for its end does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def break_down(player: ProcessPlayer, how: signal.Signals) -> None:
    pid = player.pid
    assert pid is not None
    os.kill(pid, how)


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGSTOP, signal.SIGKILL])
def test_music_goes_on_where_it_would_be_after_a_breakdown_with_a_notice(
    rig: PulseRig,
    player: ProcessPlayer,
    heard: Reports,
    noticed: SimpleQueue[PlayerNotice],
    ramp: Ramp,
    how: signal.Signals,
) -> None:
    rig.recorder.forget()
    began = rig.recorder.now()
    player.play(Playback(firing=1, media=ramp.media))
    assert heard.next().outcome is Outcome.STARTED
    rig.recorder.record(0.3)
    break_down(player, how)
    assert noticed.get(timeout=PATIENCE_S).trouble is SoundTrouble.RESTARTED
    back = rig.recorder.now()
    assert rig.recorder.wait_for_sound(back, LOUD, PATIENCE_S) is not None
    rig.recorder.record(0.5)
    player.stop(1)
    sounding, frames = ramp.heard(rig.recorder.left_since(began))
    # Each sample is as far in the file as it is after the first one that was heard.
    late = (frames - frames[0]) - (sounding - sounding[0])
    assert np.abs(np.median(late[-RATE // 10 :])) < RATE * 0.05
    # It began once, as far as the run is concerned.
    assert heard.so_far() == []


def test_orders_given_while_it_breaks_down_are_done(
    rig: PulseRig,
    player: ProcessPlayer,
    heard: Reports,
    ramp: Ramp,
) -> None:
    player.play(Playback(firing=1, media=ramp.media))
    assert heard.next().firing == 1
    break_down(player, signal.SIGSTOP)
    player.stop(1)
    player.play(Playback(firing=2, media=ramp.media, start_ms=5_000))
    assert heard.next() == PlaybackReport(2, Outcome.STARTED)
    wait_until(lambda: player.position(1) is None)
    player.stop(2)


def test_what_was_suspended_keeps_its_place_and_what_faded_its_level(
    rig: PulseRig,
    player: ProcessPlayer,
    heard: Reports,
    noticed: SimpleQueue[PlayerNotice],
    ramp: Ramp,
) -> None:
    player.play(Playback(firing=1, media=ramp.media))
    player.play(Playback(firing=2, media=ramp.media, level_db=-100.0))
    heard.next()
    heard.next()
    player.suspend(1)
    rig.recorder.record(0.3)
    kept = player.position(1)
    break_down(player, signal.SIGKILL)
    noticed.get(timeout=PATIENCE_S)
    wait_until(lambda: (place := player.position(2)) is not None and place[0] > 1_000)
    assert player.position(1) == kept
    since = rig.recorder.now()
    rig.recorder.record(0.2)
    assert np.abs(rig.recorder.left_since(since)).max() == 0.0
    player.resume(1)
    assert rig.recorder.wait_for_sound(since, LOUD, PATIENCE_S) is not None
    player.stop(1)


def test_a_sound_that_breaks_it_each_time_is_given_up_and_the_next_one_plays(
    player: ProcessPlayer, heard: Reports, ramp: Ramp
) -> None:
    player.play(Playback(firing=1, media=ramp.media))
    reports: list[PlaybackReport] = []
    while not reports or reports[-1].outcome is not Outcome.FAILED:
        pid = player.pid
        if pid is not None:
            os.kill(pid, signal.SIGKILL)
        wait_until(
            lambda pid=pid: (
                player.pid != pid or (bool(fresh := heard.so_far()) and not reports.extend(fresh))
            )
        )
    assert "ramp.wav" in reports[-1].reason
    player.play(Playback(firing=2, media=ramp.media))
    assert heard.next() == PlaybackReport(2, Outcome.STARTED)


def test_a_process_that_is_closed_is_gone_with_its_files(
    player: ProcessPlayer, heard: Reports, ramp: Ramp
) -> None:
    player.play(Playback(firing=1, media=ramp.media))
    heard.next()
    pid, folder = player.pid, player.folder
    player.close()
    assert pid is not None
    assert not is_alive(pid)
    assert not folder.exists()


ORPHAN = """
import sys
from threading import Event
from showctl.adapters.player.client import ProcessPlayer
player = ProcessPlayer("adummy")
is_up = Event()
player.outputs(lambda _: is_up.set())
is_up.wait(60)
print(player.pid, flush=True)
Event().wait(60)
"""


@pytest.mark.parametrize("is_hung", [False, True])
def test_it_does_not_outlive_a_program_that_is_killed(is_hung: bool) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        if is_hung:
            os.kill(pid, signal.SIGSTOP)
        program.kill()
    wait_until(lambda: not is_alive(pid))


def test_a_thousand_cues_cost_no_more_handles_than_a_few(
    player: ProcessPlayer, heard: Reports, ramp: Ramp, tmp_path: Path
) -> None:
    cues = [tmp_path / f"{number}.wav" for number in range(1_000)]
    short = np.full(RATE // 50, 100.0)
    for cue in cues:
        write_wav(cue, short)

    def handles() -> int:
        player.play(Playback(firing=2_000, media=ramp.media))
        while heard.next().firing != 2_000:
            pass
        player.stop(2_000)
        return len(tuple(Path(f"/proc/{player.pid}/fd").iterdir()))

    before = handles()
    player.arm([Playback(firing=0, media=cue) for cue in cues])
    # Each armed one has its file; a thread that is about to let one go may have one more.
    assert handles() <= before + MOST_ARMED + 8
    for first in range(0, len(cues), 20):
        some = range(first, first + 20)
        for number in some:
            player.arm([Playback(firing=0, media=cues[number])])
            player.play(Playback(firing=number, media=cues[number]))
        ended: set[int] = set()
        while len(ended) < len(some):
            report = heard.next()
            if report.outcome is Outcome.ENDED:
                ended.add(report.firing)
    player.arm([])
    wait_until(lambda: handles() <= before + 8)
