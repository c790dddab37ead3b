"""Each team has written down what it decides alone, with whom, and what is decided for it.

A right without a `level` says nothing of who decides, and counts as none. A team that ended is not
asked.

Why: where nobody knows who decides, people wait, or decide what was not theirs.

Source: Amie Devero, "Alignment for Autonomy": people "hesitant to make any decisions"; Management 3.0,
delegation boards (L3).

Write: `decision_rights:` with an `area` and a `level` for each kind of decision that comes up again and
again.

Ignore: never; a right may be as small as `leader-asks`, but people must know it.

For: who grants rights to the team: whom it reports to, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.people import granter_of
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.model.team import Team

RULE = "no-decision-rights"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decision_rights: []
"""

GOOD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
"""

NEAR_MISS = """
# teams/platform.yaml
decision_rights: [{area: connections, level: sell}]
# teams/field.yaml
id: field
name: Field sales
lead: Ola Berg
ended:
  date: 2026-09-30
  because: vendors carry the sale
"""

DISGUISED = """
# teams/platform.yaml
decision_rights:
- area: connections
  granted_by: Dana Reyes
  because: each connection is a promise to a vendor
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each team of which nothing says who decides what."""
    for team in graph.active_teams:
        if _says_nothing(team):
            what = (
                "says of no decision right who decides" if team.decision_rights else "has no decision rights"
            )
            yield Fault(
                RULE,
                team.place.key("decision_rights"),
                f"team `{team_id(team)}` {what}",
                "add `decision_rights:`, each an `area` and a `level`, from `leader-decides` up",
                granter_of(graph, team),
            )


def _says_nothing(team: Team) -> bool:
    """Whether no right names a level, and none may have been lost in reading."""
    if not team.unread.isdisjoint((ALL_KEYS, "decision_rights")):
        return False
    return all(right.lacks("level") for right in team.decision_rights)
