"""The action's comment on a pull request: written once and kept up to date, or said where it may not be."""

import sys
from pathlib import Path

import pytest

from tests.actions import Step, program, run_step, steps
from tests.commands.test_diff import PIVOT, branch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="started as on Linux")

CHANGED = "<!-- strat-diff -->\n### Strategy, edition 3 → 4: 1 change of meaning\n\n1. `vision`\n"
NOTHING = "<!-- strat-diff -->\n### Strategy, edition 3: nothing changed\n"
REST = "repos/o/r/issues"
# Answers for GitHub: the list with the ids in a file, or a refusal; what it was asked goes to another file.
GH = """\
printf '%s\\n' "$*" >> "$RUNNER_TEMP/asked"
case "$*" in
*--paginate*) [ ! -f "$RUNNER_TEMP/closed" ] && cat "$RUNNER_TEMP/ids" ;;
*) [ ! -f "$RUNNER_TEMP/read-only" ] ;;
esac
"""


def comment(folder: Path, page: str, ids: str = "", **given: str) -> tuple[Step, list[str]]:
    """The comment step, and each call of gh in it."""
    program(folder / "gh", GH)
    (folder / "ids").write_text(ids)
    (folder / "page.md").write_text(page)
    told = {
        "GH_TOKEN": "t",
        "AUTHOR": "github-actions[bot]",
        "PAGE": str(folder / "page.md"),
        "REPOSITORY": "o/r",
        "NUMBER": "7",
        "FORK": "false",
        **given,
    }
    step = run_step("Comment", folder, folder, **told)
    asked = folder / "asked"
    return step, asked.read_text().splitlines() if asked.exists() else []


def test_a_first_comment_is_written(tmp_path: Path) -> None:
    step, calls = comment(tmp_path, CHANGED)
    assert (step.code, len(calls)) == (0, 2)
    assert calls[1] == f"api --silent --method POST {REST}/7/comments -F body=@{tmp_path}/page.md"


def test_the_comment_of_before_is_replaced_also_when_nothing_is_left_to_say(tmp_path: Path) -> None:
    _, calls = comment(tmp_path, NOTHING, "91\n92\n")
    assert calls[1] == f"api --silent --method PATCH {REST}/comments/91 -F body=@{tmp_path}/page.md"


def test_where_nothing_changed_nothing_is_written(tmp_path: Path) -> None:
    assert len(comment(tmp_path, NOTHING)[1]) == 1


def test_a_fork_is_told_and_github_is_not_asked(tmp_path: Path) -> None:
    step, calls = comment(tmp_path, CHANGED, FORK="true")
    assert (step.code, calls) == (0, [])
    assert step.out.startswith("::notice title=strat diff::A pull request from a fork may not comment.")


@pytest.mark.parametrize("refusal", ["closed", "read-only"])
def test_a_token_without_the_right_is_told_and_fails_nothing(tmp_path: Path, refusal: str) -> None:
    (tmp_path / refusal).touch()
    step, _ = comment(tmp_path, CHANGED)
    assert step.code == 0
    assert "the job needs pull-requests: write" in step.out


def test_the_page_goes_to_the_summary_and_to_the_next_step(tmp_path: Path) -> None:
    folder = branch(tmp_path / "repository", PIVOT)
    step = run_step("Compare", folder, tmp_path / "t", WORKSPACE=".", BASE="main")
    page = (tmp_path / "t/strat-diff.md").read_text()
    assert (step.code, step.summary) == (0, page)
    assert page.startswith("<!-- strat-diff -->\n### Strategy, edition 3 → 4")
    assert step.outputs == f"page={tmp_path}/t/strat-diff.md\n"


def test_without_a_base_it_says_so_and_a_wrong_one_fails(tmp_path: Path) -> None:
    folder = branch(tmp_path / "repository", PIVOT)
    without = run_step("Compare", folder, tmp_path / "t", WORKSPACE=".", BASE="none")
    assert (without.code, without.outputs, "no base to compare with" in without.out) == (0, "", True)
    wrong = run_step("Compare", folder, tmp_path / "t", WORKSPACE=".", BASE="--output=x")
    assert (wrong.code, wrong.outputs, (folder / "x").exists()) == (2, "", False)


def test_only_the_comment_step_gets_the_token_and_only_for_a_pull_request() -> None:
    with_token = [name for name, step in steps().items() if "GH_TOKEN" in step.get("env", {})]
    assert with_token == ["Comment"]
    assert "github.event.pull_request" in steps()["Comment"]["if"]
