"""At a terminal: questions, answers checked while asked, and a clean end whenever the person leaves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

pty = pytest.importorskip("pty")
CTRL_C, CTRL_D, KILLED = "\x03", "\x04", "kill"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))


def at_a_terminal(here: Path, command: list[str], typed: list[str]) -> tuple[int, str]:
    """Run `strat` under a pseudo-terminal, an answer to each question; its exit code and transcript."""
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
    transcript, answers = "", list(typed)
    while True:
        try:
            read = os.read(leader, 4096)
        except OSError:
            break  # how Linux says that the other side has closed
        if not read:
            break
        transcript += read.decode()
        if transcript.endswith(":\r\n") and answers:
            answer = answers.pop(0)
            if answer == KILLED:
                process.terminate()
                continue
            os.write(leader, (answer if answer in (CTRL_C, CTRL_D) else answer + "\n").encode())
    os.close(leader)
    return process.wait(), transcript.replace("\r\n", "\n")


def _own_terminal() -> None:
    if sys.platform != "win32":  # there is no `pty` there, and these tests are skipped
        os.close(os.open(os.ttyname(0), os.O_RDWR))


DECISION = [
    "Stop the slides: nobody reads them",
    "daily-anwser",  # asked again
    "daily-answer",
    "nobody opened them in October",
    "ops-first",
    "",
    "Priya Nair",
    "two-way",
    "partners",
]


def test_a_decision_is_asked_for_and_written(folder: Path) -> None:
    code, transcript = at_a_terminal(folder, ["new", "decision", "insights"], DECISION)
    assert code == 0, transcript
    assert "did you mean `daily-answer`?" in transcript
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert '  decided: "Stop the slides: nobody reads them"\n  initiative: daily-answer\n' in text
    assert "  door: two-way\n  told: partners\n" in text


@pytest.mark.parametrize(("left_by", "code"), [(CTRL_C, 130), (CTRL_D, 2), (KILLED, 143)])
@pytest.mark.parametrize("answered", [3])
def test_whoever_leaves_has_written_nothing(folder: Path, left_by: str, code: int, answered: int) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    ended, transcript = at_a_terminal(
        folder, ["new", "decision", "insights"], [*DECISION[:answered], left_by]
    )
    assert ended == code, transcript
    assert "Traceback" not in transcript
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before
    assert not list(folder.rglob("*.tmp"))


def test_a_first_evening_without_an_editor(tmp_path: Path) -> None:
    answers = [
        "Acme",
        "Dana Reyes",
        "All of them use it.",
        "2029-Q4",
        "400 do.",
        "They do not.",
        "ops",
        "Ida",
    ]
    assert at_a_terminal(tmp_path, ["init"], answers)[0] == 0
    assert at_a_terminal(tmp_path, ["lint"], [])[0] == 0
    code, transcript = at_a_terminal(
        tmp_path,
        ["new", "choice", "first-way"],
        ["selling to few", "selling to all", "few buy in weeks", "discounts"],
    )
    assert code == 0, transcript
    assert at_a_terminal(tmp_path, ["lint"], [])[0] == 0
