"""Days that were set and passed, each said to whom it belongs."""

import pytest

from tests.rules.base import workspace
from tests.rules.running import report, said

PASSED = "date-passed"
STRATEGY, TEAM = "# strategy.yaml\n", "# teams/platform.yaml\n"


@pytest.mark.parametrize(
    ("fragment", "message", "owner"),
    [
        ("review_on: 2026-11-22", "the strategy: `review_on` was 2026-11-22, yesterday", "Dana Reyes"),
        (
            "milestone: {text: x, by: 2026-10}",
            "the milestone: `by` was 2026-10-31, 23 days ago",
            "Dana Reyes",
        ),
        (
            "initiatives: [{id: daily-answer, owner: Priya Nair, by: 2026-11-13}]",
            "initiative `daily-answer`: `by` was 2026-11-13, 10 days ago",
            "Priya Nair",
        ),
        (
            "parked: [{what: An app for telephones, revisit_on: 2026-11-13}]",
            'parked initiative "An app for telephones": `revisit_on` was 2026-11-13, 10 days ago',
            "Dana Reyes",
        ),
        (
            "metrics: [{id: active-firms, from: 1, to: 9, by: 2026-11-13}]",
            "metric `active-firms`: `by` was 2026-11-13, 10 days ago",
            "Priya Nair",
        ),
        (
            "assumptions: [{id: gain, check_on: 2026-11-13}]",
            "assumption `gain`: `check_on` was 2026-11-13, 10 days ago",
            "Dana Reyes",
        ),
        (
            "approach: [{id: ops-first, rules_out: [{what: an app, until: 2026-11-13}]}]",
            'rule-out "an app": `until` was 2026-11-13, 10 days ago',
            "Dana Reyes",
        ),
    ],
)
def test_a_day_of_the_strategy(fragment: str, message: str, owner: str) -> None:
    found = report(workspace(f"{STRATEGY}{fragment}\n"), PASSED).findings
    assert [(each.message, each.owner) for each in found] == [(message, (owner,))]


@pytest.mark.parametrize(
    ("fragment", "message", "owner"),
    [
        (
            "contributes: [{initiative: daily-answer, by: 2026-11-13}]",
            "the contribution to `daily-answer`: `by` was 2026-11-13, 10 days ago",
            "Lena Brandt",
        ),
        (
            "we_will_not: [{follows: ops-first, because: we never did, until: 2026-11-13}]",
            'what the team will not do "we never did": `until` was 2026-11-13, 10 days ago',
            "Lena Brandt",
        ),
        (
            "needs: [{id: x, from: carriers, by: 2026-11-13}]",
            "need `x`: `by` was 2026-11-13, 10 days ago",
            "Lena Brandt",
        ),
        (
            "needs: [{id: x, from: carriers, by: 2026-11-13, escalated_to: Ada Boss}]",
            "need `x`: `by` was 2026-11-13, 10 days ago",
            "Ada Boss",
        ),
        (
            "decision_rights: [{area: storage, until: 2026-11-13, granted_by: Ada Boss}]",
            "decision right `storage`: `until` was 2026-11-13, 10 days ago",
            "Ada Boss",
        ),
    ],
)
def test_a_day_of_a_team(fragment: str, message: str, owner: str) -> None:
    found = report(workspace(f"{TEAM}{fragment}\n"), PASSED).findings
    assert [(each.message, each.owner) for each in found] == [(message, (owner,))]


@pytest.mark.parametrize(
    "fragment",
    [
        f"{STRATEGY}review_on: 2026-11-23",
        f"{STRATEGY}review_on: 2026-11",
        f"{STRATEGY}vision: {{text: x, by: 2026-01-01}}",
        f"{STRATEGY}done: [{{id: old, by: 2026-01-01}}]",
        f"{TEAM}contributes: [{{initiative: warehouse-links, by: 2026-01-01}}]",
        f"{TEAM}gives: [{{id: x, to: insights, by: 2026-01-01, cannot: it is closed}}]",
        f"{TEAM}ended: {{because: merged}}\nneeds: [{{id: x, from: carriers, by: 2026-01-01}}]",
    ],
)
def test_days_that_count_for_nothing_any_more(fragment: str) -> None:
    assert said(f"{fragment}\n", PASSED) == []


@pytest.mark.parametrize(
    ("give", "left"),
    [
        ("date: 2026-11-20", []),
        ("cannot: it is closed", []),
        ("by: 2027-01-01", []),
        ("by: 2026-11-13", ["give `x`"]),
        ("what: it", ["need `x`"]),
    ],
)
def test_a_need_is_answered_by_the_day_of_its_give(give: str, left: list[str]) -> None:
    need = "# teams/partners.yaml\nneeds: [{id: x, from: platform, by: 2026-11-13}]\n"
    messages = said(f"{need}{TEAM}gives: [{{id: x, to: partners, {give}}}]\n", PASSED)
    assert [message.partition(":")[0] for message in messages] == left


@pytest.mark.parametrize(
    ("metric", "is_reached"),
    [
        ("from: 3, to: 40, readings: [{date: 2026-11-01, value: 40}]", True),
        ("from: 3, to: 40, readings: [{date: 2026-11-01, value: 39}]", False),
        ("from: 41, to: 7, readings: [{date: 2026-11-01, value: 6.5}]", True),
        ("from: 41, to: 7, readings: [{date: 2026-11-01, value: 26}]", False),
        ("from: 3, to: 40, readings: [{date: 2026-11-01, value: 12}, {date: 2026-05-01, value: 50}]", False),
        ("from: unknown, to: 40, readings: [{date: 2026-11-01, value: 40}]", True),
        ("from: unknown, to: 40, readings: [{date: 2026-11-01, value: 60}]", False),
        ("from: 3, to: 40, readings: [{date: 2026-11-01, value: unknown}]", False),
        ("from: 3, readings: [{date: 2026-11-01, value: 40}]", False),
    ],
)
def test_a_metric_at_its_goal_has_no_day_any_more(metric: str, is_reached: bool) -> None:
    fragment = f"{STRATEGY}metrics: [{{id: active-firms, by: 2026-11-13, {metric}}}]\n"
    assert bool(said(fragment, PASSED)) is not is_reached
