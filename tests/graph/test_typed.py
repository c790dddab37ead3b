"""An id as a person types it: what it means, and what is said where it means nothing, or too much."""

import pytest

from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.graph.typed import the_thing, things
from strategy_cli.reading.load import load
from tests.rules.base import workspace

SHARED = """
# teams/insights.yaml
decisions:
- id: platform
  decided: Leave the chart builder out of onboarding.
  initiative: daily-answer
"""


def graph_of(fragment: str = "") -> Graph:
    return Graph(load(workspace(fragment)))


def meant(typed: str, fragment: str = "") -> str:
    return the_thing(graph_of(fragment), typed).typed


def refused(typed: str, fragment: str = "") -> str:
    with pytest.raises(StratError) as error:
        meant(typed, fragment)
    return str(error.value)


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("vision", "strategy:vision"),
        ("ops-first", "choice:ops-first"),
        ("answer-over-options", "principle:answer-over-options"),
        ("data-stays", "always:data-stays"),
        ("initiative:daily-answer", "initiative:daily-answer"),
        ("active-firms", "metric:active-firms"),
        ("mobile-app", "parked:mobile-app"),
        ("warehouse-links", "done:warehouse-links"),
        ("field-sales", "removed:field-sales"),
        ("carriers", "other:carriers"),
        ("leaders-no-field-sales", "decision:leaders-no-field-sales"),
        ("insights", "team:insights"),
        ("insights/daily-answer", "contribution:insights/daily-answer"),
        ("insights/answers", "right:insights/answers"),
        ("connectors", "need:insights/connectors"),
        ("need:connectors", "need:insights/connectors"),
        ("need:insights/connectors", "need:insights/connectors"),
    ],
)
def test_an_id_names_its_thing_alone_with_its_kind_and_inside_its_team(typed: str, full: str) -> None:
    assert meant(typed) == full


def test_an_id_that_two_kinds_share_says_so_with_both() -> None:
    assert refused("platform", SHARED) == (
        "`platform` names 2 things; write `decision:platform` or `team:platform`"
    )
    assert meant("team:platform", SHARED) == "team:platform"


def test_an_id_that_two_entries_of_one_kind_share_says_where_they_stand() -> None:
    twice = SHARED.replace("platform", "twice")
    said = refused("twice", twice + SHARED.replace("platform", "twice").replace("insights", "partners"))
    assert said == (
        "`twice` stands twice, at teams/insights.yaml:39 and teams/partners.yaml:33; "
        "one name must mean one thing"
    )


def test_a_slip_is_told_what_is_nearest_with_its_kind() -> None:
    assert refused("insigths") == "nothing is called `insigths`; did you mean `team:insights`?"
    assert refused("team:insigths") == "nothing is called `team:insigths`; did you mean `team:insights`?"
    assert refused("Daily Answer").startswith("nothing is called `Daily Answer`; did you mean `initiative:")
    assert refused("quantum") == "nothing is called `quantum`"


def test_a_wrong_kind_is_told_the_right_one() -> None:
    assert refused("team:ops-first") == "nothing is called `team:ops-first`; did you mean `choice:ops-first`?"
    assert refused("squad:insights").startswith("no kind `squad`; before the colon stands strategy, choice,")


def test_an_area_alone_leads_to_the_team_that_has_it() -> None:
    assert refused("answers").endswith("did you mean `right:insights/answers`?")


def test_everything_named_is_found_by_its_full_name() -> None:
    graph = graph_of()
    for thing in things(graph):
        assert the_thing(graph, thing.typed) == thing
