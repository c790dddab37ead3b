"""Each trap of the format once: what is found, where, and that nothing else is said because of it."""

import pytest
import yaml

from strategy_cli.reading.load import load
from tests.reading.base import BASE, TEAM, base
from tests.reading.faulty import Fault, Whole, characters, features, limits, syntax, values
from tests.rules.running import report

PLANTED = [*syntax.CASES, *features.CASES, *values.CASES, *characters.SEEN]
FILES = [*characters.REFUSED, *characters.SHAPES, *limits.LIMITS]
FOREIGN = ("while scanning", "while parsing", "block mapping", "pydantic", "Input should", "expected <")
every_fault = pytest.mark.parametrize(
    "fault", [*PLANTED, *FILES], ids=lambda fault: fault.name.replace(" ", "-")
)


def test_the_workspace_below_all_faults_has_none() -> None:
    assert report(base()).findings == ()


@every_fault
def test_it_is_found_where_it_is_and_nothing_else_is_said(fault: Fault | Whole) -> None:
    found = [
        (finding.rule, finding.excerpt.path, finding.excerpt.span.line, finding.excerpt.span.column)
        for finding in report(fault.files()).findings
    ]
    path = fault.path if isinstance(fault, Fault) else TEAM
    assert found == [(fault.rule, path, fault.line, fault.column)]


@every_fault
def test_it_is_told_in_our_own_words(fault: Fault | Whole) -> None:
    (told,) = report(fault.files()).findings
    assert told.message
    assert told.help
    assert not [word for word in FOREIGN if word in told.message + told.help]


def test_no_fault_stands_twice_in_the_tables() -> None:
    names = [*(fault.name for fault in PLANTED), *(fault.name for fault in FILES)]
    assert len(set(names)) == len(names) >= 140


@pytest.mark.parametrize("data", characters.ALLOWED.values(), ids=characters.ALLOWED)
def test_it_is_allowed_and_nothing_is_said(data: bytes) -> None:
    assert report(base() | {TEAM: data}).findings == ()


@every_fault
def test_the_pure_parser_finds_the_same(fault: Fault | Whole) -> None:
    fast, slow = load(fault.files()), load(fault.files(), parser=yaml.SafeLoader)
    assert [(each.rule, each.place) for each in fast.faults] == [
        (each.rule, each.place) for each in slow.faults
    ]
    assert (fast.strategy, fast.teams) == (slow.strategy, slow.teams)


def test_two_slips_in_one_file_are_two_findings() -> None:
    text = BASE[TEAM].replace("because: two", "because: one: two").replace("lead: ", 'lead: "')
    found = report(base(insights=text)).findings
    assert [(each.rule, each.excerpt.span.line) for each in found] == [
        ("yaml-syntax", 4),
        ("yaml-syntax", 35),
    ]


def test_ten_slips_are_told_and_the_eleventh_ends_the_reading() -> None:
    text = "id: insights\n" + "".join(f"k{number}: a: b\n" for number in range(12))
    workspace = load(base(insights=text))
    assert [fault.rule for fault in workspace.faults] == ["yaml-syntax"] * 11
    assert "nothing in `teams/insights.yaml` was checked" in workspace.faults[-1].message
    assert workspace.unread == (TEAM,)


def test_a_slip_in_one_file_hides_nothing_in_another() -> None:
    strategy = BASE["strategy.yaml"].replace("owner: Dana Reyes", "ownr: Dana Reyes")
    found = report(base(strategy=strategy, insights=BASE[TEAM].replace("lead: ", "lead: ["))).findings
    assert [(each.rule, each.excerpt.path) for each in found] == [
        ("unknown-key", "strategy.yaml"),
        ("yaml-syntax", TEAM),
    ]


@pytest.mark.parametrize(
    "data", [*limits.MILLIONS.values(), *limits.LINES.values()], ids=[*limits.MILLIONS, *limits.LINES]
)
def test_a_million_of_anything_brings_a_few_findings(data: bytes) -> None:
    faults = load({TEAM: data}).faults
    assert 1 <= len(faults) <= 150


def test_laughs_are_not_multiplied() -> None:
    faults = load({TEAM: limits.LAUGHS}).faults
    assert {fault.rule for fault in faults} == {"yaml-feature", "unknown-key"}
    assert faults[0].span is not None
    assert (faults[0].span.line, faults[0].span.column) == (1, 4)
