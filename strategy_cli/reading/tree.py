"""The tree that YAML text becomes: every key, item and text with its place; nothing is converted."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from strategy_cli.finding import Span


class Scalar(NamedTuple):
    """A text; lines and columns count from 1; `style` is "" where it is plain, else its first mark."""

    text: str
    style: str
    line: int
    column: int
    end_line: int
    end_column: int


class Sequence(NamedTuple):
    """A list; `end_line` is the line of what follows it."""

    items: "tuple[Node, ...]"
    line: int
    column: int
    end_line: int


class Mapping(NamedTuple):
    """Keys with their values in the order written, each key once."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    line: int
    column: int
    end_line: int


Node: TypeAlias = Scalar | Sequence | Mapping


class Comment(NamedTuple):
    """A comment from its `#` to the end of its line."""

    text: str
    line: int
    column: int


def is_empty(node: Node) -> bool:
    """Whether nothing was written: the value is absent, as FORMAT says."""
    return isinstance(node, Scalar) and not node.text and not node.style


def span_of(scalar: Scalar, lines: tuple[str, ...]) -> Span:
    """The part of a text that stands on its first line; of a folded text that is its header mark."""
    if scalar.end_line == scalar.line:
        return Span(scalar.line, scalar.column, max(scalar.end_column, scalar.column))
    return Span(scalar.line, scalar.column, max(len(lines[scalar.line - 1]) + 1, scalar.column))


def rewritten(node: Node, change: Callable[[Scalar], Scalar], column: Callable[[int, int], int]) -> Node:
    """The tree with every text and key changed, and each list and entry at another column of its line."""
    if isinstance(node, Scalar):
        return change(node)
    at = column(node.line, node.column)
    if isinstance(node, Sequence):
        items = tuple(rewritten(item, change, column) for item in node.items)
        return node._replace(items=items, column=at)
    pairs = tuple((change(key), rewritten(value, change, column)) for key, value in node.pairs)
    return node._replace(pairs=pairs, column=at)
