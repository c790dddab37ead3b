"""Every link of a workspace as a pair: what rests, how, and on what; `strat trace` walks them both ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import EVERYONE, Graph, OwnedDecision, team_id
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, NEED, RIGHT, STRATEGY, Thing, things
from strategy_cli.graph.work import Work
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry, Kind, is_blank
from strategy_cli.model.team import Team

WILL_NOT, NOWHERE = "rule-out", "nowhere"  # NOWHERE: the kind of what is named and is not there
SERVES, FOLLOWS, AGAINST, PART_OF, MOVES = "serves", "follows", "goes against", "belongs to", "moves"
SHOWS, LEADS_TO, ANSWERS, REPLACES = "shows", "leads to", "answers", "replaces"
OF, FALLS_IN, ASKED_OF, REACHED_BY = "is of", "falls in", "is asked of", "is reached by"


class Link(NamedTuple):
    """One thing rests on another; `how` is a verb: below serves above."""

    below: Thing
    how: str
    above: Thing


@dataclass(frozen=True, slots=True)
class Links:
    """Every link, by the place of what rests and by the place of what it rests on."""

    up: Mapping[Place, tuple[Link, ...]]
    down: Mapping[Place, tuple[Link, ...]]


class _Known(NamedTuple):
    """What each id stands for: an id of the strategy, of a decision, of a team or one of `others`."""

    elements: Mapping[str, Thing]
    strategy: Mapping[str, Thing]
    decisions: Mapping[str, Thing]
    parties: Mapping[str, Thing]


def links_of(graph: Graph) -> Links:
    """Every link of a workspace, both ways, in the order of the files; none twice."""
    up: dict[Place, list[Link]] = defaultdict(list)
    down: dict[Place, list[Link]] = defaultdict(list)
    seen: set[tuple[Place, str, Place]] = set()
    for link in _all(graph, _known(graph)):
        key = (link.below.place, link.how, link.above.place)
        if key not in seen:
            seen.add(key)
            up[link.below.place].append(link)
            down[link.above.place].append(link)
    return Links(*({place: tuple(each) for place, each in way.items()} for way in (up, down)))


def _known(graph: Graph) -> _Known:
    elements: dict[str, Thing] = {}
    strategy: dict[str, Thing] = {}
    decisions: dict[str, Thing] = {}
    parties: dict[str, Thing] = {}
    groups: Mapping[str, dict[str, Thing]] = {
        STRATEGY: elements,
        Kind.DECISION: decisions,
        Kind.TEAM: parties,
        Kind.OTHER: parties,
        **{kind: {} for kind in (CONTRIBUTION, RIGHT, NEED, GIVE)},
    }
    for thing in things(graph):
        group = groups.get(thing.kind, strategy)
        group.setdefault(thing.name, thing)
        if thing.kind == Kind.TEAM:
            group.setdefault(str(thing.entry.get("id")), thing)
    return _Known(elements, strategy, decisions, parties)


def _all(graph: Graph, known: _Known) -> Iterator[Link]:
    yield from _of_strategy(graph, known)
    for owned in graph.decisions:
        yield from _of_decision(known, owned)
    work = graph.once(Work)
    for team in graph.teams:
        yield from _of_team(work, known, team)


def _of_strategy(graph: Graph, known: _Known) -> Iterator[Link]:
    strategy, elements = graph.strategy, known.elements
    for choice in strategy.approach:
        below = _thing(Kind.CHOICE, choice.id, choice)
        yield from (
            Link(below, LEADS_TO, elements[name])
            for name in ("vision", "diagnosis", "differentiator")
            if name in elements
        )
    if "milestone" in elements:
        yield Link(elements["milestone"], LEADS_TO, elements["vision"])
    for kind, entries in (("parked", strategy.parked), ("done", strategy.done), ("", strategy.initiatives)):
        for entry in entries:
            below = _thing(kind or Kind.INITIATIVE, entry.id, entry)
            yield from _named(known.strategy, below, SERVES, entry.serves)
            shown = (link.above for link in _named(known.strategy, below, SHOWS, entry.metrics))
            yield from (Link(metric, SHOWS, below) for metric in shown if metric.kind == Kind.METRIC)
            if not kind and is_blank(entry.outside_strategy) and elements:
                yield Link(below, LEADS_TO, elements["milestone"])
                yield Link(below, OF, elements["order"])


def _of_decision(known: _Known, owned: OwnedDecision) -> Iterator[Link]:
    team, decision = owned
    below = _thing(Kind.DECISION, decision.id, decision, team)
    yield from _named(known.strategy, below, FOLLOWS, decision.follows)
    yield from _named(known.strategy, below, AGAINST, decision.goes_against)
    yield from _named(known.strategy, below, SERVES, decision.initiative)
    yield from _named(known.decisions, below, REPLACES, decision.supersedes)
    if team:
        yield Link(below, OF, known.parties[team_id(team)])
        rights = (right for right in team.decision_rights if right.area == decision.area)
        for right in rights if decision.area else ():
            yield Link(below, FALLS_IN, _thing(RIGHT, right.area, right, team))
    for name in _reached(decision):
        if name in known.parties:
            yield Link(known.parties[name], REACHED_BY, below)


def _reached(decision: Decision) -> Iterator[str]:
    """Whom a decision reaches, by id; `everyone` is said in words, not drawn to each."""
    names = (*decision.affects, *decision.consulted, *decision.told)
    return (name for name in dict.fromkeys(names) if name != EVERYONE)


def _of_team(work: Work, known: _Known, team: Team) -> Iterator[Link]:
    own = known.parties[team_id(team)]
    for part in team.contributes:
        below = _thing(CONTRIBUTION, part.initiative, part, team)
        yield Link(below, OF, own)
        yield from _named(known.strategy, below, MOVES, part.moves)
        yield from _named(known.strategy, below, PART_OF, (part.initiative,))
    for refusal in team.we_will_not:
        yield from _named(known.strategy, _thing(WILL_NOT, "", refusal, team), FOLLOWS, refusal.follows)
    for right in team.decision_rights:
        yield Link(_thing(RIGHT, right.area, right, team), OF, own)
    for need in team.needs:
        yield from _named(known.parties, _thing(NEED, need.id, need, team), ASKED_OF, (need.from_,))
    for give in team.gives:
        wanted = work.wanted(team, give)
        for asked in work.asked_of(team) if wanted else ():
            if asked.need is wanted:
                above = _thing(NEED, wanted.id, wanted, asked.team)
                yield Link(_thing(GIVE, give.id, give, team), ANSWERS, above)


def _named(known: Mapping[str, Thing], below: Thing, how: str, names: Iterable[str]) -> Iterator[Link]:
    """A link to each thing named, also to what is not there."""
    for name in filter(None, names):
        nowhere = Thing(NOWHERE, name, below.entry, below.place.item(NOWHERE, name))
        yield Link(below, how, known.get(name, nowhere))


def _thing(kind: str, name: str, entry: Entry, team: Team | None = None) -> Thing:
    inside = kind in (CONTRIBUTION, RIGHT, NEED, GIVE)
    full = f"{team_id(team)}/{name}" if team and inside and name else name
    return Thing(kind, full, entry, entry.place, team)
