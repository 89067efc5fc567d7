"""Any edit of any plan, by Hypothesis."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from showctl.domain import cue_edits, plan_edits
from showctl.domain.cue import Cue, CueKind
from showctl.domain.plan import HOUR, MINUTE, EndRule, Line, Segment, Show, StartRule
from showctl.domain.plan_ids import PlanIds

Edit = Callable[[Show], Show]

_places = st.integers(-1, 7)
_changes = st.sampled_from(
    [
        {"title": "新"},
        {"duration_ms": 7 * MINUTE},
        {"start_ms": 20 * HOUR},
        {"start_rule": StartRule.AT},
        {"start_rule": StartRule.FOLLOW},
        {"end_rule": EndRule.AUTO},
        {"is_background": True},
        {"is_reserve": True},
        {"can_cut": True, "min_duration_ms": MINUTE, "colour": "#102030"},
        {"lines": (Line(text="好"),)},
    ]
)


def _ids(show: Show, places: frozenset[int]) -> list[str]:
    return [segment.id for at, segment in enumerate(show.segments) if at in places]


def _cue_ids(show: Show) -> list[str]:
    return [cue.id for segment in show.segments for cue in segment.cues]


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """An edit of whatever stands at some places of the plan, which may be nothing."""
    places, at = frozenset(draw(st.sets(_places, max_size=4))), draw(_places)
    changes = draw(_changes)

    def first(show: Show) -> str:
        return next(iter(_ids(show, places)), "nowhere")

    def new(show: Show) -> PlanIds:
        ids = PlanIds()
        ids.meet(show)
        return ids

    def add_cue(show: Show) -> Show:
        cue = Cue(id=new(show).cue(), title="停", kind=CueKind.STOP)
        return cue_edits.add_cue(show, first(show), cue, max(0, at))

    def move_cue(show: Show) -> Show:
        cue = next(iter(_cue_ids(show)), "none")
        return cue_edits.move_cue(show, cue, first(show), max(0, at))

    def insert(show: Show) -> Show:
        return plan_edits.insert_segments(show, at, [Segment(id=new(show).segment(), title="新")])

    return draw(
        st.sampled_from(
            [
                lambda show: plan_edits.change_segments(show, _ids(show, places), changes),
                lambda show: plan_edits.set_extra(show, _ids(show, places), "桌号", "8"),
                lambda show: plan_edits.duplicate_segments(show, _ids(show, places), new(show)),
                lambda show: plan_edits.delete_segments(show, _ids(show, places)),
                lambda show: plan_edits.move_segments(show, _ids(show, places), at),
                lambda show: plan_edits.change_show(show, {"title": "新年会", "theme": "新"}),
                lambda show: cue_edits.remove_cue(show, next(iter(_cue_ids(show)), "none")),
                lambda show: cue_edits.change_cue(
                    show, next(iter(_cue_ids(show)), "none"), {"title": "换"}
                ),
                insert,
                add_cue,
                move_cue,
            ]
        )
    )
