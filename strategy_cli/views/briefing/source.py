"""Where something a briefing says is written."""

from dataclasses import dataclass

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the workspace and a line of it, counted from 1."""

    path: str
    line: int


def source_of(graph: Graph, place: Place) -> Source:
    """Where a place stands."""
    return Source(place.path, graph.locate(place).span.line)
