"""An installed copy carries everything that a checkout has beside the package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("assets", "sounds", "db")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without the network."""
    out = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (path,) = out.glob("showctl-*.whl")
    return path


def shipped(folder: str) -> dict[str, bytes]:
    """Every file of a checkout's folder by its path in the wheel."""
    return {
        f"showctl/{path.relative_to(CHECKOUT).as_posix()}": path.read_bytes()
        for path in sorted((CHECKOUT / folder).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_wheel_holds_a_folder_whole(wheel: Path, folder: str) -> None:
    files = shipped(folder)
    assert files, f"{folder}/ is empty"
    with ZipFile(wheel) as archive:
        packed = {
            name: archive.read(name)
            for name in archive.namelist()
            if name.startswith(f"showctl/{folder}/")
        }
    assert packed == files


def test_the_wheel_holds_the_package_and_nothing_beside_it(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"showctl"}


def test_an_installed_copy_finds_its_own_files(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "from showctl.adapters.resources import resource_dir\n"
            f"for name in {FOLDERS!r}: print(resource_dir(name))",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.splitlines() == [str(tmp_path / "showctl" / name) for name in FOLDERS]
