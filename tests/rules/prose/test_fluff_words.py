"""A listed word is asked about once a text, and left alone where it has a plain sense."""

from dataclasses import replace

import pytest

from strategy_cli.checking.checker import check
from strategy_cli.config import Settings
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from tests.rules.base import workspace
from tests.rules.running import TODAY, not_judged, places, said

RULE = "fluff-words"


def offer(text: str) -> str:
    return f'# strategy.yaml\ndifferentiator:\n  we_offer: "{text}"\n'


def asked(*words: str) -> list[str]:
    return [f'"{word}" could be said of anything: what would an outsider see here?' for word in words]


def test_each_word_is_asked_about_as_it_is_written() -> None:
    assert said(offer("Seamless synergies at the Cutting Edge"), RULE) == asked(
        "Seamless", "synergies", "Cutting Edge"
    )


def test_a_word_twice_in_one_text_is_one_finding() -> None:
    assert said(offer("leverage, and leverage again"), RULE) == asked("leverage")


def test_a_longer_phrase_hides_what_is_inside_it() -> None:
    assert said(offer("a market-leading service"), RULE) == asked("market-leading")


@pytest.mark.parametrize(
    "text",
    [
        "seamless steel tubes",
        "our leverage ratio",
        "leading to fewer calls",
        "the next generation of nurses",
        "the cutting edge of a lathe tool",
    ],
)
def test_a_plain_sense_is_left_alone(text: str) -> None:
    assert said(offer(text), RULE) == []


def test_only_texts_that_carry_weight_are_read() -> None:
    parked = "# strategy.yaml\nparked:\n- id: x\n  what: world-class app\n"
    fragment = f"{parked}# teams/insights.yaml\nmission: excellence\n"
    assert said(fragment, RULE) == []
    assert len(said("# teams/insights.yaml\ncontributes:\n- our_part: deliver excellence\n", RULE)) == 1


def test_the_word_is_marked() -> None:
    assert places(offer("one robust answer"), RULE)[0].endswith(" robust")


def test_a_company_adds_words_and_takes_words_off() -> None:
    settings = replace(Settings(TODAY), fluff=frozenset({"Moonshot"}), fluff_off=frozenset({"world-class"}))
    graph = Graph(load(workspace(offer("world-class moonshots"))))
    assert [finding.message for finding in check(graph, settings, {RULE}).findings] == asked("moonshots")


def test_another_language_is_not_judged() -> None:
    because = "this rule knows English words only, and the strategy is in `de`"
    assert not_judged("# strategy.yaml\nlanguage: de\n", RULE) == [(because, 13)]
