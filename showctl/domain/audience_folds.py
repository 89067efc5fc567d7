"""What events do to the audience screen: its own, and those of segments, cues and sound.

The hall follows the run: a segment brings its title, a cue its look, and whatever ends badly or
by itself leads to the safe title.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from showctl.domain import audience_events as a
from showctl.domain import cue_events as ce
from showctl.domain import draw_events as d
from showctl.domain import events as e
from showctl.domain import game_events as g
from showctl.domain.audience import (
    SAFE_TITLE,
    Audience,
    Look,
    LookKind,
    Program,
    look_of_cue,
    look_of_segment,
)
from showctl.domain.calendar import length
from showctl.domain.commands import Outcome
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind
from showctl.domain.film import film_firing
from showctl.domain.sound import is_meant
from showctl.domain.state import RunState


def after(before: RunState, state: RunState, event: e.Event) -> Audience:
    """The audience screen after an event that made `state` out of `before`."""
    follow = _FOLLOW.get(type(event))
    return follow(before, state, event) if follow else state.audience


def _on(audience: Audience, look: Look, event: e.Event, **cue: Any) -> Audience:
    """A look comes on. Black remembers what it covers; nothing else does."""
    covered = None
    if look.kind is LookKind.BLACKOUT:
        covered = audience.covered if audience.is_black else audience.program
    program = Program(look=look, since=event.at, **cue)
    return replace(audience, program=program, covered=covered)


def _segment_started(before: RunState, state: RunState, event: e.SegmentStarted) -> Audience:
    if _goes_on(state, state.audience.program):
        return state.audience
    return _on(state.audience, look_of_segment(state.show.segment(event.segment)), event)


def _goes_on(state: RunState, program: Program) -> bool:
    """Whether what a cue put on outlasts its segment."""
    found = state.show.find_cue(program.look.cue) if program.firing else None
    return found is not None and found[1].at_segment_end is AtSegmentEnd.CONTINUE


def _background_ended(before: RunState, state: RunState, event: e.BackgroundEnded) -> Audience:
    program = state.audience.program
    if program.segment != event.segment or _goes_on(state, program):
        return state.audience
    look = look_of_segment(state.current) if state.current else SAFE_TITLE
    return _on(state.audience, look, event)


def _advance_dropped(before: RunState, state: RunState, event: e.AdvanceDropped) -> Audience:
    """What was on before the advance is on again; a video at its place, unless it is over."""
    advance = before.advance
    assert advance is not None
    program = advance.program
    last = state.last_firing.get(program.look.cue)
    is_over = last is not None and last.number == program.firing and last.outcome in _OVER
    if program.look.kind is LookKind.VIDEO and is_over:
        return _on(state.audience, SAFE_TITLE, event)
    if program == state.audience.program:
        return state.audience
    return replace(state.audience, program=program.moved(event.at - advance.at), covered=None)


_OVER = (Outcome.ENDED, Outcome.FAILED)


def _cue_fired(before: RunState, state: RunState, event: e.CueFired) -> Audience:
    found = state.show.find_cue(event.cue)
    if found is None:
        return state.audience
    segment, cue = found
    look = look_of_cue(cue, segment.id)
    if look is not None:
        return _on(state.audience, look, event, firing=event.firing, segment=segment.id)
    program = state.audience.program
    if program.look.kind is not LookKind.VIDEO:
        return state.audience
    is_meant_too = is_meant(program.look.cue, cue, state.show)
    if cue.stops_others or (cue.kind is CueKind.STOP and is_meant_too):
        return _on(state.audience, SAFE_TITLE, event)
    change = _ON_FILM.get(cue.kind)
    if change is None or not is_meant_too:
        return state.audience
    return replace(state.audience, program=change(program, cue, event.at))


def _faded(program: Program, cue: Cue, at: datetime) -> Program:
    until = at + length(cue.fade_out_ms) if cue.fade_out_ms else None
    return replace(program, level_db=cue.level_db, fading_until=until)


_ON_FILM: dict[CueKind, Callable[[Program, Cue, datetime], Program]] = {
    CueKind.FADE: _faded,
    CueKind.PAUSE: lambda program, _, at: program.paused(at),
    CueKind.RESUME: lambda program, _, at: program.resumed(at),
}


def _firing_over(
    before: RunState, state: RunState, event: e.CueEnded | e.CueFailed | e.CueStopped
) -> Audience:
    """A video's end, and whatever fails of what a cue shows, leads to the safe title."""
    audience = state.audience
    if audience.covered is not None and audience.covered.firing == event.firing:
        safe = Program(look=SAFE_TITLE, since=event.at)
        return replace(audience, covered=safe)
    if audience.program.firing != event.firing:
        return audience
    return _on(audience, SAFE_TITLE, event)


def _film_started(before: RunState, state: RunState, event: e.CueStarted) -> Audience:
    return _with_film(state, event.firing, lambda film: replace(film, length_ms=event.length_ms))


def _film_paused(before: RunState, state: RunState, event: ce.CuePaused) -> Audience:
    return _with_film(state, event.firing, lambda film: film.paused(event.at))


def _film_resumed(before: RunState, state: RunState, event: ce.CueResumed) -> Audience:
    return _with_film(state, event.firing, lambda film: film.resumed(event.at))


def _with_film(state: RunState, firing: int, change: Callable[[Program], Program]) -> Audience:
    audience = state.audience
    if film_firing(state) != firing:
        return audience
    return replace(audience, program=change(audience.program))


def _panicked(before: RunState, state: RunState, event: e.Panicked) -> Audience:
    """The safe title; a hall that is dark stays dark."""
    if state.audience.is_black:
        safe = Program(look=SAFE_TITLE, since=event.at)
        return replace(state.audience, covered=safe)
    return _on(state.audience, SAFE_TITLE, event)


def _run_ended(before: RunState, state: RunState, event: e.RunEnded) -> Audience:
    return _on(state.audience, SAFE_TITLE, event)


def _run_reopened(before: RunState, state: RunState, event: e.RunReopened) -> Audience:
    """After a long gap nothing sounds by itself, so no video goes on."""
    is_video = state.audience.program.look.kind is LookKind.VIDEO
    return (
        _on(state.audience, SAFE_TITLE, event) if event.is_silent and is_video else state.audience
    )


def _draw_shown(before: RunState, state: RunState, event: e.Event) -> Audience:
    """A draw comes on with its prize, its roll and its names; where it is on, it stays."""
    on = state.draws.on
    if on is None or state.audience.program.look.subject == on:
        return state.audience
    return _on(state.audience, Look(kind=LookKind.DRAW, subject=on), event)


def _draw_committed(before: RunState, state: RunState, event: e.Event) -> Audience:
    """Another draw takes the place of the one whose names were on; anything else stays."""
    is_draw_on = state.audience.program.look.kind is LookKind.DRAW
    return _draw_shown(before, state, event) if is_draw_on else state.audience


def _draw_closed(before: RunState, state: RunState, event: d.DrawClosed) -> Audience:
    return _taken_off(state, event, before.draws.on)


def _taken_off(state: RunState, event: e.Event, subject: str | None) -> Audience:
    """What showed a draw, game or award gives way to the segment's own look."""
    if subject is None or state.audience.program.look.subject != subject:
        return state.audience
    look = look_of_segment(state.current) if state.current else SAFE_TITLE
    return _on(state.audience, look, event)


def _game_started(before: RunState, state: RunState, event: g.GameStarted) -> Audience:
    return _on(state.audience, Look(kind=LookKind.TIMER, subject=event.game), event)


def _game_won(before: RunState, state: RunState, event: g.GameWon) -> Audience:
    if not event.winners:
        return _taken_off(state, event, event.game)
    return _on(state.audience, Look(kind=LookKind.WINNERS, subject=event.game), event)


def _award_revealed(before: RunState, state: RunState, event: g.AwardRevealed) -> Audience:
    return _on(state.audience, Look(kind=LookKind.AWARD, subject=event.award), event)


def _award_concealed(before: RunState, state: RunState, event: g.AwardConcealed) -> Audience:
    return _taken_off(state, event, event.award)


_FOLLOW: dict[type[e.Event], Callable[[RunState, RunState, Any], Audience]] = {
    e.SegmentStarted: _segment_started,
    e.AdvanceDropped: _advance_dropped,
    e.BackgroundEnded: _background_ended,
    e.CueFired: _cue_fired,
    e.CueEnded: _firing_over,
    e.CueFailed: _firing_over,
    e.CueStopped: _firing_over,
    e.CueStarted: _film_started,
    ce.CuePaused: _film_paused,
    ce.CueResumed: _film_resumed,
    e.Panicked: _panicked,
    e.RunEnded: _run_ended,
    e.RunReopened: _run_reopened,
    d.DrawOpened: _draw_shown,
    d.DrawCommitted: _draw_committed,
    d.DrawRolled: _draw_shown,
    d.WinnersDrawn: _draw_shown,
    d.WinnersEntered: _draw_shown,
    d.DrawClosed: _draw_closed,
    g.GameStarted: _game_started,
    g.GameWon: _game_won,
    g.AwardRevealed: _award_revealed,
    g.AwardConcealed: _award_concealed,
}


def _look_shown(state: RunState, event: a.LookShown) -> RunState:
    shown = _on(state.audience, event.look, event)
    is_yielded = shown.is_yielded and not event.takes_screen_back
    return replace(state, audience=replace(shown, is_yielded=is_yielded))


def _look_prepared(state: RunState, event: a.LookPrepared) -> RunState:
    return replace(state, audience=replace(state.audience, prepared=event.look))


def _black_lifted(state: RunState, event: a.BlackLifted) -> RunState:
    audience = state.audience
    covered = audience.covered or Program(since=event.at)
    if audience.program.since is not None:
        covered = covered.moved(event.at - audience.program.since)
    return replace(state, audience=replace(audience, program=covered, covered=None))


def _screen_yielded(state: RunState, event: a.ScreenYielded) -> RunState:
    return replace(state, audience=replace(state.audience, is_yielded=True))


def _screen_taken_back(state: RunState, event: a.ScreenTakenBack) -> RunState:
    return replace(state, audience=replace(state.audience, is_yielded=False))


def _theme_chosen(state: RunState, event: a.ThemeChosen) -> RunState:
    return replace(state, audience=replace(state.audience, theme=event.theme))


def _page_turned(state: RunState, event: a.PageTurned) -> RunState:
    program = replace(state.audience.program, page=event.page)
    return replace(state, audience=replace(state.audience, program=program))


def _pages_counted(state: RunState, event: a.PagesCounted) -> RunState:
    program = state.audience.program
    if not program.firing or program.firing != event.firing:
        return state
    program = replace(
        program, page_count=event.page_count, page=max(1, min(program.page, event.page_count))
    )
    return replace(state, audience=replace(state.audience, program=program))


FOLDS: dict[type[e.Event], Callable[[RunState, Any], RunState]] = {
    a.LookShown: _look_shown,
    a.LookPrepared: _look_prepared,
    a.BlackLifted: _black_lifted,
    a.ScreenYielded: _screen_yielded,
    a.ScreenTakenBack: _screen_taken_back,
    a.ThemeChosen: _theme_chosen,
    a.PageTurned: _page_turned,
    a.PagesCounted: _pages_counted,
}
