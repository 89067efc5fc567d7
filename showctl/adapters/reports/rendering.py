"""A report in the formats that are made for people: html, pdf, xlsx."""

from __future__ import annotations

from showctl.adapters import printing
from showctl.adapters.reports.workbook import workbook
from showctl.app.language import Language
from showctl.app.reporting.collection import Collection
from showctl.app.reporting.page import headline, page_values
from showctl.app.reporting.section import Section
from showctl.app.reporting.sections import sections
from showctl.app.reporting.words import Words

PAGE_FORMATS = ("html", "pdf", "xlsx")


def render(collected: Collection, format_name: str, language: Language) -> bytes:
    """The file of a report in one of PAGE_FORMATS; UserError where this machine cannot make it."""
    words = Words(language)
    if format_name == "xlsx":
        rows = tuple((what, figure) for what, figure in headline(collected, words))
        show = collected.run.state.show
        summary = Section("report", words("report"), (words("report"), show.title), rows)
        return workbook(summary, sections(collected, words), show.timezone)
    page = printing.html("report.html", **page_values(collected, words))
    return printing.pdf(page) if format_name == "pdf" else page.encode("utf-8")
