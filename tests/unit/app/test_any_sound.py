"""Any order of cues on a player that starts, ends and fails as it likes: a panic always wins."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from showctl.app.effects import SoundEffects
from showctl.app.ports import PlaybackReport
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Curve, GoTo, Trigger
from showctl.domain.run import replay
from showctl.domain.state import RunState
from tests.fakes import FakePlayer
from tests.plans import make_show
from tests.unit.app.stage import Stage
from tests.unit.domain.evening import changed

_MEDIA = {"media": "a.ogg", "tracks": ("a.ogg", "b.ogg")}


def _cue(cue_id: str, kind: CueKind, **over: Any) -> Cue:
    return Cue(id=cue_id, title=cue_id, kind=kind, **_MEDIA, **over)


_CUES = (
    _cue("music", CueKind.AUDIO, trigger=Trigger.START, fade_out_ms=30_000),
    _cue("sting", CueKind.AUDIO, pre_wait_ms=400, fade_out_ms=0, duck_db=12),
    _cue("curved", CueKind.AUDIO, fade_in_ms=3_000, fade_out_ms=30_000, curve=Curve.S),
    _cue("lasting", CueKind.AUDIO, loops=0, at_segment_end=AtSegmentEnd.CONTINUE),
    _cue("after", CueKind.AUDIO, trigger=Trigger.AFTER_END, after="sting", stops_others=True),
    _cue("list", CueKind.PLAYLIST, crossfade_ms=3_000, loops=0),
    _cue("fade", CueKind.FADE, level_db=-20, fade_out_ms=5_000),
    _cue("stop", CueKind.STOP, fade_out_ms=30_000),
    _cue("stop all but", CueKind.STOP, targets=("music",), is_all_but=True, curve=Curve.S),
    _cue("pause", CueKind.PAUSE, fade_out_ms=400),
    _cue("resume", CueKind.RESUME),
    _cue("group", CueKind.GROUP, targets=("wait", "sting", "curved"), is_sequence=True),
    _cue("wait", CueKind.WAIT, duration_ms=3_000),
    _cue("again", CueKind.GO_TO, targets=("music",)),
    _cue("next", CueKind.GO_TO, targets=("list",), goes_to=GoTo.NEXT),
    _cue("tone", CueKind.TONE),
)
_SHOW = changed(
    make_show(5, 5, 5, go_guard_ms=0),
    s1={"cues": _CUES},
    s2={"cues": (_cue("then", CueKind.AUDIO, trigger=Trigger.START),)},
)

_LONGEST_FADE = timedelta(seconds=30)

_firings = st.integers(1, 8)
_commands = st.one_of(
    st.sampled_from([cue.id for cue in _CUES]).map(c.FireCue),
    st.sampled_from([cue.id for cue in _CUES]).map(c.FireCue),
    st.builds(c.StopCue, _firings, st.sampled_from([None, 0, 5_000])),
    _firings.flatmap(
        lambda firing: st.sampled_from(
            [cc.PauseCue(firing), cc.ResumeCue(firing), cc.NextTrack(firing)]
        )
    ),
    st.sampled_from([cc.RestartCue(), c.Panic(), c.BringBackSound(), c.Go(), c.Back()]),
)
_whims = st.sampled_from(["start"] * 6 + ["end", "fail", "nothing"])
_steps = st.lists(st.tuples(st.sampled_from([0, 20, 500, 5_000]), _commands, _whims), max_size=15)


class Hall:
    """A run from 18:00 whose player reports to it."""

    def __init__(self) -> None:
        self.stage = Stage(_SHOW)
        self.player = FakePlayer(length_ms=45_000)
        self.effects = SoundEffects(self.player, lambda media: Path("/show") / media)
        self.stage.engine.use(self.stage.scheduler, self.effects)
        self.player.subscribe(self._hear)
        self.stage.tell("18:00", c.Start())

    def wait(self, ms: int) -> None:
        """Time passes for the run and for the player."""
        self.player.advance(ms)
        self.stage.clock.jump(self.stage.clock.now() + timedelta(milliseconds=ms))
        self.stage.give(c.Tick())

    def wait_for_the_fades(self) -> None:
        """Until the last that went off or was stopped has had time for the longest fade: what
        ends meanwhile may set something off that fades others."""
        since = self.stage.clock.now()
        while self.stage.clock.now() - since < _LONGEST_FADE:
            self.wait(5_000)
            since = max([since, *(event.at for event in self.stage.events)])
        self.wait(0)

    def _hear(self, report: PlaybackReport) -> None:
        command = self.effects.heard(report)
        if command is not None:
            self.stage.engine.submit(command)

    def live(self, steps: list[tuple[int, c.Command, str]]) -> None:
        """Each step: time passes, a command comes, and the player does to all voices as it
        likes."""
        for ms, command, whim in steps:
            self.wait(ms)
            self.stage.give(command)
            for voice in self.player.playing:
                _on_a_whim(self.player, voice, whim)
            self.stage.give(c.Tick())


@settings(max_examples=300, deadline=None)
@given(_steps)
def test_a_panic_and_a_second_one_end_silent_whatever_came_before(
    steps: list[tuple[int, c.Command, str]],
) -> None:
    hall = Hall()
    hall.live(steps)
    hall.stage.give(c.Panic())
    hall.player.advance(1_000)
    assert hall.player.audible == ()
    hall.stage.give(c.Panic())
    state = hall.stage.state
    assert all(one.suspended_at for one in state.sounding.values())
    assert state.waits == {} and state.lasting == {}
    assert replay(hall.stage.events) == state


_BACK_AMID_THE_FADE = [
    (0, c.FireCue("curved"), "start"),
    (0, c.Go(), "start"),
    (0, c.Back(), "start"),
]
_SILENCED_AND_BROUGHT_BACK = [(0, c.Panic(), "nothing"), (5_000, c.BringBackSound(), "start")]


_FADED_BY_WHAT_FOLLOWS_AN_END = [
    (0, c.FireCue("sting"), "start"),
    (0, c.FireCue("sting"), "start"),
    *[(5_000, c.FireCue("music"), "start")] * 3,
]


@settings(max_examples=300, deadline=None)
@example(_BACK_AMID_THE_FADE)
@example(_FADED_BY_WHAT_FOLLOWS_AN_END)
@example([*_BACK_AMID_THE_FADE, *_SILENCED_AND_BROUGHT_BACK])
@given(_steps)
def test_once_all_fades_are_over_the_player_plays_what_the_state_says_and_nothing_else(
    steps: list[tuple[int, c.Command, str]],
) -> None:
    hall = Hall()
    hall.live(steps)
    # A playlist may be crossing over at any moment: two voices for one sound.
    hall.stage.give(*(c.StopCue(k) for k in _playlists(hall.stage.state)))
    hall.wait_for_the_fades()
    sounding = hall.stage.state.sounding.values()
    assert len(hall.player.audible) == len([one for one in sounding if not one.suspended_at])


@settings(max_examples=200, deadline=None)
@given(_steps)
def test_a_go_taken_back_leaves_everything_under_way_as_it_was(
    steps: list[tuple[int, c.Command, str]],
) -> None:
    hall = Hall()
    hall.live([step for step in steps if not isinstance(step[1], c.Go | c.Back)])
    before = hall.stage.state
    hall.stage.give(c.Go(), c.Back())
    after = hall.stage.state
    assert after.waits == before.waits and after.lasting == before.lasting
    assert after.sounding == before.sounding


def _playlists(state: RunState) -> list[int]:
    return [k for k, one in state.sounding.items() if one.cue == "list"]


def _on_a_whim(player: FakePlayer, voice: int, whim: str) -> None:
    if whim == "start":
        player.let_start(voice)
    elif whim == "end":
        player.let_end(voice)
    elif whim == "fail":
        player.let_fail(voice, "broken")
