"""Whatever fails while files are written: each is the old or the new one, and nothing is left behind."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from strategy_cli.errors import StratError
from strategy_cli.reading import saving
from strategy_cli.reading.saving import ChangedMeanwhileError, write_all
from tests.running import ROOT

OLD, NEW = "old text\n" * 9, "new text\n" * 99
NAMES = ("a.yaml", "new.yaml", "moved.yaml")
BEFORE = {"a.yaml": OLD, "moved.yaml": OLD}
# What may stand there after a failure, in the order in which files are written: the last is without one.
STATES = [
    BEFORE,
    {**BEFORE, "a.yaml": NEW},
    {"a.yaml": NEW, "new.yaml": NEW, "moved.yaml": OLD},
    {"a.yaml": NEW, "new.yaml": NEW},
]
CALLS: list[tuple[Any, str]] = [(os, name) for name in ("open", "fsync", "link", "listdir", "close")]
CALLS += [(Path, name) for name in ("open", "lstat", "chmod", "exists", "replace", "unlink")]


FULL = OSError(errno.ENOSPC, "full")


class Disk:
    """System calls of which the n-th fails, whichever it is."""

    def __init__(self, number: int, failure: BaseException = FULL) -> None:
        self.left = number
        self.failure = failure
        self.failed = ""

    def call(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The call, counted."""

        def counted(*arguments: object, **named: object) -> object:
            self.left -= 1
            if not self.left:
                self.failed = name
                if name == "close":
                    real(*arguments)  # it is closed all the same
                raise self.failure
            made = real(*arguments, **named)
            return File(self, made) if hasattr(made, "write") else made

        return counted


class File:
    """An open file whose writing may fail."""

    def __init__(self, disk: Disk, real: BinaryIO) -> None:
        self.real = real
        self.write = disk.call("write", real.write)
        self.flush = disk.call("flush", real.flush)
        self.fileno, self.read = real.fileno, real.read

    def __enter__(self) -> "File":
        return self

    def __exit__(self, *_: object) -> None:
        self.real.close()


def texts_in(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


def start(folder: Path) -> Path:
    folder.mkdir()
    for name, text in BEFORE.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o640)
    return folder


def write_in(folder: Path) -> str:
    """Change one file, make one, remove one; how that failed, "" where it did not."""
    texts = {folder / name: NEW for name in ("a.yaml", "new.yaml")}
    seen = {folder / name: BEFORE[name].encode() if name in BEFORE else None for name in NAMES}
    try:
        write_all(texts, seen, [folder / "moved.yaml"])
    except StratError as error:
        return str(error)
    return ""


def test_whichever_call_fails_each_file_is_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = set()
    for number in count(1):
        folder, disk = start(tmp_path / str(number)), Disk(number)
        with monkeypatch.context() as patched:
            for owner, name in CALLS:
                patched.setattr(owner, name, disk.call(name, getattr(owner, name)))
            told = write_in(folder)
        after = texts_in(folder)
        beside = {name for name in after if name.endswith(".tmp")}
        assert {name: text for name, text in after.items() if name not in beside} in STATES, disk.failed
        assert not beside or disk.failed == "unlink"  # nobody could have removed it
        assert bool(told) == (after != STATES[-1]) or beside, disk.failed
        assert not told or "the disk is full" in told
        assert sys.platform == "win32" or (folder / "a.yaml").stat().st_mode & 0o777 == 0o640
        if not disk.failed:
            break
        failed.add(disk.failed)
        assert write_in(folder) == "" or after["a.yaml"] == NEW
        assert not [name for name in os.listdir(folder) if name.endswith(".tmp")]  # the next run clears up
    assert number > 20
    assert failed >= {"open", "write", "flush", "fsync", "link", "chmod", "replace", "unlink"}


def test_a_disk_that_takes_half_of_a_file_leaves_the_old_one(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    folder = start(tmp_path / "w")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW) // 2, hard))
    try:
        told = write_in(folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "cannot be written" in told
    assert texts_in(folder) == BEFORE


KILLED = """
import os, sys
from pathlib import Path
from tests.reading.test_writing_whole import CALLS, Disk, write_in
class Killing(Disk):
    def call(self, name, real):
        def counted(*arguments, **named):
            self.left -= 1
            if not self.left:
                os.kill(os.getpid(), 9)
            return real(*arguments, **named)
        return counted
for number, folder in enumerate(sys.argv[1:], 1):
    if not os.fork():
        disk = Killing(number)
        for owner, name in CALLS:
            if name in ("fsync", "link", "replace", "unlink"):  # those between which a file is another
                setattr(owner, name, disk.call(name, getattr(owner, name)))
        write_in(Path(folder))
        os._exit(0)
    os.wait()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed otherwise there")
def test_wherever_it_is_killed_each_file_is_old_or_new_and_the_next_run_clears_up(tmp_path: Path) -> None:
    folders = [start(tmp_path / str(number)) for number in range(9)]
    subprocess.run([sys.executable, "-c", KILLED, *map(str, folders)], cwd=ROOT, check=True, timeout=60)
    seen = []
    for folder in folders:
        after = {name: text for name, text in texts_in(folder).items() if not name.endswith(".tmp")}
        assert after in STATES
        seen.append(STATES.index(after))
        saving.write_whole(folder / "a.yaml", NEW)
        assert not list(folder.glob(".*"))
    assert seen == sorted(seen)
    assert set(seen) == set(range(len(STATES)))


@pytest.mark.parametrize("leaving", [KeyboardInterrupt(), SystemExit(143)], ids=["Ctrl-C", "SIGTERM"])
def test_whoever_leaves_at_any_call_leaves_each_file_old_or_new(
    leaving: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in count(1):
        folder, disk = start(tmp_path / str(number)), Disk(number, leaving)
        with monkeypatch.context() as patched, suppress(type(leaving)):
            for owner, name in CALLS:
                patched.setattr(owner, name, disk.call(name, getattr(owner, name)))
            write_in(folder)
        after = texts_in(folder)
        beside = {name for name in after if name.endswith(".tmp")}
        assert {name: text for name, text in after.items() if name not in beside} in STATES, disk.failed
        assert not beside or disk.failed == "unlink"  # left while clearing up: the next run does that
        if not disk.failed:
            break
    assert number > 20


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("somebody else's")
    with pytest.raises(ChangedMeanwhileError, match="changed by somebody else"):
        write_all({other: NEW, path: NEW}, {other: None, path: b"as it was read"})
    assert texts_in(tmp_path) == {"a.yaml": "somebody else's"}


def test_a_file_made_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    monkeypatch.setattr(Path, "exists", lambda _: False)  # it comes right after we looked
    path.write_text("somebody else's")
    with pytest.raises(ChangedMeanwhileError, match="is there already"):
        write_all({path: NEW}, {path: None})
    assert texts_in(tmp_path) == {"a.yaml": "somebody else's"}


def test_a_file_system_without_links_takes_new_files_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    write_all({tmp_path / "a.yaml": NEW}, {tmp_path / "a.yaml": None})
    assert texts_in(tmp_path) == {"a.yaml": NEW}


class NoLocks:
    """The locks of a system that has none to give."""

    LOCK_EX = 2

    def flock(self, *_: int) -> None:
        """Refuse."""
        raise OSError(errno.ENOLCK, "no locks here")


@pytest.mark.parametrize("locks", [NoLocks(), None], ids=["refused", "absent"])
def test_a_folder_that_cannot_be_locked_is_written_in_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locks: NoLocks | None
) -> None:
    monkeypatch.setattr(saving, "fcntl", locks)
    (tmp_path / ".a.yaml.0123456789abcdef.tmp").write_text("of a run that may still be at work")
    saving.write_whole(tmp_path / "a.yaml", NEW)
    assert len(list(tmp_path.iterdir())) == 2


def test_eight_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(OLD)
    texts = [str(number) * 50_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: saving.write_whole(path, text), texts))
    assert path.read_text() in texts
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]
