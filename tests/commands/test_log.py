"""`strat log`: who changed what and when, across renames, merges and hostile names, joined with `changes`."""

from pathlib import Path

import pytest

from tests.reading.repositories import committed, git, repository
from tests.rules.base import workspace
from tests.running import assert_golden, strat, write_files

GOLDEN = Path(__file__).parent / "golden"
FOLDER = "Ziele für alle"
STRATEGY, INSIGHTS, ANSWERS = "strategy.yaml", "teams/insights.yaml", "teams/answers.yaml"
NOW = {path: text.decode() for path, text in workspace().items()}
PROBLEM = "An operations manager cannot act on our output without an analyst."
EARLY = (
    NOW[STRATEGY]
    .replace("edition: 3\nowner", "edition: 2\nowner", 1)
    .replace(PROBLEM, "Managers wait.")
    .replace("id: daily-answer", "id: answers-daily")
    .partition("changes:\n")[0]
)
HOSTILE = "Eve\x1b[31m `#|<b>\u202e"


def below(files: dict[str, str]) -> dict[str, str | bytes]:
    return {f"{FOLDER}/{path}": text for path, text in files.items()}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small history: an id and a file renamed, an edition, a merge, and what is not committed."""
    at = tmp_path_factory.mktemp("story")
    git(at, "init", "--quiet", "--initial-branch=main")
    committed(at, below({**NOW, STRATEGY: EARLY}), day="2026-06-15", subject="The pivot")
    named = EARLY.replace("answers-daily", "daily-answer")
    committed(at, below({STRATEGY: named}), day="2026-07-01", author="Priya Nair", subject="One name for it")
    worse = named.replace("Managers wait.", "Managers cannot act.")
    committed(at, below({STRATEGY: worse}), day="2026-08-03", author=HOSTILE, subject="::error::`x`\x1b[2J")
    committed(at, below({STRATEGY: NOW[STRATEGY]}), day="2026-10-05", subject="Vendors carry the sale")
    insights = NOW[INSIGHTS].replace("id: insights", "id: answers", 1)
    gone = (f"{FOLDER}/{INSIGHTS}",)
    committed(at, below({ANSWERS: insights}), gone, author="Priya Nair", day="2026-10-20", subject="Our name")
    git(at, "switch", "--quiet", "--create", "side")
    lead = insights.replace("lead: Priya Nair", "lead: Ann Lee")
    committed(at, below({ANSWERS: lead}), day="2026-10-21", author="Ann Lee", subject="I lead it")
    git(at, "switch", "--quiet", "main")
    other = insights.replace("level: leader-asks", "level: together")
    committed(at, below({ANSWERS: other}), day="2026-10-22", subject="Pricing together")
    git(
        at,
        "merge",
        "--quiet",
        "--no-ff",
        "--message=Merge side",
        "side",
        GIT_AUTHOR_DATE="2026-10-23T09:00:00Z",
    )
    write_files(
        at / FOLDER,
        {STRATEGY: NOW[STRATEGY].replace("over: building for analysts", "over: kits for analysts")},
    )
    return at / FOLDER


@pytest.mark.parametrize("asked", ["", "daily-answer", "ops-first", "answers", "answers/pricing", "order"])
def test_golden_history(story: Path, asked: str) -> None:
    ran = strat("log", *([asked] if asked else []), here=story)
    assert (ran.code, ran.err) == (0, "")
    assert_golden(GOLDEN / f"log-{asked.replace('/', '-') or 'strategy'}.txt", ran.out)


def test_golden_history_in_markdown(story: Path) -> None:
    assert_golden(
        GOLDEN / "log-daily-answer.md", strat("log", "daily-answer", "-f", "markdown", here=story).out
    )


def test_no_name_of_a_commit_gives_commands_to_a_terminal(story: Path) -> None:
    out = strat("log", "daily-answer", here=story).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "Eve" in out


def test_a_thing_that_is_gone_is_known_by_changes(story: Path) -> None:
    out = strat("log", "field-sales", here=story).out
    assert out.startswith("removed field-sales\n")
    assert "edition 3 of 2026-10-05: Field sales stopped" in out


def test_what_nothing_is_called_is_refused(story: Path) -> None:
    ran = strat("log", "daily-anser", here=story)
    assert (ran.code, "`initiative:daily-answer`" in ran.err) == (2, True)


def test_a_worktree_has_the_same_history(story: Path, tmp_path: Path) -> None:
    git(story, "worktree", "add", "--quiet", "--detach", tmp_path / "other")
    here = tmp_path / "other" / FOLDER
    committed_only = strat("log", "insights/x", here=here)
    assert committed_only.code == 2
    assert "Ann Lee" in strat("log", "answers", here=here).out
    assert "not committed yet" not in strat("log", here=here).out


def test_a_shallow_clone_says_that_the_rest_is_not_known(story: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=2", f"file://{story.parent}", "two")
    out = strat("log", "answers", here=tmp_path / "two" / FOLDER).out
    assert "The history is cut off here (a shallow clone)" in out
    assert "first committed" not in out
    assert "stood here when the history was cut off" in out


def test_outside_git_there_is_changes_alone_and_it_says_so(tmp_path: Path) -> None:
    ran = strat("log", "ops-first", here=write_files(tmp_path, dict(workspace())))
    assert ran.code == 0
    assert ran.out.endswith(
        "This folder is not in a git repository, so who changed what and when is not known.\n"
    )
    whole = strat("log", here=tmp_path).out
    assert "edition 3 of 2026-10-05: Field sales stopped" in whole


def test_before_the_first_commit_it_says_so(tmp_path: Path) -> None:
    git(write_files(tmp_path, dict(workspace())), "init", "--quiet", "--initial-branch=main")
    assert "Nothing is committed yet, so who changed what" in strat("log", here=tmp_path).out


def test_no_setting_of_the_repository_changes_what_is_read(tmp_path: Path) -> None:
    here = repository(tmp_path, dict(workspace()))
    committed(here, {STRATEGY: NOW[STRATEGY].replace(PROBLEM, "Too late.")}, author="Zoë", subject="Größe")
    plain = strat("log", "daily-answer", here=here).out
    for name, value in (
        ("i18n.logOutputEncoding", "latin1"),
        ("diff.renames", "false"),
        ("log.showSignature", "true"),
        ("format.pretty", "raw"),
        ("log.follow", "false"),
        ("core.abbrev", "4"),
    ):
        git(here, "config", name, value)
    assert strat("log", "daily-answer", here=here).out == plain
    assert "Zoë: Größe" in plain


def test_a_new_file_is_not_committed_yet(tmp_path: Path) -> None:
    here = write_files(repository(tmp_path, {"readme": "x\n"}), dict(workspace()))
    assert "not committed yet\n  added\n" in strat("log", "ops-first", here=here).out


def test_only_the_newest_commits_are_shown_unless_all_are_asked_for(tmp_path: Path) -> None:
    here = repository(tmp_path, dict(workspace()))
    for number in range(22):
        committed(
            here, {STRATEGY: NOW[STRATEGY].replace(PROBLEM, f"Problem {number}.")}, subject=f"n{number}"
        )
    out = strat("log", "daily-answer", here=here).out
    assert out.count("2026-11-01") == 20
    assert out.endswith("Earlier commits: strat log initiative:daily-answer --all\n")
    assert strat("log", "daily-answer", "--all", here=here).out.count("2026-11-01") == 23


def test_a_file_that_was_broken_once_hides_no_other_commit(tmp_path: Path) -> None:
    here = repository(tmp_path, dict(workspace()))
    committed(here, {STRATEGY: "edition: [\n"}, subject="broken")
    committed(here, {STRATEGY: NOW[STRATEGY]}, subject="mended")
    ran = strat("log", "ops-first", here=here)
    assert (ran.code, "first committed" in ran.out) == (0, True)


def test_what_only_a_merge_did_is_told_of_the_merge(tmp_path: Path) -> None:
    here = repository(tmp_path, dict(workspace()))
    git(here, "switch", "--quiet", "--create", "side")
    committed(here, {STRATEGY: NOW[STRATEGY].replace(PROBLEM, "One.")}, subject="one")
    git(here, "switch", "--quiet", "main")
    committed(here, {STRATEGY: NOW[STRATEGY].replace(PROBLEM, "Two.")}, subject="two")
    git(here, "merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    committed(here, {STRATEGY: NOW[STRATEGY].replace(PROBLEM, "Both.")}, subject="both")
    out = strat("log", "daily-answer", here=here).out
    assert out.count("daily-answer.problem, is:") == 3
    assert "Dana Reyes: both\n  daily-answer.problem, was: Two.\n  daily-answer.problem, is: Both.\n" in out
