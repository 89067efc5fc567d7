"""Finding shows: the file that was named, the sample that ships, the zone of this computer."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from showctl.adapters.clock import wall_now
from showctl.adapters.seeds import load_seed, seed_path
from showctl.app.errors import UserError
from showctl.domain.plan import Show


def local_zone() -> str:
    """The IANA name of this computer's zone; the variable TZ first."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named and _is_zone(named):
        return named
    from tzlocal import get_localzone_name

    try:
        found = get_localzone_name()
    except Exception:  # tzlocal raises whatever a broken system configuration makes it raise
        return "UTC"
    return found if found and _is_zone(found) else "UTC"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def today(zone: str) -> date:
    """The date that it is in a zone."""
    return wall_now().astimezone(ZoneInfo(zone)).date()


def sample_show() -> Show:
    """The annual party that ships, today."""
    zone = local_zone()
    return load_seed(seed_path(), on=today(zone), timezone=zone)


def load_show(path: Path) -> Show:
    """The plan in a show file; UserError where it is none."""
    from showctl.adapters.store.file import ShowFile

    with ShowFile.open(path, read_only=True) as file:
        return file.plans.load()


def read_actions(source: str) -> list[str]:
    """The lines of a file of actions, `-` for stdin; UserError where it cannot be read."""
    try:
        if source == "-":
            return sys.stdin.read().splitlines()
        return Path(source).read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise UserError(f"{source} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{source} is not UTF-8 text.") from error
