"""A desktop that refuses to stay awake stops nothing."""

from __future__ import annotations

from pathlib import Path
from queue import SimpleQueue

import pytest

from showctl.adapters.wake import SystemWakefulness

PATIENCE_S = 20


def test_a_refusal_is_told_once_and_the_show_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    monkeypatch.setenv("PATH", str(tmp_path))
    told: SimpleQueue[str] = SimpleQueue()
    wakefulness = SystemWakefulness()
    wakefulness.keep_awake(lambda: told.put("refused"))
    wakefulness.keep_awake(lambda: told.put("asked twice"))
    assert told.get(timeout=PATIENCE_S) == "refused"
    wakefulness.let_sleep()
    wakefulness.let_sleep()
    assert told.empty()
