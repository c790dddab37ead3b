"""The ids that entries name: which of them stand for nothing, and what was meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import NOUNS, as_id, hides_something, one, same_name
from strategy_cli.model.entry import Entry, Kind, fields_of
from strategy_cli.model.ids import is_well_formed
from strategy_cli.model.team import Right
from strategy_cli.nearest import Names, nearest

OF_TEAMS = frozenset((Kind.AREA, Kind.DECISION, Kind.TEAM))  # kinds that `changes` removes nothing of


class Reference(NamedTuple):
    """An id that an entry names under a key, and the kinds of things it may stand for."""

    entry: Entry
    key: str
    kinds: tuple[Kind, ...]
    name: str

    @property
    def place(self) -> Place:
        """Where the id stands: its item in a list, or the key."""
        here = self.entry.place
        return (
            here.item(self.key, self.name)
            if isinstance(self.entry.get(self.key), tuple)
            else here.key(self.key)
        )


def unresolved(graph: Graph) -> Iterator[Reference]:
    """Every id that stands for nothing of the kinds it may be, in the order of the files.

    What is parked, done, removed, or a team that ended, is known; so is an id that has a slip of its own
    where it is given, for that slip has its finding.
    """
    known = _plainly_known(graph)
    slipped: dict[tuple[Kind, ...], list[str]] = {}
    doubted = _files_in_doubt(graph, known)
    for root in graph.roots:
        for entry in root.entries() if root.place.path in doubted else ():
            for key, link, name in entry.links():
                kinds = link.kinds
                if name in known[kinds]:
                    continue  # nearly all: the slow questions are only for what is not plainly there
                reference = Reference(entry, key, kinds, name)
                if kinds not in slipped or Kind.AREA in kinds:
                    slipped[kinds] = [
                        each for each in candidates(graph, reference) if not is_well_formed(each)
                    ]
                if not _stands_for_something(graph, reference, slipped[kinds]):
                    yield reference


def _plainly_known(graph: Graph) -> dict[tuple[Kind, ...], frozenset[str]]:
    """For each choice of kinds the ids that stand for something, and ""; no areas, which are a team's own."""
    links = {link.kinds for model in graph.by_kind for link in fields_of(model).links.values()}
    return {
        kinds: frozenset(
            ("", *graph.ids(*kinds), *(name for name in graph.retired if _still_known(graph, name, kinds)))
        )
        for kinds in links
    }


def _files_in_doubt(graph: Graph, known: Mapping[tuple[Kind, ...], frozenset[str]]) -> set[str]:
    """The files that name what is not plainly known, each kind of entry and key in one go: nearly none."""
    found: set[str] = set()
    for model, entries in graph.by_kind.items():
        fields = fields_of(model)
        for key, link in fields.links.items():
            names = known[link.kinds]
            is_known: Callable[[Any], bool] = names.issuperset if key in fields.lists else names.__contains__
            if not all(map(is_known, filter(None, graph.columns.of(model, key)))):  # most are not written
                odd = (entry for entry in entries if not is_known(entry.get(key)))
                found |= _paths_without_area(graph, odd) if Kind.AREA in link.kinds else _paths(odd)
    return found


def _paths(entries: Iterable[Entry]) -> set[str]:
    return {entry.place.path for entry in entries}


def _paths_without_area(graph: Graph, decisions: Iterable[Entry]) -> set[str]:
    """The files of the decisions whose area is none of their team's."""
    areas = {(right.place.path, right.area) for right in graph.every(Right)}
    return _paths(each for each in decisions if (each.place.path, each.get("area")) not in areas)


def candidates(graph: Graph, reference: Reference) -> tuple[str, ...]:
    """The ids that could stand here, in the order written."""
    if Kind.AREA not in reference.kinds:
        return tuple(dict.fromkeys(graph.ids(*reference.kinds)))
    team = graph.team_at(reference.entry.place.path)
    return tuple(right.area for right in team.decision_rights if right.area) if team else ()


def meant_in(graph: Graph) -> Callable[[Reference], str]:
    """A function that says which id an unresolved one is a slip of, else ""; it indexes the names once."""
    indexed: dict[tuple[Kind, ...], Names] = {}

    def meant(reference: Reference) -> str:
        kinds = reference.kinds
        if Kind.AREA in kinds:
            return nearest(reference.name, candidates(graph, reference))
        if kinds not in indexed:
            retired = (name for name in graph.retired if _still_known(graph, name, kinds))
            indexed[kinds] = Names((*candidates(graph, reference), *retired))
        return indexed[kinds].nearest(reference.name)

    return meant


def place_of(graph: Graph, reference: Reference, name: str) -> Place | None:
    """Where a name that could stand here is given; None for a word of the format."""
    if Kind.AREA in reference.kinds:
        team = graph.team_at(reference.entry.place.path)
        return (
            next((right.place for right in team.decision_rights if right.area == name), None)
            if team
            else None
        )
    entry = graph.retired[name].entry if name in graph.retired else graph.find(name, *reference.kinds)
    return entry.place if entry and entry is not graph.strategy else None


def unknown_editions(graph: Graph) -> Iterator[tuple[Place, int]]:
    """The editions named that do not exist; one that `changes` has is said there, not of each back-brief."""
    changed = {change.edition for change in graph.strategy.changes}
    for change in graph.strategy.changes:
        if change.edition is not None and not 1 <= change.edition <= graph.edition:
            yield change.place.key("edition"), change.edition
    for brief in (team.backbrief for team in graph.teams):
        edition = brief.edition
        if edition is not None and edition not in changed and not 1 <= edition <= graph.edition:
            yield brief.place.key("edition"), edition


def what_it_is(graph: Graph, name: str) -> str:
    """What an id stands for, whatever is asked for: `an initiative`; "" where nothing has it."""
    if name in graph.retired:
        how = graph.retired[name].how
        return f"a {how} initiative" if how != "removed" else "something removed"
    return next((one(kind) for kind in NOUNS if graph.find(name, kind)), "")


def _stands_for_something(graph: Graph, reference: Reference, slipped: list[str]) -> bool:
    """`slipped` are the ids that could stand here and are not written as FORMAT wants them."""
    name, kinds = reference.name, reference.kinds
    if Kind.AREA in kinds:
        if not graph.team_at(reference.entry.place.path):
            return True  # the leaders hold every right
        known = name in candidates(graph, reference)
    else:
        known = graph.find(name, *kinds) is not None
    if known or hides_something(name) or _still_known(graph, name, kinds):
        return True
    return any(name == as_id(each) or same_name(name) == same_name(each) for each in slipped)


def _still_known(graph: Graph, name: str, kinds: tuple[Kind, ...]) -> bool:
    """Whether an id that is no longer in force may still be named as one of these kinds."""
    if name not in graph.retired:
        return False
    if graph.retired[name].how == "removed":
        return not OF_TEAMS.issuperset(kinds)
    return not {Kind.INITIATIVE, Kind.ELEMENT}.isdisjoint(kinds)
