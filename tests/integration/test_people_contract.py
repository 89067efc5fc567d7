"""What every People keeps, in memory and in a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.store.file import ShowFile
from showctl.app.ports import People
from showctl.domain.people import CheckIn, CheckInKind, Person, Relation
from tests.fakes import FakePeople
from tests.plans import make_show
from tests.unit.domain.evening import at

SOMEBODY = Person(
    number="007",
    name="王小明",
    department="技术部",
    title="工程师",
    hired=date(2025, 7, 1),
    table="3",
    photo="photos/007.jpg",
    groups=("红队", "篮球"),
    reading="Wáng Xiǎomíng",
    relation=Relation.FAMILY,
    extra=(("饮食", "清真"), ("班车", "是")),
)
GUEST = Person(number="G1", name="韩总", relation=Relation.GUEST, department="客户", table="1")


def entry(seq: int, desk: str = "a", person: Person | None = None) -> CheckIn:
    number = person.number if person else "007"
    kind = CheckInKind.WALKED_IN if person else CheckInKind.CHECKED_IN
    return CheckIn(desk=desk, seq=seq, at=at("17:00"), kind=kind, number=number, person=person)


@pytest.fixture(params=["memory", "file"])
def people(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[People]:
    if request.param == "memory":
        yield FakePeople()
        return
    with ShowFile.create(tmp_path / "party.showctl", make_show(5)) as file:
        yield file.people


def test_a_list_comes_back_as_it_went_in_and_in_its_order(people: People) -> None:
    plain = Person(number="7", name="李雷")
    people.save([SOMEBODY, plain])
    assert people.load() == (SOMEBODY, plain)
    people.save([plain])
    assert people.load() == (plain,)
    people.save([])
    assert people.load() == ()


def test_check_ins_stay_when_the_list_is_replaced(people: People) -> None:
    people.save([SOMEBODY])
    people.note([entry(1), entry(2, person=GUEST)])
    people.save([])
    assert set(people.check_ins()) == {entry(1), entry(2, person=GUEST)}


def test_merging_again_changes_nothing(people: People) -> None:
    people.note([entry(1)])
    others = [entry(1, "b"), entry(2, "b", GUEST)]
    assert people.merge(others) == 2
    assert people.merge([*others, entry(3, "b")]) == 1
    assert people.merge([]) == 0
    assert len(people.check_ins()) == people.check_in_count() == 4
