"""One run after the other on the windows: live, rehearsal, afresh, played back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from platformdirs import user_cache_path
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import SimulatedClock, SystemClock, wall_now
from showctl.adapters.player import open_player
from showctl.adapters.store.file import ShowFile
from showctl.app import text
from showctl.app.editing import Edit, Editing
from showctl.app.engine import Update
from showctl.app.errors import UserError
from showctl.app.foresight import earlier_lengths
from showctl.app.hands import ScriptHand
from showctl.app.language import Language
from showctl.app.lengths import LengthChange, length_changes, with_lengths
from showctl.app.media import relocate
from showctl.app.ports import Mode, PlaybackReport, Player, RunHeader, StorageFault
from showctl.app.recording import ScriptedRun
from showctl.domain import commands as c
from showctl.domain.audience_events import ThemeChosen
from showctl.domain.length_model import Lengths
from showctl.domain.plan import Show
from showctl.domain.refusal import Refused
from showctl.domain.state import Phase
from showctl.media_desk import MediaDesk
from showctl.session import Opening, Session, open_new_run, open_run
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.auditions import Auditions
from showctl.ui.operator.sound_notices import SoundNotices
from showctl.ui.operator.window import OperatorWindow
from showctl.ui.operator.wording import fault_text
from showctl.ui.qt_bridge import RunSource
from showctl.ui.report_maker import ReportMaker
from showctl.ui.translation import ENGLISH, reason_text

log = logging.getLogger("showctl")


class Desk(QObject):
    """Puts runs on the windows, one after the other: live, rehearsal, afresh. These are the
    operator window's `Controls`."""

    # Carries an Edited: the plan is another.
    edited = Signal(object)
    _bug = Signal(str)

    def __init__(
        self,
        file: ShowFile,
        source: RunSource,
        language: Callable[[], str] = lambda: ENGLISH,
        media: MediaSource | None = None,
    ) -> None:
        """`language` says which one the windows speak; `media` tells them of the show's files."""
        super().__init__()
        self._media = media or MediaSource()
        self._media_desk = MediaDesk(file.path.parent, self._media.take)
        self._file, self._source, self._language = file, source, language
        self._reports = ReportMaker(source, file.path, self, tells=fault_text)
        self._player = open_player()
        self._player.subscribe(self._heard)
        self._sound_notices = SoundNotices(self._player, source.notice)
        self._auditions = Auditions(
            self._player, lambda reason: source.notice("warning", fault_text(reason))
        )
        self.editing = Editing(file.plans, source.dispatch, lambda: source.state)
        self.editing.subscribe(self.edited.emit)
        self.edited.connect(lambda _: self._media_desk.follow(self.editing.show))
        source.changed.connect(self.editing.take)
        self._session: Session | None = None
        self._window: OperatorWindow | None = None
        self._tastes = False
        self._bug.connect(self._tell_bug)
        self._watch = QTimer(self)
        self._watch.setInterval(1_000)
        self._watch.timeout.connect(self._look_at_the_clock)
        self._watch.start()

    @property
    def player(self) -> Player:
        """What plays the programme."""
        return self._player

    def use(self, window: OperatorWindow) -> None:
        """The window that is told what happened when a show was opened."""
        self._window = window

    def show_run(self, opening: Opening) -> None:
        """Take the run that is on down, and put this one on."""
        if self._session is not None:
            self._session.close()
        self._session = Session(
            self._file, self._player, opening, self.on_bug, tastes=lambda: self._tastes
        )
        self._source.attach(self._session.engine, self._session.clock)
        self._session.start()
        self.editing.meet_run()
        self._media_desk.follow(self._source.state.show)

    def keep_theme(self, update: Update) -> None:
        """A theme that was chosen in a run is the show's from then on."""
        for event in update.events:
            if isinstance(event, ThemeChosen):
                self._or_tell(partial(self._save_theme, event.theme))

    def _save_theme(self, theme_id: str) -> None:
        name = self.tr("Choose the audience screen's theme")
        self.editing.do(name, lambda show: replace(show, screen_theme=theme_id))

    def open_mode(self, mode: Mode, chosen: RunHeader | None = None) -> None:
        """Go on with the mode's interrupted run (or the chosen one), else begin a new one."""
        self.show_run(open_run(self._file.log, self.editing.show, mode, chosen=chosen))
        self.tell_opening()

    def _or_tell(self, put_on: Callable[[], None]) -> None:
        """Put another run on; where the disk refuses, it is told, and the run that is on stays."""
        try:
            put_on()
        except Refused as refused:
            self._source.notice("warning", reason_text(refused.reason))
        except (StorageFault, UserError) as fault:
            self._source.notice("error", fault_text(str(fault)))

    def _open_new(self, mode: Mode) -> None:
        self.show_run(open_new_run(self._file.log, self.editing.show, mode))

    def play_back(self, run: ScriptedRun) -> None:
        """Rehearse what a script presses; the operator's keys work, too."""
        self.show_run(
            open_new_run(self._file.log, run.show, Mode.REHEARSAL, begins_at=run.begins_at)
        )
        self._source.use_hand(ScriptHand(run.actions))

    def tell_opening(self) -> None:
        """Say on the operator's window what was resumed, or could be."""
        if self._window is None or self._session is None:
            return
        opening, state = self._session.opening, self._source.state
        if opening.gap_ms is not None and state.started_at is not None:
            said = self.tr("The run goes on where it was; nobody was there for {gap}.")
            if state.is_rehearsal:
                said = self.tr("The rehearsal goes on where it was left; its clock was paused.")
            actions: list[tuple[str, Callable[[], None]]] = [
                (self.tr("Begin afresh"), self._ask_to_begin_afresh)
            ]
            self._window.show_banner(said.format(gap=text.length(opening.gap_ms)), actions)
        elif opening.offered is not None:
            offered = opening.offered
            began = (offered.started_at or offered.opened_at).astimezone(
                ZoneInfo(state.show.timezone)
            )
            said = self.tr("A run of {day} {time} was never ended.").format(
                day=began.date().isoformat(), time=began.strftime("%H:%M")
            )
            self._window.show_banner(
                said, [(self.tr("Go on with it"), lambda: self._go_on_with(offered))]
            )

    def _go_on_with(self, offered: RunHeader) -> None:
        self._or_tell(lambda: self.open_mode(Mode.LIVE, offered))

    def _ask_to_begin_afresh(self) -> None:
        """A run that is on is not left by one click."""
        if self._window is not None:
            said = self.tr("Leave this run and begin another? It can be gone on with later.")
            self._window.show_banner(said, [(self.tr("Leave it"), self.begin_afresh)])

    def take_plan(self, plan: Show) -> None:
        """Put another plan in the place of the show's, and a run with it on the windows; UserError
        where the run has begun, StorageFault where the disk refuses."""
        state = self._source.state
        if state.phase is not Phase.IDLE:
            raise UserError(self.tr("The run has begun and keeps its plan: import it afterwards."))
        self.editing.do(self.tr("Import a table"), lambda _: plan)

    # The operator window's Controls.

    def rehearse(self) -> None:
        self._or_tell(lambda: self._open_new(Mode.REHEARSAL))

    def go_live(self) -> None:
        self._or_tell(lambda: self.open_mode(Mode.LIVE))

    def begin_afresh(self) -> None:
        mode = Mode.REHEARSAL if self._source.state.is_rehearsal else Mode.LIVE
        self._or_tell(lambda: self._open_new(mode))

    def set_rate(self, rate: float) -> None:
        self._turn(lambda clock: clock.set_rate(rate))

    def pause_clock(self) -> None:
        self._turn(SimulatedClock.pause)

    def resume_clock(self) -> None:
        self._turn(SimulatedClock.resume)

    def jump_clock(self, to: datetime) -> None:
        self._turn(lambda clock: clock.jump(max(to, clock.now())))

    def taste_music(self, is_on: bool) -> None:
        self._tastes = is_on

    def open_report(self) -> None:
        folder = user_cache_path("showctl", appauthor=False) / "reports"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            folder = self._file.path.parent
        self._reports.open(self._run, self._page_language, folder)

    def save_report(self, format_name: str) -> None:
        self._reports.save(self._run, format_name, self._page_language)

    def length_changes(self) -> tuple[LengthChange, ...]:
        return length_changes(self.editing.show, self._source.state)

    def use_lengths(self, changes: tuple[LengthChange, ...]) -> None:
        def put() -> None:
            self.editing.do(self.tr("Use these lengths"), lambda show: with_lengths(show, changes))
            said = self.tr("The plan has {count} new lengths; the next run goes by them.")
            self._source.notice("info", said.format(count=len(changes)))

        self._or_tell(put)

    @property
    def _run(self) -> int:
        return self._session.opening.run if self._session else 0

    @property
    def _page_language(self) -> Language:
        return Language.of(self._language()) or Language.CHINESE

    def real_now(self) -> datetime:
        return wall_now()

    def earlier_lengths(self) -> Lengths:
        session = self._session
        return earlier_lengths(self._file.log, but=session.engine.run) if session else {}

    def sound_position(self, firing: int) -> tuple[int, int | None] | None:
        return self._session.sound_position(firing) if self._session else None

    def audition(self, cue: str, output: str, when_over: Callable[[], None]) -> None:
        playback = self._session.playback_of(cue) if self._session else None
        if playback is None:
            when_over()
        else:
            self._auditions.begin(playback, output, when_over)

    def stop_audition(self) -> None:
        self._auditions.stop()

    def relocate_media(self, folder: Path) -> None:
        post = self._media.post
        self._media_desk.look_below(
            folder, lambda missing, files: post(lambda: self._relocate(missing, files))
        )

    def match_levels(self) -> None:
        show = self.editing.show
        if self._media_desk.matched(show) == show:
            said = self.tr("No sound has been measured yet, or all are equally loud.")
            self._source.notice("info", said)
        else:
            said = self.tr("All sounds are equally loud now.")
            self._edit(self.tr("Match the levels"), self._media_desk.matched, said)

    def _relocate(self, missing: Sequence[str], files: Sequence[str]) -> None:
        """Point the plan, as it has become meanwhile, at what was found."""
        show = self.editing.show
        if relocate(show, missing, files) == show:
            said = self.tr("None of the missing files is in that folder: choose another one.")
            self._source.notice("warning", said)
        else:
            said = self.tr("The plan points at the files that were found.")
            name = self.tr("Find the missing files")
            self._edit(name, lambda show: relocate(show, missing, files), said)

    def _edit(self, name: str, edit: Edit, said: str) -> None:
        """Edit the plan, in the file and in the run, and say so."""

        def put() -> None:
            self.editing.do(name, edit)
            self._source.notice("info", said)

        self._or_tell(put)

    def quit(self) -> None:
        QApplication.quit()

    def close(self) -> None:
        """Leave the run as it is in its log, and let everything go."""
        self._watch.stop()
        self._reports.close()
        if self._session is not None:
            self._session.close()
        self._media_desk.close()
        self._player.close()

    def _turn(self, turn: Callable[[SimulatedClock], None]) -> None:
        clock = self._session.clock if self._session else None
        if isinstance(clock, SimulatedClock):
            turn(clock)
            self._source.dispatch(c.Tick())
            self._source.refresh()

    def _heard(self, report: PlaybackReport) -> None:
        if self._session is not None:
            self._session.heard(report)

    def on_bug(self, bug: BaseException) -> None:
        """Take down an error of ours, from any thread; the show goes on."""
        log.error("unexpected error", exc_info=bug)
        self._bug.emit(f"{type(bug).__name__}: {bug}")

    def _tell_bug(self, said: str) -> None:
        told = self.tr("Something went wrong inside showctl; the show goes on. {error}")
        self._source.notice("error", told.format(error=said))

    def _look_at_the_clock(self) -> None:
        clock = self._session.clock if self._session else None
        step = clock.step_ms() if isinstance(clock, SystemClock) else 0
        if step:
            told = self.tr("The computer's clock was set by {step}; the show's clock goes on.")
            self._source.notice("warning", told.format(step=text.signed(step)))
