"""The pictures and pages that the screens show, read ahead on threads of their own.

A view asks and gets what is there; what is not is read, and `arrived` says when to ask again. A
file that cannot be read is an empty picture from then on, and told once.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from showctl.app.audience_ports import Slides, SlidesFault

_MOST_BYTES = 96_000_000


class _Key(NamedTuple):
    media: str
    width: int
    height: int
    page: int
    is_filling: bool = False


class PictureShelf(QObject):
    """Pictures by what a cue calls them and the size they are wanted at.

    `arrived` carries the media that can be shown now, `failed` the media and a sentence, `counted`
    the media and how many pages it has.
    """

    arrived = Signal(str)
    failed = Signal(str, str)
    counted = Signal(str, int)
    _read = Signal(object, object)
    _faulted = Signal(object, str)

    def __init__(self, find_media: Callable[[str], Path], slides: Slides) -> None:
        super().__init__()
        self._find, self._slides = find_media, slides
        self._images: OrderedDict[_Key, QImage] = OrderedDict()
        self._wanted: set[_Key] = set()
        self._told: set[str] = set()
        # Slides may take minutes to be converted; a picture does not wait for them.
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._leafers = ThreadPoolExecutor(1, thread_name_prefix="slides")
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._faulted.connect(self._take_fault, Qt.ConnectionType.QueuedConnection)

    def image(
        self, media: str, width: int, height: int, page: int = 0, *, is_filling: bool = False
    ) -> QImage | None:
        """The picture, None while it is on its way, an empty one where it cannot be read."""
        key = _Key(media, max(1, width), max(1, height), page, is_filling)
        found = self._images.get(key)
        if found is not None:
            self._images.move_to_end(key)
        elif key not in self._wanted:
            self._wanted.add(key)
            readers = self._leafers if page else self._readers
            readers.submit(self._work, key)
        return found

    def count(self, media: str) -> None:
        """Find out how many pages slides have; `counted` (or `failed`) tells."""
        self._leafers.submit(self._count, media)

    def retry(self, media: str) -> None:
        """Read what could not be read once more: it may be there by now."""
        self._told.discard(media)
        for key in [key for key, image in self._images.items() if key.media == media]:
            if self._images[key].isNull():
                del self._images[key]

    def forget(self) -> None:
        """Another run may have other files behind the same names."""
        self._images.clear()
        self._told.clear()

    def close(self) -> None:
        """Read no more."""
        for readers in (self._readers, self._leafers):
            readers.shutdown(wait=False, cancel_futures=True)

    # On the readers' threads.

    def _work(self, key: _Key) -> None:
        try:
            self._read.emit(key, self._load(key))
        except (SlidesFault, OSError) as fault:
            self._faulted.emit(key, str(fault))

    def _load(self, key: _Key) -> QImage:
        path = self._find(key.media)
        if key.page:
            page = self._slides.page(path, key.page, key.width, key.height)
            if not isinstance(page, Path):
                form = QImage.Format.Format_RGB32
                image = QImage(page.pixels, page.width, page.height, 4 * page.width, form)
                return image.copy()
            path = page
        return _read_picture(path, QSize(key.width, key.height), is_filling=key.is_filling)

    def _count(self, media: str) -> None:
        try:
            self.counted.emit(media, self._slides.page_count(self._find(media)))
        except (SlidesFault, OSError) as fault:
            self._faulted.emit(_Key(media, 1, 1, 1), str(fault))

    # On the GUI thread.

    def _take(self, key: _Key, image: QImage) -> None:
        self._wanted.discard(key)
        self._images[key] = image
        held = sum(each.sizeInBytes() for each in self._images.values())
        while held > _MOST_BYTES and len(self._images) > 1:
            _, oldest = self._images.popitem(last=False)
            held -= oldest.sizeInBytes()
        self.arrived.emit(key.media)

    def _take_fault(self, key: _Key, reason: str) -> None:
        self._wanted.discard(key)
        self._images[key] = QImage()
        if key.media not in self._told:
            self._told.add(key.media)
            self.failed.emit(key.media, reason)
        self.arrived.emit(key.media)


def _read_picture(path: Path, room: QSize, *, is_filling: bool) -> QImage:
    """A picture from a file, no larger than it will be shown; SlidesFault with a sentence."""
    if not path.exists():
        raise SlidesFault(f"{path.name} is missing: there is no {path}")
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    modes = Qt.AspectRatioMode
    # A photo that lies on its side is turned after it is read: it gets the room both ways round.
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    room = room.transposed() if turned else room
    shown = size.scaled(
        room, modes.KeepAspectRatioByExpanding if is_filling else modes.KeepAspectRatio
    )
    if size.isValid() and shown.width() < size.width():
        reader.setScaledSize(shown)
    image = reader.read()
    if image.isNull():
        raise SlidesFault(f"{path.name} is no picture that can be shown: {reader.errorString()}")
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
