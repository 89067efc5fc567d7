"""Scripts as they come: a Word document (docx), or plain text in UTF-8, UTF-16 or GB18030.

python-docx is imported here alone, and only when a document is read.
"""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from showctl.app.emcee_script.paragraphs import Paragraph, paragraphs_of
from showctl.app.errors import UserError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

_LARGEST = 60_000_000
_LARGEST_PARTS = 120_000_000
_MOST_CHARACTERS = 2_000_000
_HEADING_STYLES = ("heading", "标题", "title", "toc")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_script(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a script; UserError when it is none that can be read."""
    data = _bytes_of(path)
    if data.startswith(_OLD_OFFICE):
        raise UserError(
            f"{path.name} is an old Word file (.doc) or protected by a password: "
            "save it as .docx without one."
        )
    if data.startswith(b"PK"):
        found = _word_paragraphs(path.name, data)
    else:
        found = paragraphs_of(_decoded(path.name, data))
    if not found:
        raise UserError(f"{path.name} has no text in it: it needs the emcee's lines.")
    return found


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > _LARGEST:
            raise UserError(f"{path.name} is larger than any script: keep only the text in it.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"There is no script {path}: check the name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{path} cannot be read: {reason}.") from error


def _decoded(name: str, data: bytes) -> str:
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and len(text) <= _MOST_CHARACTERS:
            return text
    raise UserError(f"{name} is no script in text or Word: save it as .docx, or paste its text.")


def _word_paragraphs(name: str, data: bytes) -> tuple[Paragraph, ...]:
    import docx

    broken = UserError(
        f"{name} cannot be read as a Word document, it is damaged or something else: "
        "open it in Word or WPS and save it as .docx again."
    )
    try:
        parts = zipfile.ZipFile(BytesIO(data)).infolist()
    except zipfile.BadZipFile as error:
        raise broken from error
    texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in texts) > _LARGEST_PARTS:
        raise UserError(f"{name} unpacks to far more than any script holds: copy its text out.")
    try:
        document = docx.Document(BytesIO(data))
        return tuple(_numbered(_in_order(document)))
    except Exception as error:
        # A broken file makes the reader raise anything at all.
        raise broken from error


def _numbered(paragraphs: Iterator[WordParagraph]) -> Iterator[Paragraph]:
    """Each line of each paragraph: a line break within one is a new line to the eye."""
    for number, paragraph in enumerate(paragraphs, 1):
        is_heading = _is_heading(paragraph)
        for line in paragraph.text.splitlines():
            if line.strip():
                yield Paragraph(number, line.strip(), is_heading)


def _is_heading(paragraph: WordParagraph) -> bool:
    style = paragraph.style.name if paragraph.style is not None else None
    return (style or "").casefold().startswith(_HEADING_STYLES)


def _in_order(document: Document | _Cell) -> Iterator[WordParagraph]:
    """The paragraphs as they are read, those of tables cell by cell."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _in_table(block)
        else:
            yield block


def _in_table(table: Table) -> Iterator[WordParagraph]:
    seen = set()
    for row in table.rows:
        for cell in row.cells:
            # A merged cell stands in every place it covers.
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield from _in_order(cell)
