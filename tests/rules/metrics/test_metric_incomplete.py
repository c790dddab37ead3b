"""A metric has a start, a target and a day."""

from tests.rules.base import workspace
from tests.rules.running import report, said

RULE = "metric-incomplete"


def metric(*lines: str) -> str:
    return "# strategy.yaml\nmetrics:\n- id: active-firms\n" + "".join(f"  {line}\n" for line in lines)


def test_what_is_absent_is_named_once() -> None:
    assert said(metric(), RULE) == ["metric `active-firms` says no `from` and no `to`"]
    assert said(metric("from: 3"), RULE) == ["metric `active-firms` says no `to`"]


def test_an_unknown_start_is_accepted_and_an_unknown_target_is_none() -> None:
    assert said(metric("from: unknown", "to: 4"), RULE) == []
    assert said(metric("from: 4", "to: unknown"), RULE) == ["metric `active-firms` says no `to`"]


def test_a_target_equal_to_the_start_is_found() -> None:
    assert said(metric("from: 4", "to: 4.0"), RULE) == [
        "metric `active-firms` is to stay where it is: from 4 to 4.0"
    ]


def test_zero_is_a_number() -> None:
    assert said(metric("from: 9", "to: 0"), RULE) == []


def test_a_milestone_without_a_day_is_said_once_for_all_metrics() -> None:
    fragment = "# strategy.yaml\nmilestone:\n  text: Ready for Series B\n"
    (found,) = report(workspace(fragment), RULE).findings
    assert found.message == "the milestone has no `by`, and 2 metrics no other day"
    assert found.owner == ("Dana Reyes",)
    assert said("# strategy.yaml\nmilestone:\n", RULE) == []


def test_a_number_that_could_not_be_read_is_not_missing() -> None:
    assert said(metric("from: 3", "to: many"), RULE) == []
    assert said("# strategy.yaml\nmilestone:\n  text: x\n  by: soon\n", RULE) == []


def test_it_is_for_the_owner_of_an_initiative_that_lists_it() -> None:
    assert [finding.owner for finding in report(workspace(metric()), RULE).findings] == [("Priya Nair",)]
