"""What all Films keep to: those in this process and those in a process of their own (by the real
libvlc, into an output that shows nothing), and the fake alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from showctl.adapters.resources import resource_dir
from showctl.adapters.vlc.films import VlcFilms
from showctl.adapters.vlc.films_process import ProcessFilms
from showctl.app.audience_ports import Film, FilmReport, Films
from showctl.domain.commands import Outcome
from tests.fakes import FakeFilms

PATIENCE_S = 20
WINDOW = 0
SILENT = ("--no-audio",)


class Cinema:
    """Films, and what they report."""

    def __init__(self, films: Films) -> None:
        self.films = films
        self.reports: SimpleQueue[FilmReport] = SimpleQueue()
        films.subscribe(self.reports.put)

    def show(self, media: Path, firing: int = 1, **over: Any) -> None:
        self.films.show(Film(firing=firing, window=WINDOW, media=media, **over))

    def next(self) -> FilmReport:
        return self.reports.get(timeout=PATIENCE_S)


class FakeCinema(Cinema):
    """The fake: what begins as the films of this test do runs, anything else fails."""

    def __init__(self) -> None:
        self._fake = FakeFilms()
        self._begun: list[Film] = []
        super().__init__(self._fake)

    def next(self) -> FilmReport:
        film = self._fake.on[WINDOW]
        if film in self._begun or film.start_ms > 1_000:
            self._fake.stop(WINDOW)
            self._fake.tell(film, Outcome.ENDED)
        elif not film.media.exists():
            self._fake.tell(film, Outcome.FAILED, f"{film.media.name} is missing: there is no it")
        elif not film.media.read_bytes().startswith(b"YUV4MPEG2"):
            reason = f"{film.media.name} holds no picture that can be shown"
            self._fake.tell(film, Outcome.FAILED, reason)
        else:
            self._begun.append(film)
            frames = film.media.read_bytes().count(b"FRAME\n")
            self._fake.tell(film, Outcome.STARTED, length_ms=100 * frames)
        return super().next()


def in_this_process() -> Cinema:
    return Cinema(VlcFilms("vdummy", SILENT))


def in_a_process() -> Cinema:
    return Cinema(ProcessFilms("vdummy", SILENT))


@pytest.fixture(
    params=[FakeCinema, in_this_process, in_a_process], ids=["fake", "in-process", "process"]
)
def cinema(request: pytest.FixtureRequest) -> Iterator[Cinema]:
    made: Cinema = request.param()
    yield made
    made.films.close()


def make_film(path: Path, frames: int) -> Path:
    """Grey pictures, ten a second, in the plainest of formats."""
    head = b"YUV4MPEG2 W64 H48 F10:1 Ip A1:1 C420jpeg\n"
    picture = b"FRAME\n" + bytes([128]) * (64 * 48 * 3 // 2)
    path.write_bytes(head + picture * frames)
    return path


def test_a_film_is_told_with_its_length_when_it_is_seen_and_when_it_is_over(
    cinema: Cinema, tmp_path: Path
) -> None:
    cinema.show(make_film(tmp_path / "short.y4m", 5), firing=7)
    assert cinema.next() == FilmReport(WINDOW, 7, Outcome.STARTED, length_ms=500)
    assert cinema.next() == FilmReport(WINDOW, 7, Outcome.ENDED)


def test_a_film_in_the_place_of_another_is_the_only_one_told_of(
    cinema: Cinema, tmp_path: Path
) -> None:
    cinema.show(make_film(tmp_path / "long.y4m", 600), firing=1)
    assert cinema.next().outcome is Outcome.STARTED
    cinema.show(make_film(tmp_path / "short.y4m", 5), firing=2)
    told = [cinema.next(), cinema.next()]
    assert [(each.firing, each.outcome) for each in told] == [
        (2, Outcome.STARTED),
        (2, Outcome.ENDED),
    ]


def test_a_film_that_is_stopped_is_not_told_of_and_its_window_is_free(
    cinema: Cinema, tmp_path: Path
) -> None:
    cinema.show(make_film(tmp_path / "long.y4m", 600))
    assert cinema.next().outcome is Outcome.STARTED
    cinema.films.release(WINDOW)
    cinema.films.close()
    assert cinema.reports.empty()


def test_a_film_that_would_be_over_by_now_is_over(cinema: Cinema, tmp_path: Path) -> None:
    cinema.show(make_film(tmp_path / "short.y4m", 5), firing=3, start_ms=60_000)
    assert cinema.next() == FilmReport(WINDOW, 3, Outcome.ENDED)


def test_orders_for_a_window_without_a_film_are_ignored(cinema: Cinema, tmp_path: Path) -> None:
    cinema.films.set_level(WINDOW, -10.0, 100)
    cinema.films.pause(WINDOW)
    cinema.films.resume(WINDOW)
    cinema.films.stop(WINDOW)
    cinema.films.release(WINDOW)
    cinema.show(make_film(tmp_path / "short.y4m", 5))
    assert [cinema.next().outcome, cinema.next().outcome] == [Outcome.STARTED, Outcome.ENDED]


def test_orders_while_it_runs_change_nothing_of_what_is_told(
    cinema: Cinema, tmp_path: Path
) -> None:
    cinema.films.prepare()
    cinema.films.choose_output("hall")
    cinema.show(make_film(tmp_path / "short.y4m", 10), is_paused=True)
    cinema.films.set_level(WINDOW, -10.0, 100)
    cinema.films.resume(WINDOW)
    cinema.films.set_level(WINDOW, 0.0)
    assert [cinema.next().outcome, cinema.next().outcome] == [Outcome.STARTED, Outcome.ENDED]


def test_after_close_nothing_is_shown(cinema: Cinema, tmp_path: Path) -> None:
    cinema.films.close()
    cinema.show(make_film(tmp_path / "short.y4m", 5))
    cinema.films.release(WINDOW)
    assert cinema.reports.empty()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.mp4", None, "gone.mp4 is missing: there is no "),
        ("broken.mp4", b"no film at all" * 100, "broken.mp4 holds no picture that can be shown"),
        ("empty.mp4", b"", "empty.mp4 holds no picture that can be shown"),
    ],
)
def test_what_cannot_be_shown_is_told_in_one_sentence(
    cinema: Cinema, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    cinema.show(tmp_path / name)
    told = cinema.next()
    assert told.outcome is Outcome.FAILED and told.reason.startswith(said)


def test_a_file_with_sound_alone_is_no_film(cinema: Cinema) -> None:
    cinema.show(resource_dir("sounds") / "winner.flac")
    told = cinema.next()
    assert told.outcome is Outcome.FAILED
    assert told.reason == "winner.flac holds no picture that can be shown"
