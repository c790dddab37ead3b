"""The order of keys at a place, as FORMAT.md's tables have it."""

from collections.abc import Mapping

from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.strategy import Done, Parked
from strategy_cli.writing.data import Route

# What these begin with; then comes what the initiative had.
_FIRST: Mapping[type[Entry], tuple[str, ...]] = {
    Parked: ("id", "what", "because", "revisit_on"),
    Done: ("id", "what", "date", "result"),
}


def order_at(model: type[Entry], route: Route) -> tuple[str, ...]:
    """The keys of the entry at a route, in order; none where the format knows no such entry."""
    for step in route:
        model = fields_of(model).nested.get(step.partition("[")[0], Entry)
    return tuple(dict.fromkeys((*_FIRST.get(model, ()), *fields_of(model).order)))
