"""Copies of an open show: whole, with its runs, or packed with all its media."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from showctl.adapters.media.beside import MEDIA_FOLDER
from showctl.adapters.store.faults import told_to_user
from showctl.adapters.store.file import ShowFile
from showctl.app.errors import UserError
from showctl.domain.plan import Show

FindMedia = Callable[[str], Path]


def media_of(show: Show) -> tuple[str, ...]:
    """The files that the cues of a plan name, each once."""
    named = (cue.media for segment in show.segments for cue in segment.cues if cue.media)
    return tuple(dict.fromkeys(named))


def copy_show(source: Path, target: Path) -> None:
    """Copy a show, open or not, with its runs; whole or not at all. In another folder it still
    finds its media where they are. Raises UserError."""
    names = {}
    home, goal = source.parent.resolve(), target.parent.resolve()
    if home != goal:
        with ShowFile.open(source, read_only=True) as file:
            for media in media_of(file.plans.load()):
                if (home / media).exists():
                    names[media] = Path(os.path.relpath(home / media, goal)).as_posix()
    _copy(source, target, names)


def pack_show(source: Path, target: Path, find_media: FindMedia) -> tuple[str, ...]:
    """Put a show and its media into a new folder, or into a zip where `target` ends so; what was
    missing is returned. Sounds that ship with showctl stay there. Raises UserError."""
    if target.suffix.casefold() != ".zip":
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise UserError(f"{target} is not empty: choose a new folder for the packed show.")
        with told_to_user(target):
            target.mkdir(parents=True, exist_ok=True)
            return _pack_into(source, target, find_media)
    with told_to_user(target), TemporaryDirectory(prefix="showctl-") as name:
        folder = Path(name) / target.stem
        folder.mkdir()
        missing = _pack_into(source, folder, find_media)
        unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            _zip(folder, unfinished)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        return missing


def _pack_into(source: Path, folder: Path, find_media: FindMedia) -> tuple[str, ...]:
    with ShowFile.open(source, read_only=True) as file:
        media = media_of(file.plans.load())
    home = source.parent.resolve()
    names: dict[str, str] = {}
    missing, taken = [], set[str]()
    for each in media:
        found = find_media(each).resolve()
        if not found.is_file():
            missing.append(each)
        elif found.is_relative_to(home):
            names[each] = found.relative_to(home).as_posix()
        elif not each.startswith("sounds/"):
            names[each] = _free_name(found.name, taken)
        if each in names:
            taken.add(names[each])
            place = folder / names[each]
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found, place)
    _copy(source, folder / source.name, names)
    return tuple(missing)


def _free_name(name: str, taken: set[str]) -> str:
    path, number = Path(name), 1
    wanted = f"{MEDIA_FOLDER}/{name}"
    while wanted in taken:
        number += 1
        wanted = f"{MEDIA_FOLDER}/{path.stem}-{number}{path.suffix}"
    return wanted


def _copy(source: Path, target: Path, names: Mapping[str, str]) -> None:
    """Copy a show; `names` are those of its media that are called otherwise in the copy."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    with told_to_user(target):
        try:
            with (
                closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as old,
                closing(sqlite3.connect(unfinished)) as new,
            ):
                old.backup(new)
            with ShowFile.open(unfinished) as file:
                show = file.plans.load()
                if (renamed := _with_names(show, names)) != show:
                    file.plans.save(renamed)
            unfinished.replace(target)
        finally:
            for left_over in target.parent.glob(f"{unfinished.name}*"):
                left_over.unlink(missing_ok=True)


def _with_names(show: Show, names: Mapping[str, str]) -> Show:
    segments = tuple(
        replace(
            segment,
            cues=tuple(replace(cue, media=names.get(cue.media, cue.media)) for cue in segment.cues),
        )
        for segment in show.segments
    )
    return replace(show, segments=segments)


def _zip(folder: Path, target: Path) -> None:
    """Media are packed as they are: they do not get smaller."""
    with ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                kind = ZIP_DEFLATED if path.suffix == ".showctl" else ZIP_STORED
                name = path.relative_to(folder.parent).as_posix()
                archive.write(path, name, compress_type=kind)
