"""The words of the operator window for what the domain names; all of them translated."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from showctl.app import text
from showctl.app.sentences import places_in
from showctl.domain.catch_up_events import Change, Means
from showctl.domain.cue import Cue, CueKind, Moment, Trigger
from showctl.domain.events import AlertKind
from showctl.domain.plan import MINUTE, EndRule, Kind, Segment, Show
from showctl.domain.state import Alert, Phase, RunState, Status
from showctl.domain.timing import goes_on_by_itself
from showctl.ui.operator.core_texts import FAULTS
from showctl.ui.operator.cue_reading import CuePhase
from showctl.ui.operator.reading import Level

translate = QCoreApplication.translate


def kind_word(kind: Kind) -> str:
    """What kind of segment it is."""
    return {
        Kind.SETUP: translate("Operator", "Set-up"),
        Kind.CHECK_IN: translate("Operator", "Check-in"),
        Kind.DOORS: translate("Operator", "Doors"),
        Kind.OPENING: translate("Operator", "Opening"),
        Kind.SPEECH: translate("Operator", "Speech"),
        Kind.CEREMONY: translate("Operator", "Ceremony"),
        Kind.TOAST: translate("Operator", "Toast"),
        Kind.PERFORMANCE: translate("Operator", "Performance"),
        Kind.GAME: translate("Operator", "Game"),
        Kind.LUCKY_DRAW: translate("Operator", "Lucky draw"),
        Kind.AWARD: translate("Operator", "Award"),
        Kind.MEAL: translate("Operator", "Meal"),
        Kind.VIDEO: translate("Operator", "Video"),
        Kind.TALK: translate("Operator", "Talk"),
        Kind.BREAK: translate("Operator", "Break"),
        Kind.PHOTO: translate("Operator", "Photographs"),
        Kind.CLOSING: translate("Operator", "Closing"),
        Kind.STRIKE: translate("Operator", "Strike"),
        Kind.OTHER: translate("Operator", "Other"),
    }[kind]


def level_word(state: RunState, level: Level) -> str:
    """The word beside the countdown; it says what the colour says."""
    word = {
        Level.IDLE: translate("Operator", "Check"),
        Level.CALM: translate("Operator", "Running"),
        Level.WARNING: translate("Operator", "Ending soon"),
        Level.UP: translate("Operator", "Time is up"),
        Level.OVER: translate("Operator", "Overrun"),
        Level.FINISHED: translate("Operator", "Ended"),
    }[level]
    if state.phase is not Phase.HELD:
        return word
    held = translate("Operator", "Held")
    return held if level is Level.CALM else f"{word} · {held}"


def status_word(status: Status, *, is_next: bool, is_reserve: bool = False) -> str:
    """A row's status, with the sign that goes with it."""
    if status is Status.PENDING and is_reserve:
        return translate("Operator", "◇ Reserve")
    if status is Status.PENDING:
        return translate("Operator", "→ Next") if is_next else ""
    return {
        Status.CURRENT: translate("Operator", "▶ Now"),
        Status.DONE: translate("Operator", "✓ Done"),
        Status.SKIPPED: translate("Operator", "↷ Skipped"),
    }[status]


def end_rule_word(state: RunState, current: Segment) -> str:
    """What happens at the end of the current segment."""
    rule = current.end_rule
    if rule is EndRule.AUTO and not goes_on_by_itself(state):
        rule = EndRule.MANUAL
    return {
        EndRule.MANUAL: translate("Operator", "waits for GO"),
        EndRule.AUTO: translate("Operator", "goes on by itself"),
        EndRule.CLOCK: translate("Operator", "to its planned end"),
    }[rule]


def alert_word(alert: Alert) -> str:
    """What an alert is about, in a word."""
    if alert.is_time_up:
        return translate("Operator", "Time is up")
    return {
        AlertKind.STANDBY: translate("Operator", "Standby"),
        AlertKind.WARNING: translate("Operator", "Ending"),
        AlertKind.OVERRUN: translate("Operator", "Overrun"),
        AlertKind.CRITICAL: translate("Operator", "Far over"),
        AlertKind.CURFEW: translate("Operator", "Curfew"),
    }[alert.kind]


def missed_word(what: str) -> str:
    """What fell due while nobody was there; `what` is an item kind of the agenda."""
    words = {
        "cue": translate("Operator", "Cue"),
        "advance": translate("Operator", "Advance"),
        "standby": translate("Operator", "Standby"),
        "warning": translate("Operator", "Ending"),
        "overrun": translate("Operator", "Overrun"),
        "critical": translate("Operator", "Far over"),
        "curfew": translate("Operator", "Curfew"),
        "background_start": translate("Operator", "Start beside"),
        "background_end": translate("Operator", "End beside"),
    }
    return words.get(what, what)


def cue_phase_word(phase: CuePhase) -> str:
    """What became of a cue, with its sign."""
    return {
        CuePhase.READY: translate("Operator", "Ready"),
        CuePhase.BROKEN: translate("Operator", "⨯ Broken"),
        CuePhase.WAITING: translate("Operator", "◷ Waiting"),
        CuePhase.FIRED: translate("Operator", "✓ Fired"),
        CuePhase.PLAYING: translate("Operator", "♪ Playing"),
        CuePhase.FADING: translate("Operator", "◢ Fading"),
        CuePhase.PAUSED: translate("Operator", "‖ Paused"),
        CuePhase.SILENCED: translate("Operator", "‖ Silenced"),
        CuePhase.FAILED: translate("Operator", "⨯ Failed"),
        CuePhase.DONE: translate("Operator", "✓ Done"),
    }[phase]


def cue_kind_sign(kind: CueKind) -> str:
    """One sign for what a cue does."""
    signs = {
        CueKind.AUDIO: "♪",
        CueKind.PLAYLIST: "♫",
        CueKind.TONE: "∿",
        CueKind.FADE: "◢",
        CueKind.STOP: "■",
        CueKind.PAUSE: "‖",
        CueKind.RESUME: "▷",
        CueKind.GO_TO: "↷",
        CueKind.WAIT: "◷",
        CueKind.GROUP: "❏",
        CueKind.PROMPT: "☞",
        CueKind.PICTURE: "▣",
        CueKind.VIDEO: "▶",
        CueKind.SLIDES: "▤",
        CueKind.TITLE: "T",
        CueKind.BLACKOUT: "●",
    }
    return signs[kind]


def trigger_text(cue: Cue, show: Show) -> str:
    """When a cue fires."""
    if cue.trigger is Trigger.MANUAL:
        return translate("Operator", "by hand")
    if cue.trigger is Trigger.BEFORE_END:
        before = translate("Operator", "{time} before the end")
        return before.format(time=text.length(cue.offset_ms))
    if cue.trigger is Trigger.CLOCK:
        hours, minutes = divmod((cue.at_ms or 0) // MINUTE, 60)
        at = translate("Operator", "at {time} o'clock")
        return at.format(time=f"{hours % 24:02}:{minutes:02}")
    if cue.trigger in (Trigger.AFTER_START, Trigger.AFTER_END):
        leader = show.cues.get(cue.after or "")
        said = translate("Operator", "with “{cue}”")
        if cue.trigger is Trigger.AFTER_END:
            said = translate("Operator", "after “{cue}”")
        return said.format(cue=leader.title if leader else cue.after)
    if cue.trigger is Trigger.MOMENT and cue.moment is not None:
        return _moment_text(cue.moment)
    if cue.offset_ms == 0:
        return translate("Operator", "at the start")
    return translate("Operator", "at {time}").format(time=text.length(cue.offset_ms))


def _moment_text(moment: Moment) -> str:
    return {
        Moment.OVERRUN: translate("Operator", "at an overrun"),
        Moment.DRAW_ROLLED: translate("Operator", "when a draw rolls"),
        Moment.WINNER_DRAWN: translate("Operator", "when a winner is drawn"),
        Moment.AWARD_REVEALED: translate("Operator", "when an award is revealed"),
        Moment.HOLD: translate("Operator", "at a hold"),
        Moment.END_OF_SHOW: translate("Operator", "at the end of the show"),
    }[moment]


def segment_name(show: Show, segment: Segment) -> str:
    """A segment as people call it: number and title."""
    number = show.number(segment.id)
    return segment.title if number is None else f"{number} {segment.title}"


def people(segment: Segment) -> str:
    """Who is on and who answers for it."""
    return " · ".join(who for who in (segment.performers, segment.owner) if who)


def lateness(ms: int | None) -> str:
    """Over/under with its sign and its word."""
    if ms is None:
        return "–"
    shown = text.signed(ms)
    if shown == text.signed(0):
        return translate("Operator", "on time")
    word = translate("Operator", "{time} late") if ms > 0 else translate("Operator", "{time} early")
    return word.format(time=shown)


def day_time(instant: datetime, show: Show) -> str:
    """An instant as a time of day in the show's zone."""
    return text.time_of_day(instant, show.timezone)


def fault_text(sentence: str) -> str:
    """What an adapter told, in the language of the windows; as it is where it is not known."""
    for template in map(str, FAULTS):
        places = places_in(sentence, template)
        if places is not None:
            return QCoreApplication.translate("Fault", template).format(**places)
    return sentence


def change_words(show: Show, change: Change) -> str:
    """A change as people say it."""
    segment = show.segment(change.segment)
    name = f"{show.number(segment.id)} {segment.title}"
    if change.means is Means.CUT:
        return translate("Operator", "{segment}: left out").format(segment=name)
    if change.means is Means.RELEASE:
        return translate("Operator", "{segment}: starts without waiting").format(segment=name)
    return translate("Operator", "{segment}: {length} shorter").format(
        segment=name, length=text.length(change.ms)
    )
