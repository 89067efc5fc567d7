"""The audience screen without files or libvlc: pictures that are there at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from showctl.app.audience_ports import Raster
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.shelf import PictureShelf
from showctl.ui.qt_bridge import RunSource
from tests.fakes import FakeFilms


class FakeSlides:
    """A deck of three grey pages under any name."""

    def page_count(self, media: Path) -> int:
        return 3

    def page(self, media: Path, number: int, width: int, height: int) -> Raster:
        return Raster(4, 3, bytes([40 * number] * 4 * 12))


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
