"""Git's history: the revisions people name, and the files of a workspace as they stood at one."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from strategy_cli.config import STRATEGY_NAMES, Settings
from strategy_cli.errors import StratError
from strategy_cli.reading import git
from strategy_cli.reading.files import is_read
from strategy_cli.reading.text import MOST_BYTES, Refusal

_DEFAULTS = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_SHA1_LENGTH = 40
_TOO_LARGE = Refusal(
    "was larger than 1 MiB, or is not in this clone", "split it, or fetch the whole repository"
)
CUT_OFF = (
    "the history is cut off here (a shallow clone); "
    "fetch all of it: `fetch-depth: 0` in CI, or git fetch --unshallow"
)


class Revision(NamedTuple):
    """A commit, by the name people gave it; `note` says what they should know of how it was found."""

    name: str
    commit: str
    note: str = ""


class Range(NamedTuple):
    """What is compared: `new` None means the files as they stand in the folder."""

    old: Revision
    new: Revision | None


def range_of(folder: Path, asked: str) -> Range:
    """The two sides of BASE, A..B (these commits) or A...B (from where they parted); "" is the default."""
    _refuse_outside_git(folder)
    for dots in ("...", ".."):
        first, found, second = asked.partition(dots)
        if found:
            new = revision(folder, second or "HEAD")
            old = revision(folder, first or "HEAD")
            return Range(_parting(folder, old, new) if dots == "..." else old, new)
    return Range(base_of(folder, asked), None)


def base_of(folder: Path, asked: str) -> Revision:
    """Where HEAD parted from BASE; raises StratError outside git and where there is no such revision."""
    _refuse_outside_git(folder)
    return _parting(folder, revision(folder, asked or _default(folder)), revision(folder, "HEAD"))


def last_commit(folder: Path) -> Revision:
    """The commit that is checked out; raises StratError outside git and before the first commit."""
    _refuse_outside_git(folder)
    return revision(folder, "HEAD")


def main_branches(folder: Path) -> tuple[Revision, ...]:
    """The main branch as it stands here and where it was fetched from, each commit once."""
    names = [f"refs/{'remotes' if '/' in name else 'heads'}/{name}" for name in _DEFAULTS]
    rows = git.output(folder, "for-each-ref", "--format=%(objectname) %(refname:short)", *names).decode()
    found: dict[str, Revision] = {}
    for commit, _, name in (row.partition(" ") for row in rows.splitlines()):
        found.setdefault(commit, Revision(name, commit))
    return tuple(found.values())


def revision(folder: Path, name: str) -> Revision:
    """The commit a name stands for; raises StratError where there is none."""
    if name.isprintable() and (commit := _commit(folder, name)):
        return Revision(name, commit)
    if name == "HEAD":
        raise StratError(f"the repository of {folder} has no commit yet, so there is nothing to compare with")
    because = CUT_OFF if _is_shallow(folder) else "git branch --all lists the branches"
    raise StratError(f"no revision `{name}`: {because}")


def files_at(
    folder: Path, at: Revision, settings: Settings, here: Mapping[str, bytes | Refusal] = MappingProxyType({})
) -> dict[str, bytes | Refusal]:
    """The workspace's files at a revision, by path relative to it; none where it was not there yet.

    What `here` holds already, byte for byte, is not asked of git.
    """
    names = (settings.strategy,) if settings.strategy else STRATEGY_NAMES
    wanted = [*names, f"{settings.teams}/"]
    listing = git.output(folder, "ls-tree", "-z", "-l", at.commit, "--", *wanted)
    files: dict[str, bytes | Refusal] = {}
    known: dict[str, str] = {}
    for row in filter(None, listing.split(b"\0")):
        about, _, raw = row.partition(b"\t")
        mode, kind, name, size = about.decode().split()
        path = raw.decode("utf-8", "surrogateescape")
        if kind == "commit":
            raise StratError(
                f"{path} is a submodule at {at.name}: its files are another repository's; compare there"
            )
        if not is_read(path, settings):
            continue
        if refusal := _refusal(mode, kind, size):
            files[path] = refusal
        elif name == _blob(here.get(path), len(name)):
            files[path] = here[path]
        else:
            known[path] = name
    return dict(sorted((files | blobs(folder, known)).items()))


def _blob(data: bytes | Refusal | None, length: int) -> str:
    """The name under which git keeps these bytes, in the hash of a repository whose names are so long."""
    if not isinstance(data, bytes):
        return ""
    import hashlib  # noqa: PLC0415  only where two versions are compared

    kind = hashlib.sha1 if length == _SHA1_LENGTH else hashlib.sha256
    return kind(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _refusal(mode: str, kind: str, size: str) -> Refusal | None:
    if kind != "blob":
        return Refusal("was a folder, not a text file", "move it elsewhere, or rename it")
    if mode == "120000":
        return Refusal(
            "was a link, and links of earlier revisions are not followed", "put the file itself here"
        )
    if not size.isdigit() or int(size) > MOST_BYTES:
        return _TOO_LARGE
    return None


def blobs(folder: Path, names: Mapping[str, str], most: int = 0) -> dict[str, bytes | Refusal]:
    """What blobs hold, each under the key that has its name: one process for all of them.

    With `most`, for names whose sizes nobody looked at, a second one asks for those first.
    """
    if not names:
        return {}
    small = names
    if most:
        rows = git.output(folder, "cat-file", "--batch-check", text=_lines(names)).splitlines()
        sizes = dict(zip(names, (row.rpartition(b" ")[2] for row in rows), strict=True))
        small = {path: name for path, name in names.items() if not _is_large(sizes[path], most)}
    answer = git.output(folder, "cat-file", "--batch", text=_lines(small)) if small else b""
    found: dict[str, bytes | Refusal] = dict.fromkeys(names, _TOO_LARGE)
    at = 0
    for path in small:
        end = answer.index(b"\n", at)
        head = answer[at:end].split()
        if head[-1] == b"missing":
            found[path] = Refusal("is not in this clone", "fetch the whole repository")
            at = end + 1
        else:
            found[path] = answer[end + 1 : end + 1 + int(head[2])]
            at = end + 2 + int(head[2])
    return found


def _lines(names: Mapping[str, str]) -> bytes:
    return "".join(f"{name}\n" for name in names.values()).encode()


def _is_large(size: bytes, most: int) -> bool:
    return size.isdigit() and int(size) > most


def _parting(folder: Path, old: Revision, new: Revision) -> Revision:
    """Where two commits parted; the first itself, said aloud, where nothing joins them."""
    if parting := git.answer(folder, "merge-base", old.commit, new.commit):
        return Revision(old.name, parting.decode().split()[0])
    because = CUT_OFF if _is_shallow(folder) else "they share no commit"
    note = f"nothing joins {old.name} and {new.name}, so {old.name} itself is the base: {because}"
    return Revision(old.name, old.commit, note)


def _default(folder: Path) -> str:
    for name in _DEFAULTS:
        if _commit(folder, name):
            return name
    because = f"; {CUT_OFF}" if _is_shallow(folder) else ""
    raise StratError(
        f"there is no {', '.join(_DEFAULTS[:-1])} or {_DEFAULTS[-1]}: name the base to compare with{because}"
    )


def _commit(folder: Path, name: str) -> str:
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return (git.answer(folder, *words) or b"").decode().strip()


def _is_shallow(folder: Path) -> bool:
    return git.answer(folder, "rev-parse", "--is-shallow-repository") == b"true\n"


def _refuse_outside_git(folder: Path) -> None:
    if git.answer(folder, "rev-parse", "--is-inside-work-tree") != b"true\n":
        raise StratError(
            f"{folder} is not in a git repository, so there is no earlier strategy to compare with"
        )
