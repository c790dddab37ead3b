"""A lint run as Markdown: the same structure whatever the text."""

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from strategy_cli.finding import Severity
from strategy_cli.output.formats import Format, summary
from tests.output.reports import COUNTS, SHOWING, TEXTS, finding, many, report, shown

READER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])


def structure(text: str) -> list[tuple[str, int]]:
    """What a page is made of, without its words; marks that only part words are left out."""

    def inside(token: Token) -> list[tuple[str, int]]:
        return [
            (child.type, child.nesting) for child in token.children or () if not child.type.startswith("text")
        ]

    return [pair for token in READER.parse(text) for pair in ((token.type, token.nesting), *inside(token))]


@given(TEXTS)
def test_any_text_gives_the_same_structure(text: str) -> None:
    findings = [finding(0, text=text), finding(1, Severity.WARNING, text)]
    plain = [finding(0, text="x"), finding(1, Severity.WARNING, "x")]
    assert structure(shown(Format.MARKDOWN, report(findings, text))) == structure(
        shown(Format.MARKDOWN, report(plain, "x"))
    )


@pytest.mark.parametrize("count", COUNTS)
def test_a_heading_for_each_severity_and_a_hundred_of_each(count: int) -> None:
    text = shown(Format.MARKDOWN, many(count))
    assert text.count("\n### ") == min(count, 3)
    assert text.count("\n- **") <= 300
    assert ("more finding" in text) == (count > 300)
    assert len(text) < 1024 * 1024


def test_it_ends_with_what_was_checked() -> None:
    assert shown(Format.MARKDOWN, report()).endswith("No error in what was looked at; no more is claimed.\n")


def test_links_lead_to_the_line() -> None:
    assert "[teams/said.yaml:1](teams/said.yaml#L1)" in shown(Format.MARKDOWN, report([finding()]))
    text = summary(report([finding()]), SHOWING, "https://git.example/o/r/blob/ab/")
    assert "(https://git.example/o/r/blob/ab/company/teams/said.yaml#L1)" in text
