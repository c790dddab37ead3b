"""A metric with a target was read in the last 90 days, and at all once its day is 180 days off.

The 90 days stand in the settings. A metric without a reading and without a day is not asked.

Why: a number that nobody reads steers nobody.

Source: open-okr METHOD, "silence is never green"; OKR practice (O1).

Write: `readings:` with `date` and `value`, the newest last.

Ignore: for a number that is read once a year, with `until` its next day.

For: the owner of an initiative that lists the metric, else of the strategy.
"""

from collections.abc import Iterator
from datetime import date

from strategy_cli.config import DAYS_WITHOUT_READING, Settings
from strategy_cli.finding import Fault, Related, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import owner_of_metric
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.model.metric import Metric

RULE = "reading-stale"
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
  guardrail: answers marked wrong stay under 5 in 100
  readings: [{date: 2026-03-01, value: 3}]
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
  readings: [{date: 2026-03-01, value: 3}, {date: 2026-11-01, value: 7}]
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
  by: 2029-06-30
  guardrail: answers marked wrong stay under 5 in 100
"""

DISGUISED = """
# strategy.yaml
metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  by: 2027-01-31
  guardrail: answers marked wrong stay under 5 in 100
  readings: []
"""


def check(graph: Graph, settings: Settings) -> Iterator[Fault]:
    """A fault for each metric whose last reading is too old, or still to come."""
    for metric in graph.strategy.metrics:
        if metric.to in (None, "unknown") or _may_be_fresh(metric):
            continue
        dated = [reading for reading in metric.readings if reading.date]
        last = max(dated, key=lambda reading: reading.date or date.min, default=None)
        by = metric.by or (graph.strategy.milestone.by if metric.lacks("by") else None)
        stale = _old(last.date, settings) if last and last.date else _awaited(by, settings.today)
        if stale:
            yield Fault(
                RULE,
                metric.place,
                f"{called('metric', metric)} {stale}",
                f"add to `readings`: `- date: {settings.today}` and, below it, `value:`",
                owner_of_metric(graph, metric.id),
                label=short(metric.measures),
                related=(Related(last.place, "the last reading"),) if last else (),
            )


def _may_be_fresh(metric: Metric) -> bool:
    """Whether a reading was written that could not be read."""
    torn = any(reading.unread for reading in metric.readings)
    return torn or not metric.unread.isdisjoint((ALL_KEYS, "readings"))


def _old(last: date, settings: Settings) -> str:
    age = (settings.today - last).days
    return f"was last read on {last}, {age} days ago" if age > settings.limits.days_reading else ""


def _awaited(by: date | None, today: date) -> str:
    """What is wrong with having no reading yet, as the end of a sentence; "" while there is time."""
    if by is None or (by - today).days >= DAYS_WITHOUT_READING:
        return ""
    when = "has passed" if by < today else f"is {counted((by - today).days, 'day')} off"
    return f"has no reading, and its day, {by}, {when}"
