"""The words for sheets and their formats; all of them translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showctl.app.sheets import Sheet, SheetFormat

translate = QCoreApplication.translate


def sheet_word(sheet: Sheet) -> str:
    """What a sheet is called."""
    return {
        Sheet.RUN: translate("Printing", "Run sheet"),
        Sheet.SCRIPT: translate("Printing", "Emcee's script"),
        Sheet.CARDS: translate("Printing", "Cue cards"),
        Sheet.CUES: translate("Printing", "Sound and light cues"),
        Sheet.CREW: translate("Printing", "Stage crew's sheet"),
        Sheet.WINNERS: translate("Printing", "Winners, to sign"),
        Sheet.CERTIFICATES: translate("Printing", "Certificates"),
    }[sheet]


def sheet_help(sheet: Sheet) -> str:
    """What stands in a sheet, in one line."""
    return {
        Sheet.RUN: translate("Printing", "Every segment with all its columns, and the crew"),
        Sheet.SCRIPT: translate("Printing", "All lines with their speakers and times"),
        Sheet.CARDS: translate("Printing", "A5, large type, a set for each emcee"),
        Sheet.CUES: translate("Printing", "Lighting, music, video and every cue"),
        Sheet.CREW: translate("Printing", "Standby times, props, microphones, prompts"),
        Sheet.WINNERS: translate("Printing", "Everybody who has won so far, with room to sign"),
        Sheet.CERTIFICATES: translate(
            "Printing", "CONFIDENTIAL: award winners before they are revealed; for the stage crew"
        ),
    }[sheet]


def format_word(format_: SheetFormat) -> str:
    """What a file is called by those who open it."""
    return {
        SheetFormat.XLSX: "Excel (xlsx)",
        SheetFormat.CSV: "csv",
        SheetFormat.PDF: "PDF",
        SheetFormat.HTML: translate("Printing", "Web page (HTML)"),
    }[format_]
