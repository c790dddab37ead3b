"""A file as the last commit has it: the one question that writing asks of git."""

import os
import subprocess
from pathlib import Path

from strategy_cli.errors import StratError

_SECONDS = 20


def at_head(root: Path, path: str) -> bytes | None:
    """What a file of the workspace was in the last commit, None where it was not there; needs git."""
    environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    git = ["git", "--no-pager", "-C", str(root), "cat-file", "blob", f"HEAD:./{path}"]
    try:
        shown = subprocess.run(  # noqa: S603 - our own words, a folder and a path of the workspace; no shell
            git, capture_output=True, check=False, timeout=_SECONDS, env=environment, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise StratError("git is not installed, so there is no last commit to compare with") from None
    except subprocess.TimeoutExpired:
        raise StratError("git did not answer in 20 seconds") from None
    if shown.returncode == 0:
        return shown.stdout
    if b"not a git repository" in shown.stderr:
        raise StratError(f"{root} is not in a git repository, so there is no last commit to compare with")
    if b"dubious ownership" in shown.stderr:
        raise StratError(
            f"git refuses to read {root}: the folder belongs to somebody else (git: safe.directory)"
        )
    return None
