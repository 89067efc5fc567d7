"""What a scan has found, as JSON: in the cache, and on its way from the scanning process."""

from __future__ import annotations

import base64
from typing import Any

from showctl.app.media import MediaFacts


def facts_record(facts: MediaFacts) -> dict[str, Any]:
    """`length_ms`, `loudness_lufs` (null: silence) and `envelope` (its bytes in base64)."""
    return {
        "length_ms": facts.length_ms,
        "loudness_lufs": facts.loudness_lufs,
        "envelope": base64.b64encode(facts.envelope).decode(),
    }


def facts_of_record(record: dict[str, Any]) -> MediaFacts:
    """The facts again; ValueError, KeyError or TypeError where the record is none of ours."""
    envelope = base64.b64decode(record["envelope"])
    return MediaFacts(record["length_ms"], record["loudness_lufs"], envelope)
