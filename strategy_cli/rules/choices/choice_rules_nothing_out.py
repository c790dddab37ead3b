"""Each choice of the approach says what it was chosen over, or at least one way out that it rules out.

Why: a choice that closes no way leaves every team to guess which ways are still open.

Source: Amie Devero, "Alignment for Autonomy": clear enough to rule out many other ways; Rumelt, kernel of a
good strategy (extracts R1, R2); Collins, stop-doing lists (summary CO).

Write: `over: <the way not taken>`, or `rules_out: [<what we will not do>, …]`.

Ignore: where a choice is only announced; better, say `stage: draft`.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.model.direction import Choice

RULE = "choice-rules-nothing-out"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  because: managers decide every day and buy in weeks
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

GOOD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

NEAR_MISS = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  because: managers decide every day and buy in weeks
  rules_out: SQL editor
- id: partners-sell
  we_choose: selling through logistics software vendors
  because: vendors already hold the data connection and the trust
  rules_out:
  - what: enterprise tenders
    because: a tender takes a year
"""

DISGUISED = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: ""
  because: managers decide every day and buy in weeks
  rules_out:
  - because: analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each choice that closes nothing."""
    for choice in graph.strategy.approach:
        if _closes_nothing(choice):
            message = f"{called('choice', choice)} rules nothing out"
            help_ = "add `over: <the way not taken>`, or `rules_out:` with what nobody will do"
            yield Fault(
                RULE, choice.place, message, help_, owner_of_strategy(graph), label=short(choice.we_choose)
            )


def _closes_nothing(choice: Choice) -> bool:
    return choice.lacks("over") and (
        choice.lacks("rules_out")
        or (bool(choice.rules_out) and all(each.lacks("what") for each in choice.rules_out))
    )
