"""What a look is composed from: the run, the time, the size of the screen, and its margins."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from showctl.domain.audience import Look, Program
from showctl.domain.plan import Segment, Show
from showctl.domain.state import RunState
from showctl.domain.timing import Forecast
from showctl.ui.audience.box import Box
from showctl.ui.audience.party_theme import PartyTheme
from showctl.ui.audience.rolls import Rolls

# Of each side: what an LED processor, a projector's mask or a flower stand may take.
SAFE_MARGIN = 0.05
# No text runs wider than this times the height: the eye would lose it on a 32:9 wall.
_WIDEST = 2.2


@dataclass(frozen=True)
class Scene:
    """One look to be composed at one instant, for one screen. Lengths are pixels; `beat_ms` is real
    time, for what moves by itself."""

    width: float
    height: float
    program: Program
    state: RunState
    spans: Forecast
    now: datetime
    theme: PartyTheme
    screen: str = ""
    rolls: Rolls = field(default_factory=Rolls)
    beat_ms: int = 0

    @property
    def look(self) -> Look:
        return self.program.look

    @property
    def show(self) -> Show:
        return self.state.show

    @cached_property
    def segment(self) -> Segment | None:
        """The segment that the look is about, if it is one's."""
        known = self.look.segment in self.show.index_of
        return self.show.segment(self.look.segment) if known else None

    @cached_property
    def unit(self) -> float:
        """A hundredth of the height, of a 16:9 picture on a screen that is narrower than that."""
        return min(self.height, self.width * 9 / 16) / 100

    @cached_property
    def whole(self) -> Box:
        """The whole screen."""
        return Box(0, 0, self.width, self.height)

    @cached_property
    def safe(self) -> Box:
        """Where everything that must be seen stands."""
        return self.whole.inside(self.width * SAFE_MARGIN, self.height * SAFE_MARGIN)

    @cached_property
    def middle(self) -> Box:
        """The safe place's middle, as wide as is read at one look; square with `unit`, so that
        shares of its height are what they are at 16:9."""
        safe = self.safe
        width, height = min(safe.width, _WIDEST * safe.height), min(safe.height, 90 * self.unit)
        left = (self.width - width) / 2
        return Box(left, (self.height - height) / 2, width, height)

    @cached_property
    def across(self) -> Box:
        """The middle over the safe place's whole width: for many short texts beside each other,
        each read by itself."""
        return self.middle._replace(left=self.safe.left, width=self.safe.width)
