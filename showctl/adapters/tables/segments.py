"""Rows with their times settled become segments: start rules, ids, cues of named files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from showctl.adapters.tables.rows import TableRow
from showctl.app.media_kinds import kind_of_file
from showctl.app.tables import TableWarning
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.plan import Segment, StartRule


def start_of(rows: Sequence[TableRow]) -> int:
    """The show's start in ms after midnight: that of the first row in the chain."""
    return next((row for row in rows if row.is_in_chain), rows[0]).start_ms


def segments_of(
    rows: Sequence[TableRow], folder: Path | None, media_from: Path | None
) -> tuple[tuple[Segment, ...], tuple[TableWarning, ...]]:
    """The segments in the order of the table, and a warning for each that overlaps.

    A start that equals the end before it is *follow*, any other is *at*.
    """
    segments, overlaps = [], []
    follows, last_start = start_of(rows), None
    for number, row in enumerate(rows, start=1):
        rule = row.start_rule
        if row.start_ms < follows and row.is_in_chain:
            overlaps.append(_overlap(row, last_start))
        elif rule is StartRule.FOLLOW and row.start_ms > follows:
            message = (
                f"{row.timing.title!r} is to follow at once, so its later start is passed over"
            )
            overlaps.append(_doubt("start_ignored", row, message))
        if rule is None:
            is_untimed = row.is_reserve and row.timing.start is None
            follows_on = is_untimed or row.start_ms == follows
            rule = StartRule.FOLLOW if follows_on else StartRule.AT
        segments.append(
            _segment(f"s{number:03d}", row, rule, _cues(number, row, folder, media_from))
        )
        if row.is_in_chain:
            start_ms = follows if rule is StartRule.FOLLOW else row.start_ms
            follows = start_ms + row.end_ms - row.start_ms
            last_start = row.start_ms
    return tuple(segments), tuple(overlaps)


def _overlap(row: TableRow, last_start: int | None) -> TableWarning:
    how = "starts before the row above it ends"
    if last_start == row.start_ms:
        how = "starts together with the row above it"
    elif last_start is not None and row.start_ms < last_start:
        how = "starts before the row above it starts"
    return _doubt("overlap", row, f"{row.timing.title!r} {how}")


def _doubt(code: str, row: TableRow, message: str) -> TableWarning:
    return TableWarning(code, row.timing.row, message, "start", row.timing.title)


def _segment(segment_id: str, row: TableRow, rule: StartRule, cues: tuple[Cue, ...]) -> Segment:
    return Segment(
        id=segment_id,
        title=row.timing.title,
        kind=row.kind,
        duration_ms=row.end_ms - row.start_ms,
        start_rule=rule,
        start_ms=row.start_ms if rule is StartRule.AT else None,
        end_rule=row.end_rule,
        min_duration_ms=row.min_ms,
        can_cut=row.can_cut,
        is_background=row.is_background,
        is_reserve=row.is_reserve,
        standby_ms=row.standby_ms,
        cues=cues,
        extra=tuple(row.extra),
        owner=row.texts["owner"],
        performers=row.texts["performers"],
        microphones=row.texts["microphones"],
        lighting=row.texts["lighting"],
        music=row.texts["music"],
        video=row.texts["video"],
        props=row.texts["props"],
        notes=row.texts["notes"],
    )


def _cues(
    number: int, row: TableRow, folder: Path | None, media_from: Path | None
) -> tuple[Cue, ...]:
    """A cue for each file that the music and the video cell name. Of a film in the music cell only
    the sound is wanted."""
    cues = []
    for column in ("music", "video"):
        name = row.texts[column]
        kind = kind_of_file(name)
        if folder is None or kind is None or not _lies_in(folder, name):
            continue
        if column == "music" and kind is CueKind.VIDEO:
            kind = CueKind.AUDIO
        media = name if media_from is None else _seen_from(media_from, folder / name)
        cue_id, title = f"s{number:03d}-{column}", Path(name).stem
        cues.append(Cue(id=cue_id, title=title, kind=kind, media=media, trigger=Trigger.START))
    return tuple(cues)


def _lies_in(folder: Path, name: str) -> bool:
    """Whether the name is of a file in the folder, not of one elsewhere on the computer."""
    if Path(name).is_absolute() or ".." in Path(name).parts:
        return False
    try:
        return (folder / name).is_file()
    except (OSError, ValueError):
        return False


def _seen_from(place: Path, file: Path) -> str:
    try:
        return Path(os.path.relpath(file, place)).as_posix()
    except ValueError:
        return file.resolve().as_posix()
