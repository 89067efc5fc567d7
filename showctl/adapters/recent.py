"""Which shows were open lately, the last one first; kept for this user on this machine."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path

_MOST = 10


def recent_shows() -> tuple[Path, ...]:
    """Those that are still where they were."""
    try:
        lines = _memory().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(path for line in lines if line and (path := Path(line)).is_file())


def remember(path: Path) -> None:
    """Put a show before the others; a machine that keeps nothing forgets it."""
    paths = list(dict.fromkeys([path.resolve(), *recent_shows()]))[:_MOST]
    with suppress(OSError):
        _memory().parent.mkdir(parents=True, exist_ok=True)
        _memory().write_text("".join(f"{each}\n" for each in paths), encoding="utf-8")


def _memory() -> Path:
    return user_state_path("showctl", appauthor=False) / "recent-shows"
