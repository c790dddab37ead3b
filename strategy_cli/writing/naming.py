"""Where a file names a thing by its id: its own `id` key, and every key that the model marks as a link."""

from collections.abc import Iterator, Mapping

from strategy_cli.model.entry import Entry, Kind, fields_of
from strategy_cli.reading.source import read
from strategy_cli.reading.tree import Scalar
from strategy_cli.writing.data import Route, spots_of

# The lists that give things of each kind their id.
_LISTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.CHOICE: ("approach",),
    Kind.PRINCIPLE: ("principles",),
    Kind.ALWAYS: ("always",),
    Kind.INITIATIVE: ("initiatives", "parked", "done"),
    Kind.METRIC: ("metrics",),
    Kind.ASSUMPTION: ("assumptions",),
    Kind.OTHER: ("others",),
    Kind.DECISION: ("decisions",),
}


def mentions(text: str, model: type[Entry], kind: Kind, name: str) -> Iterator[Route]:
    """The routes of all texts in a file that name this thing; `model` is Strategy or Team."""
    source = read("", text.encode("utf-8", "surrogatepass"))
    for route, spot in spots_of(source.tree).items():
        if isinstance(spot.node, Scalar) and spot.node.text.strip() == name and _names(model, route, kind):
            yield route


def _names(model: type[Entry], route: Route, kind: Kind) -> bool:
    """Whether the key at a route may name a thing of this kind, or is its id."""
    keys = [step.partition("[")[0] for step in route]
    if len(keys) == 2 and keys[1] == "id" and keys[0] in _LISTS[kind]:
        return True
    for key in keys[:-1]:
        if key not in fields_of(model).nested:
            return False
        model = fields_of(model).nested[key]
    link = fields_of(model).links.get(keys[-1])
    return link is not None and kind in link.kinds
