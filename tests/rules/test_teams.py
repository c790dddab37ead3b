"""Teams and their contributions: who has a piece of the strategy, and who has said what it is."""

from tests.rules.base import workspace
from tests.rules.running import not_judged, report, said

PIECE, PART = "team-without-contribution", "contribution-without-part"


def team(*lines: str) -> str:
    """Platform's file with these lines for its contributions."""
    return "# teams/platform.yaml\n" + "".join(f"{line}\n" for line in lines)


def test_a_finished_initiative_counts_and_a_parked_one_does_not() -> None:
    assert said(team("contributes: [{initiative: warehouse-links}]"), PIECE) == []
    assert said(team("contributes: [{initiative: mobile-app}]"), PIECE) == [
        "team `platform` contributes only to what is no longer in force: `mobile-app` (parked)"
    ]


def test_an_unknown_or_unnamed_initiative_has_a_finding_of_its_own() -> None:
    assert said(team("contributes: [{initiative: daily-anwser}]"), PIECE) == []
    assert said(team("contributes: [{our_part: help}]"), PIECE) == []


def test_contributions_that_could_not_be_read_are_not_missing() -> None:
    assert said(team("contributes: daily-answer"), PIECE) == []
    assert report(workspace() | {"teams/platform.yaml": b""}, PIECE).findings == ()


def test_a_team_that_ended_is_not_asked() -> None:
    ended = "ended: {date: 2026-09-30, because: done}"
    assert said(team("contributes: [{initiative: daily-answer}]", ended), PIECE, PART) == []
    assert said(team("contributes:", "ended: yes"), PIECE) == []


def test_a_team_is_addressed_by_its_lead_else_by_its_id() -> None:
    found = report(workspace(team("lead:", "contributes:")), PIECE).findings
    assert [finding.owner for finding in found] == [("lead of platform",)]


def test_a_contribution_that_says_nothing_is_one_finding() -> None:
    assert said(team("contributes: [{so_that: it works}]"), PART) == [
        "this contribution does not say what the team's part is, nor to which initiative"
    ]


def test_a_contribution_is_not_asked_to_name_an_initiative_while_there_are_none() -> None:
    fragment = "# strategy.yaml\ninitiatives:\n" + team("contributes: [{our_part: help}]")
    assert said(fragment, PART) == []
    assert not_judged(fragment, PART) == [("1 contribution cannot be linked until there are initiatives", 1)]
