"""What is written of a team's alignment, and what is missing; asked by rules, and counted by views."""

from strategy_cli.graph.links import EVERYONE, Graph, OwnedDecision, team_id
from strategy_cli.graph.names import is_among
from strategy_cli.graph.work import served
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import ALL_KEYS, Kind, is_blank
from strategy_cli.model.team import Contribution, Team, WillNot


def unanswered_choices(graph: Graph, team: Team) -> dict[str, str]:
    """The choices of which a team does not say what they cost it, each with an initiative that serves it.

    An answer names what the team will not do, or why the choice costs it nothing. Nothing is missing where an
    answer could not be read, or names a choice that is not there.
    """
    answers = team.we_will_not
    if not team.unread.isdisjoint((ALL_KEYS, "we_will_not")) or any(
        _is_unclear(graph, each) for each in answers
    ):
        return {}
    answered = {name for each in answers if not each.lacks("what", "because") for name in each.follows}
    return {name: by for name, by in choices_served(graph, team).items() if name not in answered}


def choices_served(graph: Graph, team: Team) -> dict[str, str]:
    """The choices in force that a team's initiatives serve, each with the first initiative that does."""
    found: dict[str, str] = {}
    for part in team.contributes:
        for name in graph.once(_served_by_each).get(part.initiative, ()):
            found.setdefault(name, part.initiative)
    return found


def _served_by_each(graph: Graph) -> dict[str, tuple[str, ...]]:
    """The choices in force that each initiative serves, by id."""
    initiatives = filter(None, map(graph.initiative, graph.ids(Kind.INITIATIVE)))
    return {each.id: tuple(choice.id for choice in served(graph, each)) for each in initiatives}


def _is_unclear(graph: Graph, answer: WillNot) -> bool:
    if not answer.unread.isdisjoint((ALL_KEYS, "follows")):
        return True
    return any(not graph.find(name, Kind.CHOICE) and name not in graph.retired for name in answer.follows)


def is_tied(graph: Graph, part: Contribution) -> bool:
    """Whether a contribution moves a metric, or has a sign of its own; what was removed is no metric.

    An id that stands for nothing, or could not be read, counts: that is wrong in another way.
    """
    if not part.lacks("proof") or "moves" in part.unread:
        return True
    return not part.lacks("moves") and any(name not in graph.retired for name in part.moves)


def is_open_exception(decision: Decision) -> bool:
    """Whether a decision goes against the strategy and nobody but its decider is named as accepting that."""
    if is_blank(decision.goes_against):
        return False
    return decision.lacks("accepted_by") or is_among(decision.accepted_by, decision.decided_by)


def untold(graph: Graph, owned: OwnedDecision) -> tuple[str, ...]:
    """Whom a decision affects without their being told or asked: other teams at work, and `others`, by id.

    Nobody, where it could not be read who was told, or where that names nobody there is.
    """
    decision = owned.decision
    reached = {*decision.told, *decision.consulted}
    if (
        not decision.affects
        or EVERYONE in reached
        or not decision.unread.isdisjoint((ALL_KEYS, "told", "consulted"))
    ):
        return ()
    if not all(graph.find(name, Kind.TEAM, Kind.OTHER) for name in reached if name):
        return ()
    reached |= {team_id(owned.team), owned.team.id} if owned.team else set()
    affected = dict.fromkeys(decision.affects)
    if EVERYONE in affected:
        affected = dict.fromkeys([*affected, *map(team_id, graph.active_teams)])
    return tuple(name for name in affected if name not in reached and _can_be_told(graph, name))


def _can_be_told(graph: Graph, name: str) -> bool:
    team = graph.team(name)
    return not team.ended.is_written if team else bool(graph.find(name, Kind.OTHER))
