"""At a terminal: questions, answers checked while asked, and a clean end whenever the person leaves."""

import shutil
from pathlib import Path

import pytest

from tests.commands.terminal import CTRL_C, CTRL_D, KILLED, at_a_terminal
from tests.running import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))


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
