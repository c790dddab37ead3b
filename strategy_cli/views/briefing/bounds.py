"""What is ruled out for a team, and what settles it when in doubt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.graph.work import served
from strategy_cli.model.direction import Choice, RuledOut
from strategy_cli.model.team import Team, WillNot


@dataclass(frozen=True, slots=True)
class Closed:
    """A way out that is closed: by a choice for everyone, or by the team for itself."""

    what: str
    because: str
    until: date | None


@dataclass(frozen=True, slots=True)
class ChoiceBound:
    """A choice the team serves, what it rules out, and what the team says it costs."""

    we_choose: str
    over: str
    rules_out: tuple[Closed, ...]
    will_not: tuple[Closed, ...]
    costs_nothing: tuple[str, ...]  # why, where the team says that


@dataclass(frozen=True, slots=True)
class PrincipleBound:
    """What is preferred, even over another good thing."""

    prefer: str
    even_over: str
    because: str


@dataclass(frozen=True, slots=True)
class AlwaysBound:
    """What holds for everyone, whatever the strategy."""

    what: str
    because: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is ruled out for the team; `elsewhere` by choices it does not serve, which hold for it too."""

    choices: tuple[ChoiceBound, ...]
    elsewhere: tuple[Closed, ...]
    will_not: tuple[Closed, ...]  # what the team will not do, beyond the choices above
    principles: tuple[PrincipleBound, ...]
    always: tuple[AlwaysBound, ...]


def bounds_of(graph: Graph, team: Team) -> Bounds:
    """What bounds a team's decisions, in the strategy's order."""
    strategy = graph.strategy
    own = {choice.id for choice in _served_by(graph, team)}
    served_here = [choice for choice in strategy.approach if choice.id in own and choice.we_choose]
    others = [choice for choice in strategy.approach if choice.id not in own or not choice.we_choose]
    return Bounds(
        choices=tuple(_choice(choice, _told_under(choice, served_here, team)) for choice in served_here),
        elsewhere=tuple(closed for choice in others for closed in _closed(choice.rules_out)),
        will_not=tuple(_closed(each for each in team.we_will_not if not _first_of(each, served_here))),
        principles=tuple(
            PrincipleBound(each.prefer, each.even_over, each.because)
            for each in strategy.principles
            if each.prefer
        ),
        always=tuple(AlwaysBound(each.what, each.because) for each in strategy.always if each.what),
    )


def _served_by(graph: Graph, team: Team) -> Iterator[Choice]:
    for part in team.contributes:
        initiative = graph.initiative(part.initiative)
        if initiative:
            yield from served(graph, initiative)


def _first_of(refusal: WillNot, choices: Iterable[Choice]) -> str:
    """The choice under which a refusal is told: the first it follows of these."""
    return next((choice.id for choice in choices if choice.id in refusal.follows), "")


def _told_under(choice: Choice, choices: list[Choice], team: Team) -> list[WillNot]:
    return [each for each in team.we_will_not if _first_of(each, choices) == choice.id]


def _choice(choice: Choice, own: list[WillNot]) -> ChoiceBound:
    return ChoiceBound(
        we_choose=choice.we_choose,
        over=choice.over,
        rules_out=tuple(_closed(choice.rules_out)),
        will_not=tuple(_closed(own)),
        costs_nothing=tuple(each.because for each in own if each.lacks("what") and each.because),
    )


def _closed(entries: Iterable[RuledOut | WillNot]) -> Iterator[Closed]:
    return (Closed(each.what, each.because, each.until) for each in entries if each.what)
