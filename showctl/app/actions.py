"""Every action of the operator, once: its id, its title, its key, and what it asks of the run.

Buttons, keys, menus, help and remote control are made from this table. Default keys are no
letters, so that a text typed into the wrong window does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.audience import LookKind
from showctl.domain.audience_decisions import coming_look
from showctl.domain.cue_decisions import MASTER_LEAST_DB, MASTER_MOST_DB, last_sound
from showctl.domain.cue_following import manual_cues, next_manual_cue
from showctl.domain.plan import MINUTE
from showctl.domain.state import Phase, RunState, Status

MakeCommand = Callable[[RunState, str | None], c.Command | None]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing an operator can do.

    `keys` are in Qt's portable notation; `make` gives the command for a state and the segment
    that is selected (None: nothing to ask); `is_enabled` says whether it would be accepted.
    Several with the same title and help are one line of the help.
    """

    id: str
    title: str
    keys: tuple[str, ...]
    make: MakeCommand
    is_enabled: Callable[[RunState], bool]
    help: str = ""
    is_in_menu: bool = True


def _on_air(state: RunState) -> bool:
    return state.phase in (Phase.RUNNING, Phase.HELD)


def _not_finished(state: RunState) -> bool:
    return state.phase is not Phase.FINISHED


def _hold_or_resume(state: RunState, _: str | None) -> c.Command:
    return c.Resume() if state.phase is Phase.HELD else c.Hold()


def _scroll_or_stop(state: RunState, _: str | None) -> c.Command:
    is_scrolling = state.visit is not None and state.visit.scroll is not None
    return c.StopScroll() if is_scrolling else c.ScrollLines()


def _has_lines(state: RunState) -> bool:
    return _on_air(state) and state.current is not None and bool(state.current.lines)


def _jump(state: RunState, selected: str | None) -> c.Command | None:
    return c.Jump(selected) if selected else None


def _skip(state: RunState, selected: str | None) -> c.Command:
    is_pending = selected is not None and state.status(selected) is Status.PENDING
    return c.Skip(selected if is_pending else None)


def _put_in_reserve(state: RunState, selected: str | None) -> c.Command:
    left = {reserve.id for reserve in state.reserves_left()}
    return c.PutInReserve(selected if selected in left else None)


def _has_slides(state: RunState) -> bool:
    return state.audience.program.look.kind is LookKind.SLIDES


# The first manual cues of a segment have a key each.
CUE_KEYS = 9
MASTER_STEP_DB = 2.0


def _louder(by_db: float) -> MakeCommand:
    return lambda state, selected: cc.SetMaster(state.master_db + by_db)


def _manual_cue(number: int) -> Action:
    """Fires the segment's manual cue of a number from 1."""

    def of(state: RunState) -> str | None:
        return next(iter(manual_cues(state)[number - 1 : number]), None)

    def make(state: RunState, selected: str | None) -> c.Command:
        return c.FireCue(of(state) or "")

    return Action(
        f"cue_{number}",
        "Manual cue",
        (f"Ctrl+{number}",),
        make,
        lambda state: of(state) is not None,
        "Fires the segment's first to ninth manual cue, fired already or not",
        is_in_menu=False,
    )


ACTIONS: tuple[Action, ...] = (
    Action(
        "start",
        "Start the show",
        ("Ctrl+Return", "Ctrl+Enter"),
        lambda state, selected: c.Start(),
        lambda state: state.phase is Phase.IDLE,
        "Begins the run with the first segment",
    ),
    Action(
        "go",
        "GO",
        ("Space", "F5"),
        lambda state, selected: c.Go(),
        lambda state: _on_air(state) and state.next_segment() is not None,
        "Advances to the next segment; F5 works while you type, too",
    ),
    Action(
        "fire_cue",
        "Next cue",
        ("Return", "Enter"),
        lambda state, selected: c.FireNextCue(),
        lambda state: next_manual_cue(state) is not None,
        "Fires the segment's next manual cue",
    ),
    *(_manual_cue(number) for number in range(1, CUE_KEYS + 1)),
    Action(
        "restart_cue",
        "Restart the cue",
        ("Shift+F3",),
        lambda state, selected: cc.RestartCue(),
        lambda state: last_sound(state) is not None,
        "Plays the last sound from its start; the countdown goes on",
    ),
    Action(
        "back",
        "Back",
        ("Backspace",),
        lambda state, selected: c.Back(),
        lambda state: state.advance is not None,
        "Takes the last advance back as if it had not been",
    ),
    Action(
        "hold",
        "Hold",
        ("F6",),
        _hold_or_resume,
        _on_air,
        "Stops the segment's countdown, or lets it go on",
    ),
    Action(
        "add_minute",
        "+1 min",
        ("F7",),
        lambda state, selected: c.AddTime(MINUTE),
        _on_air,
        "Gives the segment another minute",
    ),
    Action(
        "take_minute",
        "−1 min",
        ("F8",),
        lambda state, selected: c.AddTime(-MINUTE),
        _on_air,
        "Takes a minute from the segment",
    ),
    Action(
        "skip",
        "Skip",
        ("F9",),
        _skip,
        lambda state: _not_finished(state) and state.next_segment() is not None,
        "Takes the selected segment, else the next one, out of the evening",
    ),
    Action(
        "jump",
        "Jump here",
        ("Shift+Return",),
        _jump,
        _on_air,
        "Goes on with the selected segment",
    ),
    Action(
        "put_in_reserve",
        "Put in a reserve",
        ("Shift+F6",),
        _put_in_reserve,
        lambda state: _on_air(state) and bool(state.reserves_left()),
        "The selected reserve, else the first one left, is on at once; GO then leads to what was "
        "not ready",
        # It has a button where there is a reserve; most shows have none.
        is_in_menu=False,
    ),
    Action(
        "panic",
        "Panic",
        ("Esc",),
        lambda state, selected: c.Panic(),
        lambda state: True,
        "All sound fades in a second; once more: silence now",
    ),
    Action(
        "bring_back_sound",
        "Bring the sound back",
        ("F3",),
        lambda state, selected: c.BringBackSound(),
        lambda state: any(sound.suspended_at for sound in state.sounding.values()),
        "What a panic or a restart left silent sounds again",
    ),
    Action(
        "safe_title",
        "Safe title",
        ("F10",),
        lambda state, selected: a.SafeTitle(),
        lambda state: True,
        "The audience screen shows the show's title and nothing else",
    ),
    Action(
        "black",
        "Black",
        ("Ctrl+B",),
        lambda state, selected: a.Black(),
        lambda state: True,
        "The audience screen goes dark; again: it shows what it showed",
    ),
    Action(
        "take",
        "Take",
        ("Ctrl+T",),
        lambda state, selected: a.Take(),
        lambda state: coming_look(state) is not None,
        "Puts what is prepared on the audience screen",
    ),
    Action(
        "other_program",
        "Other program",
        ("Ctrl+O",),
        lambda state, selected: a.OtherProgram(),
        lambda state: True,
        "Leaves the audience screen to another program, or takes it back",
    ),
    Action(
        "slide_on",
        "Slide: next",
        ("Ctrl+Right",),
        lambda state, selected: a.TurnPage(1),
        _has_slides,
        "Turns the slides on the audience screen on",
    ),
    Action(
        "slide_back",
        "Slide: before",
        ("Ctrl+Left",),
        lambda state, selected: a.TurnPage(-1),
        _has_slides,
        "Turns the slides on the audience screen back",
    ),
    Action(
        "master_up",
        "Louder",
        ("Ctrl+Up",),
        _louder(MASTER_STEP_DB),
        lambda state: state.master_db < MASTER_MOST_DB,
        "Turns the master up by 2 dB",
        is_in_menu=False,
    ),
    Action(
        "master_down",
        "Softer",
        ("Ctrl+Down",),
        _louder(-MASTER_STEP_DB),
        lambda state: state.master_db > MASTER_LEAST_DB,
        "Turns the master down by 2 dB",
        is_in_menu=False,
    ),
    Action(
        "acknowledge",
        "Acknowledge all",
        ("F4",),
        lambda state, selected: c.Acknowledge(),
        lambda state: any(alert.acknowledged_at is None for alert in state.alerts),
        "Marks all alerts as seen",
    ),
    Action(
        "lines_on",
        "Lines: on",
        ("Ctrl+PgDown",),
        lambda state, selected: c.TurnLines(),
        _has_lines,
        "The emcee goes on to the next line",
    ),
    Action(
        "lines_back",
        "Lines: back",
        ("Ctrl+PgUp",),
        lambda state, selected: c.TurnLines(-1),
        _has_lines,
        "The emcee goes back to the line before",
    ),
    Action(
        "scroll",
        "Lines: scroll",
        ("Ctrl+Shift+PgDown",),
        _scroll_or_stop,
        _has_lines,
        "The lines go on by themselves, to end with the segment; or stand still",
    ),
    Action(
        "end",
        "End the show",
        ("Ctrl+End",),
        lambda state, selected: c.End(),
        _on_air,
        "Finishes the run; asks first",
    ),
)

BY_ID = {action.id: action for action in ACTIONS}
