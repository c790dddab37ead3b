"""What goes with a key or an item, and which lines went whole: of no others may a comment be lost."""

import pytest

from strategy_cli.model.team import Team
from strategy_cli.reading.source import source_of
from strategy_cli.writing.data import Route, spots_of
from strategy_cli.writing.forms import Layout
from strategy_cli.writing.inserting import Page
from strategy_cli.writing.lines import lines_of
from strategy_cli.writing.removing import removed


@pytest.mark.parametrize(
    ("text", "route", "new", "gone"),
    [
        ("# a\nb: c\nd: e\n", ("b",), "# a\nd: e\n", {1}),
        ("a: b\n\nc:\n  d\n", ("c",), "a: b\n", {2, 3}),
        ("a:\n- id: b\n  c: d\n", ("a[b]", "id"), "a:\n- c: d\n", {1}),
        ("a: [\n  b,\n  c\n  ]\n", ("a[b]",), "a: [\n  c\n  ]\n", {1}),
        ("a: [b, c]\n", ("a[b]",), "a: [c]\n", set()),
    ],
)
def test_the_lines_that_went_whole_are_told(text: str, route: Route, new: str, gone: set[int]) -> None:
    lines = lines_of(text)
    there, went = removed(Page(lines, spots_of(source_of(text).tree), Team, Layout()), route)
    assert there.text == new
    assert set(went) == gone
