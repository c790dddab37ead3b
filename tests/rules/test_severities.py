"""No update turns a build red by itself: what becomes an error warned for one minor version before.

`released.json` holds the severities of each release as `strat rule -f json` gave them, by version; whoever
releases adds a line. Before the first release it is empty.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from strategy_cli import __version__
from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of

RELEASED: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "released.json").read_text("utf-8"))


def minor(version: str) -> tuple[int, int]:
    major, minor_, *_ = version.split(".")
    return int(major), int(minor_)


def sudden_errors(
    now: Mapping[str, str], released: Mapping[str, Mapping[str, str]], version: str
) -> set[str]:
    """The rules that are errors in `version` and did not even warn in the last minor version before it."""
    older = [each for each in released if minor(each) < minor(version)]
    if not older:
        return set()
    before = released[max(older, key=lambda each: tuple(map(int, each.split("."))))]
    return {
        rule
        for rule, severity in now.items()
        if severity == "error" and before.get(rule) not in ("error", "warning")
    }


def test_the_catalogue_has_no_sudden_error() -> None:
    now = {name_of(rule): rule.SEVERITY.value for rule in RULES}
    assert sudden_errors(now, RELEASED, __version__) == set()


def test_a_minor_version_after_the_first_has_one_on_record_before_it() -> None:
    assert minor(__version__) <= (0, 1) or any(minor(each) < minor(__version__) for each in RELEASED)


@pytest.mark.parametrize(
    ("before", "sudden"),
    [("error", False), ("warning", False), ("info", True), (None, True)],
)
def test_an_error_needs_a_warning_before_it(before: str | None, sudden: bool) -> None:
    released = {"0.3.0": {"a-rule": before} if before else {}, "0.3.1": {"a-rule": before} if before else {}}
    assert sudden_errors({"a-rule": "error"}, released, "0.4.0") == ({"a-rule"} if sudden else set())


def test_warnings_may_come_and_go_and_the_first_release_is_free() -> None:
    assert sudden_errors({"a-rule": "warning"}, {"0.3.0": {}}, "0.4.0") == set()
    assert sudden_errors({"a-rule": "error"}, {}, "0.1.0") == set()


def test_within_a_minor_version_the_one_before_it_counts() -> None:
    released = {"0.3.0": {"a-rule": "info"}, "0.4.0": {"a-rule": "error"}}
    assert sudden_errors({"a-rule": "error"}, released, "0.4.1") == {"a-rule"}
