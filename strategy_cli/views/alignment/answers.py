"""The questions about evidence in their strict form: what is not plainly written is not there.

The rules ask them leniently, so that one slip has one finding. Counted so, breaking one line could close
another; here it cannot.
"""

from strategy_cli.graph.links import EVERYONE, Graph, OwnedDecision, team_id
from strategy_cli.graph.names import same_person
from strategy_cli.graph.naming import some
from strategy_cli.graph.understanding import since_backbrief, why_not_comparable
from strategy_cli.model.entry import is_blank
from strategy_cli.model.team import Backbrief, Team

_STATEMENTS = ("intent", "our_task", "effect_on_others")


def answered_choices(team: Team) -> frozenset[str]:
    """The choices of which a team says what they cost it, or why nothing."""
    said = (each for each in team.we_will_not if not (is_blank(each.what) and is_blank(each.because)))
    return frozenset(name for each in said for name in each.follows)


def unheard_because(graph: Graph, team: Team) -> str:
    """Why a team's back-brief does not hold, in words; "" when it is whole, heard and current."""
    brief = team.backbrief
    if not brief.is_written:
        return "none given"
    if because := _not_handed_back(brief):
        return because
    if because := why_not_comparable(graph, team):
        return f"not comparable: {because}"
    if since_backbrief(graph, team).is_stale:
        return f"old: given on edition {brief.edition or 1}, and what it rests on has changed since"
    return ""


def _not_handed_back(brief: Backbrief) -> str:
    """What a back-brief lacks whatever the edition; "" when it is whole and heard."""
    missing = [key for key in _STATEMENTS if is_blank(brief.get(key))]
    if missing:
        return f"not whole: without {', '.join(missing)}"
    is_unheard = is_blank(brief.heard_by) or same_person(brief.heard_by, brief.given_by)
    return "not heard by anybody else" if is_unheard else ""


def handed_back_before(brief: Backbrief, edition: int) -> str:
    """Which edition before this one a back-brief handed back, who heard it and when; "" when it did not."""
    if not brief.edition or brief.edition >= edition or _not_handed_back(brief):
        return ""
    day = f" on {brief.date}" if brief.date else ""
    return f"edition {brief.edition}, heard by {brief.heard_by}{day}, as git shows"


def all_told(graph: Graph, owned: OwnedDecision) -> str:
    """Whom a decision affects who was neither told nor asked, as a short list; "" when all were."""
    decision = owned.decision
    reached = {_plain(graph, name) for name in (*decision.told, *decision.consulted)}
    if EVERYONE in reached:
        return ""
    affected = dict.fromkeys(_plain(graph, name) for name in decision.affects)
    if EVERYONE in affected:
        affected = dict.fromkeys([*affected, *map(team_id, graph.active_teams)])
    own = team_id(owned.team) if owned.team else ""
    return some(
        [
            name
            for name in affected
            if name not in reached and name not in (own, EVERYONE) and _is_there(graph, name)
        ]
    )


def _plain(graph: Graph, name: str) -> str:
    team = graph.team(name)
    return team_id(team) if team else name


def _is_there(graph: Graph, name: str) -> bool:
    """A team that ended need not be told; what stands for nothing counts as somebody."""
    team = graph.team(name)
    return bool(name) and not (team and team.ended.is_written)
