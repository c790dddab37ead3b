"""The short way for plain texts says what the long way says, or nothing."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from strategy_cli.model.made import Values
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.comments import comments
from strategy_cli.reading.entries import EntryReader
from strategy_cli.reading.events import Builder
from strategy_cli.reading.lost import cutting
from strategy_cli.reading.plain import PlainText, Value, plain_text
from strategy_cli.reading.source import read
from strategy_cli.reading.swift import swift_entry
from strategy_cli.reading.text import decode, is_plainly_visible
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, is_empty

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "analytics"
FILES = {path.name: path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.yaml"))}
MUTATIONS = 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "promises" else 600
SMALL = """\
a: b:c
b:
- d
- e: f
  g: >
    h i
    j: k

  l: [m, n o] # w
m: "x: y"
n:
  o: p
    q
  r: # w
    - s
    - t:
      u: 'v'
# w
x: | # w
  y

z:
  1
"""
BITS = [
    "- ",
    "  ",
    "\n",
    ": ",
    "#",
    " #",
    ">",
    "|",
    "[",
    "]",
    ", ",
    '"',
    "'",
    "&a",
    "*",
    "!",
    "{",
    "?",
    "---",
    "%",
]


def _said(node: Node | None) -> Value:
    """What a tree says, without its places."""
    if isinstance(node, Scalar):
        return None if is_empty(node) else node.text
    if isinstance(node, Sequence):
        return [_said(item) for item in node.items]
    return {key.text: _said(value) for key, value in node.pairs} if node else {}


def _by_events(text: str) -> PlainText | None:
    """The same by the parser's events; None where they find anything wrong."""
    builder = Builder()
    stopped = builder.build(text)
    if stopped or builder.troubles or builder.faulty_lines or not isinstance(builder.root, Mapping):
        return None
    values = {key.text: _said(value) for key, value in builder.root.pairs}
    return PlainText(values, tuple(comments(text.split("\n"), builder.scalars)))


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "a:\n",
        "a: b c:d\n",
        "a: x#y\n",
        "a:\n- b\n- c: d\n  e: [f, g h]\n",
        "a:\n  - b\n  -   c: d\n      e: f\n",
        "a:\n  b:\n    c: d\ne: f\n",
        "a: >\n  b: c\n  # d\n\ne: f\n",
        "a: |-\n  b\n  c\n",
        "a: b\n  c\n  d\n",
        "a:\n  b\n  c\n",
        "a:\n- b\n  c d\n- e\n",
        "# a\nb: c\n  # d\n",
        "a: \"b: c #d\"\ne: 'f'\n",
        "a: []\n",
        "a: b # c\n",
        "a: b#c  #d #e\n",
        "a: [b] # c\nd: > # e\n  f # g\nh: # i\n- j # k\n",
        "c: é–漢\n",
    ],
)
def test_these_are_plain(text: str) -> None:
    assert plain_text(text) == _by_events(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a: b",
        "- a\n",
        "  a: b\n",
        "a: b\na: c\n",
        "a: b: c\n",
        "a: b \n",
        "a:\t b\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "a: {b: c}\n",
        "a: [b, [c]]\n",
        "a: [b,c]\n",
        'a: "b\\n"\n',
        "a: 'b''c'\n",
        'a: " "\n',
        "a: >\n  b\n\n  c\n",
        "a: >\n  b\n    c\n",
        "a: >\n\n  b\n",
        "a: b\n\n  c\n",
        "a: b\n# c\n  d\n",
        "a: b # c\n  d\n",
        "- # a\n",
        'a: "b" # c\n',
        "a: b\n  c: d\n",
        "a:\n  b: c\n d: e\n",
        "a:\n- b\n  - c\n",
        "a:\n- - b\n",
        "a:\n- \n",
        "a:\n-\n",
        "? a\n",
        "--- \na: b\n",
        "a: b\n---\nc: d\n",
        "%YAML 1.1\n---\na: b\n",
        "<<: b\n",
        "a: b\n<<<<<<< c\n",
        f"a: {'b' * 20_000}\n",
    ],
)
def test_these_go_the_long_way(text: str) -> None:
    assert plain_text(text) is None


def test_a_mutated_text_is_read_as_by_events_or_goes_the_long_way() -> None:
    chance = random.Random(8)  # noqa: S311 - no secret
    plain = 0
    for _ in range(MUTATIONS):
        text = chance.choice([*[SMALL] * 20, *FILES.values()])
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(text) + 1)
            cut = text[:at] + text[at + chance.randint(1, 3) :]
            text = chance.choice([text[:at] + chance.choice(BITS) + text[at:], cut])
        said = plain_text(text)
        plain += said is not None
        assert said is None or said == _by_events(text), text
    assert plain > MUTATIONS // 10


# Lines of a file that looks plain; whoever puts them together by chance meets each odd neighbour.
EDGES = ["", "  ", "    ", "- ", "  - ", "    - ", "-   ", " ", "- - ", "-"]
KEYS = ["a", "b", "c-d", "e_f", "a b", "é", "1", "-k", '"q"', "a" * 61, "a" * 62]
TEXTS = [
    "x",
    "x y",
    "1:2",
    "x#y",
    "x: y",
    "x # y",
    "# x",
    "x ",
    "",
    "-",
    "- x",
    "x:",
    "é – 漢",
    "\ufeffx",
    "x\ty",
]
TEXTS += [
    "[]",
    "[x, y-z]",
    "[x] # y",
    "[x,y]",
    "[x",
    ">",
    "|",
    ">-",
    "|-",
    "> # x",
    ">+",
    "|2",
    "{x: y}",
    "&x",
    "*x",
]
TEXTS += [
    "'x'",
    "'x''y'",
    '"x"',
    '"x: y # z"',
    '"x',
    "'x' y",
    '" "',
    "? x",
    "!x",
    "%x",
    "@x",
    "`x`",
    "x\r",
    "\u00a0x",
]
LINES = st.one_of(
    st.builds("{}{}: {}".format, st.sampled_from(EDGES), st.sampled_from(KEYS), st.sampled_from(TEXTS)),
    st.builds("{}{}:".format, st.sampled_from(EDGES), st.sampled_from(KEYS)),
    st.builds("{}{}".format, st.sampled_from(EDGES), st.sampled_from(TEXTS)),
    st.sampled_from(["", "", "  ", "---", "...", "# x", "    # x"]),
)


@given(st.lists(LINES, min_size=1, max_size=9))
@example(["a:", "  - b: c", "    d:", "    - e", "    - f: g", "  - b: h", "i: j"])
@example(["a:", "- b:", "-   c: d", "    e: f", "- g", "- h: i"])
@example(["a:", "- b: >", "    c", "  # d", "", "  e: f"])
@example(["a:", "- b: >", "    c", "", "    # d"])
@example(["a:", "- b", "  c", "- d: e", "  f", "g: h", "  i"])
def test_plain_looking_lines_are_read_as_by_events_or_go_the_long_way(lines: list[str]) -> None:
    text = decode("".join(f"{line}\n" for line in lines).encode())
    assert isinstance(text, str)
    said = plain_text(text) if is_plainly_visible(text) else None
    assert said is None or said == _by_events(text), text


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_never_ends_is_looked_for_once(quote: str) -> None:
    # Whoever looked again from each letter would be at these for a minute.
    assert not any(plain_text(f"a: {quote}{'x' * length}\n") for length in range(19_000, 19_100))


@pytest.mark.parametrize("text", ["' x'", "'x '", '" x"', "'\\\\'", "'#'", '"a: b"'])
def test_what_stands_between_quotes_goes_the_short_way(text: str) -> None:
    assert plain_text(f"a: {text}\n") == _by_events(f"a: {text}\n") == PlainText({"a": text[1:-1]}, ())


@pytest.mark.parametrize("text", ["''", "' '", '"  "', '"x\\n"', '"\\\\"', '" \\\\ "', "'x''y'"])
def test_blanks_and_what_stands_for_another_sign_go_the_long_way(text: str) -> None:
    assert plain_text(f"a: {text}\n") is None


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_the_example_goes_the_short_way_to_the_same_entry(name: str) -> None:
    model = Strategy if name == "strategy.yaml" else Team
    source, plain = read(name, FILES[name].encode()), plain_text(FILES[name])
    assert plain is not None
    assert source.tree is not None
    reader = EntryReader(source, Values(1))
    assert swift_entry(plain.values, model, name, Values(1)) == reader.root(source.tree, model)
    assert not reader.faults


def test_a_mutated_file_that_goes_the_short_way_has_no_fault_on_the_long_one() -> None:
    chance = random.Random(9)  # noqa: S311 - no secret
    short = 0
    for _ in range(MUTATIONS // 4):
        text = chance.choice([text for name, text in FILES.items() if name != "strategy.yaml"])
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice([*BITS, "a", "1", ",", "id"]) + text[at + chance.randint(0, 2) :]
        plain = plain_text(text)
        entry = swift_entry(plain.values, Team, "a.yaml", Values(1)) if plain else None
        if entry and plain and not cutting(plain.comments):
            short += 1
            source = read("a.yaml", text.encode())
            reader = EntryReader(source, Values(1))
            assert source.tree is not None
            assert reader.root(source.tree, Team) == entry, text
            assert [*reader.faults, *source.troubles, *source.faulty_lines] == [], text
            assert source.comments == plain.comments
    assert short > MUTATIONS // 40


ODD = """
id: Insights: x
nmae: Insights
contributes: none
needs: connectors
needs:\\n  id: connectors
needs:\\n- connectors
needs:\\n- [a, b]
needs:\\n- what: [a, b]
needs:\\n- by: soon
backbrief: heard
backbrief:\\n- date: 2026-10-09
decisions:\\n- follows:\\n    a: b
decisions:\\n- follows: a, b
decisions:\\n- follows:\\n  - a\\n  - b: c
decisions:\\n- status: maybe
""".strip().splitlines()


@pytest.mark.parametrize("line", ODD)
def test_what_has_a_fault_goes_the_long_way(line: str) -> None:
    plain = plain_text(line.replace("\\n", "\n") + "\n")
    assert plain is None or swift_entry(plain.values, Team, "teams/a.yaml", Values(1)) is None
