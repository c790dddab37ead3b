"""Every choice, initiative, principle and accepted decision says its reason under `because`.

Not asked of a decision with `outside_strategy`: that is its reason.

Why: whoever knows the reason can decide the next case alone.

Source: Amie Devero, "Alignment for Autonomy": every team member understands the rationale; MADR (ADR):
"chosen option, because".

Write: `because: <the reason, as you would say it aloud>`.

Ignore: never to get green; a reason that nobody remembers is worth a question to the owner.

For: who took the decision, who owns the initiative, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import decider_of, owner_of_initiative, owner_of_strategy
from strategy_cli.model.entry import Entry

RULE = "missing-because"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-office-plants
  date: 2026-10-20
  decided: Buy plants for the office.
  outside_strategy: the office is nobody's initiative
- id: insights-slides
  date: 2026-10-20
  status: proposed
  decided: Make more slides.
  initiative: daily-answer
  follows: [ops-first]
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: " "
  follows: [ops-first]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each that lacks its reason."""
    strategy, owner = graph.strategy, owner_of_strategy(graph)
    yield from (_fault("choice", choice, owner) for choice in strategy.approach if choice.lacks("because"))
    yield from (_fault("principle", each, owner) for each in strategy.principles if each.lacks("because"))
    for initiative in strategy.initiatives:
        if initiative.lacks("because"):
            yield _fault("initiative", initiative, owner_of_initiative(graph, initiative))
    for owned in graph.decisions:
        decision = owned.decision
        if decision.lacks("because") and decision.is_accepted and decision.lacks("outside_strategy"):
            yield _fault("decision", decision, decider_of(graph, owned))


def _fault(noun: str, entry: Entry, owner: tuple[str, ...]) -> Fault:
    message = f"{called(noun, entry)} does not say why"
    return Fault(RULE, entry.place, message, "add `because: <the reason, as you would say it aloud>`", owner)
