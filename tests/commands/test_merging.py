"""Two branches that each add a decision to one team: what git leaves, lint explains."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.reading.repositories import git, repository
from tests.running import ROOT, strat

SAID = (
    "--initiative",
    "daily-answer",
    "--decided-by",
    "Priya Nair",
    "--because",
    "nobody opened them in October",
)


def test_two_new_decisions_meet_in_a_conflict_that_lint_explains_and_a_person_can_end(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))
    repository(folder, {})
    for branch in ("one", "other"):
        git(folder, "checkout", "-q", "-b", branch, "main")
        ran = strat("new", "decision", "insights", "--decided", f"Try {branch} way", *SAID, "-C", folder)
        assert ran.code == 0, ran.err
        git(folder, "commit", "-qam", branch)
    with pytest.raises(subprocess.CalledProcessError):
        git(folder, "merge", "-q", "one")
    ran = strat("lint", "-f", "concise", "-C", folder)
    assert ran.code == 1
    assert "error[yaml-syntax] a merge conflict was left in the file, down to line " in ran.out
    refused = strat("new", "decision", "insights", "--decided", "Go on", *SAID, "-C", folder)
    assert (refused.code, "- id: insights-go-on\n" in refused.err) == (2, True)
    assert "was left as it is: line " in refused.err

    path = folder / "teams/insights.yaml"
    head, _, rest = path.read_text("utf-8").partition("<<<<<<< HEAD\n")
    ours, _, rest = rest.partition("=======\n")
    theirs, _, rest = rest.partition(">>>>>>> one\n")
    shared, _, rest = rest.partition("\n\n")  # what both entries end with: docs/writing.md says so
    path.write_text(f"{head}{ours}{shared}\n{theirs}{shared}\n\n{rest}", "utf-8")
    assert strat("lint", "-C", folder).code == 0
    text = path.read_text("utf-8")
    assert text.index("- id: insights-try-other-way\n") < text.index("- id: insights-try-one-way\n")
