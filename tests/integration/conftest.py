"""Show files that tests of several subjects begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from showctl.adapters.store.file import ShowFile
from tests.integration.show_files import SHOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "party.showctl"


@pytest.fixture
def show_file(path: Path) -> Path:
    ShowFile.create(path, SHOW).close()
    return path
