"""How the windows look: few colours, each with one meaning, on an 8-pixel grid, for a dark hall.

Colour never stands alone: whatever it says is said by a sign or a word, too.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

GRID: Final = 8

GROUND: Final = "#12151a"
PANEL: Final = "#1b2027"
RAISED: Final = "#2a313b"
LINE: Final = "#3b4450"
TEXT: Final = "#e8ecf1"
DIM: Final = "#a3adba"
CALM: Final = "#5cc79a"
WARNING: Final = "#f5b83d"
OVERRUN: Final = "#ff6b5e"
REHEARSAL: Final = "#7db4ff"
HELD: Final = "#5cc8e6"
CALM_GROUND: Final = "#1c6b4c"
CURRENT_GROUND: Final = "#1d3a36"
ALARM_GROUND: Final = "#8c2f2a"

# The first that the system has: Debian, Windows, macOS, then whatever Chinese font there is.
FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)

BODY_PX: Final = 14
SMALL_PX: Final = 12
TITLE_PX: Final = 24


def apply(app: QApplication, assets: Path) -> None:
    """Give the application its look; `assets` is the folder of icons and translations."""
    QDir.setSearchPaths("assets", [str(assets)])
    app.setStyle("Fusion")
    app.setFont(font(BODY_PX))
    app.setPalette(_palette())
    app.setStyleSheet(_SHEET)


def font(px: int, *, is_bold: bool = False) -> QFont:
    """The font of all windows at a height in pixels."""
    made = QFont()
    made.setFamilies(_families())
    made.setPixelSize(px)
    made.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return made


@cache
def _families() -> list[str]:
    present = set(QFontDatabase.families())
    return [family for family in FAMILIES if family in present] or ["sans-serif"]


def colour(widget: QWidget, name: str) -> None:
    """Write a widget's text in one of the colours above."""
    palette = widget.palette()
    wanted = QColor(name)
    if palette.color(QPalette.ColorRole.WindowText) != wanted:
        palette.setColor(QPalette.ColorRole.WindowText, wanted)
        widget.setPalette(palette)


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, name in (
        (role.Window, GROUND),
        (role.Base, PANEL),
        (role.AlternateBase, PANEL),
        (role.Button, RAISED),
        (role.ToolTipBase, RAISED),
        (role.Highlight, LINE),
        (role.WindowText, TEXT),
        (role.Text, TEXT),
        (role.ButtonText, TEXT),
        (role.ToolTipText, TEXT),
        (role.HighlightedText, TEXT),
        (role.PlaceholderText, DIM),
    ):
        palette.setColor(which, QColor(name))
    for which in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor("#6f7986"))
    return palette


# Text colours are left to the palette, so that a change of colour needs no new style.
_SHEET = f"""
QFrame[look="panel"] {{ background: {PANEL}; border-radius: 6px; }}
QFrame[look="strip"] {{ background: {RAISED}; border-radius: 6px; border-left: 6px solid {DIM}; }}
QFrame[look="strip-warning"] {{
    background: {RAISED}; border-radius: 6px; border-left: 6px solid {WARNING}; }}
QFrame[look="strip-error"] {{
    background: {RAISED}; border-radius: 6px; border-left: 6px solid {OVERRUN}; }}
QPushButton {{ background: {RAISED}; border: 1px solid {LINE}; border-radius: 6px;
    padding: 4px 12px; color: {TEXT}; }}
QPushButton:hover {{ border-color: {DIM}; }}
QPushButton:pressed {{ background: {LINE}; }}
QPushButton:disabled {{ background: {PANEL}; color: #6f7986; }}
QPushButton:checked {{ background: {DIM}; color: {GROUND}; border-color: {DIM}; }}
QPushButton[look="go"] {{ background: {CALM_GROUND}; border-color: {CALM}; }}
QPushButton[look="go"]:pressed {{ background: {CALM}; }}
QPushButton[look="go"]:disabled {{ background: {PANEL}; border-color: {LINE}; }}
QPushButton[look="panic"] {{ border: 2px solid {OVERRUN}; }}
QPushButton[look="panic"]:pressed {{ background: {ALARM_GROUND}; }}
QPushButton[look="flat"] {{ background: transparent; border-color: transparent; }}
QPushButton[look="flat"]:hover {{ border-color: {LINE}; }}
QPushButton[look="flat"]:checked {{ background: {DIM}; }}
QPushButton[look="clicker"] {{ background: transparent; border-color: transparent; }}
QPushButton[look="clicker"]:checked {{ background: {WARNING}; border-color: {WARNING}; }}
QPushButton[look="rehearsal"]:checked {{ background: {REHEARSAL}; border-color: {REHEARSAL}; }}
QPushButton[look="live"]:checked {{ background: {TEXT}; border-color: {TEXT}; }}
QPushButton[look="choice"]:focus {{ border: 2px solid {REHEARSAL}; padding: 3px 11px; }}
QLineEdit {{ background: {GROUND}; border: 1px solid {LINE}; border-radius: 6px;
    padding: 4px 8px; min-height: 24px; }}
QLineEdit:focus {{ border: 2px solid {REHEARSAL}; padding: 3px 7px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {DIM}; border-radius: 3px;
    background: {GROUND}; }}
QCheckBox::indicator:checked {{ background: {REHEARSAL}; border-color: {REHEARSAL};
    image: url(assets:icons/check.svg); }}
QCheckBox::indicator:focus {{ border: 2px solid {TEXT}; }}
QTableView {{ background: {PANEL}; border: none; gridline-color: {GROUND};
    selection-background-color: {LINE}; }}
QHeaderView::section {{ background: {PANEL}; color: {DIM}; border: none;
    border-bottom: 1px solid {LINE}; padding: 4px 8px; font-size: {SMALL_PX}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {LINE}; border-radius: 5px; min-height: 32px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {LINE}; border-radius: 5px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {RAISED}; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 32px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {LINE}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {LINE}; padding: 4px; }}
"""
