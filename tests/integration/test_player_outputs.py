"""Where the sound goes: to the output that was chosen, and to no other without a word.

`hall` is the default of a private PulseAudio, `foyer` and `booth` are put in and pulled out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest

from showctl.app.ports import (
    Playback,
    PlaybackReport,
    Player,
    PlayerNotice,
    SoundOutput,
    SoundTrouble,
)
from showctl.domain.commands import Outcome
from tests.bench.envelopes import Fit, Studio, fit, linear
from tests.bench.pulse_rig import RATE, PulseRig, Recorder
from tests.player_rig import LOUD, PATIENCE_S, Reports, opened_player, tone, write_sound


@pytest.fixture
def foyer(rig: PulseRig) -> Iterator[Recorder]:
    yield rig.add_sink("foyer")
    rig.remove_added_sinks()


@pytest.fixture
def player(rig: PulseRig, foyer: Recorder) -> Iterator[Player]:
    with opened_player() as player:
        yield player


@pytest.fixture
def reports(player: Player) -> Reports:
    return Reports(player)


@pytest.fixture
def notices(player: Player) -> SimpleQueue[PlayerNotice]:
    notices: SimpleQueue[PlayerNotice] = SimpleQueue()
    player.watch(notices.put)
    return notices


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sound(tmp_path_factory.mktemp("music") / "music.wav", tone(1_000))


def outputs_of(player: Player) -> tuple[SoundOutput, ...]:
    found: SimpleQueue[tuple[SoundOutput, ...]] = SimpleQueue()
    player.outputs(found.put)
    return found.get(timeout=PATIENCE_S)


def loops(music: Path, firing: int = 1, **details: str) -> Playback:
    return Playback(firing=firing, media=music, loops=0, **details)


def is_heard(recorder: Recorder, order: Callable[[], None] = lambda: None) -> bool:
    since = recorder.now()
    order()
    return recorder.wait_for_sound(since, LOUD, PATIENCE_S) is not None


def is_silent(recorder: Recorder) -> bool:
    since = recorder.now()
    recorder.record(0.3)
    return bool(np.abs(recorder.left_since(since)).max() == 0.0)


def test_the_outputs_are_told_with_their_volume(rig: PulseRig, player: Player) -> None:
    assert [output.id for output in outputs_of(player)] == ["hall", "foyer"]
    rig.order("set-sink-volume", "foyer", "40%")
    rig.order("set-sink-mute", "foyer", "1")
    hall, foyer = outputs_of(player)
    assert (hall.volume_percent, hall.is_muted) == (100, False)
    assert (foyer.volume_percent, foyer.is_muted) == (40, True)


def test_the_programme_stays_where_it_is_whatever_becomes_the_default(
    rig: PulseRig, foyer: Recorder, player: Player, music: Path
) -> None:
    assert is_heard(rig.recorder, lambda: player.play(loops(music)))
    rig.make_default("foyer")
    booth = rig.add_sink("booth")
    player.play(loops(music, 2))
    assert is_silent(foyer)
    assert is_silent(booth)
    assert is_heard(rig.listen("hall"))


def test_what_plays_moves_to_the_output_that_is_chosen(
    rig: PulseRig, foyer: Recorder, player: Player, music: Path
) -> None:
    assert is_heard(rig.recorder, lambda: player.play(loops(music)))
    assert is_heard(foyer, lambda: player.choose_outputs("foyer", "hall"))
    assert is_silent(rig.recorder)
    assert is_heard(rig.recorder, lambda: player.choose_outputs("hall", "foyer"))
    assert is_silent(foyer)


def test_the_second_output_takes_over_from_one_that_is_lost_with_a_notice(
    rig: PulseRig,
    foyer: Recorder,
    player: Player,
    reports: Reports,
    notices: SimpleQueue[PlayerNotice],
    music: Path,
) -> None:
    player.choose_outputs("foyer", "hall")
    assert is_heard(foyer, lambda: player.play(loops(music)))
    assert reports.next().outcome is Outcome.STARTED
    rig.remove_sink("foyer")
    lost = PlayerNotice(SoundTrouble.OUTPUT_REPLACED, "foyer", "hall")
    assert notices.get(timeout=PATIENCE_S) == lost
    assert is_heard(rig.recorder)
    assert player.position(1) is not None
    # One that is put in again is not gone back to.
    again = rig.add_sink("foyer")
    assert is_silent(again)
    assert is_heard(rig.recorder)


def test_without_a_second_output_what_plays_fails_and_nothing_is_adopted(
    rig: PulseRig,
    player: Player,
    reports: Reports,
    notices: SimpleQueue[PlayerNotice],
    music: Path,
) -> None:
    player.choose_outputs("foyer")
    player.play(loops(music))
    assert reports.next().outcome is Outcome.STARTED
    rig.remove_sink("foyer")
    assert notices.get(timeout=PATIENCE_S) == PlayerNotice(SoundTrouble.OUTPUT_LOST, "foyer")
    failed = reports.next()
    assert (failed.outcome, "went away" in failed.reason) == (Outcome.FAILED, True)
    assert is_silent(rig.recorder)
    player.play(loops(music, 2))
    assert reports.next().outcome is Outcome.FAILED
    assert is_silent(rig.recorder)


def test_the_output_that_was_lost_is_used_again_when_it_is_back(
    rig: PulseRig,
    player: Player,
    notices: SimpleQueue[PlayerNotice],
    music: Path,
) -> None:
    player.choose_outputs("foyer")
    assert [output.id for output in outputs_of(player)] == ["hall", "foyer"]
    rig.remove_sink("foyer")
    assert notices.get(timeout=PATIENCE_S).trouble is SoundTrouble.OUTPUT_LOST
    again = rig.add_sink("foyer")
    assert is_heard(again, lambda: player.play(loops(music)))


def test_a_cue_plays_on_an_output_of_its_own(
    rig: PulseRig, foyer: Recorder, player: Player, music: Path
) -> None:
    assert is_heard(foyer, lambda: player.play(loops(music, output="foyer")))
    assert is_silent(rig.recorder)
    player.stop(1)
    assert is_heard(rig.recorder, lambda: player.play(loops(music, 2, output="hall")))


def test_a_cue_whose_own_output_is_not_there_says_so(
    player: Player, reports: Reports, music: Path
) -> None:
    player.play(loops(music, output="unplugged"))
    reason = reports.wait_for(Outcome.FAILED).reason
    assert reason.endswith("the sound output that it is to play on is not there")


@pytest.mark.parametrize("second", ["hall", "booth"])
def test_the_second_output_takes_over_from_a_cues_own_too(
    rig: PulseRig,
    foyer: Recorder,
    player: Player,
    reports: Reports,
    notices: SimpleQueue[PlayerNotice],
    music: Path,
    second: str,
) -> None:
    booth = rig.add_sink("booth")
    player.choose_outputs("hall", second)
    assert is_heard(foyer, lambda: player.play(loops(music, output="foyer")))
    assert reports.next().outcome is Outcome.STARTED
    rig.remove_sink("foyer")
    lost = PlayerNotice(SoundTrouble.OUTPUT_REPLACED, "foyer", second)
    assert notices.get(timeout=PATIENCE_S) == lost
    assert is_heard(booth if second == "booth" else rig.listen("hall"))
    assert player.position(1) is not None and reports.so_far() == []
    player.stop(1)
    # One that is fired while it is away goes there at once, and says so.
    player.play(loops(music, 2, output="foyer"))
    assert notices.get(timeout=PATIENCE_S) == lost
    assert is_heard(booth if second == "booth" else rig.listen("hall"))
    assert reports.next() == PlaybackReport(2, Outcome.STARTED)


def test_an_audition_is_heard_apart_from_the_run(
    rig: PulseRig,
    foyer: Recorder,
    player: Player,
    reports: Reports,
    music: Path,
) -> None:
    player.set_master(-100.0)
    assert is_heard(foyer, lambda: player.audition(loops(music, -1), "foyer"))
    assert reports.next() == PlaybackReport(-1, Outcome.STARTED)
    assert is_silent(rig.recorder)
    assert player.position(-1) is None
    player.stop_audition()
    assert foyer.wait_for_silence(foyer.now(), 0.2, PATIENCE_S) is not None
    assert reports.so_far() == []


def test_an_audition_never_goes_where_the_programme_plays(
    rig: PulseRig, player: Player, reports: Reports, music: Path
) -> None:
    assert [output.id for output in outputs_of(player)] == ["hall", "foyer"]
    player.audition(loops(music, -1), "hall")
    failed = [reports.next()]
    player.audition(loops(music, -2), "")
    assert is_silent(rig.recorder)
    failed.append(reports.next())
    assert [(one.firing, one.outcome) for one in failed] == [
        (-1, Outcome.FAILED),
        (-2, Outcome.FAILED),
    ]
    assert "the programme plays on that output" in failed[0].reason


def test_fades_crossfades_and_ducks_are_as_they_were_asked(
    rig: PulseRig, player: Player, music: Path, tmp_path: Path
) -> None:
    studio = Studio(rig, player)
    other = write_sound(tmp_path / "other.wav", tone(1_400))
    fits: dict[str, Fit] = {
        "fade": studio.fade(music, 1.5),
        "crossfade": studio.crossfade(music, other, 1.0),
        "duck": studio.duck(music),
    }
    assert {name: one.is_exact for name, one in fits.items()} == dict.fromkeys(fits, True), fits


def test_the_master_fades_all_that_plays(rig: PulseRig, player: Player, music: Path) -> None:
    studio = Studio(rig, player)
    studio.play(1, music)
    heard = studio.heard_while(1.2, lambda: player.set_master(-12.0, 500))
    assert fit(heard[: RATE * 11 // 10], linear(0.0, -12.0, 0.5)).is_exact
