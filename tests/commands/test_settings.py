"""Settings as a run obeys them: from strat.toml or pyproject.toml, wherever the run was started."""

from dataclasses import fields
from pathlib import Path
from shutil import copytree

import pytest

from strategy_cli.config import Limits
from tests.commands.faulty import concise, folder_with, found
from tests.rules.base import BASE, workspace
from tests.running import ROOT, strat, write_files


def refused(folder: Path, settings: str, *arguments: str) -> str:
    ran = concise(folder_with(folder, settings=settings), *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    return ran.err


def test_a_severity_changes_what_fails(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path, "insights-a", settings='[severity]\ndecision-without-initiative = "info"\n'
    )
    ran = concise(folder)
    assert ran.code == 0
    assert "info[decision-without-initiative]" in ran.out


def test_a_rule_that_is_off_says_nothing_and_green_claims_less(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a", settings='[severity]\ndecision-without-initiative = "off"\n')
    ran = concise(folder)
    assert (ran.code, found(ran)) == (0, [])
    assert "no more is claimed" in ran.out


def test_a_severity_wins_over_a_draft(tmp_path: Path) -> None:
    settings = '[severity]\ndecision-without-initiative = "error"\n'
    folder = folder_with(tmp_path, "insights-a", settings=settings)
    draft = (folder / "strategy.yaml").read_text()
    (folder / "strategy.yaml").write_text(f"stage: draft\n{draft}")
    assert concise(folder).code == 1


@pytest.mark.parametrize("rule", ["unreadable-file", "yaml-syntax", "yaml-feature"])
def test_what_could_not_be_read_stays_an_error(tmp_path: Path, rule: str) -> None:
    said = refused(tmp_path, f'\n[severity]\n{rule} = "off"\n')
    assert f"strat.toml:3: `{rule}` stays an error" in said


def test_an_unknown_rule_is_told_with_file_line_and_the_nearest(tmp_path: Path) -> None:
    said = refused(tmp_path, '[severity]\nmissing-becuase = "off"\n')
    assert said == "strat: strat.toml:2: no rule `missing-becuase`; did you mean `missing-because`?\n"


def test_an_unknown_setting_is_told_whatever_the_command(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, settings="fail_on = 1\n")
    ran = strat("brief", "insights", here=folder)
    assert (ran.code, "strat.toml:1: unknown setting `fail_on`; did you mean `fail-on`?" in ran.err) == (
        2,
        True,
    )


def test_fail_on_is_the_default_and_the_flag_wins(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a", settings='fail-on = "never"\n')
    assert concise(folder).code == 0
    assert concise(folder, "--fail-on", "error").code == 1


def test_another_version_that_is_required_cannot_run(tmp_path: Path) -> None:
    said = refused(tmp_path, 'requires = ">=99"\na-setting-of-99 = 1\n')
    assert "strat.toml:1: this is strat" in said
    assert "requires >=99; install that version" in said


def test_the_year_starts_when_the_company_says(tmp_path: Path) -> None:
    fragment = "# strategy.yaml\nreview_on: 2026-Q3\n"
    folder = write_files(tmp_path, dict(workspace(fragment)))
    assert "2026-09-30" in concise(folder).out
    (folder / "strat.toml").write_text("year-starts-in = 4\n")
    assert "date-passed" not in concise(folder).out


def test_the_strategy_and_the_teams_may_lie_elsewhere(tmp_path: Path) -> None:
    moved = {
        path.replace("strategy.yaml", "plan/company.yaml").replace("teams/", "squads/"): text
        for path, text in BASE.items()
    }
    settings = 'strategy = "plan/company.yaml"\nteams = "squads/"\n'
    folder = write_files(tmp_path, {**moved, "strat.toml": settings})
    ran = strat("lint", here=folder / "squads")
    assert (ran.code, "4 files, 3 teams" in ran.out, "complete and consistent" in ran.out) == (0, True, True)


def test_a_strategy_in_a_folder_is_found_from_there_and_by_its_path(tmp_path: Path) -> None:
    moved = {path.replace("strategy.yaml", "plan/strategy.yaml"): text for path, text in BASE.items()}
    folder = write_files(tmp_path, {**moved, "strat.toml": 'strategy = "plan/strategy.yaml"\n'})
    for ran in (strat("lint", here=folder / "plan"), strat("lint", "plan/strategy.yaml", here=folder)):
        assert (ran.code, "4 files, 3 teams" in ran.out) == (0, True)


def test_the_findings_of_a_strategy_elsewhere_name_its_path(tmp_path: Path) -> None:
    moved = {path.replace("strategy.yaml", "plan/company.yml"): text for path, text in BASE.items()}
    moved["plan/company.yml"] = moved["plan/company.yml"].replace("vision:", "visoin:")
    folder = write_files(tmp_path, {**moved, "strat.toml": 'strategy = "plan/company.yml"\n'})
    assert concise(folder).out.startswith("plan/company.yml:6:1: error[unknown-key]")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('\nstrategy = "plan.yaml"', 'strat.toml:2: `strategy` is "plan.yaml", and there is no such file'),
        ('teams = "squad"', 'strat.toml:1: `teams` is "squad", and there is no such folder'),
        ('teams = "../other"', "strat.toml:1: `teams` is"),
        ('baseline = "/tmp/x"', "strat.toml:1: `baseline` is"),
    ],
)
def test_a_path_that_leads_nowhere_or_outside_cannot_run(tmp_path: Path, settings: str, said: str) -> None:
    assert said in refused(tmp_path, settings)


@pytest.mark.parametrize("name", ["teams", "strategy", "baseline"])
def test_a_path_that_leaves_through_a_link_cannot_run(tmp_path: Path, name: str) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside/link").symlink_to(tmp_path / "outside")
    assert "leaves the folder of strat.toml through a link" in refused(
        tmp_path / "inside", f'{name} = "link"\n'
    )


def test_strat_toml_wins_over_pyproject(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a", settings='fail-on = "never"\n')
    (folder / "pyproject.toml").write_text('[tool.strat]\nfail-on = "info"\n')
    assert concise(folder).code == 0
    (folder / "strat.toml").unlink()
    (folder / "pyproject.toml").write_text('[tool.strat]\nfail-on = "never"\n')
    assert concise(folder).code == 0


@pytest.mark.parametrize("text", ["[tool.other]\nx = 1\n", "[broken\n", "tool = 1\n", "", "\x00", "\ufeff[x"])
def test_a_pyproject_of_other_tools_is_left_to_them(tmp_path: Path, text: str) -> None:
    folder = folder_with(tmp_path)
    (folder / "pyproject.toml").write_text(text)
    assert concise(folder).code == 0


def test_a_broken_pyproject_with_our_table_is_told(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "pyproject.toml").write_text("[tool.strat]\nfail-on = never\n")
    ran = concise(folder)
    assert (ran.code, "pyproject.toml:2: this is no TOML" in ran.err) == (2, True)


def test_settings_alone_make_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "strat.toml").write_text("")
    ran = concise(tmp_path)
    assert (ran.code, "nothing to lint" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [
        ("initiatives", 1, "too-many 4 initiatives, and more than 1"),
        ("choices", 1, "too-many 3 choices, and more than 1"),
        ("principles", 1, "too-many 4 principles, and more than 1"),
        ("metrics-per-initiative", 1, "too-many initiative `daily-answer` lists 2 metrics; 1 are enough"),
        ("days-reading", 21, "reading-stale metric `active-firms` was last read on 2026-11-01, 22 days ago"),
        ("days-question", 6, "backbrief-question-open `customer-success` has waited 7 days"),
        ("days-principle", 40, "principle-unused no accepted decision cited principle `answer-over-options`"),
        ("words-because", 11, "too-long-to-brief `because` is 12 words long"),
        ("words-vision", 14, "too-long-to-brief `vision` is 15 words long"),
        ("words-diagnosis", 28, "too-long-to-brief `diagnosis` is 29 words long"),
        ("words-strategy", 300, "too-long-to-brief the strategy is 379 words long"),
    ],
)
def test_each_limit_reaches_its_rule(tmp_path: Path, limit: str, value: int, said: str) -> None:
    folder = copytree(ROOT / "examples/analytics", tmp_path / "w")
    (folder / "strat.toml").write_text(f"[limits]\n{limit} = {value}\n")
    assert said in concise(folder).out.replace("] ", " ").replace("[", "\n")


def test_every_limit_is_tried_above() -> None:
    (tried,) = (mark.args[1] for mark in test_each_limit_reaches_its_rule.pytestmark)  # type: ignore[attr-defined]  # set by the decorator
    assert {limit.replace("-", "_") for limit, *_ in tried} == {field.name for field in fields(Limits)}


def test_the_lists_of_words_reach_the_rule(tmp_path: Path) -> None:
    fragment = (
        "# strategy.yaml\ndifferentiator:\n  for: managers\n  we_offer: a robust answer\n  unlike: tools\n"
    )
    folder = write_files(tmp_path, dict(workspace(fragment)))
    assert '"robust"' in concise(folder).out
    assert '"answer"' not in concise(folder).out
    (folder / "strat.toml").write_text('[words]\nfluff = ["answer"]\nfluff-off = ["robust"]\n')
    assert ('"robust"' in concise(folder).out, '"answer"' in concise(folder).out) == (False, True)
