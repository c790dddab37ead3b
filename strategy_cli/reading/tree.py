"""The tree that YAML text becomes: every key, item and text with its place; nothing is converted."""

from typing import NamedTuple, TypeAlias

from strategy_cli.finding import Span


class Scalar(NamedTuple):
    """A text as written. Lines and columns count from 1; `style` is "" for plain text, else its first mark."""

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


def span_of(node: Node, lines: tuple[str, ...]) -> Span:
    """The part of a node that stands on its first line; a folded text is shown by its header mark."""
    if isinstance(node, Scalar) and node.end_line == node.line:
        return Span(node.line, node.column, node.end_column)
    end = len(lines[node.line - 1]) + 1 if node.line <= len(lines) else node.column
    return Span(node.line, node.column, max(end, node.column))
