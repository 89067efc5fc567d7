"""Who speaks a paragraph: `甲：…`, `主持人A：…`, `【男】…`, `甲（激动地）：…`, `Host 1: …`, a name.

A word before a colon is a speaker where it is one of the usual ones, where it comes more than
once in the script, or where the show knows the name. `灯光：…` is a direction and no speaker.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

_ONE = "甲乙丙丁戊男女合齐众ABCDＡＢＣＤ"
_USUAL = (
    rf"(?:主持人?|司仪|主持)\s*[{_ONE}a-d1-4１-４一二三四]?"
    rf"|[男女]\s*(?:主持人?|声|生)?[1-4]?|[甲乙丙丁戊]|[A-DＡ-Ｄ]"
    r"|合说?|齐声?|众人?|全体(?:主持人?)?|男女(?:合|齐)?|合唱|旁白|画外音"
    r"|(?:host|emcee|mc|speaker|presenter)\s*[a-d1-4]?|both|all|together|male|female|narrator|vo"
)
_SEVERAL = rf"(?:{_USUAL})(?:\s*[、,，/&＆+和与]?\s*(?:{_USUAL}))*"
_ASIDE = r"(?:\s*[（(](?P<aside>[^（）()]{1,30})[）)])?"
_BOXED_ASIDE = _ASIDE.replace("aside", "boxed_aside")
_COLON = r"\s*[：:]\s*"
_TAGGED = re.compile(
    rf"(?P<who>{_SEVERAL}){_ASIDE}{_COLON}(?P<said>.*)"
    rf"|[【\[〔]\s*(?P<boxed>{_SEVERAL})\s*[】\]〕]{_BOXED_ASIDE}(?:{_COLON}|\s*)(?P<boxed_said>.*)"
    rf"|[（(]\s*(?P<round>{_SEVERAL})\s*[）)](?:{_COLON}|\s*)(?P<round_said>.*)"
    r"|(?P<bare>[甲乙丙丁合]|主持人\s*[甲乙丙丁A-Da-d1-4])(?:[\t\u3000]+|\s{2,})(?P<bare_said>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    rf"[【\[]?(?P<who>[^\W\d_][^：:，,。！？!?；;（）()【】\[\]]{{0,23}}?)[】\]]?"
    rf"{_ASIDE}{_COLON}(?P<said>.*)",
    re.DOTALL,
)
_LABELS = frozenset(
    (
        *("时间", "地点", "主题", "人员", "演员", "表演者", "表演", "表演单位", "表演人", "演唱"),
        *(
            "演出",
            "领唱",
            "道具",
            "灯光",
            "音乐",
            "音效",
            "音响",
            "背景音乐",
            "背景",
            "大屏",
            "屏幕",
        ),
        *("大屏幕", "视频", "ppt", "vcr", "备注", "注", "注意", "说明", "提示", "要求", "时长"),
        *("出场", "上场", "下场", "礼仪", "颁奖嘉宾", "颁奖人", "获奖者", "获奖人", "获奖名单"),
        *("奖品", "规则", "游戏规则", "现场", "舞台", "动作", "操作", "执行"),
        *("music", "light", "lights", "lighting", "sound", "video", "screen", "props", "note"),
        *("notes", "cue", "stage", "sfx", "time", "venue"),
    )
)
_HEADING_LABELS = frozenset(
    (
        *("环节", "环节名称", "节目", "节目名称", "项目", "流程", "部分", "篇章", "标题"),
        *("segment", "item", "part", "session"),
    )
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph taken apart: who speaks, in what manner (`aside`), and what is said."""

    speaker: str
    said: str
    aside: str = ""


class Speakers:
    """Tells speakers in one script, of which all paragraphs are known."""

    def __init__(self, texts: Iterable[str], known: Collection[str] = ()) -> None:
        """`known` are names the show knows: performers, crew, speakers of lines it has."""
        texts = list(texts)
        counted = Counter(
            _plain(found["who"]) for text in texts if (found := _NAMED.fullmatch(text))
        )
        known_keys = {_plain(name) for name in known}
        self._names = {
            name
            for name, times in counted.items()
            if (times > 1 or name in known_keys) and _is_name(name)
        }
        self._bare = {
            _plain(spoken.speaker) for text in texts if (spoken := _usual(text)) is not None
        }

    def spoken(self, text: str) -> Spoken | None:
        """The paragraph as somebody's, or None where nobody is named."""
        usual = _usual(text)
        if usual is not None:
            return Spoken(self._one_name(usual.speaker), usual.said, usual.aside)
        named = _NAMED.fullmatch(text)
        if named is not None and _plain(named["who"]) in self._names:
            return Spoken(named["who"].strip(), named["said"].strip(), named["aside"] or "")
        return None

    def doubtful_name(self, text: str) -> str:
        """A word before a colon that may be a speaker nobody knows, "" where there is none."""
        named = _NAMED.fullmatch(text)
        if named is None or not named["said"] or not _is_name(_plain(named["who"])):
            return ""
        return named["who"].strip()

    def _one_name(self, speaker: str) -> str:
        """One name for one voice: 主持人甲 is 甲 where the script says 甲, too."""
        short = re.sub(r"^主持人?\s*(?=[甲乙丙丁A-D]$)", "", speaker)
        return short if _plain(short) in self._bare else speaker


def label_of(text: str) -> tuple[str, str] | None:
    """`灯光：全暗` as ("note", the whole), `环节：抽奖` as ("heading", `抽奖`); else None."""
    named = _NAMED.fullmatch(text)
    if named is None:
        return None
    label = _plain(named["who"])
    if label in _LABELS and named["said"]:
        return "note", text
    if re.sub(r"[一二三四五六七八九十\d]+$", "", label) in _HEADING_LABELS:
        return "heading", named["said"].strip()
    return None


def _usual(text: str) -> Spoken | None:
    found = _TAGGED.fullmatch(text)
    if found is None:
        return None
    for who in ("who", "boxed", "round", "bare"):
        if found[who]:
            said = found["said" if who == "who" else f"{who}_said"] or ""
            speaker = re.sub(r"\s+", "", unicodedata.normalize("NFKC", found[who]))
            if found[who].isascii():
                speaker = " ".join(found[who].split())
            aside = found["aside"] or found["boxed_aside"] or ""
            return Spoken(speaker, said.strip(), aside.strip())
    return None


def _plain(name: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).casefold()


def _is_name(name: str) -> bool:
    if name in _LABELS or name in _HEADING_LABELS:
        return False
    is_latin = name.isascii()
    return 1 < len(name) <= (24 if is_latin else 6)
