"""`showctl check`: the contract of its exit status and its JSON, on real files."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.store.file import ShowFile
from showctl.domain.cue import Cue, CueKind
from tests.integration.cli_harness import CommandLine
from tests.plans import make_show
from tests.unit.domain.evening import changed

SOUNDS = Path(__file__).parents[2] / "sounds"


@pytest.fixture
def showctl(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path, capsys)


@pytest.fixture(autouse=True)
def _no_cache_of_mine(tmp_path_factory: pytest.TempPathFactory, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


def show_playing(folder: Path, *media: str) -> str:
    cues = tuple(Cue(id=f"c{n}", title=f"c{n}", media=name) for n, name in enumerate(media))
    path = folder / "party.showctl"
    with ShowFile.create(path, changed(make_show(5, 5), s2={"cues": cues})):
        return str(path)


def test_a_show_whose_files_can_be_played_is_fit(showctl: CommandLine, tmp_path: Path) -> None:
    copyfile(SOUNDS / "winner.flac", tmp_path / "mine.flac")
    said = showctl("check", show_playing(tmp_path, "mine.flac", "sounds/walk_in.ogg"), "--json")
    assert (said.status, said.json) == (0, {"fit": True, "items": []})


def test_a_missing_file_blocks(showctl: CommandLine, tmp_path: Path) -> None:
    path = show_playing(tmp_path, "music/开场.mp3")
    said = showctl("check", path, "--json")
    assert said.status == 1 and not said.json["fit"]
    (item,) = said.json["items"]
    assert item.keys() == {"code", "level", "segment", "message"}
    assert (item["code"], item["level"], item["segment"]) == ("missing_media", "block", 2)
    assert "开场.mp3" in item["message"]
    assert showctl("check", path).out.splitlines()[-1].startswith("Not fit to go")


@pytest.mark.parametrize("content", [b"", b"this is no sound at all\n" * 50])
def test_a_file_that_cannot_be_played_blocks(
    showctl: CommandLine, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "noise.mp3").write_bytes(content)
    said = showctl("check", show_playing(tmp_path, "noise.mp3"), "--json")
    assert [item["code"] for item in said.json["items"]] == ["unreadable_media"]
    assert said.status == 1


def test_a_film_that_cannot_be_seen_blocks(showctl: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"this is no film at all" * 50)
    film = Cue(id="c", title="片", kind=CueKind.VIDEO, media="film.mp4")
    path = tmp_path / "party.showctl"
    with ShowFile.create(path, changed(make_show(5), s1={"cues": (film,)})):
        said = showctl("check", str(path), "--json")
    assert [item["code"] for item in said.json["items"]] == ["unreadable_media"]


def test_what_only_warns_leaves_a_show_fit(showctl: CommandLine) -> None:
    said = showctl("check", showctl.show("时间,环节\n18:00-18:10,甲\n18:05-18:15,乙\n"), "--json")
    assert said.status == 0 and said.json["fit"]
    assert "overlap" in {item["code"] for item in said.json["items"]}


def test_what_is_no_show_is_wrong_input(showctl: CommandLine, tmp_path: Path) -> None:
    showctl.refuses("check", str(tmp_path / "none.showctl"))
    (tmp_path / "text.showctl").write_text("no show")
    showctl.refuses("check", str(tmp_path / "text.showctl"))


def test_the_bundled_party_is_fit_and_a_check_leaves_it_as_it_was(
    showctl: CommandLine, tmp_path: Path
) -> None:
    show = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
    path = tmp_path / "party.showctl"
    with ShowFile.create(path, replace(show)):
        pass
    before = path.read_bytes()
    assert showctl("check", str(path), "--json").status == 0
    assert path.read_bytes() == before


def test_it_imports_no_windows(tmp_path: Path) -> None:
    path = show_playing(tmp_path, "gone.ogg")
    program = (
        "import sys; from showctl.cli.main import run; status = run(['check', sys.argv[1]]); "
        "sys.exit(status if 'PySide6' not in sys.modules else 9)"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
