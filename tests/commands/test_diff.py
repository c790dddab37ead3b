"""`strat diff` over real repositories: its comment, its JSON, its exit codes, and what it cannot compare."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from strategy_cli.output.review.page import MARKER
from strategy_cli.output.schemas import schema
from tests.reading.repositories import committed, git, repository
from tests.running import assert_golden, strat
from tests.views.changes.compared import FILES, edited

GOLDEN = Path(__file__).parent / "golden"
Files = dict[str, str | bytes]
STRATEGY = "strategy.yaml"

TYPO = edited(STRATEGY, ("over: building for analysts", "over: Building for analysts."))
RESTORE_PROOF = FILES[STRATEGY].partition("- id: restore-proof\n")[2].partition("\nparked:")[0]
RESTORE_PROOF = f"- id: restore-proof\n{RESTORE_PROOF}"
PIVOT = edited(
    STRATEGY,
    ("edition: 3 ", "edition: 4 "),
    ("for: operations managers with no analyst at hand", "for: operations managers of cold-chain firms"),
    ("we_choose: building for operations managers", "we_choose: building for cold-chain operations"),
    ("[SQL editor, custom dashboards]", "[SQL editor]"),
    ("over: growing our own field sales team", "over: selling at fairs"),
    (
        "because: vendors already hold the data connection and the trust",
        "because: vendors hold the data",
    ),
    ("a manager at 9:00 has ten minutes", "A manager at 9:00 has ten minutes, no more."),
    ("40 firms on the daily answer, 25 paying", "40 firms on the daily answer"),
    ("cannot act on our output without an analyst.", "learns of a warm lorry after the customer does."),
    (
        "  by: 2027-04-30\n- id: restore-proof\n",
        "  by: 2027-06-30\n- id: restore-proof\n",
    ),
    (RESTORE_PROOF, ""),
    (
        "parked:                         # good, and not now\n",
        f"parked:                         # good, and not now\n{RESTORE_PROOF}",
    ),
    (
        "changes:                        # newest first\n",
        """\
changes:                        # newest first
- edition: 4
  date: 2026-11-20
  what: We build for cold-chain firms only.
  because: 21 of our 25 payers move frozen goods
  touches: [differentiator, ops-first]
- edition: 4
  date: 2026-11-20
  what: Shorter.
  because: said twice
  touches: [answer-over-options]
  kind: wording
""",
    ),
)
PIVOT = edited(
    "teams/partners.yaml",
    ("  edition: 3\n  date: 2026-10-12", "  edition: 4\n  date: 2026-11-21"),
    ("level: together", "level: team-reports"),
    files=PIVOT,
)
PIVOT = edited(
    "teams/insights.yaml",
    ("- id: sample-data\n  from: platform\n", "- id: frozen-data\n  from: platform\n"),
    files=PIVOT,
)
NEW_TEAM = {
    **FILES,
    "teams/support.yaml": "id: support\nname: Support desk\nlead: Aisha Bello\nreports_to: Dana Reyes\n",
}


def branch(folder: Path, files: dict[str, str]) -> Path:
    """The example in git, and a folder in which these files are not yet committed."""
    repository(folder, dict(FILES))
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(("name", "files"), [("typo", TYPO), ("pivot", PIVOT), ("new-team", NEW_TEAM)])
def test_the_comment_golden(tmp_path: Path, name: str, files: dict[str, str]) -> None:
    ran = strat("diff", "-f", "markdown", here=branch(tmp_path, files))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(MARKER)
    assert_golden(GOLDEN / f"diff-{name}.md", ran.out)


def test_a_change_without_meaning_is_one_line(tmp_path: Path) -> None:
    assert strat("diff", here=branch(tmp_path, TYPO)).out == (
        "Strategy, edition 3: no change of meaning, 1 of wording\n"
    )


def test_nothing_changed_is_said(tmp_path: Path) -> None:
    assert strat("diff", here=branch(tmp_path, FILES)).out == "Strategy, edition 3: nothing changed\n"


@pytest.mark.parametrize("files", [TYPO, PIVOT, NEW_TEAM])
def test_the_json_fits_its_schema(tmp_path: Path, files: dict[str, str]) -> None:
    ran = strat("diff", "-f", "json", here=branch(tmp_path, files))
    errors = Draft202012Validator(schema("diff")).iter_errors(json.loads(ran.out))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    ("fail_on", "files", "code"),
    [
        ("never", PIVOT, 0),
        ("everyone", PIVOT, 1),
        ("everyone", TYPO, 0),
        ("everyone", NEW_TEAM, 0),
        ("linked", NEW_TEAM, 1),
    ],
)
def test_the_exit_code_is_as_asked(tmp_path: Path, fail_on: str, files: dict[str, str], code: int) -> None:
    assert strat("diff", "--fail-on", fail_on, here=branch(tmp_path, files)).code == code


def test_for_a_team_only_what_reaches_it_is_told(tmp_path: Path) -> None:
    files = edited(STRATEGY, ("from: 41\n  to: 7", "from: 41\n  to: 14"))
    folder = branch(tmp_path, files)
    assert "days-to-answer.to" in strat("diff", "--for", "hookup", here=folder).out
    assert "nothing changed" in strat("diff", "--for", "insights", here=folder).out
    assert strat("diff", "--for", "insight", here=folder).code == 2


def test_a_base_without_a_workspace_says_what_is_not_judged(tmp_path: Path) -> None:
    folder = committed(repository(tmp_path, {"readme": "hello\n"}), dict(FILES))
    ran = strat("diff", "HEAD~1..HEAD", here=folder)
    assert ran.code == 0
    assert "Not judged: what changed: there was no strategy and no team before." in ran.out


@pytest.mark.parametrize("broken_first", [True, False])
def test_a_broken_side_is_named_and_its_file_not_compared(tmp_path: Path, broken_first: bool) -> None:
    good: Files = dict(FILES)
    broken: Files = {
        **FILES,
        "teams/insights.yaml": FILES["teams/insights.yaml"].replace("lead:", "lead: [", 1),
    }
    first, second = (broken, good) if broken_first else (good, broken)
    committed(repository(tmp_path, first), second)
    out = strat("diff", "HEAD~1..HEAD", here=tmp_path).out
    assert f"teams/insights.yaml, which could not be read {'before' if broken_first else 'now'}" in out
    assert "insights-no-chart-builder" not in out


def test_without_history_it_cannot_run(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    committed(repository(folder, dict(FILES)), {})
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{folder}", "two")
    shallow = strat("diff", "HEAD~1", here=tmp_path / "two")
    assert (shallow.code, shallow.out) == (2, "")
    assert "fetch-depth: 0" in shallow.err


def test_outside_git_it_cannot_run(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("edition: 1\n")
    ran = strat("diff", here=tmp_path)
    assert (ran.code, "not in a git repository" in ran.err) == (2, True)


def test_in_a_folder_with_blanks_and_umlauts_of_a_worktree_with_a_detached_head(tmp_path: Path) -> None:
    one = repository(tmp_path / "one", {f"für alle/Ziel 1/{path}": text for path, text in FILES.items()})
    git(one, "worktree", "add", "--quiet", "--detach", tmp_path / "zwei ö")
    folder = tmp_path / "zwei ö/für alle/Ziel 1"
    (folder / STRATEGY).write_text(PIVOT[STRATEGY], "utf-8")
    ran = strat("diff", "main", "-f", "markdown", here=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("<!-- strat-diff: f%C3%BCr%20alle/Ziel%201 -->\n")
    assert "([strategy.yaml:19](f%C3%BCr%20alle/Ziel%201/strategy.yaml#L19))" in ran.out


def test_a_base_that_nothing_joins_is_compared_as_it_is_and_the_page_says_so(tmp_path: Path) -> None:
    folder = repository(tmp_path, dict(FILES))
    git(folder, "switch", "--quiet", "--orphan", "anew")
    committed(folder, dict(PIVOT))
    ran = strat("diff", "main", here=folder)
    assert "1. `differentiator.for`" in ran.out
    assert "- Not judged: what came from elsewhere, for nothing joins main and HEAD" in ran.out


def test_a_team_folder_that_was_a_submodule_is_refused_in_words(tmp_path: Path) -> None:
    inner = repository(tmp_path / "inner", {"a.yaml": "id: a\n"})
    outer = repository(tmp_path / "outer", {STRATEGY: FILES[STRATEGY]})
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", f"file://{inner}", "teams")
    committed(outer, {})
    ran = strat("diff", "HEAD", here=outer)
    assert (ran.code, ran.out) == (2, "")
    assert "teams is a submodule at HEAD: its files are another repository's" in ran.err
