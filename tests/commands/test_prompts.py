"""At a terminal: questions, answers checked while asked, and a clean end whenever the person leaves."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from strategy_cli.commands.kinds import KINDS
from strategy_cli.errors import StratError
from strategy_cli.reading.typed import completer
from tests.running import ROOT, strat, write_files

pty = pytest.importorskip("pty")
CTRL_C, CTRL_D = "\x03", "\x04"


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
        if transcript.endswith("> ") and answers:
            answer = answers.pop(0)
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
    "send them once a month",
    "",
    "",
    "ops-first, answer-over-options",
    "",
    "pric\t",  # Tab completes it
    "",
    "two-way",
    "",
    "partners",
]


def test_a_decision_is_asked_for_and_written(folder: Path) -> None:
    code, transcript = at_a_terminal(folder, ["new", "decision", "insights"], DECISION)
    assert code == 0, transcript
    assert "did you mean `daily-answer`?" in transcript
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert '  decided: "Stop the slides: nobody reads them"\n  initiative: daily-answer\n' in text
    assert "  door: two-way\n  told: partners\n" in text


@pytest.mark.parametrize(("left_by", "code"), [(CTRL_C, 130), (CTRL_D, 2)])
@pytest.mark.parametrize("answered", [0, 3])
def test_whoever_leaves_has_written_nothing(folder: Path, left_by: str, code: int, answered: int) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    ended, transcript = at_a_terminal(
        folder, ["new", "decision", "insights"], [*DECISION[:answered], left_by]
    )
    assert ended == code, transcript
    assert "Traceback" not in transcript
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before
    assert not list(folder.rglob("*.tmp"))


NAMES = {"team": "ops", "reading": "active-firms", "decision": "insights"}  # what the first question asks
FIRST = {
    "value": "12",
    "from": "1",
    "to": "2",
    "initiative": "daily-answer",
    "serves": "ops-first",
}


SMALL = {
    "strategy.yaml": """\
approach:
- id: ops-first
initiatives:
- id: daily-answer
metrics:
- id: active-firms
""",
    "teams/insights.yaml": "lead: Ida\ndecision_rights:\n- area: answers\n",
    "teams/field.yaml": "",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("end", "code"), [(KeyboardInterrupt(), 130), (StratError("ended"), 2)])
def test_every_prompt_can_be_left_with_nothing_written(
    kind: str, end: BaseException, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_files(tmp_path, {**SMALL})
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    monkeypatch.setattr("strategy_cli.cli._is_terminal", lambda _: True)
    answers = [NAMES[kind]] if kind in NAMES else []
    for key, question in KINDS[kind].questions.items():
        if key in ("outside_strategy", "accepted_by"):
            continue  # asked only after other answers
        answers.append(FIRST.get(key, "" if question.endswith("?") else "something"))
    for left_at in range(len(answers)):
        typed = iter(answers[:left_at])

        def typing(_: object, typed: Iterator[str] = typed) -> str:
            for answer in typed:
                return answer
            raise end

        monkeypatch.setattr("strategy_cli.commands.asking.read_line", typing)
        ran = strat("new", kind, "-C", folder)
        assert (ran.code, next(typed, None)) == (code, None), ran.err
        assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before
    typed = iter(answers)
    monkeypatch.setattr("strategy_cli.commands.asking.read_line", lambda _: next(typed))
    assert strat("new", kind, "-C", folder).code == 0
    assert next(typed, None) is None


def test_tab_offers_what_begins_alike_and_keeps_what_stands_before_a_comma() -> None:
    complete = completer(["ops-first", "one", "Priya Nair"])
    assert [complete(" o", number) for number in range(3)] == [" ops-first", " one", None]
    assert complete("priya n", 0) == "Priya Nair"


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
