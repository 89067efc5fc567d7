"""Whatever is imported into a show, it is taken whole or the file stays as it was."""

from __future__ import annotations

import tempfile
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from showctl.adapters.store.file import ShowFile
from showctl.cli.main import run
from tests.plans import make_show

_LINES = [
    "时间,环节",
    "18:00-18:05,开场",
    "18:05-18:10,致辞",
    "待定,颁奖",
    "环节,时长",
    "抽奖,5-10分钟",
]
_tables = st.one_of(
    st.lists(st.sampled_from(_LINES), max_size=5).map(lambda lines: "\n".join(lines).encode()),
    st.binary(max_size=60),
)


@settings(max_examples=30, deadline=None)
@given(_tables, st.sampled_from([(), ("--replace",), ("--start", "18:00"), ("--dry-run",)]))
def test_a_show_is_changed_whole_or_not_at_all(table: bytes, options: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        show, source = Path(folder) / "party.showctl", Path(folder) / "table.csv"
        ShowFile.create(show, make_show(5, 5)).close()
        source.write_bytes(table)
        before, said = show.read_bytes(), StringIO()
        with redirect_stdout(StringIO()), redirect_stderr(said):
            status = run(["import", str(source), str(show), *options])
        assert status in (0, 2)
        if status == 2 or "--dry-run" in options:
            assert show.read_bytes() == before
        assert status == 0 or len(said.getvalue().splitlines()) == 1
        assert sorted(path.name for path in Path(folder).iterdir()) == [show.name, source.name]
        with ShowFile.open(show, read_only=True) as file:
            assert file.plans.load().segments
