"""Every template is a sound show to begin with."""

from __future__ import annotations

from datetime import date

import pytest

from showctl.adapters.resources import resource_dir
from showctl.adapters.seeds import load_seed, template_paths
from showctl.domain.plan import Show
from showctl.domain.plan_flags import FlagCode, flags_of


def load(name: str) -> Show:
    return load_seed(template_paths()[name], on=date(2026, 2, 6), timezone="Asia/Shanghai")


@pytest.mark.parametrize("name", template_paths())
def test_a_template_has_no_doubts_and_all_its_sounds(name: str) -> None:
    show = load(name)
    assert [flag for flag in flags_of(show) if flag.code is not FlagCode.LINES_TOO_LONG] == []
    sounds = resource_dir("sounds")
    media = [cue.media for segment in show.segments for cue in segment.cues if cue.media]
    assert [each for each in media if not (sounds / each.removeprefix("sounds/")).is_file()] == []


def test_the_templates_are_different_kinds_of_show() -> None:
    sizes = {name: len(load(name).segments) for name in template_paths()}
    assert sizes["blank"] == 0
    assert all(size >= 9 for name, size in sizes.items() if name != "blank")
