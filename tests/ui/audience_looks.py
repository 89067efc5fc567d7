"""Every look with ordinary and with the longest words, for tests and for the eye."""

from __future__ import annotations

from dataclasses import replace

from showctl.domain.audience import BLACK, SAFE_TITLE, Look, LookKind, Row
from showctl.domain.plan import Kind, Show
from tests.ui.emcee_harness import seed_show

LONG_ZH = "盛世华章·二〇二六年度全国销售与客户服务体系表彰大会暨新春联欢晚会特别贡献奖颁奖典礼"
LONG_EN = "The Extraordinarily Long Annual Appreciation Celebration of Internationalization"
LONG_NAME = "阿卜杜勒艾则孜·买买提明江·吐尔逊"
LONG_NAME_EN = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh"
DEPARTMENT = "华东大区客户成功与服务运营中心"

RULES = (
    "每队派三名队员上台，按抽签次序比赛",
    "主持人念到“开始”之前不得抢跑，违者退后一步",
    "三局两胜；平局时两队各派一人加赛一局",
    "获胜的队每人得奖品一份，落败的队为大家表演一个节目",
)


def looks(*, is_long: bool, is_english: bool = False) -> dict[str, Look]:
    """Every look by a name; `media` are `photo` and `picture`."""
    name = (LONG_NAME_EN if is_english else LONG_NAME) if is_long else "王小明"
    if is_english and not is_long:
        name = "Grace Miller"
    long = LONG_EN if is_english else LONG_ZH
    detail = DEPARTMENT if is_long else "市场部"
    title = long if is_long else ("Employee of the Year" if is_english else "年度优秀员工")
    citation = (long + "，") * 3 if is_long else "三年如一日，把每一位客户的小事当作大事。"
    kind = LookKind
    return {
        "safe title": SAFE_TITLE,
        "segment": Look(segment="seg-06"),
        "own title": Look(title=title, text=long if is_long else "请各位来宾入席"),
        "countdown": Look(kind=kind.COUNTDOWN),
        "timer": Look(kind=kind.TIMER, title=title if is_long else ""),
        "rules": Look(kind=kind.RULES, title=title, text="\n".join(RULES * (2 if is_long else 1))),
        "one rule": Look(kind=kind.RULES, title="抢凳子", text="音乐一停，马上坐下。"),
        "scores": Look(kind=kind.SCOREBOARD, title=title, rows=scores(name, 4)),
        "ten scores": Look(kind=kind.SCOREBOARD, title=title, rows=scores(name, 10)),
        "player scores": Look(
            kind=kind.SCOREBOARD, title=title, rows=player_scores(name, detail, 8)
        ),
        "winner": Look(kind=kind.WINNERS, title=title, rows=winners(name, detail, 1)),
        "five winners": Look(kind=kind.WINNERS, title=title, rows=winners(name, detail, 5)),
        "thirty winners": Look(kind=kind.WINNERS, title=title, rows=winners(name, detail, 30)),
        "award": Look(
            kind=kind.AWARD, title=title, text=citation, media="photo", rows=(Row(name, detail),)
        ),
        "award without photo": Look(
            kind=kind.AWARD, title=title, text=citation, rows=(Row(name, detail),)
        ),
        "message": Look(
            kind=kind.MESSAGE, text=citation if is_long else "请大家就座，演出马上开始"
        ),
        "logo": Look(kind=kind.LOGO),
        "picture": Look(kind=kind.PICTURE, media="picture"),
        "slides": Look(kind=kind.SLIDES, media="picture"),
        "video": Look(kind=kind.VIDEO, media="picture"),
        "blackout": BLACK,
        "test": Look(kind=kind.TEST),
    }


def scores(name: str, count: int) -> tuple[Row, ...]:
    """Teams with scores of two to six figures."""
    return tuple(Row(f"{name}{n}队", score=n * n * 1_234 % 900_000) for n in range(count))


def player_scores(name: str, detail: str, count: int) -> tuple[Row, ...]:
    """Players with their departments and scores."""
    return tuple(Row(name, detail, n * 7) for n in range(count))


def winners(name: str, detail: str, count: int) -> tuple[Row, ...]:
    """So many winners."""
    return tuple(Row(name, detail) for _ in range(count))


def party(*, is_long: bool, is_english: bool = False, screen_theme: str = "red_and_gold") -> Show:
    """The bundled party, or the same with names as long as they come."""
    show = replace(seed_show(), screen_theme=screen_theme)
    if not is_long:
        return show
    long = LONG_EN if is_english else LONG_ZH
    segments = tuple(
        replace(each, title=long, performers=f"{long}，{DEPARTMENT}", kind=Kind.PERFORMANCE)
        if each.id == "seg-06"
        else each
        for each in show.segments
    )
    return replace(show, title=long, theme=long, segments=segments)
