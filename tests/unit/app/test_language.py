"""Which language a page is in: as asked, else as the system speaks."""

from __future__ import annotations

import pytest

from showctl.app.errors import UserError
from showctl.app.language import Language
from showctl.cli.languages import page_language

NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize("code", ["zh", "zh_CN", "zh-Hans", "zh_CN.UTF-8", "Chinese_China.936"])
def test_every_chinese_is_chinese(code: str) -> None:
    assert Language.of(code) is Language.CHINESE


@pytest.mark.parametrize(("code", "meant"), [("en_GB", Language.ENGLISH), ("fr", None), ("", None)])
def test_other_codes(code: str, meant: Language | None) -> None:
    assert Language.of(code) is meant


@pytest.mark.parametrize(
    ("locale", "spoken"),
    [
        ("zh_CN.UTF-8", Language.CHINESE),
        ("en_US.UTF-8", Language.ENGLISH),
        ("de_DE.UTF-8", Language.ENGLISH),
        ("C.UTF-8", Language.CHINESE),
        ("POSIX", Language.CHINESE),
    ],
)
def test_a_system_that_names_no_language_leaves_it_to_the_page(
    monkeypatch: pytest.MonkeyPatch, locale: str, spoken: Language
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert page_language(None, otherwise=Language.CHINESE) is spoken


def test_what_is_asked_for_comes_before_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert page_language("zh") is Language.CHINESE
    with pytest.raises(UserError, match="write zh or en"):
        page_language("fr")
