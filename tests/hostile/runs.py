"""Starts the warm process once, hands it jobs, and says what came of each."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.running import DAY, ROOT

HELD_BACK = 70  # as in `warm`: an exception escaped


class Run(NamedTuple):
    """How a run ended; `code` is negative where a signal ended it, `seconds` are those of work."""

    code: int
    out: str
    err: str
    seconds: float
    mebibytes: int


class Warm:
    """The warm process; `run` forks it."""

    def __init__(self) -> None:
        told = {**os.environ, "PYTHONPATH": str(ROOT)}
        words = [sys.executable, "-m", "tests.hostile.warm"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(words, cwd=ROOT, env=told, stdin=pipe, stdout=pipe, text=True)

    def run(
        self,
        arguments: Sequence[str],
        here: Path,
        environment: Mapping[str, str] | None = None,
        stdin: bytes = b"",
        *,
        stdout: str = "",
        is_powerless: bool = False,
        is_typed: bool = False,
    ) -> Run:
        """`strat` with these words in that folder; a variable set to "" is taken out of its environment.

        `stdout` may be "full" (a disk), "left" (a pipe without a reader) or "closed". Without powers
        root may do no more than the permissions of files say. What is typed comes from a terminal.
        """
        told = {"PATH": os.environ["PATH"], "HOME": str(here), "STRAT_TODAY": DAY, **(environment or {})}
        told = {name: value for name, value in told.items() if value}
        job = {"arguments": [*arguments], "here": str(here), "environment": told, "stdin": stdin.hex()}
        where = {"stdout": stdout, "is_powerless": is_powerless, "is_typed": is_typed}
        sending, coming = self._process.stdin, self._process.stdout
        assert sending
        assert coming
        sending.write(json.dumps(job | where) + "\n")
        sending.flush()
        return Run(**json.loads(coming.readline()))

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout
        self._process.stdout.close()
