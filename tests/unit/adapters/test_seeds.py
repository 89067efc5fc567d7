"""Reading a seed: what may be left out, and how every fault is named."""

from datetime import date
from pathlib import Path

import pytest

from showctl.adapters.seeds import load_seed
from showctl.domain.cue import Cue
from showctl.domain.plan import HOUR, MINUTE, Kind, Segment, Show

SMALL = """
title = "小会"
start = "23:50"
[[crew]]
role = "总负责人"
[[segment]]
id = "a"
title = "开场"
kind = "opening"
duration = "1h2m3s4ms"
owner = "总负责人"
lines = "甲：大家好"
[[segment.cue]]
id = "a-song"
title = "歌"
media = "sounds/game.ogg"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "small.toml"
    path.write_text(text, encoding="utf-8")
    return path


def loaded(path: Path) -> Show:
    return load_seed(path, on=date(2030, 1, 18), timezone="UTC")


def test_a_small_seed_takes_the_plans_defaults(tmp_path: Path) -> None:
    show = loaded(written(tmp_path, SMALL))
    (segment,) = show.segments
    assert show.start_ms == 23 * HOUR + 50 * MINUTE
    assert segment.duration_ms == HOUR + 2 * MINUTE + 3_004
    assert segment == Segment(
        id="a",
        title="开场",
        kind=Kind.OPENING,
        duration_ms=segment.duration_ms,
        owner="总负责人",
        lines=segment.lines,
        cues=(Cue(id="a-song", title="歌", media="sounds/game.ogg"),),
    )


@pytest.mark.parametrize(
    ("good", "bad", "complaint"),
    [
        ('"1h2m3s4ms"', '"5 minutes"', "duration: '5 minutes' is no length"),
        ('"1h2m3s4ms"', '""', "duration: '' is no length"),
        ('"1h2m3s4ms"', "5", "duration: 5 is not of the type str"),
        ('"opening"', '"openning"', "kind: 'openning' is none of setup, "),
        ("owner =", "onwer =", "onwer: there is no such field"),
        ('owner = "总负责人"', 'owner = "导演"', "owner: the crew has no role '导演'"),
        ("甲：大家好", "丙：大家好", "lines: '丙：大家好' is neither"),
        ('title = "开场"', "", "title: is missing"),
        ('media = "sounds/game.ogg"', "", "cue a-song: cue '歌': an audio cue needs a file"),
        ('id = "a-song"', "", "id: is missing"),
        ('media = "sounds/game.ogg"', 'kind = "stop"\ntarget = "b"', "acts on 'b'"),
    ],
)
def test_bad_data_names_the_segment_and_the_field(
    tmp_path: Path, good: str, bad: str, complaint: str
) -> None:
    assert good in SMALL
    path = written(tmp_path, SMALL.replace(good, bad))
    with pytest.raises(ValueError, match=r"^small\.toml: segment 1 \(a\): ") as caught:
        loaded(path)
    assert complaint in str(caught.value)


def test_a_repeated_segment_or_cue_id_names_the_second_segment(tmp_path: Path) -> None:
    again = SMALL[SMALL.index("[[segment]]") :]
    with pytest.raises(ValueError, match=r"segment 2 \(a\): id: another segment has the same"):
        loaded(written(tmp_path, SMALL + again))
    again = again.replace('id = "a"', 'id = "b"')
    with pytest.raises(ValueError, match=r"segment 2 \(b\): cue: another cue is called 'a-song'"):
        loaded(written(tmp_path, SMALL + again))


@pytest.mark.parametrize("text", ["title = ", 'title = "x"\nstart = "4 pm"'])
def test_a_fault_outside_the_segments_names_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"^small\.toml: "):
        loaded(written(tmp_path, text))
