"""Each initiative has one owner, under `owner`.

Why: what nobody answers for is dropped at the first difficulty, and nobody knows whom to ask.

Source: OKR practice: one directly responsible individual (O3); DACI and RAPID: one who decides (A1).

Write: `owner: <one name>`.

Ignore: while the owner is being found; say until when.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_strategy

RULE = "initiative-without-owner"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
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
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: " "
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each initiative that nobody owns."""
    for initiative in graph.strategy.initiatives:
        if initiative.lacks("owner"):
            message = f"{called('initiative', initiative)} has no owner"
            help_ = "add `owner: <one name>`: who answers for it"
            yield Fault(
                RULE, initiative.place, message, help_, owner_of_strategy(graph), label=short(initiative.name)
            )
