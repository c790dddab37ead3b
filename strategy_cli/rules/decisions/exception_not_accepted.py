"""An accepted decision against a choice or principle names who accepted that, other than who decided.

A proposed one is only listed as waiting.

Why: a departure in the open teaches everybody, and a silent one is drift.

Source: Bungay (B3): deviating is allowed where the situation asks for it, in the open; our own belief.

Write: `accepted_by: <name>`, who answers for what the decision departs from.

Ignore: never; where nobody accepts it, the decision does not stand.

For: who took the decision, else the lead.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity, listed
from strategy_cli.graph.evidence import is_open_exception
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import decider_of
from strategy_cli.model.entry import Kind

RULE = "exception-not-accepted"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-keep-brandt
  date: 2026-10-28
  decided: Keep Brandt Foods' own charts running until March.
  initiative: daily-answer
  because: the contract promises them
  follows: [answer-over-options]
  goes_against: [ops-first]
  decided_by: Priya Nair
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-keep-brandt
  date: 2026-10-28
  decided: Keep Brandt Foods' own charts running until March.
  initiative: daily-answer
  because: the contract promises them
  follows: [answer-over-options]
  goes_against: [ops-first]
  accepted_by: Dana Reyes
  decided_by: Priya Nair
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-keep-brandt
  date: 2026-10-28
  status: proposed
  decided: Keep Brandt Foods' own charts running until March.
  initiative: daily-answer
  because: the contract promises them
  follows: [answer-over-options]
  goes_against: [ops-first]
  decided_by: Priya Nair
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-keep-brandt
  date: 2026-10-28
  decided: Keep Brandt Foods' own charts running until March.
  initiative: daily-answer
  because: the contract promises them
  follows: [answer-over-options]
  goes_against: [ops-first]
  accepted_by: "priya  nair"
  decided_by: [Lena Brandt, Priya Nair]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each exception that nobody but its decider accepted."""
    for owned in graph.decisions:
        if owned.decision.goes_against and owned.decision.is_accepted and is_open_exception(owned.decision):
            yield _fault(graph, owned)


def _fault(graph: Graph, owned: OwnedDecision) -> Fault:
    decision = owned.decision
    only = f"only {short(decision.accepted_by)}, who decided it," if decision.accepted_by else "nobody"
    against = listed([f"`{name}`" for name in decision.goes_against])
    there = (graph.find(name, Kind.CHOICE, Kind.PRINCIPLE) for name in decision.goes_against)
    return Fault(
        RULE,
        decision.place.key("accepted_by" if decision.accepted_by else "goes_against"),
        f"{called('decision', decision)} goes against {against}, and {only} accepted that",
        "add `accepted_by: <who answers for that>`, somebody other than who decided",
        decider_of(graph, owned),
        related=tuple(Related(entry.place, "it departs from this") for entry in there if entry),
    )
