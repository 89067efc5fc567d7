"""Films through the real libvlc, into an output that shows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from showctl.adapters.resources import resource_dir
from showctl.adapters.vlc.films import VlcFilms
from showctl.app.audience_ports import Film, FilmReport
from showctl.domain.commands import Outcome

PATIENCE_S = 20
WINDOW = 0


class Cinema:
    def __init__(self) -> None:
        self.films = VlcFilms("vdummy", ("--no-audio",))
        self.reports: SimpleQueue[FilmReport] = SimpleQueue()
        self.films.subscribe(self.reports.put)

    def show(self, media: Path, firing: int = 1, **over: int) -> None:
        self.films.show(Film(firing=firing, window=WINDOW, media=media, **over))

    def next(self) -> FilmReport:
        return self.reports.get(timeout=PATIENCE_S)


@pytest.fixture
def cinema() -> Iterator[Cinema]:
    made = Cinema()
    yield made
    made.films.close()


def make_film(path: Path, frames: int) -> Path:
    """Grey pictures, ten a second, in the plainest of formats."""
    head = b"YUV4MPEG2 W64 H48 F10:1 Ip A1:1 C420jpeg\n"
    picture = b"FRAME\n" + bytes([128]) * (64 * 48 * 3 // 2)
    path.write_bytes(head + picture * frames)
    return path


def test_a_film_is_told_when_it_is_seen_and_when_it_is_over(cinema: Cinema, tmp_path: Path) -> None:
    cinema.show(make_film(tmp_path / "short.y4m", 5), firing=7)
    assert cinema.next() == FilmReport(WINDOW, 7, Outcome.STARTED)
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
