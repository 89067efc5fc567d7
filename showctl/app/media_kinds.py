"""What kind of cue a file makes, by its ending."""

from __future__ import annotations

from pathlib import PurePosixPath

from showctl.domain.cue import CueKind

SOUNDS = frozenset(
    (".mp3", ".wav", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".wma", ".aif", ".aiff")
)
VIDEOS = frozenset((".mp4", ".mov", ".mkv", ".avi", ".webm", ".m4v", ".wmv", ".mpg", ".mpeg"))
PICTURES = frozenset((".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif"))
SLIDES = frozenset((".pdf", ".pptx", ".ppt"))

_KINDS = (
    (SOUNDS, CueKind.AUDIO),
    (VIDEOS, CueKind.VIDEO),
    (PICTURES, CueKind.PICTURE),
    (SLIDES, CueKind.SLIDES),
)


def kind_of_file(name: str) -> CueKind | None:
    """The kind of cue that a file of this name makes; None for one that nothing plays or shows."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix.casefold()
    return next((kind for endings, kind in _KINDS if ending in endings), None)
