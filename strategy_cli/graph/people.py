"""Who must act: the name a finding is addressed to, and the words for it where nobody is named."""

from strategy_cli.graph.links import Graph, OwnedDecision, team_id
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Right, Team


def owner_of_strategy(graph: Graph) -> tuple[str, ...]:
    """Who answers for the strategy."""
    return (graph.strategy.owner or "owner of the strategy",)


def lead_of(graph: Graph, team: Team | None) -> tuple[str, ...]:
    """Who leads a team; for the leaders' own, who answers for the strategy."""
    if team is None:
        return owner_of_strategy(graph)
    return (team.lead or f"lead of {team_id(team)}",)


def owner_of_initiative(graph: Graph, initiative: Initiative) -> tuple[str, ...]:
    """Who owns an initiative, else who answers for the strategy."""
    return (initiative.owner,) if initiative.owner else owner_of_strategy(graph)


def owner_of_metric(graph: Graph, metric: str) -> tuple[str, ...]:
    """Who owns the first initiative that lists a metric, else who answers for the strategy."""
    listing = next((each for each in graph.strategy.initiatives if metric in each.metrics), None)
    return owner_of_initiative(graph, listing) if listing else owner_of_strategy(graph)


def decider_of(graph: Graph, owned: OwnedDecision) -> tuple[str, ...]:
    """Who took a decision, else who leads the team."""
    return owned.decision.decided_by or lead_of(graph, owned.team)


def owner_of_file(graph: Graph, path: str) -> tuple[str, ...]:
    """Whom a file belongs to."""
    return lead_of(graph, graph.team_at(path))


def granter_of(graph: Graph, team: Team, right: Right | None = None) -> tuple[str, ...]:
    """Who granted a right: where none says, whom the team reports to, else who answers for the strategy."""
    granter = (right.granted_by if right else "") or team.reports_to
    return (granter,) if granter else owner_of_strategy(graph)


def listener_of(graph: Graph, team: Team) -> tuple[str, ...]:
    """Who heard a team's back-brief, else whom the team reports to, else who answers for the strategy."""
    listener = team.backbrief.heard_by or team.reports_to
    return (listener,) if listener else owner_of_strategy(graph)
