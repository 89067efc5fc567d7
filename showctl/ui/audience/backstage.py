"""What stands behind the audience screens: films, pictures and slides, and word of what becomes of
them.

Many screens may show one program; one of them, the first, has the sound and speaks for all.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from showctl.app.audience_ports import Film, FilmReport, Films
from showctl.app.film_effects import FilmEffects
from showctl.domain.audience import LookKind, Program
from showctl.domain.audience_commands import ReportPages
from showctl.domain.audience_decisions import coming_look
from showctl.domain.commands import Outcome, ReportCue
from showctl.domain.cue import CueKind
from showctl.domain.levels import film_cue, film_db
from showctl.ui.audience.rolls import Rolls
from showctl.ui.audience.shelf import PictureShelf
from showctl.ui.operator.wording import fault_text
from showctl.ui.qt_bridge import RunSource

# A screen that is only being moved has this time to be there.
_NO_SCREEN_MS = 1_000
_PREPARE_AFTER_MS = 150
# The windows come first.
_FILMS_AFTER_MS = 1_000
# Where a window can be handed to libvlc; it would open one of its own under Wayland.
_LENDS_WINDOWS = frozenset({"xcb", "windows", "cocoa", "offscreen"})


class Stage(Protocol):
    """A screen that shows the program."""

    def prepare(self, program: Program) -> None:
        """Have the pictures of a program read ahead."""

    def size(self) -> QSize: ...

    def restart_film(self) -> None:
        """Run the film that is on once more, from where it is: it has the sound now."""

    def film_window(self) -> int:
        """The handle of the native window for films."""


class Backstage(QObject):
    """Serves the audience screens of a run; `pictures` is their shelf, `rolls` has the names that
    roll."""

    _reported = Signal(object)
    _restarted = Signal()

    def __init__(
        self,
        source: RunSource,
        pictures: PictureShelf,
        films: Films,
        find_media: Callable[[str], Path],
        rolls: Rolls | None = None,
    ) -> None:
        """`source` has an engine attached."""
        super().__init__()
        self.source, self.pictures = source, pictures
        self.rolls = rolls or Rolls()
        self._films, self._find = films, find_media
        self._effects = FilmEffects(films)
        self._show = source.state.show
        self._stages: list[Stage] = []
        self._told_firing = 0
        self._on: tuple[int, datetime | None] = (0, None)
        films.subscribe(self._reported.emit)
        self._reported.connect(self._film_over, Qt.ConnectionType.QueuedConnection)
        films.watch(self._restarted.emit)
        self._restarted.connect(self._tell_restart, Qt.ConnectionType.QueuedConnection)
        pictures.counted.connect(self._pages_counted)
        pictures.failed.connect(self._picture_failed)
        source.changed.connect(self._effects.follow)
        source.changed.connect(self._follow)
        source.replaced.connect(self._replace)
        # Drawing ahead takes longer than a frame, and a GO has better things to do.
        self._prepare_soon = QTimer(self)
        self._prepare_soon.setSingleShot(True)
        self._prepare_soon.setInterval(_PREPARE_AFTER_MS)
        self._prepare_soon.timeout.connect(self._prepare)
        self._films_soon = QTimer(self)
        self._films_soon.setSingleShot(True)
        self._films_soon.setInterval(_FILMS_AFTER_MS)
        self._films_soon.timeout.connect(self._prepare_films)
        self._films_soon.start()
        self._look_for_screen = QTimer(self)
        self._look_for_screen.setSingleShot(True)
        self._look_for_screen.setInterval(_NO_SCREEN_MS)
        self._look_for_screen.timeout.connect(self._miss_screen)

    def enter(self, stage: Stage) -> None:
        """A screen shows the program from now on."""
        if stage not in self._stages:
            self._stages.append(stage)
        self._prepare_soon.start()

    def leave(self, stage: Stage) -> None:
        """A screen no longer does."""
        if stage in self._stages:
            had_sound = self._stages[0] is stage
            self._stages.remove(stage)
            if had_sound and self._stages:
                self._stages[0].restart_film()
            self._follow()

    def shape(self) -> QSize:
        """The size of the screen that speaks for all; 16:9 where there is none."""
        return self._stages[0].size() if self._stages else QSize(1920, 1080)

    def show_film(self, stage: Stage, program: Program) -> None:
        """Run the program's video in a screen's window, from where it is by now."""
        if QGuiApplication.platformName() not in _LENDS_WINDOWS:
            reason = self.tr("a film needs X11: start showctl with QT_QPA_PLATFORM=xcb")
            self.source.dispatch(ReportCue(program.firing, Outcome.FAILED, reason))
            return
        cue = film_cue(self.source.state)
        played = program.played_ms(self.source.now())
        is_heard = bool(self._stages) and self._stages[0] is stage
        self._effects.show(
            Film(
                firing=program.firing,
                window=stage.film_window(),
                media=self._find(program.look.media),
                # What the way here took is no reason to leave the first frames out.
                start_ms=played if played > 500 else 0,
                level_db=film_db(self.source.state),
                in_ms=cue.in_ms if cue else 0,
                out_ms=cue.out_ms if cue else None,
                loops=cue.loops if cue else 1,
                is_silent=not is_heard or self.source.clock.rate != 1.0,
                is_paused=program.paused_at is not None,
                output=cue.output if cue else "",
            )
        )

    def stop_film(self, stage: Stage) -> None:
        """Show no video in a screen's window any more."""
        self._effects.stop(stage.film_window())

    def release(self, stage: Stage) -> None:
        """A screen's window is about to go."""
        self._effects.release(stage.film_window())

    def close(self) -> None:
        """Give everything back."""
        self._films.close()
        self.pictures.close()

    def _follow(self) -> None:
        if self._show is not self.source.state.show:
            self._show = self.source.state.show
            self._films_soon.start()
        program = self.source.state.audience.program
        kind = program.look.kind
        if self._on != (program.firing, program.since):
            self._on = (program.firing, program.since)
            # It may have been looked at ahead, and not have been there.
            self.pictures.retry(program.look.media)
            if kind is LookKind.SLIDES and program.page_count == 0:
                self.pictures.count(program.look.media)
        if kind is LookKind.VIDEO and not self._stages:
            self._look_for_screen.start()
        self._prepare_soon.start()

    def _prepare_films(self) -> None:
        """What shows films is loaded before the first one comes, where the show has any."""
        if any(cue.kind is CueKind.VIDEO for cue in self._show.cues.values()):
            self._films.prepare()

    def look_through_slides(self) -> None:
        """Open all slides of the show, so that what is missing or has to be converted is seen to
        before the evening."""
        for segment in self.source.state.show.segments:
            for cue in segment.cues:
                if cue.kind is CueKind.SLIDES:
                    self.pictures.count(cue.media)

    def _replace(self) -> None:
        self.pictures.forget()
        self._follow()
        self.look_through_slides()

    def _prepare(self) -> None:
        """Read ahead what can come next: the prepared look, and the slides' next page."""
        state = self.source.state
        on, coming = state.audience.program, coming_look(state)
        ahead = [Program(look=coming)] if coming else []
        if on.look.kind is LookKind.SLIDES and on.page < on.page_count:
            ahead.append(Program(look=on.look, page=on.page + 1))
        for stage in self._stages:
            for program in ahead:
                stage.prepare(program)

    def _pages_counted(self, media: str, page_count: int) -> None:
        program = self.source.state.audience.program
        if program.look.media == media and program.look.kind is LookKind.SLIDES:
            self.source.dispatch(ReportPages(program.firing, page_count))

    def _picture_failed(self, media: str, reason: str) -> None:
        program = self.source.state.audience.program
        if program.look.media == media and program.firing:
            self.source.dispatch(ReportCue(program.firing, Outcome.FAILED, reason))
        else:
            self.source.notice("warning", fault_text(reason))

    def _film_over(self, report: FilmReport) -> None:
        is_ours = bool(self._stages) and self._stages[0].film_window() == report.window
        is_on = self.source.state.audience.program.firing == report.firing
        if is_ours and is_on:
            length_ms = report.length_ms
            self.source.dispatch(
                ReportCue(report.firing, report.outcome, report.reason, length_ms=length_ms)
            )
            self._told_firing = report.firing if report.outcome is Outcome.FAILED else 0
        elif report.outcome is Outcome.FAILED and report.firing != self._told_firing:
            self.source.notice("warning", fault_text(report.reason))

    def _tell_restart(self) -> None:
        said = self.tr(
            "What plays videos broke down and was restarted; the video goes on in its place."
        )
        self.source.notice("warning", said)

    def _miss_screen(self) -> None:
        """A video that nobody can see does not hold up the run."""
        program = self.source.state.audience.program
        if program.look.kind is LookKind.VIDEO and not self._stages:
            reason = self.tr("no audience screen is on: choose one under ☰ Screens…")
            self.source.dispatch(ReportCue(program.firing, Outcome.FAILED, reason))
