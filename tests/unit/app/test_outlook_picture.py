"""The picture of the finish time: times near each other can all be read."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import combinations

import pytest

from showctl.app.language import Language
from showctl.app.ports import Mode, RunHeader
from showctl.app.reporting.collection import Collection, RunOfShow
from showctl.app.reporting.pictures import outlook
from showctl.app.reporting.words import Words
from showctl.app.text_width import ems_wide
from showctl.domain import commands as c
from showctl.domain.finish_time import FinishTime
from showctl.domain.timing import planned_end
from tests.plans import make_show
from tests.unit.domain.evening import Evening

TEXT = re.compile(
    r'<text x="([\d.]+)" y="([\d.]+)" font-size="11" fill="\S+" text-anchor="(\w+)">([^<]*)<'
)


def drawn(seconds: tuple[int, int, int], language: Language) -> str:
    """The picture of a show that ended half a minute late, and was foreseen to end so many seconds
    after its plan."""
    evening = Evening.begun(make_show(5, 5))
    evening.do("18:05", c.Go())
    evening.do("18:10:30", c.End())
    plan = planned_end(evening.state)
    assert plan is not None
    early, likely, late = (plan + timedelta(seconds=one) for one in seconds)
    seen = FinishTime(p10=early, p50=likely, p90=late, on_time={}, threats=(), sightings=0)
    header = RunHeader.of(1, Mode.LIVE, evening.now, evening.now, evening.log)
    run = RunOfShow(header, tuple(evening.log), evening.state, evening.now)
    picture = outlook(Collection(run, foreseen=seen), Words(language))
    assert picture is not None
    return picture


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "seconds", [(0, 0, 0), (-20, 10, 40), (300, 600, 1500), (-400, -300, -30), (-1200, 60, 3600)]
)
def test_no_line_runs_through_a_time_and_no_time_through_another(
    seconds: tuple[int, int, int], language: Language
) -> None:
    picture = drawn(seconds, language)
    labels = TEXT.findall(picture, picture.rindex("<line"))
    assert len(labels) == 5
    boxes = []
    for x, y, anchor, said in labels:
        wide = 11 * ems_wide(said)
        left = float(x) - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
        boxes.append((left, left + wide, float(y)))
    for (left, right, y), (other_left, other_right, other_y) in combinations(boxes, 2):
        assert right <= other_left or other_right <= left or abs(y - other_y) >= 11
