"""Which part of its media a film plays, how often, and where in that it begins. All in
milliseconds."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.app.audience_ports import Film

# libvlc has no more turns than this, which no evening is long enough for.
FOR_EVER = 65_535


@dataclass(frozen=True, slots=True)
class Way:
    """A film for libvlc: every turn goes from `begins_ms` to `ends_ms` (None: the end), with
    `repeats` more turns after the first; that one is entered at `enters_ms`, None where it begins.
    """

    begins_ms: int
    ends_ms: int | None
    repeats: int
    enters_ms: int | None = None


def way_of(film: Film, length_ms: int | None) -> Way | None:
    """The way of a film through its media, whose length is known or not; None where it is over by
    now. A loop in a media of unknown length is entered at its beginning."""
    turn_ms = _turn_ms(film, length_ms)
    if turn_ms is None or turn_ms <= 0:
        is_single = film.loops == 1
        begins_ms = film.in_ms + (film.start_ms if is_single else 0)
        return Way(begins_ms, film.out_ms, _repeats(film, 0))
    gone, into_ms = divmod(film.start_ms, turn_ms)
    if film.loops and gone >= film.loops:
        return None
    repeats = _repeats(film, gone)
    # Every turn begins where the first one did by option.
    if repeats == 0:
        return Way(film.in_ms + into_ms, film.out_ms, 0)
    enters_ms = film.in_ms + into_ms if into_ms else None
    return Way(film.in_ms, film.out_ms, repeats, enters_ms)


def place_of(film: Film, played_ms: int, length_ms: int | None) -> int:
    """Where in its media a film is when so much of it has gone."""
    turn_ms = _turn_ms(film, length_ms)
    if film.loops == 1 or turn_ms is None or turn_ms <= 0:
        return film.in_ms + played_ms
    return film.in_ms + played_ms % turn_ms


def _turn_ms(film: Film, length_ms: int | None) -> int | None:
    ends = [end for end in (film.out_ms, length_ms) if end is not None]
    return min(ends) - film.in_ms if ends else None


def _repeats(film: Film, gone: int) -> int:
    return film.loops - 1 - gone if film.loops else FOR_EVER
