"""Pictures and pages as they are read: at the size of their box, and once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from showctl.ui.audience.box import Box
from showctl.ui.audience.items import Picture, Sharp
from showctl.ui.audience.shelf import PictureShelf
from tests.ui.audience_harness import FakeSlides

BOX = Box(0, 0, 400, 300)


@pytest.fixture
def shelf(qtbot: QtBot, tmp_path: Path) -> Iterator[PictureShelf]:
    made = PictureShelf(lambda media: tmp_path / media, FakeSlides())
    yield made
    made.close()


def save_picture(path: Path, width: int, height: int) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    image.save(str(path))


def read(qtbot: QtBot, shelf: PictureShelf, picture: Picture) -> QImage:
    with qtbot.waitSignal(shelf.arrived):
        assert picture.image(shelf) is None
    image = picture.image(shelf)
    assert image is not None
    return image


@pytest.mark.parametrize(
    ("is_filling", "size"), [(False, (400, 100)), (True, (1200, 300))], ids=["whole", "filling"]
)
def test_a_large_picture_is_read_no_larger_than_it_is_shown(
    qtbot: QtBot, shelf: PictureShelf, tmp_path: Path, is_filling: bool, size: tuple[int, int]
) -> None:
    save_picture(tmp_path / "wide.png", 2000, 500)
    image = read(qtbot, shelf, Picture("wide.png", BOX, is_filling=is_filling))
    assert (image.width(), image.height()) == size


def test_a_small_picture_is_not_blown_up_in_memory(
    qtbot: QtBot, shelf: PictureShelf, tmp_path: Path
) -> None:
    save_picture(tmp_path / "small.png", 40, 30)
    assert read(qtbot, shelf, Picture("small.png", BOX)).width() == 40


def test_a_sharp_screen_gets_all_its_pixels(
    qtbot: QtBot, shelf: PictureShelf, tmp_path: Path
) -> None:
    save_picture(tmp_path / "wide.png", 2000, 1500)
    picture = Picture("wide.png", BOX)
    sharp = Sharp(shelf, lambda: 2.0)
    with qtbot.waitSignal(shelf.arrived):
        picture.image(sharp)
    image = picture.image(sharp)
    assert image is not None and image.width() == 800


def test_a_page_of_slides_comes_as_its_pixels(qtbot: QtBot, shelf: PictureShelf) -> None:
    image = read(qtbot, shelf, Picture("deck.pdf", BOX, page=2))
    assert image.pixelColor(0, 0).name() == "#505050"


def test_what_cannot_be_read_is_told_once_and_tried_again_when_asked(
    qtbot: QtBot, shelf: PictureShelf, tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    told: list[str] = []
    shelf.failed.connect(lambda media, reason: told.append(reason))
    assert read(qtbot, shelf, Picture("broken.png", BOX)).isNull()
    assert read(qtbot, shelf, Picture("broken.png", BOX, is_filling=True)).isNull()
    assert len(told) == 1 and told[0].startswith("broken.png is no picture that can be shown")
    save_picture(tmp_path / "broken.png", 40, 30)
    shelf.retry("broken.png")
    assert not read(qtbot, shelf, Picture("broken.png", BOX)).isNull()
