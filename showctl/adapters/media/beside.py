"""Files of a show: named relative to it, so that its folder can go anywhere."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from showctl.app.errors import UserError

MEDIA_FOLDER = "media"


def media_name(folder: Path, file: Path) -> str:
    """What a cue says of a file: its path from the show's folder. One from elsewhere is copied
    into a folder beside the show first, unless it is there already. Raises UserError."""
    home, file = folder.resolve(), file.resolve()
    if file.is_relative_to(home):
        return file.relative_to(home).as_posix()
    try:
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


def _is_copy(file: Path, copy: Path) -> bool:
    """Whether one is the copy of the other, as far as length and time tell."""
    one, other = file.stat(), copy.stat()
    return one.st_size == other.st_size and abs(one.st_mtime - other.st_mtime) < 2
