"""The audience screen without files or libvlc: pictures that are there at once, films that only
note what they are asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from showctl.app.audience_ports import Film, FilmReport, Raster
from showctl.domain.commands import Outcome
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.shelf import PictureShelf
from showctl.ui.qt_bridge import RunSource


class FakeSlides:
    """A deck of three grey pages under any name."""

    def page_count(self, media: Path) -> int:
        return 3

    def page(self, media: Path, number: int, width: int, height: int) -> Raster:
        return Raster(4, 3, bytes([40 * number] * 4 * 12))


@dataclass
class FakeFilms:
    """Notes the films; the test says what becomes of them."""

    shown: list[Film] = field(default_factory=list)
    on: dict[int, Film] = field(default_factory=dict)
    listeners: list[Callable[[FilmReport], None]] = field(default_factory=list)

    def subscribe(self, listener: Callable[[FilmReport], None]) -> None:
        self.listeners.append(listener)

    def show(self, film: Film) -> None:
        self.shown.append(film)
        self.on[film.window] = film

    def stop(self, window: int) -> None:
        self.on.pop(window, None)

    def release(self, window: int) -> None:
        self.stop(window)

    def close(self) -> None:
        self.on.clear()

    def tell(self, film: Film, outcome: Outcome, reason: str = "") -> None:
        """What became of a film."""
        for listener in self.listeners:
            listener(FilmReport(film.window, film.firing, outcome, reason))


class ReadyShelf(PictureShelf):
    """Every picture is there at once, in one colour."""

    def image(
        self, media: str, width: int, height: int, page: int = 0, *, is_filling: bool = False
    ) -> QImage | None:
        image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
        image.fill(QColor("#3366aa"))
        return image


def backstage_of(source: RunSource, films: FakeFilms | None = None) -> Backstage:
    """Everything behind the screens, of fakes."""
    shelf = ReadyShelf(Path, FakeSlides())
    return Backstage(source, shelf, films or FakeFilms(), Path)
