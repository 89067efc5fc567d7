"""Which names carry a reading aid, and what it says."""

from __future__ import annotations

import subprocess
import sys

import pytest

from showctl.adapters.people.name_sounds import hard_sounds


@pytest.mark.parametrize(
    ("name", "sounds"),
    [
        ("赵㬎", "xiǎn"),
        ("王犇骉", "bēn biāo"),
        ("单㬎", "shàn xiǎn"),
        ("李𬭎", "hóng"),
    ],
)
def test_a_rare_character_has_its_pinyin_with_the_tone(name: str, sounds: str) -> None:
    assert hard_sounds(name) == sounds


@pytest.mark.parametrize(
    ("name", "sounds"),
    [
        *(("单雄信", "shàn"), ("仇英", "qiú"), ("解缙", "xiè jìn"), ("查良镛", "zhā yōng")),
        *(("区大任", "ōu"), ("尉迟恭", "yù chí"), ("万俟明", "mò qí"), ("朴正", "piáo")),
        *(("尉明", "wèi"), ("覃明", "qín/tán"), ("區小明", "ōu")),
    ],
)
def test_a_surname_is_read_as_a_surname(name: str, sounds: str) -> None:
    assert hard_sounds(name) == sounds


@pytest.mark.parametrize(
    "name", ["王小明", "张婷婷", "孙查理", "李单", "陳小華", "Zoë Müller", "阿里·Ａ", ""]
)
def test_a_name_that_everybody_can_read_has_none(name: str) -> None:
    assert hard_sounds(name) == ""


def test_the_hundred_commonest_surnames_need_no_aid_but_for_their_second_sound() -> None:
    common = (
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
        "苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚"
        "邵万钱严武戴莫孔向汤"
    )
    assert [sign for sign in common if hard_sounds(f"{sign}小明")] == []


def test_pinyin_is_loaded_only_for_a_name_that_needs_it() -> None:
    code = (
        "import sys; from showctl.adapters.people.name_sounds import hard_sounds as hard;"
        "hard('王小明'), hard('单雄信'); before = 'pypinyin' in sys.modules;"
        "hard('赵㬎'); print(before, 'pypinyin' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
