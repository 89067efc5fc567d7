"""Slides from a PDF, a folder of pictures, or a presentation that LibreOffice turns into a PDF.

A presentation is converted once; the PDF stays beside it (`NAME.pptx.pdf`) and is made anew when
the presentation is newer.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2 as pdfium

from showctl.app.audience_ports import Raster, SlidesFault

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif"})
PRESENTATIONS = frozenset({".pptx", ".ppt", ".odp", ".pps", ".ppsx", ".dps"})
_CONVERTING_S = 180
_DIGITS = re.compile(r"(\d+)")


class SlideDecks:
    """The Slides port. The PDF that was used last stays open."""

    def __init__(self) -> None:
        self._open: tuple[Path, float, pdfium.PdfDocument] | None = None

    def page_count(self, media: Path) -> int:
        pages = _pictures(media) if media.is_dir() else self._document(media)
        if len(pages) == 0:
            raise SlidesFault(f"{media.name} holds no pictures: put some there, named in order")
        return len(pages)

    def page(self, media: Path, number: int, width: int, height: int) -> Raster | Path:
        count = self.page_count(media)
        place = max(1, min(number, count)) - 1
        if media.is_dir():
            return _pictures(media)[place]
        try:
            page = self._document(media)[place]
            across, down = page.get_size()
            scale = min(width / across, height / down)
            bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            return Raster(bitmap.width, bitmap.height, bytes(bitmap.buffer))
        except pdfium.PdfiumError as fault:
            raise SlidesFault(f"page {number} of {media.name} cannot be read: {fault}") from fault

    def _document(self, media: Path) -> pdfium.PdfDocument:
        path = _as_pdf(media)
        try:
            changed = path.stat().st_mtime
        except OSError as fault:
            raise SlidesFault(f"{media.name} is missing: there is no {media}") from fault
        if self._open is not None and self._open[:2] == (path, changed):
            return self._open[2]
        try:
            document = pdfium.PdfDocument(path)
        except pdfium.PdfiumError as fault:
            raise SlidesFault(f"{media.name} cannot be opened: {fault}") from fault
        self._open = (path, changed, document)
        return document


def _pictures(folder: Path) -> list[Path]:
    """The pictures of a folder, 2 before 10."""
    found = [each for each in folder.iterdir() if each.suffix.lower() in PICTURES]
    return sorted(found, key=lambda each: _in_order(each.name))


def _in_order(name: str) -> list[tuple[int, str]]:
    parts = _DIGITS.split(name.lower())
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _as_pdf(media: Path) -> Path:
    if media.suffix.lower() not in PRESENTATIONS or not media.exists():
        return media
    converted = media.with_name(f"{media.name}.pdf")
    if converted.exists() and converted.stat().st_mtime >= media.stat().st_mtime:
        return converted
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise SlidesFault(
            f"{media.name} cannot be shown: LibreOffice is not installed; "
            "save the slides as a PDF and use that"
        )
    return _convert(office, media, converted)


def _convert(office: str, media: Path, converted: Path) -> Path:
    with tempfile.TemporaryDirectory(prefix="showctl-slides-") as made:
        # A profile of its own: the user's LibreOffice may be open.
        profile = f"-env:UserInstallation={Path(made, 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", made]
        try:
            subprocess.run(
                [*command, str(media)], check=True, capture_output=True, timeout=_CONVERTING_S
            )
            pdf = Path(made, f"{media.stem}.pdf")
            part = converted.with_name(f".{converted.name}.part")
            shutil.copyfile(pdf, part)
            part.replace(converted)
        except (subprocess.SubprocessError, OSError) as fault:
            raise SlidesFault(
                f"{media.name} cannot be shown: LibreOffice did not convert it; "
                "save the slides as a PDF and use that"
            ) from fault
    return converted
