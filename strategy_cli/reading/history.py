"""The commits that changed one file of a workspace, newest first, across its renames, and what it held."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from strategy_cli.reading.git import answer
from strategy_cli.reading.revisions import CUT_OFF, blobs
from strategy_cli.reading.text import MOST_BYTES, Refusal

_FIELDS = ("%H", "%P", "%aN", "%as", "%s")
_FILES = ("100644", "100755")
_NOTHING = frozenset("0")


@dataclass(frozen=True, slots=True)
class Commit:
    """Who committed what on which day; every text of it is somebody's, and nobody checked it."""

    id: str
    author: str
    day: str
    subject: str
    is_first: bool  # no parent is known


@dataclass(frozen=True, slots=True)
class Step:
    """A commit with the file before it, a side for each parent, and after it; "" where there was none.

    `before` and `after` are names of blobs, `path` is the path in the repository, `was` the one before.
    """

    commit: Commit
    before: tuple[str, ...]
    after: str
    path: str
    was: str


@dataclass(frozen=True, slots=True)
class History:
    """The steps of a file, newest first; `gap` says in words why the oldest of them may be missing."""

    steps: tuple[Step, ...]
    gap: str = ""


def history_of(folder: Path, path: str) -> History:
    """The history of one file, by its path in the folder; outside git without a step, and with the reason."""
    return _history(folder, path, "--follow")


def history_under(folder: Path, below: str) -> History:
    """The history of all files below a folder of the workspace, with paths relative to the workspace."""
    return _history(folder, below, "--relative")


def _history(folder: Path, path: str, option: str) -> History:
    asked = (answer(folder, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository") or b"").split()
    if asked[:1] != [b"true"]:
        return History(
            (), "this folder is not in a git repository, so who changed what and when is not known"
        )
    format_ = f"--format=tformat:{'%x00'.join(_FIELDS)}"
    options = ("--encoding=UTF-8", option, "-M", "-c", "--raw", "--no-abbrev", "-z", format_)
    log = answer(folder, "log", *options, "HEAD", "--", path)
    if log is None:
        is_new = answer(folder, "rev-parse", "--verify", "--quiet", "HEAD") is None
        because = "nothing is committed yet" if is_new else "git cannot read all of its history here"
        return History((), f"{because}, so who changed what and when is not known")
    steps = tuple(_steps(log.decode("utf-8", "replace").split("\0")))
    return History(steps, f"{CUT_OFF}; what is older is not known" if asked[1:2] == [b"true"] else "")


def texts_of(folder: Path, steps: tuple[Step, ...]) -> Mapping[str, bytes | Refusal]:
    """What the file held at every step, by the name of the blob."""
    names = dict.fromkeys(name for step in steps for name in (*step.before, step.after) if name)
    return blobs(folder, {name: name for name in names}, most=MOST_BYTES)


def _steps(words: list[str]) -> Iterator[Step]:
    at = 0
    while at + len(_FIELDS) <= len(words):
        id_, parents, author, day, subject = words[at : at + len(_FIELDS)]
        commit = Commit(id_.strip(), author, day, subject, not parents.strip())
        at += len(_FIELDS)
        while at < len(words) and (not words[at].strip() or words[at].strip().startswith(":")):
            row = words[at].strip()
            at += 1
            if row:
                is_renamed = row.rpartition(" ")[2][0] in "RC"
                paths = words[at : at + 1 + is_renamed]
                at += 1 + is_renamed
                yield _step(commit, row, paths)


def _step(commit: Commit, row: str, paths: list[str]) -> Step:
    """One row of `--raw`: a colon, a mode and a name for each parent, then those of the commit."""
    parents = len(row) - len(row.lstrip(":"))
    words = row.lstrip(":").split()
    modes, names = words[: parents + 1], words[parents + 1 : 2 * parents + 2]
    found = [
        "" if set(name) <= _NOTHING or mode not in _FILES else name
        for mode, name in zip(modes, names, strict=True)
    ]
    return Step(commit, tuple(found[:-1]), found[-1], paths[-1], paths[0])
