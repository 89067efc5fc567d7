"""Puts what a draw needs of the outside into its commands: who is there, and what is random."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from showctl.app.ports import People, Randomness
from showctl.domain import draw_commands as c
from showctl.domain.draw import Entrants
from showctl.domain.game_commands import PickPlayers
from showctl.domain.people import Person, Roster, roster

# How a name sounds where that is not plain to everybody; empty where it is.
Sounds = Callable[[str], str]


class DrawDesk:
    """Makes the commands of a draw; who dispatches them has their refusals told."""

    def __init__(self, people: People, randomness: Randomness, sounds: Sounds) -> None:
        self._people, self._randomness, self._sounds = people, randomness, sounds

    def roster(self) -> Roster:
        """Who is there by now, as all merged desks have it, with how a hard name is read: the
        list's own word, else what the characters say."""
        found = roster(self._people.load(), self._people.check_ins())
        people = {number: self._with_reading(one) for number, one in found.people.items()}
        return replace(found, people=people)

    def _with_reading(self, person: Person) -> Person:
        sounds = "" if person.reading else self._sounds(person.name)
        return replace(person, reading=sounds) if sounds else person

    def commit(
        self,
        draw: str,
        *,
        count: int | None = None,
        redraws: int | None = None,
        counts_everybody: bool = False,
    ) -> c.CommitDraw:
        """Commit to a press of a draw, from those who are there now."""
        return c.CommitDraw(
            draw, self.roster(), self._randomness.seed(), count, redraws, counts_everybody
        )

    def stop(self, word: str = "") -> c.StopRoll:
        """Stop the roll, with the word that the hall called out."""
        return c.StopRoll(self.roster(), word)

    def pick(self, game: str, count: int, entrants: Entrants = Entrants.PEOPLE) -> PickPlayers:
        """Pick players, or teams, of a game."""
        return PickPlayers(game, self.roster(), self._randomness.seed(), count, entrants)
