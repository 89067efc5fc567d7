"""An emcee's script as it would come into the show: sections, their segments, and the doubts."""

from __future__ import annotations

from PySide6.QtCore import Signal

from showctl.app.emcee_script.proposal import Doubt, ScriptProposal, Section
from showctl.domain.plan import Line, Show
from showctl.ui.scripts.placing_table import Placing
from showctl.ui.scripts.proposal_window import ProposalWindow

# More doubts than these would push the table off the screen.
_DOUBTS_SHOWN = 6


class ScriptPanel(ProposalWindow):
    """Needs a show and a script as it was split for it (`split_script`).

    `taken` carries the proposal as it was put right.
    """

    taken = Signal(object)

    def __init__(self, show: Show, proposal: ScriptProposal) -> None:
        super().__init__(show)
        self._plan = show
        self.proposal = proposal
        self.setWindowTitle(self.tr("Lines from a script"))
        headers = (self.tr("Heading"), self.tr("Segment"), self.tr("Sure?"), self.tr("Lines"))
        self.table.show_placings([self._placing(each) for each in self.proposal.sections], headers)
        self.table.placed.connect(self._place)
        self.table.looked_at.connect(self._look_at)
        self.take.clicked.connect(self._take)
        self._show_doubts()
        self._show_summary()
        if self.proposal.sections:
            self.table.setCurrentCell(0, 0)

    def _placing(self, section: Section) -> Placing:
        heading = section.heading.text if section.heading else self.tr("(above the first heading)")
        place = None if section.segment is None else self._plan.index_of[section.segment]
        first = " / ".join(_written(line) for line in section.lines[:3])
        detail = f"{len(section.lines)}｜{first}" if section.lines else "–"
        return Placing(heading, place, section.is_sure, detail)

    def _place(self, row: int, place: int) -> None:
        segment = self._plan.segments[place].id if place >= 0 else None
        self.proposal = self.proposal.put(row, segment)
        self.table.show_sureness(row, self._placing(self.proposal.sections[row]))
        self._show_summary()

    def _look_at(self, row: int) -> None:
        if 0 <= row < len(self.proposal.sections):
            lines = self.proposal.sections[row].lines
            self.preview.setPlainText("\n\n".join(_written(line) for line in lines))

    def _take(self) -> None:
        self.taken.emit(self.proposal)
        self.close()

    def _show_summary(self) -> None:
        sections = [each for each in self.proposal.sections if each.lines]
        placed = {each.segment for each in sections} - {None}
        unsure = sum(each.segment is not None and not each.is_sure for each in sections)
        said = self.tr("Segments with lines: {placed}; to look at: {unsure}; left out: {left}")
        left = len(self.proposal.leftovers)
        self.summary.setText(said.format(placed=len(placed), unsure=unsure, left=left))
        if not placed:
            self.summary.setText(
                self.tr("No heading of any segment was found: choose a segment for each part")
            )
        replaced = sum(bool(self._plan.segment(segment).lines) for segment in placed if segment)
        text = self.tr("Take these lines")
        if replaced:
            text = self.tr("Take these lines; segments whose lines they replace: {count}").format(
                count=replaced
            )
        self.take.setText(text)
        self.take.setEnabled(bool(placed))

    def _show_doubts(self) -> None:
        told = [self._doubt(each) for each in self.proposal.doubts]
        more = len(told) - _DOUBTS_SHOWN
        if more > 0:
            told = [*told[:_DOUBTS_SHOWN], self.tr("… and {count} more").format(count=more)]
        self.doubts.setText("\n".join(told))
        self.doubts.setVisible(bool(told))

    def _doubt(self, doubt: Doubt) -> str:
        words = {
            "before_heading": self.tr("above the first heading"),
            "no_segment": self.tr("no segment is called so"),
            "maybe_heading": self.tr("may be a heading; kept as text"),
            "unknown_speaker": self.tr("may begin with a speaker's name; kept as text"),
        }
        said = self.tr("⚠ Paragraph {number}: “{text}” – {doubt}")
        text = doubt.paragraph.text
        short = text if len(text) <= 30 else f"{text[:30]}…"
        return said.format(number=doubt.paragraph.number, text=short, doubt=words[doubt.code])


def _written(line: Line) -> str:
    if line.is_direction:
        return f"（{line.text}）"
    return f"{line.speaker}：{line.text}" if line.speaker else line.text
