"""Names in even columns, as large as the wall allows: one of them, or two hundred."""

from __future__ import annotations

from collections.abc import Sequence

from showctl.domain.audience import Row
from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Item, Panel
from showctl.ui.audience.name_places import name_places
from showctl.ui.audience.words import Words

# More names than these stand beside each other as far as the wall goes.
FEW_NAMES = 4
# Up to so many names each stands on a panel of its own.
_ON_PANELS = 60
# With more names than these there is no line for what goes with them: it stands beside.
_DETAILS_BELOW = 40


def name_grid(rows: Sequence[Row], area: Box, unit: float, *, lit: int = 0) -> list[Item]:
    """Every name in its place; the last `lit` of them have just been drawn."""
    count = len(rows)
    items: list[Item] = []
    if not count:
        return items
    ems = max(_ems(row.name) for row in rows)
    has_details = count <= _DETAILS_BELOW and any(row.detail for row in rows)
    places = name_places(count, area, unit, ems, has_details=has_details)
    for place, (row, box) in enumerate(zip(rows, places, strict=True)):
        if count <= _ON_PANELS:
            items.append(Panel(box, min(1.4 * unit, box.height / 6), is_lit=place >= count - lit))
        items += _name(row, box, unit, has_details=has_details)
    return items


def _name(row: Row, box: Box, unit: float, *, has_details: bool) -> list[Item]:
    inner = box.inside(min(1.2 * unit, box.width * 0.04), box.height * 0.04)
    if not row.detail:
        share = 0.42 if has_details else 0.64
        return [Words(row.name, inner, box.height * share, is_bold=True)]
    if not has_details:
        return [
            Words(row.name, inner.column(0.0, 0.62), box.height * 0.6, is_bold=True),
            Words(row.detail, inner.column(0.64, 0.36), box.height * 0.36, role="dim"),
        ]
    return [
        Words(row.name, inner.part(0.0, 0.64), box.height * 0.42, is_bold=True),
        Words(row.detail, inner.part(0.63, 0.35), box.height * 0.22, role="dim", is_wrapped=False),
    ]


def _ems(name: str) -> float:
    """How wide a name is, in its own size; a very long one is made smaller instead."""
    return min(9.0, max(2.0, sum(1.0 if ord(sign) > 0x2E80 else 0.56 for sign in name)))
