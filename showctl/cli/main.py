"""The command line. Every command is one function here; what it does lives elsewhere.

Exit status: 0 done, 1 a check says no, 2 the input is wrong (one sentence on stderr, nothing
changed).
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer

from showctl.app.errors import UserError
from showctl.cli.arguments import JsonOption, ShowArgument
from showctl.cli.draws import draws_app
from showctl.cli.people import people_app
from showctl.cli.prizes import awards_app, games_app

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Runs a live event from the stage manager's laptop.",
)

# The public exception nearest to "the command line is wrong"; its base is what the parser raises.
_UsageError: Any = typer.BadParameter.__base__

_COMMANDS = (
    *("open", "import", "export", "script", "plan", "check", "rehearse", "report"),
    *("people", "draws", "awards", "games", "check-in"),
)

app.add_typer(people_app, name="people")
app.add_typer(draws_app, name="draws")
app.add_typer(awards_app, name="awards")
app.add_typer(games_app, name="games")


def run(arguments: list[str]) -> int:
    """Run a command line; without a command it is `open`."""
    is_command = arguments and arguments[0] in (*_COMMANDS, "--help")
    try:
        result = _command()(
            arguments if is_command else ["open", *arguments],
            prog_name="showctl",
            standalone_mode=False,
        )
    except UserError as error:
        return _complain(str(error))
    except _UsageError as error:
        return _complain(error.format_message())
    except (typer.Abort, KeyboardInterrupt):
        return _complain("Stopped.")
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result if isinstance(result, int) else 0


@cache
def _command() -> Any:
    """All commands; Typer itself would read every signature again for each command line."""
    return typer.main.get_command(app)


def _complain(sentence: str) -> int:
    typer.echo(f"showctl: {' '.join(sentence.split())}", err=True)
    return 2


@app.command("open")
def open_show(
    show: Annotated[
        Path | None, typer.Argument(help="The show; else the last one, else the sample.")
    ] = None,
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="On a simulated clock, with a log of its own.")
    ] = False,
    actions: Annotated[
        Path | None, typer.Option(help="Rehearse a file of actions, one JSON object a line.")
    ] = None,
    replay: Annotated[
        int | None, typer.Option(metavar="RUN", help="Rehearse what was pressed in a run.")
    ] = None,
) -> int:
    """Open the windows."""
    from showctl.cli.opening import open_windows

    return open_windows(show, is_rehearsal=rehearse, actions=actions, replay=replay)


@app.command("check-in")
def check_in(show: ShowArgument) -> int:
    """Open the check-in window on a show's file, or on a desk's."""
    from showctl.cli.opening import open_check_in_desk

    return open_check_in_desk(show)


@app.command("import")
def import_table(
    table: Annotated[
        Path, typer.Argument(help="The table (xlsx, csv, tsv, Markdown, lines); - is stdin.")
    ],
    show: ShowArgument,
    date: Annotated[str | None, typer.Option(help="The show's date, YYYY-MM-DD.")] = None,
    start: Annotated[
        str | None, typer.Option(help="The planned start, HH:MM, where the table has none.")
    ] = None,
    sheet: Annotated[str | None, typer.Option(help="The sheet of a workbook.")] = None,
    mapping: Annotated[
        list[str] | None, typer.Option("--map", help="FIELD=COLUMN, as often as needed.")
    ] = None,
    replace: Annotated[bool, typer.Option(help="Replace the show's rundown.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Write nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Make or update a show from a table."""
    from showctl.cli.importing import TableOptions, import_into

    options = TableOptions(date, start, sheet, tuple(mapping or ()))
    import_into(table, show, options, replaces=replace, is_dry_run=dry_run, as_json=as_json)


@app.command("export")
def export_sheet(
    show: ShowArgument,
    sheet: Annotated[
        str, typer.Option(help="run, script, cards, cues, crew, winners or certificates.")
    ] = "run",
    format_name: Annotated[
        str | None, typer.Option("--format", help="pdf or html; of tables xlsx or csv, too.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="The file; else SHOW-SHEET.FORMAT.")] = None,
    emcee: Annotated[str | None, typer.Option(help="Only this emcee's cards.")] = None,
    changed_since: Annotated[
        Path | None, typer.Option(help="Only cards that differ from the set in this file.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="zh or en.")] = None,
) -> None:
    """Write a run sheet, script, cue cards, cue sheet, crew sheet, or a sheet of prizes."""
    from showctl.cli.exporting import ExportOptions, export

    options = ExportOptions(sheet, format_name, language, emcee, changed_since)
    export(show, options, out)


@app.command("script")
def take_emcee_script(
    show: ShowArgument,
    script: Annotated[Path, typer.Argument(help="The emcee's script (docx or text).")],
    dry_run: Annotated[bool, typer.Option(help="Write nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Split an emcee's script into the lines of the segments."""
    from showctl.cli.scripts import take_script

    take_script(show, script, is_dry_run=dry_run, as_json=as_json)


@app.command("plan")
def print_plan(show: ShowArgument, as_json: JsonOption = False) -> None:
    """Print the rundown as planned."""
    from showctl.cli.planning import print_plan_of

    print_plan_of(show, as_json=as_json)


@app.command("check")
def check_show(show: ShowArgument, as_json: JsonOption = False) -> int:
    """Check that a show is fit to go: its files, its cues, its times."""
    from showctl.cli.checking import check

    return check(show, as_json=as_json)


@app.command("rehearse")
def rehearse_show(
    show: Annotated[Path | None, typer.Argument(help="The show; without one, the sample.")] = None,
    actions: Annotated[
        str | None, typer.Option(help="A file of actions, one JSON object a line; - is stdin.")
    ] = None,
    start: Annotated[str | None, typer.Option(help="Where the clock begins (ISO).")] = None,
    speed: Annotated[str, typer.Option(help="Show seconds a second, or max.")] = "max",
    delays: Annotated[
        list[str] | None,
        typer.Option(
            "--auto-delay",
            metavar="KIND=±N%",
            help="As speech=+30% or all=+20s; as often as needed.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Rehearse without windows, on a simulated clock."""
    from showctl.cli.rehearsing import rehearse_headless

    rehearse_headless(
        show, actions=actions, start=start, speed=speed, as_json=as_json, delays=delays or ()
    )


@app.command("report")
def report_run(
    show: ShowArgument,
    run_number: Annotated[
        int | None, typer.Argument(metavar="[RUN]", help="Its number; else the latest live run.")
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", help="text, json, html, pdf, xlsx or actions.")
    ] = "text",
    out: Annotated[Path | None, typer.Option(help="A file instead of the screen.")] = None,
    compare: Annotated[
        int | None, typer.Option(metavar="RUN", help="Another run to put beside it.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="zh or en, for html, pdf and xlsx; else the system's.")
    ] = None,
) -> None:
    """Report a run: plan against what happened."""
    from showctl.cli.reporting import report

    report(
        show,
        run_number,
        format_name=format_name,
        out=out,
        compare=compare,
        language=language,
    )
