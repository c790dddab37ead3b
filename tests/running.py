"""Runs a command line in this process, as a shell would see it, and keeps golden files."""

import io
import os
import sys
from collections.abc import Iterable
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from strategy_cli import cli
from strategy_cli.cli import main

DAY = "2026-11-23"  # the fixed day of the examples
ROOT = Path(__file__).parent.parent


class Ran(NamedTuple):
    """How a command ended: exit code, stdout, stderr."""

    code: int
    out: str
    err: str


def strat(*arguments: str | Path, here: Path = ROOT, **environment: str) -> Ran:
    """Run `strat` in the folder `here`, on the fixed day unless the environment names another."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    told = {"STRAT_TODAY": DAY, **environment}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("STRAT_", "GITHUB_"))}
    with (
        chdir(here),
        patch.dict(os.environ, kept | told, clear=True),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
    ):
        code = main([str(argument) for argument in arguments])
    return Ran(code, *(stream.detach().getvalue().decode() for stream in (out, err)))


def typed(*arguments: str | Path, answers: Iterable[str], here: Path = ROOT) -> Ran:
    """The same with somebody at a terminal, who types an answer to each question and then ends the input."""
    keys = io.TextIOWrapper(io.BytesIO("".join(f"{answer}\n" for answer in answers).encode()), "utf-8")
    with (
        patch.object(sys, "stdin", keys),
        patch.object(cli, "_is_terminal", lambda stream: stream is keys),
    ):
        return strat(*arguments, here=here)


def write_files(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A workspace on disk from texts by path."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def assert_golden(path: Path, text: str) -> None:
    """Compare a whole output with its file, byte for byte; `make golden` rewrites the file."""
    if os.environ.get("STRAT_UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text
