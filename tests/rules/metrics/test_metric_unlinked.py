"""A metric is listed by an initiative in force, or moved by a team."""

from tests.rules.base import workspace
from tests.rules.running import not_judged, report, said

RULE = "metric-unlinked"
THIRD = "# strategy.yaml\nmetrics:\n- id: active-firms\n- id: partner-firms\n- id: third\n"
FOUND = ["metric `third` is listed by no initiative and moved by no contribution"]


def test_a_metric_that_nothing_uses_is_found_for_the_owner_of_the_strategy() -> None:
    assert said(THIRD, RULE) == FOUND
    assert [finding.owner for finding in report(workspace(THIRD), RULE).findings] == [("Dana Reyes",)]


def test_a_contribution_is_a_use_unless_its_team_ended() -> None:
    part = "# teams/insights.yaml\ncontributes:\n- moves: [third]\n"
    assert said(THIRD + part, RULE) == []
    assert said(f"{THIRD}{part}ended:\n  date: 2026-01-01\n", RULE) == FOUND


def test_a_slip_has_a_finding_of_its_own() -> None:
    assert said(f"{THIRD}# teams/insights.yaml\ncontributes:\n- moves: [thirdd]\n", RULE) == []


def test_nothing_is_unlinked_while_there_are_no_initiatives() -> None:
    assert not_judged(f"{THIRD}initiatives:\n", RULE) == [
        ("1 metric cannot be called unlinked: there are no initiatives yet", 1)
    ]


def test_what_could_not_be_read_may_use_it() -> None:
    fragment = f"{THIRD}# teams/insights.yaml\ncontributes: later\n"
    assert said(fragment, RULE) == []
    assert [count for _, count in not_judged(fragment, RULE)] == [1]
