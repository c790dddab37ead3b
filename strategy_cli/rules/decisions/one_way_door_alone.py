"""An accepted decision that is hard to take back was told to, asked of or agreed with somebody.

Only others count: another team, one of `others`, or somebody who did not decide it.

Why: a mistake behind a one-way door is found by those who were never asked.

Source: Bezos on one-way doors (D1): consequential decisions that cannot be reversed are made slowly,
with consultation.

Write: `consulted` and `told`, the teams; or `agreed_by`, a person.

Ignore: where it could not wait; say why.

For: who took the decision, else the lead.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph, OwnedDecision, team_id
from strategy_cli.graph.names import is_among
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import decider_of
from strategy_cli.model.entry import ALL_KEYS

RULE = "one-way-door-alone"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-let-analysts-go
  date: 2026-10-14
  decided: Let the analyst-only customers leave at their renewal.
  initiative: daily-answer
  because: none of their managers has opened an answer
  follows: [ops-first]
  decided_by: Priya Nair
  door: one-way
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-let-analysts-go
  date: 2026-10-14
  decided: Let the analyst-only customers leave at their renewal.
  initiative: daily-answer
  because: none of their managers has opened an answer
  follows: [ops-first]
  decided_by: Priya Nair
  door: one-way
  agreed_by: Dana Reyes
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-let-analysts-go
  date: 2026-10-14
  status: proposed
  decided: Let the analyst-only customers leave at their renewal.
  initiative: daily-answer
  because: none of their managers has opened an answer
  follows: [ops-first]
  decided_by: Priya Nair
  door: one-way
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-let-analysts-go
  date: 2026-10-14
  decided: Let the analyst-only customers leave at their renewal.
  initiative: daily-answer
  because: none of their managers has opened an answer
  follows: [ops-first]
  decided_by: Priya Nair
  door: one-way
  told: [insights]
  agreed_by: priya nair
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each one-way door that nobody else stood at."""
    for owned in graph.decisions:
        decision = owned.decision
        if decision.door == "one-way" and decision.is_accepted and _is_alone(owned):
            yield Fault(
                RULE,
                decision.place.key("door"),
                f"{called('decision', decision)} cannot be taken back, and nobody else was asked or told",
                "add `consulted`, `told` or `agreed_by`: who sees what the team may have missed",
                decider_of(graph, owned),
            )


def _is_alone(owned: OwnedDecision) -> bool:
    """Whether nobody but the decider and the team itself is named."""
    team, decision = owned
    if not decision.unread.isdisjoint((ALL_KEYS, "told", "consulted", "agreed_by")):
        return False
    own = {"", team.id, team_id(team)} if team else {""}
    others = [name for name in decision.agreed_by if name.strip() and not is_among(name, decision.decided_by)]
    return own.issuperset(map(str.strip, (*decision.told, *decision.consulted))) and not others
