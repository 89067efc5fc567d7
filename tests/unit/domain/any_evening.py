"""Any short evening about midnight, with any mix of rules and any commands, by Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import strategies as st

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain import events as e
from showctl.domain.audience import Look, LookKind
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, GoTo, Moment, Trigger
from showctl.domain.decide import decide, fall_due
from showctl.domain.plan import MINUTE, SECOND, EndRule, Kind, Line, Segment, Show, StartRule
from showctl.domain.refusal import Refused
from showctl.domain.run import apply_all, begin, replay
from showctl.domain.state import RunState
from tests.plans import make_show
from tests.unit.domain.evening import at, of_day

IDS = tuple(f"s{number}" for number in range(1, 6))
_CUES = st.sampled_from(IDS).flatmap(lambda one: st.sampled_from([f"{one}/0", f"{one}/1"]))
_WAITS = st.sampled_from([0, 0, 1, 30 * SECOND])
_SECONDS = st.sampled_from([0, 1, 30, 59, 60, 61, 120, 300]).map(lambda s: s * SECOND)


@st.composite
def _cues(draw: st.DrawFn, cue_id: str) -> Cue:
    kind = draw(st.sampled_from(CueKind))
    return Cue(
        id=cue_id,
        title=cue_id,
        kind=kind,
        trigger=draw(st.sampled_from(Trigger)),
        offset_ms=draw(_SECONDS),
        at_ms=of_day("23:50") + draw(_SECONDS),
        after=draw(_CUES),
        moment=draw(st.sampled_from(Moment)),
        pre_wait_ms=draw(_WAITS),
        post_wait_ms=draw(_WAITS),
        media="sounds/a.ogg",
        tracks=("sounds/a.ogg", "sounds/b.ogg"),
        crossfade_ms=draw(_WAITS),
        loops=draw(st.integers(0, 2)),
        at_segment_end=draw(st.sampled_from(AtSegmentEnd)),
        stops_others=draw(st.sampled_from([False, False, True])),
        duration_ms=draw(_WAITS),
        fade_out_ms=draw(_WAITS),
        targets=tuple(draw(st.lists(_CUES, max_size=2))),
        is_all_but=draw(st.booleans()),
        is_sequence=draw(st.booleans()),
        goes_to=draw(st.sampled_from(GoTo)),
    )


@st.composite
def _segments(draw: st.DrawFn, segment_id: str) -> Segment:
    start_ms = draw(st.none() | st.integers(0, 60).map(lambda m: of_day("23:45") + m * MINUTE))
    cues = draw(st.integers(0, 2))
    return Segment(
        id=segment_id,
        title=segment_id,
        kind=draw(st.sampled_from([Kind.SETUP, Kind.SPEECH, Kind.GAME, Kind.STRIKE])),
        duration_ms=draw(st.sampled_from([0, 1, 30_000, 5 * MINUTE, 10 * MINUTE, 599_999])),
        start_rule=StartRule.FOLLOW if start_ms is None else StartRule.AT,
        start_ms=start_ms,
        end_rule=draw(st.sampled_from(EndRule)),
        min_duration_ms=draw(st.none() | st.just(0)),
        can_cut=draw(st.booleans()),
        **draw(st.sampled_from([{}, {}, {}, {"is_background": True}, {"is_reserve": True}])),
        standby_ms=draw(st.none() | _SECONDS),
        lines=tuple(Line(text="各位来宾") for _ in range(draw(st.integers(0, 3)))),
        cues=tuple(draw(_cues(f"{segment_id}/{place}")) for place in range(cues)),
    )


@st.composite
def shows(draw: st.DrawFn) -> Show:
    """A short show about midnight with any mix of rules."""
    ids = IDS[: draw(st.integers(1, len(IDS)))]
    segments = tuple(draw(_segments(segment_id)) for segment_id in ids)
    curfew = draw(st.none() | st.just(of_day("24:20")))
    return make_show(start_ms=of_day("23:50"), segments=segments, curfew_ms=curfew)


_places = st.sampled_from(IDS)
_commands = st.one_of(
    st.sampled_from([c.Go(), c.Back(), c.Hold(), c.Resume(), c.Skip(), c.Tick()]),
    st.sampled_from([c.Go(), c.Go(), c.FireNextCue(), c.Panic(), c.BringBackSound()]),
    st.sampled_from([-5 * MINUTE, -1, 1, MINUTE, 5 * MINUTE]).map(c.AddTime),
    st.builds(c.Jump, _places),
    st.builds(c.Skip, _places),
    st.builds(c.PutInReserve, st.none() | _places) | st.just(c.PutInReserve()),
    st.builds(c.FireCue, _CUES),
    st.builds(c.StopCue, st.integers(1, 8)),
    st.builds(c.ReportCue, st.integers(1, 8), st.sampled_from(c.Outcome)),
    st.builds(c.ReportCue, st.integers(1, 8), st.just(c.Outcome.STARTED), st.just(""), _WAITS),
    st.builds(cc.PauseCue, st.integers(1, 8)) | st.builds(cc.ResumeCue, st.integers(1, 8)),
    st.builds(cc.NextTrack, st.integers(1, 8)) | st.builds(cc.DropWait, _CUES),
    st.sampled_from([cc.RestartCue(), cc.SetMaster(-6.0)]),
    st.sampled_from([c.Acknowledge(), c.Acknowledge(2), c.SendMessage("快"), c.MarkAsTest()]),
    st.just(c.Start()),
    st.sampled_from([a.SafeTitle(), a.Black(), a.OtherProgram(), a.Take(), a.TurnPage(1)]),
    st.builds(a.PrepareLook, st.none() | st.just(Look(kind=LookKind.LOGO))),
    st.builds(
        Change,
        segment=_places,
        means=st.sampled_from(Means),
        ms=st.sampled_from([0, MINUTE]),
    ).map(lambda change: c.ApplyCatchUp((change,))),
    st.just(c.WithdrawCatchUp()),
    st.sampled_from([c.TakeNote("灯光慢了"), c.TakeNote(" "), c.TakeNote("late", None, "s9")]),
    st.builds(c.TurnLines, st.sampled_from([-1, 1, 2])),
    st.builds(c.ScrollLines, st.sampled_from([None, 240])),
    st.sampled_from([c.GoToLine(1), c.StopScroll(), c.AcknowledgeMessage()]),
)
_steps = st.integers(0, 600_000) | st.sampled_from([0, 0, 1, 399, 400, 60_000, 300_000])


@dataclass
class Script:
    """A show and commands, each so many ms after the one before."""

    show: Show
    steps: list[tuple[int, c.Command]]

    def times(self) -> list[tuple[datetime, c.Command]]:
        now, timed = at("23:49"), []
        for ms, command in self.steps:
            now += timedelta(milliseconds=ms)
            timed.append((now, command))
        return timed


@dataclass
class Live:
    """A run as it goes on: a state beside its log."""

    state: RunState
    log: list[e.Event]
    batches: list[tuple[datetime, int, int]] = field(default_factory=list)

    @classmethod
    def opened(cls, show: Show) -> Live:
        opening = e.RunOpened(at=at("23:40"), show=show, is_rehearsal=True)
        return cls(begin(opening), [opening])

    @classmethod
    def from_log(cls, log: list[e.Event]) -> Live:
        return cls(replay(log), list(log))

    def do(self, now: datetime, command: c.Command) -> None:
        before = len(self.log)
        self._take(fall_due(self.state, now))
        self.batches.append((now, before, len(self.log)))
        try:
            self._take(decide(self.state, command, now))
        except Refused:
            return

    def _take(self, events: tuple[e.Event, ...]) -> None:
        self.state = apply_all(self.state, events)
        self.log += events


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    steps = draw(st.lists(st.tuples(_steps, _commands), max_size=18))
    first = draw(st.none() | _places)
    return Script(draw(shows()), [(draw(_steps), c.Start(first)), *steps])


def played(script: Script) -> Live:
    live = Live.opened(script.show)
    for now, command in script.times():
        live.do(now, command)
    return live
