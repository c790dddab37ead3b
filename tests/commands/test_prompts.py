"""At a terminal: questions, answers checked while asked, and a clean end whenever the person leaves."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from strategy_cli.commands.kinds import KINDS
from strategy_cli.errors import StratError
from strategy_cli.reading.typed import completer
from tests.commands.terminal import CTRL_C, CTRL_D, KILLED, at_a_terminal
from tests.running import ROOT, strat, write_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))


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
