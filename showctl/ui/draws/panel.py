"""The operator's panel of draws, games and awards: which one, and its page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout

from showctl.app.sheets import Sheet
from showctl.ui import theme
from showctl.ui.audience.rolls import Rolls
from showctl.ui.draws.award_page import AwardPage
from showctl.ui.draws.conduct import Conduct
from showctl.ui.draws.draw_page import DrawPage
from showctl.ui.draws.game_page import GamePage
from showctl.ui.draws.subjects import Subject, SubjectKind, all_subjects, subjects_now
from showctl.ui.operator.wording import translate
from showctl.ui.widgets.command_button import CommandButton

_MOST_CHIPS = 5

# These act on what rolls, or on nothing that is there yet.
_OF_NO_SUBJECT = frozenset(
    (
        "draw_bonus",
        "draw_stop",
        "draw_turn",
    )
)


class PrizePanel(QFrame):
    """`leave_field` gives the keyboard back to the run; `sheet_wanted` carries the `Sheet` that is
    to be printed, `answered` says that nothing is asked any more."""

    sheet_wanted = Signal(object)
    answered = Signal()

    def __init__(self, conduct: Conduct, rolls: Rolls, leave_field: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._conduct, self._source, self._rolls = conduct, conduct.source, rolls
        self._give_keys_back = leave_field
        self._chosen: Subject | None = None
        self._segment: str | None = None
        self._on: Subject | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 10, 6)
        self._column.setSpacing(4)
        self._build()
        self._source.changed.connect(lambda _: self.follow())
        self._source.replaced.connect(self.follow)
        self._source.ticked.connect(self._tick)

    @property
    def chosen(self) -> Subject | None:
        """What it is about."""
        return self._chosen

    @property
    def is_asking(self) -> bool:
        """Whether something is asked or written: what it is about stays until that is over."""
        return any(page.is_form_open for page in (self.draw, self.game))

    def follow(self) -> None:
        """The state changed: a new segment brings its own, a bonus comes to the front."""
        if not self.is_asking:
            self._choose_by_itself()
        self._show_chips(subjects_now(self._source.state))
        self._show_page()
        self.rehearsal.setVisible(self._source.state.is_rehearsal)

    def _choose_by_itself(self) -> None:
        state = self._source.state
        here = subjects_now(state)
        everything = all_subjects(state)
        segment = state.visit.segment if state.visit else None
        on = next((each for each in everything if each.id == state.draws.on), None)
        is_known = self._chosen in everything
        has_come_on = on is not None and on != self._on
        # What rolls has to be stopped, wherever the show is by then.
        is_rolling = state.draws.open_press is not None and self._chosen == on
        if (segment != self._segment and not is_rolling) or not is_known:
            self._chosen = here[0] if here else None
        if has_come_on:
            self._chosen = on
        self._segment, self._on = segment, on

    def choose(self, subject: Subject) -> None:
        """Be about this one."""
        self.dismiss()
        self._chosen = subject
        self.follow()

    def perform(self, action_id: str) -> None:
        """Do what a key means; a key of another page turns to the first subject of that kind, and
        acts on one that is not of the segment when it is pressed again."""
        kinds = [kind for kind, page in self._pages.items() if action_id in page.known_keys]
        if not kinds:
            return
        kind = next((each for each in kinds if self._is_about(each)), kinds[0])
        is_turning = not self._is_about(kind)
        if is_turning:
            self._turn_to(kind)
        if action_id in _OF_NO_SUBJECT:
            self._pages[kind].perform(action_id)
        elif not self._is_about(kind):
            return
        elif is_turning and self._is_of_another_segment():
            self._ask_whether_it_is_meant()
        else:
            self._pages[kind].perform(action_id)

    def dismiss(self) -> bool:
        """Put what is asked away; says whether there was anything."""
        asking = [page for page in (self.draw, self.game) if page.is_form_open]
        for page in asking:
            page.put_form_away()
        return bool(asking)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw.count(is_shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.draw.count(is_shown=False)

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.game = GamePage(self._conduct, self._leave_field)
        head = QFrame()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.chips = [self._chip(place) for place in range(_MOST_CHIPS)]
        self.rehearsal = QLabel(translate("Draws", "REHEARSAL"))
        self.rehearsal.setFont(theme.font(theme.BODY_PX, is_bold=True))
        theme.colour(self.rehearsal, theme.REHEARSAL)
        self.others = CommandButton(translate("Draws", "All ▾"), look="flat")
        self.others.clicked.connect(self._offer)
        self.sheet = CommandButton(translate("Draws", "Print…"), look="flat")
        self.sheet.setToolTip(
            translate("Draws", "Prints the winners to sign, or the crew's list of certificates")
        )
        self.sheet.clicked.connect(self._want_sheet)
        for chip in self.chips:
            row.addWidget(chip)
        row.addWidget(self.others)
        row.addWidget(self.sheet)
        row.addStretch(1)
        row.addWidget(self.rehearsal)
        row.addWidget(self.game.clock)
        self.draw = DrawPage(self._conduct, self._rolls, self._leave_field)
        self.award = AwardPage(self._conduct)
        self._pages: dict[SubjectKind, DrawPage | GamePage | AwardPage] = {
            SubjectKind.DRAW: self.draw,
            SubjectKind.GAME: self.game,
            SubjectKind.AWARD: self.award,
        }
        self.pages = QStackedWidget()
        for page in self._pages.values():
            self.pages.addWidget(page)
        self._column.addWidget(head)
        self._column.addWidget(self.pages)
        self.draw.count(is_shown=self.isVisible())
        self.follow()

    def _chip(self, place: int) -> CommandButton:
        chip = CommandButton()
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._choose_place(place))
        return chip

    def _choose_place(self, place: int) -> None:
        self.choose(self._offered[place])

    def _show_chips(self, here: tuple[Subject, ...]) -> None:
        offered = list(here[:_MOST_CHIPS])
        if self._chosen is not None and self._chosen not in offered:
            offered = [self._chosen, *offered][:_MOST_CHIPS]
        self._offered = offered
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(offered))
            if place < len(offered):
                chip.set_effect(offered[place].title)
                chip.setChecked(offered[place] == self._chosen)

    def _show_page(self) -> None:
        chosen = self._chosen
        kind = chosen.kind if chosen else SubjectKind.DRAW
        if chosen is None or kind is SubjectKind.DRAW:
            self.draw.show_draw(chosen.id if chosen else None)
        elif kind is SubjectKind.GAME:
            self.game.show_game(chosen.id)
        else:
            self.award.show_award(chosen.id)
        self.pages.setCurrentWidget(self._pages[kind])
        self.game.clock.setVisible(kind is SubjectKind.GAME)

    def _leave_field(self) -> None:
        """Give the keyboard back to the run, and go where the show has gone in the meantime."""
        self._give_keys_back()
        self.follow()
        self.answered.emit()

    def _turn_to(self, kind: SubjectKind) -> None:
        self.dismiss()
        state = self._source.state
        found = [*subjects_now(state), *all_subjects(state)]
        self._chosen = next((each for each in found if each.kind is kind), self._chosen)
        self.follow()

    def _is_about(self, kind: SubjectKind) -> bool:
        return self._chosen is not None and self._chosen.kind is kind

    def _is_of_another_segment(self) -> bool:
        return self._chosen is not None and self._chosen not in subjects_now(self._source.state)

    def _ask_whether_it_is_meant(self) -> None:
        """Nobody chose this one: a second press says that it is meant."""
        assert self._chosen is not None
        said = translate(
            "Draws", "“{subject}” is not of this segment. Press again if it is what you mean."
        )
        self._source.notice("warning", said.format(subject=self._chosen.title))

    def _want_sheet(self) -> None:
        """What fits the page that is open; the other one is beside it there."""
        sheet = Sheet.CERTIFICATES if self._is_about(SubjectKind.AWARD) else Sheet.WINNERS
        self.sheet_wanted.emit(sheet)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for subject in all_subjects(self._source.state):
            entry = menu.addAction(subject.title)
            entry.triggered.connect(lambda _=False, subject=subject: self.choose(subject))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def _tick(self, now: datetime) -> None:
        self.game.tick(now)
        self.draw.tick(now)
