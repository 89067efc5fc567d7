"""What can be read off the draws of a run: who may win, what the screens show, who has won."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from showctl.domain import fair
from showctl.domain.calendar import milliseconds
from showctl.domain.draw import Draw, EarlierWinners, Entrants
from showctl.domain.draw_events import Winner
from showctl.domain.draw_state import Press, PressPhase, Win
from showctl.domain.people import Person, Presence, Relation, Roster
from showctl.domain.plan import MINUTE
from showctl.domain.state import RunState

# How long a winner has to come on stage.
CALL_MS = MINUTE


def all_draws(state: RunState) -> tuple[Draw, ...]:
    """The draws of the run's plan as they are by now, then those that came during the run."""
    added = {draw.id: draw for draw in state.draws.added}
    planned = tuple(added.pop(draw.id, draw) for draw in state.show.draws)
    return (*planned, *added.values())


def find_draw(state: RunState, draw_id: str) -> Draw | None:
    """The draw of that id, or None."""
    return next((draw for draw in all_draws(state) if draw.id == draw_id), None)


def prizes_left(state: RunState, draw: Draw) -> int:
    """How many prizes of a draw have no winner yet."""
    return draw.count - state.draws.taken(draw.id)


def latest_press(state: RunState, draw: Draw) -> Press | None:
    """The last press of a draw that has not been taken back."""
    count = (each for each in state.draws.of(draw.id) if each.phase is not PressPhase.CANCELLED)
    return max(count, key=lambda each: each.number, default=None)


def to_redraw(state: RunState, press: Press) -> int:
    """How many rejected winners of a press nobody has been drawn for yet."""
    if press.phase is not PressPhase.DRAWN:
        return 0
    again = (each for each in state.draws.presses if each.redraws == press.number)
    drawn = sum(len(each.wins) for each in again if each.phase is PressPhase.DRAWN)
    return max(0, sum(not win.stands for win in press.wins) - drawn)


def excluded(state: RunState, draw: Draw) -> frozenset[str]:
    """The numbers that earlier wins keep out of a draw, whatever else they are."""
    kinds = {each.id: each.entrants for each in all_draws(state)}
    return frozenset(
        win.winner.number
        for press in state.draws.presses
        if press.phase is PressPhase.DRAWN and kinds.get(press.draw) is draw.entrants
        for win in press.wins
        if _keeps_out(press, win, draw)
    )


def holds_what_rules_out(state: RunState, press: Press, number: str) -> bool:
    """Whether somebody holds another prize that rules out one of this press; of the two draws the
    rule of the later one counts."""
    draws = {draw.id: draw for draw in all_draws(state)}
    own = draws[press.draw]
    for other in state.draws.presses:
        win = next((each for each in other.standing if each.winner.number == number), None)
        if win is None or draws[other.draw].entrants is not own.entrants:
            continue
        earlier, later = sorted((press, other), key=lambda each: each.number)
        if _keeps_out(earlier, win, draws[later.draw]):
            return True
    return False


def _keeps_out(press: Press, win: Win, draw: Draw) -> bool:
    if press.draw == draw.id:
        return True
    if draw.earlier_winners is EarlierWinners.IN:
        return False
    if draw.earlier_winners is EarlierWinners.OUT_OF and press.draw not in draw.out_of:
        return False
    return win.stands or not win.is_in_later


def eligible(
    state: RunState, roster: Roster, draw: Draw, *, counts_everybody: bool = False
) -> tuple[str, ...]:
    """The list that a press of a draw is drawn from now, in the list's order."""
    out = excluded(state, draw)
    everybody = candidates(roster, draw, counts_everybody=counts_everybody)
    return tuple([number for number in everybody if number not in out]) if out else everybody


def candidates(roster: Roster, draw: Draw, *, counts_everybody: bool = False) -> tuple[str, ...]:
    """Who takes part in a draw, those who have won included, in the list's order.

    `counts_everybody` takes those who are not checked in, too, where nobody is.
    """
    everybody = counts_everybody and not roster.has_anybody_here
    if draw.is_checked_in_only and not everybody:
        here, presence = Presence.CHECKED_IN, roster.presence
        people = [
            person for number, person in roster.people.items() if presence.get(number) is here
        ]
    else:
        people = list(roster.people.values())
    # Most draws have few rules: of a hundred thousand people each rule asked costs milliseconds.
    for keeps in _rules(draw):
        people = [person for person in people if keeps(person)]
    return fair.listed(_entrants(people, draw))


def _rules(draw: Draw) -> Iterator[Callable[[Person], bool]]:
    """What somebody has to be, one rule after the other; only those that the draw has."""
    employee, guest, family = Relation.EMPLOYEE, Relation.GUEST, Relation.FAMILY
    if not draw.has_guests and not draw.has_family:
        yield lambda person: person.relation is employee
    elif not draw.has_guests:
        yield lambda person: person.relation is not guest
    elif not draw.has_family:
        yield lambda person: person.relation is not family
    if draw.in_departments:
        yield lambda person: person.department in draw.in_departments
    if draw.not_in_departments:
        yield lambda person: person.department not in draw.not_in_departments
    if draw.in_groups:
        yield lambda person: not set(draw.in_groups).isdisjoint(person.groups)
    if draw.not_in_groups:
        yield lambda person: set(draw.not_in_groups).isdisjoint(person.groups)
    # Somebody of whom no date is known is in no draw that asks for one.
    first, last = draw.hired_from, draw.hired_until
    if first is not None:
        yield lambda person: person.hired is not None and person.hired >= first
    if last is not None:
        yield lambda person: person.hired is not None and person.hired <= last


def _entrants(people: Sequence[Person], draw: Draw) -> Iterable[str]:
    if draw.entrants is Entrants.PEOPLE:
        return [person.number for person in people]
    if draw.entrants is Entrants.DEPARTMENTS:
        return {person.department for person in people if person.department}
    if draw.entrants is Entrants.TABLES:
        return {person.table for person in people if person.table}
    return {group for person in people for group in person.groups}


def named(roster: Roster, draw: Draw, numbers: Sequence[str]) -> tuple[Winner, ...]:
    """Drawn numbers as the stage shows them; a team, or somebody in no list, is its own name."""
    if draw.is_of_teams:
        return tuple(Winner(number=number, name=number) for number in numbers)
    found = {number: roster.people[number] for number in numbers if number in roster.people}
    shared = roster.shared_names({person.name for person in found.values()})
    return tuple(
        _as_winner(found[number], shared) if number in found else Winner(number=number, name=number)
        for number in numbers
    )


def _as_winner(person: Person, shared: Set[str]) -> Winner:
    return Winner(
        number=person.number,
        name=person.name,
        department=person.department,
        table=person.table,
        reading=person.reading,
        has_namesake=person.name in shared,
    )


@dataclass(frozen=True, slots=True)
class DrawStatus:
    """What the screens show of the draw that is on. `names` are those of this press (and of the
    one it redraws), never of an earlier one; `press` is None while only the prize shows."""

    draw: Draw
    press: Press | None
    names: tuple[Win, ...]
    prizes_left: int

    @property
    def is_rolling(self) -> bool:
        """Whether names roll."""
        return self.press is not None and self.press.phase is PressPhase.ROLLING


def draw_status(state: RunState) -> DrawStatus | None:
    """The draw that is on, None where none is."""
    draws = state.draws
    draw = find_draw(state, draws.on) if draws.on else None
    if draw is None:
        return None
    shown = [press for press in draws.presses[draws.shown_from - 1 :] if press.draw == draw.id]
    names = tuple(win for press in shown for win in press.standing)
    return DrawStatus(draw, shown[-1] if shown else None, names, prizes_left(state, draw))


@dataclass(frozen=True, slots=True)
class NextPress:
    """What the next press of a draw is: the press it redraws (None: it draws new prizes), and how
    many it draws (0: no prize is left)."""

    redraws: int | None
    count: int


def next_press(state: RunState, draw: Draw) -> NextPress:
    """What a draw draws where nobody says anything else.

    Only what the screens show of it is redrawn: beside another draw's names it begins anew.
    """
    status, left = draw_status(state), prizes_left(state, draw)
    if left < 1:
        return NextPress(None, 0)
    is_on = status is not None and status.draw.id == draw.id
    shown = state.draws.presses[state.draws.shown_from - 1 :] if is_on else ()
    waiting = (press for press in shown if press.draw == draw.id and to_redraw(state, press))
    redraws = next((press.number for press in waiting), None)
    return NextPress(redraws, press_count(state, draw, redraws))


def press_count(state: RunState, draw: Draw, redraws: int | None) -> int:
    """How many a press draws where nobody says how many: a redraw one, else what a press has."""
    left = prizes_left(state, draw)
    return min(left, 1 if redraws is not None else draw.per_press or left)


def call_remaining(press: Press, now: datetime) -> int:
    """Milliseconds that the winners of a press still have to come on stage; 0 once it is over."""
    if press.drawn_at is None:
        return 0
    return max(0, CALL_MS - milliseconds(now - press.drawn_at))


@dataclass(frozen=True, slots=True)
class Won:
    """One prize that somebody has won in a draw."""

    draw: Draw
    press: Press
    win: Win


def winners(state: RunState) -> tuple[Won, ...]:
    """Everybody who has won a prize in a draw and keeps it, in the order it happened."""
    draws = {draw.id: draw for draw in all_draws(state)}
    return tuple(
        Won(draws[press.draw], press, win)
        for press in state.draws.presses
        for win in press.standing
    )


# Whoever is checked in, where no draw says who may win a prize given on the spot.
ANYBODY = Draw(id="anybody", title="")


def bonus_pools(state: RunState) -> tuple[Draw, ...]:
    """Draws from whose pools a bonus may be drawn: the last one first, which is proposed, then
    `ANYBODY`, then the others; of those with the same pool the first."""
    draws, presses = all_draws(state), state.draws.presses
    last = find_draw(state, presses[-1].draw if presses else state.draws.on or "")
    found: dict[Draw, Draw] = {}
    for draw in (last, ANYBODY, *draws):
        if draw is not None:
            found.setdefault(_pool_of(draw), draw)
    anybody = _pool_of(ANYBODY)
    return tuple(ANYBODY if pool == anybody else draw for pool, draw in found.items())


def _pool_of(draw: Draw) -> Draw:
    """Who may win it, and nothing else of it."""
    pool = replace(draw, id=ANYBODY.id, title="", segment=None, prize="", picture="", value="")
    pool = replace(pool, donor="", count=1, per_press=None, look=ANYBODY.look)
    return replace(pool, rejected_winners=ANYBODY.rejected_winners)


def thanks(state: RunState) -> tuple[Draw, ...]:
    """The bonus draws of the run whose donors the emcee thanks, in their order."""
    bonuses = (find_draw(state, draw_id) for draw_id in state.draws.bonuses)
    return tuple(draw for draw in bonuses if draw is not None)
