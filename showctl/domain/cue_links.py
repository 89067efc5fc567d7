"""Which cue makes which other fire, read off the plan once.

A cue comes after another by its own trigger (auto-continue, auto-follow), as the member of a
group, or as what a go-to restarts. A link that would close a ring in which nothing takes time to
play is left out, or one GO would fire for ever; preflight names those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from showctl.domain.cue import SOUNDING_KINDS, Cue, CueKind, GoTo, Moment, Trigger


class Of(StrEnum):
    """What of a cue another one waits for."""

    START = "start"
    END = "end"


class Link(NamedTuple):
    """`to` fires `wait_ms` after the start or the end of `source`. `is_ring`: it leads back."""

    source: str
    of: Of
    to: str
    wait_ms: int
    is_ring: bool = False


@dataclass(frozen=True)
class Links:
    """All that fires because of something else; `cut` are the links left out."""

    after: Mapping[tuple[str, Of], tuple[Link, ...]]
    cut: tuple[Link, ...]
    at_moment: Mapping[Moment, tuple[str, ...]]
    by_clock: tuple[str, ...]


def links_between(cues: Iterable[Cue]) -> Links:
    """The links of a show's cues."""
    known = {cue.id: cue for cue in cues}
    after: dict[tuple[str, Of], list[Link]] = defaultdict(list)
    at_once: dict[str, list[str]] = defaultdict(list)
    cut: list[Link] = []
    links = [link for cue in known.values() for link in _links_of(cue, known)]
    all_ahead: dict[str, list[str]] = defaultdict(list)
    for link in links:
        all_ahead[link.source].append(link.to)
    for link in links:
        takes_time = link.of is Of.END and known[link.source].kind in SOUNDING_KINDS
        if not takes_time and _leads(at_once, link.to, link.source):
            cut.append(link)
            continue
        if not takes_time:
            at_once[link.source].append(link.to)
        is_ring = _leads(all_ahead, link.to, link.source)
        after[link.source, link.of].append(link._replace(is_ring=is_ring))
    at_moment: dict[Moment, list[str]] = defaultdict(list)
    for cue in known.values():
        if cue.trigger is Trigger.MOMENT and cue.moment is not None:
            at_moment[cue.moment].append(cue.id)
    return Links(
        after={key: tuple(those) for key, those in after.items()},
        cut=tuple(cut),
        at_moment={moment: tuple(ids) for moment, ids in at_moment.items()},
        by_clock=tuple(cue.id for cue in known.values() if cue.trigger is Trigger.CLOCK),
    )


def _links_of(cue: Cue, known: Mapping[str, Cue]) -> Iterator[Link]:
    before = known.get(cue.after or "")
    if before is not None and cue.trigger in (Trigger.AFTER_START, Trigger.AFTER_END):
        of = Of.START if cue.trigger is Trigger.AFTER_START else Of.END
        yield Link(before.id, of, cue.id, before.post_wait_ms + cue.pre_wait_ms)
    targets = [known[target] for target in cue.targets if target in known]
    if cue.kind is CueKind.GO_TO and cue.goes_to is GoTo.RESTART:
        yield from (Link(cue.id, Of.START, to.id, to.pre_wait_ms) for to in targets)
    elif cue.kind is CueKind.GROUP:
        at_start = targets[:1] if cue.is_sequence else targets
        yield from (Link(cue.id, Of.START, to.id, to.pre_wait_ms) for to in at_start)
        for one, to in pairwise(targets if cue.is_sequence else ()):
            yield Link(one.id, Of.END, to.id, one.post_wait_ms + to.pre_wait_ms)


def _leads(links: Mapping[str, list[str]], source: str, to: str) -> bool:
    """Whether following links from `source` gets to `to`."""
    seen, ahead = set(), [source]
    while ahead:
        here = ahead.pop()
        if here == to:
            return True
        if here not in seen:
            seen.add(here)
            ahead += links.get(here, ())
    return False


def with_members(targets: Iterable[str], cue_of: Mapping[str, Cue]) -> frozenset[str]:
    """The cues that are meant by targets: a group stands for its members, too."""
    meant: set[str] = set()
    ahead = list(targets)
    while ahead:
        here = ahead.pop()
        if here in meant:
            continue
        meant.add(here)
        cue = cue_of.get(here)
        if cue is not None and cue.kind is CueKind.GROUP:
            ahead += cue.targets
    return frozenset(meant)
