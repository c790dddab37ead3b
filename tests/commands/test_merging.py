"""Two branches that each add a decision to one team: what git leaves, lint explains."""

import shutil
import subprocess
from pathlib import Path

from tests.commands.test_change import git
from tests.running import ROOT, strat

SAID = (
    "--initiative",
    "daily-answer",
    "--decided-by",
    "Priya Nair",
    "--because",
    "nobody opened them in October",
)


def test_a_conflict_of_two_new_decisions_is_explained_by_lint(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    for branch in ("one", "other"):
        git(folder, "checkout", "-q", "-b", branch, "main")
        assert (
            strat("new", "decision", "insights", "--decided", f"Try {branch} way", *SAID, "-C", folder).code
            == 0
        )
        git(folder, "commit", "-qam", branch)
    try:
        git(folder, "merge", "-q", "one")
    except subprocess.CalledProcessError:  # git leaves a conflict
        ran = strat("lint", "-f", "concise", "-C", folder)
        assert ran.code == 1
        assert "error[yaml-syntax] a merge conflict was left in the file" in ran.out
    else:
        assert strat("lint", "-C", folder).code == 0
