"""What is asked of all entries in one go, held to what a walk from entry to entry finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.graph.gathering import gathered
from strategy_cli.graph.glance import glance
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import named_in_doubt
from strategy_cli.graph.prose import prose_among, prose_of
from strategy_cli.graph.wording import Wording
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.load import load
from tests.rules.base import workspace

GRAPH = Graph(load(workspace()))
WORDS = st.sampled_from((
    "people", "Companies", "boxes", "analysis", "TVs", "sql", "world-class", "class", "halves", "it’s", "y",
    "rea\u00adson", "e\u0301lan", "élans", "\u212aey", "ﬁrm", "20%", "don’t", "don't", "always", "of", ".",
))  # fmt: skip
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def kinds_in(model: type[Entry], depth: int) -> set[tuple[type[Entry], int]]:
    inner = fields_of(model).nested.values()
    return {(model, depth)}.union(*(kinds_in(each, depth + 1) for each in inner))


def test_the_entries_of_a_kind_are_all_there_in_the_order_of_the_files() -> None:
    found = gathered(GRAPH.roots)
    assert {model: [*map(id, entries)] for model, entries in found.items()} == {
        model: [id(each) for each in GRAPH.all_entries() if type(each) is model] for model in found
    }
    assert sum(map(len, found.values())) == len([*GRAPH.all_entries()])


def test_no_kind_of_entry_stands_at_two_depths() -> None:
    kinds = kinds_in(Strategy, 0) | kinds_in(Team, 0)
    assert len(kinds) == len({model for model, _ in kinds})


@pytest.mark.parametrize("words", ["a", "T", "é", "Dana Reyes"])
def test_the_prose_that_is_picked_is_all_of_it_in_the_order_of_the_files(words: str) -> None:
    everything = [prose for root in GRAPH.roots for prose in prose_of(root)]
    found = prose_among(GRAPH, lambda texts: [text for text in texts if words in text])
    assert [*found] == [prose for prose in everything if words in prose.text]


def test_the_prose_under_a_key_is_all_that_stands_there() -> None:
    everything = [prose for root in GRAPH.roots for prose in prose_of(root)]
    reasons = [prose for prose in everything if prose.key == "because"]
    assert [*prose_among(GRAPH, set, "because")] == reasons != []


def test_no_id_of_files_without_a_slip_is_doubted_but_the_strategys() -> None:
    assert {named.entry.place.path for named in named_in_doubt(GRAPH)} == {"strategy.yaml"}


def test_of_two_ids_that_are_alike_both_are_doubted() -> None:
    like = "# teams/partners.yaml\ndecisions:\n- id: Platform_Five_Systems\n  decided: Connect them all.\n"
    doubted = named_in_doubt(Graph(load(workspace(like))))
    names = [named.name for named in doubted if named.entry.place.path.startswith("teams/")]
    assert {"Platform_Five_Systems", "platform-five-systems"} < {*names}
    assert not any(name.startswith("insights-") for name in names)


@given(TEXTS, TEXTS)
def test_a_glance_misses_no_phrase(text: str, phrase: str) -> None:
    text, sought = f"{text} {phrase.swapcase()}", Wording.of(phrase)
    if any(Wording.of(text).find(sought)) or any(Wording.of(text).find(sought, between=1)):
        assert text in glance(["a", text], [sought])


def test_a_glance_sees_that_most_texts_hold_no_phrase() -> None:
    texts = ["an answer that a manager reads at nine", "one person", "SQL and editors"]
    assert glance(texts, map(Wording.of, ["SQL editors", "custom dashboards", "people"])) == texts[1:]
