"""Has reports made by a process of its own, so that no report ever costs the show a frame."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from showctl.ui.qt_bridge import RunSource

translate = QCoreApplication.translate

Tell = Callable[[str], str]


def open_in_browser(page: Path) -> bool:
    """Show a file with whatever the system shows such files with; says whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))


class ReportMaker(QObject):
    """Makes one report after the other; what becomes of each is a notice of the source."""

    def __init__(
        self,
        source: RunSource,
        show: Path,
        parent: QObject | None = None,
        *,
        opens: Callable[[Path], bool] = open_in_browser,
        tells: Tell = str,
    ) -> None:
        """`show` is the file; `opens` shows a page; `tells` puts a sentence of the program into
        the language of the windows."""
        super().__init__(parent)
        self._source, self._show, self._opens, self._tells = source, show, opens, tells
        self._process: QProcess | None = None
        self._then: Callable[[], None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a report is being made."""
        return self._process is not None

    def open(self, run: int, language: str, folder: Path) -> None:
        """Make the page of a run in a folder, and show it."""
        out = folder / f"{self._show.stem}-{run}.html"
        self._make(run, "html", language, out, lambda: self._show_page(out))

    def save(self, run: int, format_name: str, language: str) -> None:
        """Put the report of a run beside the show."""
        day = self._source.state.date.isoformat()
        out = self._show.with_name(f"{self._show.stem}-{day}-{run}.{format_name}")
        said = translate("Report", "The report is saved: {file}").format(file=out)
        self._make(run, format_name, language, out, lambda: self._source.notice("info", said))

    def close(self) -> None:
        """Leave what is being made."""
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(1_000)

    def _make(
        self, run: int, format_name: str, language: str, out: Path, then: Callable[[], None]
    ) -> None:
        if self.is_busy:
            wait = translate("Report", "A report is being made: wait until it is there.")
            self._source.notice("warning", wait)
            return
        self._source.notice("info", translate("Report", "The report is being made…"))
        process = QProcess(self)
        # Bound methods: a closure would hold this object, and a process that goes would then take
        # its own parent with it.
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._failed_to_start)
        self._process, self._then = process, then
        options = ["--format", format_name, "--language", language, "--out", str(out)]
        report = ["-m", "showctl", "report", str(self._show), str(run), *options]
        process.start(sys.executable, report)

    def _end(self, status: int) -> None:
        process, then = self._process, self._then
        if process is None or then is None:
            return
        self._process = self._then = None
        process.deleteLater()
        if status == 0:
            then()
            return
        said = process.readAllStandardError().toStdString().strip().splitlines()
        why = self._tells(said[-1].removeprefix("showctl: ")) if said else ""
        failed = translate("Report", "The report was not made. {why}").format(why=why)
        self._source.notice("error", failed)

    def _failed_to_start(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._process = self._then = None
            failed = translate("Report", "The report was not made. {why}")
            self._source.notice("error", failed.format(why=Path(sys.executable).name))

    def _show_page(self, page: Path) -> None:
        said = translate("Report", "The report is in the browser.")
        if not self._opens(page):
            said = translate("Report", "No browser opened; the report is here: {file}")
        self._source.notice("info", said.format(file=page))
