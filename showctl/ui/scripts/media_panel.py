"""A folder of music and video as it would come into the show: each file with its segment."""

from __future__ import annotations

from PySide6.QtCore import Signal

from showctl.app.media_matching import MediaMatch, MediaProposal
from showctl.domain.cue import Trigger
from showctl.domain.plan import Show
from showctl.ui.scripts.placing_table import Placing
from showctl.ui.scripts.proposal_window import ProposalWindow


class MediaPanel(ProposalWindow):
    """Needs a show and the files as they were matched to it (`match_media`).

    `taken` carries the proposal as it was put right.
    """

    taken = Signal(object)

    def __init__(self, show: Show, proposal: MediaProposal) -> None:
        super().__init__(show)
        self._plan = show
        self.proposal = proposal
        self.setWindowTitle(self.tr("Music and video from a folder"))
        headers = (self.tr("File"), self.tr("Segment"), self.tr("Sure?"), self.tr("Plays"))
        self.table.show_placings([self._placing(each) for each in self.proposal.matches], headers)
        self.table.placed.connect(self._place)
        self.take.setText(self.tr("Make the cues"))
        self.take.clicked.connect(self._take)
        self.preview.hide()
        self._show_rest()
        self._show_summary()

    def _placing(self, match: MediaMatch) -> Placing:
        place = None if match.segment is None else self._plan.index_of[match.segment]
        plays = self.tr("at the segment's start")
        if match.trigger is Trigger.MANUAL:
            plays = self.tr("by hand: another sound starts the segment")
        return Placing(match.file, place, match.is_sure, "" if place is None else plays)

    def _place(self, row: int, place: int) -> None:
        segment = self._plan.segments[place].id if place >= 0 else None
        self.proposal = self.proposal.put(row, segment)
        self.table.show_sureness(row, self._placing(self.proposal.matches[row]))
        self._show_summary()

    def _take(self) -> None:
        self.taken.emit(self.proposal)
        self.close()

    def _show_summary(self) -> None:
        placed = [match for match in self.proposal.matches if match.segment is not None]
        unsure = sum(not match.is_sure for match in placed)
        said = self.tr("Files with a segment: {placed}; to look at: {unsure}; left out: {left}")
        left = len(self.proposal.leftovers)
        self.summary.setText(said.format(placed=len(placed), unsure=unsure, left=left))
        if not self.proposal.matches:
            self.summary.setText(self.tr("There is no new music or video in this folder"))
        self.take.setEnabled(bool(placed))

    def _show_rest(self) -> None:
        told = []
        if self.proposal.known:
            said = self.tr("In the show already: {files}")
            told.append(said.format(files=", ".join(self.proposal.known)))
        if self.proposal.others:
            said = self.tr("Neither sound nor video: {files}")
            told.append(said.format(files=", ".join(self.proposal.others)))
        self.doubts.setText("\n".join(told))
        self.doubts.setVisible(bool(told))
