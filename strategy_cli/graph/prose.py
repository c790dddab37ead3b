"""The free texts of a workspace, and whose each is."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import chain
from operator import itemgetter
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


def prose_that(graph: Graph, is_meant: Callable[[str], bool], *keys: str) -> Iterator[Prose]:
    """Every free text that `is_meant`, names included, in the order of the files; no ids or numbers.

    Only those under some keys, where they are named; none that is blank.
    """
    paths = {path for model in graph.by_kind for path in _paths_with(graph, is_meant, model, keys)}
    for root in graph.roots:
        for prose in prose_of(root) if root.place.path in paths else ():
            if (not keys or prose.key in keys) and is_meant(prose.text):
                yield prose


def _paths_with(
    graph: Graph, is_meant: Callable[[str], bool], model: type[Entry], keys: Collection[str]
) -> Iterator[str]:
    """The files with such texts in entries of a kind: mostly none, so each key is first asked in one go."""
    entries, lists = graph.by_kind[model], fields_of(model).lists
    values = [*map(vars, entries)]
    for key, field in _prose_fields(model):
        if not keys or key in keys:
            texts = filter(None, map(itemgetter(field), values))  # most are not written
            if any(map(is_meant, chain.from_iterable(texts) if key in lists else texts)):
                yield from (each.place.path for each in entries if _holds(is_meant, getattr(each, field)))


def _holds(is_meant: Callable[[str], bool], value: str | tuple[str, ...]) -> bool:
    return any(map(is_meant, (value,) if isinstance(value, str) else value))


def prose_of(root: Entry) -> Iterator[Prose]:
    """Every free text of an entry and of those inside it."""
    for entry in root.entries():
        values = vars(entry)
        for key, field in _prose_fields(type(entry)):
            value = values[field]
            if value:  # most are not written
                for text in value if isinstance(value, tuple) else (value,):
                    if text.strip():
                        yield Prose(entry, key, text)


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
