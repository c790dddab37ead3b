"""How a fault shows what stands in a file: its shape in words, and the place of a key."""

from strategy_cli.finding import Span, counted
from strategy_cli.model.values import brief
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence


def shape(node: Node) -> str:
    """What stands there instead of what belongs there."""
    if isinstance(node, Mapping):
        return f"an entry with {counted(len(node.pairs), 'key')}"
    if isinstance(node, Sequence):
        return "a list" if node.items else "an empty list"
    return f'the text "{brief(node.text)}"'


def key_span(key: Scalar) -> Span:
    """Where a key stands, of a character at least."""
    return Span(key.line, key.column, max(key.end_column, key.column + 1))
