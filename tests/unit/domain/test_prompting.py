"""The prompter: one place for all screens, by the emcee's steps or by the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showctl.domain import commands as c
from showctl.domain.plan import Line
from showctl.domain.plan_commands import EditPlan
from showctl.domain.plan_edits import change_segments
from showctl.domain.prompting import FASTEST, SLOWEST, Place, fitting_speed, place
from showctl.domain.refusal import Reason
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.domain.evening import Evening

# 20 characters, a direction, 10 characters.
LINES = (
    Line(speaker="甲", text="各位来宾，各位同事，大家晚上好欢迎你们"),
    Line(text="掌声", is_direction=True),
    Line(speaker="乙", text="新的一年大家好运连连"),
)


@pytest.fixture
def evening() -> Evening:
    show = make_show(5, 5)
    return Evening.begun(
        replace(show, segments=tuple(replace(one, lines=LINES) for one in show.segments))
    )


def here(evening: Evening) -> Place:
    return place(evening.state, evening.now)


def test_a_segment_begins_at_its_first_line(evening: Evening) -> None:
    assert here(evening) == Place(0)


def test_steps_go_on_and_back_and_never_past_the_segment(evening: Evening) -> None:
    evening.do("18:01", c.TurnLines(), c.TurnLines())
    assert here(evening) == Place(2)
    evening.refuses("18:01", c.TurnLines(), Reason.LAST_LINE)
    evening.do("18:01", c.TurnLines(-2))
    evening.refuses("18:01", c.TurnLines(-1), Reason.FIRST_LINE)


def test_any_line_can_be_gone_to(evening: Evening) -> None:
    evening.do("18:01", c.GoToLine(2))
    assert here(evening) == Place(2)
    evening.refuses("18:01", c.GoToLine(3), Reason.NO_SUCH_LINE)


def test_the_next_segment_begins_anew_and_back_returns_to_the_line(evening: Evening) -> None:
    evening.do("18:01", c.GoToLine(2))
    evening.do("18:02", c.Go())
    assert here(evening) == Place(0)
    evening.do("18:03", c.Back())
    assert here(evening) == Place(2)


def test_a_scroll_goes_by_the_clock_and_directions_take_no_time(evening: Evening) -> None:
    chars = len(LINES[0].text)
    evening.do("18:01", c.ScrollLines(60 * chars))
    evening.wait("18:01:00.500")
    assert here(evening) == Place(0, pytest.approx(0.5, abs=0.01))
    evening.wait("18:01:01")
    assert here(evening) == Place(2, 0.0)


def test_a_scroll_stands_still_at_the_segments_end(evening: Evening) -> None:
    evening.do("18:01", c.ScrollLines(600))
    evening.wait("18:04")
    assert here(evening) == Place(2, 1.0)


def test_a_step_ends_a_scroll_where_it_is(evening: Evening) -> None:
    evening.do("18:01", c.ScrollLines(60 * len(LINES[0].text)))
    evening.do("18:01:01", c.StopScroll())
    assert here(evening) == Place(2)
    evening.refuses("18:01:02", c.StopScroll(), Reason.NOT_SCROLLING)
    assert replay(evening.log) == evening.state


def test_a_speed_can_be_fitted_to_the_time_left(evening: Evening) -> None:
    evening.wait("18:04:50")
    assert fitting_speed(evening.state, evening.now) == (len(LINES[0].text) + 10) * 6
    evening.wait("18:04:59")
    assert fitting_speed(evening.state, evening.now) == FASTEST
    assert fitting_speed(Evening.begun(evening.state.show).state, evening.now) >= SLOWEST


def test_a_message_is_seen_once_and_a_new_one_is_not_seen_yet(evening: Evening) -> None:
    evening.do("18:01", c.SendMessage("快"))
    assert not evening.state.is_message_seen
    evening.do("18:02", c.AcknowledgeMessage())
    assert evening.state.is_message_seen
    evening.refuses("18:02", c.AcknowledgeMessage(), Reason.NO_MESSAGE)
    evening.do("18:03", c.SendMessage("慢"))
    assert not evening.state.is_message_seen


def written(evening: Evening, *lines: Line) -> None:
    """The lines of the segment that is on are edited."""
    assert evening.state.current is not None
    show = change_segments(evening.state.show, [evening.state.current.id], {"lines": lines})
    evening.do("18:02", EditPlan(show))
    assert replay(evening.log) == evening.state


GREETING = Line(speaker="合", text="过年好")


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ((GREETING, GREETING, *LINES), 4),
        (LINES[1:], 1),
        ((*LINES, GREETING), 2),
        (LINES[:2], 1),
        ((*LINES[:2], GREETING, GREETING), 2),
        ((GREETING,), 0),
        ((), 0),
    ],
)
def test_lines_put_in_or_taken_out_leave_the_emcee_at_the_same_words(
    evening: Evening, lines: tuple[Line, ...], line: int
) -> None:
    evening.do("18:01", c.GoToLine(2))
    written(evening, *lines)
    assert here(evening) == Place(line)


def test_a_scroll_goes_on_from_the_same_words_when_lines_before_them_change(
    evening: Evening,
) -> None:
    evening.do("18:01", c.ScrollLines(15))
    evening.wait("18:02")
    assert here(evening) == Place(0, pytest.approx(15 / 19, abs=0.01))
    written(evening, GREETING, *LINES)
    assert here(evening) == Place(1, pytest.approx(15 / 19, abs=0.01))
    evening.wait("18:02:20")
    assert here(evening) == Place(3, pytest.approx(1 / 10, abs=0.01))


def test_back_leads_to_the_same_words_though_lines_were_put_in_meanwhile(evening: Evening) -> None:
    evening.do("18:01", c.GoToLine(2))
    evening.do("18:01", c.Jump("s2"), c.Jump("s1"))
    written(evening, GREETING, *LINES)
    assert here(evening) == Place(1)
    evening.do("18:03", c.Back(), c.Back())
    assert here(evening) == Place(3)
