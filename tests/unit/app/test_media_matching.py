"""A folder of music and video is matched to segments, and shown before it is done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showctl.app.media_matching import MediaProposal, apply_media, match_media
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, Segment, Show
from showctl.domain.plan_ids import PlanIds
from tests.plans import make_show

TITLES = (
    "员工签到入场",
    "主持人致开场词",
    "歌曲表演",
    "抽奖:新人奖",
    "互动游戏",
    "抽奖:特等奖",
    "闭幕",
)


def applied(show: Show, proposal: MediaProposal) -> Show:
    return apply_media(show, proposal, PlanIds.clear_of(show))


def show_of(*titles: str) -> Show:
    return make_show(
        segments=tuple(
            Segment(id=f"s{n}", title=title, duration_ms=5 * MINUTE)
            for n, title in enumerate(titles, 1)
        )
    )


PARTY = show_of(*TITLES)


def placed(*files: str, show: Show = PARTY) -> dict[str, str | None]:
    return {match.file: match.segment for match in match_media(show, files).matches}


SURE = {
    "签到.mp3": "s1",
    "01_签到.mp3": "s1",
    "01-签到入场音乐.mp3": "s1",
    "2.开场词.wav": "s2",
    "03 歌曲表演伴奏.flac": "s3",
    "抽奖新人奖.mp3": "s4",
    "互动游戏bgm.m4a": "s5",
    "互动游戏（最终版）.mp3": "s5",
    "music/06 特等奖抽奖.mp3": "s6",
    "05 互动游戏/背景.mp3": "s5",
    "闭幕视频.mp4": "s7",
    # A number that is not the rundown's does not lead astray.
    "01_闭幕.mp3": "s7",
}


@pytest.mark.parametrize("file", SURE)
def test_a_name_finds_its_segment(file: str) -> None:
    (match,) = match_media(PARTY, [file]).matches
    assert (match.segment, match.is_sure) == (SURE[file], True)


@pytest.mark.parametrize("file", ["05.mp3", "05 Radetzky march.mp3", "5_Radetzky.mp3"])
def test_a_number_alone_is_a_guess(file: str) -> None:
    (match,) = match_media(PARTY, [file]).matches
    assert (match.segment, match.is_sure, match.reasons) == ("s5", False, ("number",))


@pytest.mark.parametrize("file", ["Radetzky march.mp3", "20260206.mp3", "99.mp3", "录音 001.mp3"])
def test_what_fits_no_segment_is_left_over(file: str) -> None:
    proposal = match_media(PARTY, [file])
    assert [match.file for match in proposal.leftovers] == [file]
    assert applied(PARTY, proposal) == PARTY


def test_a_name_that_fits_several_segments_is_a_guess_at_the_first() -> None:
    show = show_of("抽奖", "游戏", "抽奖")
    (match,) = match_media(show, ["抽奖音乐.mp3"]).matches
    assert (match.segment, match.is_sure) == ("s1", False)


def test_a_name_that_is_part_of_several_titles_is_a_guess() -> None:
    (match,) = match_media(PARTY, ["抽奖音乐.mp3"]).matches
    assert (match.segment, match.is_sure) == ("s4", False)


def test_two_files_of_one_name_go_to_two_segments() -> None:
    show = show_of("抽奖", "游戏", "抽奖")
    assert placed("抽奖1.mp3", "抽奖2.mp3", show=show) == {"抽奖1.mp3": "s1", "抽奖2.mp3": "s3"}


def test_the_music_column_tells_the_file() -> None:
    show = make_show(segments=(Segment(id="s1", title="入席", music="播放 Faded，循环"),))
    (match,) = match_media(show, ["Faded.mp3"]).matches
    assert (match.segment, match.reasons) == ("s1", ("text",))


def test_a_cue_is_made_at_the_start_and_further_ones_wait_for_a_hand() -> None:
    proposal = match_media(PARTY, ["5_互动游戏.mp3", "5_互动游戏 计时.mp3"])
    cues = applied(PARTY, proposal).segments[4].cues
    assert [(cue.media, cue.trigger) for cue in cues] == [
        ("5_互动游戏 计时.mp3", Trigger.START),
        ("5_互动游戏.mp3", Trigger.MANUAL),
    ]
    assert [cue.title for cue in cues] == ["互动游戏 计时", "互动游戏"]


def test_a_segment_that_has_music_gets_no_second_one_at_its_start() -> None:
    cue = Cue(id="c001", title="old", media="old.mp3", trigger=Trigger.START)
    show = make_show(segments=(Segment(id="s1", title="闭幕", cues=(cue,)),))
    added = applied(show, match_media(show, ["闭幕.mp3"])).segments[0].cues
    assert [(each.id, each.trigger) for each in added] == [
        ("c001", Trigger.START),
        ("c002", Trigger.MANUAL),
    ]


def test_a_file_that_the_show_has_is_not_added_again() -> None:
    once = applied(PARTY, match_media(PARTY, ["闭幕.mp3"]))
    again = match_media(once, ["闭幕.mp3"])
    assert (again.matches, again.known) == ((), ("闭幕.mp3",))


def test_other_files_are_told() -> None:
    assert match_media(PARTY, ["流程.xlsx", "Thumbs.db"]).others == ("Thumbs.db", "流程.xlsx")


def test_files_are_in_the_order_people_count() -> None:
    files = [match.file for match in match_media(PARTY, ["10.mp3", "9.mp3", "1.mp3"]).matches]
    assert files == ["1.mp3", "9.mp3", "10.mp3"]


def test_a_file_can_be_given_to_another_segment_by_hand() -> None:
    proposal: MediaProposal = match_media(PARTY, ["march.mp3"]).put(0, "s3")
    assert applied(PARTY, proposal).segments[2].cues[0].media == "march.mp3"
    assert proposal.put(0, None).leftovers


@given(st.lists(st.text(max_size=20).map(lambda stem: f"{stem}.mp3"), unique=True, max_size=6))
def test_every_file_is_somewhere_and_any_name_is_taken(files: list[str]) -> None:
    proposal = match_media(PARTY, files)
    told = [match.file for match in proposal.matches] + [*proposal.known, *proposal.others]
    assert sorted(told) == sorted(files)
    show = applied(PARTY, proposal)
    cues = sum(len(segment.cues) for segment in show.segments)
    assert cues == len(proposal.matches) - len(proposal.leftovers)


def test_a_track_that_a_playlist_plays_is_not_proposed_again() -> None:
    songs = Cue(id="c", title="Songs", kind=CueKind.PLAYLIST, tracks=("闭幕.mp3",))
    show = make_show(segments=(Segment(id="s1", title="闭幕", duration_ms=MINUTE, cues=(songs,)),))
    assert match_media(show, ["闭幕.mp3"]).known == ("闭幕.mp3",)
