"""SARIF: valid against the schema of OASIS, and as code scanning takes it."""

import json
import re
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote

import pytest
from hypothesis import given
from jsonschema import Draft4Validator, FormatChecker

from strategy_cli.output.formats import Format
from strategy_cli.output.paths import SeenFrom
from strategy_cli.rules import RULES
from strategy_cli.rules.page import base_of, name_of
from tests.commands.faulty import unlinked
from tests.output.reports import COUNTS, SHOWING, TEXTS, finding, many, report, shown
from tests.rules.base import workspace
from tests.rules.running import report as linted

UNLINKED = "decision-without-initiative"
Json: TypeAlias = Any

SCHEMA = Draft4Validator(
    json.loads((Path(__file__).parent / "data/sarif-schema-2.1.0.json").read_text("utf-8")),
    format_checker=FormatChecker(),
)


def run_of(text: str) -> Json:
    """The one run of a valid log."""
    log = json.loads(text)
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    return log["runs"][0]


def assert_ingested(run: Json) -> None:
    """The rules by which GitHub takes a run in, and shows its results on the lines they are about."""
    assert len(run["results"]) <= 25_000
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"]):
            assert 0 < len(text) < 1024
        assert rule["help"].keys() == {"text", "markdown"}
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert len(rule["properties"]["tags"]) <= 20
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"].strip()
        assert result["partialFingerprints"]["primaryLocationLineHash"]
        assert "suppressions" not in result
        for location in (*result["locations"], *result["relatedLocations"]):
            assert_on_one_line_of_a_file(location["physicalLocation"])


def assert_on_one_line_of_a_file(physical: Json) -> None:
    uri, region = physical["artifactLocation"]["uri"], physical["region"]
    assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", uri)
    assert not uri.startswith("/")
    assert region.keys() == {"startLine", "startColumn", "endLine", "endColumn"}
    assert region["startLine"] == region["endLine"] >= 1
    assert 1 <= region["startColumn"] <= region["endColumn"]


@pytest.mark.parametrize("count", COUNTS)
def test_any_number_of_findings_is_a_valid_log_that_github_takes(count: int) -> None:
    run = run_of(shown(Format.SARIF, many(count)))
    assert len(run["results"]) == count
    assert_ingested(run)


@given(TEXTS)
def test_any_text_is_a_valid_log_of_the_same_shape(text: str) -> None:
    run = run_of(shown(Format.SARIF, report([finding(text=text)], text)))
    assert_ingested(run)
    assert shape(run) == shape(run_of(shown(Format.SARIF, report([finding(text="x")], "x"))))


def shape(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return [shape(inner) for inner in value] if isinstance(value, list) else type(value)


@given(TEXTS)
def test_no_text_makes_a_link_or_a_placeholder(text: str) -> None:
    said = run_of(shown(Format.SARIF, report([finding(text=text)])))["results"][0]["message"]["text"]
    plain = re.sub(r"\\[\\\[\]]|\{\{|\}\}", "", said)
    assert not set("[]{}") & set(plain)


def test_every_rules_own_examples_give_a_log_that_github_takes() -> None:
    for rule in RULES:
        base = workspace(base_of(rule)) if base_of(rule) else None
        run = run_of(shown(Format.SARIF, linted(workspace(rule.BAD), base=base)))
        assert name_of(rule) in {result["ruleId"] for result in run["results"]}
        assert_ingested(run)


def test_paths_are_seen_from_the_repository() -> None:
    run = run_of(shown(Format.SARIF, report([finding(text="ü b")])))
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(location["uri"]) == "company/teams/ü b.yaml"


def test_two_workspaces_of_a_repository_are_two_analyses() -> None:
    other = SHOWING.__class__(SeenFrom(), SeenFrom("division"), (), ())
    ids = {
        run_of(shown(Format.SARIF, report(), each))["automationDetails"]["id"] for each in (SHOWING, other)
    }
    assert ids == {"strat/company/", "strat/division/"}


def test_what_is_ignored_or_known_is_left_out_and_counted() -> None:
    text = unlinked("insights-a").replace("insights-a\n", f"insights-a  # strat: ignore[{UNLINKED}] why\n", 1)
    run = run_of(shown(Format.SARIF, linted(workspace(text))))
    assert run["properties"] == {"ignored": 1, "baselined": 0, "inBase": 0}
    assert [result["ruleId"] for result in run["results"]] == []
