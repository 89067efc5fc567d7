"""What every Player keeps to: the one in this process and the one in a process of its own (into an
output that nobody hears), and the fake alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from showctl.app.ports import Playback, Player
from showctl.domain.commands import Outcome
from tests.integration.player_stages import STAGES, Listener, Stage
from tests.player_rig import tone, write_sound

LENGTH_MS = 400
# For what has to be done while it plays, on a busy machine too.
LONG_MS = 1_500
long = pytest.mark.parametrize("length_ms", [LONG_MS])


@pytest.fixture
def length_ms() -> int:
    return LENGTH_MS


@pytest.fixture(params=STAGES.values(), ids=STAGES)
def stage(request: pytest.FixtureRequest, tmp_path: Path, length_ms: int) -> Iterator[Stage]:
    stage: Stage = request.param(tmp_path, length_ms)
    yield stage
    stage.player.close()


@pytest.fixture
def player(stage: Stage) -> Player:
    return stage.player


@pytest.fixture
def listener(stage: Stage) -> Listener:
    return Listener(stage)


@pytest.fixture
def sound(tmp_path: Path, length_ms: int) -> Path:
    return write_sound(tmp_path / "掌声 applause.wav", tone(1_000, length_ms / 1000))


def place(player: Player, firing: int) -> int:
    position = player.position(firing)
    return -1 if position is None else position[0]


def test_a_playback_starts_and_ends_once(player: Player, listener: Listener, sound: Path) -> None:
    player.play(Playback(firing=1, media=sound))
    listener.wait_for(1, Outcome.ENDED)
    assert listener.outcomes(1) == [Outcome.STARTED, Outcome.ENDED]
    assert player.position(1) is None


def test_a_missing_file_fails_with_a_sentence_that_names_it(
    player: Player, listener: Listener, tmp_path: Path
) -> None:
    player.play(Playback(firing=1, media=tmp_path / "gone.mp3"))
    assert "gone.mp3" in listener.wait_for(1, Outcome.FAILED).reason
    assert listener.outcomes(1) == [Outcome.FAILED]
    assert player.position(1) is None


def test_a_failure_leaves_the_others_alone(
    player: Player, listener: Listener, sound: Path, tmp_path: Path
) -> None:
    player.play(Playback(firing=1, media=tmp_path / "gone.mp3"))
    player.play(Playback(firing=2, media=sound))
    listener.wait_for(1, Outcome.FAILED)
    listener.wait_for(2, Outcome.ENDED)


def test_an_armed_playback_reports_nothing_until_it_is_played(
    player: Player, listener: Listener, sound: Path, tmp_path: Path
) -> None:
    player.arm([Playback(firing=1, media=sound), Playback(firing=2, media=tmp_path / "gone.mp3")])
    player.play(Playback(firing=3, media=sound))
    listener.wait_for(3, Outcome.ENDED)
    assert {report.firing for report in listener.reports} == {3}


def test_an_armed_file_that_is_missing_fails_when_it_is_played(
    player: Player, listener: Listener, sound: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.mp3"
    player.arm([Playback(firing=1, media=gone)])
    player.play(Playback(firing=2, media=sound))
    listener.wait_for(2, Outcome.STARTED)
    player.play(Playback(firing=3, media=gone))
    assert "gone.mp3" in listener.wait_for(3, Outcome.FAILED).reason


def test_what_was_armed_and_let_go_can_still_be_played(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.arm([Playback(firing=1, media=sound)])
    player.arm([])
    player.play(Playback(firing=1, media=sound))
    listener.wait_for(1, Outcome.ENDED)


def test_one_sound_can_play_twice_at_once(player: Player, listener: Listener, sound: Path) -> None:
    player.arm([Playback(firing=0, media=sound)])
    player.play(Playback(firing=1, media=sound))
    player.play(Playback(firing=2, media=sound))
    listener.wait_for(1, Outcome.ENDED)
    listener.wait_for(2, Outcome.ENDED)


def test_a_stopped_playback_reports_no_end(player: Player, listener: Listener, sound: Path) -> None:
    player.play(Playback(firing=1, media=sound, loops=2))
    listener.wait_for(1, Outcome.STARTED)
    player.stop(1)
    player.play(Playback(firing=2, media=sound, loops=2))
    listener.wait_for(2, Outcome.ENDED)
    assert listener.outcomes(1) == [Outcome.STARTED]


def test_a_stop_with_a_fade_is_over_when_the_fade_is(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.play(Playback(firing=1, media=sound, loops=0))
    listener.wait_for(1, Outcome.STARTED)
    player.stop(1, fade_ms=100)
    listener.wait_until(lambda: player.position(1) is None)
    assert listener.outcomes(1) == [Outcome.STARTED]


def test_nothing_but_a_stop_comes_between_a_stop_and_its_end(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.play(Playback(firing=1, media=sound, loops=0))
    listener.wait_for(1, Outcome.STARTED)
    player.stop(1, fade_ms=60_000)
    player.resume(1)
    player.fade(1, 0.0, 0)
    player.suspend(1)
    here = place(player, 1)
    listener.wait_until(lambda: place(player, 1) != here)
    player.stop(1)
    listener.wait_until(lambda: player.position(1) is None)


def test_orders_for_what_does_not_play_are_ignored(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.stop(7)
    player.fade(7, -10.0, 100)
    player.suspend(7)
    player.resume(7)
    assert player.position(7) is None
    player.play(Playback(firing=1, media=sound))
    listener.wait_for(1, Outcome.ENDED)
    assert {report.firing for report in listener.reports} == {1}


@long
def test_the_place_moves_and_the_length_is_known(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.play(Playback(firing=1, media=sound))
    listener.wait_until(lambda: place(player, 1) > 200)
    position = player.position(1)
    assert position is not None
    assert position[1] == LONG_MS


@long
def test_a_playback_can_start_in_the_middle(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.play(Playback(firing=1, media=sound, start_ms=LONG_MS - 700))
    listener.wait_until(lambda: place(player, 1) >= 0)
    assert place(player, 1) >= LONG_MS - 700
    listener.wait_for(1, Outcome.ENDED)


def test_a_loop_goes_round(player: Player, listener: Listener, sound: Path) -> None:
    player.play(Playback(firing=1, media=sound, loops=0, start_ms=LENGTH_MS * 5 + 300))
    listener.wait_until(lambda: place(player, 1) >= 300)
    listener.wait_until(lambda: 0 <= place(player, 1) < 200)
    listener.wait_until(lambda: place(player, 1) >= 300)
    assert listener.outcomes(1) == [Outcome.STARTED]


@long
def test_what_is_suspended_keeps_its_place_and_goes_on_from_there(
    player: Player, listener: Listener, sound: Path
) -> None:
    began = LONG_MS - 1_000
    player.play(Playback(firing=1, media=sound, start_ms=began))
    player.play(Playback(firing=2, media=sound, start_ms=began))
    listener.wait_until(lambda: place(player, 1) > began + 100)
    player.suspend(1)
    listener.wait_for(2, Outcome.ENDED)
    kept = place(player, 1)
    assert began + 100 < kept < LONG_MS
    player.play(Playback(firing=3, media=sound, start_ms=began))
    listener.wait_for(3, Outcome.ENDED)
    assert place(player, 1) == kept
    player.resume(1)
    listener.wait_for(1, Outcome.ENDED)
    assert listener.outcomes(1) == [Outcome.STARTED, Outcome.ENDED]


def test_a_suspended_playback_can_be_stopped(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.play(Playback(firing=1, media=sound, loops=2))
    listener.wait_for(1, Outcome.STARTED)
    player.suspend(1, fade_ms=20)
    player.stop(1, fade_ms=50)
    listener.wait_until(lambda: player.position(1) is None)
    player.resume(1)
    player.play(Playback(firing=2, media=sound, loops=2))
    listener.wait_for(2, Outcome.ENDED)
    assert listener.outcomes(1) == [Outcome.STARTED]


def test_an_auditions_end_is_reported_under_its_number(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.play(Playback(firing=1, media=sound, loops=0))
    player.audition(Playback(firing=-1, media=sound), "booth")
    listener.wait_for(-1, Outcome.ENDED)
    assert player.position(-1) is None
    assert Outcome.ENDED not in listener.outcomes(1)


def test_an_audition_that_cannot_be_heard_fails_with_a_sentence(
    player: Player, listener: Listener, tmp_path: Path
) -> None:
    player.audition(Playback(firing=-1, media=tmp_path / "gone.mp3"), "booth")
    assert "gone.mp3" in listener.wait_for(-1, Outcome.FAILED).reason


def test_an_audition_that_is_stopped_or_replaced_reports_no_end(
    player: Player, listener: Listener, sound: Path
) -> None:
    player.audition(Playback(firing=-1, media=sound, loops=0), "booth")
    player.audition(Playback(firing=-2, media=sound), "booth")
    listener.wait_for(-2, Outcome.ENDED)
    player.audition(Playback(firing=-3, media=sound, loops=0), "booth")
    player.stop_audition()
    player.audition(Playback(firing=-4, media=sound), "booth")
    listener.wait_for(-4, Outcome.ENDED)
    ends = [report.firing for report in listener.reports if report.outcome is Outcome.ENDED]
    assert ends == [-2, -4]


def test_after_close_nothing_plays(player: Player, listener: Listener, sound: Path) -> None:
    player.play(Playback(firing=1, media=sound, loops=0))
    listener.wait_for(1, Outcome.STARTED)
    player.close()
    assert player.position(1) is None
    player.play(Playback(firing=2, media=sound))
    assert player.position(2) is None
    assert listener.outcomes(2) == []
