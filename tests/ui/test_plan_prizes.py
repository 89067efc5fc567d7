"""Draws, games and awards are planned beside the rows, by mouse or by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from showctl.domain import draw_commands as d
from showctl.domain import game_commands as g
from showctl.domain.award import Award
from showctl.domain.draw import Draw, EarlierWinners, RejectedWinners
from showctl.domain.draw_events import Winner
from showctl.domain.game import Game
from showctl.domain.people import Person
from showctl.domain.plan import MINUTE, Kind, Show
from showctl.domain.prizes import PrizeKey, PrizeKind, change_prize, key_of, remove_prize
from showctl.ui.editor.field_form import FieldForm
from showctl.ui.editor.field_widgets import FileField, NamesEdit, SecretNames
from tests.plans import make_show
from tests.ui.operator_harness import CONTROL, NONE, Desk
from tests.ui.planning import type_in
from tests.unit.domain.evening import changed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
FIRST = Draw(id="a", title="一等奖", prize="手机", segment="s1")
SECOND = Draw(id="b", title="二等奖", prize="耳机", segment="s1")
GAME = Game(id="a", title="拔河", segment="s1", rules="拉", teams=("红队", "蓝队"))
AWARD = Award(id="w", title="最佳员工", segment="s1", winners=("李雷", "韩梅梅"))
SHOW = make_show(30, 30, draws=(FIRST, SECOND), games=(GAME,), awards=(AWARD,))
PEOPLE = (
    Person(number="1", name="赵一", department="技术部", groups=("红队",)),
    Person(number="2", name="钱二", department="市场部"),
)

Open = Callable[..., Desk]


@pytest.fixture
def prizes(desk_of: Callable[..., Desk]) -> Open:
    """Opens the prizes of a show's first segment."""

    def open_plan(show: Show, people: tuple[Person, ...] = PEOPLE) -> Desk:
        desk = desk_of(show)
        desk.people.save(people)
        desk.press(Key.Key_E, CONTROL)
        desk.plan.view.choose_rows([0])
        desk.press(Key.Key_3, CONTROL_SHIFT)
        desk.settle()
        return desk

    return open_plan


def lines(desk: Desk) -> list[str]:
    rows = desk.plan.prizes.list
    return [rows.item(row).text() for row in range(rows.count())]


def form(desk: Desk) -> FieldForm:
    key = desk.plan.prizes.chosen
    assert key is not None
    return desk.plan.prizes.forms[key.kind]


def write(desk: Desk, name: str, text: str) -> None:
    field = form(desk).widgets[name]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    type_in(desk, text)


def empty(desk: Desk, name: str) -> None:
    field = form(desk).widgets[name]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClick(field, Key.Key_Return)
    desk.settle()


def draws(desk: Desk) -> tuple[Draw, ...]:
    return desk.editing.show.draws


def edit(desk: Desk, key: PrizeKey, **changes: Any) -> None:
    desk.editing.do("elsewhere", lambda show: change_prize(show, key, changes))
    desk.settle()


def test_a_segment_without_prizes_says_what_to_do(prizes: Open) -> None:
    desk = prizes(make_show(5, 5))
    assert "Add a lucky draw, a game or an award" in desk.plan.prizes.said.text()
    assert not any(each.isVisible() for each in desk.plan.prizes.forms.values())


def test_the_list_says_what_there_is_and_not_who_wins_an_award(prizes: Open) -> None:
    desk = prizes(SHOW)
    assert lines(desk) == [
        "Draw · 一等奖 · 手机 × 1",
        "Draw · 二等奖 · 耳机 × 1",
        "Game · 拔河",
        "Award · 最佳员工 · 2 winners",
    ]


def test_a_draw_is_planned_by_the_keyboard_alone(prizes: Open) -> None:
    desk = prizes(make_show(5, 5))
    desk.press(Key.Key_Insert)
    type_in(desk, "三等奖", then=Key.Key_Tab)
    type_in(desk, "水杯", then=Key.Key_Tab)
    type_in(desk, "20", then=Key.Key_Return)
    (draw,) = draws(desk)
    assert (draw.title, draw.prize, draw.count, draw.segment) == ("三等奖", "水杯", 20, "s1")
    assert draw.is_checked_in_only and draw.earlier_winners is EarlierWinners.OUT
    assert draw.rejected_winners is RejectedWinners.OUT
    assert desk.state.show.draws == (draw,) == desk.plans.load().draws


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        (Kind.LUCKY_DRAW, PrizeKind.DRAW),
        (Kind.GAME, PrizeKind.GAME),
        (Kind.AWARD, PrizeKind.AWARD),
        (Kind.MEAL, PrizeKind.DRAW),
    ],
)
def test_insert_makes_what_a_segment_of_its_kind_has(
    prizes: Open, kind: Kind, made: PrizeKind
) -> None:
    desk = prizes(changed(make_show(5, 5), s1={"kind": kind}))
    desk.press(Key.Key_Insert)
    chosen = desk.plan.prizes.chosen
    assert chosen is not None and chosen.kind is made
    assert QApplication.focusWidget() is form(desk).widgets["title"]


def test_keys_of_the_list_copy_move_and_take_out_and_undo_brings_back(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.press(Key.Key_Down, ALT)
    assert [draw.id for draw in draws(desk)] == ["b", "a"]
    desk.press(Key.Key_Delete)
    assert [draw.id for draw in draws(desk)] == ["b"]
    assert [segment.id for segment in desk.editing.show.segments] == ["s1", "s2"]
    desk.press(Key.Key_Z, CONTROL)
    desk.press(Key.Key_Z, CONTROL)
    assert draws(desk) == (FIRST, SECOND)
    desk.plan.prizes.list.setFocus()
    desk.plan.prizes.choose(key_of(FIRST))
    desk.press(Key.Key_D, CONTROL)
    assert [draw.title for draw in draws(desk)] == ["一等奖", "一等奖", "二等奖"]
    assert len(desk.editing.show.segments) == 2


def test_departments_are_offered_from_the_people(prizes: Open) -> None:
    desk = prizes(SHOW)
    field = form(desk).widgets["in_departments"]
    assert isinstance(field, NamesEdit)
    field.setFocus()
    QTest.keyClick(field, Key.Key_Down, ALT)
    entries = field.menu.actions()
    assert [entry.text() for entry in entries] == ["市场部", "技术部"]
    entries[1].trigger()
    assert draws(desk)[0].in_departments == ("技术部",)
    field.menu.close()
    write(desk, "in_departments", "技术部，行政部")
    assert draws(desk)[0].in_departments == ("技术部", "行政部")


def test_without_people_the_names_are_written(prizes: Open) -> None:
    desk = prizes(SHOW, people=())
    field = form(desk).widgets["in_groups"]
    assert isinstance(field, NamesEdit)
    field.open()
    (entry,) = field.menu.actions()
    assert "No people have been imported" in entry.text() and not entry.isEnabled()
    field.menu.close()
    write(desk, "in_groups", "红队")
    assert draws(desk)[0].in_groups == ("红队",)


def test_dates_and_numbers_may_be_none(prizes: Open) -> None:
    desk = prizes(SHOW)
    write(desk, "hired_from", "2025年7月1日")
    assert draws(desk)[0].hired_from == date(2025, 7, 1)
    write(desk, "hired_from", "soon")
    assert draws(desk)[0].hired_from == date(2025, 7, 1)
    empty(desk, "hired_from")
    assert draws(desk)[0].hired_from is None


def choose(desk: Desk, name: str, value: object) -> None:
    box = form(desk).widgets[name]
    assert isinstance(box, QComboBox)
    box.activated.emit(box.findData(value))
    desk.settle()


def test_the_rules_of_winners_are_chosen(prizes: Open) -> None:
    desk = prizes(SHOW)
    assert not form(desk).widgets["out_of"].isVisible()
    choose(desk, "earlier_winners", EarlierWinners.OUT_OF)
    choose(desk, "rejected_winners", RejectedWinners.IN)
    assert form(desk).widgets["out_of"].isVisibleTo(form(desk))
    assert draws(desk)[0].earlier_winners is EarlierWinners.OUT_OF
    assert draws(desk)[0].rejected_winners is RejectedWinners.IN


def test_one_goes_to_another_segment_or_is_kept_ready_for_any(prizes: Open) -> None:
    desk = prizes(SHOW)
    choose(desk, "segment", "s2")
    assert draws(desk)[0].segment == "s2"
    assert "一等奖" not in " ".join(lines(desk))
    choose(desk, "segment", None)
    assert draws(desk)[1].segment is None
    assert lines(desk)[-1] == "Draw · 二等奖 · 耳机 × 1 · no segment"
    desk.plan.view.choose_rows([1])
    assert lines(desk) == ["Draw · 一等奖 · 手机 × 1", "Draw · 二等奖 · 耳机 × 1 · no segment"]


def test_a_picture_from_elsewhere_is_copied_beside_the_show(
    prizes: Open, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = prizes(SHOW)
    picture: Path = tmp_path_factory.mktemp("elsewhere") / "phone.png"
    picture.write_bytes(b"png")
    field = form(desk).widgets["picture"]
    assert isinstance(field, FileField)
    field.button.click()
    (dialog,) = [each for each in desk.window.findChildren(QFileDialog) if each.isVisible()]
    assert "*.png" in dialog.nameFilters()[0]
    dialog.filesSelected.emit([str(picture)])
    dialog.close()
    desk.settle()
    assert draws(desk)[0].picture == "media/phone.png"
    assert (desk.folder / "media" / "phone.png").read_bytes() == b"png"
    field.clear.click()
    assert draws(desk)[0].picture == ""


def test_a_game_has_rules_of_several_lines_and_a_countdown_or_none(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.plan.prizes.choose(key_of(GAME))
    rules = form(desk).widgets["rules"]
    assert isinstance(rules, QPlainTextEdit)
    rules.setFocus()
    rules.setPlainText("一\n二")
    write(desk, "duration_ms", "3m")
    (game,) = desk.editing.show.games
    assert (game.rules, game.duration_ms) == ("一\n二", 3 * MINUTE)
    empty(desk, "duration_ms")
    assert desk.editing.show.games[0].duration_ms is None


def test_the_winners_of_an_award_show_only_while_they_are_written(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.plan.prizes.choose(key_of(AWARD))
    field = form(desk).widgets["winners"]
    assert isinstance(field, SecretNames)
    field.setFocus()
    assert "李雷" not in field.displayText() and field.isReadOnly()
    QTest.keyClick(field, Key.Key_Down, ALT)
    assert field.displayText() == "李雷、韩梅梅"
    field.selectAll()
    type_in(desk, "张三、李四")
    assert desk.editing.show.awards[0].winners == ("张三", "李四")
    desk.plan.prizes.list.setFocus()
    assert "张三" not in field.displayText()


def winners(desk: Desk) -> SecretNames:
    """The field of an award's winners, empty and ready to be written in."""
    desk.plan.prizes.choose(key_of(AWARD))
    field = form(desk).widgets["winners"]
    assert isinstance(field, SecretNames)
    field.setFocus()
    QTest.keyClick(field, Key.Key_Down, ALT)
    field.selectAll()
    return field


def offered(field: SecretNames) -> list[str]:
    assert field.offer is not None
    popup = field.offer.popup
    if not popup.isVisible():
        return []
    model = popup.model()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


NAMESAKES = (*PEOPLE, Person(number="3", name="赵一", department="财务部"))


def test_winners_are_offered_by_number_name_and_pinyin(prizes: Open) -> None:
    desk = prizes(SHOW)
    field = winners(desk)
    for typed in ("1", "赵", "zhaoyi", "zy"):
        field.selectAll()
        type_in(desk, typed, then=None)
        assert offered(field) == ["赵一 · 1 · 技术部"], typed
    field.selectAll()
    type_in(desk, "某人", then=None)
    assert offered(field) == []


def test_one_who_is_chosen_is_written_and_the_next_can_be_typed(prizes: Open) -> None:
    desk = prizes(SHOW)
    field = winners(desk)
    assert field.offer is not None
    type_in(desk, "zy", then=None)
    popup = field.offer.popup
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert field.text() == "赵一、" and not popup.isVisible()
    type_in(desk, "2", then=None)
    QTest.keyClick(popup, Key.Key_Return)
    assert field.text() == "赵一、钱二、"
    type_in(desk, "某人")
    assert desk.editing.show.awards[0].winners == ("赵一", "钱二", "某人")
    desk.editing.undo()
    assert desk.editing.show == SHOW, "what was typed to find somebody was never an edit"


def test_enter_takes_what_is_typed_where_nobody_was_chosen(prizes: Open) -> None:
    desk = prizes(SHOW)
    field = winners(desk)
    assert field.offer is not None
    type_in(desk, "赵", then=None)
    QTest.keyClick(field.offer.popup, Key.Key_Return)
    desk.settle()
    assert desk.editing.show.awards[0].winners == ("赵",)


def test_of_namesakes_the_department_is_written_with_the_name(prizes: Open) -> None:
    desk = prizes(SHOW, NAMESAKES)
    field = winners(desk)
    assert field.offer is not None
    type_in(desk, "赵一", then=None)
    assert offered(field) == ["赵一 · 1 · 技术部", "赵一 · 3 · 财务部"]
    popup = field.offer.popup
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(popup, key)
    assert field.text() == "赵一（财务部）、"


def test_names_are_looked_for_beside_the_window_and_only_the_last_counts(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.later = []
    field = winners(desk)
    type_in(desk, "zy", then=None)
    assert offered(field) == [] and len(desk.later) == 1
    desk.later.pop()()
    desk.settle()
    assert offered(field) == [] and len(desk.later) == 1, "who was typed meanwhile comes next"
    desk.later.pop()()
    desk.settle()
    assert offered(field) == ["赵一 · 1 · 技术部"] and not desk.later


def test_what_has_begun_is_locked_with_the_reason(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.do(d.EnterWinners("a", (Winner(number="1", name="赵一"),)))
    assert not form(desk).isEnabled() and not desk.plan.prizes.buttons.remove.isEnabled()
    assert "has begun" in desk.plan.prizes.said.text()
    desk.press(Key.Key_Delete)
    assert draws(desk) == (FIRST, SECOND) and "has begun" in desk.said
    desk.plan.prizes.choose(key_of(SECOND))
    assert form(desk).isEnabled()
    write(desk, "donor", "王总")
    assert draws(desk)[1].donor == "王总" == desk.state.show.draws[1].donor


def test_a_revealed_award_is_locked_until_it_is_secret_again(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.plan.prizes.choose(key_of(AWARD))
    desk.do(g.RevealAward("w"))
    assert not form(desk).isEnabled()
    assert "secret again" in desk.plan.prizes.said.text()
    desk.do(g.ConcealAward("w"))
    assert form(desk).isEnabled()


def test_doubts_stand_at_the_row_in_the_list_and_in_the_form(prizes: Open) -> None:
    draw = replace(SECOND, segment="s2", in_departments=("行政部",))
    first = replace(FIRST, in_departments=("市场部",))
    desk = prizes(replace(SHOW, draws=(first, draw)))
    page = desk.plan
    said = [page.doubts.list.item(row).text() for row in range(page.doubts.list.count())]
    assert "department 行政部" in said[0] and said[0].startswith("⚠ 2 S2")
    assert "may be left" in said[1]
    page.doubts.list.itemActivated.emit(page.doubts.list.item(0))
    assert page.prizes.isVisible() and page.prizes.chosen == key_of(draw)
    assert lines(desk)[0].startswith("⚠ Draw · 二等奖")
    assert "行政部" in page.prizes.said.text()
    title = [column.id for column in page.model.columns].index("title")
    assert page.model.flags_at(1, title)
    write(desk, "in_departments", "技术部")
    assert page.model.doubts == ()


def test_the_people_are_read_again_when_the_plan_is_shown_again(prizes: Open) -> None:
    desk = prizes(replace(SHOW, draws=(replace(FIRST, in_departments=("行政部",)),)))
    assert desk.plan.model.doubts != ()
    desk.press(Key.Key_E, CONTROL)
    desk.people.save((*PEOPLE, Person(number="3", name="孙三", department="行政部")))
    desk.press(Key.Key_E, CONTROL)
    desk.settle()
    assert desk.plan.model.doubts == ()


def test_what_is_being_written_outlasts_an_edit_from_elsewhere(prizes: Open) -> None:
    desk = prizes(SHOW)
    donor = form(desk).widgets["donor"]
    assert isinstance(donor, QLineEdit)
    donor.setFocus()
    type_in(desk, "王总", then=None)
    edit(desk, key_of(FIRST), value="5000 元", title="特等奖")
    assert donor.text() == "王总"
    value, title = form(desk).widgets["value"], form(desk).widgets["title"]
    assert isinstance(value, QLineEdit) and isinstance(title, QLineEdit)
    assert (value.text(), title.text()) == ("5000 元", "特等奖")
    QTest.keyClick(donor, Key.Key_Return)
    assert (draws(desk)[0].donor, draws(desk)[0].value) == ("王总", "5000 元")


def test_what_is_refused_goes_back(prizes: Open) -> None:
    desk = prizes(SHOW)
    write(desk, "title", " ")
    assert "needs a title" in desk.said
    title = form(desk).widgets["title"]
    assert isinstance(title, QLineEdit) and title.text() == "一等奖"
    desk.plans.is_full = True
    desk.plan.prizes.list.setFocus()
    desk.press(Key.Key_Insert)
    assert draws(desk) == (FIRST, SECOND) and desk.plan.prizes.chosen == key_of(FIRST)


def test_one_that_goes_elsewhere_leaves_the_form(prizes: Open) -> None:
    desk = prizes(SHOW)
    desk.editing.do("elsewhere", lambda show: remove_prize(show, key_of(FIRST)))
    desk.settle()
    assert desk.plan.prizes.chosen == key_of(SECOND)


def test_the_wheel_changes_no_rule_on_its_way(prizes: Open) -> None:
    desk = prizes(SHOW)
    box = form(desk).widgets["entrants"]
    place = QPointF(5, 5)
    turn = QWheelEvent(
        *(place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NONE),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(box, turn)
    assert draws(desk) == (FIRST, SECOND)


def test_a_field_that_was_only_looked_at_stays_as_it_was(prizes: Open) -> None:
    desk = prizes(SHOW)
    for each in (FIRST, GAME, AWARD):
        desk.plan.prizes.choose(key_of(each))
        for widget in form(desk).widgets.values():
            for name in ("editingFinished", "left"):
                finished = getattr(widget, name, None)
                if finished is not None:
                    finished.emit()
    assert desk.editing.show == SHOW
