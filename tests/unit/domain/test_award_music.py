"""The music of an award: a cue that no segment lists, played with the reveal."""

from __future__ import annotations

from dataclasses import replace

from showctl.domain import commands as c
from showctl.domain.award import Award, music_id
from showctl.domain.cue import Cue, CueKind, Moment, Trigger
from showctl.domain.game_commands import ConcealAward, RevealAward
from showctl.domain.plan import Show
from showctl.domain.run import replay
from tests.plans import make_show
from tests.unit.domain.evening import Evening, changed


def award(award_id: str, segment: str | None = "s1", music: str = "fanfare.ogg") -> Award:
    return Award(
        id=award_id, title=f"最佳{award_id}", segment=segment, winners=("赵一",), music=music
    )


def show_with(*awards: Award, cues: tuple[Cue, ...] = ()) -> Show:
    return replace(changed(make_show(5, 5, 5), s1={"cues": cues}), awards=awards)


def sounding(evening: Evening) -> list[tuple[str, str]]:
    return [(one.cue, one.segment) for one in evening.state.sounding.values()]


def test_it_plays_when_its_award_is_revealed_and_no_other_one() -> None:
    evening = Evening.begun(show_with(award("a"), award("b"), award("silent", music="")))
    evening.do("18:01", RevealAward("silent"))
    assert sounding(evening) == []
    evening.do("18:02", RevealAward("b"))
    assert sounding(evening) == [(music_id("b"), "s1")]
    assert replay(evening.log) == evening.state


def test_a_cue_for_any_award_plays_with_it() -> None:
    when = {"trigger": Trigger.MOMENT, "moment": Moment.AWARD_REVEALED}
    cue = Cue(id="q", title="q", kind=CueKind.PROMPT, **when)
    evening = Evening.begun(show_with(award("a"), cues=(cue,)))
    evening.do("18:01", RevealAward("a"))
    assert {fired for fired, _ in evening.cues()} == {"q", music_id("a")}


def test_one_award_s_music_gives_way_to_the_next_award() -> None:
    evening = Evening.begun(show_with(award("a"), award("b"), award("silent", music="")))
    evening.do("18:01", RevealAward("a"), RevealAward("b"))
    assert sounding(evening) == [(music_id("b"), "s1")]
    evening.do("18:02", RevealAward("silent"))
    assert sounding(evening) == []


def test_an_award_that_is_secret_again_is_silent_and_its_music_comes_with_the_next_reveal() -> None:
    evening = Evening.begun(show_with(award("a"), award("b")))
    evening.do("18:01", RevealAward("a"), ConcealAward("a"))
    assert sounding(evening) == []
    evening.do("18:02", RevealAward("b"), RevealAward("a"), ConcealAward("b"))
    assert sounding(evening) == [(music_id("a"), "s1")]


def test_it_ends_with_the_segment_in_which_the_award_is_revealed() -> None:
    homeless, other = award("a", segment=None), award("b", segment="s1")
    evening = Evening.begun(show_with(homeless, other))
    evening.do("18:01", c.Go())
    evening.do("18:02", RevealAward("a"))
    assert sounding(evening) == [(music_id("a"), "s2")]
    evening.do("18:03", RevealAward("b"))
    assert sounding(evening) == [(music_id("b"), "s2")]
    evening.do("18:04", c.Go())
    assert sounding(evening) == []


def test_a_show_of_awards_alone_is_silent() -> None:
    evening = Evening(replace(show_with(award("a")), segments=()))
    evening.do("18:01", RevealAward("a"))
    assert sounding(evening) == [] and evening.state.games.revealed == {"a"}
