"""Copies of an open show: whole, with its runs, or packed with all its media."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Container, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from showctl.adapters.media.beside import MEDIA_FOLDER
from showctl.adapters.store.faults import told_to_user
from showctl.adapters.store.file import ShowFile
from showctl.adapters.store.whole import copy_database, made_whole
from showctl.app.errors import UserError
from showctl.app.media import media_of, with_media_moved

_SHOWS = re.compile(r"\.showctl(-wal|-shm)?$")

FindMedia = Callable[[str], Path]


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
        media = tuple(media_of(file.plans.load()))
    home = source.parent.resolve()
    found = {each: find_media(each).resolve() for each in media}
    missing = tuple(each for each in media if not found[each].exists())
    inside = [each for each in media if each not in missing and found[each].is_relative_to(home)]
    names = {each: found[each].relative_to(home).as_posix() for each in inside}
    for each, name in names.items():
        _take_along(found[each], folder / name, folder)
    # What lies elsewhere goes where nothing is: a cue whose file is missing must not find it there.
    taken = {name.casefold() for name in missing}
    moved: dict[Path, str] = {}
    for each, place in found.items():
        is_shipped = each.startswith("sounds/") and not (home / each).exists()
        if each in missing or each in names or is_shipped:
            continue
        if place not in moved:
            moved[place] = _free_name(place.name, folder, taken)
            _take_along(place, folder / moved[place], folder)
        names[each] = moved[place]
    _copy(source, folder / source.name, names)
    return missing


def _take_along(place: Path, to: Path, packed: Path) -> None:
    """Copy a file, or a folder of pictures; the packed show may itself lie in that one, and so may
    shows, which are no pictures and are not to be read past SQLite."""
    to.parent.mkdir(parents=True, exist_ok=True)
    if place.is_dir():
        parent, own = packed.resolve().parent, {packed.name}

        def left_out(at: str, names: list[str]) -> set[str]:
            shows = {name for name in names if _SHOWS.search(name)}
            return shows | own if Path(at).resolve() == parent else shows

        shutil.copytree(place, to, dirs_exist_ok=True, ignore=left_out)
    else:
        shutil.copy2(place, to)


def _free_name(name: str, folder: Path, taken: Container[str]) -> str:
    path, number = Path(name), 1
    wanted = f"{MEDIA_FOLDER}/{name}"
    while wanted.casefold() in taken or (folder / wanted).exists():
        number += 1
        wanted = f"{MEDIA_FOLDER}/{path.stem}-{number}{path.suffix}"
    return wanted


def _copy(source: Path, target: Path, names: Mapping[str, str]) -> None:
    """Copy a show; `names` are those of its media that are called otherwise in the copy."""
    with told_to_user(target), made_whole(target) as unfinished:
        copy_database(source, unfinished)
        with ShowFile.open(unfinished) as file:
            show = file.plans.load()
            if (renamed := with_media_moved(show, names)) != show:
                file.plans.save(renamed)


def _zip(folder: Path, target: Path) -> None:
    """Media are packed as they are: they do not get smaller."""
    with ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                kind = ZIP_DEFLATED if path.suffix == ".showctl" else ZIP_STORED
                name = path.relative_to(folder.parent).as_posix()
                archive.write(path, name, compress_type=kind)
