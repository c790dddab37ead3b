"""A diagnosis is there, and long enough to name what is hard."""

import pytest

from tests.rules.running import not_judged, said

RULE = "missing-diagnosis"
TWELVE = "one two three four five six seven eight nine ten eleven twelve"


def diagnosis(text: str) -> str:
    return f"# strategy.yaml\ndiagnosis: {text}\n"


def test_eleven_words_are_too_few_and_twelve_enough() -> None:
    assert said(diagnosis(TWELVE), RULE) == []
    assert said(diagnosis(TWELVE.removesuffix(" twelve")), RULE) == [
        'the diagnosis is 11 words long: "one two three four five six seven eight nine ten eleven"'
    ]


def test_signs_are_no_words() -> None:
    assert said(diagnosis("one – two – three – four – five – six – 7"), RULE) != []


@pytest.mark.parametrize("text", ["TODO", "[ours]", "{what: hard}"])
def test_what_has_a_finding_of_its_own_is_not_also_short(text: str) -> None:
    assert said(diagnosis(text), RULE) == []


def test_a_script_without_blanks_is_not_judged() -> None:
    because = "the diagnosis is in a script without blanks, so its words cannot be counted"
    assert not_judged(diagnosis("分析者は少なく買うのも遅い"), RULE) == [(because, 1)]


def test_no_strategy_has_no_missing_diagnosis() -> None:
    assert said("", RULE, without=("strategy.yaml",)) == []
