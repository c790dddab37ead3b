"""Workflow commands: read back as GitHub's toolkit writes them, few enough that none is dropped."""

import re
from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given

from strategy_cli.finding import Severity
from strategy_cli.output.formats import Format
from tests.output.reports import COUNTS, TEXTS, finding, many, report, shown

PROPERTIES = ["file", "line", "endLine", "col", "endColumn", "title"]


class Command(NamedTuple):
    """A workflow command as the runner sees it."""

    name: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, *more: tuple[str, str]) -> str:
    """The toolkit's escapes undone, `%25` last."""
    for code, mark in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(code, mark)
    return text


def command(line: str) -> Command:
    """One line as the runner reads it: each line is a command, and no mark stands unescaped."""
    match = re.fullmatch(r"::(error|warning|notice) ((?:[^:,\r\n]+=[^:,\r\n]*,?)+)::([^\r\n]*)", line)
    assert match, line
    for part in match.groups():
        assert not re.search(r"%(?!25|0D|0A|3A|2C)", part), line
    pairs = (pair.split("=", 1) for pair in match[2].split(","))
    properties = {name: unescaped(value, ("%3A", ":"), ("%2C", ",")) for name, value in pairs}
    return Command(match[1], properties, unescaped(match[3]))


def commands(text: str) -> list[Command]:
    lines = re.split(r"\r\n|\r|\n", text)
    assert lines.pop() == ""
    return [command(line) for line in lines]


@pytest.mark.parametrize("count", COUNTS)
def test_no_level_has_more_than_ten_and_the_last_notice_tells_the_rest(count: int) -> None:
    read = commands(shown(Format.GITHUB, many(count)))
    assert max(Counter(each.name for each in read).values(), default=0) <= 10
    left = count - len(read) + 1
    assert (
        not count > 1
        or read[-1].message == f"{left} more findings: see the summary of this job, or `strat lint`"
    )
    assert len(read) == min(count, 30)


def test_errors_come_first_then_warnings() -> None:
    names = [each.name for each in commands(shown(Format.GITHUB, many(300)))]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_ten_of_a_level_need_no_further_notice() -> None:
    ten = report(finding(number) for number in range(10))
    assert [each.name for each in commands(shown(Format.GITHUB, ten))] == ["error"] * 10
    notices = report(finding(number, Severity.INFO) for number in range(10))
    assert commands(shown(Format.GITHUB, notices))[-1].message.startswith("1 more finding:")


def test_a_finding_is_told_with_place_reason_repair_and_who_must_act() -> None:
    read = commands(shown(Format.GITHUB, report([finding(6)])))[0]
    assert read.properties == {
        "file": "company/teams/said.yaml",
        "line": "7",
        "endLine": "7",
        "col": "3",
        "endColumn": "8",
        "title": "too-many",
    }
    assert read.message == "`said` is wrong\nWhy: it matters\nHelp: write said\nFor: said, Dana Reyes"


@given(TEXTS)
def test_any_text_is_one_command_with_the_same_properties(text: str) -> None:
    read = commands(shown(Format.GITHUB, report([finding(text=text)], text)))
    assert [each.name for each in read] == ["error"]
    assert list(read[0].properties) == PROPERTIES
    assert read[0].message.count("\n") == 3
