"""What tests of several subjects begin with: a show's file, a private sound server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from showctl.adapters.store.file import ShowFile
from tests.bench.pulse_rig import PulseRig
from tests.integration.show_files import SHOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "party.showctl"


@pytest.fixture
def show_file(path: Path) -> Path:
    ShowFile.create(path, SHOW).close()
    return path


@pytest.fixture(scope="module")
def rig() -> Iterator[PulseRig]:
    with PulseRig() as rig:
        yield rig
