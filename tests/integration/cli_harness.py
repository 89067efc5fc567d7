"""The command line, called in this process; for tests."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from showctl.cli.main import run

PARTY = """时间,环节,结束方式
18:00-18:10,开场致辞,
18:10-18:20,歌曲表演,
18:30-18:40,抽奖,
18:40-18:50,颁奖,准点
18:50-19:00,闭幕,
"""


@dataclass
class Said:
    """What a command line came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    def of_type(self, name: str) -> list[dict[str, Any]]:
        """The JSON lines of a type."""
        return [line for line in self.lines if line["type"] == name]


class CommandLine:
    """Runs command lines in a folder of their own."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capture = folder, capture

    def __call__(self, *arguments: str) -> Said:
        self._capture.readouterr()
        status = run(list(arguments))
        said = self._capture.readouterr()
        return Said(status, said.out, said.err)

    def refuses(self, *arguments: str) -> str:
        """Assert exit status 2, one sentence and nothing changed; the sentence."""
        before = self.contents()
        said = self(*arguments)
        assert (said.status, said.out) == (2, "")
        assert said.err.startswith("showctl: ") and len(said.err.splitlines()) == 1
        assert self.contents() == before
        return said.err

    def contents(self) -> dict[str, bytes]:
        """Every file of the folder."""
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def table(self, text: str = PARTY, name: str = "table.csv") -> str:
        """A table file."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def show(self, text: str = PARTY, *options: str) -> str:
        """A show on 2026-02-06 made from a table."""
        path = str(self.folder / "party.showctl")
        said = self("import", self.table(text), path, "--date", "2026-02-06", *options)
        assert said.status == 0, said.err
        return path

    def actions(self, *entries: dict[str, Any] | str) -> str:
        """An actions file."""
        path = self.folder / "actions.jsonl"
        lines = [entry if isinstance(entry, str) else json.dumps(entry) for entry in entries]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)
