"""What is new to a team since it handed the strategy back, or since what it is briefed against."""

from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph, team_name
from strategy_cli.graph.understanding import Touch, edition_of, since_backbrief
from strategy_cli.graph.work import Reaching, Work, changes_since
from strategy_cli.model.team import Team
from strategy_cli.views.briefing.since import Since, fresh, is_fresh
from strategy_cli.views.briefing.source import Source, source_of


@dataclass(frozen=True, slots=True)
class ChangeNews:
    """A change of meaning, and by which ids it touches the team."""

    edition: int
    date: date | None
    what: str
    because: str
    touches: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class DecisionOfOthers:
    """A decision that reaches the team; `how` is told, consulted or affects; `by` is "" for the leaders."""

    id: str
    by: str
    date: date | None
    how: str
    decided: str
    is_proposed: bool
    source: Source


@dataclass(frozen=True, slots=True)
class News:
    """What is new to the team; `since` is the edition it handed back, 0 where it handed back none.

    `base` is what it is briefed against in place of its back-brief, "" where it is that.
    """

    since: int
    changes: tuple[ChangeNews, ...]
    untouched: int  # changes that do not touch the team
    unexplained: tuple[int, ...]  # editions that no entry explains, so that they may mean anything
    decisions: tuple[DecisionOfOthers, ...]
    older_decisions: tuple[DecisionOfOthers, ...]
    base: str = ""
    unrecorded: tuple[str, ...] = ()  # beside an earlier version: what changed, and no entry names it


def news_since(work: Work, team: Team, since: Since) -> News:
    """What is new since an edition, a day or an earlier version."""
    graph = work.graph
    found = fresh(graph, team, since)
    reaching = work.decisions_reaching(team)
    new = [each for each in reaching if is_fresh(each, graph, since)]
    return News(
        since=edition_of(graph, team),
        changes=tuple(_change(graph, touch) for touch in found.touches),
        untouched=len(found.entries) - len(found.touches),
        unexplained=found.unexplained,
        decisions=tuple(_decision(graph, each) for each in new),
        older_decisions=tuple(_decision(graph, each) for each in reaching if each not in new),
        base=since.name,
        unrecorded=found.unrecorded,
    )


def news_for(work: Work, team: Team) -> News:
    """What is new since the team's back-brief; without one, every change is."""
    graph = work.graph
    edition, day = edition_of(graph, team), team.backbrief.date
    touches, unexplained = since_backbrief(graph, team)
    reaching = work.decisions_reaching(team)
    new = [each for each in reaching if day and each.owned.decision.date and each.owned.decision.date > day]
    return News(
        since=edition,
        changes=tuple(_change(graph, touch) for touch in touches),
        untouched=sum(1 for _ in changes_since(graph, edition, day)) - len(touches),
        unexplained=unexplained if edition else (),
        decisions=tuple(_decision(graph, each) for each in new),
        older_decisions=tuple(_decision(graph, each) for each in reaching if each not in new),
    )


def _change(graph: Graph, touch: Touch) -> ChangeNews:
    change, source = touch.change, source_of(graph, touch.change.place)
    return ChangeNews(change.edition or 0, change.date, change.what, change.because, touch.names, source)


def _decision(graph: Graph, reaching: Reaching) -> DecisionOfOthers:
    decision, team = reaching.owned.decision, reaching.owned.team
    return DecisionOfOthers(
        id=decision.id,
        by=team_name(team) if team else "",
        date=decision.date,
        how=reaching.how,
        decided=decision.decided or decision.id,
        is_proposed=decision.status == "proposed",
        source=source_of(graph, decision.place),
    )
