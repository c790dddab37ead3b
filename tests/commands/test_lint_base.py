"""`strat lint --base` and `--only-new`: beside where HEAD parted from a revision, said aloud."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from strategy_cli.output.formats import Format
from strategy_cli.output.schemas import schema
from tests.commands.faulty import found, unlinked
from tests.reading.repositories import committed, git, repository
from tests.rules.base import workspace
from tests.running import Ran, assert_golden, strat, write_files

GOLDEN = Path(__file__).parent / "golden"
PIVOT = workspace()["strategy.yaml"].replace(
    b"building for operations", b"building for cold-chain operations"
)
Files = dict[str, str | bytes]


def faulty(*ids: str) -> Files:
    return dict(workspace(unlinked(*ids)))


def folder(at: Path, old: Files, new: Files, name: str = "Ziele für alle") -> Path:
    """A workspace in a sub-folder of a repository, as `main` has it, with files that are not committed."""
    repository(at, {f"{name}/{path}": text for path, text in old.items()})
    return write_files(at / name, new)


def lint(here: Path, *arguments: str) -> Ran:
    return strat("lint", "-f", "concise", "--base", "main", *arguments, here=here)


def test_golden_of_a_change_that_nobody_recorded(tmp_path: Path) -> None:
    here = folder(tmp_path, dict(workspace()), {"strategy.yaml": PIVOT})
    ran = strat("lint", "-f", "full", "--base", "main", here=here)
    assert (ran.code, ran.err) == (1, "")
    assert_golden(GOLDEN / "lint-base.txt", ran.out)


def test_the_closing_line_says_what_it_was_compared_with(tmp_path: Path) -> None:
    ran = lint(folder(tmp_path, dict(workspace()), {}))
    assert ran.code == 0
    assert ", compared with main: nothing found\nNo error: complete and consistent" in ran.out


def test_verbose_names_the_commit(tmp_path: Path) -> None:
    here = folder(tmp_path, dict(workspace()), {})
    assert f"compared with main, commit {git(here, 'rev-parse', 'main')}\n" in lint(here, "-v").err


def test_a_shallow_clone_without_the_parting_says_that_the_history_is_cut_off(tmp_path: Path) -> None:
    here = repository(tmp_path / "one", dict(workspace()))
    git(here, "switch", "--quiet", "--create", "work")
    committed(here, {"strategy.yaml": PIVOT})
    git(here, "switch", "--quiet", "main")
    committed(here, {"readme": "x"})
    git(
        tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", "-b", "work", f"file://{here}", "two"
    )
    ran = strat("lint", "--base", "origin/main", here=tmp_path / "two")
    assert "so origin/main itself is the base: the history is cut off here (a shallow clone)" in ran.out
    assert "fetch-depth: 0" in ran.out


def test_without_a_base_the_rule_that_needs_one_runs_only_where_it_is_named(tmp_path: Path) -> None:
    here = write_files(tmp_path, dict(workspace()))
    assert "not checked" not in strat("lint", here=here).out
    named = strat("lint", "--select", "change-not-recorded", here=here)
    assert "not checked: change-not-recorded: it compares with an earlier version: `--base REV`" in named.out


def test_only_new_findings_are_told_and_the_others_counted(tmp_path: Path) -> None:
    here = folder(tmp_path, faulty("insights-a"), faulty("insights-a", "insights-b"))
    ran = lint(here, "--only-new")
    assert found(ran) == ["decision-without-initiative decision `insights-b` serves no initiative"]
    assert ran.code == 1
    assert "1 error; 1 there already at main" in ran.out


def test_green_with_old_findings_claims_no_more_than_that(tmp_path: Path) -> None:
    ran = lint(folder(tmp_path, faulty("insights-a"), {}), "--only-new")
    assert (ran.code, found(ran)) == (0, [])
    assert (
        "nothing new; 1 there already at main\nNo new error; what was there already still stands" in ran.out
    )


@pytest.mark.parametrize("style", list(Format))
def test_every_format_leaves_the_old_ones_out(tmp_path: Path, style: Format) -> None:
    here = folder(tmp_path, faulty("insights-a"), faulty("insights-a", "insights-b"))
    ran = strat("lint", "-f", style.value, "--base", "main", "--only-new", here=here)
    assert "insights-b" in ran.out
    assert "insights-a" not in ran.out
    assert "1 there already at main" in ran.out + ran.err


def test_json_counts_them_and_fits_its_schema(tmp_path: Path) -> None:
    here = folder(tmp_path, faulty("insights-a"), faulty("insights-a", "insights-b"))
    report = json.loads(strat("lint", "-f", "json", "--base", "main", "--only-new", here=here).out)
    assert report["summary"]["in_base"] == 1
    assert report["base"] == {"name": "main", "commit": git(here, "rev-parse", "main"), "notes": []}
    assert list(Draft202012Validator(schema("findings")).iter_errors(report)) == []


def test_the_findings_of_a_file_with_a_new_name_are_not_new(tmp_path: Path) -> None:
    files = faulty("insights-a")
    here = folder(tmp_path, files, {"strategy.yml": files["strategy.yaml"]})
    (here / "strategy.yaml").unlink()
    (here / "teams/insights.yaml").rename(here / "teams/answers.yaml")
    new = found(lint(here, "--only-new"))
    assert not any("insights-a" in each for each in new)


def test_a_day_that_passed_since_is_not_new(tmp_path: Path) -> None:
    here = folder(tmp_path, dict(workspace()), {})
    assert "there already at main" in lint(here, "--only-new", "--today", "2027-07-01").out
    assert found(lint(here, "--only-new", "--today", "2027-07-01")) == []


def test_a_finding_whose_ignore_was_taken_away_is_new(tmp_path: Path) -> None:
    ignored = workspace(unlinked("insights-a"))
    path = "teams/insights.yaml"
    ignored[path] = ignored[path].replace(
        b"- id: insights-a\n", b"- id: insights-a  # strat: ignore[decision-without-initiative] in May\n"
    )
    ran = lint(folder(tmp_path, dict(ignored), faulty("insights-a")), "--only-new")
    assert [each.split()[0] for each in found(ran)] == ["decision-without-initiative"]


def test_with_a_baseline_a_team_and_paths_only_what_is_new_and_asked_for_is_told(tmp_path: Path) -> None:
    here = folder(tmp_path, faulty("insights-a", "insights-b"), {})
    assert strat("lint", "--baseline", "d.json", "--update-baseline", here=here).code == 0
    write_files(here, faulty("insights-a", "insights-b", "insights-c"))
    ran = lint(here, "--only-new", "--baseline", "d.json", "--team", "insights")
    assert [each.split("`")[1] for each in found(ran)] == ["insights-c"]
    assert "2 known from the baseline" in ran.out
    assert found(lint(here, "--only-new", "teams/partners.yaml")) == []


def test_a_file_that_was_broken_before_and_is_still_is_always_told(tmp_path: Path) -> None:
    broken: Files = {**workspace(), "teams/insights.yaml": "id: [\n"}
    ran = lint(folder(tmp_path, broken, {}), "--only-new")
    assert ran.code == 1
    assert any("yaml-syntax" in each for each in found(ran))


def test_a_file_that_was_broken_before_says_that_all_in_it_counts_as_new(tmp_path: Path) -> None:
    broken: Files = {**workspace(), "teams/insights.yaml": "id: [\n"}
    ran = lint(folder(tmp_path, broken, faulty("insights-a")), "--only-new")
    assert any("insights-a" in each for each in found(ran))
    assert "teams/insights.yaml could not be read at main, so all in it counts as new" in ran.out


def test_a_base_without_a_workspace_is_said_aloud(tmp_path: Path) -> None:
    here = committed(repository(tmp_path, {"readme": "x\n"}), dict(workspace()))
    ran = strat("lint", "--base", "HEAD~1", here=here)
    assert ran.code == 0
    assert "HEAD~1 has no strategy and no team file there, so nothing could be compared" in ran.out


def test_where_nothing_joins_the_two_the_revision_itself_is_the_base_said_aloud(tmp_path: Path) -> None:
    here = repository(tmp_path, dict(workspace()))
    git(here, "switch", "--quiet", "--orphan", "anew")
    committed(here, {**workspace(), "strategy.yaml": PIVOT})
    ran = lint(here, "--select", "change-not-recorded")
    assert "nothing joins main and HEAD, so main itself is the base" in ran.out
    assert len(found(ran)) == 1


def test_a_buffer_is_compared_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = folder(tmp_path, dict(workspace()), {})
    monkeypatch.setattr("strategy_cli.commands.workspace.read_stdin", lambda: PIVOT)
    ran = lint(here, "-", "--stdin-filename", "strategy.yaml")
    assert any(each.startswith("change-not-recorded") for each in found(ran))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only-new",), "--only-new needs --base"),
        (("--base", ""), "--base is empty"),
        (("--base", "nowhere"), "no revision `nowhere`"),
        (("--base", "--output=x"), "no revision `--output=x`"),
        (("--base", "main", "--baseline", "d.json", "--update-baseline"), "leave out --base"),
    ],
)
def test_an_odd_call_cannot_run(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = strat("lint", *arguments, here=folder(tmp_path, dict(workspace()), {}))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_outside_git_it_says_so(tmp_path: Path) -> None:
    ran = lint(write_files(tmp_path, dict(workspace())))
    assert (ran.code, "is not in a git repository" in ran.err) == (2, True)
