"""Where so many names stand on the wall: even columns that leave the names largest."""

from __future__ import annotations

from math import ceil

from showctl.ui.audience.box import Box

_MOST_COLUMNS = 16
# Of a name's size: what a line takes, and a line with something below it.
_LINE = 1.5
_LINE_WITH_DETAIL = 2.3
# What stands beside a name, in its size.
_AIR = 1.4
_LARGEST = 17


def name_places(count: int, area: Box, unit: float, ems: float, *, has_details: bool) -> list[Box]:
    """Even places for so many names of that width, in as many columns as leave them largest."""
    tall = _LINE_WITH_DETAIL if has_details else _LINE
    gap = max(0.5, 1.6 - count / 60) * unit

    def size(columns: int) -> float:
        lines = ceil(count / columns)
        wide = (area.width - gap * (columns - 1)) / columns / (ems + _AIR)
        return min(wide, (area.height - gap * (lines - 1)) / lines / tall)

    columns = max(range(1, min(count, _MOST_COLUMNS) + 1), key=size)
    lines = ceil(count / columns)
    px = min(size(columns), _LARGEST * unit)
    # A few names have room to breathe; they need not fill the wall.
    width = min((area.width - gap * (columns - 1)) / columns, px * (ems + 4 * _AIR))
    height = min((area.height - gap * (lines - 1)) / lines, px * tall * 1.25)
    top = area.top + (area.height - lines * height - (lines - 1) * gap) / 2
    places = []
    for place in range(count):
        line, column = divmod(place, columns)
        in_line = min(columns, count - line * columns)
        whole = in_line * width + (in_line - 1) * gap
        left = area.left + (area.width - whole) / 2 + column * (width + gap)
        places.append(Box(left, top + line * (height + gap), width, height))
    return places
