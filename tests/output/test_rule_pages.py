"""The catalogue as people and tools read it."""

import json

from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of
from tests.running import ROOT, assert_golden, strat


def test_the_golden_page_of_all_rules_is_what_the_command_prints() -> None:
    assert_golden(ROOT / "docs" / "rules.md", strat("rule", "-f", "markdown").out)


def test_the_list_names_every_rule_with_its_severity() -> None:
    lines = strat("rule").out.split("\n")
    for rule in RULES:
        (line,) = (line for line in lines if line.startswith(f"  {name_of(rule)} "))
        assert f" {rule.SEVERITY} " in line


def test_a_page_says_why_and_what_to_write_and_shows_both_examples() -> None:
    shown = strat("rule", "decision-without-initiative").out
    for label in ("Why it matters", "Where that comes from", "What to write", "When to ignore it"):
        assert label in shown
    assert shown.index("Bad:") < shown.index("Good:")


def test_json_gives_tools_every_page() -> None:
    pages = json.loads(strat("rule", "-f", "json").out)
    assert [page["name"] for page in pages] == [name_of(rule) for rule in RULES]
    assert all(page["bad"] and page["good"] and page["why"] for page in pages)


def test_an_unknown_rule_names_the_nearest() -> None:
    ran = strat("rule", "decision-without-inititive")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `decision-without-initiative`?" in ran.err
