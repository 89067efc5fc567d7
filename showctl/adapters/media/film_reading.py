"""Whether a file can be seen as a film: it is shown to nobody, up to its first picture."""

from __future__ import annotations

from pathlib import Path
from queue import Empty, SimpleQueue

from showctl.adapters.vlc.opening import NoFilms
from showctl.app.audience_ports import Film, FilmReport, Films
from showctl.app.media import MediaFault, MediaFaultKind
from showctl.domain.commands import Outcome

# Longer than what shows films is patient with one that shows nothing.
_PATIENCE_S = 10.0


def fault_of_film(path: Path) -> MediaFault | None:
    """What keeps a file that is there from being seen; None for one that shows a picture."""
    films, told = _films(), SimpleQueue[FilmReport]()
    films.subscribe(told.put)
    films.show(Film(firing=1, window=0, media=path, is_silent=True))
    try:
        report = told.get(timeout=_PATIENCE_S)
    except Empty:
        return None
    finally:
        films.close()
    if report.outcome is not Outcome.FAILED:
        return None
    return MediaFault(MediaFaultKind.UNREADABLE, report.reason)


def _films() -> Films:
    try:
        from showctl.adapters.vlc.films import VlcFilms
    except (ImportError, OSError, NameError, AttributeError):
        # python-vlc fails in any of these ways where the library or a symbol is missing.
        return NoFilms()
    return VlcFilms("vdummy")
