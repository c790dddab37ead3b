"""The file system: finds the workspace, reads its files, writes new ones whole or not at all."""

import errno
import os
import secrets
import stat
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from strategy_cli.errors import StratError
from strategy_cli.reading.load import STRATEGY_NAMES
from strategy_cli.reading.text import MOST_BYTES, Refusal, decode

TEAMS = "teams"
_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Folder:
    """A workspace's files by path relative to it, and what stands in `teams/` and is not read."""

    root: Path
    files: dict[str, bytes | Refusal]
    left_aside: tuple[str, ...]


def find_workspace(directory: Path | None, paths: Iterable[Path], here: Path) -> tuple[Path, tuple[str, ...]]:
    """The workspace's folder, and which of its paths are asked for (none: all of them).

    `directory` (else the first of `paths`, else `here`) is where the search begins, upwards. Raises
    StratError where there is no workspace, a path is not there, or the paths lie in several.
    """
    named = [_existing(path) for path in paths]
    if directory is not None:
        root = _upwards(_existing(directory), named=True)
    else:
        root = _upwards(named[0], named=True) if named else _upwards(here, named=False)
    wanted = []
    for path in named:
        if not path.is_relative_to(root) or _upwards(path, named=True) != root:
            raise StratError(f"{path} lies outside the workspace {root}; lint one workspace at a time")
        wanted.append(path.relative_to(root).as_posix())
    return root, () if "." in wanted else tuple(wanted)


def _existing(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError):
        raise StratError(f"{path}: no such file or folder") from None


def _upwards(start: Path, named: bool) -> Path:
    folder = start if start.is_dir() else start.parent
    if named and start.is_dir() and (start / TEAMS).is_dir():
        return start
    for candidate in (folder, *folder.parents):
        if _is_workspace(candidate):
            return candidate
    message = f"nothing to lint: no strategy.yaml in {folder} or above it; "
    raise StratError(message + "go to the folder that holds it, or name that folder with -C")


def _is_workspace(folder: Path) -> bool:
    if any((folder / name).exists() for name in (*STRATEGY_NAMES, "strat.toml")):
        return True
    try:
        return "strat" in tomllib.loads((folder / "pyproject.toml").read_text("utf-8")).get("tool", {})
    except (OSError, ValueError):
        return False


def read_folder(root: Path) -> Folder:
    """Every strategy and team file of a workspace; what cannot be read is refused with the reason."""
    inside = root.resolve()
    files: dict[str, bytes | Refusal] = {}
    for name in STRATEGY_NAMES:
        if os.path.lexists(root / name):
            files[name] = _read(root / name, inside)
    left_aside = []
    for entry in _listed(root / TEAMS):
        path = f"{TEAMS}/{entry}"
        if entry.endswith(_ENDINGS):
            files[path] = _read(root / path, inside)
        elif not entry.startswith("."):
            left_aside.append(path + ("/" if (root / path).is_dir() else ""))
    if not files:
        raise StratError(f"nothing to lint: {root} holds no strategy.yaml and no team file in {TEAMS}/")
    return Folder(root, files, tuple(left_aside))


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
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(inside):
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
    data = text.encode("utf-8")
    beside = path.parent / f".{path.name[:100]}.{secrets.token_hex(8)}.tmp"
    try:
        mode = _mode_to_keep(path)
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                beside.chmod(mode)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise StratError(f"{path} cannot be written: {_write_words(error)}") from None


def read_given(path: Path) -> str:
    """The text of a file named on the command line; raises StratError where it cannot be read."""
    try:
        if not path.is_file():
            raise StratError(f"{path}: " + ("is no regular file" if path.exists() else "no such file"))
        with path.open("rb") as file:
            text = decode(file.read(MOST_BYTES + 1))
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


def seen_from(root: Path, here: Path) -> str:
    """A folder as seen from another, `/` on every system; absolute where there is no way between them."""
    try:
        return Path(os.path.relpath(root, here)).as_posix()
    except ValueError:
        return root.as_posix()
