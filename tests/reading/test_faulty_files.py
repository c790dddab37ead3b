"""Each faulty file is one finding at the right place in our own words, and nothing second-hand beside it."""

import pytest
from _pytest.mark import ParameterSet

from strategy_cli.finding import Finding
from tests.reading.faulty_files import ALLOWED, FAULTY, NOT_YET, SUPPORT, TWO_SLIPS, Faulty
from tests.rules.base import workspace
from tests.rules.running import report

FOREIGN = ("while scanning", "while parsing", "block mapping", "pydantic", "Input should", "expected <")


def _places(findings: tuple[Finding, ...]) -> list[tuple[str, str, int, int]]:
    return [
        (each.rule, each.excerpt.path, each.excerpt.span.line, each.excerpt.span.column) for each in findings
    ]


def _param(faulty: Faulty) -> ParameterSet:
    reason = NOT_YET.get(faulty.name)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(faulty, id=faulty.name, marks=marks)


@pytest.mark.parametrize("faulty", [_param(each) for each in FAULTY])
def test_a_fault_is_one_finding_at_its_place_in_our_own_words(faulty: Faulty) -> None:
    findings = report(faulty.files()).findings
    assert _places(findings) == [(faulty.rule, faulty.path, faulty.line, faulty.column)]
    assert findings[0].message
    assert findings[0].help
    assert not [word for word in FOREIGN if word in findings[0].message + findings[0].help]


def test_two_slips_are_two_findings() -> None:
    findings = report(workspace() | {SUPPORT: TWO_SLIPS.encode()}).findings
    assert _places(findings) == [("yaml-syntax", SUPPORT, 7, 19), ("yaml-syntax", SUPPORT, 9, 9)]


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in ALLOWED.items()])
def test_what_is_allowed_is_no_finding(data: bytes) -> None:
    assert report(workspace() | {SUPPORT: data}).findings == ()


def test_no_case_stands_twice_in_the_table() -> None:
    assert len({each.name for each in FAULTY}) == len(FAULTY) >= 45
