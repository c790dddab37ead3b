"""Virtues alone are no choice; the same words with something behind them are."""

import pytest

from tests.rules.running import not_judged, said

RULE = "choice-nobody-would-refuse"


def choice(chosen: str, over: str = "another good thing") -> str:
    return f'# strategy.yaml\napproach:\n- id: ops-first\n  we_choose: "{chosen}"\n  over: "{over}"\n'


@pytest.mark.parametrize(
    "chosen", ["Quality", "being customer-centric", "the best talent & great service", "TRUST!"]
)
def test_a_virtue_alone_is_asked_about(chosen: str) -> None:
    assert said(choice(chosen), RULE) == [f'"{chosen}": which sensible rival would choose the opposite?']


@pytest.mark.parametrize(
    "chosen", ["quality checks at the stand", "talent from two colleges", "one trust for all schools"]
)
def test_a_virtue_with_something_behind_it_is_left_alone(chosen: str) -> None:
    assert said(choice(chosen), RULE) == []


@pytest.mark.parametrize(
    "over", ["poor workmanship", "Slow and unsafe buses", "ignoring what patients say", "waste"]
)
def test_what_is_bad_in_itself_is_asked_about(over: str) -> None:
    assert said(choice("one bus every ten minutes", over), RULE) == [f'"{over}": who would take that way?']


@pytest.mark.parametrize(
    "over",
    [
        "waste collection by hand",
        "bad debt sold on",
        "poor relief in cash",
        "slow trains that stop everywhere",
    ],
)
def test_a_term_that_begins_so_is_left_alone(over: str) -> None:
    assert said(choice("one bus every ten minutes", over), RULE) == []


def test_a_principle_may_prefer_a_virtue_where_something_good_gives_way() -> None:
    principle = "# strategy.yaml\nprinciples:\n- id: a\n  prefer: quality\n"
    assert said(f"{principle}  even_over: the launch date\n", RULE) == []
    assert len(said(principle, RULE)) == 1
    assert len(said(f"{principle}  even_over: bad work\n", RULE)) == 1


def test_another_language_is_not_judged() -> None:
    assert [count for _, count in not_judged("# strategy.yaml\nlanguage: de\n", RULE)] == [3]
