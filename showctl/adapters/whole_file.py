"""Files are written whole or not at all: beside their place, then put there in one step."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import mkstemp


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a new file, and put it in the place of `path`. Raises OSError."""
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=path.suffix)
    os.close(handle)
    part = Path(name)
    try:
        write(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
