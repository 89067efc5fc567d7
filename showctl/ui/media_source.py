"""What is known of the show's media, as the windows see it; told from any thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from showctl.app.media import MediaNews


class MediaSource(QObject):
    """Lives on the GUI thread; `changed` says that `news` are others than before."""

    changed = Signal()
    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.news = MediaNews()
        self._posted.connect(lambda do: do(), Qt.ConnectionType.QueuedConnection)

    def take(self, news: MediaNews) -> None:
        """Show these news; from any thread."""
        self.post(lambda: self._show(news))

    def post(self, do: Callable[[], None]) -> None:
        """Do something on the GUI thread; from any thread."""
        self._posted.emit(do)

    def _show(self, news: MediaNews) -> None:
        self.news = news
        self.changed.emit()
