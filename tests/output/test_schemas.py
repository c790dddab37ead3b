"""The three schemas: as files, as schemas, and over whole files and reports."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.output.schemas import SCHEMAS, file_name, schema, schema_text
from tests.output.editor import complaints, schema_of, validator
from tests.rules.base import workspace
from tests.running import ROOT, assert_golden, strat, write_files

every_schema = pytest.mark.parametrize("name", SCHEMAS)
MODELINE = "# yaml-language-server: $schema="


def examples(folder: str) -> list[Path]:
    return sorted((ROOT / "examples" / folder).rglob("*.yaml"))


def described(part: object, route: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every key of every object in a schema, by route, with what is said of it."""
    if isinstance(part, dict):
        for key, value in part.get("properties", {}).items() if "additionalProperties" in part else ():
            yield f"{route}.{key}", value
        for key, value in part.items():
            yield from described(value, f"{route}.{key}")


@every_schema
def test_golden_file_on_disk_is_what_the_command_makes(name: str) -> None:
    assert_golden(ROOT / "schemas" / file_name(name), schema_text(name))


@every_schema
def test_it_is_valid_2020_12_and_names_no_host(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    hosts = {line.strip() for line in schema_text(name).split("\n") if "://" in line}
    assert hosts == {'"$schema": "https://json-schema.org/draft/2020-12/schema",'}


@every_schema
def test_every_key_is_described_in_whole_sentences(name: str) -> None:
    keys = dict(described(schema(name)))
    assert len(keys) > 15
    assert {
        route for route, each in keys.items() if not each.get("description", "").endswith((".", ".)"))
    } == set()


@every_schema
def test_every_reference_leads_somewhere(name: str) -> None:
    text = schema_text(name)
    named = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert named <= set(schema(name).get("$defs", {}))


@pytest.mark.parametrize(("name", "model"), [("strategy", Strategy), ("team", Team)])
def test_the_keys_are_those_of_the_models_in_their_order(name: str, model: type[Entry]) -> None:
    made = schema(name)
    assert tuple(made["properties"]) == fields_of(model).order
    for inner in fields_of(model).nested.values():
        assert tuple(made["$defs"][inner.__name__]["properties"]) == fields_of(inner).order


@pytest.mark.parametrize("path", examples("analytics"), ids=lambda path: path.stem)
def test_the_complete_example_fits(path: Path) -> None:
    assert complaints(schema_of(path.name), path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", [*examples("analytics"), *examples("first-draft")], ids=str)
def test_the_first_line_of_an_example_leads_its_editor_to_the_schema(path: Path) -> None:
    first = path.read_text("utf-8").split("\n")[0]
    assert first.startswith(MODELINE)
    assert (path.parent / first.removeprefix(MODELINE)).resolve() == ROOT / "schemas" / file_name(
        schema_of(path.name)
    )


@pytest.mark.parametrize("path", workspace())
def test_a_workspace_on_which_no_rule_fires_fits(path: str) -> None:
    assert complaints(schema_of(path), workspace()[path].decode()) == []


def reports(folder: Path) -> Iterator[dict[str, Any]]:
    """JSON reports of runs that differ: clean, with faults of every kind, with something not judged."""
    yield json.loads(strat("lint", "-f", "json", "examples/analytics").out)
    yield json.loads(strat("lint", "-f", "json", "examples/first-draft").out)
    broken: dict[str, str | bytes] = {
        "strategy.yaml": "initiatives: none\n",
        "teams/a.yaml": b"\xff",
        "teams/b.yaml": "decisions:\n- id: b-one\n",
    }
    yield json.loads(strat("lint", "-f", "json", here=write_files(folder, broken)).out)


def test_every_report_of_lint_fits_the_findings_schema(tmp_path: Path) -> None:
    seen = list(reports(tmp_path))
    for report in seen:
        assert [error.message for error in validator("findings").iter_errors(report)] == []
    assert any(report["not_checked"] for report in seen)
    assert any(finding["related"] for report in seen for finding in report["findings"])


def test_a_report_with_another_key_or_without_one_does_not_fit() -> None:
    report = json.loads(strat("lint", "-f", "json", "examples/analytics").out)
    assert not validator("findings").is_valid(report | {"more": 1})
    for key in report:
        assert not validator("findings").is_valid(
            {name: each for name, each in report.items() if name != key}
        )
