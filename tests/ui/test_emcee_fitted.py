"""How a text finds room: between words, and within one only where it is too long by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from showctl.ui.emcee.fitted_text import FittedText


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def fitted(parent: QWidget, text: str) -> FittedText:
    made = FittedText(parent, "text", is_wrapped=True)
    made.place(QRect(0, 0, 150, 400), 20)
    made.set_text(text)
    return made


def test_words_stay_whole_while_they_fit(parent: QWidget) -> None:
    text = "Welcome everybody to our celebration"
    made = fitted(parent, text)
    assert made.shown_text() == text
    assert made.broken_words() == []


def test_only_a_word_that_does_not_fit_is_broken(parent: QWidget) -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitaenspatent"
    made = fitted(parent, f"Welcome everybody {long}")
    assert made.shown_text().endswith(long)
    assert made.broken_words() == [long]


def test_chinese_breaks_between_its_characters(parent: QWidget) -> None:
    text = "欢迎各位来宾参加我们的年度盛典晚会现在开始"
    made = fitted(parent, text)
    assert (made.shown_text(), made.broken_words()) == (text, [])
    assert made.needed_height() > 50
