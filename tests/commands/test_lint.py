"""`strat lint` as a person and a script meet it: words, formats, exit codes."""

import json
from pathlib import Path

import pytest

from tests.rules.base import BASE, workspace
from tests.running import strat, write_files

UNLINKED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""


def fault_count(folder: Path, *arguments: str) -> int:
    ran = strat("lint", "-f", "json", *arguments, here=folder)
    return len(json.loads(ran.out)["findings"])


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return write_files(tmp_path, dict(BASE))


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return write_files(tmp_path, dict(workspace(UNLINKED)))


def test_a_clean_workspace_ends_with_0_and_says_what_green_means(clean: Path) -> None:
    ran = strat("lint", here=clean)
    assert ran.code == 0
    assert "nothing found" in ran.out
    assert ran.out.endswith("as written; whether it is true and wise is for people.\n")


def test_a_fault_ends_with_1(faulty: Path) -> None:
    assert strat("lint", here=faulty).code == 1


def test_fail_on_never_shows_and_passes(faulty: Path) -> None:
    ran = strat("lint", "--fail-on", "never", here=faulty)
    assert ran.code == 0
    assert "decision-without-initiative" in ran.out


def test_strict_fails_on_a_warning(tmp_path: Path) -> None:
    warned = UNLINKED.replace("  follows: [ops-first]\n", "  initiative: daily-answer\n")
    folder = write_files(tmp_path, dict(workspace(warned)))
    assert strat("lint", here=folder).code == 0
    assert strat("lint", "--strict", here=folder).code == 1


def test_concise_is_one_line_a_finding(faulty: Path) -> None:
    ran = strat("lint", "-f", "concise", here=faulty)
    assert ": error[decision-without-initiative] decision `insights-no-slides` serves" in ran.out
    assert ran.out.startswith("teams/insights.yaml:")


def test_paths_are_relative_to_the_current_folder(faulty: Path) -> None:
    ran = strat("lint", "-f", "concise", here=faulty / "teams")
    assert ran.out.startswith("insights.yaml:")


def test_json_goes_to_stdout_alone_and_the_closing_line_to_stderr(faulty: Path) -> None:
    ran = strat("lint", "-f", "json", here=faulty)
    assert json.loads(ran.out)["summary"]["errors"] == 1
    assert "1 error" in ran.err


def test_json_names_the_workspace_once_and_paths_inside_it(faulty: Path) -> None:
    report = json.loads(strat("lint", "-f", "json", "-C", faulty, here=faulty.parent).out)
    assert report["workspace"] == faulty.name
    assert report["findings"][0]["path"] == "teams/insights.yaml"
    assert report["findings"][0]["place"] == "decisions[insights-no-slides]"


def test_more_than_thirty_findings_are_shown_a_line_each(tmp_path: Path) -> None:
    many = "".join(f"- id: insights-{n}\n  decided: Do thing {n}.\n" for n in range(40))
    folder = write_files(tmp_path, dict(workspace(f"# teams/insights.yaml\ndecisions:\n{many}")))
    assert "-->" not in strat("lint", here=folder).out


def test_select_runs_only_that_rule(faulty: Path) -> None:
    assert fault_count(faulty, "--select", "missing-because") == 0
    assert fault_count(faulty, "--select", "decisions") == 1


def test_a_partial_run_does_not_claim_that_all_is_complete(clean: Path) -> None:
    assert "complete and consistent" not in strat("lint", "--select", "missing-because", here=clean).out


def test_ignore_leaves_a_rule_out(faulty: Path) -> None:
    assert fault_count(faulty, "--ignore", "decision-without-initiative") == 0


def test_an_unreadable_file_cannot_be_deselected(clean: Path) -> None:
    (clean / "teams" / "x.yaml").mkdir()
    ran = strat("lint", "--ignore", "files", "-f", "concise", here=clean)
    assert (ran.code, "unreadable-file" in ran.out) == (1, True)


def test_an_unknown_rule_names_the_nearest(clean: Path) -> None:
    ran = strat("lint", "--select", "decision-without-inititive", here=clean)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `decision-without-initiative`?" in ran.err


def test_a_team_sees_its_own_findings(faulty: Path) -> None:
    assert fault_count(faulty, "--team", "insights") == 1
    assert fault_count(faulty, "--team", "partners") == 0


def test_an_unknown_team_names_the_nearest_and_lists_all(clean: Path) -> None:
    ran = strat("lint", "--team", "insigths", here=clean)
    assert ran.code == 2
    assert "did you mean `insights`?" in ran.err
    assert "partners" in ran.err


def test_a_path_reports_only_its_findings(faulty: Path) -> None:
    assert fault_count(faulty, "teams/partners.yaml") == 0
    assert fault_count(faulty, "teams") == 1


def test_a_path_that_is_not_there_cannot_run(clean: Path) -> None:
    ran = strat("lint", "teams/nobody.yaml", here=clean)
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_paths_of_two_workspaces_cannot_run(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_files(tmp_path / name, dict(BASE))
    assert strat("lint", tmp_path / "a", tmp_path / "b", here=tmp_path).code == 2


def test_an_empty_folder_has_nothing_to_lint(tmp_path: Path) -> None:
    ran = strat("lint", here=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "nothing to lint" in ran.err


def test_a_missing_folder_cannot_run(tmp_path: Path) -> None:
    assert strat("lint", "-C", tmp_path / "nowhere").code == 2


def test_the_folder_may_be_named_before_the_command(clean: Path) -> None:
    assert strat("-C", clean, "lint") == strat("lint", "-C", clean)


def test_teams_without_a_strategy_are_one_missing_element(clean: Path) -> None:
    (clean / "strategy.yaml").unlink()
    ran = strat("lint", "-f", "concise", "-C", clean)
    assert ran.code == 1
    assert ran.out.count("missing-element") == 1
    assert "not checked: " in ran.out


def test_a_strategy_without_teams_says_so(clean: Path) -> None:
    for path in (clean / "teams").iterdir():
        path.unlink()
    assert "no teams" in strat("lint", here=clean).out


def test_two_endings_for_one_team_are_a_finding(clean: Path) -> None:
    (clean / "teams" / "insights.yml").write_text("id: insights\n")
    assert "unreadable-file" in strat("lint", "-f", "concise", here=clean).out


def test_what_is_not_read_in_teams_is_named(clean: Path) -> None:
    (clean / "teams" / "notes.md").write_text("x")
    (clean / "teams" / "old").mkdir()
    assert "left aside: teams/notes.md, teams/old/" in strat("lint", here=clean).out


def test_a_day_that_is_none_cannot_run(clean: Path) -> None:
    assert strat("lint", "--today", "tomorrow", here=clean).code == 2


def test_the_same_files_give_the_same_bytes(faulty: Path) -> None:
    assert strat("lint", "-f", "json", here=faulty) == strat("lint", "-f", "json", here=faulty)
