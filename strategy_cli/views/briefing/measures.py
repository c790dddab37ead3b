"""How a team will know: the metrics of its initiatives and those it moves."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from strategy_cli.graph.links import Graph
from strategy_cli.model.entry import Kind
from strategy_cli.model.metric import Metric
from strategy_cli.model.team import Team
from strategy_cli.views.briefing.source import Source, source_of


@dataclass(frozen=True, slots=True)
class Measure:
    """A metric: from where, where it stands, to where, by when; amounts as written, "" where none is."""

    id: str
    measures: str
    because: str
    start: str
    now: str
    now_date: date | None
    goal: str
    by: date | None
    unit: str
    guardrail: str
    is_moved: bool  # whether the team says that its part moves it
    source: Source


def measures_of(graph: Graph, team: Team) -> tuple[Measure, ...]:
    """The metrics a team moves or its initiatives list, in the order of the strategy."""
    moved = {name for part in team.contributes for name in part.moves}
    listed: set[str] = set()
    for part in team.contributes:
        initiative = graph.initiative(part.initiative)
        listed |= set(initiative.metrics) if initiative else set()
    found = (graph.find(name, Kind.METRIC) for name in graph.ids(Kind.METRIC) if name in moved | listed)
    return tuple(
        _measure(graph, metric, metric.id in moved) for metric in found if isinstance(metric, Metric)
    )


def _measure(graph: Graph, metric: Metric, is_moved: bool) -> Measure:
    latest = metric.latest
    return Measure(
        id=metric.id,
        measures=metric.measures or metric.id,
        because=metric.because,
        start=_amount(metric.from_),
        now=_amount(latest.value) if latest else "",
        now_date=latest.date if latest else None,
        goal=_amount(metric.to),
        by=metric.by or graph.strategy.milestone.by,
        unit=metric.unit,
        guardrail=metric.guardrail,
        is_moved=is_moved,
        source=source_of(graph, metric.place),
    )


def _amount(value: Decimal | str | None) -> str:
    return "" if value is None else str(value)
