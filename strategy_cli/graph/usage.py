"""What names a thing, and what may name it: a slip of its id, a text that could not be read."""

from functools import cache
from typing import TypeVar

from strategy_cli.graph.links import Graph
from strategy_cli.graph.references import meant_in, unresolved
from strategy_cli.model.entry import ALL_KEYS, Entry, Kind, fields_of

Named = TypeVar("Named", bound=Entry)


def may_be_named(graph: Graph, kind: Kind) -> str:
    """Why things of this kind may be named where nothing could be read, in words; "" when all was read."""
    for entry in graph.all_entries():
        if not entry.unread.isdisjoint(_naming_keys(type(entry), kind)):
            return f"{entry.place.path} could not be read in full"
    return ""


def not_slipped(graph: Graph, things: list[Named]) -> list[Named]:
    """Of things that nothing names, those that no slip stands for: each slip has a finding of its own."""
    slips = set(map(meant_in(graph), unresolved(graph))) if things else set()
    return [thing for thing in things if thing.get("id") not in slips]


@cache
def _naming_keys(model: type[Entry], kind: Kind) -> frozenset[str]:
    """The keys of a kind of entry under which an id of `kind` may stand, at any depth."""
    fields = fields_of(model)
    direct = {key for key, link in fields.links.items() if kind in link.kinds}
    deeper = {key for key, inner in fields.nested.items() if len(_naming_keys(inner, kind)) > 1}
    return frozenset({ALL_KEYS, *direct, *deeper})
