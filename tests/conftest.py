"""Garbage is collected between tests, on the main thread: see showctl.ui.garbage."""

from __future__ import annotations

import gc

import pytest

from showctl.ui.garbage import collect_due


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()


def pytest_runtest_teardown() -> None:
    collect_due()
