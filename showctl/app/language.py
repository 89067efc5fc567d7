"""The language of a page, a table or a sheet, whoever made it."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """What a page is written in; its value is what `--language` says."""

    CHINESE = "zh"
    ENGLISH = "en"

    @classmethod
    def of(cls, code: str) -> Language | None:
        """The language of a code or a locale: `zh`, `zh_CN.UTF-8`, `en-GB`; None for another.
        Windows names its locales in words."""
        said = code.casefold()
        if said.startswith(("zh", "chinese")):
            return cls.CHINESE
        return cls.ENGLISH if said.startswith("en") else None
