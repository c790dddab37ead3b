"""The order of keys at a place, as FORMAT.md's tables have it."""

from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.writing.data import Route


def model_at(model: type[Entry], route: Route) -> type[Entry]:
    """The kind of entry at a route; one without keys where the format knows none."""
    for step in route:
        model = fields_of(model).nested.get(step.partition("[")[0], Entry)
    return model


def order_at(model: type[Entry], route: Route) -> tuple[str, ...]:
    """The keys of the entry at a route, in order; none where the format knows no such entry."""
    return fields_of(model_at(model, route)).order
