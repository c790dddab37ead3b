"""The days a workspace sets itself, and how much of a text stands in the strategy."""

from datetime import date

import pytest

from strategy_cli.graph.copying import StrategyText
from strategy_cli.graph.dates import days_set
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from tests.rules.base import workspace

GRAPH = Graph(load(workspace()))
PROBLEM = "No logistics vendor has a reason to put us in front of its customers"


def test_the_days_of_the_base_in_the_order_of_the_files() -> None:
    assert [(day.noun, day.place.address, day.day) for day in days_set(GRAPH, date(2027, 2, 15))] == [
        ("assumption", "assumptions[vendors-want-answers].check_on", date(2027, 2, 1)),
        ("give", "gives[connectors].by", date(2027, 1, 31)),
    ]
    nouns = [day.noun for day in days_set(GRAPH, date.max)]
    assert nouns[:3] == ["the strategy", "the milestone", "parked initiative"]
    assert nouns.count("give") == 2  # the needs that they answer have no day of their own any more
    assert nouns.count("need") == 1


def test_no_day_is_before_the_first() -> None:
    assert list(days_set(GRAPH, date(2026, 11, 23))) == []


@pytest.mark.parametrize(
    ("text", "share", "words"),
    [
        (PROBLEM, 1.0, PROBLEM),
        (PROBLEM.upper(), 1.0, PROBLEM.upper()),
        (f"We see that {PROBLEM} today.", 0.73, PROBLEM),
        ("Vendors put us in front of shops, and has a reason to be", 0.3, "put us in front of"),
    ],
)
def test_the_share_and_the_longest_run_of_what_is_copied(text: str, share: float, words: str) -> None:
    copied = StrategyText(GRAPH).copied(text)
    assert copied
    assert (round(copied.share, 2), copied.words) == (share, words)
    assert copied.source.place.address == "initiatives[first-partners].problem"


@pytest.mark.parametrize(
    "text", ["", "three words only", "Find the three questions a manager asks every morning."]
)
def test_what_is_ones_own_copies_nothing(text: str) -> None:
    assert StrategyText(GRAPH).copied(text) is None


def test_one_and_many_of_a_thing_are_the_same_word() -> None:
    copied = StrategyText(GRAPH).copied("no logistics vendor has a reason to put us in front of its customer")
    assert copied
    assert copied.share == 1.0
