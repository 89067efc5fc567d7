"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from showctl.app.errors import UserError


def write_whole(path: Path, page: str | bytes) -> None:
    """Write a file whole, text in UTF-8; UserError, nothing changed, where that cannot be."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(page.encode() if isinstance(page, str) else page)
        unfinished.replace(path)
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            unfinished.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{path} cannot be written: {reason}.") from error
