"""A translation that an update replaces does not end a running show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "assets"

_SPEAK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QDir
from showctl.ui.translation import CHINESE, Languages

app = QCoreApplication([])
QDir.setSearchPaths("assets", [sys.argv[1]])
languages = Languages(app)
languages.use(CHINESE)
first = app.translate("Operator", "Running")
file = Path(sys.argv[1]) / "translations" / "showctl_zh_CN.qm"
with file.open("r+b") as replaced:
    replaced.truncate(16)
assert app.translate("Operator", "Running") == first != "Running"
"""


def test_a_translation_replaced_under_the_running_program_is_spoken_on(tmp_path: Path) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()
    whole = (ASSETS / "translations" / "showctl_zh_CN.qm").read_bytes()
    (folder / "showctl_zh_CN.qm").write_bytes(whole)
    spoken = subprocess.run(
        [sys.executable, "-c", _SPEAK, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert spoken.returncode == 0
