"""Where the files that ship are looked for."""

from pathlib import Path

from showctl.adapters.resources import resource_dir


def test_in_a_checkout_the_folders_stand_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "db").mkdir()
    assert resource_dir("db", package=tmp_path / "showctl") == tmp_path / "db"


def test_in_an_installed_copy_the_folders_inside_the_package_win(tmp_path: Path) -> None:
    inside = tmp_path / "showctl" / "db"
    inside.mkdir(parents=True)
    (tmp_path / "db").mkdir()
    assert resource_dir("db", package=tmp_path / "showctl") == inside
