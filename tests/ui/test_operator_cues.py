"""Cues in the operator window: their states, their keys, what plays, and files that are amiss."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from showctl.app.media import MediaFacts, MediaFault, MediaFaultKind, MediaNews
from showctl.domain import commands as c
from showctl.domain import cue_commands as cc
from showctl.domain import events as e
from showctl.domain.award import Award
from showctl.domain.cue import Cue, CueKind, Trigger
from showctl.domain.game_commands import RevealAward
from showctl.domain.plan import SECOND
from showctl.ui.operator.rundown_model import Column
from showctl.ui.widgets.level_meter import SILENT_DB
from tests.plans import make_show
from tests.ui.conftest import MakeDesk
from tests.ui.operator_harness import CONTROL, SHIFT, Desk, with_segment

GONE = MediaFault(MediaFaultKind.MISSING, "b.ogg is missing: there is no /show/b.ogg")


def music(cue_id: str, **over: Any) -> Cue:
    return Cue(**{"id": cue_id, "title": cue_id, "media": f"{cue_id}.ogg", **over})


def prompt(cue_id: str, **over: Any) -> Cue:
    return Cue(**{"id": cue_id, "title": cue_id, "kind": CueKind.PROMPT, **over})


@pytest.fixture
def on_air(desk_of: MakeDesk) -> Any:
    """A run that has begun with these cues in its first segment."""

    def begin(*cues: Cue) -> Desk:
        desk = desk_of(with_segment(make_show(5, 5), 0, cues=cues))
        desk.do(c.Start())
        return desk

    return begin


def states(desk: Desk) -> list[str]:
    return [row.state.text() for row in desk.window.stage.cues.list.shown]


class TestStates:
    def test_a_film_plays_fades_and_is_paused_until_something_else_is_seen(
        self, on_air: Any
    ) -> None:
        film = Cue(id="v", title="v", kind=CueKind.VIDEO, media="v.mp4", trigger=Trigger.START)
        fade = Cue(id="f", title="f", kind=CueKind.FADE, level_db=-20, fade_out_ms=10 * SECOND)
        pause = Cue(id="p", title="p", kind=CueKind.PAUSE)
        desk = on_air(film, fade, pause)
        assert states(desk)[0] == "♪ Playing"
        desk.do(c.FireCue("f"))
        assert states(desk)[0].startswith("◢ Fading")
        desk.do(c.FireCue("p"))
        assert states(desk)[0] == "‖ Paused"
        desk.do(c.Panic())
        assert states(desk)[0] == "✓ Done"

    def test_an_award_s_music_is_among_the_cues_of_its_segment(self, desk_of: MakeDesk) -> None:
        awards = [Award(id=key, title=key, segment=key, music="a.ogg") for key in ("s1", "s2")]
        desk = desk_of(replace(make_show(5, 5), awards=tuple(awards)))
        desk.do(c.Start())
        assert [row.title.text() for row in desk.window.stage.cues.list.shown] == ["♪ s1"]
        desk.do(RevealAward("s1"))
        assert states(desk) == ["♪ Playing"]

    def test_what_waits_fades_and_is_paused_says_so_and_for_how_long(self, on_air: Any) -> None:
        fade = Cue(
            id="f",
            title="f",
            kind=CueKind.FADE,
            targets=("a",),
            level_db=-20,
            fade_out_ms=10 * SECOND,
        )
        desk = on_air(music("a"), prompt("w", pre_wait_ms=8 * SECOND), fade, music("p"))
        desk.do(*(c.FireCue(cue) for cue in "awfp"), cc.PauseCue(3))
        desk.wait(seconds=1)
        said = states(desk)
        assert said[0].startswith("◢ Fading 0:0") and said[2].startswith("◢ Fading 0:0")
        assert said[1].startswith("◷ Waiting 0:0")
        assert said[3] == "‖ Paused"
        desk.wait(seconds=20)
        assert states(desk) == ["♪ Playing", "✓ Fired", "✓ Done", "‖ Paused"]

    def test_a_sound_says_how_much_of_it_is_left(self, on_air: Any) -> None:
        desk = on_air(music("a"))
        desk.do(c.FireCue("a"))
        desk.controls.positions[1] = (20_000, 90_000)
        desk.wait(seconds=1)
        assert states(desk) == ["♪ Playing −1:10"]

    def test_what_waits_can_be_fired_now_or_not_at_all(self, on_air: Any) -> None:
        desk = on_air(prompt("a", pre_wait_ms=60 * SECOND), prompt("b", pre_wait_ms=60 * SECOND))
        desk.do(c.FireCue("a"), c.FireCue("b"))
        rows = desk.window.stage.cues.list.shown
        assert [row.fire.effect for row in rows] == ["Now", "Now"]
        rows[0].fire.click()
        rows[1].end.click()
        desk.settle()
        assert desk.state.waits == {} and states(desk)[0] == "✓ Fired"
        assert [row.end.isVisible() for row in rows] == [False, False]
        assert [event.cue for event in desk.events if isinstance(event, e.CueFired)] == ["a"]

    def test_what_was_ended_by_something_else_is_done(self, on_air: Any) -> None:
        stop = Cue(id="s", title="s", kind=CueKind.STOP, targets=("a",))
        wait = Cue(id="w", title="w", kind=CueKind.WAIT, duration_ms=60 * SECOND)
        desk = on_air(music("a"), music("b"), music("o", stops_others=True), stop, wait)
        desk.do(c.FireCue("a"), c.FireCue("s"))
        assert states(desk)[0] == "✓ Done"
        desk.do(c.FireCue("b"), c.FireCue("o"))
        assert states(desk)[1:4] == ["✓ Done", "♪ Playing", "✓ Fired"]
        desk.do(c.FireCue("w"), c.Panic())
        assert states(desk)[4] == "✓ Done"

    def test_a_film_says_how_much_of_it_is_left_and_keeps_it_while_it_is_paused(
        self, on_air: Any
    ) -> None:
        film = Cue(id="v", title="v", kind=CueKind.VIDEO, media="v.mp4", trigger=Trigger.START)
        desk = on_air(film)
        assert states(desk) == ["♪ Playing"]
        (place,) = desk.window.stage.playing.shown
        assert place.meter.isHidden()
        desk.media.take(MediaNews({}, {"v.mp4": MediaFacts(90_000, None)}))
        desk.wait(seconds=20)
        assert states(desk) == ["♪ Playing −1:10"]
        assert (place.title.text(), place.time.text) == ("▶ v", "−1:10")
        place.pause.click()
        desk.settle()
        desk.wait(seconds=20)
        assert states(desk) == ["‖ Paused −1:10"] and place.time.text == "−1:10"
        place.pause.click()
        desk.settle()
        desk.wait(seconds=10)
        assert states(desk) == ["♪ Playing −1:00"]
        place.stop.click()
        desk.settle()
        assert desk.window.stage.playing.shown == []


class TestKeys:
    def test_control_and_a_digit_fire_the_manual_cues(self, on_air: Any) -> None:
        desk = on_air(prompt("t", trigger=Trigger.START), prompt("a"), prompt("b"))
        desk.press(Qt.Key.Key_2, CONTROL)
        desk.press(Qt.Key.Key_1, CONTROL)
        desk.press(Qt.Key.Key_9, CONTROL)
        assert [event.cue for event in desk.events if isinstance(event, e.CueFired)] == [
            *("t", "b", "a"),
        ]
        assert "no such cue" in desk.said

    def test_shift_f3_restarts_the_last_sound(self, on_air: Any) -> None:
        desk = on_air(music("a"))
        desk.do(c.FireCue("a"))
        desk.wait(seconds=30)
        desk.press(Qt.Key.Key_F3, SHIFT)
        (one,) = desk.state.sounding.values()
        assert one.firing == 2 and one.began_at == desk.clock.now()


class TestPlayingBar:
    def test_a_sound_is_paused_and_goes_on(self, on_air: Any) -> None:
        desk = on_air(music("a"))
        desk.do(c.FireCue("a"))
        (place,) = desk.window.stage.playing.shown
        place.pause.click()
        desk.settle()
        assert desk.state.sounding[1].is_paused and place.pause.effect == "▶"
        place.pause.click()
        desk.settle()
        assert not desk.state.sounding[1].is_paused and place.pause.effect == "‖"

    def test_a_playlist_says_where_it_is_and_goes_on_to_its_next_track(self, on_air: Any) -> None:
        desk = on_air(music("l", kind=CueKind.PLAYLIST, tracks=("x.ogg", "y.ogg")))
        desk.do(c.FireCue("l"))
        (place,) = desk.window.stage.playing.shown
        assert place.title.text().endswith("1/2") and place.next.isVisible()
        place.next.click()
        desk.settle()
        assert place.title.text().endswith("2/2") and not place.next.isEnabled()

    def test_the_meter_shows_what_was_measured_less_fades_ducks_and_the_master(
        self, on_air: Any
    ) -> None:
        desk = on_air(music("a", level_db=-4), music("d", duck_db=12))
        desk.media.take(MediaNews({}, {"a.ogg": MediaFacts(90_000, -16.0, bytes([180] * 1_800))}))
        desk.do(c.FireCue("a"), cc.SetMaster(-6.0))
        desk.controls.positions[1] = (20_000, 90_000)
        place = desk.window.stage.playing.shown[0]
        place.measure()
        assert place.meter.level_db == -10 - 4 - 6
        desk.do(c.FireCue("d"))
        place.measure()
        assert place.meter.level_db == -10 - 4 - 6 - 12
        desk.do(cc.PauseCue(1))
        place.measure()
        assert place.meter.level_db == SILENT_DB


class TestMaster:
    def test_it_goes_by_keys_and_shows_where_it_stands(self, on_air: Any) -> None:
        desk = on_air()
        master = desk.window.stage.playing.master
        assert master.value.text() == "0 dB"
        desk.press(Qt.Key.Key_Down, CONTROL)
        desk.press(Qt.Key.Key_Down, CONTROL)
        assert desk.state.master_db == -4
        assert (master.value.text(), master.slider.value()) == ("−4 dB", -4)
        desk.press(Qt.Key.Key_Up, CONTROL)
        assert desk.state.master_db == -2

    def test_a_fader_that_is_turned_gives_its_last_place(self, on_air: Any, qtbot: Any) -> None:
        desk = on_air()
        master = desk.window.stage.playing.master
        for level in (-3, -8, -12):
            master.slider.setValue(level)
        qtbot.waitUntil(lambda: not master._pace.isActive())
        desk.settle()
        assert desk.state.master_db == -12

    def test_a_double_click_is_zero(self, on_air: Any) -> None:
        desk = on_air()
        desk.do(cc.SetMaster(-12.0))
        slider = desk.window.stage.playing.master.slider
        QTest.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert slider.value() == 0


class TestMedia:
    def tell(self, desk: Desk, *names: str) -> None:
        desk.media.take(MediaNews(dict.fromkeys(names, GONE), {}))
        desk.settle()

    def strips(self, desk: Desk) -> str:
        strips = desk.window.stage.strips
        return strips["media"].text if "media" in strips else ""

    def test_a_broken_cue_is_marked_in_the_rundown_and_in_the_panel(self, on_air: Any) -> None:
        desk = on_air(music("a"), music("b"))
        self.tell(desk, "b.ogg")
        assert states(desk) == ["Ready", "⨯ Broken"]
        model = desk.window.stage.rundown.model
        assert model.text_at(0, Column.TITLE) == "⨯♪ S1"
        assert model.text_at(1, Column.TITLE) == "S2"
        self.tell(desk)
        assert states(desk) == ["Ready", "Ready"]
        assert model.text_at(0, Column.TITLE) == "S1"

    def test_it_is_said_until_it_is_put_away_and_again_when_more_is_amiss(
        self, on_air: Any
    ) -> None:
        desk = on_air(music("a"), music("b"))
        self.tell(desk, "b.ogg")
        assert "b.ogg" in self.strips(desk)
        desk.window.stage.strips["media"].press(1)
        assert self.strips(desk) == ""
        self.tell(desk, "a.ogg", "b.ogg")
        assert "a.ogg, b.ogg" in self.strips(desk)
        self.tell(desk)
        assert self.strips(desk) == ""

    @pytest.mark.qt_log_ignore("does not support propagateSizeHints")
    def test_the_folder_is_asked_for_without_stopping_the_window(
        self, on_air: Any, tmp_path: Path
    ) -> None:
        desk = on_air(music("b"))
        self.tell(desk, "b.ogg")
        desk.window.stage.strips["media"].press(0)
        strip = desk.window._media_strip
        assert strip.chooser is not None and not strip.chooser.isModal()
        strip.chooser.fileSelected.emit(str(tmp_path))
        strip.chooser.close()
        assert desk.controls.asked == [f"relocate {tmp_path}"]


class TestAudition:
    def test_a_cue_is_listened_to_on_the_operators_own_output(
        self, on_air: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = on_air(music("a"), prompt("p"), music("b"))
        rows = desk.window.stage.cues.list.shown
        assert [row.listen.isVisible() for row in rows] == [False] * 3
        monkeypatch.setattr(rows[0]._audition, "_output", lambda: "headset")
        desk.window.stage.cues.follow()
        assert [row.listen.isVisible() for row in rows] == [True, False, True]
        before = desk.events
        rows[0].listen.click()
        assert rows[0].listen.effect == "Stop"
        rows[2].listen.click()
        assert [row.listen.effect for row in rows] == ["Listen", "Listen", "Stop"]
        rows[2].listen.click()
        desk.settle()
        assert desk.controls.asked == [
            *("audition a on headset", "audition b on headset", "stop audition"),
        ]
        assert desk.events == before

    def test_one_that_has_come_to_its_end_can_be_listened_to_again(
        self, on_air: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = on_air(music("a"), music("b"))
        first, second = desk.window.stage.cues.list.shown
        monkeypatch.setattr(first._audition, "_output", lambda: "headset")
        first.listen.click()
        ends_first = desk.controls.end_audition
        ends_first()
        assert first.listen.effect == "Listen"
        second.listen.click()
        ends_first()
        assert second.listen.effect == "Stop"


def test_all_keys_fit_on_one_page_of_the_smallest_screen(on_air: Any) -> None:
    desk = on_air()
    desk.press(Qt.Key.Key_F1)
    page = desk.window.stage.help
    assert page.height() <= desk.window.stage.height()
