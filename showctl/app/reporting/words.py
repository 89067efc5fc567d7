"""The words of a report's pages in both languages: without Qt there are no translations of its."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Language(StrEnum):
    """What a page is written in."""

    CHINESE = "zh"
    ENGLISH = "en"


# key → (简体中文, English)
_WORDS: Mapping[str, tuple[str, str]] = {
    "report": ("执行报告", "Report"),
    "live": ("正式", "Live"),
    "rehearsal": ("彩排", "Rehearsal"),
    "test": ("标记为测试", "marked as a test"),
    "run": ("场次", "Run"),
    "date": ("日期", "Date"),
    "mode": ("性质", "Mode"),
    "began": ("开始", "Began"),
    "ended": ("结束", "Ended"),
    "still_on": ("还在进行", "still on"),
    "planned_end": ("计划结束", "Planned end"),
    "show_end": ("实际结束", "Show ended"),
    "expected_end": ("预计结束", "Expected end"),
    "over_under": ("晚/早", "Over/under"),
    "late": ("晚 {time}", "{time} late"),
    "early": ("早 {time}", "{time} early"),
    "on_time": ("准时", "on time"),
    "page_title": ("{show} · 执行报告", "{show} · Report"),
    "segments": ("计划与实际", "Plan and actual"),
    "number": ("序号", "No"),
    "segment": ("环节", "Segment"),
    "owner": ("负责人", "Responsible"),
    "nobody": ("（无负责人）", "(nobody named)"),
    "planned_start": ("计划开始", "Planned start"),
    "actual_start": ("实际开始", "Actual start"),
    "late_start": ("晚开始", "Start late by"),
    "planned_length": ("计划时长", "Planned length"),
    "actual_length": ("实际时长", "Actual length"),
    "difference": ("差", "Difference"),
    "overrun": ("超时", "Overrun"),
    "added": ("加时", "Added"),
    "held": ("暂停", "Held"),
    "status": ("状态", "Status"),
    "usual": ("以往时长", "Earlier runs"),
    "pending": ("未开始", "to come"),
    "current": ("进行中", "on now"),
    "done": ("完成", "done"),
    "skipped": ("跳过", "skipped"),
    "where": ("时间去哪儿了", "Where the time went"),
    "cause": ("原因", "Cause"),
    "time": ("时间", "Time"),
    "late_start_ms": ("开场晚", "Began late"),
    "overruns_ms": ("环节超时", "Overruns"),
    "early_ms": ("提前结束", "Ended early"),
    "holds_ms": ("暂停", "Holds"),
    "added_ms": ("加时（减时、追时为负）", "Time added (taken away: negative)"),
    "skipped_ms": ("跳过的环节", "Segments skipped"),
    "rest_ms": ("空档、等待与未完环节", "Gaps, waiting, and what is to come"),
    "total_ms": ("合计", "Together"),
    "alerts": ("提醒", "Alerts"),
    "alert": ("提醒", "Alert"),
    "acknowledged": ("确认", "Acknowledged"),
    "after": ("用时", "After"),
    "never": ("未确认", "never"),
    "standby": ("催场", "Standby"),
    "warning": ("快到时", "Ending soon"),
    "critical": ("严重超时", "Far over"),
    "curfew": ("场地时限", "Curfew"),
    "cue": ("提示", "Cue"),
    "advance": ("自动前进", "Advance"),
    "background_start": ("并行开始", "Start beside"),
    "background_end": ("并行结束", "End beside"),
    "cues": ("提示/触发", "Cues"),
    "outcome": ("结果", "Outcome"),
    "fired": ("已触发", "fired"),
    "failed": ("失败", "failed"),
    "reason": ("原因", "Reason"),
    "messages": ("给主持人的话", "Messages to the emcee"),
    "message": ("内容", "Message"),
    "catch_ups": ("追时", "Catching up"),
    "change": ("做法", "Change"),
    "gained": ("时长", "Length"),
    "shorten": ("缩短", "shortened"),
    "cut": ("删去", "cut"),
    "release": ("不再等准点", "no longer waits for its time"),
    "withdrawn": ("撤回", "Withdrawn"),
    "notes": ("记下的问题", "Notes"),
    "note": ("记录", "Note"),
    "winners": ("获奖名单", "Winners"),
    "draw": ("抽奖/游戏", "Draw or game"),
    "prize": ("奖品", "Prize"),
    "person": ("工号", "Number"),
    "name": ("姓名", "Name"),
    "department": ("部门", "Department"),
    "claimed": ("领取", "Claimed"),
    "claimed_by": ("代领", "Taken by"),
    "taken_back": ("退回、恢复与作废", "Taken back, restored, cancelled"),
    "absent": ("缺席", "absent"),
    "declined": ("本人放弃", "declined"),
    "restored": ("恢复", "restored"),
    "cancelled": ("整次作废", "whole press cancelled"),
    "missed": ("无人值守时错过", "Missed while nobody was there"),
    "due": ("应在", "Due"),
    "what": ("事项", "What"),
    "compared": ("与第 {run} 场并排", "Side by side with run {run}"),
    "this_run": ("本场（{run}）", "This run ({run})"),
    "that_run": ("第 {run} 场", "Run {run}"),
    "runs": ("与以往场次相比", "Compared with earlier runs"),
    "gantt": ("计划与实际时间条", "Plan over actual"),
    "plan": ("计划", "plan"),
    "actual": ("实际", "actual"),
    "beyond": ("超出时限", "past its end"),
    "to_come": ("预计", "expected"),
    "curve": ("全场晚/早曲线（分钟）", "Over/under through the evening (minutes)"),
    "outlook": ("开场时对结束时间的预估", "The finish time as foreseen at the start"),
    "outlook_runs": (
        "依据以往场次的 {count} 次环节时长与各类环节的常见偏差。",
        "From {count} lengths seen in earlier runs, and what is usual for each kind.",
    ),
    "outlook_priors": (
        "没有以往场次，只依据各类环节的常见偏差。",
        "There are no earlier runs: it rests on what is usual for each kind alone.",
    ),
    "p10": ("一成把握", "1 in 10"),
    "p50": ("五成", "1 in 2"),
    "p90": ("九成把握", "9 in 10"),
}


class Words:
    """The words of one language; a key that is not known gives itself."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._place = 0 if language is Language.CHINESE else 1

    def __call__(self, key: str, **values: object) -> str:
        """The word of a key, its places filled."""
        known = _WORDS.get(key)
        said = key if known is None else known[self._place]
        return said.format(**values) if values else said
