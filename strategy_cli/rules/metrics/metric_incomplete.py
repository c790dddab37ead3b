"""Each metric says where it starts (`from`), where it should be (`to`) and by when (`by`).

The milestone's day counts where a metric has none of its own. `from: unknown` is accepted; `to` differs
from `from`. Where the milestone has no day, that is said once.

Why: a number without a start, a target and a day cannot tell anyone whether the strategy works.

Source: OKR practice (O1, O2): key results without a number, or with an unknown baseline.

Write: `from: 3`, `to: 40` and, where it is not the milestone's day, `by: 2026-12-15`.

Ignore: while the first reading is being taken; better, write `from: unknown`.

For: the owner of an initiative that lists the metric, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity, counted, listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_metric, owner_of_strategy
from strategy_cli.model.metric import Metric

RULE = "metric-incomplete"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  guardrail: answers marked wrong stay under 5 in 100
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
  from: unknown
  to: 0
  by: 2026-Q4
  guardrail: answers marked wrong stay under 5 in 100
"""

DISGUISED = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 40
  to: 40.0
  guardrail: answers marked wrong stay under 5 in 100
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each metric without start or target, and one for all that have no day."""
    for metric in graph.strategy.metrics:
        owner = owner_of_metric(graph, metric.id)
        absent = [key for key in ("from", "to") if metric.lacks(key)]
        absent += ["to"] if metric.to == "unknown" else []
        if absent:
            message = f"{called('metric', metric)} says no {listed([f'`{key}`' for key in absent], 'and no')}"
            help_ = "write the numbers alone, `from: 3` and `to: 40`; a start nobody knows is `from: unknown`"
            yield Fault(RULE, metric.place, message, help_, owner, label=short(metric.measures))
        elif metric.to is not None and metric.to == metric.from_:
            message = f"{called('metric', metric)} is to stay where it is: from {metric.from_} to {metric.to}"
            help_ = "write the number it should reach; what must only not get worse is a `guardrail`"
            yield Fault(RULE, metric.place.key("to"), message, help_, owner)
    yield from _undated(graph, [metric for metric in graph.strategy.metrics if metric.lacks("by")])


def _undated(graph: Graph, metrics: list[Metric]) -> Iterator[Fault]:
    """One fault where metrics rely on the milestone's day and it has none."""
    milestone = graph.strategy.milestone
    if metrics and milestone.is_written and milestone.lacks("by"):
        message = f"the milestone has no `by`, and {counted(len(metrics), 'metric')} no other day"
        help_ = "add `by:` to the milestone, or to each metric"
        yield Fault(RULE, milestone.place, message, help_, owner_of_strategy(graph))
