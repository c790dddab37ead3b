"""A decision right was granted by somebody above the team: `granted_by`, or else whom the team reports to.

A lead who owns the strategy may grant to their own team.

Why: autonomy that a team gives itself rests on nothing when somebody asks.

Source: Amie Devero, "Alignment for Autonomy": autonomy is granted, by those who answer for the strategy.

Write: `granted_by: <name>`, who gave the team this right; or `reports_to:` for the team as a whole.

Ignore: never to get green; ask for the right, and it is granted or it is not.

For: who granted it, else whom the team reports to, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.names import same_person
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import granter_of
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.model.team import Right, Team

RULE = "self-granted-rights"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: Lena Brandt
"""

GOOD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: Dana Reyes
"""

NEAR_MISS = """
# teams/platform.yaml
lead: Dana Reyes
reports_to:
decision_rights:
- area: connections
  level: together
  granted_by: dana reyes
"""

DISGUISED = """
# teams/platform.yaml
reports_to: LENA  Brandt
decision_rights:
- area: connections
  level: together
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each right that nobody above the team granted; not judged while the owner is not known."""
    unclear = 0
    for team in graph.active_teams:
        for right in team.decision_rights:
            if right.lacks("granted_by") and team.lacks("reports_to"):
                yield _fault(graph, team, right, "nobody granted it")
            elif _is_own(graph, team, right):
                if _owner_is_unread(graph):
                    unclear += 1
                else:
                    yield _fault(graph, team, right, f"{team.lead}, who leads the team, granted it")
    if unclear:
        because = f"{counted(unclear, 'right')} of a team's own lead: who owns the strategy could not be read"
        yield NotJudged(RULE, because, unclear)


def _is_own(graph: Graph, team: Team, right: Right) -> bool:
    """Whether the team's lead granted the right, and does not own the strategy."""
    if not right.granted_by and not right.lacks("granted_by"):
        return False
    granter = right.granted_by or team.reports_to
    return same_person(granter, team.lead) and not same_person(team.lead, graph.strategy.owner)


def _owner_is_unread(graph: Graph) -> bool:
    return not {ALL_KEYS, "owner"}.isdisjoint(graph.strategy.unread)


def _fault(graph: Graph, team: Team, right: Right, why: str) -> Fault:
    return Fault(
        RULE,
        right.place.key("granted_by"),
        f"{called('decision right', right, 'area')} is the team's own: {why}",
        "ask whoever may grant it, and write `granted_by: <name>`",
        granter_of(graph, team, right),
    )
