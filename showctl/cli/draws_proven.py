"""`showctl draws verify`: every winner of every run computed again."""

from __future__ import annotations

from pathlib import Path

import typer

from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UnreadableLog
from showctl.cli.planning import print_json
from showctl.domain.proof import Proof, Verdict, prove

_WORDS = {
    Verdict.PROVEN: "proves right",
    Verdict.BY_HAND: "was entered by hand: nothing to compute",
    Verdict.NOT_DRAWN: "is not drawn yet",
    Verdict.CANCELLED: "was cancelled",
    Verdict.WRONG_LIST: "WRONG: the list is not the one that was committed to",
    Verdict.WRONG_COMMITMENT: "WRONG: seed, list and count do not fit the commitment",
    Verdict.WRONG_WINNERS: "WRONG: the winners do not follow from seed and list",
    Verdict.WINNER_TWICE: "WRONG: somebody who was out was in the list",
    Verdict.WRONG_ORDER: "WRONG: its entries do not follow each other",
    Verdict.ENTRY_MISSING: "WRONG: entries are missing from its log",
    Verdict.ENTRY_UNREADABLE: "WRONG: its log holds an entry that cannot be read",
}


def verify(path: Path, *, as_json: bool) -> int:
    """Print the verdict on each press; 0 when all are right, also when there is none."""
    with ShowFile.open(path, read_only=True) as file:
        found = [(run.id, proof) for run in file.log.runs() for proof in _proofs(file, run.id)]
    is_right = all(proof.is_right for _, proof in found)
    if as_json:
        print_json(
            {
                "right": is_right,
                "draws": [
                    {
                        "run": run,
                        "press": proof.press,
                        "title": proof.draw,
                        "verdict": str(proof.verdict),
                        "right": proof.is_right,
                    }
                    for run, proof in found
                ],
            }
        )
        return int(not is_right)
    for run, proof in found:
        what = (
            f"Run {run}" if proof.press is None else f"Run {run}, draw {proof.press} {proof.draw}"
        )
        typer.echo(f"{what}: {_WORDS[proof.verdict]}")
    typer.echo(
        "Nothing was drawn yet." if not found else "All right." if is_right else "Not all is right."
    )
    return int(not is_right)


def _proofs(file: ShowFile, run: int) -> tuple[Proof, ...]:
    try:
        log = file.log.read(run)
    except UnreadableLog:
        return (Proof(None, "", Verdict.ENTRY_UNREADABLE),)
    if not file.log.is_whole(run):
        return (Proof(None, "", Verdict.ENTRY_MISSING),)
    # A run whose opening was cut off by a crash has no log yet.
    return prove(log) if log else ()
