"""Which column of a list of people means what: header names in Chinese and English.

Chinese headers count where they contain a known name (员工姓名): the one that ends last in it, as
the noun comes last (姓名拼音 is a reading). English ones count as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NAMES: Mapping[str, tuple[str, ...]] = {
    "number": (
        *("工号", "员工号", "员工编号", "编号", "学号", "number", "no", "no.", "id", "employeeid"),
        *("employeenumber", "employeeno", "staffid", "staffnumber", "staffno", "badge"),
    ),
    "name": ("姓名", "名字", "name", "fullname", "employeename"),
    "department": ("部门", "单位", "department", "dept"),
    "title": ("职务", "职位", "岗位", "职称", "title", "position", "jobtitle", "job"),
    "hired": (
        *("入职日期", "入职时间", "入职", "hired", "hiredate", "hireddate", "datehired"),
        *("joined", "joindate", "startdate"),
    ),
    "table": ("桌号", "桌次", "桌", "座位", "table", "tablenumber", "tableno", "seat"),
    "photo": ("照片", "头像", "photo", "picture", "photograph"),
    "groups": ("分组", "组别", "小组", "队伍", "group", "groups", "team", "teams"),
    "reading": ("读音", "拼音", "reading", "pronunciation", "pinyin"),
    "relation": ("身份", "人员类型", "relation", "relationship"),
}
# A running number tells people apart where nothing better does.
_SECOND_BEST_NUMBERS = ("序号", "#")


@dataclass(frozen=True, slots=True)
class PeopleColumns:
    """Where each known field stands (columns from 0) and what heads it, and the user's own
    columns with headers."""

    fields: Mapping[str, int]
    headers: Mapping[str, str]
    own: tuple[tuple[int, str], ...]


def recognise(headers: Sequence[str]) -> PeopleColumns:
    """The columns of a header row; of two with one meaning the exact name, then the first."""
    found: dict[str, tuple[bool, int]] = {}
    for column, header in enumerate(headers):
        match = _field_of(header)
        if match is not None:
            field, is_part = match
            found[field] = min(found.get(field, (is_part, column)), (is_part, column))
    fields = {field: column for field, (_, column) in found.items()}
    if "number" not in fields:
        for column, header in enumerate(headers):
            if _key(header) in _SECOND_BEST_NUMBERS:
                fields["number"] = column
                break
    taken = set(fields.values())
    own = tuple(
        (column, header.strip())
        for column, header in enumerate(headers)
        if column not in taken and header.strip()
    )
    named = {field: headers[column].strip() for field, column in fields.items()}
    return PeopleColumns(fields, named, own)


def _field_of(header: str) -> tuple[str, bool] | None:
    """The field that a header names, and whether it says more than that."""
    key, best = _key(header), (0, 0, "")
    for field, names in NAMES.items():
        for name in names:
            if key == name:
                return field, False
            at = key.rfind(name)
            if at >= 0 and not name.isascii():
                best = max(best, (at + len(name), len(name), field))
    return (best[2], True) if best[2] else None


def _key(header: str) -> str:
    folded = unicodedata.normalize("NFKC", header).casefold()
    return "".join(folded.replace("_", " ").replace("-", " ").split())
