"""After a long list: where to begin, on one screen."""

from strategy_cli.finding import Severity
from strategy_cli.output.formats import Format
from tests.output.reports import finding, many, report, shown


def after_the_list(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[lines.index("") :] if "" in lines[:-1] else []


def test_few_findings_need_no_overview() -> None:
    assert after_the_list(shown(Format.CONCISE, many(30))) == []


def test_three_hundred_end_with_one_screen() -> None:
    lines = after_the_list(shown(Format.CONCISE, many(300)))
    assert lines[1] == "300 findings of 4 rules. Where to begin:"
    assert len(lines) <= 24
    assert all(len(line) <= 110 for line in lines)


def test_what_hides_others_comes_first_then_what_is_heavier_then_what_is_more() -> None:
    findings = [finding(number, Severity.WARNING, rule="too-many") for number in range(40)]
    findings += [finding(number, rule="missing-because") for number in range(2)]
    findings += [finding(number, rule="unknown-reference") for number in range(3)]
    findings += [finding(9, rule="unreadable-file")]
    lines = after_the_list(shown(Format.CONCISE, report(findings)))
    heads = [line.split("]")[0].strip() for line in lines if " × " in line]
    assert heads == [
        "1 × error[unreadable-file",
        "3 × error[unknown-reference",
        "2 × error[missing-because",
        "40 × warning[too-many",
    ]


def test_each_rule_shows_its_first_place_and_what_to_write() -> None:
    lines = after_the_list(
        shown(Format.CONCISE, report(finding(number, rule="too-many") for number in range(31)))
    )
    assert lines[2:4] == ["  31 × error[too-many] first at teams/said.yaml:1:3", "      write said"]
