"""What kind of segment a row is: its 类型 column, else the words of its title.

A title's kind is that of the first telling word in it (`闭幕，合影` closes), the longest where two
begin together; words for setting up and striking count wherever they stand, because they tell
that a row is no part of the show (`Red carpet and arrival photography setup`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from showctl.domain.plan import Kind

_TELLING_CHARACTERS = 200

_NAMES: dict[Kind, tuple[str, ...]] = {
    Kind.SETUP: ("布置", "搭建", "准备", "彩排", "set-up", "set up"),
    Kind.CHECK_IN: ("签到", "check-in", "check in", "registration"),
    Kind.DOORS: ("入场", "迎宾"),
    Kind.OPENING: ("开场", "开幕"),
    Kind.SPEECH: ("致辞", "致词", "讲话", "发言", "address"),
    Kind.CEREMONY: ("仪式",),
    Kind.TOAST: ("祝酒", "敬酒"),
    Kind.PERFORMANCE: ("表演", "节目", "演出"),
    Kind.GAME: ("游戏", "互动"),
    Kind.LUCKY_DRAW: ("抽奖", "lucky draw", "draw"),
    Kind.AWARD: ("颁奖", "awards"),
    Kind.MEAL: ("用餐", "晚宴", "晚餐", "dinner"),
    Kind.VIDEO: ("视频",),
    Kind.TALK: ("演讲", "分享", "讲座"),
    Kind.BREAK: ("休息", "茶歇"),
    Kind.PHOTO: ("合影",),
    Kind.CLOSING: ("闭幕", "结束", "收尾"),
    Kind.STRIKE: ("撤场", "teardown"),
    Kind.OTHER: ("其他", "其它"),
}
_BY_NAME = {name: kind for kind, names in _NAMES.items() for name in (kind.value, *names)} | {
    kind.value.replace("_", " "): kind for kind in Kind
}

_OUTSIDE_THE_SHOW = (
    (Kind.STRIKE, r"撤场|撤展|拆台|拆除|\bstrike\b|tear-?\s?down|load-?\s?out"),
    (
        Kind.SETUP,
        r"准备完毕|布置|搭建|装台|调试|彩排|走台|\bset-?\s?up\b|\bbuild\b|\brehearsals?\b"
        r"|\bbriefing\b|\bplacement\b|load-?\s?in|sound\s?check|\bbump-?\s?in\b",
    ),
)
_IN_TITLES = (
    (Kind.CHECK_IN, r"签到|报到|check-?\s?in\b|registration|sign-?\s?in\b"),
    (Kind.DOORS, r"入场|进场|迎宾|入座|\bdoors\b|\barrivals?\b|\bguests seated\b"),
    (Kind.SPEECH, r"致辞|致词|贺词|祝词|讲话|发言|感言|(?:开场|开幕|闭幕)(?:致辞|致词|讲话|发言)"),
    (Kind.SPEECH, r"\b(?:(?:opening|closing|welcome)\s+)?speech(?:es)?\b|\baddress\b|\bremarks\b"),
    (Kind.OPENING, r"开场|开幕|\bopening\b|\bshow start\b|\bwelcome\b(?=\s*$)"),
    (Kind.CEREMONY, r"仪式|剪彩|揭幕|签约|授旗|启动|(?<!post-)(?<!post )\bceremony\b"),
    (Kind.TOAST, r"祝酒|敬酒|干杯|\btoasts?\b"),
    (Kind.LUCKY_DRAW, r"(?:幸运)?抽奖|抽取|\b(?:lucky\s+|prize\s+)?draw\b|\braffle\b"),
    (Kind.AWARD, r"颁奖|表彰|奖典礼|\bawards?\b|\brecognition\b"),
    (Kind.GAME, r"(?:互动)?游戏|互动|竞猜|\bgames?\b"),
    (
        Kind.PERFORMANCE,
        r"(?:开场|开幕|压轴|闭幕)(?:表演|节目|歌|舞|秀)|表演|节目|歌舞|歌曲|唱歌|合唱|演唱|演奏|舞蹈"
        r"|才艺|小品|相声|脱口秀|魔术|乐队|演出|走秀|\b(?:opening\s+|closing\s+)?performances?\b"
        r"|\bentertainment\b|\bband\b|\b(?:song|singing|dance)\b|\bopening act\b",
    ),
    (
        Kind.MEAL,
        r"晚宴|晚餐|午餐|午宴|早餐|自助餐|用餐|宴会|聚餐|开席|\bdinner\b|\blunch\b|\bbuffet\b"
        r"|\bbreakfast\b|\bdessert\b|\bsupper\b",
    ),
    (Kind.BREAK, r"茶歇|早茶|休息|中场|\b(?:coffee|tea|lunch)?\s*break\b|\bintermission\b"),
    (Kind.PHOTO, r"合影|合照|拍照|留影|\b(?:group\s+)?photos?\b"),
    (
        Kind.VIDEO,
        r"(?:开场|开幕)?(?:视频|短片|vcr)|宣传片|暖场片|回顾|\b(?:intro\s+)?video\b|\bfilm\b",
    ),
    (
        Kind.TALK,
        r"演讲|分享|讲座|论坛|圆桌|问答|主题报告|第.{1,3}讲|\bkeynote\b|\btalk\b|\bpanel\b|\bq\s?&\s?a\b"
        r"|\bworkshop\b|\bpresentation\b",
    ),
    (Kind.CLOSING, r"闭幕|结束|收尾|谢幕|落幕|散场|\bclosing(?:\s+remarks)?\b|\bwrap-?\s?up\b"),
)


def _compiled(
    table: Iterable[tuple[Kind, str]],
) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in table)


_OUTSIDE, _INSIDE = _compiled(_OUTSIDE_THE_SHOW), _compiled(_IN_TITLES)


def kind_named(text: str) -> Kind | None:
    """The kind that is called just so, in Chinese or English, or None."""
    return _BY_NAME.get(" ".join(text.casefold().split()))


def kind_in(title: str) -> Kind:
    """The kind that a title tells, else *other*."""
    title = title[:_TELLING_CHARACTERS]
    for kind, pattern in _OUTSIDE:
        if pattern.search(title):
            return kind
    found = [
        (match.start(), -len(match.group()), order, kind)
        for order, (kind, pattern) in enumerate(_INSIDE)
        if (match := pattern.search(title))
    ]
    return min(found)[3] if found else Kind.OTHER
