"""The language of a page that is made without windows: as asked, else the system's."""

from __future__ import annotations

import os

from showctl.app.errors import UserError
from showctl.app.reporting.words import Language
from showctl.app.sheets import Language as SheetLanguage

_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


def page_language(asked: str | None) -> Language:
    """The language that `--language` names (None: that of the locale)."""
    if asked is not None:
        try:
            return Language(asked)
        except ValueError:
            known = " or ".join(Language)
            raise UserError(f"--language {asked} is not known: write {known}.") from None
    return Language.CHINESE if _locale().lower().startswith("zh") else Language.ENGLISH


def _locale() -> str:
    for name in _NAMES:
        if os.environ.get(name):
            return os.environ[name]
    import locale

    return locale.getlocale()[0] or ""


def sheet_language(told: str | None) -> SheetLanguage:
    """The language of a printed sheet: as told, else Chinese unless the system says another."""
    if told is not None:
        found = {"zh": SheetLanguage.CHINESE, "en": SheetLanguage.ENGLISH}.get(told.casefold()[:2])
        if found is None:
            raise UserError(f"--language {told} is not known: use zh or en.")
        return found
    named = next((value for name in _NAMES if (value := os.environ.get(name))), "")
    is_other = named and not named.startswith(("zh", "C", "POSIX"))
    return SheetLanguage.ENGLISH if is_other else SheetLanguage.CHINESE
