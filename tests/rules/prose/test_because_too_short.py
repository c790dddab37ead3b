"""A reason is a sentence."""

import pytest

from tests.rules.running import not_judged, said

RULE = "because-too-short"


def always(because: str) -> str:
    return f'# strategy.yaml\nalways:\n- id: a\n  because: "{because}"\n'


def test_three_words_are_too_few_and_four_enough() -> None:
    assert said(always("the law says"), RULE) == [
        '"the law says" is a short reason: would somebody else decide the next case by it?'
    ]
    assert said(always("the law says so"), RULE) == []


@pytest.mark.parametrize("because", ["", " ", "TODO", "[tbd]", "..."])
def test_what_is_missing_or_unfinished_is_said_elsewhere(because: str) -> None:
    assert said(always(because), RULE) == []


def test_a_rejected_option_may_be_short() -> None:
    fragment = "# strategy.yaml\ndecisions:\n- id: a\n  considered: [{what: x, rejected_because: dear}]\n"
    assert said(fragment, RULE) == []


def test_a_script_without_blanks_is_not_judged() -> None:
    assert said(always("法律だから"), RULE) == []
    assert [count for _, count in not_judged(always("法律だから"), RULE)] == [1]
