"""Whatever a text says, what is made of it keeps its shape: the same as with "x" in its place."""

import csv
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import cycle, product
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from strategy_cli.reading.text import invisible, visible
from tests.hostile.payloads import PAYLOADS
from tests.hostile.workspaces import PLACES, silent_but
from tests.running import strat, write_files

Shape: TypeAlias = Any  # what is left of an output without its texts

WHOLE = os.environ.get("HYPOTHESIS_PROFILE") == "promises"
MOST = 200  # characters: a longer text may be cut, and a list with it
# Blanks are no text, nor is what nobody sees; what stands there then is another document.
TEXTS = {name: text for name, text in PAYLOADS.items() if visible(text).strip() and len(text) < MOST}
WHERE = ("prose", "people", "links")
CASES = list(product(TEXTS, WHERE)) if WHOLE else list(zip(list(TEXTS)[::7], cycle(WHERE), strict=False))


def of_markdown(text: str) -> Shape:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return [kind for token in tokens for kind in _kinds(token)]


def _kinds(token: Token) -> Iterator[tuple[str, str]]:
    """A token and those inside it, without texts and where a long line was broken."""
    yield token.type, token.tag
    kinds = [child.type for child in token.children or ()]
    dull = ("text", "text_special", "softbreak")
    yield from ((kind, "") for kind in kinds if kind not in dull)


def of_json(text: str) -> Shape:
    def shape(value: Shape) -> Shape:
        if isinstance(value, dict):
            return {key: shape(each) for key, each in value.items()}
        return [shape(each) for each in value] if isinstance(value, list) else type(value).__name__

    return shape(json.loads(text))


def of_csv(text: str) -> Shape:
    return [len(row) for row in csv.reader(io.StringIO(text))]


def of_xml(text: str) -> Shape:
    return [(element.tag, sorted(element.attrib)) for element in ET.fromstring(text).iter()]  # noqa: S314 - ours


def of_lines(text: str) -> Shape:
    return len(text.split("\n"))


OUTPUTS: Mapping[str, tuple[tuple[str, ...], Callable[[str], Shape]]] = {
    "the briefing": (("brief", "insights"), of_markdown),
    "the findings for a review": (("lint", "-f", "markdown"), of_markdown),
    "the findings as JSON": (("lint", "-f", "json"), of_json),
    "the findings as SARIF": (("lint", "-f", "sarif"), of_json),
    "the findings for GitLab": (("lint", "-f", "gitlab"), of_json),
    "the findings for GitHub": (("lint", "-f", "github"), of_lines),
    "the findings as test cases": (("lint", "-f", "junit"), of_xml),
    "the findings for people": (("lint", "-f", "full"), of_lines),
    "the findings, a line each": (("lint", "-f", "concise"), of_lines),
    "the alignment as Markdown": (("align", "-f", "markdown"), of_markdown),
    "the alignment as JSON": (("align", "-f", "json"), of_json),
    "the matrix as Markdown": (("matrix", "-f", "markdown"), of_markdown),
    "the matrix as a sheet": (("matrix", "-f", "csv"), of_csv),
    "what is owed": (("todo", "-f", "markdown"), of_markdown),
}


def shapes(folder: Path, place: str, text: str) -> dict[str, Shape]:
    """The shape of every output for a workspace with that text in one kind of place."""
    write_files(folder, {**PLACES[place](text), "strat.toml": silent_but("unknown-reference")})
    found = {}
    for name, (words, shape_of) in OUTPUTS.items():
        ran = strat(*words, here=folder)
        assert ran.code in (0, 1), ran.err
        found[name] = shape_of(ran.out)
    return found


def plain_like(text: str) -> str:
    """A plain text with the same hidden characters, which the reader names, and as many commas."""
    hidden = "".join(text[offset] for offset, _ in invisible(text))
    return ",".join(f"x{number or ''}" for number in range(text.count(",") + 1)) + hidden


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], dict[str, Shape]]:
    """What the outputs look like with a plain text in one kind of place."""
    return cache(lambda place, text: shapes(tmp_path_factory.mktemp("plain"), place, text))


@pytest.mark.parametrize(("name", "place"), CASES)
def test_the_shape_is_that_of_a_plain_text(
    plain: Callable[[str, str], dict[str, Shape]], place: str, name: str, tmp_path: Path
) -> None:
    text = TEXTS[name]
    assert shapes(tmp_path, place, text) == plain(place, plain_like(text))
