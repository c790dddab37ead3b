"""The free texts of a workspace, and whose each is."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.people import decider_of, owner_of_file, owner_of_initiative, owner_of_metric
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.metric import Metric
from strategy_cli.model.strategy import Initiative


class Prose(NamedTuple):
    """A text that somebody wrote in their own words: the entry and key it stands under."""

    entry: Entry
    key: str
    text: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.entry.place.key(self.key)


def prose_among(graph: Graph, pick: Callable[[Iterable[str]], Iterable[str]], *keys: str) -> Iterator[Prose]:
    """Every free text that `pick` picks, names included, in the order of the files; none that is blank.

    Where keys are named, only what stands under these.
    """
    meant, paths = set[str](), set[str]()
    for model, key in _prose_keys(graph, keys):
        texts = filter(None, graph.columns.of(model, key))  # most are not written
        if picked := {*pick(chain.from_iterable(texts) if key in fields_of(model).lists else texts)}:
            meant |= picked
            paths |= {each.place.path for each in graph.by_kind[model] if _holds(each.get(key), picked)}
    for root in graph.roots:
        for prose in prose_of(root) if root.place.path in paths else ():
            if prose.text in meant and (not keys or prose.key in keys):
                yield prose


def _prose_keys(graph: Graph, keys: Collection[str]) -> Iterator[tuple[type[Entry], str]]:
    """The keys that hold prose, of each kind of entry there is."""
    for model in graph.by_kind:
        yield from ((model, key) for key, _ in _prose_fields(model) if not keys or key in keys)


def _holds(value: object, texts: Collection[str]) -> bool:
    """Whether one of the texts stands there."""
    return any(each in texts for each in value) if isinstance(value, tuple) else value in texts


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
    match graph.once(_owned).get(Place(place.path, place.route[:1])):
        case OwnedDecision() as owned:
            return decider_of(graph, owned)
        case Initiative() as initiative:
            return owner_of_initiative(graph, initiative)
        case Metric() as metric:
            return owner_of_metric(graph, metric.id)
    return owner_of_file(graph, place.path)


def _owned(graph: Graph) -> dict[Place, OwnedDecision | Initiative | Metric]:
    """What has an owner of its own, by its place; of two in one place the first."""
    strategy = graph.strategy
    found: dict[Place, OwnedDecision | Initiative | Metric] = {}
    for owned in graph.decisions:
        found.setdefault(owned.decision.place, owned)
    entries: tuple[Initiative | Metric, ...] = (*strategy.initiatives, *strategy.parked, *strategy.done)
    for entry in (*entries, *strategy.metrics):
        found.setdefault(entry.place, entry)
    return found
