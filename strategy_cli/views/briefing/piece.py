"""A team's piece of the puzzle: each initiative it works on, why, with whom, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.work import served
from strategy_cli.model.made import made
from strategy_cli.model.strategy import Done, Initiative, Parked
from strategy_cli.model.team import Contribution, Team
from strategy_cli.views.briefing.source import Source, source_of


@dataclass(frozen=True, slots=True)
class Part:
    """What the team does for an initiative, in its own words."""

    our_part: str
    so_that: str
    proof: str
    by: date | None
    source: Source


@dataclass(frozen=True, slots=True)
class ServedChoice:
    """A choice an initiative serves; `because` stands only where the choice is named first."""

    we_choose: str
    because: str


@dataclass(frozen=True, slots=True)
class Colleague:
    """Another team at work on the same initiative, with its part."""

    team: str
    our_part: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One initiative the team works on.

    `rank` counts from 1 in the strategy's order, 0 where it is not in force; then `fate` says why: done,
    parked, removed, or unknown. `outcome` is what came of it, or why it is parked.
    """

    id: str
    name: str
    rank: int
    of: int
    fate: str
    outcome: str
    problem: str
    because: str
    parts: tuple[Part, ...]
    serves: tuple[ServedChoice, ...]
    outside_strategy: str
    ranked_above: tuple[str, ...]
    colleagues: tuple[Colleague, ...]
    owner: str
    proof: str
    by: date | None
    now: str
    now_date: date | None
    source: Source


def pieces_of(graph: Graph, team: Team) -> tuple[Piece, ...]:
    """The team's contributions by initiative: those in force in the strategy's order, then the others."""
    order = [initiative.id for initiative in graph.strategy.initiatives]
    ids = dict.fromkeys(part.initiative for part in team.contributes if part.initiative or part.our_part)
    ranked = sorted(ids, key=lambda name: order.index(name) if name in order else len(order))
    said: set[str] = set()
    return tuple(_piece(graph, team, name, order, said) for name in ranked)


def _piece(graph: Graph, team: Team, name: str, order: list[str], said: set[str]) -> Piece:
    found, fate = _what_stands_there(graph, name)
    rank = order.index(name) + 1 if name in order else 0
    return Piece(
        id=name,
        name=_name(found, name),
        rank=rank,
        of=len(order),
        fate="" if rank else fate,
        outcome=_outcome(found),
        problem=found.problem,
        because="" if isinstance(found, Parked) else found.because,
        parts=tuple(_part(graph, part) for part in team.contributes if part.initiative == name),
        serves=tuple(_choices(graph, found, said)),
        outside_strategy=found.outside_strategy,
        ranked_above=tuple(
            _name(above, above.id) for above in graph.strategy.initiatives[: max(rank - 1, 0)]
        ),
        colleagues=tuple(_colleagues(graph, team, name)),
        owner=found.owner,
        proof=found.proof,
        by=found.by,
        now=found.now.text,
        now_date=found.now.date,
        source=source_of(graph, found.place),
    )


def _what_stands_there(graph: Graph, name: str) -> tuple[Initiative, str]:
    """The initiative, or what is left of it, and what became of it."""
    initiative = graph.initiative(name)
    if initiative:
        return initiative, ""
    retired = graph.retired.get(name)
    if retired and isinstance(retired.entry, Initiative):
        return retired.entry, retired.how
    place = retired.entry.place if retired else graph.strategy.place
    blank = made(Initiative, place, {})
    return blank, retired.how if retired else "unknown"


def _name(initiative: Initiative, fallback: str) -> str:
    """An initiative as people call it."""
    what = initiative.what if isinstance(initiative, Done | Parked) else ""
    return initiative.name or what or fallback


def _outcome(initiative: Initiative) -> str:
    if isinstance(initiative, Done):
        return initiative.result
    return initiative.because if isinstance(initiative, Parked) else ""


def _part(graph: Graph, part: Contribution) -> Part:
    return Part(part.our_part, part.so_that, part.proof, part.by, source_of(graph, part.place))


def _choices(graph: Graph, initiative: Initiative, said: set[str]) -> Iterator[ServedChoice]:
    for choice in served(graph, initiative):
        if choice.we_choose:
            yield ServedChoice(choice.we_choose, "" if choice.id in said else choice.because)
            said.add(choice.id)


def _colleagues(graph: Graph, team: Team, initiative: str) -> Iterator[Colleague]:
    parts: dict[str, Colleague] = {}
    for part in graph.parts_of(initiative):
        if part.team is not team:
            parts.setdefault(team_id(part.team), Colleague(team_name(part.team), part.contribution.our_part))
    yield from parts.values()
