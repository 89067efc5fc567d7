"""Why a command may not be done now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a command is refused; the text is the sentence for people."""

    NOT_STARTED = "The run has not begun: start it with Start the show (开演, Ctrl+Enter)."
    ALREADY_STARTED = "The run has already begun."
    FINISHED = "The run is over."
    GO_GUARD = "A second GO came too soon after the last advance and was ignored."
    LAST_SEGMENT = "This is the last segment: finish the run with End."
    FIRST_SEGMENT = "There is nothing to go back to: this is where the run began."
    ALREADY_HELD = "The countdown is already held."
    NOT_HELD = "The countdown is not held."
    NOTHING_TO_TAKE = "No time is left to take away."
    NO_TIME_GIVEN = "No time was given to add or take away."
    NO_SUCH_SEGMENT = "There is no such segment."
    NOT_PENDING = "Only a segment that is still to come can be skipped."
    NOTHING_PENDING = "No segment is left to skip."
    ALREADY_THERE = "This segment is already on."
    BESIDE_THE_CHAIN = "A background segment runs by itself and cannot be gone to."
    NO_SUCH_CUE = "There is no such cue."
    NO_CUE_LEFT = "No manual cue is left in this segment."
    NOTHING_SOUNDS = "That sound is not playing."
    NOTHING_FIRED = "No sound has been fired that could start again."
    NOTHING_WAITS = "That cue is not waiting."
    ALREADY_PAUSED = "That sound is paused already."
    NOT_PAUSED = "That sound is not paused."
    NO_TRACK_LEFT = "The playlist has no track after this one."
    NOTHING_SILENCED = "No sound is waiting to be brought back."
    NO_SUCH_ALERT = "There is no such alert to acknowledge."
    SEGMENT_HAS_STARTED = "This segment has started: a run keeps what has begun as it was."
    ROWS_HAVE_PASSED = "The run has passed these rows: change what comes after the current one."
    RUN_HAS_BEGUN = "The run has begun: its date, its start and its time zone are fixed."
    STALE_PROPOSAL = "The evening has moved on since this was proposed: choose again."
    NOTHING_TO_WITHDRAW = "No catch-up has been applied that could be taken back."
    EMPTY_NOTE = "A note needs words."
    NO_LINES = "This segment has no lines."
    FIRST_LINE = "This is the segment's first line."
    LAST_LINE = "This is the segment's last line: GO leads to the next ones."
    NO_SUCH_LINE = "There is no such line in this segment."
    NOT_SCROLLING = "The lines are not scrolling."
    NO_MESSAGE = "There is no message that the emcee has not seen."
    NOTHING_PREPARED = "Nothing is prepared for the audience screen, and nothing comes next."
    NO_SLIDES = "No slides are on the audience screen."
    NO_SUCH_PAGE = "There is no such page: these slides end here."
    EMPTY_SHOW = "The show has no segments."
    NO_SUCH_DRAW = "There is no such draw."
    DRAW_IN_PROGRESS = "A draw is in progress: stop its roll, or cancel it."
    DRAW_HAS_BEGUN = "This draw has begun and cannot be changed any more."
    NO_DRAW_ON = "No draw is on."
    NOT_COMMITTED = "No draw is ready to roll: prepare one first."
    ALREADY_ROLLING = "The names are rolling already."
    NOT_ROLLING = "No names are rolling."
    NOBODY_CHECKED_IN = "Nobody is checked in: check people in, or say that everybody counts."
    NOBODY_ELIGIBLE = "Nobody can win this draw: look at who takes part in it."
    POOL_TOO_SMALL = "Fewer can win than there are prizes: draw fewer, or let more take part."
    PRIZES_GONE = "All prizes of this draw have a winner."
    TOO_MANY = "That is more than there are prizes left."
    NO_PRIZE = "At least one prize has to be drawn."
    NOTHING_TO_REDRAW = "No winner of this draw was marked as absent or declining."
    NO_WINNER_GIVEN = "No winner was given."
    HAS_WON = "One of these has won already and is out of this draw."
    NO_SUCH_WINNER = "That is no winner of this draw."
    ALREADY_CLAIMED = "This prize was claimed already."
    NOT_CLAIMED = "This prize is not noted as claimed."
    NO_SUCH_PRESS = "There is no such draw to cancel."
    ALREADY_CANCELLED = "This draw was cancelled already."
    NO_REASON_GIVEN = "A draw is cancelled with a reason."
    NO_SUCH_GAME = "There is no such game."
    NO_GAME_ON = "No game is on."
    TOO_FEW_PLAYERS = "Fewer are present than players are to be picked."
    NO_NEW_PLAYER = "Nobody was given who does not play already."
    NO_SUCH_PLAYER = "That is no player of this game."
    NO_POINTS_GIVEN = "No points were given, or nobody to give them to."
    NO_SUCH_AWARD = "There is no such award."
    ALREADY_REVEALED = "This award was revealed already."
    NOT_REVEALED = "This award is still secret."


@dataclass(frozen=True)
class Refused(Exception):
    """A command that may not be done now; the log stays as it is."""

    reason: Reason

    def __str__(self) -> str:
        return str(self.reason)
