"""The arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ShowArgument = Annotated[Path, typer.Argument(help="The show file (.showctl).")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
