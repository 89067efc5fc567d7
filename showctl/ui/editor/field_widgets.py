"""Fields of a form that Qt has none of: paragraphs, several names, names that are secret, files."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QWidget

from showctl.app.typed_names import joined_names, typed_names
from showctl.ui import theme
from showctl.ui.editor.people_offer import NamesOffer, PeopleFinder
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

_PARAGRAPH_PX = 76
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICON_PX = 16


def _arrow() -> QIcon:
    """What stands at the end of a field that more can be chosen in."""
    pixmap = QPixmap(_ICON_PX * 2, _ICON_PX * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setPen(theme.DIM)
    painter.setFont(theme.font(theme.BODY_PX))
    painter.drawText(QRect(0, 0, _ICON_PX, _ICON_PX), Qt.AlignmentFlag.AlignCenter, "▾")
    painter.end()
    return QIcon(pixmap)


class ParagraphEdit(QPlainTextEdit):
    """A text of a few lines; `left` says that the writing is over. Tab leads to the next field."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_PARAGRAPH_PX)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NamesEdit(QLineEdit):
    """Several names in one line. What is offered is checked in a menu: `picked` carries all that
    are chosen then."""

    picked = Signal(object)
    _is_secret = False

    def __init__(self, none_word: str) -> None:
        super().__init__()
        self.setPlaceholderText(none_word)
        self._known: set[str] = set()
        self._offered: Sequence[str] | None = None
        more = self.addAction(_arrow(), QLineEdit.ActionPosition.TrailingPosition)
        more.setToolTip(translate("Editor", "Choose from the list  [Alt+↓]"))
        more.triggered.connect(self.open)
        self.more = more
        self.menu = QMenu(self)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that are written."""
        return typed_names(self.text(), self._known)

    def show_names(self, names: Collection[str], offered: Sequence[str] | None) -> None:
        """Write these; others are offered (None: there is no list of them)."""
        self.more.setVisible(self._is_secret or offered is not None)
        self._offered, self._known = offered, {*names, *(offered or ())}
        self.setText(joined_names(names))
        self.setCursorPosition(0)

    def open(self) -> None:
        """Offer the names."""
        if self._offered is None:
            return
        self.menu.clear()
        chosen = self.names
        for name in dict.fromkeys((*self._offered, *chosen)):
            entry = self.menu.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(name in chosen)
            entry.triggered.connect(self._choose)
        if self.menu.isEmpty():
            none = translate("Editor", "No people have been imported: write the names")
            self.menu.addAction(none).setEnabled(False)
        self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def event(self, event: QEvent) -> bool:
        """Its key is not the one that moves the table's rows."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.open()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self.picked.emit(tuple(each.text() for each in self.menu.actions() if each.isChecked()))


def _opens(event: QKeyEvent) -> bool:
    is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return is_alt and event.key() == Qt.Key.Key_Down


class SecretNames(NamesEdit):
    """Names that nobody who looks on may read: they show while they are written, once the eye was
    pressed (Alt+↓), and no longer."""

    _is_secret = True

    def __init__(self, none_word: str, finder: PeopleFinder | None = None) -> None:
        """`finder` finds those who are offered while they are written."""
        super().__init__(none_word)
        self.offer = NamesOffer(self, finder) if finder else None
        hidden = translate("Editor", "Hidden; press Alt+↓ or ▾ to read and write them")
        self.setToolTip(hidden)
        self.more.setToolTip(hidden)
        self._hide()

    def open(self) -> None:
        """Show the names to be written."""
        self.setReadOnly(False)
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        self.setFocus()
        if self.offer is not None:
            self.offer.prepare()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.offer is not None and self.offer.has_choice:
            # It is the list's: what was typed to find somebody is not a name.
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._hide()

    def _hide(self) -> None:
        self.setReadOnly(True)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class FileField(QWidget):
    """Names a file, or several. `wanted` says that another is to be chosen, `folder_wanted` a
    folder instead, `emptied` none."""

    wanted = Signal()
    folder_wanted = Signal()
    emptied = Signal()

    def __init__(self, *, is_optional: bool) -> None:
        super().__init__()
        self._is_optional = is_optional
        self.button = CommandButton(look="choice", gives_way=True)
        self.folder = CommandButton(translate("Editor", "Folder…"), look="choice")
        self.folder.setToolTip(translate("Editor", "A folder of pictures, as slides"))
        self.clear = CommandButton("✕", look="choice")
        self.clear.setToolTip(translate("Editor", "Without a file"))
        for each in (self.button, self.folder, self.clear):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.clear.clicked.connect(self.emptied)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 1)
        row.addWidget(self.folder)
        row.addWidget(self.clear)

    def show_files(self, files: str | Sequence[str], *, takes_folder: bool = False) -> None:
        """Show what is chosen, and whether a folder may be."""
        self.folder.setVisible(takes_folder)
        names = files if isinstance(files, str) else ", ".join(files)
        self.button.set_effect(names or translate("Editor", "Choose…"))
        self.button.setToolTip(names)
        self.clear.setVisible(self._is_optional and bool(names))
