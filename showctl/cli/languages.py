"""The language of a page that is made without windows: as asked, else the system's."""

from __future__ import annotations

import os

from showctl.app.errors import UserError
from showctl.app.language import Language

_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


def page_language(asked: str | None, *, otherwise: Language = Language.ENGLISH) -> Language:
    """The language that `--language` names (None: that of the system; of one that names none,
    `otherwise`)."""
    if asked is not None:
        found = Language.of(asked)
        if found is None:
            raise UserError(f"--language {asked} is not known: write {' or '.join(Language)}.")
        return found
    locale = _locale()
    if locale.partition(".")[0] in ("", "C", "POSIX"):
        return otherwise
    return Language.of(locale) or Language.ENGLISH


def _locale() -> str:
    for name in _NAMES:
        if os.environ.get(name):
            return os.environ[name]
    if os.name != "nt":
        return ""
    import locale

    return locale.getlocale()[0] or ""


def sheet_language(asked: str | None) -> Language:
    """As `page_language`, for what is printed: that is for a Chinese hall, unless the system
    speaks."""
    return page_language(asked, otherwise=Language.CHINESE)
