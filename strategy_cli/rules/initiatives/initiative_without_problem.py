"""Each initiative states the problem that is to be solved, under `problem`.

Why: a team can find the solution only where its leaders have stated the problem.

Source: Amie Devero, "Alignment for Autonomy"; summaries of Kniberg (K1) and Cagan (P1).

Write: `problem: <what somebody cannot do today>`; the solution is the team's to find.

Ignore: never; an initiative of which only the name is known belongs under `parked`.

For: the owner of the initiative, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_initiative

RULE = "initiative-without-problem"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
initiatives:
- id: daily-answer
  name: Daily answer
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""

GOOD = """
# strategy.yaml
initiatives:
- id: daily-answer
  name: Daily answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""

NEAR_MISS = """
# strategy.yaml
parked:
- id: mobile-app
  what: Mobile app
  because: the morning meeting happens at a desk screen
  revisit_on: 2027-09-01
"""

DISGUISED = """
# strategy.yaml
initiatives:
- id: daily-answer
  name: Daily answer
  problem: ""
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each initiative without its problem."""
    for initiative in graph.strategy.initiatives:
        if initiative.lacks("problem"):
            message = f"{called('initiative', initiative)} states no problem"
            help_ = "add `problem: <what somebody cannot do today>`; the solution is the team's to find"
            owner = owner_of_initiative(graph, initiative)
            yield Fault(RULE, initiative.place, message, help_, owner, label=short(initiative.name))
