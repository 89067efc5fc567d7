"""One measured figure beside its budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured; `is_met` is None where the budget has no single figure."""

    what: str
    budget: str
    figure: str
    is_met: bool | None = None
    note: str = ""


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def spread(values: Sequence[float]) -> str:
    """Median and 95th percentile in milliseconds."""
    return f"median {median(values):.1f} ms, p95 {p95(values):.1f} ms"
