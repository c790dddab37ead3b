"""Where the evidence of alignment supports that a team decides, its rights let it, or say why not.

Told of rights at a `leader-…` level, where `strat align` supports team-asks or more and the right gives no
`because`. A team that ended is not looked at.

Why: people who know the problem and the way are still told the solution, and stop offering theirs.

Source: Amie Devero, "Alignment for Autonomy": the greater the alignment, the greater the autonomy; Kniberg
(K1): high alignment and low autonomy.

Write: a higher level, if that is what you want; or `because:` on the right: what is at stake, or who else
is bound by it.

Ignore: where it is settled elsewhere why; better said on the right.

For: who granted the right, else whom the team reports to, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import granter_of
from strategy_cli.model.team import Right
from strategy_cli.model.values import Level
from strategy_cli.views.alignment.ladder import is_above, ladder_of
from strategy_cli.views.alignment.standing import standings

RULE = "autonomy-withheld"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: leader-asks
  granted_by: Dana Reyes
"""

GOOD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: leader-asks
  granted_by: Dana Reyes
  because: each connection binds every partner for years
"""

NEAR_MISS = """
# teams/platform.yaml
backbrief:
decision_rights:
- area: connections
  level: leader-asks
  granted_by: Dana Reyes
"""

DISGUISED = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: sell
  granted_by: Dana Reyes
  because: " "
"""

_LEADERS = frozenset({Level.LEADER_DECIDES, Level.LEADER_EXPLAINS, Level.LEADER_ASKS})


def check(graph: Graph, settings: Settings) -> Iterator[Fault]:
    """A fault for each right that stays with the leader although the evidence supports the team's."""
    asked = [team for team in graph.active_teams if any(map(_is_asked, team.decision_rights))]
    for standing in standings(graph, ladder_of(settings.ladder), asked):
        if not is_above(standing.rung, Level.TOGETHER):
            continue
        for right in filter(_is_asked, standing.team.decision_rights):
            yield Fault(
                RULE,
                right.place.key("level"),
                f"{called('decision right', right, 'area')} is {right.level}, where the evidence supports up "
                f"to {standing.rung}",
                "raise the `level`, if that is what you want; or say why it stays: `because`",
                granter_of(graph, standing.team, right),
                label=f"supported: {standing.rung}",
            )


def _is_asked(right: Right) -> bool:
    return right.level in _LEADERS and right.lacks("because")
