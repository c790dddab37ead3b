"""A team writes down one thing at least that ties it to others: a need, a give, a decision with effects.

A decision that names somebody under `affects`, or that somebody was told of or consulted on, ties the
two. Not asked where there is nobody else.

Why: a team that touches nobody is more often unwritten than true.

Source: Amie Devero, "Alignment for Autonomy": how our decisions affect others; Team API (T1); our own
belief.

Write: the first thing that comes to mind under `needs` or `gives`.

Ignore: where it is true; the reason will interest others.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.people import lead_of
from strategy_cli.model.entry import ALL_KEYS, Kind
from strategy_cli.model.team import Team

RULE = "no-effect-on-others"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
keeps_running: the questions of customers are answered within a day
decision_rights: [{area: hours, level: together, granted_by: Dana Reyes}]
stage: draft
"""

GOOD = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
keeps_running: the questions of customers are answered within a day
decision_rights: [{area: hours, level: together, granted_by: Dana Reyes}]
stage: draft
gives: [{id: call-list, to: insights, what: what customers ask most}]
"""

NEAR_MISS = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
keeps_running: the questions of customers are answered within a day
decisions:
- id: support-two-shifts
  date: 2026-10-20
  decided: Answer from seven to seven.
  outside_strategy: the law on working hours asks for it
  told: everyone
"""

DISGUISED = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
keeps_running: the questions of customers are answered within a day
needs: []
gives:
decisions:
- id: support-two-shifts
  date: 2026-10-20
  decided: Answer from seven to seven.
  outside_strategy: the law on working hours asks for it
  affects: support
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each team that nothing written ties to another."""
    if len(graph.active_teams) + len(graph.ids(Kind.OTHER)) < 2:
        return
    for team in graph.active_teams:
        if team.lacks("needs") and team.lacks("gives") and not _affects_somebody(team):
            message = f"nothing that `{team_id(team)}` has written ties it to another team"
            help_ = "add to `needs` or `gives` the first thing that comes to mind; or say that it is true"
            yield Fault(RULE, team.place, message, help_, lead_of(graph, team))


def _affects_somebody(team: Team) -> bool:
    """Whether a decision names somebody else, or may do so where it could not be read."""
    own = {"", team.id, team_id(team)}
    return "decisions" in team.unread or any(
        not own.issuperset((*each.affects, *each.told, *each.consulted))
        or not each.unread.isdisjoint((ALL_KEYS, "affects", "told", "consulted"))
        for each in team.decisions
    )
