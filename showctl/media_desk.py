"""A show's media around its runs: watched, found again, made equally loud."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread

from showctl.adapters.media.finding import find_media
from showctl.adapters.media.folder import files_in
from showctl.adapters.media.watch import MediaWatch
from showctl.app.errors import UserError
from showctl.app.media import (
    MediaFaultKind,
    MediaNews,
    match_levels,
    media_to_watch,
)
from showctl.domain.plan import Show

Tell = Callable[[MediaNews], None]
# What is missing, and the files that there are below a folder.
TakeFound = Callable[[Sequence[str], Sequence[str]], None]


class MediaDesk:
    """Watches the media of one show file after the other's plan."""

    def __init__(self, show_folder: Path, tell: Tell) -> None:
        """`tell` hears what is known, whenever it has changed, on a thread of its own."""
        self._folder, self._tell = show_folder, tell
        self._news = MediaNews()
        self._watch = MediaWatch(lambda media: find_media(show_folder, media), self._take)

    def follow(self, show: Show) -> None:
        """Watch the media of this plan from now on."""
        self._watch.watch(media_to_watch(show))

    def look_below(self, chosen: Path, then: TakeFound) -> None:
        """Look which files are below a folder, for what is missing; `then` hears it on a thread
        of its own, when the plan may be another one."""
        faults = self._news.faults
        missing = [name for name in faults if faults[name].kind is MediaFaultKind.MISSING]

        def look() -> None:
            try:
                files = files_in(chosen, seen_from=self._folder)
            except UserError:
                files = ()
            then(missing, files)

        Thread(target=look, name="media-relocate", daemon=True).start()

    def matched(self, show: Show) -> Show:
        """The plan with all sounds that have been measured equally loud."""
        return match_levels(show, self._news.facts)

    def close(self) -> None:
        """Stop watching."""
        self._watch.close()

    def _take(self, news: MediaNews) -> None:
        self._news = news
        self._tell(news)
