"""Counts of our own doing are asked about; counts of what others do or suffer are not."""

import pytest

from tests.rules.running import not_judged, said

RULE = "metric-counts-activity"


def metric(text: str) -> str:
    return f'# strategy.yaml\nmetrics:\n- id: active-firms\n  measures: "{text}"\n'


@pytest.mark.parametrize(
    "text",
    [
        "Number of releases",
        "# of customer calls per week",
        "count of trainings a month",
        "features shipped",
        "how many visits we made",
    ],
)
def test_a_count_of_our_doing_is_asked_about(text: str) -> None:
    assert said(metric(text), RULE) == [
        f'"{text}" counts what we do: what gets better for whom when it rises?'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "number of feature requests",
        "number of calls a nurse has to make",
        "count of releases rolled back",
        "number of tickets bought by students",
        "number of meetings patients miss",
        "firms that open the answer",
        "number of patients home in two days",
    ],
)
def test_what_others_do_or_suffer_is_left_alone(text: str) -> None:
    assert said(metric(text), RULE) == []


def test_another_language_is_not_judged() -> None:
    assert [count for _, count in not_judged("# strategy.yaml\nlanguage: pl\n", RULE)] == [2]
