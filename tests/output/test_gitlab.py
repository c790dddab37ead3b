"""GitLab's code quality report: a list of what a merge request can show."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from strategy_cli.finding import Severity
from strategy_cli.output.formats import Format
from tests.output.reports import COUNTS, TEXTS, finding, many, report, shown

TEXT = {"type": "string", "minLength": 1}
LOCATION = {
    "type": "object",
    "required": ["path", "lines"],
    "properties": {
        "path": {**TEXT, "pattern": "^[^/.]"},
        "lines": {
            "type": "object",
            "required": ["begin"],
            "properties": {"begin": {"type": "integer", "minimum": 1}},
        },
    },
}
# The table of GitLab's documentation, "Code Quality report format".
ENTRY = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "location", "severity"],
    "additionalProperties": False,
    "properties": {
        "description": TEXT,
        "check_name": TEXT,
        "fingerprint": TEXT,
        "location": LOCATION,
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    },
}
SCHEMA = Draft202012Validator({"type": "array", "items": ENTRY})


@pytest.mark.parametrize("count", COUNTS)
def test_each_finding_is_an_entry_with_its_own_fingerprint(count: int) -> None:
    rows = json.loads(shown(Format.GITLAB, many(count)))
    SCHEMA.validate(rows)
    assert len({row["fingerprint"] for row in rows}) == count


@given(TEXTS)
def test_any_text_is_an_entry(text: str) -> None:
    SCHEMA.validate(json.loads(shown(Format.GITLAB, report([finding(text=text)]))))


def test_severities_and_lines_are_those_of_the_findings() -> None:
    rows = json.loads(shown(Format.GITLAB, report([finding(4), finding(0, Severity.INFO)])))
    assert [(row["severity"], row["location"]["lines"]["begin"]) for row in rows] == [
        ("major", 5),
        ("info", 1),
    ]
    assert rows[0]["location"]["path"] == "company/teams/said.yaml"
