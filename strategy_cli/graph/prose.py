"""The free texts of a workspace, and whose each is."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.people import decider_of, owner_of_file, owner_of_initiative, owner_of_metric
from strategy_cli.model.entry import Entry, fields_of


class Prose(NamedTuple):
    """A text that somebody wrote in their own words: the entry and key it stands under."""

    entry: Entry
    key: str
    text: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.entry.place.key(self.key)


def all_prose(graph: Graph) -> Iterator[Prose]:
    """Every free text that is not blank, names included, in the order of the files; no ids or numbers."""
    return _prose_in(graph.all_entries())


def prose_of(root: Entry) -> Iterator[Prose]:
    """Every free text of an entry and of those inside it."""
    return _prose_in(root.entries())


def _prose_in(entries: Iterable[Entry]) -> Iterator[Prose]:
    for entry in entries:
        values = vars(entry)
        for key, field in _prose_fields(type(entry)):
            value = values[field]
            if value:  # most are not written
                for text in value if isinstance(value, tuple) else (value,):
                    if text.strip():
                        yield Prose(entry, key, text)


def all_reasons(graph: Graph) -> Iterator[Prose]:
    """Every `because` that is not blank, in the order of the files."""
    for entry in graph.all_entries():
        reason = vars(entry).get("because")
        if reason and reason.strip():
            yield Prose(entry, "because", reason)


@cache
def _prose_fields(model: type[Entry]) -> tuple[tuple[str, str], ...]:
    """The keys that hold prose, each with its field."""
    fields = fields_of(model)
    prose = fields.prose | (fields.lists - fields.links.keys() - {"removed"})
    return tuple((key, fields.names[key]) for key in fields.order if key in prose)


def owner_of_text(graph: Graph, place: Place) -> tuple[str, ...]:
    """To whom a text belongs: who took the decision, owns the initiative or metric, else whose file it is."""
    top = Place(place.path, place.route[:1])
    team = graph.team_at(place.path)
    for decision in (team or graph.strategy).decisions:
        if decision.place == top:
            return decider_of(graph, OwnedDecision(team, decision))
    if team is None:
        strategy = graph.strategy
        for initiative in (*strategy.initiatives, *strategy.parked, *strategy.done):
            if initiative.place == top:
                return owner_of_initiative(graph, initiative)
        for metric in strategy.metrics:
            if metric.place == top:
                return owner_of_metric(graph, metric.id)
    return owner_of_file(graph, place.path)
