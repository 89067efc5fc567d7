"""What the hall sees and what comes next, small, with the few buttons that change it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QWidget

from showctl.app.actions import BY_ID
from showctl.domain.audience import SAFE_TITLE, Look, LookKind, Program
from showctl.domain.audience_commands import ChooseTheme, PrepareLook
from showctl.domain.audience_decisions import coming_look
from showctl.ui import theme
from showctl.ui.audience.backstage import Backstage
from showctl.ui.audience.party_theme import theme_files, theme_name
from showctl.ui.audience.view import AudienceView
from showctl.ui.operator.keyboard import key_text
from showctl.ui.operator.message_bar import RunLineEdit
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.translation import action_help, action_title
from showctl.ui.widgets.command_button import CommandButton

# What a small picture may take, in pixels.
_ROOM = QSize(224, 126)
_BUTTONS = ("take", "safe_title", "black", "other_program")


class HallPanel(QFrame):
    """Program at the left, preview at the right. `perform` does what a button's action does."""

    def __init__(self, backstage: Backstage, perform: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._backstage, self._source, self._perform = backstage, backstage.source, perform
        self.program = AudienceView(
            self._source,
            backstage.pictures,
            lambda s: s.state.audience.program,
            rolls=backstage.rolls,
            is_small=True,
        )
        self.preview = AudienceView(self._source, backstage.pictures, _coming, is_small=True)
        for view in (self.program, self.preview):
            backstage.pictures.arrived.connect(view.pictures_came)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 6, 8, 8)
        self._grid.setHorizontalSpacing(theme.GRID)
        self._grid.setVerticalSpacing(4)
        self._made: list[QWidget] = []
        self._build()
        self._source.changed.connect(self._follow)
        self._source.replaced.connect(self._follow)
        self._follow()

    def buttons(self) -> list[CommandButton]:
        """All buttons that stand there."""
        return [each for each in self.findChildren(CommandButton) if each.isVisible()]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
            self._follow()

    def _build(self) -> None:
        for old in self._made:
            old.hide()
            old.deleteLater()
        self.on, self.next = _caption(), _caption()
        self.field = RunLineEdit()
        self.field.setPlaceholderText(translate("Operator", "A message to the hall"))
        self.field.returnPressed.connect(self._prepare_message)
        self.prepare = CommandButton(translate("Operator", "Prepare…"))
        self.prepare.setMenu(self._menu())
        controls = QWidget()
        grid = QGridLayout(controls)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, action_id in enumerate(_BUTTONS):
            grid.addWidget(self._button(action_id), place // 2, place % 2)
        grid.addWidget(self.field, 2, 0)
        grid.addWidget(self.prepare, 2, 1)
        self._grid.addWidget(self.on, 0, 0)
        self._grid.addWidget(self.next, 0, 1)
        middle = Qt.AlignmentFlag.AlignCenter
        self._grid.addWidget(self.program, 1, 0, middle)
        self._grid.addWidget(self.preview, 1, 1, middle)
        self._grid.addWidget(controls, 0, 2, 2, 1)
        self._grid.setColumnStretch(2, 1)
        self._made = [self.on, self.next, controls]

    def _button(self, action_id: str) -> CommandButton:
        action = BY_ID[action_id]
        button = CommandButton(action_title(action), key_text(action.keys[0]), gives_way=True)
        button.setToolTip(action_help(action))
        button.clicked.connect(lambda: self._perform(action_id))
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for said, look in _ready_looks():
            entry = menu.addAction(said)
            entry.triggered.connect(lambda _=False, look=look: self._prepare(look))
        menu.addSeparator()
        for theme_id in sorted(theme_files()):
            dress = menu.addAction(translate("Operator", "Theme: {name}"))
            dress.setText(dress.text().format(name=theme_name(theme_id)))
            dress.triggered.connect(
                lambda _=False, theme_id=theme_id: self._source.dispatch(ChooseTheme(theme_id))
            )
        return menu

    def _prepare(self, look: Look | None) -> None:
        self._source.dispatch(PrepareLook(look))

    def _prepare_message(self) -> None:
        if self.field.text().strip():
            self._prepare(Look(kind=LookKind.MESSAGE, text=self.field.text().strip()))
            self.field.clear()

    def _follow(self) -> None:
        shape = self._backstage.shape().scaled(_ROOM, Qt.AspectRatioMode.KeepAspectRatio)
        for view in (self.program, self.preview):
            view.setFixedSize(shape)
        audience = self._source.state.audience
        said, colour = translate("Operator", "The hall sees"), theme.TEXT
        if audience.is_yielded:
            said, colour = translate("Operator", "▲ Another program has the screen"), theme.WARNING
        elif audience.is_black:
            said, colour = translate("Operator", "● The screen is black"), theme.WARNING
        elif audience.program.page_count:
            pages = translate("Operator", "The hall sees page {page} of {count}")
            program = audience.program
            said = pages.format(page=program.page, count=program.page_count)
        self.on.setText(said)
        theme.colour(self.on, colour)
        is_prepared = audience.prepared is not None
        self.next.setText(
            translate("Operator", "Prepared")
            if is_prepared
            else translate("Operator", "Comes next")
        )


def _coming(source: RunSource) -> Program | None:
    look = coming_look(source.state)
    return Program(look=look) if look else None


def _ready_looks() -> tuple[tuple[str, Look | None], ...]:
    """The looks that need no words of their own."""
    return (
        (translate("Operator", "Show's title"), SAFE_TITLE),
        (translate("Operator", "Countdown to the start"), Look(kind=LookKind.COUNTDOWN)),
        (translate("Operator", "Segment's countdown"), Look(kind=LookKind.TIMER)),
        (translate("Operator", "All winners"), Look(kind=LookKind.WINNERS)),
        (translate("Operator", "Logo"), Look(kind=LookKind.LOGO)),
        (translate("Operator", "Test pattern"), Look(kind=LookKind.TEST, fade_ms=0)),
        (translate("Operator", "What comes next"), None),
    )


def _caption() -> QLabel:
    label = QLabel()
    label.setFont(theme.font(theme.SMALL_PX, is_bold=True))
    return label
