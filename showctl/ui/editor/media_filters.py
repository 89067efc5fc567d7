"""What a dialog for media files offers: all that can be played or shown, and each kind of it."""

from __future__ import annotations

from collections.abc import Iterable

from showctl.app.media_kinds import PICTURES, SLIDES, SOUNDS, VIDEOS
from showctl.domain.cue import CueKind
from showctl.ui.operator.wording import translate


def media_filters(wanted: CueKind | None = None) -> list[str]:
    """The filters, that of the wanted kind of cue first; without one, that of all kinds."""
    kinds: dict[CueKind | None, tuple[str, frozenset[str]]] = {
        CueKind.AUDIO: (translate("Editor", "Sounds ({patterns})"), SOUNDS),
        CueKind.VIDEO: (translate("Editor", "Videos ({patterns})"), VIDEOS),
        CueKind.PICTURE: (translate("Editor", "Pictures ({patterns})"), PICTURES),
        CueKind.SLIDES: (translate("Editor", "Slides ({patterns})"), SLIDES),
    }
    first = kinds.pop(CueKind.AUDIO if wanted is CueKind.PLAYLIST else wanted, None)
    every = (translate("Editor", "All media ({patterns})"), SOUNDS | VIDEOS | PICTURES | SLIDES)
    offered = [*([first] if first else []), every, *kinds.values()]
    filters = [said.format(patterns=_patterns(endings)) for said, endings in offered]
    return [*filters, translate("Editor", "All files (*)")]


def _patterns(endings: Iterable[str]) -> str:
    return " ".join(f"*{ending}" for ending in sorted(endings))
