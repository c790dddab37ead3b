"""The layout that `strat fmt` gives a file: keys in the format's order, blocks apart, plain level words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

from strategy_cli.model.entry import Entry
from strategy_cli.model.values import LEVEL_SYNONYMS
from strategy_cli.reading.source import source_of
from strategy_cli.reading.tree import Mapping, Scalar
from strategy_cli.writing.data import Put, data_of, same, spots_of
from strategy_cli.writing.edit import Refused, edited, unfit
from strategy_cli.writing.extents import UnsureError, after_comments, before_comments, end_of, is_flow
from strategy_cli.writing.lines import Lines, lines_of
from strategy_cli.writing.order import order_at


def tidied(text: str, model: type[Entry]) -> str | Refused:
    """The text as `strat fmt` writes it: the same data and comments, the same again when done twice."""
    if reason := unfit(text):
        return Refused(reason)
    new = _plain_levels(text, model)
    left = len(spots_of(source_of(text).tree))  # no text keeps us sorting for ever
    while left and (again := _one_sorted(new, model)) != new:
        new, left = again, left - 1
    new = _spaced(new)
    before, after = source_of(_plain_levels(text, model)), source_of(new)
    kept = Counter(each.text for each in before.comments) == Counter(each.text for each in after.comments)
    if not kept or not same(data_of(before.tree), data_of(after.tree)):
        return Refused("its layout cannot be changed without losing something")
    return new


def _plain_levels(text: str, model: type[Entry]) -> str:
    for route, spot in spots_of(source_of(text).tree).items():
        if (
            route[1:] == ("level",)
            and isinstance(spot.node, Scalar)
            and route[0].startswith("decision_rights")
        ):
            plain = LEVEL_SYNONYMS.get(spot.node.text.strip())
            new = edited(text, model, Put(route, plain.value)) if plain else text
            text = text if isinstance(new, Refused) else new
    return text


def _one_sorted(text: str, model: type[Entry]) -> str:
    """The text with the keys of the first entry sorted that has them in another order than the format."""
    lines = lines_of(text)
    for route, spot in spots_of(source_of(text).tree).items():
        node = spot.node
        if not isinstance(node, Mapping) or is_flow(node, lines.texts):
            continue
        order, names = order_at(model, route), [key.text for key, _ in node.pairs]
        if not set(names) <= set(order) or (wanted := sorted(names, key=order.index)) == names:
            continue
        with suppress(UnsureError):
            return _sorted(lines, node, wanted).text
    return text


@dataclass(frozen=True, slots=True)
class _Chunk:
    """The lines of one key, from `first` to before `after`, with the comments that belong to it."""

    name: str
    first: int
    after: int
    key_line: int


def _chunks(lines: Lines, node: Mapping) -> Iterator[_Chunk]:
    texts, column = lines.texts, node.column - 1
    firsts = [before_comments(key.line - 1, column, texts) for key, _ in node.pairs]
    if _is_of_the_file(firsts[0], texts) or texts[node.line - 1][:column].strip():  # behind a dash
        firsts[0] = node.line - 1
    last = after_comments(end_of(node.pairs[-1][1], texts)[0], column, texts)
    for number, (key, _) in enumerate(node.pairs):
        yield _Chunk(key.text, firsts[number], [*firsts[1:], last][number], key.line - 1)


def _is_of_the_file(comment: int, texts: Sequence[str]) -> bool:
    """Whether a comment that begins on this line is the first thing in the file, and so about all of it."""
    return not comment or texts[comment - 1].split()[:1] == ["---"]


def _sorted(lines: Lines, node: Mapping, wanted: list[str]) -> Lines:
    """The lines with the keys of one entry in this order; what stands before its first key stays there."""
    chunks = {chunk.name: chunk for chunk in _chunks(lines, node)}
    first = min(chunk.first for chunk in chunks.values())
    after = max(chunk.after for chunk in chunks.values())
    column = node.column - 1
    head = lines.texts[first][:column]
    if head.strip() and chunks[wanted[0]].key_line != chunks[wanted[0]].first:
        raise UnsureError("a comment above the key that comes first")
    new: list[str] = []
    for name in wanted:
        chunk = chunks[name]
        block = list(lines.texts[chunk.first : chunk.after])
        if chunk.first == first:
            block[0] = " " * column + block[0][column:]
        new += block
    new[0] = head + new[0][column:]
    return lines.replaced(first, after, new)


def _spaced(text: str) -> str:
    """One blank line around each key of the file that is a block; lone lines stay together as they were."""
    tree, lines = source_of(text).tree, lines_of(text)
    if not isinstance(tree, Mapping) or is_flow(tree, lines.texts):
        return text
    try:
        chunks = list(_chunks(lines, tree))
    except UnsureError:
        return text
    for chunk, follower in reversed(list(pairwise(chunks))):
        end = chunk.after
        while not lines.texts[end - 1].strip():
            end -= 1
        blanks = min(chunk.after - end, 1)
        if end - chunk.key_line > 1 or _is_block(lines, follower):
            blanks = 1
        lines = lines.replaced(end, chunk.after, [""] * blanks)
    return lines.text


def _is_block(lines: Lines, chunk: _Chunk) -> bool:
    return any(text.strip() for text in lines.texts[chunk.key_line + 1 : chunk.after])
