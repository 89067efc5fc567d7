"""What the commands about the audience screen do. None of them ever changes the run."""

from __future__ import annotations

from datetime import datetime

from showctl.domain import audience_commands as c
from showctl.domain import audience_events as e
from showctl.domain import commands
from showctl.domain.audience import BLACK, SAFE_TITLE, Look, LookKind, look_of_cue, opening_look
from showctl.domain.cue import Trigger
from showctl.domain.cue_decisions import fire_cue
from showctl.domain.decision import Decisions, Events
from showctl.domain.refusal import Reason, Refused
from showctl.domain.state import RunState


def coming_look(state: RunState) -> Look | None:
    """What Take puts on: what is prepared, else the segment's next manual cue that shows
    something, else what the next segment starts with; None after the last."""
    if state.audience.prepared is not None:
        return state.audience.prepared
    visit, current = state.visit, state.current
    if visit is not None and current is not None:
        for cue in current.cues:
            look = look_of_cue(cue, current.id)
            is_by_hand = cue.trigger is Trigger.MANUAL
            if look is not None and is_by_hand and not state.has_fired(cue.id, visit.number):
                return look
    following = state.next_segment()
    return opening_look(following) if following else None


def _show(state: RunState, command: c.ShowLook, now: datetime) -> Events:
    return _put_on(state, command.look, now)


def _put_on(state: RunState, look: Look, now: datetime) -> Events:
    """A cue's look is put on by its cue, so that it counts as fired."""
    if look.cue and state.show.find_cue(look.cue) is not None:
        return fire_cue(state, commands.FireCue(look.cue), now)
    return (e.LookShown(at=now, look=look),)


def _prepare(state: RunState, command: c.PrepareLook, now: datetime) -> Events:
    return (e.LookPrepared(at=now, look=command.look),)


def _take(state: RunState, command: c.Take, now: datetime) -> Events:
    look = coming_look(state)
    if look is None:
        raise Refused(Reason.NOTHING_PREPARED)
    done = (e.LookPrepared(at=now, look=None),) if state.audience.prepared is not None else ()
    return (*_put_on(state, look, now), *done)


def _safe_title(state: RunState, command: c.SafeTitle, now: datetime) -> Events:
    return (e.LookShown(at=now, look=SAFE_TITLE, takes_screen_back=True),)


def _black(state: RunState, command: c.Black, now: datetime) -> Events:
    if state.audience.is_black and not state.audience.is_yielded:
        return (e.BlackLifted(at=now),)
    return (e.LookShown(at=now, look=BLACK, takes_screen_back=True),)


def _other_program(state: RunState, command: c.OtherProgram, now: datetime) -> Events:
    is_away = state.audience.is_yielded
    return (e.ScreenTakenBack(at=now) if is_away else e.ScreenYielded(at=now),)


def _choose_theme(state: RunState, command: c.ChooseTheme, now: datetime) -> Events:
    return (e.ThemeChosen(at=now, theme=command.theme),)


def _turn_page(state: RunState, command: c.TurnPage, now: datetime) -> Events:
    program = state.audience.program
    if program.look.kind is not LookKind.SLIDES:
        raise Refused(Reason.NO_SLIDES)
    page = program.page + command.pages_on
    if page < 1 or (program.page_count and page > program.page_count):
        raise Refused(Reason.NO_SUCH_PAGE)
    return (e.PageTurned(at=now, page=page),)


def _report_pages(state: RunState, command: c.ReportPages, now: datetime) -> Events:
    return (e.PagesCounted(at=now, firing=command.firing, page_count=command.page_count),)


DECISIONS: Decisions = {
    c.ShowLook: _show,
    c.PrepareLook: _prepare,
    c.Take: _take,
    c.SafeTitle: _safe_title,
    c.Black: _black,
    c.OtherProgram: _other_program,
    c.ChooseTheme: _choose_theme,
    c.TurnPage: _turn_page,
    c.ReportPages: _report_pages,
}
