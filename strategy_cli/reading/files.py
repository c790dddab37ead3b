"""The file system, to be read: the files of a workspace, what is given beside them, and stdin.

Between the look at a file and its opening, somebody may put another in its place. So nothing is believed that
was seen before: a file is opened without waiting for anybody and through no link in its place (but on
Windows, which cannot refuse one), and what it is, is asked of the open file. The folders are believed.
"""

import errno
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from strategy_cli.config import STRATEGY_NAMES, Settings
from strategy_cli.errors import StratError
from strategy_cli.reading.text import MOST_BYTES, Refusal, decode

_ENDINGS = (".yaml", ".yml")
# How a file is opened: nobody at the other end of a pipe is waited for, and some files may be no link.
_AT_ONCE = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
)
_NO_LINK = _AT_ONCE | getattr(os, "O_NOFOLLOW", 0)
# How it fails where something took its place: none is there; a link (on BSD the second); a socket or device.
_SWAPPED = (errno.ENOENT, errno.ELOOP, errno.EMLINK, errno.ENXIO)
_CHANGED = Refusal("was changed while it was read", "run the command again when nobody writes there")


class Folder(NamedTuple):
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
        path = f"{settings.teams}/{entry.name}"
        if is_read(path, settings):
            files[path] = _read(entry, inside)
        elif not entry.name.startswith("."):
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
    entries = _teams_in(root, root.resolve(), settings)
    return tuple(entry.name.rpartition(".")[0] for entry in entries if _is_team(entry.name))


def _is_team(name: str) -> bool:
    """Whether a file of this name is a team's; hidden ones are the locks and copies of editors."""
    return name.endswith(_ENDINGS) and not name.startswith(".")


def _teams_in(root: Path, inside: Path, settings: Settings) -> list["os.DirEntry[str]"]:
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


def _listed(folder: Path) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StratError(f"{folder} cannot be listed: {_words(error)}") from None


def _read(path: "Path | os.DirEntry[str]", inside: Path) -> bytes | Refusal:
    """The bytes of a regular file inside the workspace; what was seen to be anything else is not opened.

    An entry was listed in a folder that lies inside, and the listing said what it is: nothing more is asked.
    """
    try:
        if not isinstance(path, Path) and path.is_file(follow_symlinks=False):
            return regular_bytes(path.path)
        real = Path(path).resolve(strict=True)
        if not real.is_relative_to(inside):
            return Refusal("is a link that leaves the workspace", "put the file itself here")
        return _not_regular(real.stat().st_mode) or regular_bytes(real)
    except (OSError, RuntimeError) as error:
        return Refusal(f"cannot be opened: {_words(error)}", "restore the file, or its permissions")


def regular_bytes(path: str | Path, most: int = MOST_BYTES, follows_links: bool = False) -> bytes | Refusal:
    """The bytes of a regular file, in no more memory than they take; one more than `most` if it is larger.

    Raises OSError where the system does not open it.
    """
    try:
        descriptor = os.open(path, _AT_ONCE if follows_links else _NO_LINK)
    except OSError as error:
        if error.errno in _SWAPPED:
            return _CHANGED
        raise
    try:
        kind = os.fstat(descriptor)
        if refusal := _not_regular(kind.st_mode):
            return refusal
        wanted = min(kind.st_size, most + 1)
        data = os.read(descriptor, wanted + 1)  # one more, to see whether it grew
        while len(data) < wanted and (more := os.read(descriptor, wanted - len(data))):
            data += more
    finally:
        os.close(descriptor)
    return data if len(data) == wanted or len(data) > most else _CHANGED


def _not_regular(mode: int) -> Refusal | None:
    if stat.S_ISREG(mode):
        return None
    what = "is a folder" if stat.S_ISDIR(mode) else "is not a regular file"
    return Refusal(f"{what}, not a text file", "move it elsewhere, or rename it")


def _words(error: OSError | RuntimeError) -> str:
    if isinstance(error, PermissionError):
        return "permission denied"
    if isinstance(error, FileNotFoundError):
        return "the link leads nowhere"
    is_circle = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
    return "a circle of links" if is_circle else "the system refuses"


def read_given(path: Path, most: int = MOST_BYTES, inside: Path | None = None) -> str:
    """The text of a settings, template or baseline file; raises StratError where it cannot be read.

    With `inside`, a folder without links in its path, the file has to lie there, all links followed.
    """
    try:
        if inside and not stays_in(path, inside):
            raise StratError(f"{path} is a link that leaves its folder; put the file itself there")
        if not path.is_file():
            raise StratError(f"{path}: " + ("is no regular file" if path.exists() else "no such file"))
        data = regular_bytes(path.resolve() if inside else path, most, follows_links=not inside)
    except (OSError, RuntimeError) as error:
        raise StratError(f"{path} cannot be opened: {_words(error)}") from None
    text = data if isinstance(data, Refusal) else decode(data, most)
    if isinstance(text, Refusal):
        raise StratError(f"{path} {text.reason}; {text.help}")
    return text


def read_stdin() -> bytes:
    """All of stdin, up to one byte more than a file may have."""
    return sys.stdin.buffer.read(MOST_BYTES + 1)
