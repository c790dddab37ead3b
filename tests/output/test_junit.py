"""JUnit: well-formed XML whatever the text, with counts that add up."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given

from strategy_cli.finding import Severity
from strategy_cli.output.formats import Format
from tests.output.reports import COUNTS, TEXTS, finding, many, report, shown


def suites(text: str) -> Element:
    root = fromstring(text.encode())  # noqa: S314  our own output
    cases, failures = root.findall("*/testcase"), root.findall("*/testcase/failure")
    for level in (root, root[0]):
        assert (level.get("tests"), level.get("failures")) == (str(len(cases)), str(len(failures)))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names)
    return root


@pytest.mark.parametrize("count", COUNTS)
def test_each_finding_is_a_case_and_only_failing_ones_fail(count: int) -> None:
    root = suites(shown(Format.JUNIT, many(count)))
    assert len(root.findall("*/testcase/failure")) == len(range(0, count, 3))
    assert len(root.findall("*/testcase/system-out")) == count - len(range(0, count, 3))


def test_a_file_without_a_finding_is_a_passing_case() -> None:
    cases = suites(shown(Format.JUNIT, report())).findall("*/testcase")
    assert [(case.get("classname"), len(case)) for case in cases] == [
        ("company/strategy.yaml", 0),
        ("company/teams/said.yaml", 0),
    ]


def test_what_fails_is_what_the_run_fails_on() -> None:
    warning = report([finding(0, Severity.WARNING)])
    assert suites(shown(Format.JUNIT, warning)).find("*/testcase/failure") is None


@given(TEXTS)
def test_any_text_is_well_formed_and_of_the_same_shape(text: str) -> None:
    both = (suites(shown(Format.JUNIT, report([finding(text=each)], each))) for each in (text, "x"))
    shapes = [[(each.tag, sorted(each.keys())) for each in root.iter()] for root in both]
    assert shapes[0] == shapes[1]
