"""The emcee's window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from showctl.ui.emcee.page import EmceePage, EmceeRole
from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.emcee.stage import Stage
from showctl.ui.emcee.turned import Turned
from showctl.ui.qt_bridge import RunSource
from showctl.ui.screens.output_window import OutputWindow


class EmceeWindow(OutputWindow):
    """Shows the lines, or (as every new one does) only the show's title."""

    def __init__(self, source: RunSource) -> None:
        """`source` has an engine attached."""
        super().__init__()
        self._source, self._look = source, PrompterLook()
        self._page: EmceePage
        self._holder: QWidget
        self._hold("title")
        source.changed.connect(self._name)
        source.replaced.connect(self._name)
        self._name()

    @property
    def role(self) -> EmceeRole:
        """What it is for."""
        return self._page.role

    def set_role(self, role: EmceeRole) -> None:
        """Show the lines, or only the show's title."""
        self._page.set_role(role)

    @property
    def prompter_look(self) -> PrompterLook:
        """How it is set for its screen."""
        return self._look

    def set_look(self, to: PrompterLook) -> None:
        """Be read at another distance or by other eyes, through a pane of glass, or on a screen
        that stands upright."""
        stood, self._look = self._look, to
        if (stood.turn, stood.is_mirrored) != (to.turn, to.is_mirrored):
            self._holder.hide()
            self._holder.deleteLater()
            self._hold(self._page.role)
        self._page.set_look(to)

    def visible_text(self) -> str:
        """Everything that can be read in the window."""
        return self._page.visible_text()

    @property
    def stage(self) -> Stage:
        """The part that shows the lines."""
        return self._page.stage

    def _hold(self, role: EmceeRole) -> None:
        """Have a page, as it is or turned."""
        if self._look.turn or self._look.is_mirrored:
            self._page = EmceePage(self._source)
            self._page.setCursor(Qt.CursorShape.BlankCursor)
            self._holder = Turned(self._page, self._look, self)
        else:
            self._page = EmceePage(self._source, self)
            self._holder = self._page
        self._page.set_role(role)
        self._holder.setGeometry(self.rect())
        self._holder.show()

    def _name(self) -> None:
        self.setWindowTitle(self._source.state.show.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._holder.setGeometry(self.rect())
