"""Starts `git`, and no other process: a fixed environment, no shell, no hooks, no network.

Git refuses the repository of another user, because commands may run what its settings name. We tell it not
to (`safe.directory=*`): checkouts in CI often belong to somebody else than the job, and a reviewer wants the
answer there too. It is no risk as long as nothing that is called here runs what settings name. So only words
are used that read objects, refs and settings (rev-parse, merge-base, for-each-ref, ls-tree, cat-file, config,
log without patches), and of what settings can name:

- an alias never stands in for a command of git's own;
- hooks, fsmonitor, the pager and the checking of signatures are switched off below;
- filters, textconv and external diffs run only for patches, `--textconv`, `--filters` and work trees;
- ssh commands, helpers and the other side's programs run only to fetch, and no protocol is allowed: a clone
  that lacks objects stays without them;
- an include brings more settings of the same kinds.

Who adds a command or an option judges it by this list; tests/reading/test_git.py sets a trap for each.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from strategy_cli.errors import StratError
from strategy_cli.finding import listed

_KEPT = ("PATH", "SYSTEMROOT", "HOME")  # what a process needs to start; all else is ours
_FIXED = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",  # a clone without all objects would fetch them
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
_OPTIONS = (
    "safe.directory=*",
    f"core.hooksPath={os.devnull}",
    "core.fsmonitor=false",
    "log.showSignature=false",
    f"mailmap.file={os.devnull}",
)
_DISTRUST = b"dubious ownership"
_PARTIAL = (
    "this clone has not all files of earlier commits (`filter` in CI, `--filter` elsewhere), and nothing is "
    "fetched here; clone without a filter, or run git fetch --refetch --no-filter"
)


def answer(folder: Path, *words: str) -> bytes | None:
    """What git says to these words in a folder; None where it could not."""
    done = _run(folder, words)
    return done.stdout if done.returncode == 0 else None


def output(folder: Path, *words: str, text: bytes = b"") -> bytes:
    """What git says to these words and a text; raises StratError where it could not, with what may help."""
    done = _run(folder, words, text)
    if done.returncode:
        help_ = _PARTIAL if _is_partial(folder) else "git fsck may say why"
        raise StratError(f"git {words[0]} failed in {folder}: {help_}")
    return done.stdout


def _run(folder: Path, words: Sequence[str], text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    _refuse_posing(folder)
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    options = (word for option in _OPTIONS for word in ("-c", option))
    command = [_program(), "--no-pager", "--literal-pathspecs", *options, *words]
    done = subprocess.run(  # noqa: S603 - a list of words, no shell; texts of users stand behind --end-of-options
        command, cwd=folder, env=environment | _FIXED, input=text, capture_output=True, check=False
    )
    if done.returncode and _DISTRUST in done.stderr:
        raise StratError(
            f"git does not read {folder}, for it belongs to another user: run as its owner, or with git 2.38 "
            "or newer"
        )
    return done


def _refuse_posing(folder: Path) -> None:
    """Raise StratError where files of a workspace pose as its repository: git would believe their history.

    `safe.bareRepository` says the same to git 2.38 and newer, and without a word of what to do.
    """
    here = folder.resolve()
    for each in (here, *here.parents):
        if os.path.lexists(each / ".git"):
            return
        parts = [name for name in ("HEAD", "objects", "refs", "commondir") if os.path.lexists(each / name)]
        if "HEAD" in parts and ("commondir" in parts or {"objects", "refs"} <= {*parts}):
            raise StratError(
                f"{each} holds {listed(parts)}, as a git repository does, and no `.git`: its history is not "
                "believed; remove them, or check it out with git"
            )


def _is_partial(folder: Path) -> bool:
    """Whether the clone left out objects, to fetch them when they are asked for."""
    return answer(folder, "config", "--get-regexp", r"^remote\..*\.promisor$") is not None


def _program() -> str:
    """The git of the PATH, never one that lies in the folder where we stand: that is a stranger's file."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = Path(folder) / name
        if path.is_absolute() and os.access(path, os.X_OK) and path.is_file():
            return str(path)
    raise StratError("git is not installed, and what is compared comes from its history")
