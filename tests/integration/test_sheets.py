"""Sheets on paper: every one holds what its reader needs, in both languages, however much it is."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.sheets.beside import write_sheet_beside
from showctl.adapters.sheets.cards import cards_of
from showctl.adapters.sheets.making import make_sheet
from showctl.adapters.sheets.words import CUE_KINDS, SHEETS, printed_words, word
from showctl.app.errors import UserError
from showctl.app.language import Language
from showctl.app.sheets import FORMATS, Sheet, SheetFormat, SheetRequest
from showctl.domain.cue import CueKind
from showctl.domain.game import Game
from showctl.domain.plan import Segment, Show
from tests.plans import make_show
from tests.unit.domain.evening import changed

PARTY = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
LONG_TITLE = "一个特别特别长的环节名称，长到哪一栏都放不下" * 6


def made(
    show: Show, sheet: Sheet, format_: SheetFormat, language: Language = Language.CHINESE
) -> bytes:
    data = make_sheet(show, SheetRequest(sheet=sheet, format=format_, language=language)).data
    assert data is not None
    return data


def printed(show: Show, sheet: Sheet, folder: Path) -> str:
    """The text of a sheet's PDF; a form feed ends each page."""
    (folder / "sheet.pdf").write_bytes(made(show, sheet, SheetFormat.PDF))
    found = subprocess.run(
        ["pdftotext", "-layout", folder / "sheet.pdf", "-"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    return found.stdout.decode()


def test_every_word_is_there_in_both_languages() -> None:
    assert set(SHEETS) == set(Sheet)
    assert set(CUE_KINDS) == set(CueKind)
    assert all(all(printed_words(language).values()) for language in Language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("sheet", Sheet)
def test_every_sheet_is_a_whole_page_in_its_language(sheet: Sheet, language: Language) -> None:
    page = made(PARTY, sheet, SheetFormat.HTML, language).decode()
    assert page.startswith("<!doctype html>") and "公司年会" in page
    assert word(SHEETS[sheet], language) in unescape(page)
    assert ' src="' not in page and ' href="' not in page


def test_the_run_sheet_has_times_people_and_the_crew(tmp_path: Path) -> None:
    text = printed(PARTY, Sheet.RUN, tmp_path)
    for words in ("18:00–18:05", "主持人致开场词", "会场协调", "5:00:00", "分工"):
        assert words in text


def test_the_script_has_every_line_with_its_speaker() -> None:
    page = made(PARTY, Sheet.SCRIPT, SheetFormat.HTML).decode()
    for line in (line for segment in PARTY.segments for line in segment.lines):
        assert line.text in page
    assert "<b>甲：</b>" in page


def test_the_cue_sheet_has_every_cue() -> None:
    page = made(PARTY, Sheet.CUES, SheetFormat.HTML).decode()
    for cue in (cue for segment in PARTY.segments for cue in segment.cues):
        assert cue.title in page
    assert "结束前 30:00" in page and "−18 dB" in page


def test_the_crew_is_called_before_the_segment(tmp_path: Path) -> None:
    text = printed(PARTY, Sheet.CREW, tmp_path)
    row = next(line for line in text.splitlines() if "主持人致开场词" in line)
    assert "17:50" in row and "18:00–18:05" in row


def test_the_crew_sees_before_a_segment_what_its_games_need() -> None:
    segment = PARTY.segments[0].id
    games = (
        Game(id="a", title="拔河", segment=segment, props="一根绳子", helpers="两位裁判"),
        Game(id="b", title="你画我猜", segment=segment, helpers="一位"),
        Game(id="c", title="猜谜", segment=segment, props="谜语"),
    )
    show = replace(changed(PARTY, **{segment: {"props": "谜语、红绸"}}), games=games)
    page = made(show, Sheet.CREW, SheetFormat.HTML).decode()
    assert "开始前 · 拔河 · 道具: 一根绳子 · 助手: 两位裁判" in page
    assert "开始前 · 你画我猜 · 助手: 一位" in page and "猜谜" not in page


def test_no_card_runs_over_its_page(tmp_path: Path) -> None:
    wordy = replace(
        PARTY.segments[2],
        id="long",
        title=LONG_TITLE,
        cues=(),
        lines=tuple(
            replace(line, text=line.text * 6 + " word" * 90) for line in PARTY.segments[2].lines
        ),
    )
    show = replace(PARTY, segments=(*PARTY.segments[:4], wordy, PARTY.segments[4]))
    assert printed(show, Sheet.CARDS, tmp_path).count("\f") == len(cards_of(show))


def test_two_hundred_segments_and_long_titles_print(tmp_path: Path) -> None:
    segments = tuple(
        Segment(id=f"x{at}", title=f"{at} {LONG_TITLE}", props="道具", microphones="手持2支")
        for at in range(200)
    )
    text = printed(replace(PARTY, segments=segments), Sheet.CREW, tmp_path)
    assert all(str(at) in text for at in range(200)) and text.count("\f") > 10


@pytest.mark.parametrize("sheet", [Sheet.RUN, Sheet.SCRIPT, Sheet.CUES, Sheet.CREW])
def test_an_empty_show_prints_that_it_is_empty(sheet: Sheet) -> None:
    assert "还没有环节" in made(make_show(), sheet, SheetFormat.HTML).decode()


def test_words_that_look_like_html_are_words() -> None:
    show = make_show(5, title="<b>a</b>")
    assert "<b>a</b>" not in made(show, Sheet.RUN, SheetFormat.HTML).decode()


@pytest.mark.parametrize(
    "request_",
    [
        SheetRequest(sheet=Sheet.SCRIPT, format=SheetFormat.XLSX),
        SheetRequest(sheet=Sheet.RUN, format=SheetFormat.PDF, emcee="甲"),
        SheetRequest(sheet=Sheet.CARDS, format=SheetFormat.HTML, emcee="丁"),
    ],
)
def test_what_cannot_be_is_refused(request_: SheetRequest) -> None:
    with pytest.raises(UserError):
        make_sheet(PARTY, request_)


def test_cards_without_lines_are_refused() -> None:
    with pytest.raises(UserError):
        made(make_show(5), Sheet.CARDS, SheetFormat.HTML)


def test_every_sheet_has_a_format() -> None:
    assert set(FORMATS) == set(Sheet)


def test_a_sheet_made_in_a_process_of_its_own_is_the_same(tmp_path: Path) -> None:
    request = SheetRequest(sheet=Sheet.RUN, format=SheetFormat.CSV)
    assert write_sheet_beside(PARTY, request, tmp_path / "out.csv").is_written
    assert (tmp_path / "out.csv").read_bytes() == made(PARTY, Sheet.RUN, SheetFormat.CSV)


def test_what_is_wrong_there_is_told_here(tmp_path: Path) -> None:
    request = SheetRequest(sheet=Sheet.RUN, format=SheetFormat.CSV)
    with pytest.raises(UserError, match="cannot be written"):
        write_sheet_beside(PARTY, request, tmp_path / "nowhere" / "out.csv")
