"""How one folder is named from another."""

import ntpath
import os
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from strategy_cli.reading.locate import seen_from


@pytest.mark.parametrize(
    ("root", "here", "shown"),
    [("/a/b", "/a/b", "."), ("/a/b", "/a", "b"), ("/a", "/a/b/c", "../.."), ("/a/x", "/a/y", "../x")],
)
def test_a_folder_is_named_from_where_the_reader_stands(root: str, here: str, shown: str) -> None:
    assert seen_from(PurePosixPath(root), PurePosixPath(here)) == shown


def test_from_another_drive_a_folder_keeps_its_whole_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "relpath", ntpath.relpath)
    assert seen_from(PureWindowsPath("D:\\plans"), PureWindowsPath("C:\\home")) == "D:/plans"
