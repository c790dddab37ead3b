"""An id as a person types it: `pricing`, `team:pricing` where two kinds share it, `insights/pricing`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from strategy_cli.errors import StratError
from strategy_cli.finding import Place, listed
from strategy_cli.graph.links import Graph, entries_under, team_id
from strategy_cli.graph.work import Work
from strategy_cli.model.entry import Entry, Kind
from strategy_cli.model.team import Team
from strategy_cli.nearest import nearest_few

STRATEGY = "strategy"  # the word before `:vision` and its like
CONTRIBUTION, RIGHT, NEED, GIVE, REMOVED = "contribution", "right", "need", "give", "removed"
LISTS: Mapping[str, str] = {
    "approach": Kind.CHOICE,
    "principles": Kind.PRINCIPLE,
    "always": Kind.ALWAYS,
    "initiatives": Kind.INITIATIVE,
    "parked": "parked",
    "done": "done",
    "metrics": Kind.METRIC,
    "assumptions": Kind.ASSUMPTION,
    "others": Kind.OTHER,
}
WORDS = (STRATEGY, *LISTS.values(), REMOVED, Kind.DECISION, Kind.TEAM, CONTRIBUTION, RIGHT, NEED, GIVE)
_MOST_NEAR, _MOST_WAYS = 3, 5


class Thing(NamedTuple):
    """What an id names: its kind in one word, its full name, its entry, and in which team's file it stands.

    What stands inside a team has the team's id in its name: `insights/pricing`.
    """

    kind: str
    name: str
    entry: Entry
    place: Place
    team: Team | None = None

    @property
    def typed(self) -> str:
        """The one way to name it that no other thing shares."""
        return f"{self.kind}:{self.name}"


def the_thing(graph: Graph, typed: str) -> Thing:
    """The thing that is meant; raises StratError where nothing, or more than one thing, has that id."""
    found = meant_by(graph, typed)
    if not found:
        raise StratError(_nothing(graph, typed))
    if len({thing.typed for thing in found}) > 1:
        ways = listed([f"`{thing.typed}`" for thing in found], "or")
        raise StratError(f"`{typed}` names {len(found)} things; write {ways}")
    if len(found) > 1:
        where = listed([_address(graph, thing) for thing in found])
        raise StratError(f"`{typed}` stands twice, at {where}; one name must mean one thing")
    return found[0]


def meant_by(graph: Graph, typed: str) -> tuple[Thing, ...]:
    """Every thing an id may mean; the id of a need or give may stand without its team."""
    known = tuple(things(graph))
    exact = tuple(thing for thing in known if typed in _names(thing))
    word, colon, name = typed.partition(":")
    if exact or not colon:
        return exact
    return tuple(thing for thing in known if thing.kind == word and name in _names(thing))


def things(graph: Graph) -> Iterator[Thing]:
    """Everything with an id that a person may ask for, the strategy's first, in the order of the files."""
    yield from _of_the_strategy(graph)
    for team, decision in graph.decisions:
        if decision.id:
            yield Thing(Kind.DECISION, decision.id, decision, decision.place, team)
    work = graph.once(Work)
    for team in graph.teams:
        yield Thing(Kind.TEAM, team_id(team), team, team.place, team)
        yield from _inside(work, team)


def _of_the_strategy(graph: Graph) -> Iterator[Thing]:
    strategy, place = graph.strategy, graph.strategy.place
    elements: Mapping[str, Entry] = {
        "vision": strategy.vision,
        "diagnosis": strategy,
        "differentiator": strategy.differentiator,
        "milestone": strategy.milestone,
        "order": strategy,
    }
    for name, entry in elements.items() if graph.workspace.has_strategy else ():
        yield Thing(STRATEGY, name, entry, place.key("initiatives" if name == "order" else name))
    for key, kind in LISTS.items():
        for entry in entries_under(strategy, key):
            if name := str(entry.get("id")):
                yield Thing(kind, name, entry, entry.place)
    for name, retired in graph.retired.items():
        if retired.how == REMOVED:
            yield Thing(REMOVED, name, retired.entry, retired.entry.place)


def _inside(work: Work, team: Team) -> Iterator[Thing]:
    """What is known inside its team only; a give that answers a need is known as that need."""
    inside: list[tuple[str, str, Entry]] = []
    inside += [(CONTRIBUTION, part.initiative, part) for part in team.contributes]
    inside += [(RIGHT, right.area, right) for right in team.decision_rights]
    inside += [(NEED, need.id, need) for need in team.needs]
    inside += [(GIVE, give.id, give) for give in team.gives if not work.wanted(team, give)]
    for kind, name, entry in inside:
        if name:
            yield Thing(kind, f"{team_id(team)}/{name}", entry, entry.place, team)


def _names(thing: Thing) -> tuple[str, ...]:
    """The names a thing answers to, without its kind."""
    if thing.kind in (NEED, GIVE):
        return thing.name, thing.name.partition("/")[2]
    return (thing.name, str(thing.entry.get("id"))) if thing.kind == Kind.TEAM else (thing.name,)


def _nothing(graph: Graph, typed: str) -> str:
    """Why nothing is meant, with what is nearest."""
    word, colon, name = typed.partition(":")
    if colon and word not in WORDS:
        return f"no kind `{word}`; before the colon stands {listed(WORDS, 'or')}"
    called: dict[str, list[str]] = defaultdict(list)
    for thing in things(graph):
        for alias in dict.fromkeys((*_names(thing), thing.name.partition("/")[2])):
            called[alias].append(thing.typed)
    asked = name if colon else typed
    near = [asked] if asked in called else nearest_few(asked, filter(None, called), _MOST_NEAR)
    ways = list(dict.fromkeys(f"`{way}`" for alias in near for way in called[alias]))
    if not ways:
        return f"nothing is called `{typed}`"
    more = f" or {len(ways) - _MOST_WAYS} more" if len(ways) > _MOST_WAYS else ""
    meant = ", ".join(ways[:_MOST_WAYS]) + more if more else listed(ways, "or")
    return f"nothing is called `{typed}`; did you mean {meant}?"


def _address(graph: Graph, thing: Thing) -> str:
    excerpt = graph.locate(thing.place)
    return f"{excerpt.path}:{excerpt.span.line}"
