"""What can be said of a draw, a game or an award: one record a field, from which forms are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from showctl.domain.draw import Draw, EarlierWinners, Entrants, RejectedWinners, RollStyle
from showctl.domain.prizes import Planned, PrizeKind
from showctl.ui.draws.words import style_word
from showctl.ui.editor.fields import Field, FieldKind
from showctl.ui.operator.wording import translate

_K = FieldKind
_MOST_PRIZES = 9_999


@dataclass(frozen=True, slots=True, kw_only=True)
class PrizeField(Field):
    """`is_had` says which ones have the field, None all."""

    is_had: Callable[[Planned], bool] | None = None

    def is_of(self, record: Planned) -> bool:
        return self.is_had is None or self.is_had(record)


def prize_fields(kind: PrizeKind) -> tuple[PrizeField, ...]:
    """The fields of a kind in the order of its form, in the language that is spoken now."""
    own = {
        PrizeKind.DRAW: lambda: (*_prize(), *_who_may_win(), *_earlier()),
        PrizeKind.GAME: _game,
        PrizeKind.AWARD: _award,
    }
    title = PrizeField(name="title", title=translate("Editor", "Title"), kind=_K.TEXT)
    segment = PrizeField(
        name="segment",
        title=translate("Editor", "Segment"),
        kind=_K.ONE,
        none_word=translate("Editor", "none"),
        is_optional=True,
        tip=translate("Editor", "Its panel comes up with this segment"),
    )
    return (title, *own[kind](), segment)


def _prize() -> tuple[PrizeField, ...]:
    return (
        PrizeField(name="prize", title=translate("Editor", "Prize"), kind=_K.TEXT),
        PrizeField(
            name="count",
            title=translate("Editor", "How many"),
            kind=_K.COUNT,
            least=1,
            most=_MOST_PRIZES,
        ),
        PrizeField(
            name="per_press",
            title=translate("Editor", "At a time"),
            kind=_K.COUNT,
            most=_MOST_PRIZES,
            none_word=translate("Editor", "all at once"),
            is_optional=True,
            tip=translate("Editor", "How many winners each roll draws"),
        ),
        PrizeField(name="value", title=translate("Editor", "Worth"), kind=_K.TEXT),
        PrizeField(name="donor", title=translate("Editor", "Given by"), kind=_K.TEXT),
        PrizeField(
            name="picture", title=translate("Editor", "Picture"), kind=_K.FILE, is_optional=True
        ),
    )


def _who_may_win() -> tuple[PrizeField, ...]:
    entrants = (
        (Entrants.PEOPLE, translate("Editor", "people")),
        (Entrants.DEPARTMENTS, translate("Editor", "departments, as teams")),
        (Entrants.GROUPS, translate("Editor", "groups, as teams")),
        (Entrants.TABLES, translate("Editor", "tables, as teams")),
    )
    anyone, none = translate("Editor", "all of them"), translate("Editor", "none")
    ever = translate("Editor", "any day")
    only_known = translate("Editor", "Who has no date of hiring is out then")
    return (
        PrizeField(
            name="entrants", title=translate("Editor", "Who is drawn"), kind=_K.WORD, words=entrants
        ),
        PrizeField(
            name="is_checked_in_only",
            title=translate("Editor", "Checked in only"),
            kind=_K.YES_NO,
        ),
        PrizeField(name="has_guests", title=translate("Editor", "Guests, too"), kind=_K.YES_NO),
        PrizeField(name="has_family", title=translate("Editor", "Families, too"), kind=_K.YES_NO),
        PrizeField(
            name="in_departments",
            title=translate("Editor", "Departments"),
            kind=_K.NAMES,
            none_word=anyone,
            tip=translate("Editor", "Only these take part  [Alt+↓]"),
        ),
        PrizeField(
            name="not_in_departments",
            title=translate("Editor", "… but not"),
            kind=_K.NAMES,
            none_word=none,
            tip=translate("Editor", "These departments take no part  [Alt+↓]"),
        ),
        PrizeField(
            name="in_groups",
            title=translate("Editor", "Groups"),
            kind=_K.NAMES,
            none_word=anyone,
            tip=translate("Editor", "Only these take part  [Alt+↓]"),
        ),
        PrizeField(
            name="not_in_groups",
            title=translate("Editor", "… but not"),
            kind=_K.NAMES,
            none_word=none,
            tip=translate("Editor", "These groups take no part  [Alt+↓]"),
        ),
        PrizeField(
            name="hired_from",
            title=translate("Editor", "Hired from"),
            kind=_K.DATE,
            none_word=ever,
            tip=only_known,
        ),
        PrizeField(
            name="hired_until",
            title=translate("Editor", "Hired until"),
            kind=_K.DATE,
            none_word=ever,
            tip=only_known,
        ),
    )


def _earlier() -> tuple[PrizeField, ...]:
    earlier = (
        (EarlierWinners.OUT, translate("Editor", "are out")),
        (EarlierWinners.IN, translate("Editor", "take part again")),
        (EarlierWinners.OUT_OF, translate("Editor", "are out if they won in …")),
    )
    rejected = (
        (RejectedWinners.OUT, translate("Editor", "are out of later draws")),
        (RejectedWinners.IN, translate("Editor", "take part in later draws")),
    )
    looks = tuple((each, style_word(each)) for each in RollStyle)
    return (
        PrizeField(
            name="earlier_winners",
            title=translate("Editor", "Earlier winners"),
            kind=_K.WORD,
            words=earlier,
        ),
        PrizeField(
            name="out_of",
            title=translate("Editor", "… these draws"),
            kind=_K.SEVERAL,
            none_word=translate("Editor", "Choose…"),
            is_had=lambda one: (
                isinstance(one, Draw) and one.earlier_winners is EarlierWinners.OUT_OF
            ),
        ),
        PrizeField(
            name="rejected_winners",
            title=translate("Editor", "Absent, declined"),
            kind=_K.WORD,
            words=rejected,
            tip=translate(
                "Editor", "Winners of this draw who do not come, or do not want the prize"
            ),
        ),
        PrizeField(
            name="look", title=translate("Editor", "How names roll"), kind=_K.WORD, words=looks
        ),
    )


def _game() -> tuple[PrizeField, ...]:
    return (
        PrizeField(
            name="rules",
            title=translate("Editor", "Rules"),
            kind=_K.PARAGRAPH,
            tip=translate("Editor", "What the hall reads"),
        ),
        PrizeField(
            name="duration_ms",
            title=translate("Editor", "Countdown"),
            kind=_K.LENGTH,
            none_word=translate("Editor", "none"),
            is_optional=True,
        ),
        PrizeField(
            name="teams",
            title=translate("Editor", "Teams"),
            kind=_K.NAMES,
            none_word=translate("Editor", "none: each player has a score"),
        ),
        PrizeField(name="players", title=translate("Editor", "Who plays"), kind=_K.TEXT),
        PrizeField(name="winning", title=translate("Editor", "How it is won"), kind=_K.TEXT),
        PrizeField(name="prize", title=translate("Editor", "Prize"), kind=_K.TEXT),
        PrizeField(name="props", title=translate("Editor", "Props"), kind=_K.TEXT),
        PrizeField(name="helpers", title=translate("Editor", "Helpers"), kind=_K.TEXT),
    )


def _award() -> tuple[PrizeField, ...]:
    return (
        PrizeField(
            name="winners",
            title=translate("Editor", "Winners"),
            kind=_K.SECRET,
            none_word=translate("Editor", "not known yet"),
        ),
        PrizeField(name="presenter", title=translate("Editor", "Presented by"), kind=_K.TEXT),
        PrizeField(
            name="citation",
            title=translate("Editor", "Citation"),
            kind=_K.PARAGRAPH,
            tip=translate("Editor", "What is said of the winners"),
        ),
        PrizeField(
            name="certificate",
            title=translate("Editor", "Handed over"),
            kind=_K.TEXT,
            tip=translate("Editor", "The certificate or cup that the crew lays out"),
        ),
        PrizeField(
            name="photo", title=translate("Editor", "Photo"), kind=_K.FILE, is_optional=True
        ),
        PrizeField(
            name="music", title=translate("Editor", "Music"), kind=_K.FILE, is_optional=True
        ),
    )
