"""Whatever fails while files are written: each is the old or the new one, and nothing is left behind."""

import errno
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from strategy_cli.errors import StratError
from strategy_cli.reading import files
from strategy_cli.reading.files import write_all

CALLS = [(os, "fsync"), (Path, "replace"), (Path, "chmod"), (Path, "open")]
OLD, NEW = "old text\n" * 9, "new text\n" * 99


def failing_at(number: int, count: list[int], real: Callable[..., Any]) -> Callable[..., Any]:
    """A system call that fails when the n-th of all is made."""

    def call(*arguments: object, **named: object) -> object:
        count[0] += 1
        if count[0] == number:
            raise OSError(errno.ENOSPC, "full")
        return real(*arguments, **named)

    return call


def written(paths: list[Path]) -> str:
    """Write both; how that failed, "" where it did not."""
    try:
        write_all(dict.fromkeys(paths, NEW))
    except StratError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("number", range(1, 13))
def test_a_failing_call_leaves_old_or_new(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    for path in paths:
        path.write_text(OLD)
        path.chmod(0o640)
    count = [0]
    with monkeypatch.context() as patched:
        for owner, name in CALLS:
            patched.setattr(owner, name, failing_at(number, count, getattr(owner, name)))
        failed = written(paths)
    assert ("the disk is full" in failed) == (count[0] >= number)
    texts = [path.read_text() for path in paths]
    assert texts in ([OLD, OLD], [NEW, OLD], [NEW, NEW])
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a.yaml", "b.yaml"]
    assert all(path.stat().st_mode & 0o777 == 0o640 for path in paths) or sys.platform == "win32"


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("somebody else's")
    with pytest.raises(StratError, match="changed by somebody else"):
        write_all({other: NEW, path: NEW}, {other: None, path: b"as it was read"})
    assert path.read_text() == "somebody else's"
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]


def test_eight_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(OLD)
    texts = [str(number) * 50_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: files.write_whole(path, text), texts))
    assert path.read_text() in texts
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]
