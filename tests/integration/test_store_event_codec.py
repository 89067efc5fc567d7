"""Every event comes back from the log as it went in, whatever the version that wrote it."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showctl.adapters.store.event_codec import (
    EVENT_CLASSES,
    Entry,
    Payload,
    UnreadableEvent,
    decode,
    encode,
    instant_from_text,
    instant_to_text,
)
from showctl.domain.audience import Look, LookKind, Row
from showctl.domain.audience_events import LookShown
from showctl.domain.award import Award
from showctl.domain.cue import AtSegmentEnd, Cue, CueKind, Curve, GoTo, Trigger
from showctl.domain.cue_events import CueTriggered, TrackChanged
from showctl.domain.draw import Draw, EarlierWinners, Entrants
from showctl.domain.draw_events import (
    DrawAdded,
    DrawCommitted,
    PrizeClaimed,
    Rejection,
    Winner,
    WinnerRejected,
    WinnersDrawn,
)
from showctl.domain.events import (
    AlertKind,
    AlertRaised,
    BackgroundEnded,
    BackgroundStarted,
    Cause,
    CueFired,
    CueStarted,
    CueStopped,
    Event,
    ItemMissed,
    MessageSent,
    RunEnded,
    RunOpened,
    RunReopened,
    SegmentStarted,
    TimeAdded,
)
from showctl.domain.game import Game
from showctl.domain.note_events import NoteTaken
from showctl.domain.plan import CrewMember, EndRule, Kind, Line, Segment, Show, StartRule
from showctl.domain.plan_change import PlanChange, Splice, difference
from showctl.domain.plan_events import PlanEdited
from tests.plans import draws, shows

T0 = datetime(2026, 2, 6, 10, 0, tzinfo=UTC)
DUE = datetime(2026, 2, 6, 9, 59, 59, 995_000, tzinfo=UTC)
ENTRY = Entry("2026-02-06T10:00:00.000Z", "MessageSent", 1, '{"text":"hello"}')

zones = st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(timedelta(hours=-3.5))])
instants = st.datetimes(
    T0.replace(tzinfo=None, year=1971), T0.replace(tzinfo=None, year=2999), timezones=zones
)


def any_event(cls: type[Event]) -> st.SearchStrategy[Event]:
    ours: dict[Any, st.SearchStrategy[Any]] = {
        datetime: instants,
        datetime | None: st.none() | instants,
        float: st.floats(-100, 100),
        Show: shows(2),
        PlanChange: st.builds(difference, shows(2), shows(2)),
        Draw: draws(),
    }
    hints = {field.name: get_type_hints(cls)[field.name] for field in fields(cls)}
    return st.builds(
        cls,
        **{
            name: ours[hint] if hint in ours else st.from_type(hint) for name, hint in hints.items()
        },
    )


@pytest.mark.parametrize("cls", EVENT_CLASSES.values(), ids=EVENT_CLASSES)
@given(data=st.data())
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_an_event_comes_back_as_it_was(cls: type[Event], data: st.DataObject) -> None:
    event = data.draw(any_event(cls))
    assert decode(encode(event)) == event


# What version 1 of each event with a default left out of its payload, and means by that for ever.
# A default that changes needs a new version and an upcast.
OF_VERSION_1: list[tuple[dict[str, Any], Event]] = [
    (
        {"segment": "s1", "cause": "go"},
        SegmentStarted(at=T0, segment="s1", cause=Cause.GO, due=None),
    ),
    ({"segment": "s1"}, BackgroundStarted(at=T0, segment="s1", due=None)),
    ({"segment": "s1"}, BackgroundEnded(at=T0, segment="s1", due=None)),
    (
        {"text": "灯光慢了", "noted_at": "2026-02-06T09:59:59.995Z"},
        NoteTaken(at=T0, text="灯光慢了", noted_at=DUE, segment=None),
    ),
    ({"segment": "s1", "ms": -60_000}, TimeAdded(at=T0, segment="s1", ms=-60_000, rearms=False)),
    (
        {"kind": "overrun", "segment": "s1", "due": "2026-02-06T09:59:59.995Z"},
        AlertRaised(
            at=T0, kind=AlertKind.OVERRUN, segment="s1", due=DUE, visit=0, round=0, mark_ms=0
        ),
    ),
    (
        {"cue": "c1", "segment": "s1", "firing": 3},
        CueFired(at=T0, cue="c1", segment="s1", firing=3, visit=0, due=None),
    ),
    (
        {"cue": "c1", "segment": "s1", "until": "2026-02-06T09:59:59.995Z"},
        CueTriggered(at=T0, cue="c1", segment="s1", until=DUE, visit=0),
    ),
    ({"firing": 3}, CueStarted(at=T0, firing=3, length_ms=None)),
    (
        {"firing": 3, "place": 1},
        TrackChanged(at=T0, firing=3, place=1, due=None, reason=""),
    ),
    ({"firing": 3}, CueStopped(at=T0, firing=3, fade_ms=0)),
    (
        {"look": {"kind": "award", "rows": [{"name": "王小明"}]}},
        LookShown(
            at=T0,
            look=Look(
                kind=LookKind.AWARD,
                segment="",
                title="",
                text="",
                media="",
                rows=(Row(name="王小明", detail="", score=None),),
                cue="",
                fade_ms=600,
            ),
            takes_screen_back=False,
        ),
    ),
    ({"gap_ms": 900}, RunReopened(at=T0, gap_ms=900, is_silent=False)),
    (
        {"what": "cue", "segment": "s1", "due": "2026-02-06T09:59:59.995Z"},
        ItemMissed(at=T0, what="cue", segment="s1", due=DUE, cue=None, visit=0, round=0, mark_ms=0),
    ),
    (
        {
            "show": {
                "title": "年会",
                "date": "2026-02-06",
                "timezone": "Asia/Shanghai",
                "segments": [
                    {
                        "id": "s1",
                        "title": "开场",
                        "lines": [{"text": "大家好"}],
                        "cues": [{"id": "c1", "title": "走", "media": "a.ogg"}],
                    }
                ],
                "crew": [{"role": "音响"}],
                "draws": [{"id": "d1", "title": "特等奖"}],
                "games": [{"id": "g1", "title": "人椅"}],
                "awards": [{"id": "a1", "title": "优秀团体奖"}],
            }
        },
        RunOpened(
            at=T0,
            is_rehearsal=False,
            show=Show(
                title="年会",
                date=date(2026, 2, 6),
                timezone="Asia/Shanghai",
                start_ms=0,
                theme="",
                screen_theme="red_and_gold",
                curfew_ms=None,
                go_guard_ms=400,
                segments=(
                    Segment(
                        id="s1",
                        title="开场",
                        kind=Kind.OTHER,
                        duration_ms=0,
                        start_rule=StartRule.FOLLOW,
                        start_ms=None,
                        end_rule=EndRule.MANUAL,
                        min_duration_ms=None,
                        can_cut=False,
                        chosen_part=None,
                        is_background=False,
                        warnings_ms=(60_000, 0),
                        critical_ms=120_000,
                        standby_ms=300_000,
                        owner="",
                        performers="",
                        microphones="",
                        lighting="",
                        music="",
                        video="",
                        props="",
                        notes="",
                        colour="",
                        lines=(Line(text="大家好", speaker="", is_direction=False),),
                        cues=(
                            Cue(
                                id="c1",
                                title="走",
                                number="",
                                colour="",
                                notes="",
                                kind=CueKind.AUDIO,
                                trigger=Trigger.MANUAL,
                                offset_ms=0,
                                at_ms=None,
                                after=None,
                                moment=None,
                                pre_wait_ms=0,
                                post_wait_ms=0,
                                media="a.ogg",
                                tracks=(),
                                is_shuffled=False,
                                crossfade_ms=0,
                                in_ms=0,
                                out_ms=None,
                                loops=1,
                                level_db=0.0,
                                fade_in_ms=0,
                                fade_out_ms=1_500,
                                curve=Curve.LINEAR,
                                duck_db=0.0,
                                stops_others=False,
                                output="",
                                at_segment_end=AtSegmentEnd.FADE,
                                duration_ms=0,
                                targets=(),
                                is_all_but=False,
                                is_sequence=False,
                                goes_to=GoTo.RESTART,
                                role="",
                                text="",
                            ),
                        ),
                        extra=(),
                    ),
                ),
                crew=(CrewMember(role="音响", duty="", name=""),),
                draws=(
                    Draw(
                        id="d1",
                        title="特等奖",
                        segment=None,
                        prize="",
                        picture="",
                        value="",
                        donor="",
                        count=1,
                        per_press=None,
                        entrants=Entrants.PEOPLE,
                        is_checked_in_only=True,
                        has_guests=False,
                        has_family=False,
                        in_departments=(),
                        not_in_departments=(),
                        in_groups=(),
                        not_in_groups=(),
                        hired_from=None,
                        hired_until=None,
                        earlier_winners=EarlierWinners.OUT,
                        out_of=(),
                    ),
                ),
                games=(
                    Game(
                        id="g1",
                        title="人椅",
                        segment=None,
                        rules="",
                        players="",
                        duration_ms=None,
                        props="",
                        helpers="",
                        winning="",
                        prize="",
                        teams=(),
                    ),
                ),
                awards=(
                    Award(
                        id="a1",
                        title="优秀团体奖",
                        segment=None,
                        winners=(),
                        presenter="",
                        citation="",
                        certificate="",
                        photo="",
                        music="",
                    ),
                ),
            ),
        ),
    ),
    (
        {"change": {"splice": {"at": 1, "taken": 1, "ids": []}}},
        PlanEdited(
            at=T0,
            edit="",
            change=PlanChange(settings=None, segments=(), splice=Splice(at=1, taken=1, ids=())),
        ),
    ),
    (
        {"draw": {"id": "d1", "title": "特等奖"}},
        DrawAdded(at=T0, draw=Draw(id="d1", title="特等奖"), is_bonus=False),
    ),
    (
        {
            "draw": "d1",
            "press": 1,
            "count": 1,
            "entrants": ["007"],
            "list_hash": "ab",
            "seed": "cd",
            "commitment": "ef",
        },
        DrawCommitted(
            at=T0,
            draw="d1",
            press=1,
            count=1,
            entrants=("007",),
            list_hash="ab",
            seed="cd",
            commitment="ef",
            redraws=None,
            counts_everybody=False,
        ),
    ),
    (
        {"press": 1, "winners": [{"number": "007", "name": "王小明"}]},
        WinnersDrawn(
            at=T0,
            press=1,
            winners=(Winner(number="007", name="王小明", department="", table="", reading=""),),
            word="",
        ),
    ),
    (
        {"press": 1, "number": "007", "why": "absent"},
        WinnerRejected(at=T0, press=1, number="007", why=Rejection.ABSENT, is_in_later=False),
    ),
    ({"press": 1, "number": "007"}, PrizeClaimed(at=T0, press=1, number="007", by="")),
]


@pytest.mark.parametrize(("payload", "event"), OF_VERSION_1)
def test_what_version_1_left_out_still_means_the_same(payload: Payload, event: Event) -> None:
    name = type(event).__name__
    assert decode(Entry("2026-02-06T10:00:00.000Z", name, 1, json.dumps(payload))) == event
    assert json.loads(encode(event).payload) == payload


def test_every_event_with_a_default_is_among_them() -> None:
    has_default = {
        cls
        for cls in EVENT_CLASSES.values()
        if any(field.default is not MISSING for field in fields(cls))
    }
    assert {type(event) for _, event in OF_VERSION_1} == has_default


def test_an_event_without_fields_has_an_empty_payload() -> None:
    assert encode(RunEnded(at=T0)) == ("2026-02-06T10:00:00.000Z", "RunEnded", 1, "{}")


def test_chinese_stays_readable() -> None:
    assert encode(MessageSent(at=T0, text="快一点")).payload == '{"text":"快一点"}'


@pytest.mark.parametrize(
    ("microsecond", "text"),
    [(0, "10:00:00.000Z"), (7_000, "10:00:00.007Z"), (7_008, "10:00:00.007008Z")],
)
def test_an_instant_is_written_to_the_millisecond_unless_it_is_finer(
    microsecond: int, text: str
) -> None:
    instant = T0.replace(microsecond=microsecond)
    assert instant_to_text(instant) == f"2026-02-06T{text}"
    assert instant_from_text(instant_to_text(instant)) == instant


def test_an_instant_without_a_zone_is_not_written() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        encode(MessageSent(at=T0.replace(tzinfo=None), text="when?"))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (ENTRY._replace(name="Teleported"), "'Teleported' is not known"),
        (ENTRY._replace(name="Event"), "'Event' is not known"),
        (ENTRY._replace(version=2), "is of version 2"),
        (ENTRY._replace(version=0), "does not hold what it should"),
        (ENTRY._replace(payload="{}"), "does not hold what it should"),
        (ENTRY._replace(payload='{"text":"x","font":"y"}'), "does not hold what it should"),
        (ENTRY._replace(payload="{"), "does not hold what it should"),
        (ENTRY._replace(payload="[]"), "does not hold what it should"),
        (ENTRY._replace(at="yesterday"), "does not hold what it should"),
    ],
)
def test_an_entry_that_cannot_be_read_says_why(entry: Entry, told: str) -> None:
    with pytest.raises(UnreadableEvent, match=told):
        decode(entry)


def test_an_older_entry_is_brought_up_one_version_after_the_other() -> None:
    upcasts = {
        ("MessageSent", -1): lambda payload: {"words": payload["said"]},
        ("MessageSent", 0): lambda payload: {"text": payload["words"]},
    }
    entry = ENTRY._replace(version=-1, payload='{"said":"hello"}')
    assert decode(entry, upcasts) == MessageSent(at=T0, text="hello")
