"""On which output the programme plays, and which one takes over when that is lost: chosen once,
remembered. What is plugged in later is never adopted by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Signal

from showctl.app.audience_ports import Films
from showctl.app.ports import Player, PlayerNotice, SoundOutput, SoundTrouble

FIRST_KEY, SECOND_KEY = "sound/first", "sound/second"


class OutputChoice(QObject):
    """The outputs as the windows see them; `found` says that `outputs` were looked for. `first` is
    an output's id, "" the system's own at the start; `second` is "" for none."""

    found = Signal()
    _looked = Signal(object)

    def __init__(self, player: Player, settings: QSettings, films: Films | None = None) -> None:
        """`films` are heard where the programme is."""
        super().__init__()
        self._player, self._settings, self._films = player, settings, films
        self.outputs: tuple[SoundOutput, ...] = ()
        self.first = str(settings.value(FIRST_KEY, ""))
        self.second = str(settings.value(SECOND_KEY, ""))
        self._looked.connect(self._take)
        player.watch(self._follow_player)
        if self.first or self.second:
            self._use()

    def look(self) -> None:
        """Look for outputs; `found` follows."""
        self._player.outputs(self._looked.emit)

    def choose(self, first: str, second: str) -> None:
        """Play there from now on; what plays moves at once."""
        self.first, self.second = first, second
        self._settings.setValue(FIRST_KEY, first)
        self._settings.setValue(SECOND_KEY, second)
        self._use()

    def swap(self) -> bool:
        """Move what plays to the second output; False where none was chosen."""
        if not self.second:
            return False
        self.choose(self.second, self.first)
        return True

    def _use(self) -> None:
        self._player.choose_outputs(self.first, self.second)
        if self._films is not None:
            self._films.choose_output(self.first)

    def _follow_player(self, notice: PlayerNotice) -> None:
        """What takes over from an output that is lost has the films, too; on the player's
        thread."""
        if self._films is not None and notice.trouble is SoundTrouble.OUTPUT_REPLACED:
            self._films.choose_output(notice.replacement)

    def _take(self, outputs: tuple[SoundOutput, ...]) -> None:
        self.outputs = outputs
        self.found.emit()
