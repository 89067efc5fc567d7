"""Slides from a PDF, from a folder of pictures, and from a presentation that is converted."""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from showctl.adapters.slides import SlideDecks
from showctl.app.audience_ports import Raster, SlidesFault


def make_pdf(path: Path, pages: int) -> Path:
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(400, 225)
    document.save(path)
    return path


def test_a_page_is_as_large_as_its_room_allows_and_white_where_nothing_stands(
    tmp_path: Path,
) -> None:
    deck, pdf = SlideDecks(), make_pdf(tmp_path / "talk.pdf", 3)
    assert deck.page_count(pdf) == 3
    page = deck.page(pdf, 2, 1920, 1200)
    assert isinstance(page, Raster)
    assert (page.width, page.height) == (1920, 1080)
    assert page.pixels[:3] == b"\xff\xff\xff" and len(page.pixels) == 1920 * 1080 * 4


def test_a_folder_of_pictures_is_in_the_order_that_people_count(tmp_path: Path) -> None:
    for name in ("10.png", "2.JPG", "1.png", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    deck = SlideDecks()
    assert deck.page_count(tmp_path) == 3
    pages = [deck.page(tmp_path, number, 100, 100) for number in (1, 2, 3)]
    assert pages == [tmp_path / "1.png", tmp_path / "2.JPG", tmp_path / "10.png"]


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    deck, pdf = SlideDecks(), make_pdf(tmp_path / "talk.pdf", 1)
    assert deck.page_count(pdf) == 1
    other = make_pdf(tmp_path / "other.pdf", 2)
    other.replace(pdf)
    assert deck.page_count(pdf) == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.pdf", None, "gone.pdf is missing"),
        ("broken.pdf", b"no pdf", "broken.pdf cannot be opened"),
    ],
)
def test_what_cannot_be_shown_is_told_in_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(SlidesFault, match=said):
        SlideDecks().page_count(tmp_path / name)


def test_a_presentation_needs_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "talk.pptx").write_bytes(b"")
    with pytest.raises(SlidesFault, match="LibreOffice is not installed"):
        SlideDecks().page_count(tmp_path / "talk.pptx")


def test_a_presentation_is_converted_once_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for LibreOffice copies a PDF and counts its calls."""
    made = make_pdf(tmp_path / "made.pdf", 4)
    calls = tmp_path / "calls"
    office = tmp_path / "soffice"
    office.write_text(
        "#!/bin/sh\n"
        f'echo call >> "{calls}"\n'
        'while [ "$1" != --outdir ]; do shift; done\n'
        f'cp "{made}" "$2/talk.pdf"\n'
    )
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    talk = tmp_path / "talk.pptx"
    talk.write_bytes(b"")
    deck = SlideDecks()
    assert deck.page_count(talk) == 4
    assert deck.page_count(talk) == 4
    assert calls.read_text() == "call\n"
    assert (tmp_path / "talk.pptx.pdf").exists()
    newer = (tmp_path / "talk.pptx.pdf").stat().st_mtime + 5
    os.utime(talk, (newer, newer))
    assert deck.page_count(talk) == 4
    assert calls.read_text() == "call\ncall\n"
