"""Stage directions in brackets: `（掌声）` is one, the brackets of 公司（集团） are none."""

from __future__ import annotations

import re

from showctl.domain.plan import Line

_GROUP = re.compile(r"[（(【\[]([^（）()【】\[\]]*)[）)】\]]")
_ROUND = re.compile(r"[（(]([^（）()]*)[）)]")
_MARKED = re.compile(r"[△▲▽▼※◆●☆★]\s*(.+)", re.DOTALL)
_AFTER = "。！？!?；;，,、：:…—~”’」』 "
_TELLS = re.compile(
    r"掌声|鼓掌|音乐|灯光|灯|上场|下场|登场|退场|上台|下台|停顿|停|互动|笑|鞠躬|手势|转身|走|大屏|播放|视频|VCR"
    r"|等待|候场|看向|面向|指|举|音效|切|入座|起立|合影|颁奖|领取|递|握手|齐声|台下|台侧|幕|念|追光|抽取"
    r"|applause|music|lights?|enters?|exits?|pause|laugh|cue|video|screen|bows?",
    re.IGNORECASE,
)


def direction_in(text: str) -> str | None:
    """What a paragraph directs that is a direction as a whole, or None."""
    if marked := _MARKED.fullmatch(text):
        return _unbracketed(marked[1])
    groups = _GROUP.findall(text)
    return (
        "；".join(map(str.strip, groups)) if groups and not _GROUP.sub("", text).strip() else None
    )


def lines_in(speaker: str, text: str) -> list[Line]:
    """Speech with the directions in it kept apart, in their order."""
    lines: list[Line] = []
    begin = 0
    for found in _ROUND.finditer(text):
        before, after = text[begin : found.start()].rstrip(), text[found.end() :].lstrip()
        if not found[1].strip() or not _is_direction(found[1], before):
            continue
        end = found.end()
        if before and after[:1] and after[0] in "，。！？!?,；;、":
            # The sign closes the words before the brackets.
            end = text.index(after[0], end) + 1
            before += after[0]
        _say(lines, speaker, before)
        lines.append(Line(text=found[1].strip(), is_direction=True))
        begin = end
    _say(lines, speaker, text[begin:])
    return lines


def _say(lines: list[Line], speaker: str, text: str) -> None:
    if text.strip():
        lines.append(Line(speaker=speaker, text=text.strip()))


def _is_direction(inside: str, before: str) -> bool:
    """At the start, or after a sign that ends words; within words only where it tells of stage."""
    return not before or before[-1] in _AFTER or _TELLS.search(inside) is not None


def _unbracketed(text: str) -> str:
    whole = _GROUP.fullmatch(text.strip())
    return (whole[1] if whole else text).strip()
