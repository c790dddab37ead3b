"""Both lines are quoted, and what names the choice already is not asked."""

from tests.rules.base import workspace
from tests.rules.running import places, report, said

RULE = "touches-ruled-out"
ASKED = (
    '"custom dashboard" is among what `ops-first` rules out: does this go against it, or is it refused here?'
)
PROBLEM = "# strategy.yaml\ninitiatives:\n- id: daily-answer\n  problem: Nobody sells a custom dashboard.\n"


def decision(*lines: str) -> str:
    head = "# teams/insights.yaml\ndecisions:\n- id: a\n  decided: Build a custom dashboard.\n"
    return head + "".join(f"  {line}\n" for line in lines)


def test_a_decision_is_asked_and_both_lines_are_shown() -> None:
    (found,) = report(workspace(decision()), RULE).findings
    assert found.message == ASKED
    assert (found.owner, [near.note for near in found.related]) == (
        ("Dana Reyes",),
        ["ruled out: custom dashboards"],
    )
    assert places(decision(), RULE)[0].endswith(" custom dashboard")


def test_a_decision_that_names_the_choice_has_answered() -> None:
    assert said(decision("follows: [ops-first]"), RULE) == []
    assert said(decision("goes_against: [ops-first]"), RULE) == []
    assert said(decision("follows: [partners-sell]"), RULE) == [ASKED]


def test_a_decision_whose_links_could_not_be_read_may_have_answered() -> None:
    assert said(decision("follows: {choice: ops-first}"), RULE) == []


def test_only_live_decisions_are_asked() -> None:
    assert said(decision("status: proposed"), RULE) == [ASKED]
    assert said(decision("status: rejected"), RULE) == []


def test_a_problem_and_a_part_are_asked_too() -> None:
    part = (
        "# teams/insights.yaml\ncontributes:\n- initiative: daily-answer\n  our_part: Sell on-site pilots.\n"
    )
    assert "refused" in said(PROBLEM.replace("Nobody sells", "We lack"), RULE)[0]
    assert said(part, RULE)[0].startswith('"on-site pilots" is among what `partners-sell` rules out')


def test_one_text_may_touch_two_rule_outs() -> None:
    part = "# teams/insights.yaml\ncontributes:\n- our_part: Sell on-site pilots and an SQL editor.\n"
    assert len(said(part, RULE)) == 2


def test_a_team_that_ended_is_not_asked() -> None:
    part = (
        "# teams/insights.yaml\ncontributes:\n- our_part: Sell on-site pilots.\nended:\n  date: 2026-01-01\n"
    )
    assert said(part, RULE) == []
