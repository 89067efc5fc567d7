"""What processes cost, from Linux's /proc."""

from __future__ import annotations

import os
import time
from pathlib import Path

_PATIENCE_S = 30
# Of a core: less than loading something takes.
_AT_REST, _LOOK_S = 0.1, 0.5


def family_at_rest(pid: int, least: int = 1) -> tuple[int, ...]:
    """A process and what it has started, once these are so many and all has been loaded."""
    until = time.monotonic() + _PATIENCE_S
    used_s: list[float] = []
    while time.monotonic() < until:
        time.sleep(_LOOK_S)
        found = family(pid)
        before_s, used_s = used_s, [cpu_s(each) for each in found]
        is_up = len(found) >= least and len(used_s) == len(before_s)
        if is_up and sum(used_s) - sum(before_s) <= _AT_REST * _LOOK_S:
            return found
    raise TimeoutError(f"not at rest within {_PATIENCE_S} s")


def family(pid: int) -> tuple[int, ...]:
    """A process and all that it has brought about."""
    return (pid, *(other for child in _children(pid) for other in family(child)))


def cpu_s(pid: int) -> float:
    """Processor time used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss_mb(pid: int) -> float:
    """Memory in MB, what is shared counted in its share."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _children(pid: int) -> tuple[int, ...]:
    """The processes that a process has started, from any of its threads."""
    lists = (task / "children" for task in Path(f"/proc/{pid}/task").iterdir())
    return tuple(int(child) for told in lists for child in told.read_text().split())
