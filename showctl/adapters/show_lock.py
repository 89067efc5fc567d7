"""Whether a window has a show open: the lock that it keeps beside the file.

The lock is Qt's QLockFile (the windows take it, see showctl.shelf), read here without Qt. Its text
is a line each of: process id, program, host, machine, boot.
"""

from __future__ import annotations

import os
import platform
from pathlib import Path

from showctl.app.errors import UserError


def lock_path(show: Path) -> Path:
    """Where the window that has a show open says so."""
    return show.with_name(f".{show.name}.lock")


def require_closed(show: Path) -> None:
    """Raise UserError while a window has the show open: what that window knows of the plan would
    take the place of a plan that is written beside it, with its next edit."""
    if _is_taken(lock_path(show)):
        raise UserError(
            f"{show} is open in a window of showctl: change its plan there, "
            "or close that window first."
        )


def _is_taken(lock: Path) -> bool:
    try:
        said = lock.read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    pid, _, host, _, boot = (*said, *[""] * 5)[:5]
    if not pid.isdecimal():
        return False
    # On another machine nobody can be asked: a show on a shared folder is its window's.
    if host != platform.node():
        return True
    # Once the computer was started anew, the id may have become another program's.
    here = _this_boot()
    is_of_this_boot = not (boot and here) or boot == here
    return is_of_this_boot and _is_running(int(pid), lock)


def _this_boot() -> str:
    """What names this start of the computer, where the system says so (Linux)."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


def _is_running(pid: int, lock: Path) -> bool:
    """Whether that process lives; one that was killed leaves its lock behind."""
    if os.name == "nt":
        # Nobody can remove a file that its owner has open.
        try:
            lock.unlink()
        except OSError:
            return True
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
