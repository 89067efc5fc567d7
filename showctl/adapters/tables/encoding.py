"""The bytes of a file as text: the encoding is found out.

UTF-8 and UTF-16 with or without a byte order mark, else GB18030 (Excel on a Chinese Windows).
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from showctl.app.errors import UserError

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def bytes_of(path: Path, largest: int) -> bytes:
    """What the file holds; UserError when it is not there, unreadable or larger than `largest`."""
    try:
        if path.is_file() and path.stat().st_size > largest:
            raise UserError(
                f"{path.name} is larger than {largest // 1_000_000} MB, which no rundown is: "
                "keep only the rundown in the table."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"There is no table {path}: check the name.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{path} cannot be read: {reason}.") from error


def text_of(data: bytes) -> str | None:
    """The text, without its byte order mark; None where it is text in none of the encodings."""
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removeprefix("\ufeff").rstrip("\x1a")
        if not _CONTROL.search(text):
            return text
    return None


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if b"\0" in data:
        # Digits, commas and line ends have a zero byte in UTF-16; text in the others never has.
        zeros_first = data[0::2].count(0) > data[1::2].count(0)
        return ("utf-16-be",) if zeros_first else ("utf-16-le",)
    return ("utf-8", "gb18030")
