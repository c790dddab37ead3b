"""A metric has a counterweight other than itself."""

import pytest

from tests.rules.running import said

RULE = "metric-without-guardrail"
METRIC = "# strategy.yaml\nmetrics:\n- id: active-firms\n  measures: firms that open it\n"


def test_none_is_found() -> None:
    assert said(METRIC, RULE) == ["metric `active-firms` has no guardrail"]


@pytest.mark.parametrize("itself", ["active-firms", "Active Firms", "firms that open it."])
def test_the_metric_itself_is_none(itself: str) -> None:
    assert said(f"{METRIC}  guardrail: {itself}\n", RULE) == [
        f'metric `active-firms` has no guardrail: "{itself}" is the metric itself'
    ]


def test_another_metric_or_text_is_one() -> None:
    assert said(f"{METRIC}  guardrail: partner-firms\n", RULE) == []


def test_one_that_could_not_be_read_is_not_missing() -> None:
    assert said(f"{METRIC}  guardrail: [a, b]\n", RULE) == []
