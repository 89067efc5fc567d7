"""An award as planned: the category and its winners, which no screen shows until revealed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One category. `winners` are names as the stage shows them, secret until revealed; `photo`
    and `music` are paths as a cue's media is; `certificate` says what is handed over."""

    id: str
    title: str
    segment: str | None = None
    winners: tuple[str, ...] = ()
    presenter: str = ""
    citation: str = ""
    certificate: str = ""
    photo: str = ""
    music: str = ""
