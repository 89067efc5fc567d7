"""What is doubtful about the draws, games and awards of a plan, with what is known beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from showctl.domain.award import Award
from showctl.domain.draw import Draw, EarlierWinners
from showctl.domain.drawing import candidates
from showctl.domain.game import Game
from showctl.domain.people import Person, Roster, roster
from showctl.domain.plan import Show
from showctl.domain.plan_flags import Flag, FlagCode
from showctl.domain.prizes import Planned, all_prizes, home_of, key_of

# The field of a segment that such a doubt is about.
PRIZES = "prizes"


@dataclass(frozen=True, slots=True)
class Invited:
    """The list of people as far as a plan needs it; without anybody nothing is said of it."""

    people: tuple[Person, ...] = ()
    departments: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


NOBODY = Invited()


def invited(people: Sequence[Person]) -> Invited:
    """Those people, with the departments and groups among them."""
    return Invited(
        tuple(people),
        frozenset(person.department for person in people if person.department),
        frozenset(group for person in people for group in person.groups),
    )


def prize_flags(
    show: Show, known: Invited, has_file: Callable[[str], bool] = lambda _: True
) -> tuple[Flag, ...]:
    """All doubts; `has_file` says whether a picture or a music is there."""
    kept = show.draws if known.people else ()
    pools = _pools(kept, roster(known.people, ())) if kept else {}
    flags: list[Flag] = []
    for planned in all_prizes(show):
        flags += _of_any(show, planned, has_file)
        if isinstance(planned, Draw):
            flags += _of_draw(show, planned, known)
            flags += _of_pool(show, planned, pools)
    return tuple(flags)


def _flag(show: Show, planned: Planned, code: FlagCode, **how: object) -> Flag:
    flag = Flag(code, home_of(show, planned) or "", PRIZES, name=planned.title)
    return replace(flag, prize=key_of(planned), **how)  # type: ignore[arg-type]


def _of_any(show: Show, planned: Planned, has_file: Callable[[str], bool]) -> Iterator[Flag]:
    # One that was never given a segment is kept ready for any.
    if planned.segment is not None and home_of(show, planned) is None:
        yield _flag(show, planned, FlagCode.NO_SEGMENT)
    for file in _files(planned):
        if file and not has_file(file):
            yield _flag(show, planned, FlagCode.FILE_MISSING, about=file)
    if isinstance(planned, Award) and not planned.winners:
        yield _flag(show, planned, FlagCode.NO_WINNERS)
    if isinstance(planned, Game) and (home := home_of(show, planned)) is not None:
        takes_ms = planned.duration_ms or 0
        if takes_ms > show.segment(home).duration_ms:
            yield _flag(show, planned, FlagCode.GAME_TOO_LONG, ms=takes_ms)


def _files(planned: Planned) -> tuple[str, ...]:
    if isinstance(planned, Draw):
        return (planned.picture,)
    return (planned.photo, planned.music) if isinstance(planned, Award) else ()


def _of_draw(show: Show, draw: Draw, known: Invited) -> Iterator[Flag]:
    if not draw.prize.strip():
        yield _flag(show, draw, FlagCode.NO_PRIZE)
    if draw.hired_from and draw.hired_until and draw.hired_from > draw.hired_until:
        yield _flag(show, draw, FlagCode.HIRED_BACKWARDS)
    if draw.earlier_winners is EarlierWinners.OUT_OF and not draw.out_of:
        yield _flag(show, draw, FlagCode.OUT_OF_NONE)
    for code, there, asked in (
        (
            FlagCode.UNKNOWN_DEPARTMENT,
            known.departments,
            (*draw.in_departments, *draw.not_in_departments),
        ),
        (FlagCode.UNKNOWN_GROUP, known.groups, (*draw.in_groups, *draw.not_in_groups)),
    ):
        for name in asked:
            if name not in there and known.people:
                yield _flag(show, draw, code, about=name)


_Pools = dict[str, frozenset[str]]


def _pools(draws: Sequence[Draw], everybody: Roster) -> _Pools:
    """Who could win each draw if all who are invited came, and nobody had won before."""
    return {
        draw.id: frozenset(candidates(everybody, replace(draw, is_checked_in_only=False)))
        for draw in draws
    }


def _of_pool(show: Show, draw: Draw, pools: _Pools) -> Iterator[Flag]:
    """Whether enough are left to win it, at the worst, once the draws before it are drawn."""
    if draw.id not in pools:
        return
    pool, left = pools[draw.id], len(pools[draw.id])
    for other in _before(show, draw):
        if _keeps_out(other, draw):
            left -= min(other.count, len(pool & pools[other.id]))
    if left < draw.count:
        yield _flag(show, draw, FlagCode.MORE_PRIZES_THAN_PEOPLE, count=max(0, left))


def _before(show: Show, draw: Draw) -> Iterator[Draw]:
    """The draws that come before it in the evening."""

    def place(one: Draw) -> tuple[int, int]:
        row = show.index_of.get(one.segment or "", len(show.segments))
        return row, show.draws.index(one)

    yield from (each for each in show.draws if place(each) < place(draw))


def _keeps_out(earlier: Draw, draw: Draw) -> bool:
    if earlier.entrants is not draw.entrants or draw.earlier_winners is EarlierWinners.IN:
        return False
    return draw.earlier_winners is EarlierWinners.OUT or earlier.id in draw.out_of
