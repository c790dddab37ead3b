"""A file is written whole or not at all, and a refusal of the system is said in our words."""

import errno
import os
import stat
from pathlib import Path

import pytest

from strategy_cli.errors import StratError
from strategy_cli.reading.saving import make_folder, write_whole


def test_a_new_file_is_written_in_utf8_with_its_line_ends_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.md", "grün\r\n–\n")
    assert (tmp_path / "a.md").read_bytes() == "grün\r\n–\n".encode()
    assert os.listdir(tmp_path) == ["a.md"]


def test_an_old_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, "new")
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o640)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a.md").write_text("old")
    monkeypatch.setattr(os, step, full)
    with pytest.raises(StratError, match=r"a\.md cannot be written: the disk is full"):
        write_whole(tmp_path / "a.md", "new")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.md", "old")]


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.md", "new")
    assert not list(tmp_path.iterdir())


def test_only_a_regular_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    refused = (
        (tmp_path / "folder", "a folder"),
        (tmp_path / "link", "a link"),
        (Path(os.devnull), "no regular file"),
    )
    for path, what in refused:
        with pytest.raises(StratError, match=f"cannot be written: it is {what}"):
            write_whole(path, "new")
    assert not (tmp_path / "elsewhere").exists()


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StratError, match="its folder is not there"):
        write_whole(tmp_path / "no" / "a.md", "new")


def test_folders_are_made_and_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    (tmp_path / "file").write_text("")
    with pytest.raises(StratError, match="a file of that name is there"):
        make_folder(tmp_path / "file")
    with pytest.raises(StratError, match="part of its path is a file"):
        make_folder(tmp_path / "file" / "b")
