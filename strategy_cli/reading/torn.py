"""What a slip tore: the mappings that may lack a key only because its line could not be read."""

from collections.abc import Iterator

from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Mapping, Node, Scalar


def torn_mappings(source: Source) -> frozenset[tuple[int, int]]:
    """Where (line, column) the mappings begin that lost whole lines: around the line, and at its indent."""
    torn: set[tuple[int, int]] = set()
    for line in source.lost_lines:
        holders = list(_holders(source.tree, line))
        written = source.lines[line - 1]
        indent = len(written) - len(written.lstrip())
        outer = [mapping for mapping in holders if mapping.column <= indent + 1]
        torn.update((mapping.line, mapping.column) for mapping in (*holders[-1:], *outer[-1:]))
    return frozenset(torn)


def _holders(node: Node | None, line: int) -> Iterator[Mapping]:
    """The mappings that begin above a line, each inside the one before."""
    while node and not isinstance(node, Scalar):
        if isinstance(node, Mapping):
            yield node
            inner = [value for _, value in node.pairs]
        else:
            inner = list(node.items)
        node = next((each for each in reversed(inner) if each.line <= line), None)
