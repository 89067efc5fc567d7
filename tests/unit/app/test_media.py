"""The media of a show: which there are, moving them together, and making them equally loud."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from showctl.app.media import (
    MATCHED_LUFS,
    Holds,
    MediaFacts,
    match_levels,
    media_to_watch,
    relocate,
)
from showctl.domain.award import Award
from showctl.domain.cue import Cue, CueKind
from showctl.domain.draw import Draw
from showctl.domain.plan import Show
from tests.plans import make_show
from tests.unit.domain.evening import changed


def music(cue_id: str, media: str, **over: Any) -> Cue:
    return Cue(id=cue_id, title=cue_id, media=media, **over)


def with_cues(*cues: Cue) -> Show:
    return changed(make_show(5, 5), s2={"cues": cues})


def media(show: Show) -> list[str]:
    return list(media_to_watch(show))


def test_every_file_is_watched_once_and_what_makes_no_sound_needs_none() -> None:
    playlist = music("p", "", kind=CueKind.PLAYLIST, tracks=("b.ogg", "a.ogg"))
    prompt = music("q", "plan.pdf", kind=CueKind.PROMPT)
    film = music("f", "a.mp4", kind=CueKind.VIDEO)
    show = with_cues(music("m", "a.ogg"), playlist, prompt, film)
    assert media_to_watch(show) == {
        "a.ogg": Holds.SOUND,
        "b.ogg": Holds.SOUND,
        "plan.pdf": Holds.ANYTHING,
        "a.mp4": Holds.FILM,
    }


def test_what_awards_and_draws_show_is_watched_too() -> None:
    show = replace(
        with_cues(music("m", "a.ogg")),
        awards=(Award(id="a", title="a", photo="a.jpg", music="a.ogg"), Award(id="b", title="b")),
        draws=(Draw(id="d", title="d", picture="d.jpg"),),
    )
    assert media_to_watch(show) == {
        "a.ogg": Holds.SOUND,
        "a.jpg": Holds.ANYTHING,
        "d.jpg": Holds.ANYTHING,
    }


class TestRelocate:
    def test_all_files_of_a_moved_folder_are_found_by_their_names(self) -> None:
        show = with_cues(music("m", "music/a.ogg"), music("n", "music/b.OGG"), music("o", "c.ogg"))
        files = ["/new/music/a.ogg", "/new/music/b.ogg", "/new/other.ogg"]
        moved = relocate(show, ["music/a.ogg", "music/b.OGG"], files)
        assert media(moved) == ["/new/music/a.ogg", "/new/music/b.ogg", "c.ogg"]

    def test_of_two_files_with_one_name_the_one_whose_folders_agree_is_taken(self) -> None:
        show = with_cues(music("m", "old/dinner/01.mp3"), music("n", "old/walk in/01.mp3"))
        files = ["/u/dinner/01.mp3", "/u/walk in/01.mp3"]
        moved = relocate(show, ["old/dinner/01.mp3", "old/walk in/01.mp3"], files)
        assert media(moved) == files

    def test_it_does_not_guess_between_two_that_fit_alike(self) -> None:
        show = with_cues(music("m", "01.mp3"))
        assert relocate(show, ["01.mp3"], ["/a/01.mp3", "/b/01.mp3"]) is show

    def test_what_is_not_missing_stays_and_what_is_not_found_too(self) -> None:
        show = with_cues(music("m", "a.ogg"), music("n", "b.ogg"))
        assert relocate(show, ["b.ogg"], ["/new/a.ogg"]) is show

    def test_tracks_of_a_playlist_move_with_the_rest(self) -> None:
        show = with_cues(music("p", "", kind=CueKind.PLAYLIST, tracks=("x/a.ogg", "x/b.ogg")))
        assert media(relocate(show, ["x/a.ogg"], ["/n/a.ogg"])) == ["/n/a.ogg", "x/b.ogg"]

    def test_photos_of_awards_and_pictures_of_draws_move_with_the_rest(self) -> None:
        show = replace(
            with_cues(),
            awards=(Award(id="a", title="a", photo="x/a.jpg", music="x/a.ogg"),),
            draws=(Draw(id="d", title="d", picture="x/d.jpg"),),
        )
        files = ["/n/a.ogg", "/n/a.jpg", "/n/d.jpg"]
        assert media(relocate(show, ["x/a.jpg", "x/a.ogg", "x/d.jpg"], files)) == files


class TestLevels:
    def test_all_that_was_measured_is_equally_loud_after(self) -> None:
        facts = {"a.ogg": MediaFacts(1_000, -9.5), "b.ogg": MediaFacts(1_000, -20.0)}
        show = match_levels(with_cues(music("m", "a.ogg"), music("n", "b.ogg")), facts)
        levels = [cue.level_db for cue in show.cues.values()]
        assert levels == [pytest.approx(MATCHED_LUFS + 9.5), pytest.approx(MATCHED_LUFS + 20)]

    def test_what_is_not_known_or_silent_stays_and_noise_is_not_brought_up(self) -> None:
        facts = {"b.ogg": MediaFacts(1_000, None), "c.ogg": MediaFacts(1_000, -60.0)}
        cues = [music(name, f"{name}.ogg", level_db=-3) for name in "abc"]
        show = match_levels(with_cues(*cues), facts)
        assert [cue.level_db for cue in show.cues.values()] == [-3, -3, 12]

    def test_a_playlist_goes_by_the_mean_of_its_tracks(self) -> None:
        facts = {"a.ogg": MediaFacts(1_000, -10.0), "b.ogg": MediaFacts(1_000, -14.0)}
        cue = music("p", "", kind=CueKind.PLAYLIST, tracks=("a.ogg", "b.ogg", "c.ogg"))
        show = match_levels(with_cues(cue), facts)
        assert show.cues["p"].level_db == MATCHED_LUFS + 12
