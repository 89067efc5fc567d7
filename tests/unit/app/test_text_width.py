"""How wide a text is without a font."""

from __future__ import annotations

from showctl.app.text_width import cells_wide, ems_wide


def test_a_chinese_sign_is_square_and_a_letter_is_not() -> None:
    assert ems_wide("年会") == 2
    assert ems_wide("ab", narrow=0.5) == 1
    assert cells_wide("年会ab") == 6


def test_signs_that_only_a_chinese_font_sets_wide_are_narrow_in_a_terminal() -> None:
    assert (cells_wide("“…”"), cells_wide("“…”", in_terminal=True)) == (6, 3)
