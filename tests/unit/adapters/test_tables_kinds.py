"""A kind is told by its column, else by the title."""

from __future__ import annotations

import pytest

from showctl.adapters.tables.kinds import kind_in, kind_named
from showctl.domain.plan import Kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("所有工作人员准备完毕", Kind.SETUP),
        ("Red carpet and arrival photography setup", Kind.SETUP),
        ("舞台搭建", Kind.SETUP),
        ("员工签到入场", Kind.CHECK_IN),
        ("签到 & 准备", Kind.CHECK_IN),
        ("Registration", Kind.CHECK_IN),
        ("嘉宾入场", Kind.DOORS),
        ("Guest arrival and cocktail reception", Kind.DOORS),
        ("主持人致开场词", Kind.OPENING),
        ("MC welcome and opening address", Kind.OPENING),
        ("领导致新年贺词", Kind.SPEECH),
        ("开幕致辞", Kind.SPEECH),
        ("获奖者发表感言及表演节目", Kind.SPEECH),
        ("Welcome Speech", Kind.SPEECH),
        ("年会庆功仪式", Kind.CEREMONY),
        ("领导祝酒", Kind.TOAST),
        ("开场舞", Kind.PERFORMANCE),
        ("脱口秀表演", Kind.PERFORMANCE),
        ("Entertainment — opening performance", Kind.PERFORMANCE),
        ("互动游戏", Kind.GAME),
        ("抽奖:最佳新人奖", Kind.LUCKY_DRAW),
        ("Lucky Draw", Kind.LUCKY_DRAW),
        ("颁奖/抽奖", Kind.AWARD),
        ("优秀员工颁奖", Kind.AWARD),
        ("Award categories 1–4", Kind.AWARD),
        ("晚宴开始", Kind.MEAL),
        ("Breakfast", Kind.MEAL),
        ("Tea Break早茶休息时间", Kind.BREAK),
        ("Coffee Break", Kind.BREAK),
        ("大合影", Kind.PHOTO),
        ("闭幕，合影", Kind.CLOSING),
        ("Closing remarks and group photo", Kind.CLOSING),
        ("回顾和展望", Kind.VIDEO),
        ("Intro Video", Kind.VIDEO),
        ("第一讲", Kind.TALK),
        ("Q&A · 第一轮", Kind.TALK),
        ("工作人员撤场", Kind.STRIKE),
        ("Teardown", Kind.STRIKE),
        ("Transition", Kind.OTHER),
        ("Post-ceremony networking", Kind.OTHER),
        ("Team building", Kind.OTHER),
    ],
)
def test_a_title_tells_its_kind(title: str, kind: Kind) -> None:
    assert kind_in(title) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [("抽奖", Kind.LUCKY_DRAW), ("lucky_draw", Kind.LUCKY_DRAW), ("Lucky Draw", Kind.LUCKY_DRAW)]
    + [(kind.value, kind) for kind in Kind],
)
def test_a_kind_is_named_in_either_language(text: str, kind: Kind) -> None:
    assert kind_named(text) is kind


def test_other_words_name_no_kind() -> None:
    assert kind_named("街舞") is None
