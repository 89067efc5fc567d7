"""Copies of a show find their media wherever they lie, and say what is missing."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from showctl.adapters.media.beside import media_name
from showctl.adapters.media.finding import find_media
from showctl.adapters.store.copying import copy_show, pack_show
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.media import media_of
from showctl.app.ports import Mode
from showctl.domain.award import Award
from showctl.domain.cue import Cue, CueKind
from showctl.domain.draw import Draw
from showctl.domain.events import RunOpened
from showctl.domain.plan import Show
from tests.plans import make_show
from tests.unit.domain.evening import changed

T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)


def show_of(*media: str) -> Show:
    cues = tuple(Cue(id=f"c{n}", title=name, media=name) for n, name in enumerate(media))
    return changed(make_show(5), s1={"cues": cues})


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with music for a show, and a file outside it."""
    home = tmp_path / "party"
    (home / "music").mkdir(parents=True)
    (home / "music" / "开场.ogg").write_bytes(b"opening")
    (tmp_path / "elsewhere.ogg").write_bytes(b"elsewhere")
    return home


@pytest.fixture
def party(home: Path) -> Iterator[Path]:
    """That show, open in another program, with a run."""
    show = show_of("music/开场.ogg", "../elsewhere.ogg", "sounds/march.ogg", "music/没有.ogg")
    with ShowFile.create(home / "party.showctl", show) as file:
        file.log.append(file.log.open_run(Mode.LIVE, T0), 1, [RunOpened(at=T0, show=show)])
        yield file.path


def pack(party: Path, target: Path) -> tuple[str, ...]:
    return pack_show(party, target, lambda media: find_media(party.parent, media))


def found(path: Path) -> dict[str, bool]:
    """Which media of a show are there, by name."""
    with ShowFile.open(path) as file:
        names = media_of(file.plans.load())
        return {name: find_media(path.parent, name).exists() for name in names}


def packed(home: Path, show: Show, to: Path) -> tuple[Path, tuple[str, ...]]:
    """A packed show away from where it was made, and what is said to be missing."""
    ShowFile.create(home / "party.showctl", show).close()
    missing = pack(home / "party.showctl", to / "packed")
    away = to / "usb" / "packed"
    away.parent.mkdir()
    shutil.move(to / "packed", away)
    return away / "party.showctl", missing


def test_a_packed_folder_opens_anywhere_and_what_was_missing_is_said(
    party: Path, tmp_path: Path
) -> None:
    assert pack(party, tmp_path / "packed") == ("music/没有.ogg",)
    moved = tmp_path / "usb" / "deep" / "down"
    moved.parent.mkdir(parents=True)
    shutil.move(tmp_path / "packed", moved)
    shutil.rmtree(party.parent / "music")
    assert found(moved / "party.showctl") == {
        "music/开场.ogg": True,
        "media/elsewhere.ogg": True,
        "sounds/march.ogg": True,
        "music/没有.ogg": False,
    }
    with ShowFile.open(moved / "party.showctl") as file:
        assert len(file.log.runs()) == 1
    assert not list(moved.glob("*-wal")) and not list(moved.glob(".*"))


def test_a_zip_holds_one_folder(party: Path, tmp_path: Path) -> None:
    assert pack(party, tmp_path / "年会.zip") == ("music/没有.ogg",)
    with ZipFile(tmp_path / "年会.zip") as archive:
        assert sorted(archive.namelist()) == [
            "年会/media/elsewhere.ogg",
            "年会/music/开场.ogg",
            "年会/party.showctl",
        ]
        archive.extractall(tmp_path / "out")
    assert found(tmp_path / "out" / "年会" / "party.showctl")["music/开场.ogg"]


def test_a_folder_that_is_not_empty_is_left_alone(party: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not empty"):
        pack(party, party.parent)


def test_a_show_moved_with_its_folder_misses_nothing(party: Path, tmp_path: Path) -> None:
    shutil.move(party.parent, tmp_path / "moved")
    assert found(tmp_path / "moved" / "party.showctl")["music/开场.ogg"]


def test_a_copy_in_another_folder_finds_its_media_where_they_are(
    party: Path, tmp_path: Path
) -> None:
    (tmp_path / "backup").mkdir()
    copy = tmp_path / "backup" / "copy.showctl"
    copy_show(party, copy)
    assert found(copy) == {
        "../party/music/开场.ogg": True,
        "../elsewhere.ogg": True,
        "sounds/march.ogg": True,
        "music/没有.ogg": False,
    }
    with pytest.raises(UserError):
        copy_show(party, tmp_path / "nowhere" / "copy.showctl")


@pytest.mark.parametrize("name", ["copy.showctl", "[copy].showctl"])
def test_what_an_older_show_left_behind_does_not_get_into_a_copy(
    party: Path, tmp_path: Path, name: str
) -> None:
    copy = tmp_path / name
    with ShowFile.create(copy, make_show(7)):
        left_behind = {
            beside: beside.read_bytes()
            for beside in (copy.with_name(f"{name}-wal"), copy.with_name(f"{name}-shm"))
        }
    copy.unlink()
    for beside, data in left_behind.items():
        beside.write_bytes(data)
    copy_show(party, copy)
    assert not any(beside.exists() for beside in left_behind)
    with ShowFile.open(copy) as file:
        assert len(file.plans.load().cues) == 4


def test_a_copy_that_fails_leaves_nothing(party: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(party)) as connection, connection:
        connection.execute("DELETE FROM show")
    with pytest.raises(UserError):
        copy_show(party, party.with_name("[copy].showctl"))
    names = {path.name for path in party.parent.iterdir()}
    assert names == {"music", *(f"party.showctl{end}" for end in ("", "-wal", "-shm"))}


def test_a_copy_in_another_folder_finds_tracks_and_pictures_too(home: Path, tmp_path: Path) -> None:
    (home / "prize.jpg").write_bytes(b"prize")
    playlist = Cue(id="p", title="p", kind=CueKind.PLAYLIST, tracks=("music/开场.ogg",))
    show = make_show(5, draws=(Draw(id="d", title="d", picture="prize.jpg"),))
    ShowFile.create(home / "party.showctl", changed(show, s1={"cues": (playlist,)})).close()
    copy_show(home / "party.showctl", tmp_path / "copy.showctl")
    assert found(tmp_path / "copy.showctl") == {
        "party/music/开场.ogg": True,
        "party/prize.jpg": True,
    }


def test_the_tracks_of_a_playlist_come_along(home: Path, tmp_path: Path) -> None:
    tracks = ("music/开场.ogg", "../elsewhere.ogg", "music/没有.ogg")
    playlist = Cue(id="p", title="p", kind=CueKind.PLAYLIST, tracks=tracks)
    show = changed(make_show(5), s1={"cues": (playlist,)})
    path, missing = packed(home, show, tmp_path)
    assert missing == ("music/没有.ogg",)
    shutil.rmtree(home)
    (tmp_path / "elsewhere.ogg").unlink()
    assert found(path) == {
        "music/开场.ogg": True,
        "media/elsewhere.ogg": True,
        "music/没有.ogg": False,
    }


def test_photos_of_awards_and_pictures_of_draws_come_along(home: Path, tmp_path: Path) -> None:
    (home / "prize.jpg").write_bytes(b"prize")
    (tmp_path / "photo.jpg").write_bytes(b"photo")
    show = make_show(
        5,
        awards=(Award(id="a", title="a", photo="../photo.jpg", music="../elsewhere.ogg"),),
        draws=(Draw(id="d", title="d", picture=str(home / "prize.jpg")),),
    )
    path, missing = packed(home, show, tmp_path)
    assert missing == ()
    assert found(path) == {
        "media/photo.jpg": True,
        "media/elsewhere.ogg": True,
        "prize.jpg": True,
    }


def test_a_folder_of_pictures_comes_along(home: Path, tmp_path: Path) -> None:
    for folder in (home / "slides", tmp_path / "others"):
        folder.mkdir()
        (folder / "1.png").write_bytes(folder.name.encode())
    path, missing = packed(home, show_of("slides", "../others"), tmp_path)
    assert missing == ()
    assert found(path) == {"slides": True, "media/others": True}
    assert (path.parent / "slides" / "1.png").read_bytes() == b"slides"
    assert (path.parent / "media" / "others" / "1.png").read_bytes() == b"others"


def test_a_show_packed_into_a_folder_of_its_pictures_does_not_hold_itself(home: Path) -> None:
    (home / "slides").mkdir()
    (home / "slides" / "1.png").write_bytes(b"one")
    ShowFile.create(home / "party.showctl", show_of("slides")).close()
    assert pack(home / "party.showctl", home / "slides" / "packed") == ()
    names = {path.name for path in (home / "slides" / "packed").rglob("*")}
    assert names == {"party.showctl", "slides", "1.png"}


@pytest.mark.parametrize("inside", ["media/elsewhere.ogg", "media"])
@pytest.mark.parametrize("is_outside_first", [True, False])
def test_a_file_from_elsewhere_never_takes_the_place_of_the_shows_own(
    home: Path, tmp_path: Path, inside: str, is_outside_first: bool
) -> None:
    (home / "media").mkdir()
    (home / "media" / "elsewhere.ogg").write_bytes(b"own")
    media = ["../elsewhere.ogg", str(tmp_path / "elsewhere.ogg"), inside]
    path, _ = packed(home, show_of(*(media if is_outside_first else reversed(media))), tmp_path)
    assert found(path) == {"media/elsewhere-2.ogg": True, inside: True}
    assert (path.parent / "media" / "elsewhere.ogg").read_bytes() == b"own"
    assert (path.parent / "media" / "elsewhere-2.ogg").read_bytes() == b"elsewhere"


def test_a_missing_file_is_not_found_in_one_of_its_name_from_elsewhere(
    home: Path, tmp_path: Path
) -> None:
    show = show_of("../elsewhere.ogg", "media/elsewhere.ogg")
    path, missing = packed(home, show, tmp_path)
    assert missing == ("media/elsewhere.ogg",)
    assert found(path) == {"media/elsewhere-2.ogg": True, "media/elsewhere.ogg": False}


def test_a_file_from_elsewhere_comes_to_lie_beside_the_show(home: Path, tmp_path: Path) -> None:
    assert media_name(home, home / "music" / "开场.ogg") == "music/开场.ogg"
    assert media_name(home, tmp_path / "elsewhere.ogg") == "media/elsewhere.ogg"
    assert media_name(home, tmp_path / "elsewhere.ogg") == "media/elsewhere.ogg"
    other = tmp_path / "other" / "elsewhere.ogg"
    other.parent.mkdir()
    other.write_bytes(b"another of that name")
    assert media_name(home, other) == "media/elsewhere-2.ogg"
    assert (home / "media" / "elsewhere-2.ogg").read_bytes() == b"another of that name"
    with pytest.raises(UserError, match="cannot be copied"):
        media_name(home, tmp_path / "gone.ogg")


def test_a_folder_of_pictures_comes_beside_the_show_with_its_pictures_only(tmp_path: Path) -> None:
    home, pictures = tmp_path / "show", tmp_path / "合影"
    for folder in (home, pictures, pictures / "原片"):
        folder.mkdir()
    (pictures / "1.PNG").write_bytes(b"1")
    (pictures / "notes.docx").write_bytes(b"no picture")
    (pictures / "原片" / "raw.png").write_bytes(b"raw")
    assert media_name(home, pictures) == "media/合影"
    assert [each.name for each in (home / "media" / "合影").iterdir()] == ["1.PNG"]
    assert [each.name for each in (home / "media").iterdir()] == ["合影"]
    assert media_name(home, pictures) == "media/合影"
    (pictures / "2.png").write_bytes(b"2")
    assert media_name(home, pictures) == "media/合影-2"
    assert media_name(home, home / "media" / "合影") == "media/合影"
