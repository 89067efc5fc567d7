"""Which alerts chime, how often, and that nothing does until an output is chosen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from showctl.app.chiming import AlertChime
from showctl.app.ports import SoundOutput
from showctl.domain.events import AlertKind, AlertRaised, SegmentSkipped
from tests.fakes import FakeChime

AT = datetime(2026, 2, 6, 10, tzinfo=UTC)
HEADSET = SoundOutput("headset", "USB headset")


def alert(kind: AlertKind = AlertKind.OVERRUN) -> AlertRaised:
    return AlertRaised(at=AT, kind=kind, segment="s1", due=AT)


class Alerts:
    """A chime with a headset, and how often it was told that the headset is gone."""

    def __init__(self, output: str = "") -> None:
        self.chime, self.losses = FakeChime(HEADSET), 0
        self.alerts = AlertChime(self.chime, self._lose, output)

    def _lose(self) -> None:
        self.losses += 1


def test_nothing_chimes_until_an_output_is_chosen() -> None:
    desk = Alerts()
    desk.alerts.take([alert()], 0)
    assert desk.chime.rung == []
    desk.alerts.choose("headset", 0)
    assert desk.chime.rung == ["headset"]
    desk.alerts.choose("", 10_000)
    desk.alerts.take([alert()], 20_000)
    assert desk.chime.rung == ["headset"]
    assert desk.losses == 0


@pytest.mark.parametrize("kind", AlertKind)
def test_all_alerts_chime_but_the_warning(kind: AlertKind) -> None:
    desk = Alerts("headset")
    desk.alerts.take([SegmentSkipped(at=AT, segment="s1"), alert(kind)], 0)
    assert bool(desk.chime.rung) is (kind is not AlertKind.WARNING)


def test_what_is_no_alert_does_not_chime() -> None:
    desk = Alerts("headset")
    desk.alerts.take([SegmentSkipped(at=AT, segment="s1")], 0)
    assert desk.chime.rung == []


def test_it_chimes_at_most_once_in_two_seconds() -> None:
    desk = Alerts()
    desk.alerts.choose("headset", 5_000)
    for at, rung in ((5_500, 1), (6_999, 1), (7_000, 2), (8_999, 2), (9_000, 3)):
        desk.alerts.take([alert(), alert(AlertKind.STANDBY)], at)
        assert len(desk.chime.rung) == rung, at


def test_a_lost_output_is_told_once_each_time_it_is_lost() -> None:
    desk = Alerts("headset")
    for at, outputs, losses in (
        (0, (), 1),
        (10_000, (), 1),
        (20_000, (HEADSET,), 1),
        (30_000, (), 2),
    ):
        desk.chime.outputs = outputs
        desk.alerts.take([alert()], at)
        assert desk.losses == losses, at
    assert desk.chime.rung == ["headset"]
