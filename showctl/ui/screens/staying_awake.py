"""When the computer must neither sleep nor blank its screens: while anybody looks at one, and while
a run is on, also on a laptop alone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from showctl.app.audience_ports import Wakefulness
from showctl.domain.state import Phase
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.outputs import Outputs


class StayingAwake(QObject):
    """Follows the run and the screens; says where the system does not agree."""

    # It may refuse on any thread.
    _refused = Signal()

    def __init__(self, source: RunSource, outputs: Outputs, wakefulness: Wakefulness) -> None:
        """`source` has an engine attached."""
        super().__init__()
        self._source, self._outputs, self._wakefulness = source, outputs, wakefulness
        self._refused.connect(self._tell)
        self._causes = (outputs.changed, source.changed, source.replaced)
        for cause in self._causes:
            cause.connect(self._follow)

    def close(self) -> None:
        """The system may do as it likes again."""
        for cause in self._causes:
            cause.disconnect(self._follow)
        self._wakefulness.let_sleep()

    def _follow(self) -> None:
        is_run_on = self._source.state.phase in (Phase.RUNNING, Phase.HELD)
        if self._outputs.are_on or is_run_on:
            self._wakefulness.keep_awake(self._refused.emit)
        else:
            self._wakefulness.let_sleep()

    def _tell(self) -> None:
        said = self.tr("This computer may go to sleep or blank its screens: see to its settings.")
        self._source.notice("warning", said)
