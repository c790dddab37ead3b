"""Each metric names what must not get worse while it gets better (`guardrail`), and not the metric itself.

Why: a number with no counterweight is one that somebody will meet at the cost of what it stood for.

Source: Grove's paired metrics and guardrail metrics (G1); Wodtke's health metrics (O4).

Write: `guardrail: <what would suffer first, and how much of it is too much>`.

Ignore: for a metric of pure safety, which needs none.

For: the owner of an initiative that lists the metric, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_metric
from strategy_cli.graph.wording import normal
from strategy_cli.model.metric import Metric

RULE = "metric-without-guardrail"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  readings: [{date: 2026-11-01, value: 7}]
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
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
"""

NEAR_MISS = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: not active-firms that only look and close
"""

DISGUISED = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: Active firms
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each metric without a counterweight."""
    for metric in graph.strategy.metrics:
        if metric.lacks("guardrail") or _is_itself(metric):
            instead = f': "{short(metric.guardrail)}" is the metric itself' if metric.guardrail else ""
            yield Fault(
                RULE,
                metric.place.key("guardrail") if metric.guardrail else metric.place,
                f"{called('metric', metric)} has no guardrail{instead}",
                "add `guardrail: <what must not get worse while this number is chased>`",
                owner_of_metric(graph, metric.id),
                label=short(metric.measures),
            )


def _is_itself(metric: Metric) -> bool:
    own = {normal(text) for text in (metric.id, metric.measures) if text}
    return normal(metric.guardrail) in own
