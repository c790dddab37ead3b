"""Every route leads to the text it names, whatever the text, and stays when entries move."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.finding import Span
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.reading.load import load
from strategy_cli.reading.places import Positions
from strategy_cli.reading.source import Source, read
from tests.reading.base import BASE

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = {f"teams/{path.name}": path.read_bytes() for path in sorted(ROOT.glob("examples/*/teams/*.yaml"))}
FILES = EXAMPLES | {path: text.encode() for path, text in BASE.items()}
every_file = pytest.mark.parametrize("path", FILES)
NONSENSE = st.text(st.sampled_from("abcxyz"), min_size=2, max_size=9)
WORDS = st.text(st.sampled_from("abz019 -_/.'é漢"), min_size=1, max_size=30).map(str.strip).filter(bool)


def _slice(source: Source, span: Span) -> str:
    return source.lines[span.line - 1][span.column - 1 : span.end_column - 1]


def _texts(root: Entry) -> Iterator[tuple[tuple[str, ...], str]]:
    """The route and the text of each key of prose that is written."""
    for entry in root.entries():
        for key in fields_of(type(entry)).prose:
            value = entry.get(key)
            if isinstance(value, str) and value:
                yield (*entry.place.route, key), value


def _read(path: str) -> tuple[Entry, Positions]:
    workspace = load({path: FILES[path]})
    root = workspace.strategy if path == "strategy.yaml" else workspace.teams[0]
    return root, Positions(workspace.sources[path])


@every_file
def test_each_text_stands_where_its_route_leads_or_below_the_key_there(path: str) -> None:
    root, positions = _read(path)
    for route, value in _texts(root):
        span = positions.span(route)
        assert span is not None
        key, item = route[-1], route[-1].partition("[")[0]
        assert _slice(positions.source, span) in (value, f'"{value}"', f"'{value}'", key, item)


@every_file
def test_each_entry_with_an_id_stands_at_its_id(path: str) -> None:
    root, positions = _read(path)
    for entry in root.entries():
        if "id" in fields_of(type(entry)).known and entry.place.route:
            span = positions.span(entry.place.route)
            assert span is not None
            assert _slice(positions.source, span) == entry.get("id")


@every_file
def test_a_position_leads_back_to_its_route(path: str) -> None:
    root, positions = _read(path)
    for route, _ in _texts(root):
        span = positions.span(route)
        assert span is not None
        assert positions.route_at(span.line, span.column) in (route, route[:-1])


@given(
    st.lists(WORDS, min_size=1, max_size=6, unique=True).flatmap(
        lambda names: st.tuples(st.just(names), st.permutations(names))
    )
)
def test_entries_keep_their_places_when_they_move(names: tuple[list[str], list[str]]) -> None:
    before, after = (load({"teams/a.yaml": _will_nots(order)}).teams[0] for order in names)
    assert {each.what: each.place for each in before.we_will_not} == {
        each.what: each.place for each in after.we_will_not
    }


def _will_nots(names: list[str]) -> bytes:
    quoted = (name.replace("'", "''") for name in names)
    return ("we_will_not:\n" + "".join(f"- what: '{name}'\n" for name in quoted)).encode()


@given(st.lists(st.sampled_from(["a", "a~2", "b", "a~3"]), max_size=8))
def test_no_two_entries_of_a_list_share_a_place(ids: list[str]) -> None:
    text = "needs:\n" + "".join(f"- id: {name}\n" for name in ids)
    places = [need.place for need in load({"teams/a.yaml": text.encode()}).teams[0].needs]
    assert len(set(places)) == len(ids)


@given(st.lists(NONSENSE, min_size=4, max_size=40, unique=True), st.data())  # fmt: skip
def test_a_word_is_found_on_its_line_of_a_folded_text(words: list[str], data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 5))
    rows = [words[at : at + width] for at in range(0, len(words), width)]
    text = "mission: >\n" + "".join(f"  {' '.join(row)}\n" for row in rows) + "lead: x\n"
    word = data.draw(st.sampled_from(words))
    source = read("teams/a.yaml", text.encode())
    span = Positions(source).span(("mission",), word)
    assert span is not None
    assert _slice(source, span) == word
    assert word in rows[span.line - 2]


def test_a_block_of_text_is_shown_by_its_key() -> None:
    source = read("teams/a.yaml", b"id: a\nmission: |\n  One.\n  Two.\n")
    assert Positions(source).span(("mission",)) == Span(2, 1, 8)


def test_a_word_of_the_key_is_not_taken_for_a_word_of_the_text() -> None:
    source = read("teams/a.yaml", b"mission: >\n  our mission\n")
    assert Positions(source).span(("mission",), "mission") == Span(2, 7, 14)


def test_a_position_on_a_dash_is_its_entrys() -> None:
    source = read("teams/a.yaml", b"needs:\n- id: a\n- id: b\n")
    assert Positions(source).route_at(3, 1) == ("needs[b]",)
    assert Positions(source).route_at(1, 1) == ("needs",)


@pytest.mark.parametrize("first", ["needs", "needs[a]", "needs[b]"])
def test_a_key_called_as_an_item_is_found_whatever_was_asked_before(first: str) -> None:
    text = b"needs:\n- id: a\n  what: x\nneeds[a]: by hand\nneeds[b]: by hand\n"
    positions = Positions(read("teams/a.yaml", text))
    positions.span((first,))
    assert positions.span(("needs[a]",)) == Span(4, 11, 18)
    assert positions.span(("needs[b]",)) == Span(5, 11, 18)
    assert positions.span(("needs[a]", "what")) == Span(3, 9, 10)


@every_file
def test_a_plain_file_read_in_part_has_each_route_where_the_whole_has_it(path: str) -> None:
    source = load({path: FILES[path]}).sources[path]
    whole = Positions(replace(source, is_plain=False))
    for entry in _read(path)[0].entries():
        for route in (
            entry.place.route,
            *((*entry.place.route, key) for key in fields_of(type(entry)).order),
        ):
            assert Positions(source).span(route) == whole.span(route)
