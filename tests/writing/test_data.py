"""What a file says as plain data: when two say the same, and what a change makes of it."""

from itertools import product

import pytest

from strategy_cli.reading.source import read
from strategy_cli.writing.data import Add, Change, Data, Put, Remove, data_of, meant, same, set_at, spots_of

ALL: list[Data] = [
    "",
    "a",
    [],
    ["a"],
    ["a", "b"],
    [["a"]],
    {},
    {"a": "b"},
    {"a": ["b"]},
    {"b": "a"},
    {"a": {}},
]


def test_only_what_is_equal_says_the_same() -> None:
    for one, other in product(ALL, ALL):
        assert same(one, other) is (one == other), (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" a\n", "a"),
        (["a ", {"b": "c"}], ["a", {"b": " c"}]),
        ({"a": "b", "c": "d"}, {"c": "d", "a": "b "}),
    ],
)
def test_blanks_around_a_text_and_the_order_of_keys_say_nothing(one: Data, other: Data) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("change", "new"),
    [
        (Put(("a",), "x"), {"a": "x", "b": [{"id": "c", "d": ""}, "e"], "f": ""}),
        (Put(("g",), ["x"]), {"a": "", "b": [{"id": "c", "d": ""}, "e"], "f": "", "g": ["x"]}),
        (Put(("f", "g"), "x"), {"a": "", "b": [{"id": "c", "d": ""}, "e"], "f": {"g": "x"}}),
        (Put(("b[c]", "d"), "x"), {"a": "", "b": [{"id": "c", "d": "x"}, "e"], "f": ""}),
        (Put(("b[c]", "d", "g"), "x"), {"a": "", "b": [{"id": "c", "d": {"g": "x"}}, "e"], "f": ""}),
        (Put(("b[e]",), "x"), {"a": "", "b": [{"id": "c", "d": ""}, "x"], "f": ""}),
        (Add(("b",), "x"), {"a": "", "b": [{"id": "c", "d": ""}, "e", "x"], "f": ""}),
        (Add(("b",), "x", 0), {"a": "", "b": ["x", {"id": "c", "d": ""}, "e"], "f": ""}),
        (Add(("g",), "x"), {"a": "", "b": [{"id": "c", "d": ""}, "e"], "f": "", "g": ["x"]}),
        (Add(("f",), "x"), {"a": "", "b": [{"id": "c", "d": ""}, "e"], "f": ["x"]}),
        (Add(("b[e]",), "x"), {"a": "", "b": [{"id": "c", "d": ""}, ["e", "x"]], "f": ""}),
        (Remove(("a",)), {"b": [{"id": "c", "d": ""}, "e"], "f": ""}),
        (Remove(("b[c]",)), {"a": "", "b": ["e"], "f": ""}),
        (Remove(("b[c]", "d")), {"a": "", "b": [{"id": "c"}, "e"], "f": ""}),
    ],
)
def test_a_change_is_made_in_a_copy(change: Change, new: Data) -> None:
    tree = read("", b"a:\nb:\n- {id: c, d: ''}\n- e\nf:\n").tree
    data = data_of(tree)
    assert meant(data, spots_of(tree), change) == new
    assert data == data_of(tree)


def test_what_holds_nothing_is_left_alone() -> None:
    data: Data = {"a": "text"}
    set_at(data, ("a", "b"), "x")
    assert data == {"a": "text"}


def test_the_items_of_a_file_that_is_a_list_have_no_key_in_their_routes() -> None:
    assert list(spots_of(read("", b"- a\n- id: b\n").tree)) == [(), ("[a]",), ("[b]",), ("[b]", "id")]


def test_an_empty_file_is_an_entry_without_keys() -> None:
    assert data_of(None) == {}
    spot = spots_of(None)[()]
    assert (data_of(spot.node), data_of(spot.holder)) == ({}, [])
    assert (spot.number, spot.way, spot.key) == (0, (), None)
    assert (spot.node.line, getattr(spot.node, "column", 0)) == (1, 1)
