"""Reading the draws, games and awards of a seed, and how every fault is named."""

from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.seeds import load_seed
from showctl.domain.award import Award
from showctl.domain.draw import Draw, EarlierWinners, Entrants
from showctl.domain.game import Game
from showctl.domain.plan import MINUTE, Show

SMALL = """
title = "小会"
[[segment]]
id = "a"
title = "抽奖"
[[draw]]
id = "d1"
title = "老员工奖"
segment = "a"
prize = "茶杯"
count = 3
per_press = 2
entrants = "people"
hired_years = 5
earlier_winners = "in"
[[game]]
id = "g1"
title = "人椅"
duration = "5m"
teams = ["红队"]
[[award]]
id = "w1"
title = "优秀团体奖"
winners = ["技术部"]
"""


def loaded(folder: Path, text: str, on: date = date(2028, 2, 29)) -> Show:
    path = folder / "small.toml"
    path.write_text(text, encoding="utf-8")
    return load_seed(path, on=on, timezone="UTC")


def test_they_are_read_with_the_plans_defaults(tmp_path: Path) -> None:
    show = loaded(tmp_path, SMALL)
    assert show.draws == (
        Draw(
            id="d1",
            title="老员工奖",
            segment="a",
            prize="茶杯",
            count=3,
            per_press=2,
            entrants=Entrants.PEOPLE,
            hired_until=date(2023, 2, 28),
            earlier_winners=EarlierWinners.IN,
        ),
    )
    assert show.games == (Game(id="g1", title="人椅", duration_ms=5 * MINUTE, teams=("红队",)),)
    assert show.awards == (Award(id="w1", title="优秀团体奖", winners=("技术部",)),)


@pytest.mark.parametrize(
    ("good", "bad", "complaint"),
    [
        ("count = 3", "count = 0", "at least one prize"),
        ("count = 3", 'count = "3"', "draw 1 (d1): count"),
        ('segment = "a"', 'segment = "b"', "'d1' belongs to 'b'"),
        ('"people"', '"robots"', "entrants: 'robots' is none of"),
        ('prize = "茶杯"', 'price = "茶杯"', "price: there is no such field"),
        ('teams = ["红队"]', "teams = [1]", "teams: must be an array of texts"),
        ('id = "w1"', 'id = ""', "award 1 (): id: is missing"),
    ],
)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, good: str, bad: str, complaint: str
) -> None:
    assert good in SMALL
    with pytest.raises(ValueError, match=r"small\.toml") as told:
        loaded(tmp_path, SMALL.replace(good, bad))
    assert complaint in str(told.value)
