"""A check-in desk: what it notes down, and what it knows without reading the file again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from showctl.app.check_in import CheckInDesk
from showctl.app.errors import UserError
from showctl.domain.people import Person, Presence, Relation
from tests.fakes import FakePeople, FakeRandomness
from tests.unit.domain.evening import at

PEOPLE = (Person(number="007", name="王小明"), Person(number="008", name="李雷"))


class Hand:
    """A clock that a test turns by a second for each look at it."""

    def __init__(self) -> None:
        self._now = at("17:00")

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@pytest.fixture
def people() -> FakePeople:
    return FakePeople(PEOPLE)


@pytest.fixture
def desk(people: FakePeople) -> CheckInDesk:
    return CheckInDesk(people, FakeRandomness(), Hand())


def test_somebody_comes_leaves_and_is_undone(desk: CheckInDesk) -> None:
    assert [person.name for person in desk.check_in(["007"])] == ["王小明"]
    assert desk.roster.is_here("007")
    desk.leave(["007"])
    assert desk.roster.presence_of("007") is Presence.LEFT
    desk.undo(["007"])
    assert desk.roster.is_here("007")
    desk.undo(["007"])
    assert desk.roster.presence_of("007") is Presence.EXPECTED


def test_what_is_so_already_is_not_noted_again(desk: CheckInDesk, people: FakePeople) -> None:
    desk.check_in(["007", "007"])
    assert desk.check_in(["007"]) == ()
    assert len(people.check_ins()) == 1


def test_one_unknown_number_checks_nobody_in(desk: CheckInDesk, people: FakePeople) -> None:
    with pytest.raises(UserError, match="Nobody has the number 9"):
        desk.check_in(["007", "9"])
    assert people.check_ins() == ()


def test_what_is_typed_of_a_walk_in_stands_on_one_line(desk: CheckInDesk) -> None:
    # Departments and tables can be drawn as teams, and a list has one a line.
    person = desk.walk_in(" 陈  客 ", department=" 市场部\n", table="3 ")
    assert (person.name, person.department, person.table) == ("陈 客", "市场部", "3")


def test_walk_ins_get_numbers_of_their_own(desk: CheckInDesk) -> None:
    guest = desk.walk_in(" 韩  总 ")
    wife = desk.walk_in("王夫人", relation=Relation.FAMILY, department="技术部", table="3")
    assert (guest.name, guest.relation) == ("韩 总", Relation.GUEST)
    assert guest.number != wife.number and desk.roster.is_here(wife.number)
    assert desk.roster.people[wife.number] == wife
    with pytest.raises(UserError, match="needs a name"):
        desk.walk_in("  ")


def test_two_desks_never_give_the_same_entry(people: FakePeople) -> None:
    randomness = FakeRandomness()
    desks = [CheckInDesk(people, randomness, Hand()) for _ in range(2)]
    for desk, number in zip(desks, ("007", "008"), strict=True):
        desk.check_in([number])
    assert len({(entry.desk, entry.seq) for entry in people.check_ins()}) == 2


def test_what_another_desk_noted_is_known_after_a_refresh(
    desk: CheckInDesk, people: FakePeople
) -> None:
    assert not desk.roster.is_here("008")
    CheckInDesk(people, FakeRandomness(9), Hand()).check_in(["008"])
    assert not desk.roster.is_here("008")
    desk.refresh()
    assert desk.roster.is_here("008")


def test_two_desks_at_one_file_never_lose_a_scan(people: FakePeople) -> None:
    clock = Hand()
    first, second = (CheckInDesk(people, FakeRandomness(start), clock) for start in (0, 50))
    first.check_in(["007"])
    second.leave(["007"])
    assert first.check_in(["007"]) != ()
    assert second.check_in(["007"]) == ()


def test_somebody_who_came_to_the_list_meanwhile_is_known(
    desk: CheckInDesk, people: FakePeople
) -> None:
    people.save([*PEOPLE, Person(number="009", name="韩梅梅")])
    assert [person.name for person in desk.check_in(["009"])] == ["韩梅梅"]
