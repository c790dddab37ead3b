"""Places and positions: names for the items of a list, and where each route stands in a file."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from strategy_cli.finding import Span
from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, span_of

# What names an entry in a place, the first it has.
_NAMING = ("id", "initiative", "area", "edition", "date", "what", "ask")
_LONGEST_NAME = 64


def item_names(items: tuple[Node, ...]) -> list[str]:
    """A name for each item, stable when others move: by id, else by what it says; like names get `~2`."""
    names: list[str] = []
    seen: dict[str, int] = {}
    for item in items:
        name = _name(item)
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return names


def _name(item: Node) -> str:
    naming = _naming_text(item)
    text = " ".join(naming.text.split()) if naming else ""
    if text and len(text) <= _LONGEST_NAME:
        return text
    return hashlib.sha256((text or _all_text(item)).encode()).hexdigest()[:8]


def _naming_text(item: Node) -> Scalar | None:
    """The text that names an item, else None."""
    if isinstance(item, Scalar):
        return item
    if isinstance(item, Sequence):
        return None
    by_key = {key.text: value for key, value in item.pairs}
    for key in _NAMING:
        value = by_key.get(key)
        if isinstance(value, Sequence) and value.items:
            value = value.items[0]
        if isinstance(value, Scalar) and value.text.strip():
            return value
    return None


def _all_text(item: Node) -> str:
    if isinstance(item, Scalar):
        return item.text
    if isinstance(item, Sequence):
        return "\n".join(_all_text(inner) for inner in item.items)
    return "\n".join(f"{key.text}: {_all_text(value)}" for key, value in item.pairs)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a route stands: the span shown for it, and the lines from its first to the one after its last."""

    span: Span
    first: int
    after: int


@dataclass(frozen=True)
class Positions:
    """Where each place of one file stands; the routes are indexed when the first is asked for."""

    source: Source

    @cached_property
    def _spots(self) -> dict[tuple[str, ...], _Spot]:
        spots: dict[tuple[str, ...], _Spot] = {}
        todo: list[tuple[tuple[str, ...], Node]] = [((), self.source.tree)] if self.source.tree else []
        while todo:
            route, node = todo.pop()
            if isinstance(node, Mapping):
                for key, value in node.pairs:
                    spots[*route, key.text] = self._spot(key, value)
                    todo.append(((*route, key.text), value))
            elif isinstance(node, Sequence):
                for name, item in zip(item_names(node.items), node.items, strict=True):
                    inner = (*route[:-1], f"{route[-1] if route else ''}[{name}]")
                    spots[inner] = self._spot(_shown(item), item)
                    todo.append((inner, item))
        return spots

    def _spot(self, shown: Node, node: Node) -> _Spot:
        """A key's spot shows its text where that is on one line, else the key itself."""
        whole = isinstance(node, Scalar) and node.text.strip() and node.line == node.end_line
        after = node.end_line + (isinstance(node, Scalar) and node.end_column > 1) if node.line else 0
        return _Spot(span_of(node if whole else shown, self.source.lines), shown.line, max(after, shown.line + 1))

    def span(self, route: tuple[str, ...], quote: str = "") -> Span | None:
        """Where a route, or the nearest above it that was written, stands; None means the file as a whole.

        An item of a list that is written as one text, or as one entry, stands where the list does.

        With `quote`, the first time that word stands inside what the route names.
        """
        while route and route not in self._spots:
            listed, bracket, _ = route[-1].partition("[")
            route = (*route[:-1], listed) if bracket else route[:-1]
        if not route:
            return None
        spot = self._spots[route]
        return (self._find(quote, spot) if quote else None) or spot.span

    def _find(self, quote: str, spot: _Spot) -> Span | None:
        word = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)", re.IGNORECASE)
        for number in range(spot.first, min(spot.after, len(self.source.lines) + 1)):
            start = spot.span.column - 1 if number == spot.first else 0
            if match := word.search(self.source.lines[number - 1], start):
                return Span(number, match.start() + 1, match.end() + 1)
        return None

    def route_at(self, span: Span) -> tuple[str, ...]:
        """The innermost route that holds a position: the address of a fault known by its span."""
        holding = [
            route
            for route, spot in self._spots.items()
            if spot.first <= span.line < spot.after and (spot.first, spot.span.column) <= (span.line, span.column + 200)
        ]
        return max(holding, key=lambda route: (self._spots[route].first, len(route)), default=())


def _shown(item: Node) -> Node:
    if isinstance(item, Mapping):
        return _naming_text(item) or (item.pairs[0][0] if item.pairs else item)
    return item
