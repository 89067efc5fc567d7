"""Naming a file may mean to copy it: that is done elsewhere, one lot after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from showctl.app.errors import UserError
from showctl.ui.editor.taking_files import Named, TakingFiles
from showctl.ui.translation import Languages


def name_of(path: Path) -> str:
    if path.name == "bad.ogg":
        raise UserError("bad.ogg cannot be copied.")
    return f"media/{path.name}"


def test_one_lot_comes_after_the_other_and_what_cannot_be_taken_is_told(
    languages: Languages,
) -> None:
    jobs: list[Callable[[], None]] = []
    said: list[str] = []
    got: list[Named] = []
    over = QWidget()
    taking = TakingFiles(name_of, lambda _, text: said.append(text), over, jobs.append)
    for names in (("a.ogg", "bad.ogg"), ("b.ogg",)):
        taking.take([Path("/far") / name for name in names], got.append)
    assert len(jobs) == 1 and got == []
    assert taking.errand.said == "Copying a.ogg, bad.ogg…"
    jobs[0]()
    assert taking.errand.said == "Copying b.ogg…"
    jobs[1]()
    assert [[name for _, name in each] for each in got] == [["media/a.ogg"], ["media/b.ogg"]]
    assert said == ["bad.ogg cannot be copied."]
    over.deleteLater()
