"""The published rule of a fair draw: what it gives for ever, and that nobody is likelier."""

from __future__ import annotations

import hashlib
import hmac
import math
from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from showctl.domain import fair

SEED = "00" * 31 + "01"
DRAWS = 100_000
PINNED = ("016", "076", "045", "055", "074")

seeds = st.binary(min_size=32, max_size=32).map(bytes.hex)
lists = st.lists(st.text("0123456789张", min_size=1, max_size=6), unique=True, max_size=30).map(
    fair.listed
)


def surprise(counts: Sequence[int], expected: float) -> float:
    """How many standard deviations chi-square is from its mean (about normal for many places)."""
    chi_square = sum((count - expected) ** 2 / expected for count in counts)
    freedom = len(counts) - 1
    return (chi_square - freedom) / math.sqrt(2 * freedom)


def seed(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def test_the_list_is_in_the_order_of_code_points_one_number_a_line() -> None:
    listed = fair.listed(["100", "0100", "张三", "99"])
    assert listed == ("0100", "100", "99", "张三")
    expected = hashlib.sha256("0100\n100\n99\n张三\n".encode()).hexdigest()
    assert fair.hash_of_list(listed) == expected


def test_the_commitment_is_what_the_page_says() -> None:
    list_hash = fair.hash_of_list(("001", "002"))
    seed_hash = hashlib.sha256(bytes.fromhex(SEED)).hexdigest()
    text = f"showctl-draw-1\ngrand\n3\n1\n{seed_hash}\n{list_hash}\n"
    assert (
        fair.commitment("grand", 3, 1, SEED, list_hash) == hashlib.sha256(text.encode()).hexdigest()
    )


def test_the_winners_are_what_the_page_says() -> None:
    """The rule done by hand for the first winner of three."""
    entrants = ("001", "002", "003")
    list_hash = fair.hash_of_list(entrants)
    block = hmac.digest(bytes.fromhex(SEED), f"{list_hash}\n8 号\n0\n".encode(), "sha256")
    first = int.from_bytes(block[:8], "big")
    assert first < 2**64 - 2**64 % 3
    drawn = fair.winners(SEED, entrants, 3, list_hash, "8 号")
    assert drawn[0] == entrants[first % 3]
    assert sorted(drawn) == list(entrants)


def test_the_rule_never_changes() -> None:
    entrants = tuple(f"{number:03}" for number in range(1, 101))
    assert fair.winners(SEED, entrants, 5, fair.hash_of_list(entrants)) == PINNED


@given(seeds, lists, st.integers(0, 40))
def test_nobody_is_drawn_twice_and_nobody_from_outside(
    seed: str, entrants: tuple[str, ...], count: int
) -> None:
    drawn = fair.winners(seed, entrants, count, fair.hash_of_list(entrants))
    assert len(drawn) == len(set(drawn)) == min(count, len(entrants))
    assert set(drawn) <= set(entrants)


@given(seeds, lists, st.integers(0, 40), st.integers(0, 40))
def test_a_larger_draw_begins_as_the_smaller_one(
    seed: str, entrants: tuple[str, ...], one: int, other: int
) -> None:
    list_hash = fair.hash_of_list(entrants)
    less, more = sorted((one, other))
    longer = fair.winners(seed, entrants, more, list_hash)
    assert longer[:less] == fair.winners(seed, entrants, less, list_hash)


@given(seeds, st.sampled_from(["8", "八", "9"]))
def test_the_word_of_the_hall_draws_anew(seed: str, word: str) -> None:
    entrants = tuple(f"{number:05}" for number in range(10_000))
    list_hash = fair.hash_of_list(entrants)
    drawn = fair.winners(seed, entrants, 10, list_hash, word)
    assert drawn != fair.winners(seed, entrants, 10, list_hash)


def test_everybody_is_equally_likely_to_be_drawn_first_and_in_any_pair() -> None:
    """Chi-square over 100,000 draws of 2 from 50: within five standard deviations of chance."""
    entrants = tuple(f"{number:02}" for number in range(50))
    list_hash = fair.hash_of_list(entrants)
    drawn = [fair.winners(seed(n), entrants, 2, list_hash) for n in range(DRAWS)]
    first = Counter(pair[0] for pair in drawn)
    second = Counter(pair[1] for pair in drawn)
    pairs = Counter(drawn)
    assert len(pairs) == 50 * 49
    assert abs(surprise([first[number] for number in entrants], DRAWS / 50)) < 5
    assert abs(surprise([second[number] for number in entrants], DRAWS / 50)) < 5
    assert abs(surprise(list(pairs.values()), DRAWS / (50 * 49))) < 5


def test_numbers_that_would_make_some_likelier_are_passed_over() -> None:
    words = iter([2**64 - 1, 5])
    assert fair._below(3, words) == 2
    assert fair._below(2**63 + 1, iter([2**63 + 1, 7])) == 7
