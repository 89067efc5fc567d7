"""Where the chime is heard: two sinks of a private PulseAudio, both recorded.

`hall` is the default, so the programme plays there; `booth` is the operator's.
"""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue

import numpy as np
import pytest
import soundfile

from showctl.adapters.resources import resource_dir
from showctl.adapters.vlc import open_chime
from showctl.app.ports import Chime, SoundOutput
from tests.bench.pulse_rig import RATE, PulseRig, Recorder

PATIENCE_S = 15.0
LOUD = 300
CHIME = resource_dir("sounds") / "chime.flac"


@pytest.fixture
def booth(rig: PulseRig) -> Iterator[Recorder]:
    yield rig.add_sink("booth")
    rig.remove_sink("booth")


@pytest.fixture
def chime(rig: PulseRig) -> Iterator[Chime]:
    chime = open_chime(CHIME)
    yield chime
    chime.close()


def ids_of(chime: Chime) -> list[str]:
    """The outputs that can be chosen."""
    found: SimpleQueue[tuple[SoundOutput, ...]] = SimpleQueue()
    chime.look(found.put)
    return [output.id for output in found.get(timeout=PATIENCE_S)]


def is_heard(chime: Chime, output: str) -> bool:
    """Ring, and what the chime says of it."""
    heard: SimpleQueue[bool] = SimpleQueue()
    chime.ring(output, heard.put)
    return heard.get(timeout=PATIENCE_S)


def loudest(recorder: Recorder, after: float) -> float:
    """The highest sample since an instant, full scale is 1."""
    recorder.record(0.2)
    return float(np.max(np.abs(recorder.left_since(after))))


def test_the_chime_is_heard_whole_on_the_second_output_and_the_hall_stays_silent(
    rig: PulseRig, booth: Recorder, chime: Chime
) -> None:
    since = rig.recorder.now()
    assert ids_of(chime) == ["booth"]
    assert is_heard(chime, "booth")
    assert loudest(rig.recorder, since) == 0.0
    heard, (file, rate) = booth.left_since(since), soundfile.read(CHIME)
    assert rate == RATE
    assert np.sum(heard**2) == pytest.approx(np.sum(file[:, 0] ** 2), rel=0.02)


def test_without_a_second_output_there_is_none_to_choose_and_nothing_rings(
    rig: PulseRig, chime: Chime
) -> None:
    since = rig.recorder.now()
    assert ids_of(chime) == []
    assert not is_heard(chime, "booth")
    assert not is_heard(chime, "hall")
    assert loudest(rig.recorder, since) == 0.0


def test_an_output_that_the_programme_has_come_to_play_on_stays_silent(
    rig: PulseRig, booth: Recorder, chime: Chime
) -> None:
    assert is_heard(chime, "booth")
    booth.record(0.2)
    rig.make_default("booth")
    since = booth.now()
    assert ids_of(chime) == ["hall"]
    assert not is_heard(chime, "booth")
    assert loudest(booth, since) == 0.0
    rig.make_default("hall")


def test_a_headset_pulled_out_in_mid_chime_does_not_send_the_rest_into_the_hall(
    rig: PulseRig, chime: Chime
) -> None:
    recorder, heard = rig.add_sink("booth"), SimpleQueue[bool]()
    since = rig.recorder.now()
    chime.ring("booth", heard.put)
    assert recorder.wait_for_sound(since, LOUD, PATIENCE_S) is not None
    rig.remove_sink("booth")
    assert heard.get(timeout=PATIENCE_S) is False
    rig.recorder.record(0.2)
    assert np.sum(np.abs(rig.recorder.left_since(since)) > 0) < 0.1 * RATE
