"""What scans have found, kept in the user's cache folder by path, size and time of change."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from showctl.adapters.media.facts_json import facts_of_record, facts_record
from showctl.adapters.whole_file import write_whole
from showctl.app.media import MediaFacts

# Raised when what a scan finds changes its meaning.
_VERSION = 1


class MediaCache:
    """A file a scanned medium; what cannot be written or read is simply scanned again."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or user_cache_path("showctl") / "media"

    def facts_of(self, media: Path) -> MediaFacts | None:
        """What is known of a file as it is now; None where it has to be scanned."""
        try:
            kept = json.loads(self._place(media).read_text(encoding="utf-8"))
            return facts_of_record(kept)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, media: Path, facts: MediaFacts) -> None:
        """Remember what a scan has found."""
        kept = {"path": str(media), **facts_record(facts)}
        with suppress(OSError):
            place = self._place(media)
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, lambda path: _write(path, json.dumps(kept)))

    def _place(self, media: Path) -> Path:
        """Where it is kept; OSError where the file is not there."""
        found = media.resolve().stat()
        key = f"{_VERSION}|{media.resolve()}|{found.st_size}|{found.st_mtime_ns}"
        return self._folder / f"{sha256(key.encode()).hexdigest()[:32]}.json"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
