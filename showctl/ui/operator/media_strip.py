"""What is said of files that cannot be played, and the way to find them again."""

from __future__ import annotations

from pathlib import Path, PurePath

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from showctl.app.media import MediaFaultKind, MediaNews, files_of
from showctl.domain.plan import Show
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.wording import fault_text, translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.file_dialog import FileDialog
from showctl.ui.widgets.strip import Choice, Strip, StripStack

_STRIP = "media"
_MOST_NAMED = 2


def broken_segments(show: Show, news: MediaNews) -> dict[str, str]:
    """The ids of segments with a cue whose file cannot be played, and why."""
    broken = {}
    for segment in show.segments:
        said = [
            fault_text(news.faults[name].sentence)
            for cue in segment.cues
            for name in files_of(cue)
            if name in news.faults
        ]
        if said:
            broken[segment.id] = "\n".join(dict.fromkeys(said))
    return broken


class MediaStrip(QObject):
    """Stands until it is put away, or no file is amiss; others that go amiss bring it back."""

    def __init__(
        self,
        source: RunSource,
        controls: Controls,
        strips: StripStack,
        media: MediaSource,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._source, self._controls, self._window = source, controls, window
        self._strips, self._media = strips, media
        self._put_away: frozenset[str] = frozenset()
        self.chooser: FileDialog | None = None
        media.changed.connect(self.look)

    def look(self) -> None:
        """Say what is amiss now."""
        faults = self._media.news.faults
        amiss = frozenset(faults)
        if not amiss or amiss <= self._put_away:
            self._strips.drop(_STRIP)
            return
        words = self._words(sorted(amiss))
        if _STRIP in self._strips and self._strips[_STRIP].text == words:
            return
        choices: list[Choice] = [(translate("Operator", "Later"), self._put_it_away)]
        missing = [name for name in faults if faults[name].kind is MediaFaultKind.MISSING]
        if missing:
            choices.insert(0, (translate("Operator", "Find them…"), self._choose))
        self._strips.put(_STRIP, Strip(words, choices, level="warning"))

    def _words(self, names: list[str]) -> str:
        shown = ", ".join(PurePath(name).name for name in names[:_MOST_NAMED])
        more = len(names) - _MOST_NAMED
        if more > 0:
            others = translate("Operator", "{files} and {count} more")
            shown = others.format(files=shown, count=more)
        said = translate("Operator", "Files that cannot be played: {files}")
        return said.format(files=shown)

    def _put_it_away(self) -> None:
        self._put_away = frozenset(self._media.news.faults)

    def _choose(self) -> None:
        """Ask for the folder where the files are now; the run goes on behind it."""
        title = translate("Operator", "The folder where the files are now")
        chooser = self.chooser = FileDialog(self._window, title)
        chooser.setFileMode(FileDialog.FileMode.Directory)
        chooser.setOption(FileDialog.Option.ShowDirsOnly)
        chooser.setModal(False)
        chooser.fileSelected.connect(lambda folder: self._controls.relocate_media(Path(folder)))
        chooser.rejected.connect(self.look)
        chooser.show()
