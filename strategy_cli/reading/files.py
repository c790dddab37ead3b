"""The file system: reads a workspace, writes files whole or not at all."""

import errno
import os
import secrets
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from strategy_cli.config import STRATEGY_NAMES, Settings
from strategy_cli.errors import StratError
from strategy_cli.reading.text import MOST_BYTES, Refusal, decode

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Folder:
    """A workspace's files by path relative to it, and what stands in `teams/` and is not read."""

    root: Path
    files: dict[str, bytes | Refusal]
    left_aside: tuple[str, ...]


def read_folder(root: Path, settings: Settings, instead: Mapping[str, bytes]) -> Folder:
    """Every strategy and team file of a workspace; what cannot be read is refused with the reason.

    The texts of `instead`, by path, stand in place of what those files hold.
    """
    inside = root.resolve()
    files: dict[str, bytes | Refusal] = {}
    for name in _strategy_names(settings):
        if os.path.lexists(root / name):
            files[name] = _read(root / name, inside)
    left_aside = []
    for entry in _listed(root / settings.teams):
        path = f"{settings.teams}/{entry}"
        if is_read(path, settings):
            files[path] = _read(root / path, inside)
        elif not entry.startswith("."):
            left_aside.append(path + ("/" if (root / path).is_dir() else ""))
    files |= instead
    if not files:
        name = _strategy_names(settings)[0]
        raise StratError(f"nothing to lint: {root} holds no {name} and no team file in {settings.teams}/")
    return Folder(root, files, tuple(left_aside))


def is_read(path: str, settings: Settings) -> bool:
    """Whether the file at this path of a workspace is its strategy or a team's."""
    folder, _, name = path.rpartition("/")
    return path in _strategy_names(settings) or (folder == settings.teams and name.endswith(_ENDINGS))


def team_names(root: Path, settings: Settings) -> tuple[str, ...]:
    """The ids of the teams that have a file, by the files' names alone."""
    names = _listed(root / settings.teams)
    return tuple(name.rpartition(".")[0] for name in names if name.endswith(_ENDINGS))


def _strategy_names(settings: Settings) -> tuple[str, ...]:
    return (settings.strategy,) if settings.strategy else STRATEGY_NAMES


def _listed(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise StratError(f"{folder} cannot be listed: {_words(error)}") from None


def _read(path: Path, inside: Path) -> bytes | Refusal:
    """The bytes of a regular file inside the workspace; nothing else is even opened."""
    try:
        if not path.resolve(strict=True).is_relative_to(inside):
            return Refusal("is a link that leaves the workspace", "put the file itself here")
        kind = path.stat()
        if not stat.S_ISREG(kind.st_mode):
            what = "is a folder" if stat.S_ISDIR(kind.st_mode) else "is not a regular file"
            return Refusal(f"{what}, not a text file", "move it elsewhere, or rename it")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, RuntimeError) as error:
        return Refusal(f"cannot be opened: {_words(error)}", "restore the file, or its permissions")


def _words(error: OSError | RuntimeError) -> str:
    if isinstance(error, PermissionError):
        return "permission denied"
    if isinstance(error, FileNotFoundError):
        return "the link leads nowhere"
    return "a circle of links" if isinstance(error, RuntimeError) else "the system refuses"


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all, in UTF-8; whoever reads it meanwhile sees the old or the new.

    An old file keeps its mode. Only a regular file is ever replaced: a link, folder or device is refused.
    Raises StratError in plain words where the system refuses.
    """
    write_all({path: text})


def write_all(texts: Mapping[Path, str], seen: Mapping[Path, bytes | None] = MappingProxyType({})) -> None:
    """Write several files, each as `write_whole` does; none is replaced before all are written beside.

    `seen` holds what each was when it was read (None: not there); where one is not, none is replaced.
    """
    staged: dict[Path, Path] = {}
    path = Path()
    try:
        try:
            for path, text in texts.items():
                mode = _mode_to_keep(path)
                staged[path] = path.parent / f".{path.name[:100]}.{secrets.token_hex(8)}.tmp"
                _write_new(staged[path], text, mode)
            for path, old in seen.items():
                _refuse_changed(path, old)
            for path, beside in staged.items():
                beside.replace(path)
        finally:
            for beside in staged.values():
                beside.unlink(missing_ok=True)
    except OSError as error:
        raise StratError(f"{path} cannot be written: {_write_words(error)}") from None


def _refuse_changed(path: Path, old: bytes | None) -> None:
    now = path.read_bytes() if path.exists() else None
    if now != old:
        what = "was changed by somebody else meanwhile" if old is not None else "is there already"
        raise StratError(f"{path} {what}; nothing was written, run the command again")


def remove_file(path: Path, old: bytes) -> None:
    """Remove a file whose content now stands elsewhere; raises StratError where it was changed meanwhile."""
    try:
        _refuse_changed(path, old)
        path.unlink()
    except OSError as error:
        raise StratError(f"{path} cannot be removed: {_write_words(error)}") from None


def read_line() -> str:
    """The next line that a person types, without its end; raises StratError where input has ended."""
    line = sys.stdin.buffer.readline(MOST_BYTES)
    if not line:
        raise StratError("the input ended before all was answered; nothing was written")
    return line.decode("utf-8", "replace").rstrip("\r\n")


def _write_new(path: Path, text: str, mode: int | None) -> None:
    with path.open("xb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def read_given(path: Path, most: int = MOST_BYTES) -> str:
    """The text of a settings, template or baseline file; raises StratError where it cannot be read."""
    try:
        if not path.is_file():
            raise StratError(f"{path}: " + ("is no regular file" if path.exists() else "no such file"))
        with path.open("rb") as file:
            text = decode(file.read(most + 1), most)
    except OSError as error:
        raise StratError(f"{path} cannot be opened: {_words(error)}") from None
    if isinstance(text, Refusal):
        raise StratError(f"{path} {text.reason}; {text.help}")
    return text


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


def read_stdin() -> bytes:
    """All of stdin, up to one byte more than a file may have."""
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def append_text(path: Path, text: str) -> None:
    """Add text to a file that others add to as well: the step summary of a CI run."""
    try:
        with path.open("ab") as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        raise StratError(f"{path} cannot be written: {_write_words(error)}") from None
