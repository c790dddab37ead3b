"""`strat todo` as a person calls it: whose list, in which order, and that each line stands in a file."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from strategy_cli.output.schemas import schema
from tests.rules.base import workspace
from tests.running import ROOT, Ran, assert_golden, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"
GOLDEN = Path(__file__).parent / "golden"


def todo(*arguments: str, folder: Path = ANALYTICS) -> Ran:
    return strat("todo", *arguments, "-C", folder)


def owed(name: str, folder: Path, today: str = "2026-11-23") -> list[dict[str, str]]:
    """A person's list, from the JSON."""
    ran = strat("todo", name, "-C", folder, "-f", "json", "--today", today)
    return [each for person in json.loads(ran.out)["people"] for each in person["owes"]]


@pytest.fixture
def accents(tmp_path: Path) -> Path:
    fragment = "# teams/insights.yaml\nlead: José Łukasz Groß\nbackbrief:\n"
    return write_files(tmp_path, dict(workspace(fragment)))


@pytest.mark.parametrize("example", ["analytics", "first-draft"])
def test_golden_the_lists_of_the_examples(example: str) -> None:
    assert_golden(GOLDEN / f"todo-{example}.txt", todo(folder=ROOT / "examples" / example).out)
    shown = todo("-f", "markdown", folder=ROOT / "examples" / example).out
    assert_golden(GOLDEN / f"todo-{example}.md", shown)


@pytest.mark.parametrize("who", ["Dana Reyes", "dana", "  REYES ", "reyes dana", "rey"])
def test_a_person_is_found_by_a_part_of_the_name(who: str) -> None:
    ran = todo(who)
    assert ran.out.startswith("Dana Reyes\n")
    assert "which says no: somebody who answers Depotline's customers on Saturdays" in ran.out
    assert 'Customer success asks since 2026-11-16: "Who speaks to a customer' in ran.out


@pytest.mark.parametrize("who", ["jose", "JOSÉ", "groß", "gross", "jose groß"])
def test_accents_and_case_are_no_obstacle(accents: Path, who: str) -> None:
    assert todo(who, folder=accents).out.startswith("José Łukasz Groß\n")


@pytest.mark.parametrize("who", ["partners", "Partner squad", "PARTNERS", "partner sq"])
def test_a_team_stands_for_its_lead(who: str) -> None:
    assert todo(who).out.startswith("Tom Okafor\n")


def test_who_is_lead_and_owner_has_one_list(tmp_path: Path) -> None:
    fragments = "# teams/insights.yaml\nlead: dana  REYES\nbackbrief:\n"
    folder = write_files(tmp_path, dict(workspace(fragments)))
    people = json.loads(todo("-f", "json", folder=folder).out)["people"]
    assert [each["name"] for each in people if "reyes" in each["name"].lower()] == ["Dana Reyes"]
    assert {each["path"] for each in owed("Dana Reyes", folder)} >= {"strategy.yaml", "teams/insights.yaml"}


def test_where_nobody_is_named_the_lead_of_the_team_is(tmp_path: Path) -> None:
    fragment = "# teams/insights.yaml\nlead:\nbackbrief:\n"
    folder = write_files(tmp_path, dict(workspace(fragment)))
    assert "\nlead of insights\n" in f"\n{todo(folder=folder).out}"
    assert todo("insights", folder=folder).out.startswith("lead of insights\n")


def test_somebody_who_owes_nothing_is_told_so() -> None:
    assert todo("ingrid").out == "Ingrid Solberg: nothing is owed, as written.\n"


def test_a_name_that_fits_nobody_is_told_the_names() -> None:
    ran = todo("nobody")
    assert (ran.code, ran.out, "Tom Okafor" in ran.err) == (2, "", True)


def test_what_is_past_its_day_comes_first_then_what_waits_by_weight_then_days_to_come() -> None:
    folder = ROOT / "examples" / "first-draft"
    found = owed("priya", folder, "2027-02-23")
    groups = [0 if each["is_past"] else 2 if each["date"] else 1 for each in found]
    assert groups == sorted(groups)
    assert 0 in groups
    weights = [["error", "warning", "", "info"].index(each["severity"]) for each in found if not each["date"]]
    assert weights == sorted(weights)
    days = [each["date"] for each in found if each["date"]]
    assert days == sorted(days)


def test_a_finding_is_told_as_its_rule_words_it_with_what_to_write(tmp_path: Path) -> None:
    folder = write_files(tmp_path, dict(workspace("# teams/insights.yaml\nbackbrief:\n")))
    shown = todo("priya", folder=folder).out
    assert "  team `insights` has not handed the strategy back (warning: no-backbrief)  " in shown
    assert "\n    → add `backbrief:` with" in shown


def test_a_need_that_was_escalated_is_told_once_and_to_one(tmp_path: Path) -> None:
    needs = """
# teams/insights.yaml
needs:
- id: figures
  from: platform
  what: last night's figures by five
  by: 2026-12-01
  escalated_to: Dana Reyes
"""
    folder = write_files(tmp_path, dict(workspace(needs)))
    told = [each for each in owed("dana", folder) if "figures" in each["what"]]
    assert [(each["kind"], each["date"]) for each in told] == [("escalation", "2026-12-01")]
    assert "which has not answered" in told[0]["what"]
    platform = todo("platform", folder=folder).out
    assert "figures by five" not in platform


def test_a_day_that_may_pass_is_shown_with_the_reason(tmp_path: Path) -> None:
    comment = "review_on: 2026-01-01   # strat: ignore[date-passed] after the funding round\n"
    folder = write_files(tmp_path, dict(workspace(f"# strategy.yaml\n{comment}")))
    shown = todo("dana", folder=folder).out
    assert "2026-01-01, passed: look again at the strategy" in shown
    assert "ignored there, because: after the funding round" in shown


def test_what_was_not_read_is_said(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {}
    files.update(workspace())
    folder = write_files(tmp_path, files | {"teams/platform.yaml": b"\xff"})
    assert "Nothing is known of teams/platform.yaml, which could not be read." in todo(folder=folder).out


@pytest.mark.parametrize("example", ["analytics", "first-draft"])
def test_json_fits_its_schema_and_each_line_leads_to_what_it_tells(example: str) -> None:
    folder = ROOT / "examples" / example
    found = json.loads(todo("-f", "json", folder=folder).out)
    assert list(Draft202012Validator(schema("todo")).iter_errors(found)) == []
    for each in (each for person in found["people"] for each in person["owes"]):
        line = (folder / each["path"]).read_text("utf-8").splitlines()[each["line"] - 1]
        if each["kind"] == "day":
            day = line.partition(":")[2].split("#")[0].strip().strip('"')
            assert each["date"].startswith(day[:4])
        if each["kind"] == "question":
            assert line.strip().removeprefix("- ").removeprefix("ask: ")[:40] in each["what"]
