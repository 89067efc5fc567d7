"""The one composition root of the windows: file, player, session, screens, wired here."""

from __future__ import annotations

import gc
import logging
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from platformdirs import user_config_path, user_log_path
from PySide6.QtCore import QLockFile, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import SimulatedClock, SystemClock, wall_now
from showctl.adapters.resources import resource_dir
from showctl.adapters.sheets.beside import write_sheet_beside
from showctl.adapters.slides import SlideDecks
from showctl.adapters.store.file import ShowFile
from showctl.adapters.vlc import open_chime, open_films, open_player
from showctl.adapters.wake import SystemWakefulness
from showctl.app import text
from showctl.app.audience_ports import Wakefulness
from showctl.app.engine import Update
from showctl.app.errors import UserError
from showctl.app.foresight import earlier_lengths
from showctl.app.ports import Mode, PlaybackReport, RunHeader, StorageFault
from showctl.check_in_stage import CheckInStage
from showctl.domain import commands as c
from showctl.domain.audience_events import ThemeChosen
from showctl.domain.length_model import Lengths
from showctl.domain.plan import Show
from showctl.domain.state import Phase
from showctl.prize_desk import PrizeDesk
from showctl.session import Opening, Session, find_media, open_new_run, open_run
from showctl.table_import import TableImport
from showctl.ui import theme
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.shelf import PictureShelf
from showctl.ui.garbage import GuiGarbage
from showctl.ui.operator.chime_choice import ChimeChoice
from showctl.ui.operator.hall_panel import HallPanel
from showctl.ui.operator.window import GEOMETRY_KEY, LANGUAGE_KEY, OperatorWindow
from showctl.ui.operator.wording import fault_text
from showctl.ui.printing.panel import PrintPanel
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.outputs import Outputs
from showctl.ui.translation import Languages

log = logging.getLogger("showctl")


class Desk(QObject):
    """Puts runs on the windows, one after the other: live, rehearsal, afresh. These are the
    operator window's `Controls`."""

    _bug = Signal(str)

    def __init__(self, file: ShowFile, source: RunSource) -> None:
        super().__init__()
        self._file, self._source = file, source
        self._player = open_player()
        self._player.subscribe(self._heard)
        self._session: Session | None = None
        self._window: OperatorWindow | None = None
        self._bug.connect(self._tell_bug)
        self._watch = QTimer(self)
        self._watch.setInterval(1_000)
        self._watch.timeout.connect(self._look_at_the_clock)
        self._watch.start()

    def use(self, window: OperatorWindow) -> None:
        """The window that is told what happened when a show was opened."""
        self._window = window

    def show_run(self, opening: Opening) -> None:
        """Take the run that is on down, and put this one on."""
        if self._session is not None:
            self._session.close()
        self._session = Session(self._file, self._player, opening, self.on_bug)
        self._source.attach(self._session.engine, self._session.clock)
        self._session.start()

    def keep_theme(self, update: Update) -> None:
        """A theme that was chosen in a run is the show's from then on."""
        for event in update.events:
            if isinstance(event, ThemeChosen):
                self._or_tell(partial(self._save_theme, event.theme))

    def _save_theme(self, theme_id: str) -> None:
        plans = self._file.plans
        plans.save(replace(plans.load(), screen_theme=theme_id))

    def open_mode(self, mode: Mode, chosen: RunHeader | None = None) -> None:
        """Go on with the mode's interrupted run (or the chosen one), else begin a new one."""
        self.show_run(open_run(self._file.log, self._file.plans.load(), mode, chosen=chosen))
        self.tell_opening()

    def _or_tell(self, put_on: Callable[[], None]) -> None:
        """Put another run on; where the disk refuses, it is told, and the run that is on stays."""
        try:
            put_on()
        except (StorageFault, UserError) as fault:
            self._source.notice("error", fault_text(str(fault)))

    def _open_new(self, mode: Mode) -> None:
        self.show_run(open_new_run(self._file.log, self._file.plans.load(), mode))

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
        self._file.replace_plan(plan)
        self._open_new(Mode.REHEARSAL if state.is_rehearsal else Mode.LIVE)

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

    def real_now(self) -> datetime:
        return wall_now()

    def earlier_lengths(self) -> Lengths:
        session = self._session
        return earlier_lengths(self._file.log, but=session.engine.run) if session else {}

    def sound_position(self, firing: int) -> tuple[int, int | None] | None:
        return self._session.sound_position(firing) if self._session else None

    def quit(self) -> None:
        QApplication.quit()

    def close(self) -> None:
        """Leave the run as it is in its log, and let everything go."""
        self._watch.stop()
        if self._session is not None:
            self._session.close()
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


def open_stage(file: ShowFile, *, is_rehearsal: bool) -> int:
    """Open the windows on a show and run until they close; returns the exit status."""
    lock = _lock(file.path)
    _keep_a_log()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("showctl")
    theme.apply(app, resource_dir("assets"))
    settings = QSettings(str(_settings_path()), QSettings.Format.IniFormat)
    languages = Languages(app)
    languages.use(str(settings.value(LANGUAGE_KEY, "")) or None)
    source = RunSource()
    desk = Desk(file, source)
    _report_bugs_to(desk)
    desk.open_mode(Mode.REHEARSAL if is_rehearsal else Mode.LIVE)
    chime = open_chime(resource_dir("sounds") / "chime.flac")
    window = OperatorWindow(source, desk, settings, ChimeChoice(chime, source, settings))
    find = partial(find_media, file.path.parent)
    prizes = PrizeDesk(file, source)
    backstage = Backstage(
        source, PictureShelf(find, SlideDecks()), open_films(), find, prizes.rolls
    )
    outputs = Outputs(source, settings, backstage)
    window.hall.put(HallPanel(backstage, window.perform))
    prizes.serve(window)
    wakefulness = SystemWakefulness()
    outputs.changed.connect(lambda: _keep_awake(wakefulness, outputs))
    window.add_strip(outputs.strip)
    imports = TableImport(file, desk.take_plan, source.notice, window)
    window.language_chosen.connect(languages.use)
    printing = _printing(file, source, languages)
    check_in = CheckInStage(file)
    _connect(window, outputs, imports, printing, check_in)
    source.changed.connect(desk.keep_theme)
    desk.use(window)
    _stop_on_signals(app)
    _show(window, settings)
    outputs.start(window)
    backstage.look_through_slides()
    desk.tell_opening()
    GuiGarbage(app)
    # What has been made until now stays: collecting garbage never looks at it again.
    QTimer.singleShot(0, gc.freeze)
    try:
        return app.exec()
    finally:
        printing.close()
        check_in.close()
        outputs.close()
        backstage.close()
        wakefulness.let_sleep()
        chime.close()
        desk.close()
        lock.unlock()


def _printing(file: ShowFile, source: RunSource, languages: Languages) -> PrintPanel:
    return PrintPanel(
        lambda: source.state.show,
        file.path,
        write_sheet_beside,
        source.notice,
        lambda: languages.current,
    )


def _connect(
    window: OperatorWindow,
    outputs: Outputs,
    imports: TableImport,
    printing: PrintPanel,
    check_in: CheckInStage,
) -> None:
    """What the operator window asks for, and who sees to it."""
    window.emcee_screen_requested.connect(outputs.toggle_full_screen)
    window.screens_requested.connect(outputs.toggle_screens)
    window.import_requested.connect(imports.open)
    window.printing_requested.connect(printing.open)
    window.check_in_requested.connect(check_in.open)


def _show(window: OperatorWindow, settings: QSettings) -> None:
    if settings.contains(GEOMETRY_KEY):
        window.show()
    else:
        # A small laptop has not a pixel to spare for a frame.
        window.showMaximized()


def _keep_awake(wakefulness: Wakefulness, outputs: Outputs) -> None:
    """Neither screen saver nor sleep while anybody looks at a screen."""
    if outputs.are_on:
        wakefulness.keep_awake(lambda: log.warning("this desktop may put the screens to sleep"))
    else:
        wakefulness.let_sleep()


def _lock(path: Path) -> QLockFile:
    """Keep a second showctl from running the same show; one that was killed left no lock."""
    lock = QLockFile(str(path.with_name(f".{path.name}.lock")))
    lock.setStaleLockTime(0)
    if not lock.tryLock(100) and lock.error() is QLockFile.LockError.LockFailedError:
        raise UserError(f"{path} is open in another showctl: use that window, or close it first.")
    return lock


def _settings_path() -> Path:
    return user_config_path("showctl", appauthor=False) / "showctl.ini"


def _keep_a_log() -> None:
    """Errors of ours go to a file; a machine that keeps none shows them on stderr."""
    folder = user_log_path("showctl", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(folder / "showctl.log", encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)


def _report_bugs_to(desk: Desk) -> None:
    def on_gui(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        desk.on_bug(error)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            desk.on_bug(args.exc_value)

    sys.excepthook, threading.excepthook = on_gui, in_thread


def _stop_on_signals(app: QApplication) -> None:
    """Ctrl+C and a polite kill close the windows; Python only sees them when it gets to run,
    which the one-second watch of the desk makes sure of. Posted, so that one that comes before
    the event loop is not lost."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: QTimer.singleShot(0, app.quit))
