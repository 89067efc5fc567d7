"""How the characters of a name sound that not everybody can read, with tone marks.

Common are the 3,755 characters of GB 2312's first level (the standard's own choice by frequency),
those that only stand for them in traditional writing (Big5's first level), and the characters of
given names that everybody reads. pypinyin, which costs a tenth of a second to load, is imported
when the first rare character comes.
"""

from __future__ import annotations

# The first of Unicode's Chinese characters, those of its extension A included.
_FIRST_CHARACTER = "㐀"
_LAST_COMMON_GB2312, _LAST_COMMON_BIG5 = 0xD7, 0xC6

# Outside the first level, and in so many names that no emcee stumbles.
_KNOWN = frozenset(
    "婷怡琪雯鑫璐昊倩楠妍琦淼馨薇萱菁玮瑾瑜璇昕晗桦榕滢潇姗姣娅婧媛嫣岚嵩麒麟琛睿闫佟嘉娜莉"
)

# Surnames that sound otherwise than the character mostly does, after the surnames of CC-CEDICT;
# 任, 员, 折, 秘 and 繁, which it lacks or has otherwise, after 现代汉语词典. Where families differ
# both stand there: only the winner knows.
_SURNAMES = {
    **{"单": "shàn", "仇": "qiú", "解": "xiè", "查": "zhā", "区": "ōu", "朴": "piáo"},
    **{"盖": "gě", "缪": "miào", "召": "shào", "华": "huà", "任": "rén", "祭": "zhài"},
    **{"宿": "sù", "相": "xiāng", "教": "jiào", "燕": "yān", "都": "dū", "尉": "wèi"},
    **{"角": "jué", "葛": "gě", "员": "yùn", "折": "shé", "秘": "bì", "繁": "pó"},
    **{"翟": "zhái/dí", "覃": "qín/tán", "乐": "yuè/lè", "隗": "wěi/kuí", "那": "nā/nuó"},
    **{"單": "shàn", "區": "ōu", "蓋": "gě", "繆": "miào", "樂": "yuè/lè", "華": "huà"},
    **{"尉迟": "yù chí", "尉遲": "yù chí", "万俟": "mò qí", "长孙": "zhǎng sūn"},
    **{"長孫": "zhǎng sūn", "单于": "chán yú", "令狐": "líng hú", "澹台": "tán tái"},
}
_SURNAME_STARTS = frozenset(surname[0] for surname in _SURNAMES)


def hard_sounds(name: str) -> str:
    """The syllables of a name's rare characters and of a surname that is often misread, in the
    name's order; empty where anybody can read it."""
    surname = _surname(name)
    sounds = [_SURNAMES[surname]] if surname else []
    sounds += [_sound(sign) for sign in name[len(surname) :] if not _is_common(sign)]
    return " ".join(filter(None, sounds))


def _surname(name: str) -> str:
    """The surname of the table that a name begins with; a name of one character is none."""
    if name[:1] not in _SURNAME_STARTS:
        return ""
    begins = (name[:length] for length in (2, 1) if len(name) > length)
    return next((begin for begin in begins if begin in _SURNAMES), "")


def _is_common(sign: str) -> bool:
    return sign < _FIRST_CHARACTER or sign in _KNOWN or _is_in_first_level(sign)


def _is_in_first_level(sign: str) -> bool:
    found = sign.encode("gb2312", "ignore")
    if found:
        return found[0] <= _LAST_COMMON_GB2312
    found = sign.encode("big5", "ignore")
    return bool(found) and found[0] <= _LAST_COMMON_BIG5


def _sound(sign: str) -> str:
    """A character's usual sound; empty where pypinyin knows none."""
    from pypinyin import Style, pinyin

    known = pinyin(sign, style=Style.TONE, errors="ignore")
    return known[0][0] if known else ""
