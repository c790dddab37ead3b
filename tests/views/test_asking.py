"""`ask` on the twenty-five proposals that were written before it."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from strategy_cli.views.asking.matching import against, like, turned_down
from tests.running import ROOT

REFUSING = ["Do not build custom dashboards", "Stop the on-site pilots", "Custom. Dashboards."]
TODAY = date(2026, 11, 23)
FOLDER = ROOT / "examples" / "analytics"
FILES = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*.yaml")}
GRAPH = Graph(load(FILES))
TEXT = (Path(__file__).parent / "proposals.yaml").read_text("utf-8")
PROPOSALS: list[dict[str, str]] = yaml.safe_load(TEXT)  # noqa: TID251  our own


def is_right(proposal: dict[str, str]) -> bool:
    text = proposal["text"]
    choices = {each.choice.id for each in against(GRAPH, text, TODAY)}
    options = {each.owned.decision.id for each in turned_down(GRAPH, text)}
    quoted = [each.owned.decision.id for each in like(GRAPH, text)]
    if "against" in proposal:
        return choices == {proposal["against"]}
    if choices:
        return False
    if "rejected" in proposal:
        return proposal["rejected"] in {*options, *quoted[:1]}
    if "decided" in proposal:
        return not options and proposal["decided"] in quoted[:1]
    return not options


def test_at_least_23_of_the_25_proposals_are_answered_right() -> None:
    assert len(PROPOSALS) == 25
    wrong = [each["text"] for each in PROPOSALS if not is_right(each)]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize("text", REFUSING)
def test_a_text_that_refuses_the_thing_is_not_against_it(text: str) -> None:
    assert not list(against(GRAPH, text, TODAY))
