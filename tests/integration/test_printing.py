"""A page becomes a PDF that holds its text, Chinese included, and takes nothing from outside."""

from __future__ import annotations

import subprocess
from pathlib import Path

from showctl.adapters import printing


def text_of(pdf: bytes, folder: Path) -> str:
    """What a reader finds in a PDF."""
    (folder / "page.pdf").write_bytes(pdf)
    found = subprocess.run(
        ["pdftotext", folder / "page.pdf", "-"], capture_output=True, check=True, timeout=30
    )
    return found.stdout.decode()


def test_chinese_text_is_found_in_the_pdf(tmp_path: Path) -> None:
    page = "<meta charset=utf-8><h1>公司年会</h1><p>抽奖：特等奖 Grand prize</p>"
    text = text_of(printing.pdf(page), tmp_path)
    assert "公司年会" in text
    assert "抽奖：特等奖 Grand prize" in text


def test_a_file_of_this_machine_is_never_read_into_a_page(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    page = f'<meta charset=utf-8><object data="{secret.as_uri()}">instead</object>'
    assert "secret words" not in text_of(printing.pdf(page), tmp_path)
