"""Decoded samples do not outlive the program that was killed by more than one start."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from showctl.adapters.player.samples_folder import make_samples_folder


@pytest.mark.skipif(os.name != "posix", reason="there is no harmless way to ask for a process")
def test_what_a_program_that_is_gone_left_is_removed_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / f"showctl-player-{gone.pid}-abc"
    left.mkdir()
    (left / "samples").write_bytes(b"x")
    others = [tmp_path / f"showctl-player-{os.getpid()}-abc", tmp_path / "showctl-player-abc"]
    for other in others:
        other.mkdir()
    ours = make_samples_folder()
    assert sorted(tmp_path.iterdir()) == sorted([*others, ours])
