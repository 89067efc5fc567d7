"""The language of the windows: English in the source, 简体中文 by translation.

Chinese is the default on a Chinese system; the choice in the menu is remembered.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QFile,
    QIODevice,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from showctl.app.actions import Action
from showctl.domain.refusal import Reason

CHINESE: Final = "zh_CN"
ENGLISH: Final = "en"
LANGUAGES: Final = ((CHINESE, "简体中文"), (ENGLISH, "English"))


class Languages:
    """Puts one language after the other on an application; every window is told by Qt."""

    def __init__(self, app: QCoreApplication) -> None:
        """Needs `theme.apply` before: it says where the assets are."""
        self._app = app
        self._installed: list[tuple[QTranslator, bytes]] = []
        self.current = ENGLISH

    def use(self, language: str | None = None) -> str:
        """Speak a language (None: the system's) from now on; returns which one it is."""
        self.current = language or system_language()
        for translator, _ in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        if self.current == CHINESE:
            self._install(f"{QLibraryInfo.path(_TRANSLATIONS)}/qtbase_zh_CN.qm")
            self._install("assets:translations/showctl_zh_CN.qm")
        return self.current

    def _install(self, path: str) -> None:
        """From a copy in memory, which stays beside it: Qt would map the file, and one that an
        update replaces under the running program ends it."""
        file, translator = QFile(path), QTranslator(self._app)
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            return
        data = bytes(file.readAll().data())
        file.close()
        if translator.load(data):
            self._app.installTranslator(translator)
            self._installed.append((translator, data))


_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def system_language() -> str:
    """Chinese where the system speaks Chinese, else English."""
    wanted = (QLocale(name).language() for name in QLocale.system().uiLanguages()[:1])
    return CHINESE if QLocale.Language.Chinese in wanted else ENGLISH


def reason_text(reason: Reason) -> str:
    """Why a command was refused, for the operator."""
    return QCoreApplication.translate("Reason", reason.value)


def action_title(action: Action) -> str:
    """An action's title as on its button."""
    return QCoreApplication.translate("Action", action.title)


def action_help(action: Action) -> str:
    """What an action does, in one line."""
    return QCoreApplication.translate("Action", action.help)
