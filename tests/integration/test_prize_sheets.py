"""The sheets of prizes: who signs, what the crew hands over, and what is confidential."""

from __future__ import annotations

import csv
import io
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path

import openpyxl
import pytest

from showctl.adapters.sheets.making import make_sheet
from showctl.app.errors import UserError
from showctl.app.language import Language
from showctl.app.prize_sheets import NO_PRIZES, Prizes, prizes_of
from showctl.app.sheets import Sheet, SheetFormat, SheetRequest
from showctl.domain import draw_commands as c
from showctl.domain.award import Award
from showctl.domain.draw import Draw
from showctl.domain.draw_events import Rejection, Winner
from showctl.domain.game import Game
from showctl.domain.game_commands import NameGameWinners, RevealAward
from showctl.domain.people import Person
from showctl.domain.plan import Show
from tests.plans import make_show
from tests.unit.domain.drawing_evening import PEOPLE
from tests.unit.domain.evening import Evening

GRAND = Draw(id="grand", title="特等奖", segment="s2", prize="汽车", count=2, donor="王总")
GAME = Game(id="race", title="丑小鸭赛跑", segment="s1", prize="小礼品")
BEST = Award(
    id="best",
    title="优秀员工奖",
    segment="s3",
    winners=("孙三", "赵一", "客座"),
    presenter="董事长",
    citation="扛得起",
    certificate="证书",
)
# Another of that name, elsewhere.
NAMESAKE = Person(number="999", name="赵一", department="财务部")


class Party(Evening):
    def __init__(self) -> None:
        show = make_show(5, 5, 5, title="年会", draws=(GRAND,))
        super().__init__(replace(show, games=(GAME,), awards=(BEST,)))

    @property
    def show(self) -> Show:
        return self.state.show

    @property
    def prizes(self) -> Prizes:
        return prizes_of(self.state, self.show, (*PEOPLE, NAMESAKE))


@pytest.fixture
def party() -> Party:
    evening = Party()
    won = (Winner(number="001", name="赵一", department="技术部", table="1"),)
    evening.do("18:00", c.EnterWinners("grand", won))
    evening.do("18:05", NameGameWinners("race", (Winner(number="红队", name="红队"),)))
    return evening


def made(
    party: Party, sheet: Sheet, format_: SheetFormat, language: Language = Language.CHINESE
) -> bytes:
    request = SheetRequest(sheet=sheet, format=format_, language=language)
    data = make_sheet(party.show, request, party.prizes).data
    assert data is not None
    return data


def rows(party: Party, sheet: Sheet) -> list[dict[str, str]]:
    text = made(party, sheet, SheetFormat.CSV).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_everybody_who_has_a_prize_signs_for_it_with_the_department(party: Party) -> None:
    signed = [(row["奖项"], row["姓名"], row["部门"]) for row in rows(party, Sheet.WINNERS)]
    assert signed == [("特等奖", "赵一", "技术部"), ("丑小鸭赛跑", "红队", "")]


def test_who_was_absent_signs_nothing(party: Party) -> None:
    party.do("18:06", c.RejectWinner(1, "001", Rejection.ABSENT))
    assert [row["姓名"] for row in rows(party, Sheet.WINNERS)] == ["红队"]


def test_who_took_a_prize_stands_where_the_winner_would_sign(party: Party) -> None:
    party.do("18:06", c.ClaimPrize(1, "001", "钱二"))
    assert "（钱二代领）" in made(party, Sheet.WINNERS, SheetFormat.HTML).decode()


def test_what_is_handed_over_comes_in_the_order_of_the_evening(party: Party) -> None:
    handed = [(row["奖项"], row["获奖者"]) for row in rows(party, Sheet.CERTIFICATES)]
    assert handed == [
        ("丑小鸭赛跑", "红队"),
        ("特等奖", "赵一"),
        ("特等奖", "（待定）"),
        ("优秀员工奖", "孙三"),
        ("优秀员工奖", "赵一"),
        ("优秀员工奖", "客座"),
    ]


def test_an_award_has_its_department_presenter_and_citation(party: Party) -> None:
    row = rows(party, Sheet.CERTIFICATES)[3]
    assert (row["部门"], row["颁奖人"], row["颁奖词"], row["奖状、奖品"]) == (
        *("市场部", "董事长", "扛得起", "证书"),
    )


def test_between_namesakes_the_crew_is_told_to_ask(party: Party) -> None:
    departments = [row["部门"] for row in rows(party, Sheet.CERTIFICATES)]
    assert departments[4:] == ["技术部? / 财务部?", ""]


@pytest.mark.parametrize("language", Language)
def test_names_that_are_secret_are_confidential_until_they_are_revealed(
    party: Party, language: Language
) -> None:
    said = {Language.CHINESE: "保密：", Language.ENGLISH: "CONFIDENTIAL"}[language]
    assert said in unescape(made(party, Sheet.CERTIFICATES, SheetFormat.HTML, language).decode())
    assert said not in made(party, Sheet.WINNERS, SheetFormat.HTML, language).decode()
    party.do("18:08", RevealAward("best"))
    assert said not in made(party, Sheet.CERTIFICATES, SheetFormat.HTML, language).decode()


def test_a_table_says_for_each_name_whether_it_is_secret(party: Party) -> None:
    secret = [row["保密"] for row in rows(party, Sheet.CERTIFICATES)]
    assert secret == ["", "", ""] + ["揭晓前保密"] * 3
    book = openpyxl.load_workbook(io.BytesIO(made(party, Sheet.CERTIFICATES, SheetFormat.XLSX)))
    assert "保密" in book.sheetnames[0]
    assert "保密" in str(book.active.oddHeader.right.text)


def test_every_page_says_that_it_is_confidential(party: Party, tmp_path: Path) -> None:
    many = replace(BEST, winners=tuple(f"获奖者{n}" for n in range(80)))
    prizes = prizes_of(party.state, replace(party.show, awards=(many,)), ())
    request = SheetRequest(sheet=Sheet.CERTIFICATES, format=SheetFormat.PDF)
    data = make_sheet(party.show, request, prizes).data
    assert data is not None
    (tmp_path / "sheet.pdf").write_bytes(data)
    command = ["pdftotext", "-layout", tmp_path / "sheet.pdf", "-"]
    found = subprocess.run(command, capture_output=True, check=True, timeout=60)
    *pages, rest = found.stdout.decode().split("\f")
    assert len(pages) > 1 and rest == ""
    assert all("保密" in page for page in pages)


@pytest.mark.parametrize("sheet", [Sheet.WINNERS, Sheet.CERTIFICATES])
def test_where_nobody_has_won_the_page_says_so_and_there_is_no_table(sheet: Sheet) -> None:
    def make(format_: SheetFormat) -> bytes | None:
        return make_sheet(make_show(5), SheetRequest(sheet=sheet, format=format_), NO_PRIZES).data

    page = make(SheetFormat.HTML)
    assert page is not None and "还没有" in page.decode()
    with pytest.raises(UserError):
        make(SheetFormat.CSV)


def test_a_rehearsals_sheets_say_so(party: Party) -> None:
    prizes = replace(party.prizes, is_rehearsal=True)
    for sheet in (Sheet.WINNERS, Sheet.CERTIFICATES):
        request = SheetRequest(sheet=sheet, format=SheetFormat.HTML)
        page = make_sheet(party.show, request, prizes).data
        assert page is not None and "彩排" in page.decode()
