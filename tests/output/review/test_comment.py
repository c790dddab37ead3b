"""The comment under a pull request keeps its shape, rings nobody and fits, whatever people wrote."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.review.page import MARKER, review_markdown, review_text
from strategy_cli.views.changes.values import Reach
from tests.output.review.worded import worded
from tests.output.test_show import HOSTILE

HOSTILE_TEXTS = [
    "`", "``` x", "a | b |", "|---|", "<b>bold</b>", "<!-- strat-diff -->", "-->", "<!--", "@dana @org/team",
    "a\n\nb", "\n# head", "\r\n- item", "[a](javascript:x)", "![a](b)", "</details>", "&lt;b&gt;",
    "#12 GH-12", "https://evil.example/x www.evil.example", "a@evil.example", "**x**", "__x__", "~~x~~",
    "1. x", "\x1b[31m", "\u202e", "::error::x", "##[error]x", "\\", "\\`", "{{ x }}", "${{ x }}", "$(x)",
]  # fmt: skip
SEEN = SeenFrom("company")


def flat(tokens: list[Token]) -> list[Token]:
    return [each for token in tokens for each in (token, *flat(token.children or []))]


def read(page: str) -> list[Token]:
    return flat(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page))


def shape(page: str) -> list[str]:
    """The tokens of a page by type; texts that stand side by side are one."""
    types = [token.type for token in read(page)]
    return types[:1] + [one for before, one in pairwise(types) if not before == one == "text"]


def page_of(text: str) -> str:
    return review_markdown(worded(text), SEEN)


PLAIN = page_of("x")


def test_the_page_has_all_there_is_to_say() -> None:
    found = worded("x")
    parts = (
        found.again, found.told, found.resting, found.orphaned, found.waiting, found.spoken, found.changes,
    )  # fmt: skip
    assert all(parts)
    assert all(found.of(reach) for reach in Reach)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_text_leaves_the_shape_as_it_is(text: str) -> None:
    assert shape(page_of(text)) == shape(PLAIN)


@settings(max_examples=40, deadline=None)
@given(HOSTILE)
def test_any_text_leaves_the_shape_as_it_is(text: str) -> None:
    assert shape(page_of(text)) == shape(PLAIN)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_nobody_is_rung_and_no_other_page_referred_to(text: str) -> None:
    tokens = read(page_of(text))
    texts = "\n".join(token.content for token in tokens if token.type == "text")
    assert not re.search(r"@\w|#\d|(?i:gh-\d)|://|www\.", texts)
    assert {token.type for token in tokens if token.type.startswith("html")} == {"html_block"}
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert all(re.fullmatch(r"company/[^:#?\s]+#L\d+", link) for link in links)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_the_marker_stands_once_and_first(text: str) -> None:
    page = page_of(text)
    assert page.startswith("<!-- strat-diff: company -->\n### Strategy")
    assert page.count("<!--") == 1


def test_at_the_root_of_the_repository_the_marker_names_no_folder() -> None:
    assert review_markdown(worded("x"), SeenFrom(".")).startswith(f"{MARKER}\n")


@pytest.mark.parametrize("text", ["x" * 19_000, "<" * 19_000, "\x1b" * 3_000, "a b " * 4_000])
def test_long_texts_fit_into_a_comment(text: str) -> None:
    page = page_of(text)
    assert len(page) < 65_536
    assert "**weaker**" in page or "Too much" in page


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_the_same_for_a_terminal_stays_in_its_lines(text: str) -> None:
    plain = review_text(worded("x"), SEEN)
    shown = review_text(worded(text), SEEN)
    assert len(shown.splitlines()) == len(plain.splitlines())


def test_links_lead_to_the_side_that_has_the_line() -> None:
    page = review_markdown(worded("x"), SEEN, ("https://g.example/a/", "https://g.example/b/"))
    assert "as it was" in page
    for line in page.splitlines():
        if "as it was" in line:
            assert "(https://g.example/a/company/" in line
    assert "(https://g.example/b/company/" in page
