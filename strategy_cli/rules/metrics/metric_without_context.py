"""Each metric says under `because` which part of the strategy it comes from.

Why: a metric whose reason is known is used to steer, and one without a reason is played.

Source: Amie Devero, "Alignment for Autonomy": metrics have a context, so nobody games them.

Write: `because: <what this number is the nearest sign of>`.

Ignore: never; a number that nobody can give a reason for can go.

For: the owner of an initiative that lists it, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_metric

RULE = "metric-without-context"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings: [{date: 2026-11-01, value: 7}]
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
  readings: [{date: 2026-11-01, value: 2}]
"""

GOOD = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings: [{date: 2026-11-01, value: 7}]
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
  readings: [{date: 2026-11-01, value: 2}]
"""

NEAR_MISS = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: >
    opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings: [{date: 2026-11-01, value: 7, note: a week with a holiday}]
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
  readings: [{date: 2026-11-01, value: 2}]
"""

DISGUISED = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: >

  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings: [{date: 2026-11-01, value: 7, note: because the week had five days}]
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
  readings: [{date: 2026-11-01, value: 2}]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each metric without its reason."""
    for metric in graph.strategy.metrics:
        if metric.lacks("because"):
            message = f"{called('metric', metric)} does not say why it is measured"
            help_ = "add `because: <what this number is the nearest sign of>`"
            yield Fault(
                RULE,
                metric.place,
                message,
                help_,
                owner_of_metric(graph, metric.id),
                label=short(metric.measures),
            )
