"""The one composition root of the windows: desk, operator window, screens, wired here."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from functools import partial
from pathlib import Path
from types import TracebackType

from platformdirs import user_config_path, user_log_path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from showctl.adapters.media.finding import find_media
from showctl.adapters.resources import resource_dir
from showctl.adapters.slides import SlideDecks
from showctl.adapters.store.file import ShowFile
from showctl.adapters.vlc import open_chime, open_films
from showctl.adapters.wake import SystemWakefulness
from showctl.app.audience_ports import Films
from showctl.app.ports import Mode
from showctl.app.recording import ScriptedRun
from showctl.check_in_stage import CheckInStage
from showctl.desk import Desk
from showctl.prize_desk import PrizeDesk
from showctl.run_sheets import RunSheets
from showctl.shelf import Shelf, lock_show, page_maker
from showctl.table_import import TableImport
from showctl.ui import theme
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.shelf import PictureShelf
from showctl.ui.garbage import GuiGarbage, clear_away, settle
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.chime_choice import ChimeChoice
from showctl.ui.operator.emcee_panel import EmceePanel
from showctl.ui.operator.hall_panel import HallPanel
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.window import GEOMETRY_KEY, LANGUAGE_KEY, OperatorWindow
from showctl.ui.printing.panel import PrintPanel
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.outputs import Outputs
from showctl.ui.screens.staying_awake import StayingAwake
from showctl.ui.translation import Languages

log = logging.getLogger("showctl")


def open_stage(
    file: ShowFile,
    *,
    is_rehearsal: bool,
    is_planning: bool = False,
    script: ScriptedRun | None = None,
) -> Path | None:
    """Open the windows on a show, in Plan mode or in Run, until they close; returns the show to go
    on with. With a `script`, on a rehearsal that goes by it."""
    lock = lock_show(file.path)
    app = _application()
    settings = QSettings(str(_settings_path()), QSettings.Format.IniFormat)
    languages = Languages(app)
    languages.use(str(settings.value(LANGUAGE_KEY, "")) or None)
    source, media = RunSource(), MediaSource()
    desk = Desk(file, source, lambda: languages.current, media)
    shelf = Shelf(file.path, source, desk.editing)
    _report_bugs_to(desk)
    if script is not None:
        desk.play_back(script)
    else:
        desk.open_mode(Mode.REHEARSAL if is_rehearsal else Mode.LIVE)
    chime = open_chime(resource_dir("sounds") / "chime.flac")
    ring = ChimeChoice(chime, source, settings)
    films = open_films()
    output = OutputChoice(desk.player, settings, films)
    people = file.people.load
    plan = page_maker(desk.editing, desk.edited, source, settings, shelf, output, people, media)
    window = OperatorWindow(source, desk, settings, ring, plan, media, output)
    screens = Screens(file, source, settings, window, films)
    imports = TableImport(file, desk.take_plan, source.notice, window)
    window.import_requested.connect(imports.open)
    window.language_chosen.connect(languages.use)
    source.changed.connect(desk.keep_theme)
    printing = PrintPanel(
        lambda: source.state,
        file.path,
        RunSheets(file).write,
        source.notice,
        lambda: languages.current,
    )
    window.printing_requested.connect(printing.open)
    check_in = CheckInStage(file, lambda: source.state.show)
    window.check_in_requested.connect(check_in.open)
    desk.use(window)
    shelf.use(window)
    _show(window, settings)
    screens.start(window)
    window.planning.turn(is_on=is_planning)
    desk.tell_opening()
    QTimer.singleShot(0, settle)
    try:
        app.exec()
        return shelf.following
    finally:
        window.close()
        window.deleteLater()
        printing.close()
        check_in.close()
        screens.close()
        chime.close()
        desk.close()
        lock.unlock()


class Screens:
    """The emcee's and the hall's windows, with what stands behind them."""

    def __init__(
        self,
        file: ShowFile,
        source: RunSource,
        settings: QSettings,
        window: OperatorWindow,
        films: Films,
    ) -> None:
        """Media stand beside the show."""
        find = partial(find_media, file.path.parent)
        prizes = PrizeDesk(file, source)
        shelf = PictureShelf(find, SlideDecks())
        self._backstage = Backstage(source, shelf, films, find, prizes.rolls)
        self._outputs = Outputs(source, settings, self._backstage)
        self._awake = StayingAwake(source, self._outputs, SystemWakefulness())
        window.hall.put(HallPanel(self._backstage, window.perform))
        emcee = EmceePanel(source, self._outputs.emcee_shape)
        window.emcee.put(emcee)
        self._outputs.changed.connect(emcee.follow)
        prizes.serve(window)
        window.add_strip(self._outputs.strip)
        window.emcee_screen_requested.connect(self._outputs.toggle_full_screen)
        window.screens_requested.connect(self._outputs.toggle_screens)

    def start(self, window: OperatorWindow) -> None:
        """Show them, beside the operator's window."""
        self._outputs.start(window)
        self._backstage.look_through_slides()

    def close(self) -> None:
        """Take them away."""
        self._outputs.close()
        self._backstage.close()
        self._awake.close()


def _show(window: OperatorWindow, settings: QSettings) -> None:
    if settings.contains(GEOMETRY_KEY):
        window.show()
    else:
        # A small laptop has not a pixel to spare for a frame.
        window.showMaximized()


def _application() -> QApplication:
    """The one application; the stage begins more than once where another show is opened."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        clear_away()
        return running
    _keep_a_log()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("showctl")
    theme.apply(app, resource_dir("assets"))
    _stop_on_signals(app)
    GuiGarbage(app)
    return app


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
