"""What each monitor is for, remembered by its identity."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QSettings, QUrl

from showctl.ui.emcee.prompter_look import PrompterLook
from showctl.ui.screens.monitors import Monitor

_ROLE, _PROMPTER = "screens", "prompter"


class Role(StrEnum):
    """What a monitor is for."""

    EMCEE = "emcee"
    AUDIENCE = "audience"
    UNUSED = "unused"


def role_word(role: Role | None) -> str:
    """A role as people call it; None is a monitor that nobody has assigned."""
    if role is None:
        return QCoreApplication.translate("Screens", "title only")
    return {
        Role.EMCEE: QCoreApplication.translate("Screens", "Emcee"),
        Role.AUDIENCE: QCoreApplication.translate("Screens", "Audience"),
        Role.UNUSED: QCoreApplication.translate("Screens", "Don't use"),
    }[role]


class Roles:
    """The assignments, kept in the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def of(self, monitor: Monitor) -> Role | None:
        """A monitor's role; None when it was never assigned (or to a role no longer known)."""
        try:
            return Role(str(self._settings.value(_key(monitor), "")))
        except ValueError:
            return None

    def assign(self, monitor: Monitor, role: Role) -> bool:
        """Remember a role at once; False where the settings cannot be written (it holds until
        the program ends)."""
        self._settings.setValue(_key(monitor), role.value)
        self._settings.sync()
        return self._settings.status() is QSettings.Status.NoError

    def carry(self, before: Monitor, after: Monitor) -> None:
        """Use a monitor as another one, which it was before: its role, and how lines are set."""
        for group in (_ROLE, _PROMPTER):
            value = self._settings.value(_key(before, group))
            if value is not None:
                self._settings.setValue(_key(after, group), value)

    def prompter_look(self, monitor: Monitor) -> PrompterLook:
        """How the emcee's lines are set on a monitor."""
        return PrompterLook.read(str(self._settings.value(_key(monitor, _PROMPTER), "")))

    def set_prompter(self, monitor: Monitor, look: PrompterLook) -> None:
        """Remember how the lines are set on a monitor."""
        self._settings.setValue(_key(monitor, _PROMPTER), look.written())


def _key(monitor: Monitor, group: str = _ROLE) -> str:
    return f"{group}/" + QUrl.toPercentEncoding(monitor.identity).toStdString()
