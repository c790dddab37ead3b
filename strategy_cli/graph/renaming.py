"""Which things an id stands for, so that all of them get another, and whether that is free for them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from strategy_cli.graph.links import EVERYONE, Graph, team_id
from strategy_cli.graph.naming import IN_STRATEGY, Named, everything_named
from strategy_cli.model.team import Give, Need, Team

_EXCHANGES = ("need", "give")


class Exchange(NamedTuple):
    """A need or a give with the pairs of teams, who gives and who gets, between which it stands."""

    named: Named
    pairs: frozenset[tuple[str, str]]


def things_called(graph: Graph, lists: Sequence[str], name: str, team: str) -> list[list[Named]]:
    """The things in these lists (none: teams) with this id; a need and its gives are one.

    With `team`, only what stands in that team's file, or answers it.
    """
    found = [named for named in everything_named(graph) if _is_in(named, lists) and _name(named) == name]
    groups = list(_exchanges(graph, found)) if "needs" in lists else [[named] for named in found]
    path = next((each.place.path for each in graph.teams if team_id(each) == team), "")
    return [group for group in groups if not team or path in {each.entry.place.path for each in group}]


def _is_in(named: Named, lists: Sequence[str]) -> bool:
    route = named.entry.place.route
    return route[0].partition("[")[0] in lists if route else not lists


def _name(named: Named) -> str:
    return team_id(named.entry) if isinstance(named.entry, Team) else named.name


def _exchanges(graph: Graph, found: list[Named]) -> Iterator[list[Named]]:
    """Needs and gives, those in one group that stand between the same two teams."""
    left = [Exchange(named, frozenset(_pairs(graph, named))) for named in found]
    while left:
        group = [left.pop(0)]
        for member in group:
            joined = [each for each in left if each.pairs & member.pairs]
            left = [each for each in left if each not in joined]
            group += joined
        yield [each.named for each in group]


def _pairs(graph: Graph, named: Named) -> Iterator[tuple[str, str]]:
    here = named.entry.place.path.rpartition("/")[2].rpartition(".")[0]
    if isinstance(named.entry, Need):
        yield _plain(graph, named.entry.from_), here
    elif isinstance(named.entry, Give):
        yield from ((here, _plain(graph, name)) for name in named.entry.to or ("",))


def _plain(graph: Graph, name: str) -> str:
    team = graph.team(name)
    return team_id(team) if team else name


def why_taken(graph: Graph, group: Sequence[Named], name: str) -> str:
    """Why these things cannot have this id, "" where they can."""
    if any(name in each.reserved for each in group):
        return f"`{name}` is a word of the format"
    removed = name in graph.retired and graph.retired[name].how == "removed"
    if removed and any(IN_STRATEGY in each.scopes for each in group):
        return f"`{name}` is the id of something that `changes` calls removed"
    return next(
        (
            f"`{name}` is taken already, by a {other.noun} in {other.entry.place.path}"
            for other in everything_named(graph)
            if _name(other) == name and any(_collide(each, other) for each in group)
        ),
        "",
    )


def _collide(one: Named, other: Named) -> bool:
    """Whether two things may not have the same id."""
    if one.noun in _EXCHANGES:
        return other.noun in _EXCHANGES and one.entry.place.path == other.entry.place.path
    are_partners = EVERYONE in one.reserved and EVERYONE in other.reserved  # teams and `others`
    return are_partners or not set(one.scopes).isdisjoint(other.scopes)
