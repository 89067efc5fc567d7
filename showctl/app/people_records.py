"""People as plain objects for JSON and csv, and how a new list joins the one that is there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace

from showctl.app.records import Record, iso, plain
from showctl.domain.people import Person, Presence, Roster

# Excel takes a csv for UTF-8 only with this in front.
BYTE_ORDER_MARK = "\ufeff"


def people_records(found: Roster, zone: str) -> list[Record]:
    """Everybody as `people list --json` prints them."""
    return [_record(found, person, zone) for person in found.people.values()]


def _record(found: Roster, person: Person, zone: str) -> Record:
    presence = found.presence_of(person.number)
    return {
        "number": person.number,
        "name": person.name,
        "department": person.department,
        "title": person.title,
        "hired": plain(person.hired),
        "table": person.table,
        "photo": person.photo,
        "groups": list(person.groups),
        "reading": person.reading,
        "relation": str(person.relation),
        "checked_in": presence is Presence.CHECKED_IN,
        "left": presence is Presence.LEFT,
        "since": iso(found.since.get(person.number), zone),
        "extra": dict(person.extra),
    }


def joined(
    before: Sequence[Person], new: Iterable[Person], fields: Iterable[str]
) -> tuple[Person, ...]:
    """The list with another one joined to it: who is known takes over those `fields`, who is not
    comes at the end."""
    people, names = {person.number: person for person in before}, tuple(fields)
    for person in new:
        known = people.get(person.number)
        people[person.number] = (
            replace(known, **{name: getattr(person, name) for name in names}) if known else person
        )
    return tuple(people.values())


def present_table(found: Roster, zone: str) -> str:
    """Everybody who came, also those who have left, as csv with all their columns."""
    came = [each for each in people_records(found, zone) if each["checked_in"] or each["left"]]
    own = tuple(dict.fromkeys(header for each in came for header in each["extra"]))
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow((*_COLUMNS.values(), *own))
    for record in came:
        values = record | {
            "hired": record["hired"] or "",
            "groups": "、".join(record["groups"]),
            "relation": _RELATIONS[record["relation"]],
            "since": record["since"][:16].replace("T", " "),
            "left": "是" if record["left"] else "",
        }
        known = (values[column] for column in _COLUMNS)
        writer.writerow((*known, *(record["extra"].get(header, "") for header in own)))
    return page.getvalue()


_RELATIONS = {"employee": "员工", "guest": "嘉宾", "family": "家属"}
_COLUMNS = {
    "number": "工号",
    "name": "姓名",
    "department": "部门",
    "title": "职务",
    "hired": "入职日期",
    "table": "桌号",
    "groups": "分组",
    "reading": "读音",
    "relation": "身份",
    "since": "时间",
    "left": "已离场",
}
