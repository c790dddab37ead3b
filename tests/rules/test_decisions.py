"""Decisions: their links, their reasoning, and what took the place of what."""

import pytest

from tests.rules.base import workspace
from tests.rules.running import not_judged, places, report, said

FOLLOWS, RETIRED, SUPERSEDE = "decision-follows-nothing", "decision-rests-on-retired", "supersede-broken"


def decisions(**lines: str) -> str:
    """Partners' decisions by id, each with its lines, several apart by `; `."""
    entries = "".join(
        f"- id: {name}\n" + "".join(f"  {line}\n" for line in text.split("; ") if line)
        for name, text in lines.items()
    )
    return f"# teams/partners.yaml\ndecisions:\n{entries}"


def test_a_decision_is_addressed_to_who_took_it_else_to_the_lead() -> None:
    fragment = decisions(a="decided_by: [Ola Berg, Mika Sand]", b="")
    found = report(workspace(fragment), "decision-without-initiative").findings
    assert [finding.owner for finding in found] == [("Ola Berg", "Mika Sand"), ("Tom Okafor",)]


def test_an_unreadable_link_is_not_a_missing_one() -> None:
    fragment = decisions(a="initiative: {x: y}; follows: {x: y}")
    assert said(fragment, "decision-without-initiative", FOLLOWS) == []


def test_following_is_not_judged_while_there_is_nothing_to_follow() -> None:
    fragment = "# strategy.yaml\napproach:\nprinciples:\nalways:\n" + decisions(a="")
    assert said(fragment, FOLLOWS) == []
    assert not_judged(fragment, FOLLOWS) == [
        ("1 decision cannot be linked until there are choices or principles or `always` entries", 1)
    ]


def test_following_is_not_judged_where_the_strategy_could_not_be_read() -> None:
    files = workspace(decisions(a="")) | {"strategy.yaml": b"\xff"}
    assert [each.because for each in report(files, FOLLOWS).not_judged] == [
        "1 decision cannot be linked: strategy.yaml could not be read in full"
    ]


def test_an_accepted_decision_does_not_rest_on_what_is_gone() -> None:
    fragment = decisions(a="initiative: [mobile-app, warehouse-links]; goes_against: field-sales")
    assert said(fragment, RETIRED) == [
        "decision `a` rests on `mobile-app`, which is parked",
        "decision `a` rests on `field-sales`, which was removed in edition 3",
    ]
    assert places(fragment, RETIRED)[0] == "teams/partners.yaml: mobile-app"


def test_what_was_removed_and_is_back_in_force_holds() -> None:
    fragment = "# strategy.yaml\nchanges: [{edition: 3, removed: [ops-first]}]\n" + decisions(
        a="follows: ops-first"
    )
    assert said(fragment, RETIRED) == []


@pytest.mark.parametrize("status", ["proposed", "rejected", "superseded"])
def test_only_accepted_decisions_rest_on_anything(status: str) -> None:
    assert said(decisions(a=f"status: {status}; follows: field-sales"), RETIRED) == []


def test_the_old_one_names_the_new_and_the_new_one_the_old() -> None:
    assert said(decisions(a="status: superseded; superseded_by: b", b="supersedes: a"), SUPERSEDE) == []
    assert said(decisions(a="status: superseded; superseded_by: b", b=""), SUPERSEDE) == [
        "decision `b` does not say that it supersedes `a`"
    ]
    assert said(decisions(a="", b="supersedes: a"), SUPERSEDE) == [
        "decision `a` does not say that `b` superseded it"
    ]


def test_a_superseded_decision_says_by_which() -> None:
    assert said(decisions(a="status: superseded"), SUPERSEDE) == [
        "decision `a` is superseded, and does not say by which decision"
    ]


def test_a_decision_that_was_superseded_is_no_longer_accepted() -> None:
    assert said(decisions(a="superseded_by: b", b="supersedes: a"), SUPERSEDE) == [
        "decision `a` was superseded by `b`, and its status is accepted"
    ]


@pytest.mark.parametrize("status", ["proposed", "rejected"])
def test_what_is_not_accepted_supersedes_nothing(status: str) -> None:
    assert said(decisions(a="", b=f"status: {status}; supersedes: a"), SUPERSEDE) == []


def test_the_two_sides_may_stand_in_two_files() -> None:
    leaders = "# strategy.yaml\ndecisions: [{id: one, supersedes: a}]\n"
    assert said(leaders + decisions(a="status: superseded; superseded_by: one"), SUPERSEDE) == []


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            {"a": "superseded_by: b", "b": "superseded_by: a"},
            "decisions `a` and `b` supersede each other in a circle",
        ),
        (
            {
                "a": "superseded_by: b",
                "b": "superseded_by: c",
                "c": "superseded_by: a; supersedes: x",
                "x": "",
            },
            "decisions `a`, `b` and `c` supersede each other in a circle",
        ),
        ({"a": "status: superseded; superseded_by: a"}, "decision `a` supersedes itself"),
    ],
)
def test_a_circle_is_one_finding(lines: dict[str, str], names: str) -> None:
    assert [message for message in said(decisions(**lines), SUPERSEDE) if "`x`" not in message] == [names]


def test_two_circles_are_two_findings() -> None:
    fragment = decisions(
        a="superseded_by: [b, c]", b="superseded_by: a", c="superseded_by: d", d="superseded_by: c"
    )
    assert [message for message in said(fragment, SUPERSEDE) if message.endswith("circle")] == [
        "decisions `a` and `b` supersede each other in a circle",
        "decisions `c` and `d` supersede each other in a circle",
    ]


def test_a_slip_or_an_unknown_id_has_a_finding_of_its_own() -> None:
    slip = decisions(
        **{"pitch-live": "status: superseded; superseded_by: pitch-records"},
        **{"pitch-record": "supersedes: pitch-live"},
    )
    assert said(slip, SUPERSEDE) == []
    assert said(decisions(a="status: superseded; superseded_by: nothing-like-it"), SUPERSEDE) == []


def test_an_id_that_two_decisions_share_names_neither() -> None:
    twice = decisions(a="status: superseded; superseded_by: b", b="") + "- id: b\n"
    assert said(twice, SUPERSEDE) == []


def test_a_side_that_could_not_be_read_is_not_missing() -> None:
    assert (
        said(decisions(a="status: [superseded]; superseded_by: b", b="supersedes: {a: b}"), SUPERSEDE) == []
    )
