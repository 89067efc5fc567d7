"""The words printed on sheets, Chinese and English side by side.

Sheets are made without Qt, so their words do not come from its translations. The words of kinds
are those that the importer reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showctl.app.sheets import Language
from showctl.domain.plan import Kind

KINDS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.SETUP: ("准备", "set-up"),
    Kind.CHECK_IN: ("签到", "check-in"),
    Kind.DOORS: ("入场", "doors"),
    Kind.OPENING: ("开场", "opening"),
    Kind.SPEECH: ("致辞", "speech"),
    Kind.CEREMONY: ("仪式", "ceremony"),
    Kind.TOAST: ("祝酒", "toast"),
    Kind.PERFORMANCE: ("表演", "performance"),
    Kind.GAME: ("游戏", "game"),
    Kind.LUCKY_DRAW: ("抽奖", "lucky draw"),
    Kind.AWARD: ("颁奖", "award"),
    Kind.MEAL: ("用餐", "meal"),
    Kind.VIDEO: ("视频", "video"),
    Kind.TALK: ("演讲", "talk"),
    Kind.BREAK: ("休息", "break"),
    Kind.PHOTO: ("合影", "photo"),
    Kind.CLOSING: ("闭幕", "closing"),
    Kind.STRIKE: ("撤场", "strike"),
    Kind.OTHER: ("其他", "other"),
}


def word(pair: tuple[str, str], language: Language) -> str:
    """The word in that language."""
    return pair[language is Language.ENGLISH]
