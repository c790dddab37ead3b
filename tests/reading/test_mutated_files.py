"""The examples, mutated by a seed: all is read, each fault has words and a place; both parsers agree."""

import os
import random
from pathlib import Path

import pytest
import yaml

from strategy_cli.finding import Span
from strategy_cli.reading.load import Workspace, load
from strategy_cli.reading.places import Positions
from strategy_cli.reading.source import read

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
FILES = {path: path.read_bytes() for path in sorted(EXAMPLES.rglob("*.yaml"))}
MUTATIONS = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "promises" else 300


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with a few bytes or lines added, dropped or doubled."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        bits = [
            b"\t",
            b": ",
            b" #",
            b"- ",
            b'"',
            b"'",
            b"[",
            b"{",
            b"}",
            b"&a ",
            b"*a",
            b"!x ",
            b"|",
            b">",
            b"\n",
        ]
        bits += [
            b"\xff",
            b"\0",
            b"\r",
            "\u202e\u2028".encode(),
            b"---\n",
            b"<<<<<<< \n",
            b"%",
            b"\\",
            b"  ",
            b"? ",
        ]
        lines = data.split(b"\n")
        some = chance.randrange(len(lines))
        ways = [
            data[:at] + chance.choice(bits) + data[at:],
            data[:at] + data[min(to, at + 5) :],
            b"\n".join([*lines[: some + 1], *lines[some:]]),
            b"\n".join([*lines[:some], chance.choice([b"", b" ", b"  "]) + lines[some], *lines[some + 1 :]]),
            data[:to],
        ]
        data = chance.choices(ways, [6, 3, 2, 3, 1])[0] or b"a"
    return data


def _assert_places_lie_inside(workspace: Workspace) -> None:
    for fault in workspace.faults:
        assert fault.message.strip(), fault
        assert fault.help.strip(), fault
        lines = workspace.sources[fault.place.path].lines or ("",)
        span = fault.span or Positions(workspace.sources[fault.place.path]).span(fault.place.route) or Span()
        if workspace.sources[fault.place.path].lines:
            assert 1 <= span.line <= len(lines), fault
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1, fault
            assert span.column <= span.end_column, fault


@pytest.mark.parametrize("seed", range(10))
def test_a_mutated_file_is_read_and_each_fault_has_words_and_a_place_inside_it(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret: a seed makes the same mutations each time
    for _ in range(MUTATIONS // 10):
        path = chance.choice(list(FILES))
        name = "strategy.yaml" if path.name == "strategy.yaml" else f"teams/{path.name}"
        _assert_places_lie_inside(load({name: _mutated(FILES[path], chance)}))


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(EXAMPLES)) for path in FILES])
def test_the_parser_in_plain_python_gives_the_same_tree(path: Path) -> None:
    native, plain = (read("x.yaml", FILES[path], parser) for parser in (yaml.CSafeLoader, yaml.SafeLoader))
    assert (native.tree, native.comments, native.troubles) == (plain.tree, plain.comments, plain.troubles)
