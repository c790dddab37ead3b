"""A figure to reach is a goal; a figure that bounds the way is part of a choice."""

import pytest

from tests.rules.running import not_judged, said

RULE = "goal-as-choice"


def choice(text: str) -> str:
    return f'# strategy.yaml\napproach:\n- id: ops-first\n  we_choose: "{text}"\n  over: waiting\n'


@pytest.mark.parametrize(
    "text",
    [
        "growing sales by a third",
        "We will increase donations from 2 to 3 million",
        "reach 10,000 riders",
        "cut costs by 12 %",
        "being the market leader",
        "Triple ridership",
        "30% growth",
        "profit of more than 2 million",
    ],
)
def test_a_goal_is_asked_for_its_way(text: str) -> None:
    assert said(choice(text), RULE) == [f'"{text}" reads as a goal: by which way, and by which not?']


@pytest.mark.parametrize(
    "text",
    [
        "growing through the 40 firms we have",
        "cutting the range to 4 frames",
        "raising the fare to 2 euros",
        "the 20 largest farms",
        "one bus every 10 minutes",
        "winning 3-year contracts",
        "building for operations managers",
    ],
)
def test_a_way_with_a_figure_in_it_is_left_alone(text: str) -> None:
    assert said(choice(text), RULE) == []


def test_another_language_is_not_judged() -> None:
    assert [count for _, count in not_judged("# strategy.yaml\nlanguage: nl\n", RULE)] == [2]
