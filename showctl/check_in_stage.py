"""The check-in window on a show's file, or on a desk's: alone, or beside the operator's."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from showctl.adapters.clock import SystemClock
from showctl.adapters.files import write_whole
from showctl.adapters.people.importer import read_people
from showctl.adapters.people.pinyin import readings
from showctl.adapters.randomness import SystemRandomness
from showctl.adapters.resources import resource_dir
from showctl.adapters.store.file import ShowFile
from showctl.app.check_in import CheckInDesk
from showctl.app.people_records import BYTE_ORDER_MARK, joined, present_table
from showctl.domain.people import Roster
from showctl.domain.plan import Show
from showctl.ui import theme
from showctl.ui.operator.window import LANGUAGE_KEY
from showctl.ui.people.check_in_window import CheckInWindow, PeopleFiles
from showctl.ui.threads import OneAfterAnother
from showctl.ui.translation import Languages


def check_in_window(file: ShowFile, show: Show, work: OneAfterAnother) -> CheckInWindow:
    """The window on a file that is open, and the plan in it; before the file is closed `work` has
    to be waited for."""
    desk = CheckInDesk(file.people, SystemRandomness(), SystemClock().now)

    def take_table(path: Path) -> tuple[int, int, Sequence[str]]:
        imported, before = read_people(path), file.people.load()
        file.people.save(joined(before, imported.people, imported.fields))
        known = {person.number for person in before}
        updated = sum(person.number in known for person in imported.people)
        return len(imported.people) - updated, updated, [one.message for one in imported.warnings]

    def merge_desk(path: Path) -> int:
        with ShowFile.open(path, read_only=True) as other:
            entries = other.people.check_ins()
        return file.people.merge(entries)

    def save_present(found: Roster, path: Path) -> None:
        write_whole(path, BYTE_ORDER_MARK + present_table(found, show.timezone))

    files = PeopleFiles(take_table, merge_desk, save_present)
    return CheckInWindow(desk, files, readings, show.title, show.timezone, work)


class CheckInStage:
    """The one check-in window beside the operator's; made when it is wanted first. `show_now`
    gives the plan."""

    def __init__(self, file: ShowFile, show_now: Callable[[], Show]) -> None:
        self._file, self._show_now = file, show_now
        self._window: CheckInWindow | None = None
        self._work = OneAfterAnother()

    def open(self) -> None:
        """Show it."""
        if self._window is None:
            self._window = check_in_window(self._file, self._show_now(), self._work)
            self._window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def close(self) -> None:
        """Put it away for good, once everything is noted."""
        if self._window is not None:
            self._window.close()
        self._work.wait()


def open_check_in(path: Path) -> int:
    """Open the window alone and run until it is closed; returns the exit status."""
    with ShowFile.open(path) as file:
        app = QApplication(sys.argv[:1])
        app.setApplicationName("showctl")
        theme.apply(app, resource_dir("assets"))
        place = user_config_path("showctl", appauthor=False) / "showctl.ini"
        settings = QSettings(str(place), QSettings.Format.IniFormat)
        languages = Languages(app)
        languages.use(str(settings.value(LANGUAGE_KEY, "")) or None)
        work = OneAfterAnother()
        window = check_in_window(file, file.plans.load(), work)
        window.show()
        status = app.exec()
        # The last scan may still be on its way to the disk.
        work.wait()
        return status
