"""The entry of `changes`, made of what git says was changed."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.reading.repositories import git, repository
from tests.running import ROOT, strat, typed

WHY = ("--what", "The milestone moved.", "--because", "vendors asked for spring")


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example in a repository, made once."""
    folder = Path(shutil.copytree(ROOT / "examples/analytics", tmp_path_factory.mktemp("origin") / "w"))
    return repository(folder, {})


@pytest.fixture
def folder(origin: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(origin, tmp_path / "w"))


def altered(folder: Path, old: str, new: str) -> str:
    path = folder / "strategy.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text


def test_a_change_is_recorded_with_the_next_edition(folder: Path) -> None:
    altered(folder, "over: building for analysts", "over: building for everyone")
    ran = strat("change", *WHY, "-C", folder)
    assert ran.code == 0, ran.err
    text = (folder / "strategy.yaml").read_text("utf-8")
    assert "\nedition: 4 " in text
    assert "# newest first\n- edition: 4\n  date: 2026-11-23\n  what: The milestone moved.\n" in text
    assert "  touches: [ops-first]\n- edition: 3\n" in text


def test_a_reading_or_a_comment_changes_no_meaning(folder: Path) -> None:
    before = altered(folder, "    value: 7", "    value: 8  # counted again")
    ran = strat("change", *WHY, "-C", folder)
    assert (ran.code, "nothing that changes" in ran.err) == (0, True)
    assert (folder / "strategy.yaml").read_text("utf-8") == before.replace(
        "    value: 7", "    value: 8  # counted again", 1
    )


def test_without_git_or_a_reason_nothing_is_written(folder: Path) -> None:
    altered(folder, "over: building for analysts", "over: building for everyone")
    assert "--because is missing" in strat("change", *WHY[:2], "-C", folder).err
    shutil.rmtree(folder / ".git")
    ran = strat("change", *WHY, "-C", folder)
    assert ran.code == 2
    assert "not in a git repository" in ran.err


OVER = ("over: building for analysts", "over: building for everyone")
PROOF = ("proof: 40 firms on the daily answer", "proof: 60 firms on the daily answer")


def committed(folder: Path, branch: str, *replaced: tuple[str, str], recorded: bool = True) -> None:
    """A commit on a branch of its own that left main, with its entry of `changes`."""
    git(folder, "checkout", "-q", "-B", branch, "main")
    for old, new in replaced:
        altered(folder, old, new)
    if recorded:
        said = ("--what", f"{branch} did it.", "--because", f"{branch} had to")
        assert strat("change", *said, "-C", folder).code == 0
    git(folder, "commit", "-qam", branch)


def entries(folder: Path) -> list[tuple[str, str, str]]:
    text = (folder / "strategy.yaml").read_text("utf-8").partition("\nchanges:")[2]
    found = re.findall(r"- edition: (\d)\n.*\n  what: (.*)\n.*\n  touches: (.*)\n", text)
    return [entry for entry in found if entry[0] > "3"]


def test_what_a_branch_committed_is_recorded_against_its_base(folder: Path) -> None:
    committed(folder, "ours", OVER, recorded=False)
    ran = strat("change", *WHY, "-C", folder)
    assert ran.err == (
        "nothing that changes the strategy's meaning since the last commit\n"
        "but this branch has changes that no entry records: strat change main\n"
    )
    assert strat("change", "main", *WHY, "-C", folder).code == 0
    assert entries(folder) == [("4", "The milestone moved.", "[ops-first]")]
    again = strat("change", "main", *WHY, "-C", folder)
    assert (again.code, again.err) == (0, "nothing that changes the strategy's meaning since main\n")
    git(folder, "checkout", "-q", ".")
    assert strat("change", "main..ours", *WHY, "-C", folder).code == 0
    assert entries(folder) == [("4", "The milestone moved.", "[ops-first]")]


def test_an_edition_that_main_took_meanwhile_gives_the_next(folder: Path) -> None:
    committed(folder, "ours", OVER)
    committed(folder, "theirs", PROOF)
    git(folder, "branch", "-qf", "main", "theirs")
    git(folder, "checkout", "-q", "ours")
    ran = strat("change", "-C", folder)
    assert ran.err.splitlines() == [
        'edition 4 was taken on main meanwhile; "ours did it." becomes edition 5',
        "edition 5 says what changed and why (wrote strategy.yaml)",
    ]
    assert entries(folder) == [("5", "ours did it.", "[ops-first]")]
    assert "\nedition: 5 " in (folder / "strategy.yaml").read_text("utf-8")
    git(folder, "checkout", "-q", ".")
    altered(folder, "  by: 2027-06-30", "  by: 2027-07-31")
    assert strat("change", *WHY, "-C", folder).code == 0
    assert entries(folder)[0] == ("5", "The milestone moved.", "[milestone]")


def test_two_branches_with_one_edition_merge_with_a_conflict_that_lint_and_change_explain(
    folder: Path,
) -> None:
    committed(folder, "ours", OVER)
    committed(folder, "theirs", PROOF)
    git(folder, "branch", "-qf", "main", "theirs")
    git(folder, "checkout", "-q", "ours")
    with pytest.raises(subprocess.CalledProcessError):
        git(folder, "merge", "-q", "main")
    assert "a merge conflict was left in the file" in strat("lint", "-f", "concise", "-C", folder).out
    ran = strat("change", "-C", folder)
    assert (ran.code, "could not be read in full now" in ran.err) == (2, True)
    path = folder / "strategy.yaml"
    text = path.read_text("utf-8").replace("=======\n", "- edition: 4\n  date: 2026-11-23\n")
    path.write_text(re.sub(r"(<<<<<<<|>>>>>>>).*\n", "", text), "utf-8")
    git(folder, "commit", "-qam", "merged")
    assert strat("change", "-C", folder).code == 0
    assert entries(folder) == [("5", "ours did it.", "[ops-first]"), ("4", "theirs did it.", "[milestone]")]


def test_words_alone_keep_the_edition_and_more_than_words_is_refused(folder: Path) -> None:
    altered(folder, *OVER)
    assert strat("change", *WHY, "--wording", "-C", folder).code == 0
    text = (folder / "strategy.yaml").read_text("utf-8")
    assert "\nedition: 3 " in text
    assert "  touches: [ops-first]\n  kind: wording\n" in text
    altered(folder, "- id: data-stays\n", "- id: data-moves\n")
    altered(
        folder,
        "  what: no personal data leaves the customer's region\n",
        "  what: data goes where it is safe\n",
    )
    ran = strat("change", *WHY, "--wording", "-C", folder)
    assert (ran.code, "came, went or moved" in ran.err) == (2, True)


def test_a_draft_asks_for_no_entry(folder: Path) -> None:
    altered(folder, "stage: active ", "stage: draft ")
    git(folder, "commit", "-qam", "a draft")
    altered(folder, *OVER)
    assert "which asks for no entry" in strat("change", "-C", folder).err
    assert strat("change", *WHY, "-C", folder).code == 0


def test_at_a_terminal_it_shows_what_changed_and_asks_what_nobody_else_knows(folder: Path) -> None:
    altered(folder, *OVER)
    before = (folder / "strategy.yaml").read_bytes()
    assert typed("change", "-C", folder, answers=["no", "We build for everyone."]).code == 2
    assert (folder / "strategy.yaml").read_bytes() == before
    ran = typed(
        "change", "-C", folder, answers=["yes", "Said more plainly.", "two teams asked what it means"]
    )
    assert ran.err.startswith(
        "Changed since the last commit\n"
        '- ops-first.over: "building for analysts" → "building for everyone"\n'
        "Does it mean the same as before, in other words? (Enter: no):\n"
    )
    assert "  touches: [ops-first]\n  kind: wording\n" in (folder / "strategy.yaml").read_text("utf-8")
