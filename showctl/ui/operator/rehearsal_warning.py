"""The warning that it is still a rehearsal while the real show is about to begin, or on."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from showctl.domain.calendar import date_of_run, plan_on
from showctl.domain.plan import Show
from showctl.domain.state import Phase
from showctl.ui.operator.controls import Controls
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.widgets.strip import Choice, Strip, StripStack

_AHEAD = timedelta(minutes=30)
_CHECK_MS = 10_000
_PX = 18
_OFF_AIR = (Phase.IDLE, Phase.FINISHED)


class RehearsalWarning(QObject):
    """Looks at the real clock by itself, and when told that the state changed."""

    def __init__(
        self, source: RunSource, controls: Controls, strips: StripStack, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._source, self._controls, self._strips = source, controls, strips
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_CHECK_MS)

    def look(self) -> None:
        """Put the warning up, or take it away; it leads to the live run where a rehearsal may be
        left."""
        state = self._source.state
        if not (state.is_rehearsal and _is_near(state.show, self._controls.real_now())):
            self._strips.drop("rehearsal")
            return
        choices: list[Choice] = []
        if state.phase in _OFF_AIR:
            choices = [(translate("Operator", "Go live"), self._controls.go_live)]
        stands = "rehearsal" in self._strips
        if not stands or len(self._strips["rehearsal"].buttons) != len(choices):
            words = translate(
                "Operator", "This is still a rehearsal, and the show is planned for about now."
            )
            self._strips.put("rehearsal", Strip(words, choices, level="warning", px=_PX))


def _is_near(show: Show, real_now: datetime) -> bool:
    """Whether it is between half an hour before the planned start and the planned end, on
    whichever day the show is nearest: it is not always run on the date of its plan."""
    if not show.segments:
        return False
    on = date_of_run(show, show.segments[0].id, real_now)
    planned = plan_on(show, on).values()
    first, last = min(span.start for span in planned), max(span.end for span in planned)
    return first - _AHEAD <= real_now <= last
