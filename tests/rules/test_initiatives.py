"""Initiatives and metrics: what each lacks, and what another file may still say."""

from tests.rules.base import workspace
from tests.rules.running import not_judged, report, said

SERVES, TEAM = "initiative-serves-nothing", "initiative-without-team"
LOOSE = "# teams/partners.yaml\ncontributes: [{initiative: daily-answer, our_part: help}]\n"
UNHELD = "no team contributes to initiative `first-partners`"


def initiative(*lines: str) -> str:
    """A strategy whose one initiative has these lines."""
    return "# strategy.yaml\ninitiatives:\n- id: daily-answer\n" + "".join(f"  {line}\n" for line in lines)


def test_an_initiative_is_addressed_to_its_owner() -> None:
    found = report(workspace(initiative("owner: Priya Nair")), SERVES).findings
    assert [(finding.message, finding.owner) for finding in found] == [
        ("initiative `daily-answer` serves no choice", ("Priya Nair",))
    ]


def test_serving_only_what_was_removed_is_serving_nothing() -> None:
    assert said(initiative("serves: [field-sales]"), SERVES) == [
        "initiative `daily-answer` serves only `field-sales`, which was removed"
    ]


def test_an_unknown_choice_has_a_finding_of_its_own() -> None:
    assert said(initiative("serves: [ops-frst]"), SERVES) == []


def test_what_is_served_is_not_judged_while_there_are_no_choices() -> None:
    fragment = f"{initiative('owner: Priya Nair')}approach:\n"
    assert said(fragment, SERVES) == []
    assert not_judged(fragment, SERVES) == [("1 initiative cannot be linked until there are choices", 1)]


def test_choices_without_an_id_can_be_served_by_nothing() -> None:
    fragment = f"{initiative('owner: Priya Nair')}approach:\n- we_choose: speed\n"
    assert not_judged(fragment, SERVES) == [
        ("1 initiative cannot be linked until there are choices with an id", 1)
    ]


def test_an_initiative_that_no_team_holds_is_found() -> None:
    assert said(LOOSE, TEAM) == [UNHELD]


def test_a_slip_in_a_contribution_is_no_missing_team() -> None:
    fragment = "# teams/partners.yaml\ncontributes: [{initiative: first-partner, our_part: help}]\n"
    assert said(fragment, TEAM) == []


def test_a_slip_in_the_id_is_no_missing_team() -> None:
    fragment = "# strategy.yaml\ninitiatives:\n- id: Daily_Answer\n  problem: x\n"
    assert said(fragment, TEAM) == []


def test_a_team_file_that_could_not_be_read_may_hold_the_initiative() -> None:
    done = report(workspace() | {"teams/partners.yaml": b"\xff"}, TEAM)
    assert [finding.rule for finding in done.findings] == ["unreadable-file"]
    assert [each.because for each in done.not_judged] == [
        "1 initiative cannot be matched with teams: teams/partners.yaml could not be read in full"
    ]


def test_a_contribution_that_names_nothing_may_hold_the_initiative() -> None:
    fragment = "# teams/partners.yaml\ncontributes: [{our_part: help}]\n"
    assert said(fragment, TEAM) == []
    assert len(not_judged(fragment, TEAM)) == 1


def test_a_strategy_without_teams_is_not_asked_who_holds_what() -> None:
    done = report({"strategy.yaml": workspace()["strategy.yaml"]}, TEAM)
    assert done.findings == ()
    assert [each.because for each in done.not_judged] == [
        "2 initiatives cannot be matched with teams: there is no team file yet"
    ]


def test_a_metric_is_addressed_to_the_owner_of_the_initiative_that_lists_it() -> None:
    found = report(
        workspace("# strategy.yaml\nmetrics: [{id: partner-firms}]\n"), "metric-without-context"
    ).findings
    assert [finding.owner for finding in found] == [("Tom Okafor",)]


def test_a_problem_that_could_not_be_read_is_not_missing() -> None:
    rules = ("initiative-without-problem", "initiative-without-owner")
    assert said(initiative("problem: [a, b]", "owner: [Priya, Tom]"), *rules) == []


def test_an_invisible_character_in_a_contribution_is_no_missing_team() -> None:
    fragment = "# teams/partners.yaml\ncontributes: [{initiative: first-partners\u200b, our_part: help}]\n"
    assert said(fragment, TEAM) == []
