"""The cues of the selected segment: added from files, set in a form, tried, put in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from showctl.app.media import MediaFault, MediaFaultKind, files_of
from showctl.app.media_kinds import kind_of_file
from showctl.domain.cue import SOUNDING_KINDS, Cue, CueKind, Moment, Trigger
from showctl.domain.cue_edits import add_cue, change_cue, move_cue, remove_cue
from showctl.domain.plan import Segment, Show
from showctl.domain.plan_ids import PlanIds
from showctl.ui import theme
from showctl.ui.editor.asking_files import ask_for_files, ask_for_folder
from showctl.ui.editor.cue_fields import FILE_FIELDS, cue_fields
from showctl.ui.editor.field_form import FieldForm
from showctl.ui.editor.plan_model import DoEdit
from showctl.ui.editor.taking_files import Named
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.wording import cue_kind_sign, fault_text, translate, trigger_text
from showctl.ui.widgets.command_button import CommandButton

TakeFiles = Callable[[Sequence[Path], Callable[[Named], None]], None]
FindMedia = Callable[[str], Path]

_ACTED_ON = SOUNDING_KINDS | {CueKind.VIDEO}


class PlanCues(QWidget):
    """`tried` carries the id of a cue that is to be heard now."""

    tried = Signal(str)

    def __init__(
        self,
        show: Callable[[], Show],
        do: DoEdit,
        ids: PlanIds,
        take_files: TakeFiles,
        find_media: FindMedia,
        outputs: OutputChoice | None = None,
        media: MediaSource | None = None,
    ) -> None:
        """`take_files` tells later what cues say of files, `find_media` where those are;
        `outputs` are those that a cue can play on, `media` is what is known of their files."""
        super().__init__()
        self._media = media or MediaSource()
        self._media.changed.connect(self._say_fault)
        self._plan, self._do, self._ids = show, do, ids
        self._take_files, self._find = take_files, find_media
        self._segment: str | None = None
        self._cue: str | None = None
        self.list = QListWidget()
        self.list.currentRowChanged.connect(self._select)
        self.setFocusProxy(self.list)
        self.form = FieldForm(cue_fields(), outputs)
        self.form.changed.connect(self._change)
        self.form.file_wanted.connect(self._ask_to_replace)
        self.form.folder_wanted.connect(self._ask_for_pictures)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.add_files = self._button(translate("Editor", "Add files…"), self._ask_to_add)
        self.add_folder = self._button(translate("Editor", "Add folder…"), self._ask_to_add_folder)
        self.add_folder.setToolTip(translate("Editor", "A folder of pictures, as slides"))
        self.add_other = self._button(translate("Editor", "Add other"), self._add_other)
        self.try_it = self._button(translate("Editor", "Try it"), self._try)
        self.up = self._button("↑", lambda: self._move(-1))
        self.down = self._button("↓", lambda: self._move(1))
        self.remove = self._button(translate("Editor", "Remove"), self._remove)
        self.try_it.setToolTip(
            translate("Editor", "Plays it now, as in the show; Esc in Run stops it")
        )
        self.up.setToolTip(translate("Editor", "Before the one above"))
        self.down.setToolTip(translate("Editor", "After the one below"))
        self._lay_out()
        self.show_segment(None, is_locked=False)

    def show_segment(self, segment: Segment | None, *, is_locked: bool) -> None:
        """Show the cues of this segment."""
        is_other = self._segment != (segment.id if segment else None)
        self._segment = segment.id if segment else None
        cues = segment.cues if segment else ()
        ids = [cue.id for cue in cues]
        if is_other or self._cue not in ids:
            self._cue = ids[0] if ids else None
        self.list.blockSignals(True)
        lines = [_line(cue, self._plan()) for cue in cues]
        if lines != [self.list.item(row).text() for row in range(self.list.count())]:
            self.list.clear()
            self.list.addItems(lines)
        self.list.setCurrentRow(ids.index(self._cue) if self._cue in ids else -1)
        self.list.blockSignals(False)
        self.form.setEnabled(not is_locked)
        for button in (self.add_files, self.add_other, self.remove, self.up, self.down):
            button.setEnabled(segment is not None and not is_locked)
        self._show_cue()

    def add(self, segment_id: str, paths: Sequence[Path], kind: CueKind | None = None) -> None:
        """Make a cue of each file, of the kind that it is; the first one starts with the segment
        if nothing else does."""
        self._take_files(paths, lambda files: self._add_named(segment_id, files, kind))

    def _add_named(self, segment_id: str, files: Named, kind: CueKind | None) -> None:
        show = self._plan()
        if segment_id not in show.index_of or not files:
            return
        starts = any(cue.trigger is Trigger.START for cue in show.segment(segment_id).cues)
        cues = [
            Cue(
                id=self._ids.cue(),
                title=path.stem,
                kind=kind or kind_of_file(name) or CueKind.AUDIO,
                media=name,
                trigger=Trigger.START if place == 0 and not starts else Trigger.MANUAL,
            )
            for place, (path, name) in enumerate(files)
        ]

        def edit(show: Show) -> Show:
            for cue in cues:
                show = add_cue(show, segment_id, cue)
            return show

        # The page may have gone meanwhile; the edit is wanted still.
        if isValid(self) and not self.form.is_written_in:
            self._cue = cues[0].id
        self._do(translate("Edit", "Add cues"), edit)

    def _current(self) -> Cue | None:
        found = self._plan().find_cue(self._cue) if self._cue else None
        return found[1] if found else None

    def _select(self, row: int) -> None:
        cues = self._plan().segment(self._segment).cues if self._segment else ()
        self._cue = cues[row].id if 0 <= row < len(cues) else None
        self._show_cue()

    def _show_cue(self) -> None:
        cue = self._current()
        self.form.setVisible(cue is not None)
        self.try_it.setEnabled(cue is not None)
        if cue is None:
            empty = translate("Editor", "No cues yet: drop sound files on the row, or add them.")
            no_row = translate("Editor", "Select a row to see its cues.")
            self.said.setText(empty if self._segment else no_row)
            theme.colour(self.said, theme.DIM)
            return
        targets = [
            other
            for segment in self._plan().segments
            for other in segment.cues
            if other.id != cue.id and (other.kind in _ACTED_ON or cue.kind is CueKind.GROUP)
        ]
        names = [(target.id, target.title) for target in targets]
        self.form.show_record(cue, cue.id, {"targets": names, "after": names})
        self._say_fault()

    def _say_fault(self) -> None:
        """What the watch found out of the cue's files: this thread waits for no disk."""
        cue = self._current()
        if cue is None:
            return
        faults = [fault for name in files_of(cue) if (fault := self._media.news.faults.get(name))]
        self.said.setText(_fault_said(faults[0]) if faults else "")
        theme.colour(self.said, theme.WARNING)

    def _change(self, name: str, value: object) -> None:
        cue = self._current()
        if cue is None:
            return
        if getattr(cue, name) == value:
            self._show_cue()
            return
        if name == "kind":
            kind = CueKind(str(value))
            if kind in FILE_FIELDS and not getattr(cue, FILE_FIELDS[kind]):
                self._ask_for_files(lambda paths: self._with_files(cue, paths, kind), kind)
                self._show_cue()
                return
        changes = {name: value, **_needed_with(self._plan(), cue, name, value)}
        what = translate("Edit", "Change cue “{cue}”").format(cue=cue.title)
        if not self._do(what, lambda show: change_cue(show, cue.id, changes)):
            self._show_cue()

    def _ask_to_replace(self) -> None:
        cue = self._current()
        if cue is not None:
            self._ask_for_files(lambda paths: self._with_files(cue, paths, cue.kind), cue.kind)

    def _ask_for_pictures(self) -> None:
        cue = self._current()
        if cue is not None:
            ask_for_folder(
                self, self._find(""), lambda paths: self._with_files(cue, paths, CueKind.SLIDES)
            )

    def _with_files(self, cue: Cue, paths: Sequence[Path], kind: CueKind) -> None:
        """The cue is of a kind and has these files, a playlist all of them."""
        self._take_files(paths, lambda files: self._with_named(cue, files, kind))

    def _with_named(self, cue: Cue, named: Named, kind: CueKind) -> None:
        names = tuple(name for _, name in named)
        if names:
            files = names if kind is CueKind.PLAYLIST else names[0]
            wanted: dict[str, object] = {"kind": kind, FILE_FIELDS[kind]: files}
            what = translate("Edit", "Change cue “{cue}”").format(cue=cue.title)
            self._do(what, lambda show: change_cue(show, cue.id, wanted))

    def _add_other(self) -> None:
        segment = self._segment
        if segment is not None:
            title = translate("Editor", "New cue")
            cue = Cue(id=self._ids.cue(), title=title, kind=CueKind.PROMPT)
            self._cue = cue.id
            self._do(translate("Edit", "Add cue"), lambda show: add_cue(show, segment, cue))

    def _remove(self) -> None:
        cue = self._current()
        if cue is not None:
            self._do(translate("Edit", "Remove cue"), lambda show: remove_cue(show, cue.id))

    def _move(self, by: int) -> None:
        segment, row = self._segment, self.list.currentRow()
        cue = self._current()
        if segment is not None and cue is not None and 0 <= row + by < self.list.count():
            name = translate("Edit", "Move cue")
            self._do(name, lambda show: move_cue(show, cue.id, segment, row + by))

    def _try(self) -> None:
        if self._cue is not None:
            self.tried.emit(self._cue)

    def _ask_to_add(self) -> None:
        segment = self._segment
        if segment is not None:
            self._ask_for_files(lambda paths: self.add(segment, paths))

    def _ask_to_add_folder(self) -> None:
        segment = self._segment
        if segment is not None:
            slides = CueKind.SLIDES
            ask_for_folder(self, self._find(""), lambda paths: self.add(segment, paths, slides))

    def _ask_for_files(
        self, then: Callable[[Sequence[Path]], None], wanted: CueKind | None = None
    ) -> None:
        ask_for_files(self, self._find(""), then, wanted)

    def _button(self, title: str, do: Callable[[], object]) -> CommandButton:
        button = CommandButton(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(4)
        places = (self.add_files, self.add_folder, self.add_other, self.remove, self.try_it)
        for place, button in enumerate(places):
            buttons.addWidget(button, place // 3, place % 3)
        moves = QHBoxLayout()
        moves.setSpacing(4)
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        buttons.addLayout(moves, 1, 2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addWidget(scroll, 2)


def _fault_said(fault: MediaFault) -> str:
    if fault.kind is MediaFaultKind.MISSING:
        return translate("Editor", "⚠ The file is missing: choose it again or put it back.")
    return f"⚠ {fault_text(fault.sentence)}"


def _line(cue: Cue, show: Show) -> str:
    number = f"{cue.number} " if cue.number else ""
    return f"{cue_kind_sign(cue.kind)} {number}{cue.title} · {trigger_text(cue, show)}"


def _needed_with(show: Show, cue: Cue, name: str, value: object) -> dict[str, object]:
    """What a choice needs beside it: a trigger its time, its cue or its moment."""
    if name != "trigger":
        return {}
    if value is Trigger.CLOCK and cue.at_ms is None:
        return {"at_ms": show.start_ms}
    if value in (Trigger.AFTER_START, Trigger.AFTER_END) and cue.after is None:
        others = [one.id for segment in show.segments for one in segment.cues if one.id != cue.id]
        return {"after": others[0]} if others else {}
    if value is Trigger.MOMENT and cue.moment is None:
        return {"moment": Moment.OVERRUN}
    return {}
