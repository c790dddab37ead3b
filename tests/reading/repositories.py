"""Real git repositories for tests, each with an identity of its own."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.running import write_files

_IDENTITY = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Dana Reyes",
    "GIT_AUTHOR_EMAIL": "dana@lumen.example",
    "GIT_COMMITTER_NAME": "Dana Reyes",
    "GIT_COMMITTER_EMAIL": "dana@lumen.example",
    "GIT_AUTHOR_DATE": "2026-11-01T09:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-01T09:00:00Z",
    "GIT_ALLOW_PROTOCOL": "file",
}


def git(folder: Path, *words: str | Path, **environment: str) -> str:
    """Run git in a folder, by default as Dana Reyes on one fixed day; what it printed."""
    environment = {"PATH": os.environ["PATH"], **_IDENTITY, **environment}
    command = ["git", *map(str, words)]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return done.stdout.decode().strip()


def repository(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A new repository on the branch `main`, whose first commit holds these files."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return committed(folder, files)


def committed(
    folder: Path,
    files: Mapping[str, str | bytes],
    gone: tuple[str, ...] = (),
    author: str = "Dana Reyes",
    day: str = "2026-11-01",
    subject: str = "a change",
) -> Path:
    """The same repository with one commit more, in which these files are new and those are gone."""
    write_files(folder, dict(files))
    for path in gone:
        (folder / path).unlink()
    git(folder, "add", "--all")
    told = {
        "GIT_AUTHOR_NAME": author,
        "GIT_AUTHOR_DATE": f"{day}T09:00:00Z",
        "GIT_COMMITTER_DATE": f"{day}T09:00:00Z",
    }
    git(folder, "commit", "--quiet", "--allow-empty", f"--message={subject}", **told)
    return folder
