"""What a back-brief cannot have known: which change reaches a team, and by which way."""

import pytest

from strategy_cli.graph.links import Graph
from strategy_cli.graph.understanding import since_backbrief, way_to, why_not_comparable
from strategy_cli.graph.work import used_by
from strategy_cli.model.team import Team
from strategy_cli.reading.load import load
from tests.rules.base import workspace

CHANGE = """
# strategy.yaml
edition: 4
changes:
- {edition: 4, date: 2026-11-10, what: One thing changed., because: of what we learnt, %s}
- {edition: 3, date: 2026-10-05, what: Another did., because: of what we learnt, touches: [partners-sell]}
"""


def graph_and_team(fragment: str, name: str = "insights") -> tuple[Graph, Team]:
    graph = Graph(load(workspace(fragment)))
    team = graph.team(name)
    assert team
    return graph, team


def reached_by(change: str, team: str = "insights") -> tuple[str, ...]:
    """The ids by which a change reaches a team that handed back the edition before."""
    touches = since_backbrief(*graph_and_team(CHANGE % change, team)).touches
    return tuple(name for touch in touches for name in touch.names)


@pytest.mark.parametrize(
    "name",
    ["daily-answer", "ops-first", "active-firms", "answer-over-options", "vision", "order", "milestone"],
)
def test_what_a_team_uses_reaches_it(name: str) -> None:
    assert reached_by(f"touches: [{name}]") == (name,)


@pytest.mark.parametrize(
    "name", ["first-partners", "partners-sell", "partner-firms", "data-stays", "carriers"]
)
def test_what_it_does_not_use_leaves_it_alone(name: str) -> None:
    assert reached_by(f"touches: [{name}]") == ()


def test_what_was_removed_reaches_who_still_names_it() -> None:
    assert reached_by("removed: [ops-first, field-sales]") == ("ops-first",)


def test_wording_reaches_nobody_and_explains_its_edition() -> None:
    since = since_backbrief(*graph_and_team(CHANGE % "touches: [vision], kind: wording"))
    assert not since.is_stale


def test_an_edition_that_nothing_explains_may_mean_anything() -> None:
    since = since_backbrief(*graph_and_team("# strategy.yaml\nedition: 5\n"))
    assert since.unexplained == (4, 5)
    assert since.is_stale
    assert since.may_change_order


def test_of_its_own_edition_only_a_later_day_counts() -> None:
    edition_3 = "# strategy.yaml\nchanges:\n- {edition: 3, date: 2026-10-%s, what: x, touches: [ops-first]}\n"
    assert not since_backbrief(*graph_and_team(edition_3 % "09")).is_stale  # the day of the back-brief
    assert since_backbrief(*graph_and_team(edition_3 % "10")).is_stale


def test_a_change_without_an_edition_counts_by_its_day() -> None:
    undated = "# strategy.yaml\nchanges:\n- {what: x, touches: [vision]}\n- {edition: 3, what: y}\n"
    assert not since_backbrief(*graph_and_team(undated)).is_stale
    assert since_backbrief(*graph_and_team(undated.replace("what: x", "date: 2026-11-01, what: x"))).is_stale


def test_only_a_change_of_order_lets_another_order_be_remembered() -> None:
    assert since_backbrief(*graph_and_team(CHANGE % "touches: [order]")).may_change_order
    assert not since_backbrief(*graph_and_team(CHANGE % "touches: [vision]")).may_change_order


def test_a_rejected_decision_no_longer_ties_a_team_to_what_it_names() -> None:
    decision = "# teams/platform.yaml\ndecisions: [{id: d, decided: x, goes_against: [partners-sell]%s}]\n"
    change = CHANGE % "touches: [partners-sell]"
    assert since_backbrief(*graph_and_team(change + decision % "", "platform")).is_stale
    assert not since_backbrief(*graph_and_team(change + decision % ", status: rejected", "platform")).is_stale


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("vision", "on which every team rests"),
        ("daily-answer", "to which the team contributes"),
        ("ops-first", "which `daily-answer` serves"),
        ("active-firms", "by which `daily-answer` is measured"),
        ("answer-over-options", "which decision `insights-no-chart-builder` names"),
    ],
)
def test_the_way_is_the_shortest(name: str, way: str) -> None:
    assert way_to(*graph_and_team(""), name) == way


def test_the_way_by_a_metric_or_a_refusal_is_named_too() -> None:
    fragment = (
        "# teams/insights.yaml\ncontributes: [{initiative: daily-answer, moves: [partner-firms]}]\n"
        "we_will_not: [{what: call, follows: partners-sell}]\n"
    )
    assert way_to(*graph_and_team(fragment), "partner-firms") == "which the team's part moves"
    assert way_to(*graph_and_team(fragment), "partners-sell") == "which `we_will_not` follows"


@pytest.mark.parametrize("name", ["insights", "partners", "platform"])
def test_there_is_a_way_to_all_that_a_team_uses(name: str) -> None:
    graph, team = graph_and_team("", name)
    assert used_by(graph, team)
    assert all(way_to(graph, team, each) != "on which the team rests" for each in used_by(graph, team))


@pytest.mark.parametrize(
    ("fragment", "because"),
    [
        ("", ""),
        ("# teams/insights.yaml\nbackbrief: {date: 2026-10-09, intent: x}\n", "no `edition` is named"),
        (
            "# teams/insights.yaml\nbackbrief: {edition: third, intent: x}\n",
            "teams/insights.yaml could not be read in full",
        ),
        ("# strategy.yaml\nedition: third\n", "strategy.yaml could not be read in full"),
        (
            "# strategy.yaml\nchanges: [{edition: 3, what: x, kind: a slip}]\n",
            "strategy.yaml could not be read in full",
        ),
    ],
)
def test_why_a_back_brief_cannot_be_compared(fragment: str, because: str) -> None:
    assert why_not_comparable(*graph_and_team(fragment)) == because


def test_without_an_edition_the_first_is_meant_where_there_is_no_other() -> None:
    one = "# strategy.yaml\nedition:\nchanges:\n# teams/insights.yaml\nbackbrief: {intent: x}\n"
    assert why_not_comparable(*graph_and_team(one)) == ""
    assert not since_backbrief(*graph_and_team(one)).is_stale
