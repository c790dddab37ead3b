"""What choices rule out, as phrases, and which texts speak of it without refusing it."""

from datetime import date

import pytest

from strategy_cli.graph.links import Graph
from strategy_cli.graph.ruling_out import closed_ways, phrases_of, touched
from strategy_cli.reading.load import load

TODAY = date(2026, 11, 23)


def quotes(rule_out: str, text: str) -> list[str]:
    """What a text has of one rule-out."""
    strategy = f"approach:\n- id: c\n  rules_out: ['{rule_out}']\n"
    ways = closed_ways(Graph(load({"strategy.yaml": strategy.encode()})), TODAY)
    return [quote for _, quote in touched(ways, text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("SQL editor", ["sql editor"]),
        ("No new schools", ["new schools"]),
        ("the SQL editor (any kind), custom dashboards", ["sql editor", "custom dashboards"]),
        ("custom, one-off dashboards", ["custom one off dashboards"]),
        ("(none)", []),
        ("no", []),
    ],
)
def test_a_rule_out_holds_one_phrase_or_a_list_of_them(text: str, phrases: list[str]) -> None:
    assert [phrase.plain.strip() for phrase in phrases_of(text)] == phrases


@pytest.mark.parametrize(
    "text",
    [
        "Build custom dashboards for Acme.",
        "Give them a custom dashboard in May.",
        "Build custom sales dashboards.",
        "Do not wait; build custom dashboards.",
        "Sell not only reports but custom dashboards.",
    ],
)
def test_a_text_that_would_do_the_thing_touches_it(text: str) -> None:
    assert quotes("custom dashboards", text)


@pytest.mark.parametrize(
    "text",
    [
        "Refuse Acme's custom dashboards.",
        "Custom dashboards are not built any more.",
        "Help those with custom dashboards before these are removed.",
        "Name the custom dashboard team.",
        "Custom reports and a dashboard.",
    ],
)
def test_a_text_that_refuses_the_thing_or_names_another_does_not(text: str) -> None:
    assert not quotes("custom dashboards", text)


def test_a_trade_named_by_a_verb_is_not_that_verb_with_an_object() -> None:
    assert quotes("advertising", "Spend the rest on advertising.")
    assert not quotes("advertising", "Start advertising the post.")


def test_a_later_place_counts_where_the_first_refuses() -> None:
    assert quotes("pilots", "No pilots in May. In June, run pilots again.") == ["pilots"]


def test_a_rule_out_ends_with_its_day() -> None:
    strategy = b"approach:\n- id: c\n  rules_out:\n  - what: pilots\n    until: %s\n"
    for until, phrases in ((b"2026-11-23", 1), (b"2026-11-22", 0)):
        graph = Graph(load({"strategy.yaml": strategy % until}))
        assert len(closed_ways(graph, TODAY)) == phrases
