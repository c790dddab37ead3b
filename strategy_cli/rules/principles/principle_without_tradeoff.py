"""Each principle says which other good thing gives way to it (`even_over`).

Why: a principle without a cost settles nothing, for nobody ever argued for its opposite.

Source: "even over" statements (E1); Amazon's tenets (AM).

Write: `even_over: <the good thing that gives way>`; or move it to `always`, if it holds whatever the
strategy.

Ignore: never to get green; `always` is the honest place for what has no price.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_strategy

RULE = "principle-without-tradeoff"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  because: a manager at 9:00 has ten minutes
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at 9:00 has ten minutes
"""

NEAR_MISS = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the customer's region
  because: the law, and every contract we signed
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer over more ways to slice the data
  even_over: "  "
  because: a manager at 9:00 has ten minutes
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each principle without a price."""
    for principle in graph.strategy.principles:
        if principle.lacks("even_over"):
            message = f"{called('principle', principle)} says nothing that gives way to it"
            help_ = (
                "add `even_over: <a good thing>`; or move it to `always`, if it holds whatever the strategy"
            )
            owner = owner_of_strategy(graph)
            yield Fault(RULE, principle.place, message, help_, owner, label=short(principle.prefer))
