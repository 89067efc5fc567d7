"""The audience screen follows the run: looks, films, slides, black, the other program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from showctl.domain import audience_commands as a
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain.audience import Look, LookKind
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import Show
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.shelf import PictureShelf
from showctl.ui.audience.window import AudienceWindow
from tests.fakes import FakeFilms
from tests.plans import make_show
from tests.ui.audience_harness import FakeSlides, backstage_of
from tests.ui.emcee_harness import Stand, evening
from tests.unit.domain.evening import changed

pytestmark = [
    pytest.mark.usefixtures("languages"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def cue(cue_id: str, kind: CueKind, **over: Any) -> Cue:
    fields = {"media": f"{cue_id}.mp4", "trigger": Trigger.START, **over}
    return Cue(id=cue_id, title=cue_id, kind=kind, **fields)


def party(*cues: Cue, then: tuple[Cue, ...] = ()) -> Show:
    show = make_show(5, 5, 5, title="Party", theme="Our year")
    return changed(show, s1={"cues": cues}, s2={"cues": then})


class Hall:
    """A run with audience screens."""

    def __init__(self, show: Show, screens: int = 1) -> None:
        self.stand = Stand(show, evening(18))
        self.films = FakeFilms()
        self.backstage = backstage_of(self.stand.source, self.films)
        self.windows = [AudienceWindow(self.backstage) for _ in range(screens)]
        for window in self.windows:
            window.show_program(True)
            window.show()

    @property
    def window(self) -> AudienceWindow:
        return self.windows[0]

    def settle(self) -> None:
        """Let what was reported come to the run, and the run to the screens."""
        QCoreApplication.processEvents()
        self.stand.engine.run_pending()
        QCoreApplication.processEvents()

    def do(self, *commands: c.Command) -> None:
        self.stand.do(*commands)
        self.settle()

    def close(self) -> None:
        for window in self.windows:
            window.close()
            window.deleteLater()
        self.backstage.close()


@pytest.fixture
def halls(qtbot: QtBot) -> Iterator[list[Hall]]:
    made: list[Hall] = []
    yield made
    for hall in made:
        hall.close()


def opened(halls: list[Hall], show: Show, screens: int = 1) -> Hall:
    halls.append(Hall(show, screens))
    return halls[-1]


def centre(hall: Hall) -> str:
    """The colour in the middle of the screen."""
    image = hall.window.view.grab().toImage()
    return image.pixelColor(image.rect().center()).name()


def test_the_hall_sees_the_segment_that_is_on(halls: list[Hall]) -> None:
    hall = opened(halls, party())
    assert hall.window.visible_text() == "Party\nOur year"
    hall.do(c.Start())
    assert hall.window.visible_text() == "S1\nParty"
    hall.do(c.Go())
    assert hall.window.visible_text() == "S2\nParty"


def test_a_screen_nobody_has_spoken_of_shows_the_title_whatever_is_on(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)))
    hall.window.show_program(False)
    hall.do(c.Start())
    assert hall.window.visible_text() == "Party\nOur year"
    assert not hall.films.shown


def test_black_takes_one_frame_and_gives_back_what_was_on(halls: list[Hall]) -> None:
    hall = opened(halls, party())
    hall.do(c.Start(), a.ShowLook(Look(kind=LookKind.PICTURE, media="p", fade_ms=0)))
    assert centre(hall) == "#3366aa"
    hall.do(a.Black())
    assert centre(hall) == "#000000" and not hall.window.view.is_fading
    hall.do(a.Black())
    assert hall.window.view.items[-1].media == "p"  # type: ignore[union-attr]


def test_black_hides_a_film_at_once(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)))
    hall.do(c.Start())
    assert hall.window.film.isVisible()
    hall.do(a.Black())
    assert hall.window.film.isHidden() and not hall.films.on
    assert centre(hall) == "#000000"


def test_a_film_runs_in_its_window_once_and_its_end_leads_to_the_safe_title(
    halls: list[Hall],
) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO, level_db=-6.0)))
    hall.do(c.Start())
    (film,) = hall.films.shown
    assert (film.media, film.level_db, film.is_silent) == (Path("v.mp4"), -6.0, False)
    assert film.window == hall.window.film_window()
    hall.films.tell(film, c.Outcome.STARTED)
    hall.settle()
    hall.films.tell(film, c.Outcome.ENDED)
    hall.settle()
    assert hall.window.visible_text() == "Party\nOur year"
    assert hall.window.film.isHidden() and len(hall.films.shown) == 1


def test_a_film_that_fails_leads_to_the_safe_title(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)))
    hall.do(c.Start())
    hall.films.tell(hall.films.shown[0], c.Outcome.FAILED, "v.mp4 is missing")
    hall.settle()
    assert hall.window.visible_text() == "Party\nOur year"
    assert hall.stand.engine.state.last_firing["v"].reason == "v.mp4 is missing"


def test_a_film_that_fails_on_two_screens_is_told_once(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)), screens=2)
    told: list[str] = []
    hall.stand.source.noticed.connect(lambda notice: told.append(notice.text))
    hall.do(c.Start())
    for film in list(hall.films.shown):
        hall.films.tell(film, c.Outcome.FAILED, "v.mp4 stands still")
    hall.settle()
    assert hall.stand.engine.state.last_firing["v"].reason == "v.mp4 stands still"
    assert told == []


def test_a_film_that_was_on_before_is_where_it_would_be_by_now(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)))
    hall.do(c.Start())
    hall.stand.wait(seconds=30)
    late = AudienceWindow(hall.backstage)
    hall.windows.append(late)
    late.show_program(True)
    late.show()
    hall.settle()
    second = hall.films.shown[-1]
    assert second.window == late.film_window()
    assert 29_000 < second.start_ms < 32_000
    assert second.is_silent, "the first screen has the sound"


def test_the_sound_goes_on_with_the_screen_that_is_left(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)), screens=2)
    hall.do(c.Start())
    assert [film.is_silent for film in hall.films.shown] == [False, True]
    gone, left = hall.windows
    gone.close()
    hall.settle()
    last = hall.films.shown[-1]
    assert last.window == left.film_window() and not last.is_silent


def test_a_film_follows_ducks_fades_and_the_master_while_it_runs(halls: list[Hall]) -> None:
    by_hand = {"trigger": Trigger.MANUAL}
    speech = cue("speech", CueKind.AUDIO, duck_db=12.0, **by_hand)
    down = cue("down", CueKind.FADE, level_db=-20.0, fade_out_ms=3_000, **by_hand)
    hall = opened(halls, party(cue("v", CueKind.VIDEO, level_db=-6.0), speech, down))
    hall.do(c.Start())
    window = hall.window.film_window()
    hall.do(c.FireCue("speech"))
    hall.do(cc.SetMaster(-10.0))
    hall.do(c.FireCue("down"))
    hall.do(c.AddTime(60_000))
    assert hall.films.levels == [
        (window, -18.0, 400),
        (window, -28.0, 50),
        (window, -42.0, 3_000),
    ]


def test_a_film_begins_at_the_level_that_it_has_by_then(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO, level_db=-6.0)))
    hall.do(cc.SetMaster(-10.0), c.Start())
    assert hall.films.shown[0].level_db == -16.0


def test_a_film_is_paused_and_resumed_and_comes_so_on_another_screen(halls: list[Hall]) -> None:
    cues = [cue(word, kind, trigger=Trigger.MANUAL) for word, kind in _PAUSES.items()]
    hall = opened(halls, party(cue("v", CueKind.VIDEO), *cues))
    hall.do(c.Start())
    hall.stand.wait(seconds=30)
    hall.do(c.FireCue("pause"))
    assert hall.films.paused == {hall.window.film_window()}
    hall.stand.wait(seconds=30)
    late = AudienceWindow(hall.backstage)
    hall.windows.append(late)
    late.show_program(True)
    late.show()
    hall.settle()
    second = hall.films.shown[-1]
    assert second.is_paused and 29_000 < second.start_ms < 32_000
    shown = len(hall.films.shown)
    hall.do(c.FireCue("on"))
    assert hall.films.paused == set()
    # It goes on where it stands: to begin it anew would show a seam.
    assert len(hall.films.shown) == shown


_PAUSES = {"pause": CueKind.PAUSE, "on": CueKind.RESUME}


@pytest.mark.parametrize(
    ("commands", "fades_ms"),
    [
        ((c.Panic(),), [1_000]),
        ((c.Panic(), c.Panic()), [1_000, 0]),
        ((c.FireCue("stop"),), [700]),
        ((c.Go(),), [900]),
        ((a.Black(),), [20]),
    ],
)
def test_the_sound_of_a_film_goes_as_the_run_has_it(
    halls: list[Hall], commands: tuple[c.Command, ...], fades_ms: list[int]
) -> None:
    stop = cue("stop", CueKind.STOP, fade_out_ms=700, trigger=Trigger.MANUAL)
    hall = opened(halls, party(cue("v", CueKind.VIDEO, fade_out_ms=900), stop))
    hall.do(c.Start())
    for command in commands:
        hall.do(command)
    assert hall.window.film.isHidden()
    assert hall.films.stops == [(hall.window.film_window(), ms) for ms in fades_ms]


def test_what_shows_films_is_loaded_for_a_show_that_has_one(
    halls: list[Hall], qtbot: QtBot
) -> None:
    without = opened(halls, party())
    with_film = opened(halls, party(then=(cue("v", CueKind.VIDEO),)))
    qtbot.waitUntil(lambda: with_film.films.is_prepared)
    assert not without.films.is_prepared


def test_films_that_were_restarted_are_told_of(halls: list[Hall]) -> None:
    hall = opened(halls, party(cue("v", CueKind.VIDEO)))
    told: list[str] = []
    hall.stand.source.noticed.connect(lambda notice: told.append(notice.level))
    for watcher in hall.films.watchers:
        watcher()
    hall.settle()
    assert told == ["warning"]


def test_slides_are_counted_and_turned(halls: list[Hall], qtbot: QtBot) -> None:
    hall = opened(halls, party(cue("d", CueKind.SLIDES)))
    with qtbot.waitSignal(hall.backstage.pictures.counted):
        hall.do(c.Start())
    hall.settle()
    assert hall.stand.engine.state.audience.program.page_count == 3
    hall.do(a.TurnPage(1))
    assert hall.window.view.items[-1].page == 2  # type: ignore[union-attr]


def test_the_other_program_has_the_screen_until_it_is_taken_back(halls: list[Hall]) -> None:
    hall = opened(halls, party())
    hall.do(c.Start(), a.OtherProgram())
    assert not hall.window.isVisible()
    hall.do(c.Go(), a.OtherProgram())
    assert hall.window.isVisible()
    assert hall.window.visible_text() == "S2\nParty"


def test_the_safe_title_takes_the_screen_back(halls: list[Hall]) -> None:
    hall = opened(halls, party())
    hall.do(c.Start(), a.OtherProgram(), a.SafeTitle())
    assert hall.window.isVisible() and hall.window.visible_text() == "Party\nOur year"


def test_a_screen_that_comes_while_the_other_program_is_on_stays_away(halls: list[Hall]) -> None:
    hall = opened(halls, party())
    hall.do(a.OtherProgram())
    late = AudienceWindow(hall.backstage)
    hall.windows.append(late)
    late.show_program(True)
    late.fill_screen()
    assert not late.isVisible()
    hall.do(a.OtherProgram())
    assert late.isVisible()


def test_a_look_that_fades_is_there_at_the_end_of_its_fade(halls: list[Hall], qtbot: QtBot) -> None:
    hall = opened(halls, party())
    hall.do(c.Start())
    with qtbot.waitSignal(hall.window.view.came):
        hall.do(a.ShowLook(Look(kind=LookKind.MESSAGE, text="请就座", fade_ms=40)))
    assert not hall.window.view.is_fading
    assert hall.window.visible_text() == "请就座"


def test_what_is_on_stays_until_the_next_picture_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x00FF00)
    image.save(str(tmp_path / "p.png"))
    stand = Stand(party(), evening(18))
    shelf = PictureShelf(lambda media: tmp_path / media, FakeSlides())
    backstage = Backstage(stand.source, shelf, FakeFilms(), lambda media: tmp_path / media)
    window = AudienceWindow(backstage)
    window.show_program(True)
    window.show()
    stand.do(c.Start())
    with qtbot.waitSignal(shelf.arrived):
        stand.do(a.ShowLook(Look(kind=LookKind.PICTURE, media="p.png", fade_ms=0)))
    grabbed = window.view.grab().toImage()
    assert grabbed.pixelColor(grabbed.rect().center()).name() == "#00ff00"
    window.close()
    backstage.close()


def test_a_picture_that_is_missing_leads_to_the_safe_title_and_is_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    stand = Stand(party(cue("p", CueKind.PICTURE)), evening(18))
    shelf = PictureShelf(lambda media: tmp_path / media, FakeSlides())
    backstage = Backstage(stand.source, shelf, FakeFilms(), lambda media: tmp_path / media)
    window = AudienceWindow(backstage)
    window.show_program(True)
    window.show()
    stand.do(c.Start())
    qtbot.waitUntil(lambda: has_failed(stand, "p"))
    stand.do(c.Tick())
    assert window.visible_text() == "Party\nOur year"
    assert "p.mp4 is missing" in stand.engine.state.last_firing["p"].reason
    window.close()
    backstage.close()


def test_a_video_without_a_screen_fails_rather_than_hold_up_the_run(qtbot: QtBot) -> None:
    stand = Stand(party(cue("v", CueKind.VIDEO)), evening(18))
    backstage = backstage_of(stand.source)
    stand.do(c.Start())
    qtbot.waitUntil(lambda: has_failed(stand, "v"))
    backstage.close()


def has_failed(stand: Stand, cue_id: str) -> bool:
    stand.engine.run_pending()
    return stand.engine.state.last_firing[cue_id].outcome is c.Outcome.FAILED
