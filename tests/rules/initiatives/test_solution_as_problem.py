"""What begins as an order is asked for its problem; what tells a trouble is not."""

import pytest

from tests.rules.running import not_judged, said

RULE = "solution-as-problem"


def problem(text: str) -> str:
    return f'# strategy.yaml\ninitiatives:\n- id: daily-answer\n  problem: "{text}"\n'


@pytest.mark.parametrize(
    "text",
    [
        "Build a depot in Lowfield.",
        "roll out 12 trams",
        "Implement SAP",
        "We will finally replace paper tickets",
        "The kitchen needs to hire cooks",
        "Open a second clinic",
        "To launch the new fare.",
        "Let's create an app",
    ],
)
def test_an_order_is_asked_for_its_problem(text: str) -> None:
    assert said(problem(text), RULE) == [
        f'"{text}" reads as a solution: which problem does it solve, and whose?'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Build times are forty minutes.",
        "Open wards write to other records.",
        "Hiring a nurse takes nine months.",
        "We have to rewrite every order by hand.",
        "We must turn away one family in four.",
        "Release 4 crashes on old screens.",
        "Ship captains wait for a berth.",
        "",
    ],
)
def test_a_trouble_is_left_alone(text: str) -> None:
    assert said(problem(text), RULE) == []


def test_parked_and_done_are_not_asked() -> None:
    assert said("# strategy.yaml\nparked:\n- id: x\n  problem: Build a depot.\n", RULE) == []


def test_another_language_is_not_judged() -> None:
    assert [count for _, count in not_judged("# strategy.yaml\nlanguage: sv\n", RULE)] == [2]
