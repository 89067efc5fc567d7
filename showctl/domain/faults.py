"""What is wrong with a plan."""

from __future__ import annotations


class PlanError(ValueError):
    """A plan that contradicts itself; the message names the segment or cue."""
