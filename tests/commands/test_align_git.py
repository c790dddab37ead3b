"""`strat align` and git: the last rung asks for a heard back-brief on an earlier edition too."""

import json
from pathlib import Path

import pytest

from tests.reading.repositories import committed, git, repository
from tests.rules.base import INSIGHTS, workspace
from tests.running import strat, write_files

OLD = INSIGHTS.replace("  edition: 3", "  edition: 2").encode()
FREE = INSIGHTS.replace("  level: together\n", "  level: team-decides\n  within: a\n", 1).encode()
OTHERS = {path: text for path, text in workspace().items() if path != "teams/insights.yaml"}
NOW = {**OTHERS, "teams/insights.yaml": FREE}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company whose team Insights handed back edition 2 under another file's name, and then edition 3."""
    folder = tmp_path_factory.mktemp("company")
    repository(folder, {**OTHERS, "teams/answers.yaml": OLD})
    return committed(folder, NOW, gone=("teams/answers.yaml",))


def test_an_earlier_backbrief_is_seen_and_says_which_it_was(company: Path) -> None:
    ran = strat("align", "insights", here=company)
    assert "earlier back-brief   1 of 1" in ran.out
    assert "edition 2, heard by Dana Reyes on 2026-10-09, as git shows" in ran.out
    assert "Evidence supports up to team-decides (you decide)." in ran.out
    assert "answers: team-decides, covered; one-way doors up to together" in ran.out


def test_all_teams_are_looked_at_in_one_go(company: Path) -> None:
    assert "Rights that wait for evidence: none." in strat("align", here=company).out
    teams = json.loads(strat("align", "-f", "json", here=company).out)["teams"]
    assert {team["id"]: team["evidence_supports"] for team in teams}["insights"] == "team-decides"
    partners = next(team for team in teams if team["id"] == "partners")
    assert partners["lines"][-1]["missing"][0]["what"].startswith("none in git yet")


def test_a_shallow_clone_says_that_it_cannot_know(company: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", company.as_uri(), "clone")
    ran = strat("align", "insights", here=tmp_path / "clone")
    assert "the history is cut off here (a shallow clone)" in ran.out
    assert "Evidence supports up to team-reports" in ran.out
    assert "answers: team-decides, not judged: the history is cut off here" in ran.out
    assert "Not judged, for only git shows earlier editions: insights/answers" in (
        strat("align", here=tmp_path / "clone").out
    )


def test_without_git_it_says_that_it_cannot(tmp_path: Path) -> None:
    ran = strat("align", "insights", here=write_files(tmp_path, dict(NOW)))
    assert ran.code == 0
    assert "this folder is not in a git repository; judged as without one" in ran.out


def test_where_git_is_not_installed_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = strat("align", "insights", here=write_files(tmp_path / "w", dict(NOW)))
    assert ran.code == 0
    assert "answers: team-decides, not judged: git is not installed" in ran.out


def test_the_overview_asks_git_only_where_a_right_hangs_on_it(
    company: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise AssertionError

    folder = write_files(tmp_path, dict(workspace()))
    monkeypatch.setattr("subprocess.run", refuses)
    assert strat("align", here=folder).code == 0
    with pytest.raises(AssertionError):
        strat("align", here=company)


def outrun(here: Path, *arguments: str) -> str:
    """What lint says of rights beyond the evidence, half a year after that back-brief."""
    rules = ("--select", "autonomy-outruns-alignment", "--today", "2027-04-15")
    return strat("lint", "-f", "concise", *rules, *arguments, here=here).out


def test_lint_beside_a_base_asks_git_for_the_last_rung_and_alone_does_not(
    company: Path, tmp_path: Path
) -> None:
    new = repository(tmp_path, dict(NOW))
    assert "autonomy-outruns-alignment]" not in outrun(new)
    assert "a back-brief on an earlier edition too" in outrun(new, "--base", "HEAD")
    assert "autonomy-outruns-alignment]" not in outrun(new, "--base", "HEAD", "--only-new")
    assert "autonomy-outruns-alignment]" not in outrun(company, "--base", "HEAD")
