"""Where decoded samples lie while a program runs; what one that was killed left goes with the next.

A long song of 100 MB would else stay for good.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

_PREFIX = "showctl-player-"
_NAME = re.compile(rf"{_PREFIX}(\d+)-.+")


def make_samples_folder() -> Path:
    """A new folder of this process; those of processes that are no more are removed."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        found = _NAME.fullmatch(left.name)
        if found is not None and not _is_running(int(found[1])):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))


def _is_running(pid: int) -> bool:
    if os.name != "posix":
        # There is no harmless way to ask.
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
