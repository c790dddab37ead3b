"""The days that a workspace sets itself: each with the thing it belongs to, and whose that is."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import (
    granter_of,
    lead_of,
    owner_of_initiative,
    owner_of_metric,
    owner_of_strategy,
)
from strategy_cli.graph.work import Asked, Work
from strategy_cli.model.entry import Entry
from strategy_cli.model.metric import Metric
from strategy_cli.model.team import Give, Team


class Day(NamedTuple):
    """A day that was set: `noun` says what kind of thing `entry` is, `key` where its day stands."""

    noun: str
    entry: Entry
    key: str
    day: date
    owner: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where the day stands."""
        return self.entry.place.key(self.key)


def days_set(graph: Graph, before: date) -> Iterator[Day]:
    """Every day before this one that still counts for something, in the order of the files.

    Not that of a metric that reached its goal, of a need or give that was settled, of a contribution to what
    is no longer in force, or of a team that ended.
    """
    for day in _of_strategy(graph):
        if day.day < before:
            yield day
    work = graph.once(Work)
    for team in graph.active_teams:
        yield from _of_team(work, team, before)


def _of_strategy(graph: Graph) -> Iterator[Day]:
    strategy, owner = graph.strategy, owner_of_strategy(graph)
    yield from _day("the strategy", strategy, "review_on", owner)
    for choice in strategy.approach:
        for ruled_out in choice.rules_out:
            yield from _day("rule-out", ruled_out, "until", owner)
    yield from _day("the milestone", strategy.milestone, "by", owner)
    for initiative in strategy.initiatives:
        yield from _day("initiative", initiative, "by", owner_of_initiative(graph, initiative))
    for parked in strategy.parked:
        yield from _day("parked initiative", parked, "revisit_on", owner_of_initiative(graph, parked))
    for metric in strategy.metrics:
        if not has_reached(metric):
            yield from _day("metric", metric, "by", owner_of_metric(graph, metric.id))
    for assumption in strategy.assumptions:
        yield from _day("assumption", assumption, "check_on", owner)


def _of_team(work: Work, team: Team, before: date) -> Iterator[Day]:
    graph = work.graph
    for part in team.contributes:
        if part.by and part.by < before and part.initiative not in graph.retired:
            yield Day("the contribution", part, "by", part.by, lead_of(graph, team))
    for refusal in team.we_will_not:
        if refusal.until and refusal.until < before:
            yield Day("what the team will not do", refusal, "until", refusal.until, lead_of(graph, team))
    yield from _between_teams(work, team, before)
    for right in team.decision_rights:
        if right.until and right.until < before:
            yield Day("decision right", right, "until", right.until, granter_of(graph, team, right))


def _between_teams(work: Work, team: Team, before: date) -> Iterator[Day]:
    """A need is open until its answer has a day of its own, or is settled."""
    lead = lead_of(work.graph, team)
    for need in team.needs:
        if need.by and need.by < before:
            answer = work.answer(Asked(team, need))
            if answer is None or not (answer.by or is_settled(answer)):
                yield Day("need", need, "by", need.by, (need.escalated_to,) if need.escalated_to else lead)
    for give in team.gives:
        if give.by and give.by < before and not is_settled(give):
            yield Day("give", give, "by", give.by, lead)


def _day(noun: str, entry: Entry, key: str, owner: tuple[str, ...]) -> Iterator[Day]:
    day = entry.get(key)
    if isinstance(day, date):
        yield Day(noun, entry, key, day, owner)


def is_settled(give: Give) -> bool:
    """Whether nothing more is to come: it was delivered, or the answer was no."""
    return not (give.lacks("date") and give.lacks("cannot"))


def has_reached(metric: Metric) -> bool:
    """Whether the last reading of a metric is at its goal or beyond; without a start, only at it."""
    values = {
        reading.date: reading.value for reading in metric.readings if isinstance(reading.value, Decimal)
    }
    last = values[max(values, key=lambda day: day or date.min)] if values else None
    if last is None or not isinstance(metric.to, Decimal):
        return False
    if not isinstance(metric.from_, Decimal):
        return last == metric.to
    return last >= metric.to if metric.to > metric.from_ else last <= metric.to
