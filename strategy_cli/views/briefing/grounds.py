"""Which of a team's decisions rest on something that changed or is retired, and how many do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.graph.work import cited, meaning_changes
from strategy_cli.model.decision import Decision
from strategy_cli.model.team import Team
from strategy_cli.views.briefing.source import Source, source_of

_SHAKEN_BY = ("parked", "removed")  # what is done still holds


@dataclass(frozen=True, slots=True)
class Shaken:
    """A decision in force whose ground, an id, moved: `how` is parked, removed or changed."""

    id: str
    decided: str
    decided_on: date | None
    ground: str
    how: str
    on: date | None
    source: Source


@dataclass(frozen=True, slots=True)
class Grounds:
    """The shaken decisions, and how many others that cite the strategy rest on nothing changed."""

    shaken: tuple[Shaken, ...]
    firm: int


def grounds_of(graph: Graph, team: Team) -> Grounds:
    """What a team's decisions in force rest on."""
    citing = [decision for decision in team.decisions if decision.is_accepted and cited(decision)]
    shaken = tuple(found for decision in citing for found in _first(_shaken(graph, decision)))
    return Grounds(shaken, len(citing) - len(shaken))


def _first(found: Iterator[Shaken]) -> tuple[Shaken, ...]:
    first = next(found, None)
    return (first,) if first else ()


def _shaken(graph: Graph, decision: Decision) -> Iterator[Shaken]:
    for ground in cited(decision):
        how, on = _moved(graph, ground, decision.date)
        if how:
            source = source_of(graph, decision.place)
            yield Shaken(decision.id, decision.decided or decision.id, decision.date, ground, how, on, source)


def _moved(graph: Graph, ground: str, since: date | None) -> tuple[str, date | None]:
    """How and when an id moved after a day; ("", None) where it did not."""
    retired = graph.retired.get(ground)
    if retired and retired.how in _SHAKEN_BY:
        day = retired.entry.get("date") if retired.how == "removed" else None
        return retired.how, day if isinstance(day, date) else None
    for change in meaning_changes(graph):
        if ground in change.touches and since and change.date and change.date > since:
            return "changed", change.date
    return "", None
