"""Prose that YAML cut at ` #` or bent at `: `: where it stands, what was meant, and how to write it."""

import re
from collections.abc import Iterator
from collections.abc import Sequence as SequenceOf
from contextlib import suppress
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.nearest import nearest
from strategy_cli.reading.lost import bent_text, cutting
from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Mapping
from strategy_cli.writing.data import Route, Spot, spots_of
from strategy_cli.writing.extents import UnsureError, end_of, first_line, is_flow
from strategy_cli.writing.forms import quoted
from strategy_cli.writing.order import model_at

_RULES = ("yaml-syntax", "yaml-feature", "lost-text")
_MARKS = ("'", '"', "|", ">")  # what begins so is no plain text
_COMMENT = re.compile(r"(?:^|(?<!\s)\s+)#(?!\w)")
_KEY = re.compile(r"([\w-]+) *:(?:\s|$)")


class Sentence(NamedTuple):
    """A text to be written anew: in place of the lines (from 0) from `first` to before `after`."""

    key: str
    first: int
    after: int
    lines: list[str]
    text: str
    is_item: bool
    column: int = 0  # where it begins, if others stand on its line


class _Start(NamedTuple):
    """Where prose begins: its line (from 0), the column behind its colon or dash, and where that begins."""

    key: str
    line: int
    column: int
    base: int
    known: tuple[str, ...]  # the keys that may follow, so that a line with one of them is no prose


def sentences(source: Source, texts: SequenceOf[str], model: type[Entry]) -> Iterator[Sentence]:
    """Each text that YAML cut or bent, and that can be told for certain."""
    faulty = {each.span.line - 1 for each in source.troubles if each.rule in _RULES}
    faulty |= {line - 1 for line in cutting(source.comments)}
    for route, spot in spots_of(source.tree).items():
        with suppress(UnsureError):
            if is_flow(spot.holder, texts):
                yield from _in_brackets(route, spot, texts, model)
            elif start := _start(route, spot, texts, model):
                after = _end(start, texts)
                is_bent = _is_bent(spot, model_at(model, route))
                if is_bent or not faulty.isdisjoint(range(start.line, after)):
                    found = _written(start, after, texts, is_item=spot.key is None)
                    yield from [found] if found else []


def _start(route: Route, spot: Spot, texts: SequenceOf[str], model: type[Entry]) -> _Start | None:
    """Where the prose of a key or of a list's item begins; None where the format expects none there."""
    line = first_line(spot.node, spot.number, spot.holder, texts)
    if spot.key:
        fields = fields_of(model_at(model, route[:-1]))
        if spot.key.text not in fields.prose or spot.key.style:
            return None
        colon = texts[line].index(":", spot.key.column)
        return _Start(spot.key.text, line, colon + 1, spot.key.column - 1, fields.order)
    kind = model_at(model, route)
    if not kind.shorthand:
        return None
    key, base = route[-1].partition("[")[0], spot.holder.column - 1
    return _Start(key, line, base + 1, base, fields_of(kind).order)


def _in_brackets(route: Route, spot: Spot, texts: SequenceOf[str], model: type[Entry]) -> Iterator[Sentence]:
    """A sentence among others between brackets: `[one thing: another, more]`."""
    node, line = spot.node, spot.node.line - 1
    if is_flow(node, texts) or not _is_bent(spot, model_at(model, route)):
        return
    end = end_of(node, texts)
    if end[0] == line:
        old = texts[line]
        said = old[node.column - 1 : end[1]].strip()
        new = old[: node.column - 1] + quoted(said) + old[end[1] :]
        key = route[-1].partition("[")[0]
        yield Sentence(key, line, line + 1, [new], " ".join(said.split()), True, node.column)


def _end(start: _Start, texts: SequenceOf[str]) -> int:
    """The line behind the text: what is indented further than its key or dash belongs to it."""
    after = line = start.line + 1
    while line < len(texts) and (not texts[line].strip() or _indent(texts[line]) > start.base):
        line += 1
        after = line if texts[line - 1].strip() else after
    return after


def _is_bent(spot: Spot, kind: type[Entry]) -> bool:
    """Whether `: ` made keys of a sentence where the format expects a text."""
    if not isinstance(spot.node, Mapping):
        return False
    if spot.key:
        return " " in spot.node.pairs[0][0].text if spot.node.pairs else False
    return bent_text(spot.node, kind, Place("")) is not None


def _written(start: _Start, after: int, texts: SequenceOf[str], is_item: bool) -> Sentence | None:
    """The text as it should stand; None where some of it may be no prose."""
    head, rest = texts[start.line][: start.column], texts[start.line][start.column :]
    below = [text.strip() for text in texts[start.line + 1 : after]]
    if rest.strip().startswith(_MARKS) or any(_may_be_no_prose(text, start.known) for text in below):
        return None
    if is_item and _may_be_no_prose(rest.strip(), start.known):
        return None
    if not below:
        comment = _COMMENT.search(rest)
        said = rest[: comment.start() if comment else len(rest)].strip()
        tail = rest[comment.start() :].rstrip() if comment else ""
        line = f"{head} {quoted(said)}{tail}"
        return (
            Sentence(start.key, start.line, after, [line], " ".join(said.split()), is_item) if said else None
        )
    parts = [rest.strip(), *below] if rest.strip() else below
    if any(_COMMENT.search(part) for part in parts):
        return None
    pad = " " * min(_indent(text) for text in texts[start.line + 1 : after] if text.strip())
    lines = [f"{head} >", *(pad + part if part else "" for part in parts)]
    return Sentence(start.key, start.line, after, lines, " ".join(" ".join(parts).split()), is_item)


def _may_be_no_prose(text: str, known: tuple[str, ...]) -> bool:
    """Whether a line may be an item, or a key that slipped out of its column."""
    key = _KEY.match(text)
    return text.startswith("- ") or bool(key and nearest(key[1], known))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
