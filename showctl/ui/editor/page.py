"""Plan mode: the rundown edited in place, with the lines, the cues and the doubts beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showctl.app.actions import BY_ID
from showctl.app.editing import Edit, Edited, Editing
from showctl.app.people_search import Readings
from showctl.domain.commands import FireCue
from showctl.domain.plan_change import difference
from showctl.domain.plan_flags import Flag
from showctl.domain.prize_flags import PRIZES
from showctl.domain.refusal import Reason
from showctl.ui import theme
from showctl.ui.editor.actions import OF_THE_TABLE, plan_actions
from showctl.ui.editor.attempt import attempt
from showctl.ui.editor.bars import ColumnBar, FindBar, ShiftBar
from showctl.ui.editor.file_menu import ask_to_open, open_file_menu
from showctl.ui.editor.finding import find_row
from showctl.ui.editor.flags_panel import FlagsPanel
from showctl.ui.editor.lines_panel import LinesPanel
from showctl.ui.editor.people_offer import PeopleFinder
from showctl.ui.editor.plan_cues import PlanCues
from showctl.ui.editor.plan_menus import PlanMenus
from showctl.ui.editor.plan_model import PlanModel
from showctl.ui.editor.plan_prizes import PlanPrizes
from showctl.ui.editor.plan_table import PlanTable
from showctl.ui.editor.plan_view import PlanView
from showctl.ui.editor.prize_doubts import PrizeDoubts, ReadPeople
from showctl.ui.editor.row_edits import RowEdits
from showctl.ui.editor.run_strip import RunStrip
from showctl.ui.editor.show_bar import ShowBar
from showctl.ui.editor.show_files import ShowFiles
from showctl.ui.editor.side_panel import SidePanel
from showctl.ui.editor.taking_files import TakingFiles
from showctl.ui.editor.tool_row import ToolRow
from showctl.ui.media_source import MediaSource
from showctl.ui.operator.output_choice import OutputChoice
from showctl.ui.operator.wording import translate
from showctl.ui.qt_bridge import RunSource
from showctl.ui.scripts.bringing_in import BringingIn
from showctl.ui.threads import Run, in_its_own_thread
from showctl.ui.translation import reason_text


class PlanPage(QWidget):
    """Everything of Plan mode. `taking` turns files into what cues say of them, `find_media`
    back."""

    def __init__(
        self,
        editing: Editing,
        source: RunSource,
        settings: QSettings,
        taking: TakingFiles,
        find_media: Callable[[str], Path],
        files: ShowFiles | None = None,
        run: Run = in_its_own_thread,
        outputs: OutputChoice | None = None,
        read_people: ReadPeople = tuple,
        readings: Readings = lambda _: (),
        media: MediaSource | None = None,
    ) -> None:
        """`run` reads scripts, folders and people (`read_people`) away from the GUI thread;
        `readings` gives every way to type a name in pinyin."""
        super().__init__()
        self._editing, self._source, self._files = editing, source, files
        self._locks = (False, False)
        self._entered_at: str | None = None
        self._bringing: BringingIn | None = None
        if files is not None:
            self._bringing = BringingIn(
                lambda: editing.show,
                self._edit,
                editing.ids,
                files.read_script,
                files.list_folder,
                source.notice,
                self,
                run,
            )
        self.model = PlanModel(editing, self._edit, media)
        self.model.setParent(self)
        self.view = PlanView(self.model, settings)
        self.rows = RowEdits(editing, self.model, self.view, self._edit)
        self.show_bar = ShowBar(lambda: editing.show, self._edit)
        self.lines = LinesPanel(settings, lambda: editing.show, self._edit)
        self._taking = taking
        self.cues = PlanCues(
            lambda: editing.show, self._edit, editing.ids, taking.take, find_media, outputs, media
        )
        self.prizes = PlanPrizes(
            lambda: editing.show,
            lambda: editing.begun_prizes,
            self._edit,
            editing.ids,
            taking.take,
            find_media,
            PeopleFinder(readings, self, run),
        )
        self._prize_doubts = PrizeDoubts(read_people, find_media, self, run)
        self.doubts = FlagsPanel()
        self.find_bar, self.shift_bar, self.column_bar = FindBar(), ShiftBar(), ColumnBar()
        self.actions_by_id = {action.id: action for action in plan_actions()}
        self.tools = ToolRow(self.actions_by_id, self.perform)
        self.menus = PlanMenus(self.tools, self.view, self.model, editing, self.perform, self)
        if files is None:
            self.tools.file.hide()
        self.strip = RunStrip(source, self._act)
        self.side = SidePanel(self.lines, self.cues, self.prizes, self.doubts)
        self.notices: QVBoxLayout
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(300)
        self._remember.timeout.connect(self.view.save_columns)
        self._doing = {
            "undo": lambda: self._step(editing.undo),
            "redo": lambda: self._step(editing.redo),
            "insert": self.rows.insert,
            "duplicate": self.rows.duplicate,
            "delete": self.rows.delete,
            "move_up": lambda: self.rows.move(-1),
            "move_down": lambda: self.rows.move(1),
            "copy": self.rows.copy,
            "cut": self.rows.cut,
            "paste": self._paste,
            "shift": self.shift_bar.ask,
            "find": self.find_bar.ask,
        }
        self._lay_out()
        self._connect()
        self.strip.follow()
        self.model.set_speed(self.lines.speed)
        self._select(None)
        self._name_steps()
        if self.model.rowCount():
            self.view.choose_rows([0], "title")

    def perform(self, action_id: str) -> None:
        """Do what a key or a button with this id does; what is being written is an edit first."""
        self.lines.commit()
        self._doing[action_id]()

    def take(self, edited: Edited) -> None:
        """The plan was edited, here or elsewhere."""
        self.model.take(edited)
        self.show_bar.follow()
        self._select(self.view.selected_id)
        self._name_steps()
        self._prize_doubts.look(edited.after)
        # Now, not when the run that follows the edit has left time for it.
        self.view.viewport().repaint()

    def enter(self) -> None:
        """It takes Run mode's place: at the segment that is on, if that was another one when it
        was shown last."""
        visit = self._source.state.visit
        on = visit.segment if visit else None
        if on is not None and on != self._entered_at:
            self.view.show_in_the_middle(self.model.row_of(on))
        self._entered_at = on

    def leave(self) -> None:
        """Run mode takes its place: what is being written is an edit, and no edit hangs over."""
        self.lines.commit()

    def follow_run(self) -> None:
        """The run went on, or another one is on."""
        self.strip.follow()
        selected = self.view.selected_id
        locks = self._locks
        # Shown again, a field loses what is being written in it.
        if self.model.follow_run() and self._locks_of(selected) != locks:
            self._select(selected)
        self.prizes.follow_run()

    def _step(self, step: Callable[[], None]) -> None:
        """Undo or redo, and select the rows that this changed."""
        before = self._editing.show
        if self._try(step):
            change = difference(before, self._editing.show)
            ids = [segment.id for segment in change.segments]
            ids += change.splice.ids if change.splice else ()
            self.view.choose_rows(sorted({self.model.row_of(key) for key in ids}))

    def _edit(self, name: str, edit: Edit) -> bool:
        return self._try(lambda: self._editing.do(name, edit))

    def _try(self, do: Callable[[], None]) -> bool:
        return attempt(do, self._source)

    def _take_files(self, segment_id: str, paths: Sequence[Path]) -> None:
        """Files dropped on a row are its cues; a folder or a script is shown first."""
        if self._bringing is None or not self._bringing.take(paths):
            self.cues.add(segment_id, paths)
            self.side.turn_to(self.cues)

    def _paste(self) -> None:
        if not self.rows.paste():
            said = translate(
                "Editor", "Not all of it was understood: what was not stands in the notes."
            )
            self._source.notice("warning", said)

    def _select(self, segment_id: str | None) -> None:
        show = self._editing.show
        segment = show.segment(segment_id) if segment_id in show.index_of else None
        self._locks = self._locks_of(segment_id)
        are_lines_locked, are_cues_locked = self._locks
        self.lines.show_segment(segment, is_locked=are_lines_locked)
        self.cues.show_segment(segment, is_locked=are_cues_locked)
        self.prizes.show_segment(segment)

    def _locks_of(self, segment_id: str | None) -> tuple[bool, bool]:
        """Whether the run keeps a segment's lines, and its cues."""
        row = self.model.row_of(segment_id or "")
        return segment_id in self._editing.lines_locked, row >= 0 and self.model.is_locked(row)

    def showEvent(self, event: QShowEvent) -> None:
        """The list of people may have come in meanwhile."""
        super().showEvent(event)
        self._prize_doubts.forget_people()
        self._prize_doubts.look(self._editing.show)

    def _take_prize_doubts(self) -> None:
        flags = self._prize_doubts.flags
        self.model.take_prize_flags(flags)
        self.prizes.take_doubts(flags, self._prize_doubts.invited)

    @Slot()
    def _show_flags(self) -> None:
        flags = self.model.doubts
        self.doubts.show_flags(self._editing.show, flags)
        self.side.count_doubts(len(flags))
        self.tools.count_rows(self.model.rowCount())

    def _go_to(self, flag: Flag) -> None:
        if flag.segment in self._editing.show.index_of:
            self.view.choose_rows([self.model.row_of(flag.segment)], flag.field)
        panels = {"lines": self.lines, "cues": self.cues, PRIZES: self.prizes}
        if flag.field in panels:
            self.side.turn_to(panels[flag.field])
        self.prizes.choose(flag.prize)

    def _find(self, text: str, step: int) -> None:
        goal, place, count = find_row(self.model, text, self.view.currentIndex().row(), step)
        if goal is not None:
            self.view.choose_rows([goal])
        self.find_bar.show_found(place, count)

    def _name_steps(self) -> None:
        self.tools.name_steps(self._editing.undo_name, self._editing.redo_name)

    def _act(self, action_id: str) -> None:
        """Do an action of the run."""
        command = BY_ID[action_id].make(self._source.state, None)
        if command is not None:
            self._source.dispatch(command)

    def _say_locked(self) -> None:
        self._source.notice("warning", reason_text(Reason.SEGMENT_HAS_STARTED))

    def _open_files(self) -> None:
        if self._files is not None and self._bringing is not None:
            open_file_menu(self._files, self._bringing, self.tools.file, self)

    def _ask_to_open(self) -> None:
        if self._files is not None:
            ask_to_open(self._files, self)

    def _connect(self) -> None:
        for action in self.actions_by_id.values():
            owner = self.view if action.id in OF_THE_TABLE else self
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            if action.id in OF_THE_TABLE:
                context = Qt.ShortcutContext.WidgetShortcut
            for key in action.keys:
                shortcut = QShortcut(QKeySequence(key), owner)
                shortcut.setContext(context)
                shortcut.activated.connect(lambda key=action.id: self.perform(key))
        self.view.selected.connect(self._select)
        self.view.blocked.connect(self._say_locked)
        self.view.rows_dropped.connect(self.rows.move_to)
        self.view.files_dropped.connect(self._take_files)
        self.view.horizontalHeader().sectionMoved.connect(lambda *_: self._remember.start())
        self.view.horizontalHeader().sectionResized.connect(lambda *_: self._remember.start())
        self.model.flagged.connect(self._show_flags)
        self.lines.speed_chosen.connect(self.model.set_speed)
        self.cues.tried.connect(lambda cue: self._source.dispatch(FireCue(cue)))
        self.doubts.chosen.connect(self._go_to)
        self.find_bar.wanted.connect(self._find)
        self.shift_bar.wanted.connect(lambda ms, is_rest: self.rows.shift(ms, is_rest=is_rest))
        self.column_bar.wanted.connect(self.rows.add_column)
        for bar in (self.find_bar, self.shift_bar, self.column_bar):
            bar.closed.connect(self.view.setFocus)
        self.menus.new_column_wanted.connect(self.column_bar.ask)
        self.menus.removal_wanted.connect(self.rows.remove_column)
        self.tools.file.clicked.connect(self._open_files)
        QShortcut(QKeySequence("Ctrl+O"), self, self._ask_to_open)
        self._prize_doubts.found.connect(self._take_prize_doubts)
        self._show_flags()

    def _lay_out(self) -> None:
        errands = [self._taking.errand]
        if self._bringing is not None:
            errands.append(self._bringing.errand)
        bars = (self.find_bar, self.shift_bar, self.column_bar)
        table = PlanTable(self.tools, bars, self.view, errands)
        self.notices = table.notices
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.show_bar)
        column.addWidget(table.beside(self.side), 1)
        column.addWidget(self.strip)
