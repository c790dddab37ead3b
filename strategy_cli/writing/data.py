"""What a file says as plain data, where each part of it stands in the tree, and what a change makes of it."""

from collections.abc import Mapping as MappingOf
from copy import deepcopy
from typing import NamedTuple, TypeAlias, cast

from strategy_cli.reading.places import item_names
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, is_empty

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Route: TypeAlias = tuple[str, ...]

_NOWHERE = Sequence((), 0, 0, 0)  # what holds the whole file: no list of ours, and no key


class Spot(NamedTuple):
    """A node with what holds it, its number there, and its way from the top in plain data."""

    node: Node
    holder: Mapping | Sequence
    number: int
    way: tuple[str | int, ...]

    @property
    def key(self) -> Scalar | None:
        """The key that the node is the value of; None for an item and for the whole file."""
        return self.holder.pairs[self.number][0] if isinstance(self.holder, Mapping) else None


class Put(NamedTuple):
    """Give a key or an item this value, in place of what it has."""

    route: Route
    value: Data


class Add(NamedTuple):
    """Add an item to the list at `route`, before the item number `at`, else behind the last."""

    route: Route
    value: Data
    at: int | None = None


class Remove(NamedTuple):
    """Remove a key or an item; what would be left empty goes with it."""

    route: Route


Change: TypeAlias = Put | Add | Remove


def data_of(node: Node | None) -> Data:
    """A tree as dicts, lists and texts; an empty file is an empty dict."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    return {key.text: data_of(value) for key, value in node.pairs} if node else {}


def spots_of(tree: Node | None) -> dict[Route, Spot]:
    """Every node by its route, as `finding.Place` names it; the whole file stands at ()."""
    if tree is None or is_empty(tree):
        tree = Mapping((), 1, 1, 1)
    spots: dict[Route, Spot] = {(): Spot(tree, _NOWHERE, 0, ())}
    todo: list[Route] = [()]
    while todo:
        route = todo.pop()
        node, way = spots[route].node, spots[route].way
        inner: list[tuple[Route, Spot]] = []
        if isinstance(node, Mapping):
            inner = [
                ((*route, key.text), Spot(value, node, number, (*way, key.text)))
                for number, (key, value) in enumerate(node.pairs)
            ]
        elif isinstance(node, Sequence):
            last = route[-1] if route else ""
            inner = [
                ((*route[:-1], f"{last}[{name}]"), Spot(item, node, number, (*way, number)))
                for number, (name, item) in enumerate(zip(item_names(node.items), node.items, strict=True))
            ]
        spots.update(inner)
        todo += [found for found, _ in inner]
    return spots


def meant(data: Data, spots: MappingOf[Route, Spot], change: Change) -> Data:
    """The data as it must read after a change; the holder of what is put must stand there."""
    new = deepcopy(data)
    way = (
        spots[change.route].way
        if change.route in spots
        else (*spots[change.route[:-1]].way, change.route[-1])
    )
    if _holder(new, way) == "":
        set_at(new, way[:-1], {})  # a key without a value, which becomes an entry
    holder, last = _holder(new, way), way[-1]
    if isinstance(change, Remove):
        _drop(holder, last)
    elif isinstance(change, Put):
        _set(holder, last, change.value)
    else:
        _set(holder, last, longer(_found(holder, last), change))
    return new


def longer(old: Data, change: Add) -> list[Data]:
    """A list with one item more; nothing is a list of none, and a text a list of one."""
    items: list[Data] = [*old] if isinstance(old, list) else [old] if old else []
    items.insert(len(items) if change.at is None else change.at, change.value)
    return items


def set_at(data: Data, way: tuple[str | int, ...], value: Data) -> None:
    """Give a key or an item another value, in place."""
    _set(_holder(data, way), way[-1], value)


def _holder(data: Data, way: tuple[str | int, ...]) -> Data:
    for step in way[:-1]:
        data = _inside(data, step)
    return data


def _inside(holder: Data, step: str | int) -> Data:
    if isinstance(holder, dict):
        return holder[str(step)]
    return holder[int(step)]


def _found(holder: Data, step: str | int) -> Data:
    if isinstance(holder, dict) and step not in holder:
        return ""
    return _inside(holder, step)


def _set(holder: Data, step: str | int, value: Data) -> None:
    if isinstance(holder, dict):
        holder[str(step)] = value
    elif isinstance(holder, list):
        holder[int(step)] = value


def _drop(holder: Data, step: str | int) -> None:
    if isinstance(holder, dict):
        del holder[str(step)]
    else:
        del cast("list[Data]", holder)[int(step)]


def same(one: Data, other: Data) -> bool:
    """Whether two say the same: the order of keys and the blanks around a text say nothing."""
    if isinstance(one, str) or isinstance(other, str):
        return isinstance(one, str) and isinstance(other, str) and one.strip() == other.strip()
    if isinstance(one, list) or isinstance(other, list):
        if not (isinstance(one, list) and isinstance(other, list)) or len(one) != len(other):
            return False
        return all(same(mine, theirs) for mine, theirs in zip(one, other, strict=True))
    return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
