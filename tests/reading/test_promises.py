"""Whatever the bytes: reading never raises, and each fault has our own words and a place inside the file."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from strategy_cli.finding import Fault, Span
from strategy_cli.reading.events import HAS_LIBYAML, PARSER
from strategy_cli.reading.load import Workspace, load
from strategy_cli.reading.places import Positions
from tests.reading.base import BASE, TEAM

FOREIGN = (
    "while scanning",
    "while parsing",
    "block mapping",
    "flow sequence",
    "pydantic",
    "Input should",
    "expected <",
    "yaml.",
    "Scalar(",
    "Mark",
    "Traceback",
)
LINES = sorted({line for text in BASE.values() for line in text.split("\n")})
BITS = [
    "\t",
    ": ",
    ":",
    " #",
    "#1",
    "- ",
    "-",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a",
    "*a",
    "!x",
    "|",
    ">",
    "?",
    "%",
    "\\",
    "---",
    "...",
    "<<",
    "<<<<<<< a",
    "=======",
    ">>>>>>> b",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u200d",
    "é",
    "\r",
    "~",
    "null",
    "`",
    "@",
    ",",
    "\ufeff",
    "\U0001f469",
    "\x1b",
]
MIXED = st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(BITS), st.text(max_size=4)), max_size=30)
TEXTS = st.tuples(MIXED, st.sampled_from(["", " ", "\n", "\n  "])).map(lambda parts: parts[1].join(parts[0]))


def _assert_in_our_words(workspace: Workspace) -> None:
    for fault in workspace.faults:
        assert fault.message.strip(), fault
        assert fault.help.strip(), fault
        assert not [word for word in FOREIGN if word in fault.message + fault.help], fault
        _assert_inside(workspace, fault)


def _assert_inside(workspace: Workspace, fault: Fault) -> None:
    source = workspace.sources[fault.place.path]
    span = fault.span or Positions(source).span(fault.place.route, fault.quote) or Span()
    if source.lines:
        assert 1 <= span.line <= len(source.lines), fault
        assert 1 <= span.column <= len(source.lines[span.line - 1]) + 1, fault
    assert span.column <= span.end_column


@given(TEXTS)
@example("&a\n[")
@example("name: !!x\n  # of it\n  {a: [b]")
def test_any_mixture_of_lines_and_signs_is_read(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for path in (TEAM, "strategy.yaml"):
        _assert_in_our_words(load({path: data}))


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    _assert_in_our_words(load({TEAM: data}))


@given(TEXTS)
def test_the_pure_parser_reads_them_too(text: str) -> None:
    _assert_in_our_words(load({TEAM: text.encode("utf-8", "surrogatepass")}, parser=yaml.SafeLoader))


@given(st.sampled_from(sorted(BASE)), st.data())
def test_a_file_cut_or_doubled_anywhere_is_read(path: str, data: st.DataObject) -> None:
    whole = BASE[path].encode()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    for changed in (whole[:start] + whole[end:], whole[:end] + whole[start:]):
        _assert_in_our_words(load({path: changed}))


@pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])
def test_both_parsers_read_the_same_workspace(parser: type[yaml.CSafeLoader] | type[yaml.SafeLoader]) -> None:
    files = {path: text.encode() for path, text in BASE.items()}
    assert load(files, parser=parser) == load(files)


def test_libyaml_is_used_where_it_is() -> None:
    assert (PARSER is yaml.CSafeLoader) == HAS_LIBYAML
