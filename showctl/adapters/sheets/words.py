"""The words printed on sheets, Chinese and English side by side.

Sheets are made without Qt, so their words do not come from its translations. The words of kinds
are those that the importer reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showctl.app.language import Language
from showctl.app.sheets import Sheet
from showctl.domain.cue import CueKind
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

SHEETS: Final[Mapping[Sheet, tuple[str, str]]] = {
    Sheet.RUN: ("流程表", "Run sheet"),
    Sheet.SCRIPT: ("主持人串词", "Emcee's script"),
    Sheet.CARDS: ("主持人手卡", "Cue cards"),
    Sheet.CUES: ("音响灯光提示表", "Sound and light cues"),
    Sheet.CREW: ("舞台执行表", "Stage crew's sheet"),
    Sheet.WINNERS: ("获奖签收表", "Winners, to sign"),
    Sheet.CERTIFICATES: ("奖状清单", "Certificates and prizes"),
}

CUE_KINDS: Final[Mapping[CueKind, tuple[str, str]]] = {
    CueKind.AUDIO: ("音乐", "sound"),
    CueKind.PLAYLIST: ("播放列表", "playlist"),
    CueKind.TONE: ("测试音", "tone"),
    CueKind.FADE: ("淡变", "fade"),
    CueKind.STOP: ("停止", "stop"),
    CueKind.PAUSE: ("停住", "pause"),
    CueKind.RESUME: ("续播", "resume"),
    CueKind.GO_TO: ("跳转", "go to"),
    CueKind.WAIT: ("等待", "wait"),
    CueKind.GROUP: ("编组", "group"),
    CueKind.PROMPT: ("提示", "prompt"),
    CueKind.PICTURE: ("图片", "picture"),
    CueKind.VIDEO: ("视频", "video"),
    CueKind.SLIDES: ("幻灯片", "slides"),
    CueKind.TITLE: ("标题", "title"),
    CueKind.BLACKOUT: ("黑场", "blackout"),
}

_PRINTED: Final[Mapping[str, tuple[str, str]]] = {
    "lang": ("zh-CN", "en"),
    "nothing": ("还没有环节。", "There are no segments yet."),
    "no_lines": ("（没有串词）", "(no lines)"),
    "then": ("接：", "then: "),
    "last_card": ("最后一张", "last card"),
    "number": ("序号", "No."),
    "time": ("时间", "Time"),
    "reserve": ("备用", "reserve"),
    "duration": ("时长", "Length"),
    "title": ("环节", "Segment"),
    "owner": ("负责人", "Owner"),
    "performers": ("演员", "Performers"),
    "microphones": ("话筒", "Microphones"),
    "lighting": ("灯光", "Lighting"),
    "music": ("音乐", "Music"),
    "video": ("视频", "Video"),
    "props": ("道具", "Props"),
    "helpers": ("助手", "Helpers"),
    "before": ("开始前", "before"),
    "notes": ("备注", "Notes"),
    "total": ("合计", "Total"),
    "crew": ("分工", "Crew"),
    "role": ("岗位", "Role"),
    "duty": ("职责", "Duty"),
    "name": ("姓名", "Name"),
    "call": ("催场", "Standby"),
    "prompts": ("提示", "Prompts"),
    "trigger": ("何时", "When"),
    "cue": ("提示", "Cue"),
    "details": ("内容", "Details"),
    "by_hand": ("手动", "by hand"),
    "at_start": ("开始时", "at the start"),
    "after_start": ("开始后 {time}", "{time} after the start"),
    "before_end": ("结束前 {time}", "{time} before the end"),
    "by_clock": ("{time} 准点", "at {time}"),
    "with_cue": ("随“{cue}”", "with “{cue}”"),
    "after_cue": ("“{cue}”之后", "after “{cue}”"),
    "overrun": ("超时时", "at an overrun"),
    "draw_rolled": ("开始滚动时", "when a draw rolls"),
    "award_revealed": ("揭晓奖项时", "when an award is revealed"),
    "winner_drawn": ("抽出中奖者时", "when a winner is drawn"),
    "hold": ("暂停时", "at a hold"),
    "end_of_show": ("演出结束时", "at the end of the show"),
    "all_but": ("除了", "all but"),
    "looped": ("循环", "loops"),
    "fade_in": ("淡入 {time}", "fade in {time}"),
    "fade_out": ("淡出 {time}", "fade out {time}"),
    "award": ("奖项", "Award"),
    "prize": ("奖品", "Prize"),
    "person": ("工号", "Number"),
    "department": ("部门", "Department"),
    "table": ("桌号", "Table"),
    "signature": ("签字", "Signature"),
    "taken_by": ("（{name}代领）", "(taken by {name})"),
    "winner": ("获奖者", "Winner"),
    "certificate": ("奖状、奖品", "Certificate, prize"),
    "presenter": ("颁奖人", "Presenter"),
    "citation": ("颁奖词", "Citation"),
    "secrecy": ("保密", "Secrecy"),
    "secret": ("揭晓前保密", "secret until revealed"),
    "nobody_yet": ("（待定）", "(to come)"),
    "confidential": (
        "保密：获奖者揭晓之前，不得外传",
        "CONFIDENTIAL: winners are secret until they are revealed",
    ),
    "rehearsal": ("彩排 REHEARSAL", "REHEARSAL"),
    "nobody_won": ("还没有人获奖。", "Nobody has won yet."),
    "nothing_handed": ("还没有奖项。", "There are no awards or prizes yet."),
    "everything": ("全部声音", "all sound"),
    "seconds": ("{count}秒", "{count} s"),
}


def printed_words(language: Language) -> dict[str, str]:
    """Every word of the templates and their tables by its name."""
    return {name: word(pair, language) for name, pair in _PRINTED.items()}


def word(pair: tuple[str, str], language: Language) -> str:
    """The word in that language."""
    return pair[language is Language.ENGLISH]
