"""Pages to print or to read in a browser: a template of assets/print/, filled and made a PDF.

Jinja and WeasyPrint are imported here alone, and only when something is printed.
"""

from __future__ import annotations

from showctl.adapters.resources import resource_dir
from showctl.app.errors import UserError


def html(template: str, **values: object) -> str:
    """The page that a template gives, whole: its style sheet is in it. Values are escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = resource_dir("assets") / "print"
    pages = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (folder / "base.css").read_text(encoding="utf-8")
    return pages.get_template(template).render(base_css=style, **values)


def pdf(page: str) -> bytes:
    """A page as a PDF with its fonts in it; UserError where this machine cannot print."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except OSError as error:
        raise UserError(
            "A PDF needs the libraries Pango and HarfBuzz, which are not installed here: "
            "call 'make run' once, or choose HTML."
        ) from error
    # A page brings everything with it: pictures inside it (data:) are taken, no file, no address.
    return bytes(HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=["data"])).write_pdf())
