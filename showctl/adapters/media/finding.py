"""Which file of this machine a media name means."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISREG

from showctl.adapters.line_tone import tone_file
from showctl.adapters.resources import resource_dir
from showctl.app.arming import TONE
from showctl.app.media import MediaFault, MediaFaultKind


def find_media(folder: Path, media: str) -> Path:
    """The file that a cue's `media` means: beside the show, else among the sounds that ship."""
    if media == TONE:
        return tone_file()
    beside = folder / media
    shipped = resource_dir("sounds") / Path(media).name
    return shipped if not beside.exists() and media.startswith("sounds/") else beside


def fault_of_file(path: Path) -> MediaFault | None:
    """What can be said of a file, or a folder of pictures, without reading it."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return MediaFault(MediaFaultKind.MISSING, f"{path.name} is missing: there is no {path}")
    except OSError as error:
        sentence = f"{path.name} cannot be opened: {error.strerror}"
        return MediaFault(MediaFaultKind.UNREADABLE, sentence)
    if not os.access(path, os.R_OK):
        sentence = f"{path.name} cannot be opened: nobody but its owner may read it"
        return MediaFault(MediaFaultKind.UNREADABLE, sentence)
    if S_ISREG(found.st_mode) and found.st_size == 0:
        return MediaFault(MediaFaultKind.UNREADABLE, f"{path.name} is empty")
    return None
