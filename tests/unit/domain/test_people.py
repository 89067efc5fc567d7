"""Who is there: the fold of the list and of what several desks noted down."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showctl.domain.faults import PlanError
from showctl.domain.people import (
    CheckIn,
    CheckInKind,
    Count,
    Person,
    Presence,
    Relation,
    Roster,
    counts,
    roster,
)
from tests.unit.domain.evening import at

K = CheckInKind
PEOPLE = (
    Person(number="007", name="王小明", department="技术部"),
    Person(number="7", name="王小明", department="市场部"),
    Person(number="008", name="李雷", department="技术部"),
)
GUEST = Person(number="G1", name="韩总", relation=Relation.GUEST)


def note(
    number: str,
    kind: CheckInKind = K.CHECKED_IN,
    *,
    desk: str = "a",
    seq: int = 1,
    when: datetime | None = None,
    person: Person | None = None,
) -> CheckIn:
    return CheckIn(
        desk=desk, seq=seq, at=when or at("17:00"), kind=kind, number=number, person=person
    )


def presence(*entries: CheckIn) -> dict[str, Presence]:
    return dict(roster(PEOPLE, entries).presence)


def test_numbers_keep_their_zeros() -> None:
    assert presence(note("7")) == {"7": Presence.CHECKED_IN}


def test_the_latest_word_about_somebody_counts() -> None:
    undone = note("007", K.UNDONE, seq=2, when=at("17:01"))
    left = note("007", K.LEFT, desk="b", when=at("17:02"))
    assert presence(note("007")) == {"007": Presence.CHECKED_IN}
    assert presence(note("007"), undone) == {}
    assert presence(note("007"), undone, left) == {"007": Presence.LEFT}


def test_who_was_marked_as_gone_by_mistake_is_there_again_since_the_check_in() -> None:
    left = note("007", K.LEFT, seq=2, when=at("17:01"))
    undone = note("007", K.UNDONE, seq=3, when=at("17:02"))
    found = roster(PEOPLE, [note("007"), left, undone])
    assert found.is_here("007") and found.since["007"] == at("17:00")
    again = note("007", K.UNDONE, seq=4, when=at("17:03"))
    assert presence(note("007"), left, undone, again) == {}
    assert presence(left, undone) == {}


def test_a_walk_in_stands_in_no_list_and_goes_when_undone() -> None:
    here = note("G1", K.WALKED_IN, person=GUEST)
    assert roster(PEOPLE, [here]).people["G1"] == GUEST
    gone = note("G1", K.UNDONE, seq=2, when=at("17:01"))
    assert "G1" not in roster(PEOPLE, [here, gone]).people
    left = note("G1", K.LEFT, seq=2, when=at("17:01"))
    assert roster(PEOPLE, [here, left]).presence_of("G1") is Presence.LEFT


def test_somebody_who_stands_in_no_list_is_nobody() -> None:
    assert presence(note("999")) == {}
    assert not roster(PEOPLE, [note("999")]).has_anybody_here


entries = st.lists(
    st.builds(
        note,
        st.sampled_from(["007", "7", "008", "999"]),
        st.sampled_from([K.CHECKED_IN, K.UNDONE, K.LEFT]),
        desk=st.sampled_from(["a", "b", "c"]),
        seq=st.integers(1, 20),
        when=st.sampled_from([at("17:00"), at("17:01"), at("17:02")]),
    ),
    unique_by=lambda entry: (entry.desk, entry.seq),
)


@given(entries.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_of_merging_changes_nothing(
    orders: tuple[list[CheckIn], list[CheckIn]],
) -> None:
    one, other = orders
    assert roster(PEOPLE, one) == roster(PEOPLE, other)


def test_counts_by_department() -> None:
    found = roster(PEOPLE, [note("007"), note("008", K.LEFT, seq=2)])
    assert counts(found, lambda person: person.department) == {
        "技术部": Count(here=1, left=1, total=2),
        "市场部": Count(here=0, left=0, total=1),
    }


@pytest.mark.parametrize("number", ["", "0\n1"])
def test_a_number_is_one_line_of_text(number: str) -> None:
    with pytest.raises(PlanError, match="one line of text"):
        Person(number=number, name="无名")


def test_presence_is_asked_of_anybody() -> None:
    found = Roster({}, {"007": Presence.CHECKED_IN}, {})
    assert found.is_here("007") and not found.is_here("008")
    assert found.presence_of("008") is Presence.EXPECTED
