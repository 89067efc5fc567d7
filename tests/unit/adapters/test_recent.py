"""The shows that were open lately, the last one first."""

from __future__ import annotations

from pathlib import Path

import pytest

from showctl.adapters.recent import recent_shows, remember


@pytest.fixture(autouse=True)
def _a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_the_last_one_stands_first_once(tmp_path: Path) -> None:
    one, two = tmp_path / "one.showctl", tmp_path / "二.showctl"
    assert recent_shows() == ()
    for path in (one, two):
        path.touch()
    for path in (one, two, one):
        remember(path)
    assert recent_shows() == (one, two)
    two.unlink()
    assert recent_shows() == (one,)


def test_a_machine_that_keeps_nothing_forgets(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    remember(tmp_path / "one.showctl")
    assert recent_shows() == ()
