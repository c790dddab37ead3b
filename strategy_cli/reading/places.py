"""Places and positions: names for the items of a list, and where each route stands in a file."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from strategy_cli.digests import digest
from strategy_cli.finding import Span
from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, span_of

# What names an entry in a place, the first it has.
NAMING = ("id", "initiative", "area", "edition", "date", "what", "ask")
_LONGEST_NAME = 64

_MOST_QUOTED = 60  # words of a quote that are looked for; more would be looked for too often


def item_names(items: tuple[Node, ...]) -> list[str]:
    """A name for each item, stable when others move: by id, else by what it says; like names get `~2`."""
    return told_apart(_name(item) for item in items)


def told_apart(bases: Iterable[str]) -> list[str]:
    """Names, of which like ones get a number: `a`, `a~2`."""
    names: dict[str, None] = {}
    counts: dict[str, int] = {}
    for base in bases:
        name = base
        while name in names:
            counts[base] = counts.get(base, 1) + 1
            name = f"{base}~{counts[base]}"
        names[name] = None
    return list(names)


def _name(item: Node) -> str:
    naming = _naming_text(item)
    return name_by(naming.text if naming else "") or short(_all_text(item))


def name_by(text: str) -> str:
    """The name of an item by its text, short where that is long; "" for a blank text."""
    words = text.split()
    text = words[0] if len(words) == 1 else " ".join(words)
    return text if len(text) <= _LONGEST_NAME else short(text)


def short(text: str) -> str:
    """A name for a text that is too long to be one."""
    return digest(text.encode())[:8]


def _naming_text(item: Node) -> Scalar | None:
    """The text that names an item, else None."""
    if isinstance(item, Scalar):
        return item
    if isinstance(item, Sequence):
        return None
    first_key, first_value = item.pairs[0] if item.pairs else (None, None)
    if first_key and first_key.text == "id" and isinstance(first_value, Scalar) and first_value.text.strip():
        return first_value  # nearly always
    by_key = {key.text: value for key, value in item.pairs}
    for key in NAMING:
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


class _Spot(NamedTuple):
    """Where a route stands: the span shown for it, and its text from (line, column) to (line, column)."""

    span: Span
    start: tuple[int, int]
    end: tuple[int, int]


# What stands at each route, and its key; an item of a list has none.
_Found: TypeAlias = dict[tuple[str, ...], tuple[Scalar | None, Node]]


@dataclass(frozen=True)
class Positions:
    """Where each place of one file stands; the routes below a key are indexed when the first is asked for."""

    source: Source

    @cached_property
    def _keys(self) -> dict[int, tuple[Node, ...]]:
        return {}  # of mappings, likewise

    @cached_property
    def _names(self) -> dict[int, list[str]]:
        return {}  # of lists that were asked for, by identity: the tree lives as long as this

    @cached_property
    def _made(self) -> dict[str, _Found]:
        return {}  # by the outermost key of their routes, as far as they were asked for

    def _found(self, first: str) -> _Found:
        """What stands below the key that a route begins with: `decisions` for `decisions[a-b]`."""
        outermost = _without_item(first)
        if outermost not in self._made:
            self._made[outermost] = _found_below(outermost, self.source.tree_with(outermost))
        return self._made[outermost]

    def _spot(self, key: Scalar | None, node: Node) -> _Spot:
        """A spot shows its text where that is on one line, else its key, or what names it."""
        shown = key or _shown(node)
        if isinstance(node, Scalar):
            one_line = node.text.strip() and node.line == node.end_line
            span = span_of(node if one_line else shown, self.source.lines)
            return _Spot(span, (node.line, node.column), (node.end_line, node.end_column))
        end = (node.end_line, 1) if node.end_line > node.line else (node.line + 1, 1)
        return _Spot(span_of(shown, self.source.lines), (node.line, node.column), end)

    def span(self, route: tuple[str, ...], quote: str = "") -> Span | None:
        """Where a route, or the nearest above it that was written, stands; None means the file as a whole.

        With `quote`, the first time these words stand inside what the route names; where a line breaks
        them apart, those on the first line.
        """
        found = self._found(route[0]) if route else {}
        while route and route not in found:
            # An entry without its dash stands under the key itself.
            alone = (*route[:-1], _without_item(route[-1]))
            route = alone if alone in found else route[:-1]
        if not route:
            return None
        spot = self._spot(*found[route])
        return (self._find(quote.split(), spot) if quote else None) or spot.span

    def _find(self, words: list[str], spot: _Spot) -> Span | None:
        """The words on one line; else the most of them that end a line."""
        words = words[:_MOST_QUOTED]
        patterns = [(words, r"(?!\w)")] + [(words[:count], r"\s*$") for count in range(len(words) - 1, 0, -1)]
        for some, end in patterns:
            said = r"\s+".join(re.escape(word) for word in some)
            pattern = re.compile(rf"(?<!\w)({said}){end}", re.IGNORECASE)
            for number in range(spot.start[0], min(spot.end[0], len(self.source.lines)) + 1):
                first = spot.start[1] - 1 if number == spot.start[0] else 0
                last = spot.end[1] - 1 if number == spot.end[0] else len(self.source.lines[number - 1])
                if match := pattern.search(self.source.lines[number - 1], first, last):
                    return Span(number, match.start(1) + 1, match.end(1) + 1)
        return None

    def _parts_of(self, node: Mapping | Sequence) -> tuple[Node, ...]:
        if isinstance(node, Sequence):
            return node.items
        if id(node) not in self._keys:
            self._keys[id(node)] = tuple(key for key, _ in node.pairs)
        return self._keys[id(node)]

    def route_at(self, line: int, column: int) -> tuple[str, ...]:
        """The innermost route that a position belongs to: the address of a fault known by where it stands."""
        route: tuple[str, ...] = ()
        node = self.source.tree
        while node and not isinstance(node, Scalar) and (node.line, node.column) <= (line, column):
            parts = self._parts_of(node)
            if not parts:
                break
            number = _last_before(parts, line, column)
            if isinstance(node, Mapping):
                key, node = node.pairs[number]
                route = (*route, key.text)
            else:
                names = self._names.setdefault(id(node), []) or item_names(node.items)
                self._names[id(node)] = names
                route = _item_route(route, names[number])
                node = node.items[number]
        return route


def _found_below(outermost: str, tree: Node | None) -> _Found:
    found: _Found = {}
    todo: list[tuple[tuple[str, ...], Node]] = [((), tree)] if tree else []
    while todo:
        route, node = todo.pop()
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                if not route and _without_item(key.text) != outermost:
                    continue
                inner = (*route, key.text)
                found[inner] = key, value
                todo.append((inner, value))
        elif isinstance(node, Sequence):
            for name, item in zip(item_names(node.items), node.items, strict=True):
                inner = _item_route(route, name)
                found.setdefault(inner, (None, item))  # a key may be called as an item: it comes first
                todo.append((inner, item))
    return found


def _without_item(step: str) -> str:
    """The key of one step of a route: `decisions` of `decisions[a-b]`."""
    return step.partition("[")[0]


def _item_route(route: tuple[str, ...], name: str) -> tuple[str, ...]:
    return (*route[:-1], f"{route[-1] if route else ''}[{name}]")


def _last_before(nodes: tuple[Node, ...], line: int, column: int) -> int:
    """The last of some nodes that begins at a position or before, else the first; a dash is its item's."""

    def is_behind(number: int) -> bool:
        node = nodes[number]
        opens_line = nodes[number - 1].line < node.line
        return node.line > line or (node.line == line and not opens_line and node.column > column)

    return bisect_left(range(1, len(nodes)), True, key=is_behind)


def _shown(item: Node) -> Scalar:
    """What of an item is shown for the whole."""
    if isinstance(item, Mapping):
        return _naming_text(item) or (item.pairs[0][0] if item.pairs else _mark(item))
    return item if isinstance(item, Scalar) else _mark(item)


def _mark(node: Mapping | Sequence) -> Scalar:
    """The opening bracket or first dash of something without a text."""
    return Scalar("", "", node.line, node.column, node.line, node.column + 1)
