"""A stop that comes on the heels of its play: nothing runs beside it, or it would come later."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from showctl.app.ports import Playback
from showctl.domain.commands import Outcome
from tests.integration.player_stages import STAGES, Listener, Stage
from tests.player_rig import tone, write_sound


@pytest.mark.parametrize("make", STAGES.values(), ids=STAGES)
def test_a_stop_right_after_the_play_is_not_lost(
    make: Callable[[Path, int], Stage], tmp_path: Path
) -> None:
    sound = write_sound(tmp_path / "applause.wav", tone(1_000, 0.4))
    stage = make(tmp_path, 400)
    with closing(stage.player) as player:
        listener = Listener(stage)
        for firing in range(1, 20, 2):
            player.play(Playback(firing=firing, media=sound, loops=0))
            player.stop(firing)
            player.play(Playback(firing=firing + 1, media=sound))
            player.stop(firing + 1, fade_ms=50)
        player.play(Playback(firing=99, media=sound))
        listener.wait_for(99, Outcome.ENDED)
        assert {report.firing for report in listener.reports} == {99}
        assert all(player.position(firing) is None for firing in range(1, 21))
