"""Each initiative lists a metric, or says in its own words by which sign it will be known (`proof`).

Why: without a sign nobody can tell whether the work moves the strategy, or only moves.

Source: Amie Devero, "Alignment for Autonomy": metrics emerge from the strategy; Bungay (extract B1).

Write: `metrics: [<id of a metric>]`, or `proof: <what we will see>`.

Ignore: while the metric is being found, with `until`.

For: the owner of the initiative, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short, some
from strategy_cli.graph.people import owner_of_initiative
from strategy_cli.model.entry import Kind

RULE = "initiative-without-metric"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
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
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  proof: a manager settles the morning meeting without ringing an analyst
"""

DISGUISED = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [" "]
  proof: ""
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each initiative without any sign of its own."""
    metrics = graph.ids(Kind.METRIC)
    choose = (
        (Related(graph.strategy.place.key("metrics"), f"choose from: {some(metrics)}"),) if metrics else ()
    )
    for initiative in graph.strategy.initiatives:
        if initiative.lacks("metrics", "proof"):
            yield Fault(
                RULE,
                initiative.place,
                f"{called('initiative', initiative)} has no metric and no proof",
                "add `metrics: [<id>]`, or `proof: <what we will see when the problem is gone>`",
                owner_of_initiative(graph, initiative),
                label=short(initiative.name),
                related=choose,
            )
