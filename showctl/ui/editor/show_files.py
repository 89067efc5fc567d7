"""What Plan mode asks of the program about show files; the composition root fulfils it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from showctl.app.emcee_script.paragraphs import Paragraph


class ShowFiles(Protocol):
    """Every call returns at once; what goes wrong is told as a notice of the source, and raised
    only where it says so. What is opened takes the place of the show that is open."""

    @property
    def path(self) -> Path:
        """The file of the open show."""

    def templates(self) -> tuple[str, ...]:
        """The names of the templates."""

    def recent(self) -> tuple[Path, ...]:
        """The shows that were open lately, the last one first."""

    def make(self, template: str, path: Path) -> None:
        """Make a new show from a template, and open it."""

    def open_show(self, path: Path) -> None:
        """Open another show."""

    def save_copy(self, path: Path) -> None:
        """Copy the open show, with its runs."""

    def duplicate(self, path: Path) -> None:
        """Make another show of this plan, without its runs, and open it."""

    def pack(self, path: Path) -> None:
        """Put the show with all its media into a folder, or a zip."""

    def read_script(self, path: Path) -> Sequence[Paragraph]:
        """The paragraphs of an emcee's script; UserError where it cannot be read."""

    def list_folder(self, folder: Path) -> Sequence[str]:
        """The files of a folder, as cues would name them; UserError where it cannot be read."""
