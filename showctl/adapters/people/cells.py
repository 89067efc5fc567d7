"""Single cells of a list of people: numbers, dates, groups, and what somebody is."""

from __future__ import annotations

import re
from datetime import date

from showctl.app.people_search import one_line
from showctl.domain.people import Relation

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?|(\d{2})(\d{2}))(?=\D|$)")
_BETWEEN_GROUPS = re.compile(r"[、,，;；/|]")
# The first that a cell holds counts: 员工家属 are family.
_RELATIONS = {
    **dict.fromkeys(("家属", "家人", "family"), Relation.FAMILY),
    **dict.fromkeys(("嘉宾", "来宾", "客人", "客户", "guest", "visitor"), Relation.GUEST),
    **dict.fromkeys(("员工", "正式", "employee", "staff"), Relation.EMPLOYEE),
}


def parse_date(cell: str) -> date | None:
    """2025-07-01, 2025/7/1, 2025年7月1日, 20250701, or a month (its first day); else None."""
    found = _DATE.match(one_line(cell))
    if found is None:
        return None
    year, month, day, short_month, short_day = found.groups()
    try:
        return date(int(year), int(month or short_month), int(day or short_day or 1))
    except ValueError:
        return None


def parse_groups(cell: str) -> tuple[str, ...]:
    """The groups of a cell, in its order."""
    parts = (one_line(part) for part in _BETWEEN_GROUPS.split(cell))
    return tuple(dict.fromkeys(part for part in parts if part))


def parse_relation(cell: str) -> Relation | None:
    """What a cell says that somebody is, None where it says something else."""
    text = one_line(cell).casefold()
    return next((relation for word, relation in _RELATIONS.items() if word in text), None)
