"""A private sound server for the tests that hear what is played."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bench.pulse_rig import PulseRig


@pytest.fixture(scope="module")
def rig() -> Iterator[PulseRig]:
    with PulseRig() as rig:
        yield rig
