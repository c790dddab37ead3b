"""The strategy has principles: what settles it when two good things collide.

Why: no plan foresees every case; principles are how people decide the ones that it did not.

Source: Amie Devero, "Alignment for Autonomy": the instructions live in the strategy and its principles;
Amazon's tenets (AM).

Write: `principles:` with one to seven entries, each `prefer`, `even_over` and `because`.

Ignore: while the first edition is being written.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_strategy

RULE = "missing-principles"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
# teams/insights.yaml
decisions:
- id: insights-no-chart-builder
  date: 2026-10-13
  decided: Leave the chart builder out of onboarding.
  initiative: daily-answer
  because: two of three managers stopped at the chart builder
  follows: [ops-first]
  told: [partners]
# teams/platform.yaml
decisions:
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
# teams/insights.yaml
decisions:
- id: insights-no-chart-builder
  date: 2026-10-13
  decided: Leave the chart builder out of onboarding.
  initiative: daily-answer
  because: two of three managers stopped at the chart builder
  follows: [ops-first]
  told: [partners]
# teams/platform.yaml
decisions:
"""

NEAR_MISS = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
"""

DISGUISED = """
# strategy.yaml
principles: []
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """One fault where there are none."""
    if graph.strategy.lacks("principles"):
        place = graph.strategy.place.key("principles")
        help_ = (
            "add `principles:` with at least one `prefer`, what it goes before (`even_over`), and `because`"
        )
        yield Fault(RULE, place, "the strategy has no principles", help_, owner_of_strategy(graph))
