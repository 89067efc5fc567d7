"""State to sound: the player is told the difference, whatever made it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from showctl.adapters.player.silent import SilentPlayer
from showctl.app.effects import SoundEffects
from showctl.app.ports import Playback, PlaybackReport
from showctl.app.tastes import TASTE_MS, Tastes
from showctl.domain import commands as c
from showctl.domain.award import Award
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Curve, Trigger
from showctl.domain.plan import MINUTE
from tests.plans import make_show
from tests.unit.app.stage import Stage
from tests.unit.domain.evening import changed

MEDIA = Path("/show")


class FakePlayer:
    """A player that only remembers its orders: `play`, then what it was told of a firing."""

    def __init__(self) -> None:
        self.played: list[Playback] = []
        self.orders: list[tuple[Any, ...]] = []
        self.armed: list[str] = []
        self.length_ms: int | None = None

    def subscribe(self, listener: Callable[[PlaybackReport], None]) -> None: ...

    def arm(self, playbacks: Sequence[Playback]) -> None:
        self.armed = [playback.media.stem for playback in playbacks]

    def play(self, playback: Playback) -> None:
        self.played.append(playback)
        self.orders.append(("play", playback.firing, playback.start_ms))

    def stop(self, firing: int, fade_ms: int = 0) -> None:
        self.orders.append(("stop", firing, fade_ms))

    def fade(self, firing: int, to_db: float, over_ms: int, curve: Curve = Curve.LINEAR) -> None:
        how = () if curve is Curve.LINEAR else (str(curve),)
        self.orders.append(("fade", firing, to_db, over_ms, *how))

    def set_master(self, level_db: float, over_ms: int = 0) -> None:
        self.orders.append(("master", level_db))

    def audition(self, playback: Playback, output: str) -> None: ...

    def stop_audition(self) -> None: ...

    def suspend(self, firing: int, fade_ms: int = 0) -> None:
        self.orders.append(("suspend", firing, fade_ms))

    def resume(self, firing: int, fade_ms: int = 0) -> None:
        self.orders.append(("resume", firing))

    def position(self, firing: int) -> tuple[int, int | None] | None:
        return None if self.length_ms is None else (0, self.length_ms)

    def close(self) -> None: ...


class Rig:
    """A run from 18:00 whose sound goes to a fake player."""

    def __init__(
        self,
        *cues: Cue,
        then: tuple[Cue, ...] = (),
        awards: tuple[Award, ...] = (),
        first_firing: int = 0,
    ) -> None:
        show = changed(make_show(10, 10), s1={"cues": cues}, s2={"cues": then})
        show = replace(show, awards=awards)
        self.stage, self.is_audible, self.first = Stage(show), True, first_firing
        self.is_tasting, self.real_ms = False, 0
        self.player, self.effects = self._connect()
        self.stage.tell("18:00", c.Start())

    def _connect(self) -> tuple[FakePlayer, SoundEffects]:
        player = FakePlayer()
        effects = SoundEffects(
            player,
            lambda media: MEDIA / media,
            is_audible=lambda: self.is_audible,
            first_firing=self.first,
            tastes=Tastes(lambda: self.is_tasting, lambda: self.real_ms),
        )
        self.stage.engine.use(self.stage.scheduler, effects)
        return player, effects

    def restart(self, time: str, gap_ms: int) -> None:
        """The program starts again: a new player, a new engine on the same log."""
        self.stage.reopened()
        self.player, self.effects = self._connect()
        self.stage.tell(time, c.Reopen(gap_ms))

    def tell(self, time: str, *commands: c.Command) -> list[tuple[Any, ...]]:
        """Give commands at a time; what the player was told."""
        before = len(self.player.orders)
        self.stage.tell(time, *commands)
        return self.player.orders[before:]


def music(cue_id: str, **over: Any) -> Cue:
    fields = {"media": f"{cue_id}.ogg", "trigger": Trigger.START, "fade_out_ms": 900, **over}
    return Cue(id=cue_id, title=cue_id, **fields)


class TestPlay:
    def test_a_cue_that_fires_is_played_as_it_is_planned(self) -> None:
        rig = Rig(music("a", level_db=-6, loops=0, fade_in_ms=250))
        assert rig.player.played == [
            Playback(
                firing=1,
                media=MEDIA / "a.ogg",
                level_db=-6,
                loops=0,
                fade_in_ms=250,
                start_ms=0,
            )
        ]

    def test_a_prompt_is_not_played(self) -> None:
        rig = Rig(Cue(id="p", title="p", kind=CueKind.PROMPT, trigger=Trigger.START))
        assert rig.player.orders == []

    def test_a_refused_command_makes_no_sound(self) -> None:
        rig = Rig(then=(music("b"),))
        assert rig.tell("18:00:00.100", c.Go()) == []

    def test_runs_on_one_player_are_told_apart(self) -> None:
        rig = Rig(music("a"), first_firing=1_000)
        assert rig.player.orders == [("play", 1_001, 0)]
        heard = rig.effects.heard(PlaybackReport(1_001, c.Outcome.STARTED))
        assert heard == c.ReportCue(1, c.Outcome.STARTED)
        assert rig.effects.heard(PlaybackReport(1, c.Outcome.STARTED)) is None


class TestStop:
    def test_music_fades_out_with_its_segment(self) -> None:
        rig = Rig(music("a"), then=(music("b"),))
        assert set(rig.tell("18:01", c.Go())) == {("play", 2, 0), ("stop", 1, 900)}

    def test_music_that_stops_with_its_segment_does_not_fade(self) -> None:
        rig = Rig(music("a", at_segment_end=AtSegmentEnd.STOP))
        assert rig.tell("18:01", c.Go()) == [("stop", 1, 0)]

    def test_music_that_continues_is_left_alone(self) -> None:
        rig = Rig(music("a", at_segment_end=AtSegmentEnd.CONTINUE))
        assert rig.tell("18:01", c.Go()) == []

    def test_one_playback_is_stopped_by_hand(self) -> None:
        assert Rig(music("a")).tell("18:01", c.StopCue(1)) == [("stop", 1, 900)]
        assert Rig(music("a")).tell("18:01", c.StopCue(1, 0)) == [("stop", 1, 0)]

    def test_a_stop_cue_stops_with_its_own_fade(self) -> None:
        rig = Rig(music("a"), Cue(id="x", title="x", kind=CueKind.STOP, fade_out_ms=350))
        assert rig.tell("18:01", c.FireCue("x")) == [("stop", 1, 350)]

    def test_a_fade_cue_fades_to_its_level_over_its_time(self) -> None:
        fade = Cue(id="x", title="x", kind=CueKind.FADE, level_db=-20, fade_out_ms=2_000)
        assert Rig(music("a"), fade).tell("18:01", c.FireCue("x")) == [("fade", 1, -20, 2_000)]

    def test_leaving_the_run_silences_it(self) -> None:
        rig = Rig(music("a"))
        rig.effects.silence()
        assert rig.player.orders[-1] == ("stop", 1, 0)


class TestBackAndPanic:
    def test_back_stops_what_that_go_started_and_brings_back_what_it_replaced(self) -> None:
        rig = Rig(music("a"), then=(music("b"),))
        rig.tell("18:01", c.Go())
        orders = rig.tell("18:03", c.Back())
        assert ("play", 1, 60_000) in orders
        assert [order[:2] for order in orders if order[0] == "stop"] == [("stop", 2)]

    def test_the_next_go_plays_its_cues_again(self) -> None:
        rig = Rig(then=(music("b"),))
        rig.tell("18:01", c.Go())
        rig.tell("18:02", c.Back())
        assert ("play", 2, 0) in rig.tell("18:03", c.Go())

    def test_a_panic_fades_over_a_second_and_a_second_one_is_at_once(self) -> None:
        rig = Rig(music("a"))
        assert rig.tell("18:01", c.Panic()) == [("suspend", 1, 1_000)]
        assert rig.tell("18:01:00.400", c.Panic()) == [("suspend", 1, 0)]

    def test_a_panic_is_undone(self) -> None:
        rig = Rig(music("a"))
        rig.tell("18:01", c.Panic())
        assert rig.tell("18:02", c.BringBackSound()) == [("resume", 1)]

    def test_a_panic_does_not_wait_for_what_fades_out_already(self) -> None:
        rig = Rig(music("a", fade_out_ms=30_000))
        rig.tell("18:01", c.StopCue(1))
        assert rig.tell("18:01:01", c.Panic()) == [("stop", 1, 1_000)]
        assert rig.tell("18:01:01.500", c.Panic())[-1] == ("stop", 1, 0)

    def test_what_a_panic_silenced_goes_with_its_segment(self) -> None:
        rig = Rig(music("a"))
        rig.tell("18:01", c.Panic())
        assert [order[:2] for order in rig.tell("18:02", c.Go())] == [("stop", 1)]


class TestRestart:
    def test_nothing_is_played_by_a_replay(self) -> None:
        rig = Rig(music("a"))
        rig.stage.reopened()
        player, _ = rig._connect()
        assert player.orders == []

    def test_after_a_short_gap_music_is_back_at_its_position(self) -> None:
        rig = Rig(music("a", level_db=-3))
        rig.restart("18:01:00.500", 4_000)
        assert rig.player.orders == [("play", 1, 60_500)]

    def test_a_level_that_was_faded_stays(self) -> None:
        rig = Rig(music("a"), Cue(id="x", title="x", kind=CueKind.FADE, level_db=-20))
        rig.tell("18:00:30", c.FireCue("x"))
        rig.restart("18:01", 4_000)
        assert rig.player.orders == [("play", 1, 60_000)]
        assert rig.player.played[-1].level_db == -20

    def test_after_a_long_gap_nothing_sounds_until_one_key_brings_it_back(self) -> None:
        rig = Rig(music("a"))
        rig.restart("18:03", 2 * MINUTE)
        assert rig.player.orders == []
        assert rig.tell("18:04", c.BringBackSound()) == [("play", 1, 60_000)]


class TestFastTime:
    def test_nothing_sounds_while_it_is_not_audible(self) -> None:
        rig = Rig(then=(music("b"),))
        rig.is_audible = False
        rig.tell("18:01", c.Tick())
        assert rig.tell("18:02", c.Go()) == []

    def test_it_falls_silent_and_comes_back_at_its_position(self) -> None:
        rig = Rig(music("a"))
        rig.is_audible = False
        assert [order[:2] for order in rig.tell("18:01", c.Tick())] == [("stop", 1)]
        rig.is_audible = True
        assert rig.tell("18:05", c.Tick()) == [("play", 1, 300_000)]

    def test_the_first_seconds_of_each_music_are_heard_where_that_was_chosen(self) -> None:
        rig = Rig(music("a"), then=(music("b"),))
        rig.is_audible, rig.is_tasting = False, True
        assert [order[:2] for order in rig.tell("18:01", c.Tick())] == [("stop", 1)]
        assert rig.tell("18:05", c.Go()) == [("play", 2, 0)]
        rig.real_ms = TASTE_MS - 1
        assert rig.tell("18:09", c.Tick()) == []
        rig.real_ms = TASTE_MS
        assert rig.tell("18:10", c.Tick()) == [("stop", 2, 900)]
        assert rig.tell("18:11", c.Tick()) == []

    def test_back_at_the_clocks_own_pace_a_taste_gives_way_to_the_music(self) -> None:
        rig = Rig(then=(music("b"),))
        rig.is_audible, rig.is_tasting = False, True
        rig.tell("18:01", c.Tick())
        rig.tell("18:02", c.Go())
        rig.is_audible = True
        assert rig.tell("18:04", c.Tick()) == [("stop", 1, 0), ("play", 1, 120_000)]


class TestArmed:
    def test_the_next_segments_starting_cues_are_ready(self) -> None:
        later = music("later", offset_ms=MINUTE)
        rig = Rig(music("a"), then=(music("b"), music("c"), later))
        assert rig.player.armed[:2] == ["b", "c"]

    def test_this_segments_cues_are_ready_until_they_have_fired(self) -> None:
        rig = Rig(music("a"), music("m", trigger=Trigger.MANUAL))
        assert "m" in rig.player.armed and "a" not in rig.player.armed
        rig.tell("18:01", c.FireNextCue())
        assert "m" not in rig.player.armed


def test_a_broken_file_is_noted_and_the_show_goes_on() -> None:
    rig = Rig(music("a"))
    heard = rig.effects.heard(PlaybackReport(1, c.Outcome.FAILED, "There is no such file."))
    assert heard is not None
    rig.tell("18:01", heard, c.Go())
    failed = rig.stage.state.last_firing["a"]
    assert (failed.outcome, failed.reason) == (c.Outcome.FAILED, "There is no such file.")
    assert rig.stage.on == "s2"


def test_a_failure_reported_while_the_order_is_given_is_noted_too() -> None:
    stage = Stage(changed(make_show(10, 10), s1={"cues": (music("a"),)}))
    player = SilentPlayer("there is no libvlc")
    effects = SoundEffects(player, lambda media: MEDIA / media)
    heard: list[c.ReportCue | None] = []
    player.subscribe(lambda report: heard.append(effects.heard(report)))
    stage.engine.use(stage.scheduler, effects)
    stage.tell("18:00", c.Start())
    reason = "a.ogg cannot be played: there is no libvlc"
    assert heard == [c.ReportCue(1, c.Outcome.FAILED, reason)]
