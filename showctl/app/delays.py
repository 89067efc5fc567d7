"""Delays of a rehearsal by the plan as people write them: `speech=+30%`, `all=+20s`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from showctl.app.errors import UserError
from showctl.domain.by_plan import Delay
from showctl.domain.plan import SECOND, Kind

ALL = "all"
_DELAY = re.compile(r"(?P<kind>\w+)=(?P<figure>[+-]?\d+(?:\.\d+)?)(?P<unit>%|s)")
_MOST = 1_000


def parse_delays(written: Iterable[str]) -> dict[Kind | None, Delay]:
    """KIND=±N% or KIND=±Ns each, `all` for every kind that is not named; UserError for another."""
    delays: dict[Kind | None, Delay] = {}
    for one in written:
        match = _DELAY.fullmatch(one.strip())
        kinds = (ALL, *Kind)
        if match is None or match["kind"] not in kinds or abs(float(match["figure"])) > _MOST:
            raise UserError(
                f"--auto-delay {one} is not understood: write KIND=+30% or KIND=+20s, KIND one of"
                f" {', '.join(kinds)}."
            )
        kind = None if match["kind"] == ALL else Kind(match["kind"])
        figure = float(match["figure"])
        delays[kind] = (
            Delay(percent=figure) if match["unit"] == "%" else Delay(ms=round(figure * SECOND))
        )
    return delays
