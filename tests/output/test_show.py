"""What reaches a terminal, a log or a page can command none of them."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from strategy_cli.output.show import for_json, for_markdown, for_markdown_block, for_terminal, on_one_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
HOSTILE = st.one_of(
    ANY_TEXT,
    st.lists(
        st.sampled_from(
            [
                "##[",
                "::error::",
                "\x1b[31m",
                "\u202e",
                "\\",
                "x",
                "`",
                "*",
                "_",
                "[a](b)",
                "<b>",
                "|",
                "&amp;",
                "~~",
                "!",
            ]
            + ["\n", "\r", " ", "# ", "- ", "1. ", "= ", "+ ", "> "]
        ),
        max_size=12,
    ).map("".join),
)
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]"
)


@given(HOSTILE)
def test_a_terminal_gets_no_character_it_would_obey(text: str) -> None:
    assert not OBEYED.search(for_terminal(text))


@given(HOSTILE)
def test_a_runner_finds_no_command_in_a_log(text: str) -> None:
    shown = for_terminal(text)
    assert "##[" not in shown
    assert not any(line.lstrip().startswith("::") for line in re.split(r"[\n\r]", shown))


@given(HOSTILE)
def test_a_text_inside_a_line_stays_on_it(text: str) -> None:
    assert "\n" not in on_one_line(text)


@given(HOSTILE)
def test_markdown_reads_a_text_as_that_text_and_nothing_else(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"before {for_markdown(text)}")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or ()} <= {"text", "text_special"}


@given(HOSTILE)
def test_markdown_reads_a_text_at_a_line_start_as_a_paragraph(text: str) -> None:
    shown = for_markdown(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(shown)
    assert [token.type for token in tokens] == (
        ["paragraph_open", "inline", "paragraph_close"] if shown.strip() else []
    )


@given(HOSTILE)
def test_nothing_in_a_block_closes_it(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"{for_markdown_block(text)}\n\nafter")
    assert [token.type for token in tokens][:2] == ["fence", "paragraph_open"]


@given(HOSTILE)
def test_json_is_ascii_and_means_the_text(text: str) -> None:
    shown = for_json({"text": text})
    whole = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert shown.isascii()
    assert "##[" not in shown
    assert json.loads(shown) == {"text": whole}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\u202eb", "a\\u202eb"),
        ("  ::error::x", "\\  ::error::x"),
        ("##[error]x", "# #[error]x"),
        ("a\tb", "a    b"),
    ],
)
def test_what_is_refused_is_spelt_out(text: str, shown: str) -> None:
    assert for_terminal(text) == shown


@pytest.mark.parametrize("text", ["snake_case_id", "daily-answer", "40 firms, 25 paying", "3.5 % (net)"])
def test_ordinary_text_stays_readable_in_markdown(text: str) -> None:
    assert for_markdown(text) == text
