"""The file system, to be written: each file whole or not at all, and never over what was not seen.

Runs of strat write one after the other: each locks the folders it writes in. An editor asks for no lock; what
it saves between our last look and the exchange of the files, a few microseconds, is not noticed. On Windows
there is no such lock, and the same holds there for two runs of strat.
"""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

from strategy_cli.errors import StratError
from strategy_cli.reading.files import regular_bytes, stays_in

fcntl: Any = import_module("fcntl") if sys.platform != "win32" else None
_BESIDE = re.compile(r"\.(.+)\.[0-9a-f]{16}\.tmp")
_NOTHING: Mapping[Path, bytes | None] = MappingProxyType({})


class ChangedMeanwhileError(StratError):
    """A file is no longer what it was when it was read: nothing was written, and planning anew may help."""


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all, in UTF-8; whoever reads it meanwhile sees the old or the new.

    An old file keeps its mode. Only a regular file is ever replaced: a link, folder or device is refused.
    Raises StratError in plain words where the system refuses.
    """
    write_all({path: text})


def write_all(
    texts: Mapping[Path, str], seen: Mapping[Path, bytes | None] = _NOTHING, gone: Iterable[Path] = ()
) -> None:
    """Write several files in this order, each as `write_whole` does; none is replaced before all are ready.

    `seen` holds what files held when they were read (None: not there); where one does not, nothing is
    written and ChangedMeanwhileError is raised. The files of `gone` are removed last.
    """
    staged: dict[Path, Path] = {}
    path = Path()
    try:
        with _alone_in({each.parent for each in (*texts, *gone)}):
            try:
                for path, text in texts.items():
                    staged[path] = path.parent / f".{path.name[:100]}.{os.urandom(8).hex()}.tmp"
                    _write_new(staged[path], text, _mode_to_keep(path))
                for path, old in seen.items():
                    _refuse_changed(path, old)
                for path, beside in staged.items():
                    _exchange(beside, path, is_new=path in seen and seen[path] is None)
                for path in gone:
                    _remove(path)
            finally:
                for beside in staged.values():
                    beside.unlink(missing_ok=True)
    except OSError as error:
        raise StratError(f"{path} cannot be written: {_write_words(error)}") from None


@contextmanager
def _alone_in(folders: Iterable[Path]) -> Iterator[None]:
    """Keep other runs of strat from writing in these folders, where the system has such locks."""
    with ExitStack() as held:
        for folder in sorted(folders):
            if (lock := _locked(folder)) is not None:
                held.callback(_free, lock)
                _clear(folder)
        yield


def _locked(folder: Path) -> int | None:
    """A lock on a folder, to be closed; None where it is not there or its system has none."""
    if fcntl is None:
        return None
    try:
        lock = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))  # else a pipe would wait for ever
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError:
        _free(lock)
        return None
    return lock


def _free(lock: int) -> None:
    with suppress(OSError):
        os.close(lock)


def _clear(folder: Path) -> None:
    """Remove what runs that were killed left in a folder: whoever holds its lock has nothing there yet."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if _BESIDE.fullmatch(name):
                (folder / name).unlink(missing_ok=True)


def _exchange(beside: Path, path: Path, is_new: bool) -> None:
    """Put a file in its place; a new one never over one that somebody made meanwhile."""
    if is_new:
        try:
            os.link(beside, path)
        except FileExistsError:
            raise _changed(path, None) from None
        except (OSError, NotImplementedError):
            beside.replace(path)  # a file system without hard links
    else:
        beside.replace(path)


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        told = "all else is written; remove it yourself"
        raise StratError(f"{path} cannot be removed: {_write_words(error)}; {told}") from None


def _refuse_changed(path: Path, old: bytes | None) -> None:
    now = regular_bytes(path, len(old or b""), follows_links=True) if path.exists() else None
    if now != old:
        raise _changed(path, old)


def _changed(path: Path, old: bytes | None) -> ChangedMeanwhileError:
    what = "was changed by somebody else meanwhile" if old is not None else "is there already"
    return ChangedMeanwhileError(f"{path} {what}; nothing was written, run the command again")


def _write_new(path: Path, text: str, mode: int | None) -> None:
    with path.open("xb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def append_text(path: Path, text: str) -> None:
    """Add text to a file that others add to as well: the step summary of a CI run."""
    try:
        with path.open("ab") as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        raise StratError(f"{path} cannot be written: {_write_words(error)}") from None


def refuse_led_out(path: Path, inside: Path) -> None:
    """Raise StratError where a path below a folder leaves it through a link, which may be a stranger's."""
    if path.is_relative_to(inside) and ".." not in path.parts and not stays_in(path, inside.resolve()):
        raise StratError(
            f"{path} leads out of {inside} through a link, so nothing was written; name the place itself"
        )


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, unless it is there; raises StratError where the system refuses."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StratError(f"{path} cannot be made: {_write_words(error)}") from None


def _mode_to_keep(path: Path) -> int | None:
    try:
        kind = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(kind):
        what = "a link" if stat.S_ISLNK(kind) else "a folder" if stat.S_ISDIR(kind) else "no regular file"
        raise StratError(f"{path} cannot be written: it is {what}")
    return stat.S_IMODE(kind)


_WRITE_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.EFBIG: "it is larger than this system lets a file be",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EROFS: "the file system is read-only",
    errno.ENOENT: "its folder is not there",
    errno.ENOTDIR: "part of its path is a file, not a folder",
    errno.EEXIST: "a file of that name is there",
    errno.ENAMETOOLONG: "its name is too long",
}


def _write_words(error: OSError) -> str:
    return _WRITE_WORDS.get(error.errno or 0, "the system refuses")
