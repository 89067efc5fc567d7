"""Media files on a real disk: scanned in a process of their own, and watched."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from shutil import copyfile

import pytest

from showctl.adapters.media.cache import MediaCache
from showctl.adapters.media.scanner import Scanner
from showctl.adapters.media.watch import MediaWatch
from showctl.app.media import Holds, MediaFacts, MediaFaultKind, MediaNews
from tests.ui.film_on_screen import write_film

SOUNDS = Path(__file__).parents[2] / "sounds"
WAIT_S = 60


class Watched:
    """A folder whose media are watched; `until` waits for news that says something."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = MediaCache(folder / "cache")
        self._news: Queue[MediaNews] = Queue()
        self._watch = MediaWatch(lambda name: folder / name, self._news.put, self.cache)

    def watch(self, *names: str, holds: Holds = Holds.SOUND) -> None:
        self._watch.watch(dict.fromkeys(names, holds))

    def until(self, says: Callable[[MediaNews], bool]) -> MediaNews:
        while not says(news := self._news.get(timeout=WAIT_S)):
            pass
        return news

    def close(self) -> None:
        self._watch.close()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    watched = Watched(tmp_path)
    yield watched
    watched.close()


def test_what_is_there_is_measured_and_what_is_missing_is_told(watched: Watched) -> None:
    copyfile(SOUNDS / "winner.flac", watched.folder / "a.flac")
    watched.watch("a.flac", "gone.ogg")
    news = watched.until(lambda news: "a.flac" in news.facts)
    assert news.facts["a.flac"].length_ms == pytest.approx(4_400, abs=50)
    assert news.facts["a.flac"].loudness_lufs == pytest.approx(-15, abs=1)
    assert news.faults["gone.ogg"].kind is MediaFaultKind.MISSING


def test_a_film_that_cannot_be_seen_is_told(watched: Watched) -> None:
    write_film(watched.folder / "a.y4m")
    (watched.folder / "b.mp4").write_bytes(b"this is no film at all" * 50)
    copyfile(SOUNDS / "winner.flac", watched.folder / "c.flac")
    watched.watch("a.y4m", "b.mp4", "c.flac", holds=Holds.FILM)
    news = watched.until(lambda news: "c.flac" in news.faults)
    assert news.faults.keys() == {"b.mp4", "c.flac"}
    assert news.faults["b.mp4"].sentence == "b.mp4 holds no picture that can be shown"


def test_a_file_that_comes_goes_or_changes_is_noticed(watched: Watched) -> None:
    watched.watch("a.flac")
    watched.until(lambda news: "a.flac" in news.faults)
    copyfile(SOUNDS / "chime.flac", watched.folder / "a.flac")
    watched.until(lambda news: "a.flac" in news.facts)
    (watched.folder / "a.flac").write_bytes(b"no sound any more, only words, quite a few of them")
    news = watched.until(lambda news: "a.flac" in news.faults)
    assert news.faults["a.flac"].kind is MediaFaultKind.UNREADABLE
    (watched.folder / "a.flac").unlink()
    watched.until(
        lambda news: (
            "a.flac" in news.faults and news.faults["a.flac"].kind is MediaFaultKind.MISSING
        )
    )


def test_what_was_measured_is_kept_until_the_file_changes(watched: Watched) -> None:
    file = watched.folder / "a.flac"
    copyfile(SOUNDS / "chime.flac", file)
    watched.watch("a.flac")
    facts = watched.until(lambda news: "a.flac" in news.facts).facts["a.flac"]
    assert watched.cache.facts_of(file) == facts
    os.utime(file, (1, 1))
    assert watched.cache.facts_of(file) is None


def test_a_file_that_brings_the_scanner_down_is_broken_and_the_next_one_is_scanned(
    tmp_path: Path,
) -> None:
    crashing = (
        "import os, sys, json\n"
        "for line in sys.stdin:\n"
        "    if 'bad' in line: os.abort()\n"
        "    print(json.dumps({'length_ms': 7, 'loudness_lufs': None, 'envelope': ''}), flush=True)"
    )
    with Scanner((sys.executable, "-c", crashing)) as scanner:
        said = scanner.scan(tmp_path / "bad.ogg")
        assert isinstance(said, str) and "bad.ogg" in said
        assert scanner.scan(tmp_path / "good.ogg") == MediaFacts(7, None)


def test_a_file_over_which_the_decoder_hangs_is_broken(tmp_path: Path) -> None:
    hanging = "import sys, threading; sys.stdin.readline(); threading.Event().wait()"
    with Scanner((sys.executable, "-c", hanging), patience_s=0.3) as scanner:
        assert "bad.ogg" in str(scanner.scan(tmp_path / "bad.ogg"))
