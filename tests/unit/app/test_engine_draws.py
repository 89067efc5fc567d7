"""Whatever winner is published is in the log: where the disk refuses, nothing was drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showctl.domain import commands
from showctl.domain import draw_commands as c
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Winner
from showctl.domain.drawing import draw_status
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.app.stage import Stage
from tests.unit.domain.drawing_evening import EVERYBODY, seed

COMMIT = c.CommitDraw("d", EVERYBODY, seed(1))


@pytest.fixture
def stage() -> Stage:
    draw = Draw(id="d", title="幸运奖", count=2)
    return Stage(replace(make_show(30), draws=(draw,)))


def test_a_roll_stopped_on_a_full_disk_goes_on_and_draws_the_same_afterwards(stage: Stage) -> None:
    stage.tell("18:00", COMMIT, c.RollDraw())
    stage.log.is_full = True
    update = stage.tell("18:01", c.StopRoll(EVERYBODY))
    assert update.fault == "The disk is full: make room."
    assert update.events == ()
    status = draw_status(stage.state)
    assert status is not None and status.is_rolling and status.names == ()
    stage.log.is_full = False
    update = stage.tell("18:02", c.StopRoll(EVERYBODY))
    assert update.fault is None
    assert replay(stage.events) == stage.state
    assert len(draw_status(stage.state).names) == 2


@pytest.mark.parametrize(
    "command", [COMMIT, c.EnterWinners("d", (Winner(number="001", name="赵一"),))], ids=str
)
def test_nothing_is_committed_to_or_entered_on_a_full_disk(
    stage: Stage, command: commands.Command
) -> None:
    stage.log.is_full = True
    assert stage.tell("18:00", command).fault is not None
    assert stage.state.draws.presses == ()


def test_the_rest_of_the_show_goes_on_meanwhile(stage: Stage) -> None:
    stage.tell("18:00", COMMIT, c.RollDraw())
    stage.log.is_full = True
    stage.tell("18:01", commands.Start())
    stage.tell("18:02", c.StopRoll(EVERYBODY))
    assert stage.on == "s1"
    stage.log.is_full = False
    stage.tell("18:03", commands.Hold(), c.StopRoll(EVERYBODY))
    assert replay(stage.events) == stage.state
