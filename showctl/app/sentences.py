"""Sentences made of templates, as adapters tell them: what stands in the places."""

from __future__ import annotations

import re
from functools import cache


def places_in(sentence: str, template: str) -> dict[str, str] | None:
    """What stands in the places of a template, None where the sentence is not made of it."""
    found = _pattern(template).fullmatch(sentence)
    return None if found is None else found.groupdict()


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """What a sentence made of the template looks like."""
    parts = re.split(r"\{(\w+)\}", template)
    texts = (
        re.escape(part) if place % 2 == 0 else f"(?P<{part}>.+)" for place, part in enumerate(parts)
    )
    return re.compile("".join(texts), re.DOTALL)
