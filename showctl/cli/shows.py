"""Finding shows: the file that was named, the sample that ships, the zone of this computer."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from showctl.adapters.clock import wall_now
from showctl.adapters.seeds import load_seed, seed_path
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
