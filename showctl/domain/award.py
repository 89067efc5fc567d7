"""An award as planned: the category and its winners, which no screen shows until revealed."""

from __future__ import annotations

from dataclasses import dataclass

from showctl.domain.cue import Cue, Moment, Trigger

# What the ids of such cues begin with; no cue of a segment has one like it.
_MUSIC = "music:"


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

    @property
    def music_cue(self) -> Cue | None:
        """Its music as a cue that fires when it is revealed; None where it has none."""
        if not self.music:
            return None
        return Cue(
            id=music_id(self.id),
            title=self.title,
            trigger=Trigger.MOMENT,
            moment=Moment.AWARD_REVEALED,
            media=self.music,
        )


def music_id(award_id: str) -> str:
    """The id of the cue that an award's music is."""
    return f"{_MUSIC}{award_id}"


def is_award_music(cue_id: str) -> bool:
    """Whether a cue is the music of an award."""
    return cue_id.startswith(_MUSIC)
