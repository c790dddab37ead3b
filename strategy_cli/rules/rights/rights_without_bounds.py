"""A right by which the team decides says under `within` how far it reaches.

Asked where the level is `team-asks`, `team-reports` or `team-decides`. A team that ended is not asked.

Why: freedom without a boundary is tested once, and then withdrawn.

Source: Bungay, five steps of a strategy briefing (abstract, B1; back-briefing, B2): freedom of action
within boundaries.

Write: `within: <what must hold whatever the team decides>`: an amount, a promise, an `always`.

Ignore: never; a right without any limit can say so: `within: the law and our budget`.

For: who granted the right, else whom the team reports to, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import granter_of
from strategy_cli.model.values import Level

RULE = "rights-without-bounds"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: team-asks
  granted_by: Dana Reyes
"""

GOOD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: team-asks
  granted_by: Dana Reyes
  within: the vendor has agreed in writing
"""

NEAR_MISS = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: Dana Reyes
"""

DISGUISED = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: advise
  granted_by: Dana Reyes
  within: " "
"""

_OWN = frozenset({Level.TEAM_ASKS, Level.TEAM_REPORTS, Level.TEAM_DECIDES})


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each right of a team to decide that names no bounds."""
    for team in graph.active_teams:
        for right in team.decision_rights:
            if right.level in _OWN and right.lacks("within"):
                yield Fault(
                    RULE,
                    right.place,
                    f"{called('decision right', right, 'area')} lets the team decide, and names no bounds",
                    "add `within: <what must hold whatever the team decides>`",
                    granter_of(graph, team, right),
                    label=right.level,
                )
