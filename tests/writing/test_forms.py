"""How a value is written: as plainly as YAML reads it back, on one line or below its key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.reading.source import read
from strategy_cli.writing.data import Data, data_of, same
from strategy_cli.writing.forms import Layout, flow, is_plain, item_lines, key_lines, quoted, text_lines
from tests.writing.layouts import TEXTS

USUAL = Layout(0, 2, 2)
LONG = "a sentence that goes on " * 5 + "and ends"


def read_back(text: str) -> Data:
    """What stands behind `a:` in a file."""
    source = read("", text.encode())
    assert source.troubles == ()
    data = data_of(source.tree)
    assert isinstance(data, dict)
    return data["a"]


@pytest.mark.parametrize(
    "text", ["a b", "(a)", "/a", "$5", "€5", "£5", "“a”", "„a“", "«a»", "5 %", "é", "a:b"]
)
def test_what_yaml_leaves_alone_is_plain(text: str) -> None:
    assert is_plain(text)
    assert read_back(f"a: {text}") == text


@pytest.mark.parametrize(
    "text", ["", " a", "_a", "-a", "'a'", "a: b", "a:", "a #b", "a\nb", "a\tb", "a:\tb", "#a", "[a]", "% a"]
)
def test_what_yaml_might_bend_is_not(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize(
    ("text", "mark", "said"),
    [
        ("a: b", "", '"a: b"'),
        ('"a": b', "", "'\"a\": b'"),
        ("a\\b: c", "", "'a\\b: c'"),
        ("it's", "'", "'it''s'"),
        ('"it\'s"', '"', '"\\"it\'s\\""'),
        ("a\\b", '"', '"a\\\\b"'),
        ('"a"\nb', "", '"\\"a\\"\\nb"'),
        ('"a"\tb', "", '"\\"a\\"\\tb"'),
        ("a\tb", "'", '"a\\tb"'),
        ("a\nb", "'", '"a\\nb"'),
    ],
)
def test_quotes_are_the_double_ones_where_nothing_speaks_for_the_single(
    text: str, mark: str, said: str
) -> None:
    assert quoted(text, mark) == said
    assert read_back(f"a: {said}") == text


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("a b", "a b"),
        ("a,b", '"a,b"'),
        ("a[", '"a["'),
        ("a]", '"a]"'),
        ("a{", '"a{"'),
        ("a}", '"a}"'),
        ("a:b", '"a:b"'),
        ("#a", '"#a"'),
        ("a #b", '"a #b"'),
        (["a", "b c"], "[a, b c]"),
        ({"a": "b", "c": ["d", "e: f"]}, '{a: b, c: [d, "e: f"]}'),
        ([], "[]"),
    ],
)
def test_between_brackets_their_signs_are_quoted(value: Data, said: str) -> None:
    assert flow(value) == said
    assert read_back(f"a: [{said}]") == [value]


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("one", ["  a: one"]),
        ("", ["  a:"]),
        ("one: two", ['  a: "one: two"']),
        ("one\n\n  two", ["  a: |", "    one", "", "      two"]),
        (["one", "two"], ["  a: [one, two]"]),
        (["one", "two, three"], ["  a:", "  - one", "  - two, three"]),
        (["one", "two: three"], ["  a:", "  - one", '  - "two: three"']),
        (["one", ["two"]], ["  a:", "  - one", "  - [two]"]),
        (["one", {}], ["  a:", "  - one", "  - {}"]),
        (["one", ""], ["  a:", "  - one", "  -"]),
        (["one\ntwo"], ["  a:", "  - |", "    one", "    two"]),
        ([{"b": "c", "d": {"e": "f"}}], ["  a:", "  - b: c", "    d:", "      e: f"]),
        ({"b": "c", "d": ["e"]}, ["  a:", "    b: c", "    d: [e]"]),
        (["x" * 47, "y" * 44], [f"  a: [{'x' * 47}, {'y' * 44}]"]),
        (["x" * 47, "y" * 45], ["  a:", f"  - {'x' * 47}", f"  - {'y' * 45}"]),
    ],
)
def test_a_key_and_its_value(value: Data, lines: list[str]) -> None:
    assert key_lines("  a:", value, 2, USUAL) == lines


@pytest.mark.parametrize(
    ("layout", "lines"),
    [
        (Layout(2, 4, 2), ["a:", "  - b:", "        c: d", "    e: f"]),
        (Layout(0, 2, 4), ["a:", "-   b:", "      c: d", "    e: f"]),
    ],
)
def test_it_is_indented_as_the_file_is(layout: Layout, lines: list[str]) -> None:
    assert key_lines("a:", [{"b": {"c": "d"}, "e": "f"}], 0, layout) == lines


def test_an_item_of_one_text() -> None:
    assert item_lines("one", 4, Layout(0, 2, 4)) == ["    - one"]
    assert item_lines("one\ntwo", 4, Layout(0, 2, 4)) == ["    - |", "        one", "        two"]


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("x" * 106, "a: xxx", 1),
        (f"{'x' * 53} {'y' * 54}", "a: xxx", 1),
        (f"{'x' * 54} {'y' * 54}", "a: >", 3),
        ("x" * 300, "a: xxx", 1),
        (f"one: {'x' * 55}", 'a: "one', 1),
        (f"one: {'x' * 56}", "a: >", 2),
        (f"one:\t{'x' * 90} {'y' * 90}", 'a: "one', 1),
    ],
)
def test_what_is_too_long_for_a_line_is_folded(text: str, first: str, count: int) -> None:
    lines = text_lines("a:", text, 2, USUAL)
    assert lines[0].startswith(first)
    assert len(lines) == count
    assert max(map(len, lines[1:]), default=0) <= 100
    assert same(read_back("\n".join(lines)), text)


def test_behind_a_long_key_a_short_text_is_folded_too() -> None:
    text = "word " * 8 + "end"
    assert text_lines(f"{'k' * 80}:", text, 2, USUAL) == [f"{'k' * 80}: >", f"  {text}"]


def test_a_fold_is_at_least_forty_wide_and_keeps_blanks_and_long_words() -> None:
    text = f"{'x' * 20} {'y' * 20} {'z' * 19} {'x' * 41} the end"
    assert text_lines("a:", text, 80, USUAL)[1:] == [
        f"{' ' * 80}{line}" for line in ("x" * 20, f"{'y' * 20} {'z' * 19}", "x" * 41, "the end")
    ]
    assert text_lines("a:", f"{'word ' * 12}{'long-' * 20}", 80, USUAL)[1:] == [
        f"{' ' * 80}word word word word word word word word",
        f"{' ' * 80}word word word word",
        f"{' ' * 80}{'long-' * 20}",
    ]
    for text in ("two  blanks   or more " * 9 + "end", "a-b-c " * 30 + "end"):
        assert read_back("\n".join(text_lines("a:", text, 2, USUAL))) == text


def test_a_fold_does_not_break_where_several_blanks_stand() -> None:
    words = f"{'x' * 50}   {'y' * 60}"
    assert text_lines("a:", f"{words} end", 2, USUAL) == ["a: >", f"  {words}", "  end"]


def test_without_a_file_to_follow_it_is_indented_as_the_format_shows() -> None:
    assert Layout() == USUAL


def test_where_folding_will_not_do_all_is_quoted() -> None:
    layout = USUAL._replace(quoted=True)
    assert text_lines("a:", LONG, 2, layout) == [f"a: {LONG}"]
    assert text_lines("a:", f"one: {LONG}", 2, layout) == [f'a: "one: {LONG}"']
    assert text_lines("a:", "one\ntwo", 2, layout) == ['a: "one\\ntwo"']


@given(TEXTS | st.just(LONG), st.sampled_from([0, 2, 30, 90]), st.booleans())
def test_yaml_reads_back_what_was_written(text: str, indent: int, is_quoted: bool) -> None:
    lines = text_lines("a:", text, indent + 2, USUAL._replace(quoted=is_quoted))
    assert same(read_back("\n".join(lines)), text)
