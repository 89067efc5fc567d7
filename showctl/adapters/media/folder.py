"""The files of a folder that was given for its music and video, named as cues name their media."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from showctl.app.errors import UserError

_MOST_FILES = 2_000


def files_in(folder: Path, *, seen_from: Path) -> tuple[str, ...]:
    """Every file of the folder and of those in it, with `/`, relative to `seen_from` where that
    can be; hidden ones are passed over. UserError where the folder cannot be read."""
    if not folder.is_dir():
        raise UserError(f"{folder} is no folder that can be read: choose another.")
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    shown = (path for path in found if not _is_hidden(path.relative_to(folder)))
    return tuple(_named(path, seen_from) for path in islice(shown, _MOST_FILES))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)


def _named(path: Path, seen_from: Path) -> str:
    try:
        return Path(os.path.relpath(path, seen_from)).as_posix()
    except ValueError:
        # Another drive on Windows.
        return path.resolve().as_posix()
