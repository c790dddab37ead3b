"""What the company is after, and why: the strategy on one page's foot."""

from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.model.direction import Endpoint
from strategy_cli.views.briefing.news import News
from strategy_cli.views.briefing.source import Source, source_of


@dataclass(frozen=True, slots=True)
class Aim:
    """The vision or the milestone."""

    text: str
    by: date | None
    proof: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What would make the company change course."""

    we_would_see: str
    must_be_true: str
    check_on: date | None


@dataclass(frozen=True, slots=True)
class Ranked:
    """An initiative and its place in the order."""

    id: str
    name: str
    problem: str
    source: Source


@dataclass(frozen=True, slots=True)
class Aims:
    """The strategy's ends and reasons; `changed` names the elements that are new to the team."""

    vision: Aim
    milestone: Aim
    diagnosis: str
    for_whom: str
    we_offer: str
    unlike: str
    signs: tuple[Sign, ...]
    initiatives: tuple[Ranked, ...]
    changed: frozenset[str]


def aims_of(graph: Graph, news: News) -> Aims:
    """What the company is after."""
    strategy = graph.strategy
    offer = strategy.differentiator
    return Aims(
        vision=_aim(strategy.vision),
        milestone=_aim(strategy.milestone),
        diagnosis=strategy.diagnosis,
        for_whom=offer.for_,
        we_offer=offer.we_offer,
        unlike=offer.unlike,
        signs=tuple(
            Sign(each.we_would_see, each.must_be_true, each.check_on)
            for each in strategy.assumptions
            if each.we_would_see
        ),
        initiatives=tuple(
            Ranked(each.id, each.name or each.id, each.problem, source_of(graph, each.place))
            for each in strategy.initiatives
            if each.name or each.id
        ),
        changed=frozenset((*(name for change in news.changes for name in change.touches), *news.unrecorded)),
    )


def _aim(end: Endpoint) -> Aim:
    return Aim(end.text, end.by, end.proof)
