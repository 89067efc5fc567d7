"""The scanning process, seen from here: one file after the other, and a new one where it fell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

from showctl.adapters.media.facts_json import facts_of_record
from showctl.app.media import Holds, MediaFacts

# A decoder that takes longer than this for one file hangs.
_PATIENCE_S = 300.0
_PROGRAM = (sys.executable, "-m", "showctl.adapters.media.scan")


class Scanner:
    """Scans files in a process of its own, started with the first; a context manager."""

    def __init__(
        self, program: tuple[str, ...] = _PROGRAM, patience_s: float = _PATIENCE_S
    ) -> None:
        self._program, self._patience_s = program, patience_s
        self._process: subprocess.Popen[str] | None = None
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; from the thread that scans."""
        self._let_go()

    def scan(self, path: Path, holds: Holds = Holds.SOUND) -> MediaFacts | str | None:
        """What is in a file (None for a film that can be seen), or the sentence that says why
        nothing is; waits for it."""
        told = self._ask(path, holds)
        if told is None:
            self._let_go()
            return f"{path.name} cannot be played: it brings the decoder down"
        if "fault" in told:
            return str(told["fault"])
        return None if holds is Holds.FILM else facts_of_record(told)

    def give_up(self) -> None:
        """End what is going on, from any thread; whoever waits in `scan` gets a sentence."""
        self._is_closed = True
        process = self._process
        if process is not None:
            process.kill()

    def _ask(self, path: Path, holds: Holds) -> dict[str, Any] | None:
        if self._is_closed:
            return None
        self._process = process = self._process or self._start()
        assert process.stdin is not None and process.stdout is not None
        watchdog = Timer(self._patience_s, process.kill)
        watchdog.start()
        try:
            process.stdin.write(json.dumps([str(path), holds]) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
            return json.loads(answer) if answer else None
        except (OSError, ValueError):
            return None
        finally:
            watchdog.cancel()

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self._program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
