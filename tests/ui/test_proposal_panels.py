"""A script and a folder of music are shown as they would come in, before anything changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from showctl.app.emcee_script.paragraphs import paragraphs_of
from showctl.app.emcee_script.proposal import ScriptProposal, apply
from showctl.app.emcee_script.splitting import split_script
from showctl.app.media_matching import MediaProposal, apply_media, match_media
from showctl.domain.plan import Line, Segment
from showctl.domain.plan_ids import PlanIds
from showctl.ui.scripts.media_panel import MediaPanel
from showctl.ui.scripts.script_panel import ScriptPanel
from showctl.ui.translation import Languages
from tests.plans import make_show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHOW = make_show(
    segments=(
        Segment(id="s1", title="开场词", lines=(Line(text="old"),)),
        Segment(id="s2", title="领导致新年贺词"),
        Segment(id="s3", title="抽奖"),
    )
)
SCRIPT = """年会主持词
开场词
甲：晚上好！
三、领导致辞
乙：有请。（掌声）
四、神秘嘉宾
甲：请
"""


@pytest.fixture
def opened(languages: Languages) -> Iterator[list[QWidget]]:
    windows: list[QWidget] = []
    yield windows
    for window in windows:
        window.close()
        window.deleteLater()


def script_panel(
    opened: list[QWidget], text: str = SCRIPT
) -> tuple[ScriptPanel, list[ScriptProposal]]:
    panel, taken = ScriptPanel(SHOW, split_script(SHOW, paragraphs_of(text))), []
    panel.taken.connect(taken.append)
    panel.show()
    opened.append(panel)
    return panel, taken


def column(panel: ScriptPanel | MediaPanel, at: int) -> list[str]:
    items = (panel.table.item(row, at) for row in range(panel.table.rowCount()))
    return [item.text() for item in items if item is not None]


class TestScript:
    def test_every_section_is_shown_with_how_sure_it_is(self, opened: list[QWidget]) -> None:
        panel, _ = script_panel(opened)
        assert column(panel, 0) == [
            *("(above the first heading)", "开场词", "三、领导致辞", "四、神秘嘉宾"),
        ]
        assert column(panel, 2) == ["⨯ left out", "✓ sure", "? have a look", "⨯ left out"]
        choices = [panel.table.choice(row).currentText() for row in range(4)]
        assert choices[1:3] == ["1 开场词", "2 领导致新年贺词"]
        assert panel.summary.text() == "Segments with lines: 2; to look at: 1; left out: 2"

    def test_what_was_not_understood_is_listed_with_its_place(self, opened: list[QWidget]) -> None:
        panel, _ = script_panel(opened)
        assert "Paragraph 6: “四、神秘嘉宾” – no segment is called so" in panel.doubts.text()

    def test_the_lines_of_a_section_can_be_read(self, opened: list[QWidget]) -> None:
        panel, _ = script_panel(opened)
        panel.table.setCurrentCell(2, 0)
        assert panel.preview.toPlainText() == "乙：有请。\n\n（掌声）"

    def test_nothing_changes_until_it_is_taken(self, opened: list[QWidget]) -> None:
        panel, taken = script_panel(opened)
        QTest.keyClick(panel, Qt.Key.Key_Escape)
        assert taken == [] and not panel.isVisible()

    def test_the_show_comes_with_its_lines(self, opened: list[QWidget]) -> None:
        panel, taken = script_panel(opened)
        assert panel.take.text() == "Take these lines; segments whose lines they replace: 1"
        panel.take.click()
        assert apply(SHOW, taken[0]).segments[0].lines == (Line(speaker="甲", text="晚上好！"),)
        assert apply(SHOW, taken[0]).segments[2] == SHOW.segments[2]

    def test_a_leftover_can_be_given_to_a_segment(self, opened: list[QWidget]) -> None:
        panel, taken = script_panel(opened)
        panel.table.placed.emit(3, 2)
        assert column(panel, 2)[3] == "✓ sure"
        panel.take.click()
        assert apply(SHOW, taken[0]).segments[2].lines == (Line(speaker="甲", text="请"),)

    def test_without_any_segment_nothing_can_be_taken(self, opened: list[QWidget]) -> None:
        panel, _ = script_panel(opened, "你好\n")
        assert not panel.take.isEnabled()
        assert panel.summary.text().startswith("No heading of any segment")

    def test_it_speaks_chinese(self, opened: list[QWidget], languages: Languages) -> None:
        languages.use("zh_CN")
        panel, _ = script_panel(opened)
        assert panel.summary.text() == "有串词的环节：2；请核对：1；未采用：2"
        assert column(panel, 2)[1] == "✓ 确定"


class TestMedia:
    def media_panel(
        self, opened: list[QWidget], *files: str
    ) -> tuple[MediaPanel, list[MediaProposal]]:
        panel, taken = MediaPanel(SHOW, match_media(SHOW, files)), []
        panel.taken.connect(taken.append)
        panel.show()
        opened.append(panel)
        return panel, taken

    def test_every_file_is_shown_and_the_cues_come_when_taken(self, opened: list[QWidget]) -> None:
        panel, taken = self.media_panel(opened, "抽奖.mp3", "02.mp3", "march.mp3", "notes.txt")
        assert column(panel, 0) == ["02.mp3", "march.mp3", "抽奖.mp3"]
        assert column(panel, 2) == ["? have a look", "⨯ left out", "✓ sure"]
        assert panel.doubts.text() == "Neither sound nor video: notes.txt"
        panel.take.click()
        show = apply_media(SHOW, taken[0], PlanIds.clear_of(SHOW))
        assert [cue.media for cue in show.segments[2].cues] == ["抽奖.mp3"]

    def test_a_folder_without_music_says_so(self, opened: list[QWidget]) -> None:
        panel, _ = self.media_panel(opened, "notes.txt")
        assert "no new music" in panel.summary.text() and not panel.take.isEnabled()
