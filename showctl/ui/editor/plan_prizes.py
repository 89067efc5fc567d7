"""The draws, games and awards of the selected segment: added, put in order, set in a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from showctl.domain.cue import CueKind
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_flags import Flag
from showctl.domain.plan_ids import PlanIds
from showctl.domain.plan_locks import begun_reason
from showctl.domain.prize_flags import NOBODY, Invited
from showctl.domain.prizes import (
    Planned,
    PrizeKey,
    PrizeKind,
    add_prize,
    change_prize,
    duplicate_prize,
    find_prize,
    key_of,
    move_prize,
    prizes_in,
    remove_prize,
)
from showctl.ui import theme
from showctl.ui.editor.asking_files import ask_for_files
from showctl.ui.editor.field_form import FieldForm
from showctl.ui.editor.flag_words import flag_text
from showctl.ui.editor.people_offer import PeopleFinder
from showctl.ui.editor.plan_cues import FindMedia, TakeFiles
from showctl.ui.editor.plan_model import DoEdit
from showctl.ui.editor.prize_buttons import PrizeButtons
from showctl.ui.editor.prize_fields import prize_fields
from showctl.ui.editor.prize_list import PrizeList
from showctl.ui.editor.prize_proposals import choices_for, new_prize, usual_kind, what_to_do
from showctl.ui.editor.taking_files import Named
from showctl.ui.operator.wording import translate
from showctl.ui.translation import reason_text


class PlanPrizes(QWidget):
    """One is chosen in the list and set in the form of its kind."""

    def __init__(
        self,
        show: Callable[[], Show],
        begun: Callable[[], frozenset[PrizeKey]],
        do: DoEdit,
        ids: PlanIds,
        take_files: TakeFiles,
        find_media: FindMedia,
        finder: PeopleFinder | None = None,
    ) -> None:
        """`begun` says what the run keeps as it is, `take_files` tells later what the plan says of
        files, `find_media` where those are; `finder` finds people of the list."""
        super().__init__()
        self._finder = finder
        self._plan, self._begun_now, self._do, self._ids = show, begun, do, ids
        self._take_files, self._find = take_files, find_media
        self._segment: str | None = None
        self._chosen: PrizeKey | None = None
        self._begun: frozenset[PrizeKey] = frozenset()
        self._flags: Sequence[Flag] = ()
        self._invited: Invited = NOBODY
        self.list = PrizeList()
        self.list.currentRowChanged.connect(self._select)
        self.setFocusProxy(self.list)
        self.forms = {kind: self._form(kind) for kind in PrizeKind}
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.buttons = PrizeButtons(self)
        self.buttons.add_wanted.connect(self._add)
        for asks in (self.buttons.asked, self.list.asked):
            asks.connect(self._do_asked)
        self._lay_out()
        self.show_segment(None)

    @property
    def chosen(self) -> PrizeKey | None:
        """The one that is chosen."""
        return self._chosen

    def follow_run(self) -> None:
        """The run went on: other ones may be locked."""
        if self._begun_now() != self._begun:
            self._begun = self._begun_now()
            self._follow()

    def show_segment(self, segment: Segment | None) -> None:
        """Show those of this segment, and behind them those of none; what has begun is locked."""
        is_other = self._segment != (segment.id if segment else None)
        self._segment = segment.id if segment else None
        self._begun = self._begun_now()
        keys = [key_of(each) for each in self._listed()]
        if is_other or self._chosen not in keys:
            own = [key_of(each) for each in self._listed(with_homeless=False)]
            self._chosen = own[0] if own else None
        self._follow()

    def take_doubts(self, flags: Sequence[Flag], known: Invited) -> None:
        """What is doubtful, and who is invited."""
        self._flags, self._invited = flags, known
        if self._finder is not None:
            self._finder.know(known.people)
        self._follow()

    def choose(self, key: PrizeKey | None) -> None:
        """Choose one of those that are listed."""
        keys = [key_of(each) for each in self._listed()]
        if key in keys:
            self.list.setCurrentRow(keys.index(key))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Show what there is by now, where anybody sees it: an edit of the table does not wait."""
        if self.isVisible():
            self._fill_list()
            self._show_chosen()

    def _listed(self, *, with_homeless: bool = True) -> tuple[Planned, ...]:
        show = self._plan()
        own = prizes_in(show, self._segment) if self._segment in show.index_of else ()
        return (*own, *prizes_in(show, None)) if with_homeless else own

    def _fill_list(self) -> None:
        doubtful = {flag.prize for flag in self._flags if flag.prize is not None}
        self.list.show_prizes(self._plan(), self._listed(), doubtful, self._chosen)

    def _select(self, row: int) -> None:
        listed = self._listed()
        self._chosen = key_of(listed[row]) if 0 <= row < len(listed) else None
        self._show_chosen()

    def _found(self) -> Planned | None:
        return find_prize(self._plan(), self._chosen) if self._chosen else None

    def _show_chosen(self) -> None:
        planned, key = self._found(), self._chosen
        is_locked = key in self._begun
        for kind, form in self.forms.items():
            form.setVisible(planned is not None and key is not None and kind is key.kind)
            form.setEnabled(not is_locked)
        self.buttons.enable(
            has_segment=self._segment is not None,
            is_chosen=planned is not None,
            is_locked=is_locked,
        )
        self._say()
        if planned is not None and key is not None:
            choices = choices_for(self._plan(), planned, self._invited)
            self.forms[key.kind].show_record(planned, key, choices)

    def _say(self) -> None:
        """What is to be done where nothing is there; what is locked; what is doubtful."""
        key, ink = self._chosen, theme.WARNING
        if key is None:
            said, ink = what_to_do(has_segment=self._segment is not None), theme.DIM
        elif key in self._begun:
            said = reason_text(begun_reason(key))
        else:
            said = "\n".join(f"⚠ {flag_text(flag)}" for flag in self._flags if flag.prize == key)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        theme.colour(self.said, ink)

    def _change(self, name: str, value: object) -> None:
        planned = self._found()
        if planned is None:
            return
        key, what = key_of(planned), translate("Edit", "Change “{prize}”")
        named = what.format(prize=planned.title)
        is_done = getattr(planned, name) != value and self._do(
            named, lambda show: change_prize(show, key, {name: value})
        )
        if not is_done:
            self._show_chosen()

    def _add(self, kind: PrizeKind) -> None:
        if self._segment is None:
            return
        new = new_prize(kind, self._ids.prize(kind), self._segment)
        named = translate("Edit", "Add “{prize}”").format(prize=new.title)
        self._put_in(named, new.id, kind, lambda show: add_prize(show, new))

    def _duplicate(self) -> None:
        key, planned = self._chosen, self._found()
        if key is not None and planned is not None:
            new = self._ids.prize(key.kind)
            named = translate("Edit", "Duplicate “{prize}”").format(prize=planned.title)
            self._put_in(named, new, key.kind, lambda show: duplicate_prize(show, key, new))

    def _put_in(
        self, named: str, new_id: str, kind: PrizeKind, edit: Callable[[Show], Show]
    ) -> None:
        """Put in another one, chosen, its title ready to be written over."""
        before, self._chosen = self._chosen, PrizeKey(kind, new_id)
        if self._do(named, edit):
            self._write()
        else:
            self._chosen = before
            self._show_chosen()

    def _write(self) -> None:
        """Go to the form."""
        title = self.forms[self._chosen.kind].widgets["title"] if self._chosen else None
        if isinstance(title, QLineEdit):
            title.setFocus()
            title.selectAll()

    def _remove(self) -> None:
        key, planned = self._chosen, self._found()
        if key is not None and planned is not None:
            row = self.list.currentRow()
            named = translate("Edit", "Remove “{prize}”").format(prize=planned.title)
            if self._do(named, lambda show: remove_prize(show, key)):
                self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _move(self, by: int) -> None:
        key, planned = self._chosen, self._found()
        if key is not None and planned is not None:
            named = translate("Edit", "Move “{prize}”").format(prize=planned.title)
            self._do(named, lambda show: move_prize(show, key, by))

    def _ask_for_file(self, name: str) -> None:
        key = self._chosen
        if key is None:
            return

        def take(paths: Sequence[Path]) -> None:
            self._take_files(paths, lambda files: self._with_file(key, name, files))

        wanted = CueKind.AUDIO if name == "music" else CueKind.PICTURE
        ask_for_files(self, self._find(""), take, wanted, is_several=False)

    def _with_file(self, key: PrizeKey, name: str, files: Named) -> None:
        planned = find_prize(self._plan(), key)
        if files and planned is not None:
            named = translate("Edit", "Change “{prize}”").format(prize=planned.title)
            file = files[0][1]
            self._do(named, lambda show: change_prize(show, key, {name: file}))

    def _form(self, kind: PrizeKind) -> FieldForm:
        form = FieldForm(prize_fields(kind), finder=self._finder)
        form.changed.connect(self._change)
        form.file_wanted.connect(self._ask_for_file)
        return form

    def _do_asked(self, wanted: str) -> None:
        does = {
            "add": lambda: self._add(usual_kind(self._plan(), self._segment)),
            "duplicate": self._duplicate,
            "remove": self._remove,
            "up": lambda: self._move(-1),
            "down": lambda: self._move(1),
            "write": self._write,
        }
        does[wanted]()

    def _lay_out(self) -> None:
        forms = QWidget()
        rows = QVBoxLayout(forms)
        rows.setContentsMargins(0, 0, theme.GRID, 0)
        for form in self.forms.values():
            rows.addWidget(form)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(forms)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.buttons)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addWidget(scroll, 3)
