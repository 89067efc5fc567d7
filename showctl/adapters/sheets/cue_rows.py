"""A segment's cues in words: for those at the sound and light desk, and for the stage crew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from showctl.adapters.sheets.tabulating import Cell, PrintedRow
from showctl.adapters.sheets.words import CUE_KINDS, word
from showctl.app import text
from showctl.app.language import Language
from showctl.domain.cue import ACTS_ON_OTHERS, Cue, CueKind, Trigger
from showctl.domain.plan import MINUTE, SECOND, Segment, Show


def cue_rows(
    show: Show, segment: Segment, words: Mapping[str, str], language: Language
) -> Iterator[PrintedRow]:
    """A row for each cue, the music of awards included: its number, when it fires, what it is, what
    it does."""
    for number, cue in enumerate((*segment.cues, *show.music_in(segment.id)), 1):
        kind = word(CUE_KINDS[cue.kind], language) if cue.kind in CUE_KINDS else str(cue.kind)
        cells = (
            Cell(cue.number or f"{show.number(segment.id)}.{number}", "number"),
            Cell(trigger_words(show, cue, words)),
            Cell(cue.title, "", kind),
            Cell(),
            Cell(_details(show, cue, words)),
            Cell(),
            Cell(),
        )
        yield PrintedRow(cells, look="cue")


def prompts_of(show: Show, segment: Segment, words: Mapping[str, str]) -> Iterator[str]:
    """What somebody is told in a segment, each with when and whom; before it, what its games
    need."""
    for game in (game for game in show.games if game.segment == segment.id):
        needs = ((words["props"], game.props), (words["helpers"], game.helpers))
        # What is among the segment's own props stands beside them already.
        said = [f"{what}: {need}" for what, need in needs if need and need not in segment.props]
        if said:
            yield " · ".join((words["before"], game.title, *said))
    for cue in segment.cues:
        if cue.kind is CueKind.PROMPT:
            yield f"{trigger_words(show, cue, words)} · {_prompt(cue)}"


def trigger_words(show: Show, cue: Cue, words: Mapping[str, str]) -> str:
    """When a cue fires."""
    if cue.trigger is Trigger.MANUAL:
        return words["by_hand"]
    if cue.trigger is Trigger.BEFORE_END:
        return words["before_end"].format(time=text.length(cue.offset_ms))
    if cue.trigger is Trigger.CLOCK:
        hours, minutes = divmod((cue.at_ms or 0) // MINUTE, 60)
        return words["by_clock"].format(time=f"{hours % 24:02}:{minutes:02}")
    if cue.trigger in (Trigger.AFTER_START, Trigger.AFTER_END):
        name = "with_cue" if cue.trigger is Trigger.AFTER_START else "after_cue"
        return words[name].format(cue=_title(show, cue.after or ""))
    if cue.moment is not None and cue.trigger is Trigger.MOMENT:
        return words[cue.moment.value]
    if not cue.offset_ms:
        return words["at_start"]
    return words["after_start"].format(time=text.length(cue.offset_ms))


def _prompt(cue: Cue) -> str:
    return "：".join(part for part in (cue.role, cue.text or cue.title) if part)


def _details(show: Show, cue: Cue, words: Mapping[str, str]) -> str:
    if cue.kind is CueKind.PROMPT:
        return _prompt(cue)
    parts = [PurePosixPath(name).name for name in (cue.media, *cue.tracks)]
    if cue.kind in ACTS_ON_OTHERS:
        parts.append(f"→ {_targets(show, cue, words)}")
    if cue.level_db and cue.kind is not CueKind.STOP:
        parts.append(f"{cue.level_db:+g} dB".replace("-", "−"))
    if cue.is_looped:
        parts.append(words["looped"])
    if cue.fade_in_ms:
        parts.append(words["fade_in"].format(time=_seconds(cue.fade_in_ms, words)))
    if cue.media and cue.fade_out_ms:
        parts.append(words["fade_out"].format(time=_seconds(cue.fade_out_ms, words)))
    return " · ".join(part for part in parts if part)


def _targets(show: Show, cue: Cue, words: Mapping[str, str]) -> str:
    titles = ", ".join(_title(show, target) for target in cue.targets)
    if not titles:
        return words["everything"]
    return f"{words['all_but']} {titles}" if cue.is_all_but else titles


def _title(show: Show, cue_id: str) -> str:
    cue = show.cues.get(cue_id)
    return cue.title if cue else cue_id


def _seconds(ms: int, words: Mapping[str, str]) -> str:
    return words["seconds"].format(count=f"{ms / SECOND:g}")
