"""`showctl people`: lists as people keep them, check-in, and the files of several desks."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.integration.cli_harness import CommandLine

STAFF = """公司人员名单,,,,,,,
工号,姓名,部门,职务,入职日期,桌号,分组,读音,饮食
0007,王小明,技术部,工程师,2025/7/1,3,红队、篮球,,清真
0008,单雄信,技术部,经理,2010年3月1日,3,,Shàn Xióngxìn,

,,,,,,,,
0009,王小明,市场部,,20251201,4,,,
0007,李重复,市场部,,,,,,
0010,张三,财务部,,去年,5,,,
"""


@pytest.fixture
def showctl(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return CommandLine(tmp_path, capsys)


@pytest.fixture
def show(showctl: CommandLine) -> str:
    """A show with four people in its list."""
    path = showctl.show()
    said = showctl("people", "import", showctl.table(STAFF, "staff.csv"), path)
    assert said.status == 0, said.err
    return path


def people(showctl: CommandLine, path: str, *options: str) -> dict[str, dict[str, Any]]:
    said = showctl("people", "list", path, "--json", *options)
    assert said.status == 0, said.err
    return {person["number"]: person for person in said.json}


class TestImport:
    def test_numbers_keep_their_zeros_and_blank_rows_are_nobody(
        self, showctl: CommandLine, show: str
    ) -> None:
        found = people(showctl, show)
        assert list(found) == ["0007", "0008", "0009", "0010"]
        assert found["0007"] == {
            "number": "0007",
            "name": "王小明",
            "department": "技术部",
            "title": "工程师",
            "hired": "2025-07-01",
            "table": "3",
            "photo": "",
            "groups": ["红队", "篮球"],
            "reading": "",
            "relation": "employee",
            "checked_in": False,
            "left": False,
            "since": None,
            "extra": {"饮食": "清真"},
        }
        assert [found[number]["hired"] for number in ("0008", "0009", "0010")] == [
            *("2010-03-01", "2025-12-01", None),
        ]

    def test_a_repeated_number_is_reported_and_not_added_again(
        self, showctl: CommandLine, show: str
    ) -> None:
        said = showctl("people", "import", showctl.table(STAFF), show, "--json")
        assert (said.json["added"], said.json["updated"], said.json["people"]) == (0, 4, 4)
        codes = [(warning["code"], warning["row"]) for warning in said.json["warnings"]]
        assert codes == [("repeated_number", 8), ("hired_unread", 9)]
        assert people(showctl, show)["0010"]["extra"] == {"入职日期": "去年"}

    def test_a_workbook_reads_as_a_table_does(self, showctl: CommandLine, show: str) -> None:
        book = Workbook()
        cover, sheet = book.active, book.create_sheet("员工")
        assert cover is not None
        cover.append(["年会通讯录"])
        sheet.append(["工号", "姓名", "入职日期", "饮食"])
        sheet.append(["0100", "韩梅梅", date(2025, 7, 1), "素"])
        sheet.append([101, "林涛", None, None])
        sheet["A3"].number_format = "0000"
        path = showctl.folder / "staff.xlsx"
        book.save(path)
        assert showctl("people", "import", str(path), show, "--json").json["added"] == 2
        found = people(showctl, show)
        assert found["0100"]["hired"] == "2025-07-01" and found["0100"]["extra"] == {"饮食": "素"}
        assert found["0101"]["name"] == "林涛"

    def test_a_later_table_updates_what_it_has_and_adds_the_new(
        self, showctl: CommandLine, show: str
    ) -> None:
        later = showctl.table("Number,Name,Dept\n0007,王大明,技术部\n0100,Ann Lee,Sales\n")
        said = showctl("people", "import", later, show, "--json")
        assert (said.json["added"], said.json["updated"]) == (1, 1)
        found = people(showctl, show)
        assert (found["0007"]["name"], found["0007"]["table"]) == ("王大明", "3")
        assert list(found)[-1] == "0100"

    def test_replace_takes_the_place_of_the_list(self, showctl: CommandLine, show: str) -> None:
        later = showctl.table("姓名\n赵一\n钱二\n")
        showctl("people", "import", later, show, "--replace")
        assert list(people(showctl, show)) == ["赵一", "钱二"]

    def test_a_dry_run_writes_nothing(self, showctl: CommandLine, show: str) -> None:
        before = people(showctl, show)
        showctl("people", "import", showctl.table("姓名\n赵一\n"), show, "--dry-run")
        assert people(showctl, show) == before

    @pytest.mark.parametrize(
        ("table", "told"),
        [
            ("工号,部门\n1,技术部\n", "no column of names"),
            ("工号,姓名\n,,\n", "nobody below it"),
            ("", "no column of names"),
        ],
    )
    def test_a_table_without_people_is_refused(
        self, showctl: CommandLine, show: str, table: str, told: str
    ) -> None:
        assert told in showctl.refuses("people", "import", showctl.table(table), show)

    def test_the_rundown_and_the_list_leave_each_other_alone(
        self, showctl: CommandLine, show: str
    ) -> None:
        before = people(showctl, show)
        assert showctl("import", showctl.table(), show).status == 0
        assert people(showctl, show) == before


class TestFinding:
    @pytest.mark.parametrize(
        ("typed", "numbers"),
        [
            ("0008", ["0008"]),
            ("wangxiaoming", ["0007", "0009"]),
            ("wxm", ["0007", "0009"]),
            ("shanxx", []),
            ("sxx", ["0008"]),
            ("danxiong", ["0008"]),
            ("3", ["0007", "0008"]),
            ("小明", ["0007", "0009"]),
            ("zhang san", ["0010"]),
        ],
    )
    def test_by_number_name_pinyin_initials_or_table(
        self, showctl: CommandLine, show: str, typed: str, numbers: list[str]
    ) -> None:
        assert list(people(showctl, show, "--find", typed)) == numbers

    def test_who_is_not_found_is_no_empty_list(self, showctl: CommandLine, show: str) -> None:
        assert (
            showctl("people", "list", show, "--find", "zzz").out == "Nobody on the list is zzz.\n"
        )

    def test_a_list_that_replaces_another_says_how_many_it_takes_out(
        self, showctl: CommandLine, show: str
    ) -> None:
        table = showctl.table("工号,姓名\n0007,王小明\n0099,新人\n", "new.csv")
        said = showctl("people", "import", table, show, "--replace", "--dry-run")
        assert "1 would be updated, 3 would be taken out; 2 in the list" in said.out
        assert showctl("people", "import", table, show, "--replace", "--json").json["removed"] == 3


class TestCheckIn:
    def test_people_come_go_and_are_undone(self, showctl: CommandLine, show: str) -> None:
        showctl("people", "check-in", show, "0007", "0008", "0009")
        showctl("people", "check-in", show, "0008", "--left")
        showctl("people", "check-in", show, "0009", "--undo")
        found = people(showctl, show)
        presence = {number: (p["checked_in"], p["left"]) for number, p in found.items()}
        assert presence == {
            "0007": (True, False),
            "0008": (False, True),
            "0009": (False, False),
            "0010": (False, False),
        }

    def test_an_unknown_number_checks_nobody_in(self, showctl: CommandLine, show: str) -> None:
        told = showctl.refuses("people", "check-in", show, "0007", "7")
        assert "Nobody has the number 7" in told

    def test_twice_is_as_good_as_once(self, showctl: CommandLine, show: str) -> None:
        showctl("people", "check-in", show, "0007")
        since = people(showctl, show)["0007"]["since"]
        said = showctl("people", "check-in", show, "0007", "--json")
        assert [person["since"] for person in said.json] == [since]

    def test_undo_and_left_contradict_each_other(self, showctl: CommandLine, show: str) -> None:
        assert "contradict" in showctl.refuses(
            "people", "check-in", show, "0007", "--undo", "--left"
        )

    def test_somebody_walks_in(self, showctl: CommandLine, show: str) -> None:
        (guest,) = showctl("people", "walk-in", show, "韩总", "--json").json
        (wife,) = showctl("people", "walk-in", show, "王夫人", "--family", "--json").json
        found = people(showctl, show)
        assert found[guest["number"]]["relation"] == "guest"
        assert (found[wife["number"]]["relation"], found[wife["number"]]["checked_in"]) == (
            *("family", True),
        )

    def test_who_came_is_exported(self, showctl: CommandLine, show: str) -> None:
        showctl("people", "check-in", show, "0007", "0008")
        showctl("people", "check-in", show, "0008", "--left")
        out = showctl.folder / "came.csv"
        assert showctl("people", "export", show, "--out", str(out)).status == 0
        rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
        assert [(row["工号"], row["姓名"], row["已离场"]) for row in rows] == [
            *(("0007", "王小明", ""), ("0008", "单雄信", "是")),
        ]

    def test_an_export_has_every_column_of_the_list(self, showctl: CommandLine) -> None:
        path = showctl.show()
        table = "工号,姓名,入职日期,分组,读音,饮食\n1,单雄信,2020-05-01,红队,Shàn,清真\n"
        showctl("people", "import", showctl.table(table, "staff.csv"), path)
        showctl("people", "check-in", path, "1")
        (row,) = csv.DictReader(showctl("people", "export", path).out.splitlines())
        wanted = {"入职日期": "2020-05-01", "分组": "红队", "读音": "Shàn", "饮食": "清真"}
        assert wanted.items() <= row.items()


class TestDesks:
    def test_a_desks_file_is_merged_again_and_again(self, showctl: CommandLine, show: str) -> None:
        desk = str(showctl.folder / "desk.showctl")
        assert showctl("people", "desk", show, desk).status == 0
        showctl("people", "check-in", desk, "0007")
        showctl("people", "walk-in", desk, "韩总")
        merges = [showctl("people", "merge", show, desk, "--json").json["merged"] for _ in "ab"]
        assert merges == [2, 0]
        showctl("people", "check-in", desk, "0008")
        assert showctl("people", "merge", show, desk, "--json").json["merged"] == 1
        here = [p["name"] for p in people(showctl, show).values() if p["checked_in"]]
        assert here == ["王小明", "单雄信", "韩总"]

    def test_copies_of_one_file_never_give_the_same_entry_twice(
        self, showctl: CommandLine, show: str
    ) -> None:
        copies = [str(showctl.folder / f"{name}.showctl") for name in "ab"]
        for copy, number in zip(copies, ("0007", "0008"), strict=True):
            shutil.copyfile(show, copy)
            showctl("people", "check-in", copy, number)
            assert showctl("people", "merge", show, copy, "--json").json["merged"] == 1
        assert [p["checked_in"] for p in people(showctl, show).values()] == [
            *(True, True, False, False),
        ]

    def test_a_desks_file_keeps_no_secrets(self, showctl: CommandLine, show: str) -> None:
        desk = str(showctl.folder / "desk.showctl")
        showctl("draws", "add", show, "--prize", "汽车")
        showctl("people", "desk", show, desk)
        assert showctl("draws", "list", desk, "--json").json == []
        assert showctl("plan", desk, "--json").json["segments"] == []

    def test_whom_the_list_does_not_know_is_told_and_not_counted(
        self, showctl: CommandLine, show: str
    ) -> None:
        desk = str(showctl.folder / "desk.showctl")
        showctl("people", "desk", show, desk)
        showctl("people", "import", showctl.table("工号,姓名\n0100,新人\n"), desk)
        showctl("people", "check-in", desk, "0100")
        said = showctl("people", "merge", show, desk, "--json").json
        assert said == {"merged": 1, "unknown": ["0100"]}
        assert "0100" not in people(showctl, show)
        showctl("people", "import", showctl.table("工号,姓名\n0100,新人\n"), show)
        assert people(showctl, show)["0100"]["checked_in"]

    def test_a_desk_file_that_is_none_is_refused(self, showctl: CommandLine, show: str) -> None:
        assert "is not a show" in showctl.refuses("people", "merge", show, showctl.table(STAFF))
