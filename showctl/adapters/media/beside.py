"""Files of a show: named relative to it, so that its folder can go anywhere."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from showctl.app.errors import UserError
from showctl.app.media_kinds import PICTURES

MEDIA_FOLDER = "media"


def media_name(folder: Path, file: Path) -> str:
    """What a cue says of a file, or of a folder of pictures: its path from the show's folder. One
    from elsewhere is copied into a folder beside the show first, unless it is there already; of a
    folder its pictures are. Raises UserError."""
    home, file = folder.resolve(), file.resolve()
    if file.is_relative_to(home):
        return file.relative_to(home).as_posix()
    try:
        if file.is_dir():
            return _copied_pictures(file, home / MEDIA_FOLDER).relative_to(home).as_posix()
        return _copied(file, home / MEDIA_FOLDER).relative_to(home).as_posix()
    except OSError as error:
        raise UserError(
            f"{file} cannot be copied beside the show ({error.strerror}): make room or copy it "
            "there yourself."
        ) from error


def _copied(file: Path, folder: Path) -> Path:
    """The file in the folder under its own name, or one with a number where another bears it."""
    folder.mkdir(exist_ok=True)
    number, copy = 1, folder / file.name
    while copy.exists() and not _is_copy(file, copy):
        number += 1
        copy = folder / f"{file.stem}-{number}{file.suffix}"
    if not copy.exists():
        unfinished = folder / f".{copy.name}.{os.getpid()}.part"
        try:
            shutil.copy2(file, unfinished)
            unfinished.replace(copy)
        finally:
            unfinished.unlink(missing_ok=True)
    return copy


def _copied_pictures(pictures: Path, folder: Path) -> Path:
    """A folder with the pictures of another one, under its own name or one with a number."""
    folder.mkdir(exist_ok=True)
    number, copy = 1, folder / pictures.name
    while copy.exists() and not _are_copies(pictures, copy):
        number += 1
        copy = folder / f"{pictures.name}-{number}"
    if not copy.exists():
        unfinished = folder / f".{copy.name}.{os.getpid()}.part"
        unfinished.mkdir()
        try:
            for each in _pictures_in(pictures):
                shutil.copy2(each, unfinished / each.name)
            unfinished.replace(copy)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    return copy


def _are_copies(pictures: Path, folder: Path) -> bool:
    """Whether a folder holds these pictures, and no others."""
    one, other = _pictures_in(pictures), _pictures_in(folder) if folder.is_dir() else []
    has_same_names = [each.name for each in one] == [each.name for each in other]
    return has_same_names and all(map(_is_copy, one, other))


def _pictures_in(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.suffix.lower() in PICTURES)


def _is_copy(file: Path, copy: Path) -> bool:
    """Whether one is the copy of the other, as far as length and time tell."""
    one, other = file.stat(), copy.stat()
    return one.st_size == other.st_size and abs(one.st_mtime - other.st_mtime) < 2
