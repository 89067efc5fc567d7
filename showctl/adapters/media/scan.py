"""The scan of media files, a program of its own: paths come in, what was found goes out.

`python -m showctl.adapters.media.scan` reads one JSON list a line, a path and what the file has to
hold, and answers each with one JSON object a line: {"path", "length_ms", "loudness_lufs",
"envelope"} for a sound, {"path"} for a film that can be seen, or {"path", "fault"}. A process,
because a decoder may crash, and what measuring takes in memory is given back at the end.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from showctl.adapters.media.facts_json import facts_record
from showctl.adapters.media.loudness import measure
from showctl.adapters.media.reading import fault_of_sound, open_media
from showctl.app.media import Holds, MediaFacts

_KINDNESS = 15


def scan(path: Path, holds: Holds) -> MediaFacts | str | None:
    """What is in a file (None for a film), or the sentence that says why nothing is."""
    if holds is Holds.FILM:
        from showctl.adapters.media.film_reading import fault_of_film

        unseen = fault_of_film(path)
        return None if unseen is None else unseen.sentence
    fault = fault_of_sound(path)
    if fault is not None:
        return fault.sentence
    try:
        with open_media(path) as readable:
            return measure(readable)
    except (OSError, RuntimeError, ValueError) as error:
        return str(error)


def answer(path: str, holds: str) -> str:
    """The line that answers a line."""
    found = scan(Path(path), Holds(holds))
    if found is None:
        return json.dumps({"path": path})
    if isinstance(found, str):
        return json.dumps({"path": path, "fault": found})
    return json.dumps({"path": path, **facts_record(found)})


def main() -> None:
    """Answer every line of the standard input, behind whatever else this machine does."""
    if hasattr(os, "nice"):
        os.nice(_KINDNESS)
    for line in sys.stdin:
        sys.stdout.write(answer(*json.loads(line)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
