"""Cue cards: what stands on which card, and what a reprint prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showctl.adapters.seeds import load_seed, seed_path
from showctl.adapters.sheets.cards import Card, cards_of
from showctl.adapters.sheets.making import make_sheet
from showctl.adapters.sheets.marks import cards_in
from showctl.app.errors import UserError
from showctl.app.sheets import Sheet, SheetFormat, SheetRequest, emcees
from showctl.domain.plan import Line, Segment, Show
from showctl.domain.plan_edits import change_segments
from tests.plans import make_show

PARTY = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
HTML = SheetRequest(sheet=Sheet.CARDS, format=SheetFormat.HTML)


def show_of(*lines: tuple[Line, ...]) -> Show:
    return make_show(
        segments=tuple(
            Segment(id=f"s{number}", title=f"S{number}", lines=each)
            for number, each in enumerate(lines, 1)
        )
    )


def said(speaker: str, text: str) -> Line:
    return Line(speaker=speaker, text=text)


def texts(cards: tuple[Card, ...]) -> str:
    return "".join(block.text for card in cards for block in card.blocks)


def printed(show: Show, folder: Path, name: str, before: Path | None = None) -> tuple[str, ...]:
    """Print a set into a file; what a reprint's cards are."""
    made = make_sheet(show, replace(HTML, changed_since=before))
    if made.data is not None:
        (folder / name).write_bytes(made.data)
    return made.changed


def test_each_emcee_has_a_set_with_the_own_lines_emphasised() -> None:
    show = show_of((said("甲", "晚上好"), said("乙", "大家好"), said("合", "欢迎")))
    assert emcees(show) == ("甲", "乙")
    first, second = cards_of(show)
    assert [block.look for block in first.blocks] == ["own", "other", "own"]
    assert [block.look for block in second.blocks] == ["other", "own", "own"]
    assert cards_of(show, "乙") == (second,)


def test_lines_said_by_two_are_of_both() -> None:
    show = show_of((said("甲、乙", "新年好"), said("丙", "好")))
    assert [card.blocks[0].look for card in cards_of(show)] == ["own", "own", "other"]


def test_voices_that_are_no_emcees_have_no_set() -> None:
    show = show_of((said("甲乙", "新年好"), said("男女合", "好"), said("画外音", "请入座")))
    assert emcees(show) == ("甲", "乙")
    assert [block.look for block in cards_of(show, "乙")[0].blocks] == ["own", "own", "other"]


def test_a_direction_stands_in_brackets_and_is_nobodys() -> None:
    show = show_of((Line(text="掌声", is_direction=True), said("甲", "好")))
    assert [(b.look, b.text) for b in cards_of(show)[0].blocks] == [
        ("direction", "（掌声）"),
        ("own", "甲：好"),
    ]


def test_lines_without_speakers_are_one_set() -> None:
    (card,) = cards_of(show_of((said("", "欢迎光临"),)))
    assert (card.foot, card.blocks[0].look) == ("", "own")


def test_a_segment_without_lines_has_no_card_and_the_next_one_is_told() -> None:
    first, second = cards_of(show_of((said("甲", "一"),), (), (said("甲", "三"),)))
    assert (first.title, first.then, second.title, second.then) == ("S1", "S3", "S3", "")


def test_a_reserves_card_lies_behind_the_others_and_comes_before_none() -> None:
    show = show_of(*((said("甲", text),) for text in ("早", "垫", "晚")))
    show = change_segments(show, ["s2"], {"is_reserve": True})
    assert [(card.title, card.then) for card in cards_of(show)] == [
        *(("S1", "S3"), ("S3", ""), ("S2", ""))
    ]


def test_long_lines_go_on_over_numbered_cards_by_sentences() -> None:
    cards = cards_of(show_of((said("甲", "今天晚上我们欢聚一堂，共同庆祝。" * 40),)))
    assert len(cards) > 2
    assert [card.foot for card in cards] == [
        f"甲　{page}/{len(cards)}" for page in range(1, len(cards) + 1)
    ]
    assert all(card.blocks[-1].text.endswith("。") for card in cards)


@given(st.lists(st.text(st.sampled_from("好，。a b\n"), min_size=1, max_size=900), max_size=4))
def test_no_word_is_lost_on_the_way_to_the_cards(lines: list[str]) -> None:
    cards = cards_of(show_of(tuple(said("", line) for line in lines)))
    assert "".join(texts(cards).split()) == "".join("".join(lines).split())


class TestReprint:
    def test_nothing_changed_prints_nothing(self, tmp_path: Path) -> None:
        printed(PARTY, tmp_path, "all.html")
        assert make_sheet(PARTY, replace(HTML, changed_since=tmp_path / "all.html")).data is None

    def test_only_the_changed_cards_are_printed(self, tmp_path: Path) -> None:
        printed(PARTY, tmp_path, "all.html")
        at = next(n for n, s in enumerate(PARTY.segments) if s.title == "领导祝酒")
        edited = replace(PARTY.segments[at], lines=(said("甲", "请举杯！"),))
        show = replace(PARTY, segments=(*PARTY.segments[:at], edited, *PARTY.segments[at + 1 :]))
        made = make_sheet(show, replace(HTML, changed_since=tmp_path / "all.html"))
        assert made.changed == ("领导祝酒　甲", "领导祝酒　乙")
        assert {label.split("　")[0] for label in made.gone} == {"领导祝酒"}
        assert made.data is not None and made.data.count(b'<section class="card">') == 2

    def test_a_reprint_is_a_whole_set_to_the_next_one(self, tmp_path: Path) -> None:
        first = show_of((said("甲", "一"),), (said("甲", "二"),))
        second = show_of((said("甲", "一"),), (said("甲", "贰"),))
        printed(first, tmp_path, "1.html")
        assert printed(second, tmp_path, "2.html", tmp_path / "1.html") == ("S2　甲",)
        third = show_of((said("甲", "壹"),), (said("甲", "贰"),))
        assert printed(third, tmp_path, "3.html", tmp_path / "2.html") == ("S1　甲",)

    def test_a_segment_put_in_before_changes_its_neighbour_only(self, tmp_path: Path) -> None:
        show = show_of(*((said("甲", text),) for text in "一二三四五"))
        printed(show, tmp_path, "1.html")
        new = Segment(id="new", title="加演", lines=(said("甲", "新"),))
        more = replace(show, segments=(*show.segments[:2], new, *show.segments[2:]))
        assert printed(more, tmp_path, "2.html", tmp_path / "1.html") == ("S2　甲", "加演　甲")

    def test_one_emcees_set_can_be_compared_with_the_set_of_all(self, tmp_path: Path) -> None:
        show = show_of((said("甲", "一"), said("乙", "二")))
        printed(show, tmp_path, "1.html")
        request = replace(HTML, emcee="乙", changed_since=tmp_path / "1.html")
        made = make_sheet(show, request)
        assert (made.data, made.gone) == (None, ())

    def test_the_pdf_remembers_its_cards_too(self, tmp_path: Path) -> None:
        show = show_of((said("甲", "一"),))
        data = make_sheet(show, replace(HTML, format=SheetFormat.PDF)).data
        assert data is not None
        (tmp_path / "1.pdf").write_bytes(data)
        assert [card.label for card in cards_in(tmp_path / "1.pdf")] == ["S1　甲"]

    @pytest.mark.parametrize(
        "data", [b"", b"no cards", b"showctl-cards:AAAA;", b"showctl-cards:=;", b"%PDF stream\nx"]
    )
    def test_a_file_without_cards_is_refused(self, tmp_path: Path, data: bytes) -> None:
        (tmp_path / "x.pdf").write_bytes(data)
        with pytest.raises(UserError):
            cards_in(tmp_path / "x.pdf")
