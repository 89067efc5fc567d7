"""The language of a page that is made without windows: as asked, else the system's."""

from __future__ import annotations

import os

from showctl.app.errors import UserError
from showctl.app.reporting.words import Language


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
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    import locale

    return locale.getlocale()[0] or ""
