"""Work to come names what is in force."""

import pytest

from tests.rules.base import workspace
from tests.rules.running import report, said

RULE = "retired-in-use"


@pytest.mark.parametrize(
    ("name", "since"),
    [("mobile-app", "is parked"), ("warehouse-links", "is done"), ("field-sales", "was removed")],
)
def test_a_contribution_to_what_is_retired_is_found(name: str, since: str) -> None:
    fragment = f"# teams/insights.yaml\ncontributes:\n- initiative: {name}\n  our_part: x\n"
    (found,) = report(workspace(fragment), RULE).findings
    assert (found.message, found.owner) == (f"a contribution names `{name}`, which {since}", ("Priya Nair",))


def test_only_proposed_decisions_are_asked() -> None:
    decision = "# strategy.yaml\ndecisions:\n- id: a\n  initiative: [warehouse-links, mobile-app]\n"
    assert said(decision, RULE) == []
    assert said(f"{decision}  status: proposed\n", RULE) == [
        "decision `a` names `warehouse-links`, which is done",
        "decision `a` names `mobile-app`, which is parked",
    ]


def test_what_was_taken_up_again_is_in_force() -> None:
    fragment = "# strategy.yaml\nchanges:\n- edition: 3\n  removed: [daily-answer]\n"
    assert said(fragment, RULE) == []


def test_a_team_that_ended_is_not_asked() -> None:
    fragment = "# teams/insights.yaml\ncontributes:\n- initiative: mobile-app\nended:\n  date: 2026-01-01\n"
    assert said(fragment, RULE) == []
