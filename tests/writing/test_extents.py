"""How far entries reach in a text, how it indents, and where that is not certain."""

import pytest

from strategy_cli.reading.source import read
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence
from strategy_cli.writing.extents import (
    UnsureError,
    after_comments,
    before_comments,
    end_of,
    first_line,
    is_flow,
    layout_of,
)
from strategy_cli.writing.forms import Layout


def value_of(text: str) -> tuple[Node, list[str]]:
    """The value of the first key, and the lines."""
    tree = read("", text.encode()).tree
    assert isinstance(tree, Mapping)
    return tree.pairs[0][1], text.split("\n")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("a: one\n", (0, 6)),
        ("a: 'one'  # c\n", (0, 8)),
        ("a: one\n  two\nb: c\n", (1, 5)),
        ("a: |\n  one\n\n\nb: c\n", (1, 5)),
        ("a: >\n  one\n\n  two  \n", (3, 7)),
        ("a: |\n  one", (1, 5)),
        ("a: |\n\nb: c\n", (0, 4)),
        ("a: [b, c]  # d\n", (0, 9)),
        ("a: [b, c ,  ]\n", (0, 13)),
        ("a: []\n", (0, 5)),
        ("a: [\t]\n", (0, 6)),
        ("a: [  # d ]\n  b,\n  # e ]\n  ]\n", (3, 3)),
        ("a: [\n  b\n]\n", (2, 1)),
        ("a: {b: [c, d], e: f}\n", (0, 20)),
        ("a: {b: {c: d\n  }}\n", (1, 4)),
        ("a:\n- b\n- c: d\n  e: [f]\n\n# g\n", (3, 8)),
        ("a:\n- []\n", (1, 4)),
    ],
)
def test_it_ends_at_its_last_character(text: str, end: tuple[int, int]) -> None:
    assert end_of(*value_of(text)) == end


@pytest.mark.parametrize(
    ("node", "texts", "reason"),
    [
        (Mapping((), 1, 1, 1), ["a"], "an entry without keys"),
        (Sequence((), 1, 1, 1), ["[", "  # c", "  ? ]"], "brackets that hold more than texts and keys"),
        (Sequence((), 1, 1, 1), ["[", "  # ]", ""], "a list that is not closed"),
        (Scalar("", "", 2, 1, 2, 1), ["? a"], "a key behind `?`"),
    ],
)
def test_an_end_that_the_lines_do_not_have_is_not_certain(node: Node, texts: list[str], reason: str) -> None:
    with pytest.raises(UnsureError) as told:
        end_of(node, texts)
    assert str(told.value) == reason


@pytest.mark.parametrize(
    ("text", "is_so"), [("a: [b]", True), ("a: {b: c}", True), ("a: '[b]'", False), ("a:\n- b", False)]
)
def test_brackets_are_told_from_texts_and_blocks(text: str, is_so: bool) -> None:
    assert is_flow(*value_of(text)) is is_so


@pytest.mark.parametrize(
    ("text", "number", "line"),
    [
        ("a:\n- b\n- c\n", 1, 2),
        ("a:\n-\n  # c\n\n  b\n", 0, 1),
        ("a:\n- - b\n", 0, 1),
        ("a:\n  -   b: c\n  - d\n", 0, 1),
        ("a:\n  -\n# - a comment\n    b\n", 0, 1),
    ],
)
def test_an_item_begins_at_its_dash(text: str, number: int, line: int) -> None:
    holder, texts = value_of(text)
    assert isinstance(holder, Sequence)
    assert first_line(holder.items[number], number, holder, texts) == line


@pytest.mark.parametrize(
    "text",
    ["a: [b]\n", "? a\n: - b\n  - c\n", "? |\n  - a\n: - b\n"],
    ids=["brackets", "behind", "and a dash"],
)
def test_a_list_without_dashes_below_each_other_has_no_certain_beginning(text: str) -> None:
    holder, texts = value_of(text)
    assert isinstance(holder, Sequence)
    with pytest.raises(UnsureError) as told:
        first_line(holder.items[0], 0, holder, texts)
    assert str(told.value) == "a list whose dashes do not stand below each other"


def test_a_key_begins_on_its_line() -> None:
    holder, texts = value_of("a:\n  b: c\n\n  d: e\n")
    assert isinstance(holder, Mapping)
    assert first_line(holder.pairs[1][1], 1, holder, texts) == 3


@pytest.mark.parametrize(
    "text", ["? a\n: b\n", "? a  # c: d\n: b\n", "? a:b\n: c\n", "? |\n  a\n: b\n", "? a:b\n  c\n: d\n"]
)
def test_a_key_whose_colon_stands_elsewhere_has_no_certain_beginning(text: str) -> None:
    texts = text.split("\n")
    holder = read("", text.encode()).tree
    assert isinstance(holder, Mapping)
    with pytest.raises(UnsureError) as told:
        first_line(holder.pairs[0][1], 0, holder, texts)
    assert str(told.value) == "a key behind `?`"


def test_comments_below_belong_to_it_where_they_stand_deeper() -> None:
    texts = ["a: b", "  # of a", " # too", "# not", "  # nor this"]
    assert after_comments(0, 0, texts) == 3
    assert after_comments(0, 1, texts) == 2
    assert after_comments(0, 2, texts) == 1
    assert after_comments(3, 0, texts) == 5
    assert after_comments(0, 0, ["a: b", "    ", "  # not of a"]) == 1
    assert after_comments(0, 0, ["a: b", " \t# of a"]) == 2


def test_comments_above_belong_to_it_where_they_stand_at_its_column() -> None:
    texts = ["# not", "  # of b", "  # too", "  b: c", "# at the edge", "d: e"]
    assert before_comments(3, 2, texts) == 1
    assert before_comments(3, 0, texts) == 3
    assert before_comments(5, 0, texts) == 4
    assert before_comments(1, 0, texts) == 0
    assert before_comments(0, 0, ["a: b", "# at the end"]) == 0
    assert before_comments(2, 2, ["  ", " \t# not", "  b: c"]) == 2


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("", Layout(0, 2, 2)),
        ("a: b\n", Layout(0, 2, 2)),
        ("a:\n  - b\nc:\n- d\n", Layout(2, 2, 2)),
        ("a:\n    b: c\n    d:\n      e: f\n", Layout(0, 4, 2)),
        ("a:\n-   b: c\n- d: e\n", Layout(0, 4, 4)),
        ("a:\n- b\n-   c: d\n", Layout(0, 4, 4)),
        ("a:\n- {b: c}\n-\n   d: e\n", Layout(0, 2, 2)),
        ("a: [b]\nc: {d: e}\nf:\n   g: h\n", Layout(0, 3, 2)),
        ("a:\n- b:\n      c: d\n  e:\n   - f\n", Layout(0, 4, 2)),
        ("a:\n- [   {b: c}]\n", Layout(0, 2, 2)),
        ("a:\n  b:\n    - c\nd:\n   e:\n   - f\n", Layout(2, 2, 2)),
        ("a:\n-\n b: c\n", Layout(0, 2, 2)),
    ],
)
def test_a_file_indents_as_it_first_did(text: str, layout: Layout) -> None:
    assert layout_of(read("", text.encode()).tree, text.split("\n")) == layout


def test_a_text_is_no_list() -> None:
    assert not is_flow(Scalar("[", "", 1, 1, 1, 2), ["["])
