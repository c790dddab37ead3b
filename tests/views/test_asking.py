"""`ask` on fifty proposals: twenty-five that were written before it, as many held out from its mending."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from strategy_cli.views.asking.matching import Asked, against, like, turned_down
from tests.running import ROOT

REFUSING = ["Do not build custom dashboards", "Stop the on-site pilots", "Custom. Dashboards."]
TODAY = date(2026, 11, 23)
FOLDER = ROOT / "examples" / "analytics"
FILES = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*.yaml")}
GRAPH = Graph(load(FILES))
RULED_OUT = [way.what for choice in GRAPH.strategy.approach for way in choice.rules_out]
SPELLINGS = [
    "Run onsite pilots",
    "Run on-site pilots",
    "Run on\N{NON-BREAKING HYPHEN}site pilots",
    "Pilot it on-site",
]


def proposals(name: str) -> list[dict[str, str]]:
    text = (Path(__file__).parent / f"{name}.yaml").read_text("utf-8")
    return list(yaml.safe_load(text))  # noqa: TID251  our own


def is_right(proposal: dict[str, str]) -> bool:
    asked = Asked(proposal["text"])
    choices = {each.choice.id for each in against(GRAPH, asked, TODAY)}
    options = {each.owned.decision.id for each in turned_down(GRAPH, asked)}
    quoted = [each.owned.decision.id for each in like(GRAPH, asked)]
    if "against" in proposal:
        return choices == {proposal["against"]}
    if choices:
        return False
    if "rejected" in proposal:
        return proposal["rejected"] in {*options, *quoted[:1]}
    if "decided" in proposal:
        return not options and proposal["decided"] in quoted[:1]
    return not options


@pytest.mark.parametrize(
    ("name", "missed"),
    [("proposals", []), ("proposals-held-out", ["Bring back the SQL editing screen"])],
)
def test_what_is_missed_of_the_proposals_is_known(name: str, missed: list[str]) -> None:
    asked = proposals(name)
    assert len(asked) == 25
    assert [each["text"] for each in asked if not is_right(each)] == missed


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_hyphened_word_is_found_in_one_as_well(text: str) -> None:
    assert [each.choice.id for each in against(GRAPH, Asked(text), TODAY)] == ["partners-sell"]


def test_like_decisions_come_in_the_same_order_whatever_the_order_of_files() -> None:
    turned = Graph(load(dict(reversed(FILES.items()))))
    for each in proposals("proposals"):
        asked = Asked(each["text"])
        assert like(GRAPH, asked) == like(turned, asked)


@pytest.mark.parametrize("text", REFUSING)
def test_a_text_that_refuses_the_thing_is_not_against_it(text: str) -> None:
    assert not list(against(GRAPH, Asked(text), TODAY))


@given(st.text(max_size=40))
def test_any_text_is_answered_with_its_own_words(text: str) -> None:
    asked = Asked(text)
    for each in against(GRAPH, asked, TODAY):
        assert set(each.said.split()) <= set(asked.wording.text.split())
    assert len(like(GRAPH, asked)) <= 3


@given(
    st.sampled_from(RULED_OUT), st.lists(st.sampled_from(["we", "soon", "Acme", "and", "in May"]), max_size=2)
)
def test_the_words_of_a_rule_out_are_found_among_others(phrase: str, more: list[str]) -> None:
    text = " ".join([*more, phrase, *more])
    assert phrase in {each.rule_out.what for each in against(GRAPH, Asked(text), TODAY)}
