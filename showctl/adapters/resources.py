"""Where the files that ship stand: inside an installed package, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_dir(name: Literal["assets", "sounds", "db"], *, package: Path = _PACKAGE) -> Path:
    """The folder of that name that belongs to this copy of showctl.

    Inside the package wins: what stands beside an installed package is somebody else's.
    """
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
