"""What the player is told when cues pause, duck, cross over, fade along a curve, or set a level."""

from __future__ import annotations

from showctl.app.effects import MASTER_FADE_MS, SILENCE_DB
from showctl.app.ports import PlaybackReport
from showctl.app.transitions import CUT_FADE_MS, DUCK_FADE_MS, PAUSE_FADE_MS
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.award import Award
from showctl.domain.cue import Cue, CueKind, Curve, GoTo, Trigger
from showctl.domain.game_commands import ConcealAward, RevealAward
from showctl.domain.plan import MINUTE, SECOND
from tests.unit.app.test_effects import MEDIA, Rig, music


def playlist(**over: object) -> Cue:
    fields = {"trigger": Trigger.START, "tracks": ("a.ogg", "b.ogg"), "crossfade_ms": 4_000}
    return Cue(**{"id": "p", "title": "p", "kind": CueKind.PLAYLIST, **fields, **over})


def test_what_plays_of_a_file_how_often_and_where() -> None:
    rig = Rig(music("a", in_ms=1_000, out_ms=9_000, loops=3, output="hall"))
    (playback,) = rig.player.played
    assert (playback.in_ms, playback.out_ms, playback.loops) == (1_000, 9_000, 3)
    assert (playback.output, playback.is_endless) == ("hall", False)


def test_a_pause_fades_and_keeps_the_place_and_resuming_goes_on() -> None:
    rig = Rig(music("a"))
    assert rig.tell("18:01", cc.PauseCue(1)) == [("suspend", 1, PAUSE_FADE_MS)]
    assert rig.tell("18:02", cc.ResumeCue(1)) == [("resume", 1)]


def test_a_pause_cue_fades_over_its_own_time() -> None:
    rig = Rig(music("a"), Cue(id="x", title="x", kind=CueKind.PAUSE, fade_out_ms=900))
    assert rig.tell("18:01", c.FireCue("x")) == [("suspend", 1, 900)]


def test_others_are_ducked_while_a_cue_plays() -> None:
    rig = Rig(music("a", level_db=-3), music("v", trigger=Trigger.MANUAL, duck_db=12))
    orders = rig.tell("18:01", c.FireCue("v"))
    assert ("fade", 1, -15, DUCK_FADE_MS) in orders and ("play", 2, 0) in orders
    assert rig.tell("18:02", c.ReportCue(2, c.Outcome.ENDED))[0] == ("fade", 1, -3, DUCK_FADE_MS)


def test_what_fires_ducked_fades_in_to_that_level() -> None:
    rig = Rig(music("v", duck_db=12), music("a", trigger=Trigger.MANUAL, fade_in_ms=3_000))
    assert rig.tell("18:01", c.FireCue("a")) == [("play", 2, 0)]
    playback = rig.player.played[-1]
    assert (playback.level_db, playback.fade_in_ms) == (-12, 3_000)


def test_a_duck_amid_a_fade_in_does_not_cut_it_short() -> None:
    voice = music("v", trigger=Trigger.MANUAL, duck_db=12)
    rig = Rig(music("a", fade_in_ms=10 * SECOND), voice)
    assert ("fade", 1, -12, 6 * SECOND) in rig.tell("18:00:04", c.FireCue("v"))


def test_a_duck_amid_a_fade_does_not_cut_it_short() -> None:
    fade = Cue(id="x", title="x", kind=CueKind.FADE, level_db=-20, fade_out_ms=10 * SECOND)
    rig = Rig(music("a"), fade, music("v", trigger=Trigger.MANUAL, duck_db=12))
    rig.tell("18:01", c.FireCue("x"))
    assert ("fade", 1, -32, 6 * SECOND) in rig.tell("18:01:04", c.FireCue("v"))


def test_a_fade_follows_its_curve() -> None:
    fade = Cue(id="x", title="x", kind=CueKind.FADE, level_db=-20, fade_out_ms=2_000, curve=Curve.S)
    rig = Rig(music("a"), fade)
    assert rig.tell("18:01", c.FireCue("x")) == [("fade", 1, -20, 2_000, "s")]


def test_a_fade_in_along_a_curve_begins_in_silence() -> None:
    rig = Rig(music("a", level_db=-6, fade_in_ms=800, curve=Curve.EQUAL_POWER))
    assert rig.player.played[0].level_db == SILENCE_DB
    assert rig.player.orders[-1] == ("fade", 1, -6, 800, "equal_power")


def test_a_fade_out_along_a_curve_is_stopped_when_it_is_over() -> None:
    rig = Rig(music("a", fade_out_ms=2_000, curve=Curve.S))
    assert rig.tell("18:01", c.StopCue(1)) == [("fade", 1, SILENCE_DB, 2_000, "s")]
    assert rig.tell("18:01:01", c.Tick()) == []
    assert rig.tell("18:01:02", c.Tick()) == [("stop", 1, 0)]


def test_the_master_is_the_players() -> None:
    rig = Rig(music("a"))
    assert rig.tell("18:01", cc.SetMaster(-6)) == [("master", -6)]
    assert MASTER_FADE_MS < 100
    rig.effects.silence()
    assert rig.player.orders[-1] == ("master", 0)


class TestPlaylist:
    def test_two_tracks_cross_at_equal_power(self) -> None:
        rig = Rig(playlist(level_db=-6))
        rig.tell("18:00:01", c.ReportCue(1, c.Outcome.STARTED, length_ms=MINUTE))
        assert [order[:2] for order in rig.tell("18:00:55", c.Tick())] == []
        orders = rig.tell("18:00:56", c.Tick())
        assert orders[0] == ("fade", 1, SILENCE_DB, 4_000, "equal_power")
        (_, voice, start), (_, faded, *how) = orders[1:]
        assert (start, voice, how) == (0, faded, [-6, 4_000, "equal_power"])
        assert rig.player.played[-1].media == MEDIA / "b.ogg"
        assert rig.tell("18:01:00", c.Tick()) == [("stop", 1, 0)]

    def test_a_report_of_a_track_that_is_over_says_nothing_of_the_next(self) -> None:
        rig = Rig(playlist())
        rig.tell("18:00:01", cc.NextTrack(1))
        assert rig.effects.heard(PlaybackReport(1, c.Outcome.ENDED)) is None
        voice = rig.player.played[-1].firing
        heard = rig.effects.heard(PlaybackReport(voice, c.Outcome.ENDED))
        assert heard == c.ReportCue(1, c.Outcome.ENDED)

    def test_by_hand_the_next_track_cuts_in(self) -> None:
        rig = Rig(playlist())
        orders = rig.tell("18:00:01", cc.NextTrack(1))
        assert orders[0] == ("stop", 1, CUT_FADE_MS)
        assert [order[0] for order in orders] == ["stop", "play"]

    def test_a_cue_goes_to_the_next_track_too(self) -> None:
        go_to = Cue(id="x", title="x", kind=CueKind.GO_TO, targets=("p",), goes_to=GoTo.NEXT)
        rig = Rig(playlist(), go_to)
        rig.tell("18:00:01", c.FireCue("x"))
        assert rig.player.played[-1].media == MEDIA / "b.ogg"

    def test_the_next_track_is_ready(self) -> None:
        rig = Rig(playlist())
        assert "b" in rig.player.armed


def test_a_tone_loops_a_sound_of_its_own() -> None:
    rig = Rig(Cue(id="t", title="t", kind=CueKind.TONE, trigger=Trigger.START))
    (playback,) = rig.player.played
    assert (playback.media, playback.loops) == (MEDIA / "tone", 0)


def test_the_length_that_the_player_knows_comes_with_the_start() -> None:
    rig = Rig(music("a"))
    rig.player.length_ms = 42_000
    heard = rig.effects.heard(PlaybackReport(1, c.Outcome.STARTED))
    assert heard == c.ReportCue(1, c.Outcome.STARTED, length_ms=42_000)


def test_an_award_s_music_is_ready_and_goes_by_ducks_master_and_panic_like_any_other() -> None:
    award = Award(id="a", title="最佳", segment="s1", music="fanfare.ogg")
    rig = Rig(music("v", trigger=Trigger.MANUAL, duck_db=12), awards=(award,))
    assert "fanfare" in rig.player.armed
    assert rig.tell("18:01", RevealAward("a"), cc.SetMaster(-6)) == [
        ("play", 1, 0),
        ("master", -6),
    ]
    assert ("fade", 1, -12, DUCK_FADE_MS) in rig.tell("18:02", c.FireCue("v"))
    assert ("suspend", 1, 1_000) in rig.tell("18:03", c.Panic())
    rig.tell("18:04", c.BringBackSound())
    assert rig.tell("18:05", ConcealAward("a")) == [("stop", 1, 1_500)]


def test_an_award_that_is_revealed_already_is_not_ready_once_more() -> None:
    award = Award(id="a", title="最佳", segment="s1", music="fanfare.ogg")
    rig = Rig(music("v", trigger=Trigger.MANUAL), awards=(award,))
    rig.tell("18:01", RevealAward("a"))
    assert rig.player.armed == ["v"]
