"""The operator window in Chinese and in English: complete, and nothing cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from showctl.adapters.seeds import load_seed, seed_path
from showctl.app.actions import ACTIONS
from showctl.app.reporting.faults import FAULTS_ZH
from showctl.domain import commands as c
from showctl.domain.plan import Kind
from showctl.domain.refusal import Reason
from showctl.ui import theme
from showctl.ui.operator import core_texts
from showctl.ui.operator.core_texts import FAULTS
from showctl.ui.operator.rundown_model import Column
from showctl.ui.operator.wording import fault_text
from showctl.ui.translation import Languages
from showctl.ui.widgets.command_button import CommandButton
from showctl.ui.widgets.elided_label import ElidedLabel
from tests.ui.conftest import ASSETS
from tests.ui.operator_harness import Desk

MakeDesk = Callable[..., Desk]
SOURCE = ASSETS / "translations" / "showctl_zh_CN.ts"

CORE_SENTENCES = [("Reason", reason.value) for reason in Reason] + [
    ("Action", sentence) for action in ACTIONS for sentence in (action.title, action.help)
]


PROGRAM_COLUMNS = (
    Column.NUMBER,
    Column.PLANNED,
    Column.EXPECTED,
    Column.DURATION,
    Column.OVER_UNDER,
    Column.STATUS,
)


def has_chinese(text: str) -> bool:
    return any("一" <= char <= "鿿" for char in text)


def test_every_sentence_of_the_core_is_spoken_in_chinese(languages: Languages) -> None:
    languages.use("zh_CN")
    spoken = {each: QCoreApplication.translate(*each) for each in CORE_SENTENCES}
    assert [each for each, text in spoken.items() if not has_chinese(text)] == []


def test_a_report_says_what_went_wrong_with_a_file_as_the_windows_do(languages: Languages) -> None:
    languages.use("zh_CN")
    files = {fault for fault in map(str, FAULTS) if "{file}" in fault and not fault.endswith(".")}
    assert {fault: QCoreApplication.translate("Fault", fault) for fault in files} == FAULTS_ZH


def test_the_declared_sentences_are_those_of_the_core() -> None:
    assert list(core_texts.REASONS) == [reason.value for reason in Reason]
    spoken = {sentence for context, sentence in CORE_SENTENCES if context == "Action"}
    assert set(core_texts.ACTIONS) == spoken


def test_what_an_adapter_told_is_spoken_in_chinese_with_its_places(languages: Languages) -> None:
    languages.use("zh_CN")
    told = "march.ogg is missing: there is no /shows/march.ogg"
    assert fault_text(told) == "找不到 march.ogg（应在 /shows/march.ogg）"
    assert fault_text("something else") == "something else"
    assert all(has_chinese(QCoreApplication.translate("Fault", each)) for each in FAULTS)


def test_the_translation_is_finished_and_keeps_its_places() -> None:
    for message in ElementTree.parse(SOURCE).iter("message"):
        source, spoken = message.findtext("source", ""), message.find("translation")
        assert spoken is not None and spoken.get("type") is None, source
        assert spoken.text, source
        for place in ("{time}", "{cue}", "{reason}", "{count}", "{minutes}", "{key}", "{what}"):
            assert (place in source) == (place in spoken.text), source


def test_the_compiled_translation_is_that_of_its_source(languages: Languages) -> None:
    languages.use("zh_CN")
    for context in ElementTree.parse(SOURCE).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            assert QCoreApplication.translate(name, source) == message.findtext("translation")


def test_the_window_changes_its_language_while_it_is_open(
    desk_of: MakeDesk, languages: Languages
) -> None:
    show = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
    desk = desk_of(show)
    desk.do(c.Start())
    assert desk.window.stage.go.running.go.effect.startswith("GO ▶ 2 ")
    languages.use("zh_CN")
    desk.settle()
    assert desk.window.stage.go.running.go.effect.startswith("走 ▶ 2 ")
    languages.use("en")
    desk.settle()
    desk.wait(seconds=1)
    assert desk.window.stage.go.running.go.effect.startswith("GO ▶ 2 ")


def _cut(window: QWidget) -> list[str]:
    """The texts of the program that do not fit where they stand."""
    cut = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or isinstance(label, ElidedLabel) or not label.text():
            continue
        room = label.contentsRect()
        if label.wordWrap():
            fits = label.heightForWidth(room.width()) <= label.height() + 1
        else:
            lines = label.text().split("\n")
            width = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
            fits = width <= room.width() + 1
            fits = fits and label.fontMetrics().height() * len(lines) <= label.height() + 1
        if not fits:
            cut.append(label.text())
    for button in window.findChildren(CommandButton):
        is_short = button.height() < button.sizeHint().height()
        if button.isVisible() and (is_short or not button.fits()):
            cut.append(button.effect)
    return cut


def _cut_cells(desk: Desk) -> list[str]:
    """The texts of the rundown's columns of the program that do not fit in them."""
    rundown, cut = desk.window.stage.rundown, []
    head, body = (
        QFontMetrics(theme.font(theme.SMALL_PX)),
        QFontMetrics(theme.font(theme.BODY_PX, is_bold=True)),
    )
    for column in PROGRAM_COLUMNS:
        room = rundown.view.columnWidth(column) - 2 * theme.GRID
        title = rundown.model.headerData(column, Qt.Orientation.Horizontal)
        texts = {rundown.model.text_at(row, column) for row in range(rundown.model.rowCount())}
        cut += [text for text in texts if body.horizontalAdvance(text) > room]
        cut += [title] if head.horizontalAdvance(title) > room else []
    return cut


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("side", [0, 1, 2, 3])
def test_no_text_of_the_plan_is_cut_on_the_smallest_screen(
    desk_of: MakeDesk, languages: Languages, language: str, side: int
) -> None:
    languages.use(language)
    show = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
    desk = desk_of(replace(show, curfew_ms=show.start_ms))
    desk.do(c.Start())
    desk.window.resize(desk.window.minimumSize())
    desk.window.planning.turn(is_on=True)
    desk.plan.view.choose_rows([8])
    desk.plan.side.heads[side].click()
    for bar in (desk.plan.find_bar, desk.plan.shift_bar, desk.plan.column_bar):
        bar.ask()
    desk.wait(seconds=1)
    assert _cut(desk.window) == []


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("state", ["ready", "running", "over", "ended"])
@pytest.mark.parametrize("is_rehearsal", [False, True])
def test_no_text_is_cut_on_the_smallest_screen(
    desk_of: MakeDesk, languages: Languages, language: str, state: str, is_rehearsal: bool
) -> None:
    languages.use(language)
    show = load_seed(seed_path(), on=date(2026, 2, 6), timezone="Asia/Shanghai")
    desk = desk_of(show, is_rehearsal=is_rehearsal)
    if state != "ready":
        desk.do(c.Start("s8" if "s8" in show.index_of else show.segments[7].id))
        desk.wait(minutes=3)
    if state == "over":
        desk.wait(minutes=75)
        desk.do(c.Hold(), c.SendMessage("请加快"))
        desk.window.keyboard.turn_lock()
    if state == "ended":
        desk.do(c.End())
    desk.wait(seconds=1)
    assert _cut(desk.window) == []
    assert _cut_cells(desk) == []


def test_every_kind_has_an_icon() -> None:
    missing = [kind for kind in Kind if not Path(ASSETS / "icons" / f"{kind}.svg").is_file()]
    assert missing == []
