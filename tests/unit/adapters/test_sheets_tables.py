"""The run sheet as csv and xlsx: what goes out comes in again as the same plan."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.sheets.columns import HEADERS, rundown
from showctl.adapters.sheets.csv_file import csv_of
from showctl.adapters.sheets.words import KINDS
from showctl.adapters.sheets.xlsx_file import xlsx_of
from showctl.adapters.tables.columns import NAMES
from showctl.adapters.tables.importer import ImportedPlan, read_plan
from showctl.adapters.tables.kinds import kind_named
from showctl.app.language import Language
from showctl.app.text import after_midnight
from showctl.domain.plan import HOUR, MINUTE, Kind, Segment, Show, StartRule
from tests.plans import make_show
from tests.unit.adapters.sheet_shows import held_by_a_table, table_shows

LANGUAGES = st.sampled_from(Language)
PARTY = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")


def imported(name: str, data: bytes, show: Show) -> ImportedPlan:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read_plan(path, on=show.date, timezone=show.timezone)


def from_csv(show: Show, language: Language) -> ImportedPlan:
    return imported("show.csv", csv_of(show, language), show)


def sheet_of(data: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def from_xlsx(show: Show, language: Language) -> ImportedPlan:
    return imported("show.xlsx", xlsx_of(show, language), show)


there_and_back = pytest.mark.parametrize("way", [from_csv, from_xlsx])
Way = Callable[[Show, Language], ImportedPlan]


@there_and_back
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(show=table_shows(), language=LANGUAGES)
def test_what_goes_out_comes_in_again(way: Way, show: Show, language: Language) -> None:
    back = way(show, language).show
    assert held_by_a_table(back) == held_by_a_table(show)
    assert back.start_ms == show.start_ms


@there_and_back
@pytest.mark.parametrize("language", Language)
def test_the_annual_party_comes_in_again_without_a_doubt(way: Way, language: Language) -> None:
    back = way(PARTY, language)
    assert held_by_a_table(back.show) == held_by_a_table(PARTY)
    assert [doubt.code for doubt in back.warnings if doubt.code != "total"] == []


def test_headers_and_kinds_are_words_that_the_importer_knows() -> None:
    assert list(HEADERS) == list(NAMES)
    for field, (chinese, english) in HEADERS.items():
        # The first name wins over whatever else a table has.
        assert chinese == NAMES[field][0]
        assert english in NAMES[field]
    assert set(KINDS) == set(Kind)
    assert all(kind_named(word) is kind for kind, words in KINDS.items() for word in words)


def test_a_time_after_midnight_goes_on_counting() -> None:
    assert after_midnight(24 * HOUR + 15 * MINUTE) == "24:15"
    segments = (
        Segment(id="a", title="Late", duration_ms=HOUR),
        Segment(
            id="b", title="Later", start_rule=StartRule.AT, start_ms=25 * HOUR, duration_ms=MINUTE
        ),
    )
    show = make_show(start_ms=23 * HOUR, segments=segments)
    assert [row[1:3] for row in rundown(show, Language.ENGLISH).rows] == [
        ("23:00", "24:00"),
        ("25:00", "25:01"),
    ]


def test_columns_that_say_nothing_are_left_out() -> None:
    assert rundown(make_show(5, 5), Language.CHINESE).headers == (
        *("序号", "开始", "结束", "时长", "环节", "类型"),
    )


def test_rules_are_told_only_where_the_starts_do_not_tell_them() -> None:
    first, second = make_show(5, 5).segments
    pinned = replace(second, start_rule=StartRule.AT, start_ms=18 * HOUR + 5 * MINUTE)
    late = replace(second, start_rule=StartRule.AT, start_ms=19 * HOUR)
    told = {
        name: "开始方式" in rundown(make_show(segments=(first, each)), Language.CHINESE).headers
        for name, each in (("follows", second), ("pinned", pinned), ("late", late))
    }
    assert told == {"follows": False, "pinned": True, "late": False}


def test_an_own_column_never_takes_the_place_of_one_that_is_left_out() -> None:
    segment = replace(make_show(5).segments[0], extra=(("灯光备注", "追光"), ("演员", "甲")))
    show = make_show(segments=(segment,))
    table = rundown(show, Language.ENGLISH)
    assert table.headers[-2:] == ("灯光备注", "演员")
    assert held_by_a_table(from_csv(show, Language.ENGLISH).show) == held_by_a_table(show)


def test_excel_opens_the_csv_as_utf_8() -> None:
    assert csv_of(PARTY, Language.CHINESE).startswith("\ufeff序号,开始".encode())


class TestWorkbook:
    def test_it_is_ready_to_print(self) -> None:
        sheet = sheet_of(xlsx_of(PARTY, Language.CHINESE))
        assert sheet.title == "公司年会"
        assert sheet.freeze_panes == "F2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.print_area.endswith(f"${sheet.max_row}")
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage

    def test_a_chinese_title_fits_its_column(self) -> None:
        title = "主持人致开场词并介绍来宾"
        show = make_show(segments=(Segment(id="a", title=title),))
        widths = sheet_of(xlsx_of(show, Language.CHINESE)).column_dimensions
        assert widths["E"].width >= 2 * len(title)

    def test_kinds_have_their_colour_and_the_total_stands_last(self) -> None:
        sheet = sheet_of(xlsx_of(PARTY, Language.CHINESE))
        fills = {row[5].value: row[0].fill.start_color.rgb for row in sheet.iter_rows(min_row=2)}
        assert fills["抽奖"] != fills["致辞"]
        last = [cell.value for cell in sheet[sheet.max_row]]
        assert (last[0], last[3]) == ("合计", "5:00:00")

    def test_a_title_that_looks_like_a_formula_is_text(self) -> None:
        show = make_show(segments=(Segment(id="a", title="=1+1"),))
        assert sheet_of(xlsx_of(show, Language.CHINESE))["E2"].data_type == "s"

    @pytest.mark.parametrize("title", ["", "[a]/b:c*?\\", "'", "x" * 60, "a\tb", "=&P"])
    def test_any_title_names_a_sheet(self, title: str) -> None:
        show = make_show(5, title=title)
        assert sheet_of(xlsx_of(show, Language.ENGLISH)).max_row == 3
