"""The file system, to be read: the files of a workspace, what is given beside them, and stdin."""

import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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
    for entry in _teams_in(root, inside, settings):
        path = f"{settings.teams}/{entry}"
        if is_read(path, settings):
            files[path] = _read_at_once(f"{root}/{path}") or _read(root / path, inside)
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
    return path in _strategy_names(settings) or (folder == settings.teams and _is_team(name))


def team_names(root: Path, settings: Settings) -> tuple[str, ...]:
    """The ids of the teams that have a file, by the files' names alone."""
    names = _teams_in(root, root.resolve(), settings)
    return tuple(name.rpartition(".")[0] for name in names if _is_team(name))


def _is_team(name: str) -> bool:
    """Whether a file of this name is a team's; hidden ones are the locks and copies of editors."""
    return name.endswith(_ENDINGS) and not name.startswith(".")


def _teams_in(root: Path, inside: Path, settings: Settings) -> list[str]:
    """What stands in the folder of the teams; one that lies elsewhere is not even listed."""
    folder = root / settings.teams
    if not stays_in(folder, inside):
        raise StratError(f"{folder} is a link that leaves the workspace; put the folder itself there")
    if os.path.lexists(folder) and not folder.is_dir():
        raise StratError(f"{folder} is no folder; move it elsewhere, for the teams' files stand in one")
    return _listed(folder)


def stays_in(path: Path, inside: Path) -> bool:
    """Whether a path, all links followed, lies in a folder (itself without links)."""
    try:
        return path.resolve().is_relative_to(inside)
    except (OSError, RuntimeError):  # a circle of links, or a name that no system takes
        return False


def _strategy_names(settings: Settings) -> tuple[str, ...]:
    return (settings.strategy,) if settings.strategy else STRATEGY_NAMES


def _listed(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StratError(f"{folder} cannot be listed: {_words(error)}") from None


def _read_at_once(path: str) -> bytes:
    """The bytes of a regular file in a folder that lies inside; none where anything is to be looked at.

    No link is followed, so nothing leads out; and four calls of the system are half of what `_read` takes.
    """
    try:
        kind = os.lstat(path)
        if not stat.S_ISREG(kind.st_mode) or kind.st_size > MOST_BYTES:
            return b""
        file = os.open(path, os.O_RDONLY | _NO_LINK | _AS_BYTES)
        try:
            data = os.read(file, kind.st_size + 1)
        finally:
            os.close(file)
        return data if len(data) == kind.st_size else b""
    except OSError:
        return b""


# What a system lacks is 0; Windows would change line ends and stop at Ctrl-Z.
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_AS_BYTES: int = getattr(os, "O_BINARY", 0)


def _read(path: Path, inside: Path) -> bytes | Refusal:
    """The bytes of a regular file inside the workspace; nothing else is even opened."""
    try:
        if not path.resolve(strict=True).is_relative_to(inside):
            return Refusal("is a link that leaves the workspace", "put the file itself here")
        kind = path.stat()
        if not stat.S_ISREG(kind.st_mode):
            what = "is a folder" if stat.S_ISDIR(kind.st_mode) else "is not a regular file"
            return Refusal(f"{what}, not a text file", "move it elsewhere, or rename it")
        with path.open("rb") as file:  # all at once, into no more memory than it takes
            data = file.read(min(kind.st_size, MOST_BYTES) + 1)
            return data if len(data) <= kind.st_size else data + file.read(MOST_BYTES)  # it grew meanwhile
    except (OSError, RuntimeError) as error:
        return Refusal(f"cannot be opened: {_words(error)}", "restore the file, or its permissions")


def _words(error: OSError | RuntimeError) -> str:
    if isinstance(error, PermissionError):
        return "permission denied"
    if isinstance(error, FileNotFoundError):
        return "the link leads nowhere"
    return "a circle of links" if isinstance(error, RuntimeError) else "the system refuses"


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


def read_stdin() -> bytes:
    """All of stdin, up to one byte more than a file may have."""
    return sys.stdin.buffer.read(MOST_BYTES + 1)
