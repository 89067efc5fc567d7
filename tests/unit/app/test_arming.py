"""What is armed is what is started later: nothing that could be foreseen starts cold."""

from __future__ import annotations

from pathlib import Path

import pytest

from showctl.app.effects import PROMPT_MS, SoundEffects
from showctl.app.ports import Playback
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import EndRule
from tests.fakes import FakePlayer
from tests.plans import make_show
from tests.unit.app.stage import Stage
from tests.unit.domain.evening import changed

LATE_MS = 7


def music(cue_id: str, **over: object) -> Cue:
    fields = {"media": f"{cue_id}.ogg", "trigger": Trigger.START, **over}
    return Cue(**{"id": cue_id, "title": cue_id, **fields})


def playlist(**over: object) -> Cue:
    fields = {"kind": CueKind.PLAYLIST, "tracks": tuple(f"{n}.ogg" for n in range(9)), **over}
    return music("p", **fields)


class Player(FakePlayer):
    """Notes what was played that was not armed."""

    def __init__(self) -> None:
        super().__init__(length_ms=60_000)
        self.played: list[Playback] = []
        self.cold: list[Playback] = []

    def play(self, playback: Playback) -> None:
        self.played.append(playback)
        if not any(playback.starts_as(one) for one in self.armed):
            self.cold.append(playback)
        super().play(playback)


class Hall:
    """A run from 18:00 on a player, whose first segment of ten minutes goes on by itself."""

    def __init__(self, *cues: Cue, then: tuple[Cue, ...] = ()) -> None:
        first = {"cues": cues, "end_rule": EndRule.AUTO}
        self.stage = Stage(changed(make_show(10, 10), s1=first, s2={"cues": then}))
        self.player = Player()
        effects = SoundEffects(self.player, lambda media: Path("/show") / media)
        self.stage.engine.use(self.stage.scheduler, effects)
        self.stage.engine.submit(c.Tick())
        self.stage.engine.run_pending()
        self.armed_at_first = self.player.armed
        self.stage.tell("18:00", c.Start())


def test_the_next_tracks_of_a_playlist_are_ready_whoever_calls_for_them() -> None:
    hall = Hall(playlist(is_shuffled=True, in_ms=2_000, out_ms=50_000, crossfade_ms=4_000))
    hall.stage.tell("18:00:01", c.ReportCue(1, c.Outcome.STARTED, length_ms=48_000))
    hall.stage.tell(f"18:00:44.{LATE_MS:03}", c.Tick())
    hall.stage.tell("18:00:50", cc.NextTrack(1))
    hall.stage.tell("18:00:55", c.ReportCue(1, c.Outcome.ENDED))
    assert [(one.in_ms, one.out_ms) for one in hall.player.played] == [(2_000, 50_000)] * 4
    assert hall.player.cold == []


def test_what_the_show_starts_with_is_ready_before_anything_has_happened() -> None:
    hall = Hall(music("a"))
    assert [one.media.name for one in hall.armed_at_first] == ["a.ogg"]
    assert hall.player.cold == []


def test_what_a_segment_starts_with_is_ready_a_shuffled_playlist_too() -> None:
    lights = Cue(id="l", title="l", kind=CueKind.PROMPT, trigger=Trigger.START)
    hall = Hall(then=(lights, music("a"), playlist(is_shuffled=True), music("b", in_ms=900)))
    hall.stage.tell(f"18:10:00.{LATE_MS:03}", c.Tick())
    assert len(hall.player.played) == 3
    assert hall.player.cold == []


@pytest.mark.parametrize("late_ms", [0, LATE_MS, PROMPT_MS])
def test_what_falls_due_by_itself_begins_at_its_beginning_as_it_is_planned(late_ms: int) -> None:
    hall = Hall(music("a", offset_ms=60_000, fade_in_ms=800))
    hall.stage.tell(f"18:01:00.{late_ms:03}", c.Tick())
    (playback,) = hall.player.played
    assert (playback.start_ms, playback.fade_in_ms) == (0, 800)
    assert hall.player.cold == []


def test_what_is_due_for_long_is_where_it_would_be_by_now() -> None:
    hall = Hall(music("a", offset_ms=60_000))
    hall.stage.tell("18:01:03", c.Tick())
    assert hall.player.played[0].start_ms == 3_000
