"""A script, copied text or a folder is shown first, and becomes an edit only when taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from showctl.adapters.media.folder import files_in
from showctl.adapters.scripts.documents import read_script
from showctl.domain.plan import Line, Segment, Show
from showctl.domain.plan_ids import PlanIds
from showctl.ui.scripts.bringing_in import BringingIn, Edit
from showctl.ui.translation import Languages
from tests.plans import make_show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@dataclass
class Plan:
    """A plan that is edited, with the names of its edits and all that was said."""

    show: Show
    edits: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def edit(self, name: str, edit: Edit) -> None:
        self.edits.append(name)
        self.show = edit(self.show)


@pytest.fixture
def plan() -> Plan:
    return Plan(
        make_show(segments=(Segment(id="s1", title="开场"), Segment(id="s2", title="抽奖")))
    )


@pytest.fixture
def ids() -> PlanIds:
    return PlanIds()


@pytest.fixture
def bringing(
    languages: Languages, plan: Plan, ids: PlanIds, tmp_path: Path
) -> Iterator[BringingIn]:
    made = BringingIn(
        lambda: plan.show,
        plan.edit,
        ids,
        read_script,
        lambda folder: files_in(folder, seen_from=tmp_path),
        lambda level, text: plan.said.append((level, text)),
        run=lambda job: job(),
    )
    yield made
    if made.panel is not None:
        made.panel.close()
        made.panel.deleteLater()


def test_a_script_becomes_an_edit_when_it_is_taken(
    bringing: BringingIn, plan: Plan, tmp_path: Path
) -> None:
    (tmp_path / "script.txt").write_text("开场\n甲：你好\n", encoding="utf-8")
    bringing.open_script(tmp_path / "script.txt")
    assert plan.edits == [] and bringing.panel is not None
    bringing.panel.take.click()
    assert plan.edits == ["Lines from a script"]
    assert plan.show.segments[0].lines == (Line(speaker="甲", text="你好"),)


def test_copied_text_is_a_script_too(bringing: BringingIn, plan: Plan) -> None:
    QApplication.clipboard().setText("抽奖\n乙：请看大屏幕")
    bringing.open_copied()
    assert bringing.panel is not None
    bringing.panel.take.click()
    assert plan.show.segments[1].lines == (Line(speaker="乙", text="请看大屏幕"),)
    QApplication.clipboard().clear()


def test_an_empty_clipboard_is_told(bringing: BringingIn, plan: Plan) -> None:
    QApplication.clipboard().clear()
    bringing.open_copied()
    assert bringing.panel is None and plan.said[0][0] == "warning"


def test_a_folder_becomes_cues_relative_to_the_show(
    bringing: BringingIn, plan: Plan, tmp_path: Path
) -> None:
    (tmp_path / "music").mkdir()
    for name in ("02_抽奖.mp3", ".hidden.mp3"):
        (tmp_path / "music" / name).write_bytes(b"")
    bringing.open_folder(tmp_path / "music")
    assert bringing.panel is not None
    bringing.panel.take.click()
    assert [cue.media for cue in plan.show.segments[1].cues] == ["music/02_抽奖.mp3"]
    assert plan.edits == ["Cues from a folder"]


def test_a_cue_does_not_get_the_id_of_one_that_a_run_knew(
    bringing: BringingIn, ids: PlanIds, plan: Plan, tmp_path: Path
) -> None:
    ids.meet(plan.show, ["c001"])
    (tmp_path / "02_抽奖.mp3").write_bytes(b"")
    bringing.open_folder(tmp_path)
    assert bringing.panel is not None
    bringing.panel.take.click()
    assert [cue.id for cue in plan.show.segments[1].cues] == ["c002"]


def test_what_cannot_be_read_is_told(bringing: BringingIn, plan: Plan, tmp_path: Path) -> None:
    bringing.open_script(tmp_path / "none.docx")
    bringing.open_folder(tmp_path / "none")
    assert [level for level, _ in plan.said] == ["error", "error"]
    assert bringing.panel is None and plan.edits == []


def test_the_script_that_was_opened_last_is_the_one_that_is_shown(
    languages: Languages, plan: Plan, tmp_path: Path
) -> None:
    jobs: list[Callable[[], None]] = []
    for name, written in (("slow.txt", "开场\n甲：旧"), ("quick.txt", "开场\n甲：新")):
        (tmp_path / name).write_text(written, encoding="utf-8")
    bringing = BringingIn(
        lambda: plan.show,
        plan.edit,
        PlanIds(),
        read_script,
        lambda _: (),
        lambda *_: None,
        run=jobs.append,
    )
    for name in ("slow.txt", "quick.txt"):
        bringing.open_script(tmp_path / name)
    assert bringing.errand.said == "Reading quick.txt…" and bringing.panel is None
    for job in reversed(jobs):
        job()
    assert bringing.panel is not None
    bringing.panel.take.click()
    assert plan.show.segments[0].lines == (Line(speaker="甲", text="新"),)
    bringing.panel.close()
    bringing.panel.deleteLater()


@pytest.mark.parametrize("ask", [BringingIn.ask_for_script, BringingIn.ask_for_folder])
def test_a_file_is_asked_for_without_locking_the_window(
    languages: Languages, plan: Plan, ask: Callable[[BringingIn], None]
) -> None:
    window = QWidget()
    window.show()
    bringing = BringingIn(
        lambda: plan.show, plan.edit, PlanIds(), read_script, lambda _: (), lambda *_: None, window
    )
    ask(bringing)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.isVisible() and not dialog.isModal()
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QFileDialog) == []
    window.close()
    window.deleteLater()
