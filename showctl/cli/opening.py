"""`showctl open`: the windows; without a display, the rehearsal of the same show."""

from __future__ import annotations

import gc
from pathlib import Path

import typer
from platformdirs import user_data_path, user_state_path

from showctl.adapters.display import has_display
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.cli.shows import sample_show


def open_windows(path: Path | None, *, is_rehearsal: bool) -> int:
    """Open a show (None: the last one, else the sample) in its windows; returns when they close."""
    if not has_display():
        from showctl.cli.progress import rehearse_with_progress
        from showctl.cli.shows import load_show, sample_show

        show = load_show(path) if path else sample_show()
        typer.echo("There is no display here: rehearsing the show without windows.")
        rehearse_with_progress(show)
        return 0
    # Nothing that is made while the program loads is garbage: looking for some costs a tenth of
    # the start. The windows see to it from then on (ui.garbage).
    gc.disable()
    chosen = path or _last_show() or _sample_file()
    with ShowFile.open(chosen) as file:
        from showctl.bootstrap import open_stage

        _remember(chosen)
        return open_stage(file, is_rehearsal=is_rehearsal)


def open_check_in_desk(path: Path) -> int:
    """Open the check-in window; returns when it closes."""
    if not has_display():
        raise UserError(
            "There is no display here: check people in with 'showctl people check-in SHOW NUMBER…'."
        )
    from showctl.check_in_stage import open_check_in

    return open_check_in(path)


def _memory() -> Path:
    return user_state_path("showctl", appauthor=False) / "last-show"


def _last_show() -> Path | None:
    try:
        path = Path(_memory().read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return path if path.is_file() else None


def _remember(path: Path) -> None:
    """Which show to open next time; a machine that keeps nothing opens the sample."""
    try:
        _memory().parent.mkdir(parents=True, exist_ok=True)
        _memory().write_text(str(path.resolve()), encoding="utf-8")
    except OSError:
        return


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
