"""Rights, and decisions measured by them: who may decide, who agreed, who accepted."""

import pytest

from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of
from tests.rules.base import workspace
from tests.rules.running import not_judged, report, said

NONE, OWN, UNBOUND = "no-decision-rights", "self-granted-rights", "rights-without-bounds"
BEYOND, EXCEPTION, ONE_WAY = "decision-beyond-rights", "exception-not-accepted", "one-way-door-alone"
OUTSIDE, AUTONOMY = "decision-outside-strategy", "autonomy-outruns-alignment"
PLATFORM = "# teams/platform.yaml\n"


def rights(*keys: str) -> str:
    return f"{PLATFORM}decision_rights: [{{area: storage, {', '.join(keys)}}}]\n"


def decision(*keys: str) -> str:
    return f"{PLATFORM}decisions: [{{id: d, date: 2026-10-20, {', '.join(keys)}}}]\n"


def measured(right: str, *keys: str) -> list[str]:
    """What is said of a decision in an area with this right."""
    rest = decision("area: storage", *keys).removeprefix(PLATFORM)
    return said(rights(right) + rest, BEYOND)


def test_no_rights_are_the_granters_move() -> None:
    (finding,) = report(workspace(f"{PLATFORM}decision_rights:\n"), NONE).findings
    assert (finding.message, finding.owner) == ("team `platform` has no decision rights", ("Dana Reyes",))


def test_without_anybody_above_the_owner_of_the_strategy_grants() -> None:
    files = workspace(f"# strategy.yaml\nowner: Ada Boss\n{PLATFORM}reports_to:\ndecision_rights:\n")
    assert report(files, NONE).findings[0].owner == ("Ada Boss",)


@pytest.mark.parametrize("key", ["decision_rights: yes", "decision_rights: [{area: a, level: bos}]"])
def test_rights_that_could_not_be_read_are_not_missing(key: str) -> None:
    assert said(f"{PLATFORM}{key}\n", NONE) == []


@pytest.mark.parametrize("level", ["team-asks", "team-reports", "team-decides", "inform", "delegate"])
def test_where_the_team_decides_bounds_are_asked_for(level: str) -> None:
    assert said(rights(f"level: {level}"), UNBOUND) == [
        "decision right `storage` lets the team decide, and names no bounds"
    ]


@pytest.mark.parametrize("level", ["leader-asks", "together", "agree", "tell"])
def test_where_a_leader_has_a_say_no_bounds_are_asked_for(level: str) -> None:
    assert said(rights(f"level: {level}"), UNBOUND) == []


def test_a_right_is_the_teams_own_where_nobody_above_is_named() -> None:
    assert said(f"{rights('level: together')}reports_to:\n", OWN) == [
        "decision right `storage` is the team's own: nobody granted it"
    ]
    assert said(rights("level: together"), OWN) == []


def test_a_lead_who_owns_the_strategy_may_grant() -> None:
    own = rights("granted_by: Lena Brandt")
    assert said(f"# strategy.yaml\nowner: LENA brandt\n{own}", OWN) == []
    assert len(said(own, OWN)) == 1


def test_who_owns_the_strategy_is_not_guessed() -> None:
    own = rights("granted_by: Lena Brandt")
    assert said(own, OWN, without=("strategy.yaml",)) == []
    ((because, count),) = not_judged(own, OWN, without=("strategy.yaml",))
    assert because.endswith("who owns the strategy could not be read")
    assert count == 1


def test_a_granter_who_could_not_be_read_granted_it() -> None:
    assert said(f"{rights('granted_by: [Lena Brandt]')}reports_to: Lena Brandt\n", OWN) == []


@pytest.mark.parametrize("level", ["leader-decides", "leader-explains", "leader-asks", "consult"])
def test_where_a_leader_decides_the_leader_has_decided(level: str) -> None:
    right = f"level: {level}, granted_by: Dana Reyes"
    assert len(measured(right, "decided_by: Lena Brandt")) == 1
    assert measured(right, "decided_by: [Lena Brandt, dana reyes]") == []


def test_the_owner_of_the_strategy_may_decide_for_any_leader() -> None:
    right = "level: leader-decides, granted_by: Tom Okafor"
    assert measured(right, "decided_by: Dana Reyes") == []
    assert measured(right, "decided_by: Tom Okafor") == []


def test_a_decision_of_nobody_is_not_the_leaders() -> None:
    (message,) = measured("level: leader-asks", "decided: x")
    assert (
        message == "in `storage` Dana Reyes decides (leader-asks), but decision `d` does not say who decided"
    )


def test_together_takes_somebody_else() -> None:
    assert measured("level: together", "decided_by: Lena Brandt", "agreed_by: Dana Reyes") == []
    assert measured("level: together", "decided_by: [Lena Brandt, Dana Reyes]") == []
    (message,) = measured("level: together", "decided_by: Lena Brandt", "agreed_by: LENA Brandt")
    assert message == (
        "in `storage` the team and Dana Reyes decide together, but decision `d` was decided by Lena Brandt, "
        "and names nobody else who agreed"
    )


@pytest.mark.parametrize("level", ["team-asks", "team-reports", "team-decides"])
def test_where_the_team_decides_anybody_may(level: str) -> None:
    assert measured(f"level: {level}", "decided: x") == []


def test_the_right_is_that_of_the_decisions_day_and_not_of_today() -> None:
    over_today = "level: leader-asks, until: 2026-10-31"
    assert len(measured(over_today, "decided_by: Lena Brandt")) == 1
    assert measured("level: leader-asks, until: 2026-09-30", "decided_by: Lena Brandt") == []


def test_a_right_that_was_over_gives_no_measure_and_that_is_said() -> None:
    fragment = rights("level: leader-asks, until: 2026-09-30") + decision("area: storage").removeprefix(
        PLATFORM
    )
    because = "1 decision cannot be measured by a right: the right's `until` was over, or no `date` is given"
    assert not_judged(fragment, BEYOND) == [(because, 1)]


@pytest.mark.parametrize(
    "keys",
    ["area: other", "area: storage, status: proposed", "decided: x", "area: storage, decided_by: {a: b}"],
)
def test_what_names_no_area_or_is_not_accepted_or_unread_is_not_measured(keys: str) -> None:
    fragment = rights("level: leader-asks") + decision(keys, "agreed_by: Tom").removeprefix(PLATFORM)
    assert said(fragment, BEYOND) == []


def test_the_leaders_own_decisions_are_measured_by_no_right() -> None:
    assert (
        said("# strategy.yaml\ndecisions: [{id: d, area: storage, decided_by: Tom Okafor}]\n", BEYOND) == []
    )


def test_an_exception_is_accepted_by_somebody_else() -> None:
    against = "goes_against: [ops-first], decided_by: [Lena Brandt, Tom Okafor]"
    assert said(decision(against), EXCEPTION) == [
        "decision `d` goes against `ops-first`, and nobody accepted that"
    ]
    assert said(decision(against, "accepted_by: tom OKAFOR"), EXCEPTION) == [
        "decision `d` goes against `ops-first`, and only tom OKAFOR, who decided it, accepted that"
    ]
    assert said(decision(against, "accepted_by: Dana Reyes"), EXCEPTION) == []


def test_an_exception_of_an_unreadable_status_counts_as_accepted() -> None:
    assert len(said(decision("goes_against: ops-first", "status: acepted"), EXCEPTION)) == 1
    assert said(decision("goes_against: ['', ' ']"), EXCEPTION) == []


@pytest.mark.parametrize(
    "key", ["told: partners", "consulted: carriers", "told: everyone", "agreed_by: Dana Reyes"]
)
def test_a_one_way_door_is_not_alone_where_somebody_else_is_named(key: str) -> None:
    assert said(decision("door: one-way", "decided_by: Lena Brandt", key), ONE_WAY) == []


@pytest.mark.parametrize(
    "key", ["told: platform", "told: [' ']", "agreed_by: lena brandt", "affects: partners"]
)
def test_the_team_itself_its_decider_and_whom_it_affects_are_nobody_else(key: str) -> None:
    assert len(said(decision("door: one-way", "decided_by: Lena Brandt", key), ONE_WAY)) == 1


def test_decisions_outside_are_counted_for_the_leaders_too() -> None:
    two = "{id: a, outside_strategy: it is the law}, {id: b, outside_strategy: it is the law}"
    assert said(f"# strategy.yaml\ndecisions: [{two}]\n", OUTSIDE) == [
        "2 of 2 of the leaders' own decisions stand outside the strategy"
    ]


def test_fewer_decisions_outside_than_within_are_no_habit() -> None:
    outside = "{id: a, outside_strategy: it is the law}, {id: b, outside_strategy: it is the law}"
    within = ", ".join(f"{{id: {name}, initiative: daily-answer}}" for name in "cde")
    assert said(f"{PLATFORM}decisions: [{outside}, {within}]\n", OUTSIDE) == []


def test_evidence_that_may_stand_unread_makes_no_right_too_far() -> None:
    faulty = next(rule for rule in RULES if name_of(rule) == AUTONOMY).DISGUISED
    assert len(said(faulty, AUTONOMY)) == 1
    torn = faulty.replace("# teams/insights.yaml", "gives: soon\n# teams/insights.yaml")
    for files, path in (
        ({**workspace(faulty), "strategy.yaml": b"\xff"}, "strategy.yaml"),
        (workspace(torn), "teams/platform.yaml"),
    ):
        silent = report(files, AUTONOMY)
        assert AUTONOMY not in {finding.rule for finding in silent.findings}
        because = f"the evidence for 1 decision right may stand in {path}, which could not be read in full"
        assert [(each.because, each.count) for each in silent.not_judged] == [(because, 1)]
