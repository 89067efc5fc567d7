"""Drawing in SVG: a few pure functions that give elements as text, sized in user units.

They draw what a browser and WeasyPrint both understand: rectangles, lines, paths and text with
attributes, no style sheets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from showctl.app.text_width import ems_wide

INK = "#1b2027"
PAPER = "#ffffff"
FAINT = "#d5dae1"
DIM = "#5f6875"
PLAN = "#b9c1cc"
ACTUAL = "#2f8f66"
OVER = "#c8473b"
OTHER = "#4a78c2"
TEXT_PX = 12

# Steps of an axis: minutes of time, the first that leaves room for its labels is taken.
_STEPS_MIN = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440)


def picture(width: float, height: float, elements: Iterable[str], label: str) -> str:
    """A whole picture; `label` is what it shows, for those who cannot see it."""
    body = "".join(elements)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img">'
        f"<title>{escape(label)}</title>{body}</svg>"
    )


def rect(x: float, y: float, width: float, height: float, fill: str, *, edge: str = "") -> str:
    """A box; one of no width is still seen."""
    stroke = f' stroke="{edge}" stroke-width="1"' if edge else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 1):.1f}" height="{height:.1f}" '
        f'fill="{fill}"{stroke}/>'
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str, *, px: float = 1) -> str:
    """A straight line."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        f'stroke-width="{px:g}"/>'
    )


def path(corners: Sequence[tuple[float, float]], colour: str, *, fill: str = "none") -> str:
    """A line through corners; with `fill` the area it closes, without an edge."""
    steps = " L ".join(f"{x:.1f} {y:.1f}" for x, y in corners)
    if fill != "none":
        return f'<path d="M {steps} Z" fill="{fill}" stroke="none"/>'
    return f'<path d="M {steps}" fill="none" stroke="{colour}" stroke-width="2"/>'


def words(
    x: float, y: float, said: str, *, colour: str = INK, px: int = TEXT_PX, anchor: str = "start"
) -> str:
    """Text that stands on `y`; `anchor` is "start", "middle" or "end"."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{px}" fill="{colour}" '
        f'text-anchor="{anchor}">{escape(said)}</text>'
    )


def plated(
    x: float, y: float, said: str, *, colour: str = INK, px: int = TEXT_PX, anchor: str = "start"
) -> tuple[str, str]:
    """Text on a plate of the paper's colour, which keeps what is drawn before out of it."""
    wide = width_of(said, px)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    plate = rect(left - 2, y - px, wide + 4, px + 3, PAPER)
    return plate, words(x, y, said, colour=colour, px=px, anchor=anchor)


def width_of(said: str, px: int = TEXT_PX) -> float:
    """About how wide a text is: Chinese characters are square, the others narrower."""
    return ems_wide(said) * px


def shortened(said: str, width: float, px: int = TEXT_PX) -> str:
    """A text that fits a width, with … where something was left out."""
    if width_of(said, px) <= width:
        return said
    while said and width_of(said + "…", px) > width:
        said = said[:-1]
    return said.rstrip() + "…"


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Instants from left to right."""

    first: datetime
    last: datetime
    left: float
    right: float
    zone: str

    def x(self, at: datetime) -> float:
        """Where an instant stands."""
        part = (at - self.first) / (self.last - self.first)
        return self.left + part * (self.right - self.left)

    def ticks(self, room: float = 56) -> Iterator[tuple[float, str]]:
        """Places on whole minutes of the local day, and their labels, `room` apart at least."""
        span = (self.last - self.first) / timedelta(minutes=1)
        most = max(1.0, (self.right - self.left) / room)
        step = next((step for step in _STEPS_MIN if span / step <= most), _STEPS_MIN[-1])
        local = self.first.astimezone(ZoneInfo(self.zone))
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        done = (local - midnight) / timedelta(minutes=step)
        tick = midnight + timedelta(minutes=step) * -int(-done // 1)
        while tick <= self.last:
            if tick >= self.first:
                yield self.x(tick), tick.strftime("%H:%M")
            tick += timedelta(minutes=step)

    def drawn(self, top: float, bottom: float) -> Iterator[str]:
        """The lines and labels of the axis, labels above."""
        for x, label in self.ticks():
            yield line(x, top, x, bottom, FAINT)
            yield words(x, top - 5, label, colour=DIM, px=11, anchor="middle")


def legend(x: float, y: float, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """(colour, what it means) side by side."""
    for colour, said in entries:
        yield rect(x, y - 9, 18, 9, colour)
        yield words(x + 24, y, said, colour=DIM, px=11)
        x += 24 + width_of(said, 11) + 20
