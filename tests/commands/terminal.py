"""Runs `strat` under a pseudo-terminal, as a person at a keyboard meets it; there is none on Windows."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

pty = pytest.importorskip("pty")
CTRL_C, CTRL_D, KILLED = "\x03", "\x04", "kill"
PATIENCE = 2  # seconds of silence, after which a signal is sent again


def at_a_terminal(here: Path, command: list[str], typed: list[str]) -> tuple[int, str]:
    """Run `strat` with an answer to each question, and then Ctrl-D: its exit code, and the transcript."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "STRAT_TODAY": "2026-11-23", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "strategy_cli", *command],
        cwd=here,
        env=environment,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        start_new_session=True,
        preexec_fn=_own_terminal,  # noqa: PLW1509 - one thread here, and Ctrl-C needs a controlling terminal
    )
    os.close(follower)
    transcript, answers, last = "", list(typed), ""
    while True:
        if not select.select([leader], [], [], PATIENCE)[0]:
            # A signal in the moment before the wait for a key begins is seen only when the next one comes.
            if last in (CTRL_C, KILLED):
                _answer(process, leader, last)
            continue
        try:
            read = os.read(leader, 4096)
        except OSError:
            break  # how Linux says that the other side has closed
        if not read:
            break
        transcript += read.decode()
        if transcript.endswith("> "):
            last = answers.pop(0) if answers else CTRL_D
            _answer(process, leader, last)
    os.close(leader)
    return process.wait(), transcript.replace("\r\n", "\n")


def _answer(process: subprocess.Popen[bytes], leader: int, answer: str) -> None:
    if answer == KILLED:
        process.terminate()
    else:
        os.write(leader, (answer if answer in (CTRL_C, CTRL_D) else answer + "\n").encode())


def _own_terminal() -> None:
    if sys.platform != "win32":  # there is no `pty` there, and these tests are skipped
        os.close(os.open(os.ttyname(0), os.O_RDWR))
