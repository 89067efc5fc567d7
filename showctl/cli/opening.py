"""`showctl open`: the windows; without a display, the rehearsal of the same show."""

from __future__ import annotations

import gc
from pathlib import Path

import typer
from platformdirs import user_data_path

from showctl.adapters.display import has_display
from showctl.adapters.recent import recent_shows, remember
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.app.recording import ScriptedRun, scripted_run
from showctl.app.reporting.collection import find_run
from showctl.app.script import parse_script
from showctl.cli.shows import read_actions, sample_show
from showctl.domain.calendar import plan_on


def open_windows(
    path: Path | None,
    *,
    is_rehearsal: bool,
    actions: Path | None = None,
    replay: int | None = None,
) -> int:
    """Open a show (None: the last one, else the sample) in its windows; returns when they close.

    `actions` is a file to rehearse by, `replay` the number of a run.
    """
    if actions is not None and replay is not None:
        raise UserError("--actions and --replay are two scripts: leave one of them out.")
    if not has_display():
        if actions is not None or replay is not None:
            raise UserError(
                "There is no display here: 'showctl rehearse --actions FILE' goes without one."
            )
        from showctl.cli.progress import rehearse_with_progress
        from showctl.cli.shows import load_show, sample_show

        show = load_show(path) if path else sample_show()
        typer.echo("There is no display here: rehearsing the show without windows.")
        rehearse_with_progress(show)
        return 0
    # Nothing that is made while the program loads is garbage: looking for some costs a tenth of
    # the start. The windows see to it from then on (ui.garbage).
    gc.disable()
    chosen: Path | None = path or next(iter(recent_shows()), None) or _sample_file()
    is_planning = False
    while chosen is not None:
        with ShowFile.open(chosen) as file:
            script = _script(file, actions, replay)
            from showctl.bootstrap import open_stage

            remember(chosen)
            chosen = open_stage(
                file, is_rehearsal=is_rehearsal, is_planning=is_planning, script=script
            )
        # The script was of the show that was named.
        actions = replay = None
        is_planning = True
    return 0


def open_check_in_desk(path: Path) -> int:
    """Open the check-in window; returns when it closes."""
    if not has_display():
        raise UserError(
            "There is no display here: check people in with 'showctl people check-in SHOW NUMBER…'."
        )
    from showctl.check_in_stage import open_check_in

    return open_check_in(path)


def _script(file: ShowFile, actions: Path | None, replay: int | None) -> ScriptedRun | None:
    """What is pressed in the rehearsal by itself, if anything is."""
    if replay is not None:
        return scripted_run(file.log.read(find_run(file.log, replay, str(file.path)).id))
    if actions is None:
        return None
    show = file.plans.load()
    if not show.segments:
        raise UserError("The show has no segments to go through: import a table first.")
    start = plan_on(show, show.date)[show.segments[0].id].start
    script = tuple(parse_script(read_actions(str(actions)), show, show.date, start, None))
    return ScriptedRun(show, min([start, *(one.at for one in script)]), script)


def _sample_file() -> Path:
    """The sample show, made in the user's own folder where it is not there yet."""
    path = user_data_path("showctl", appauthor=False) / "annual-party.showctl"
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"The sample show cannot be put in {path.parent}: {error.strerror}."
            ) from error
        ShowFile.create(path, sample_show()).close()
    return path
