"""Each metric is listed by an initiative, or moved by a team's contribution.

Why: a measure that the strategy did not produce steers work nobody chose.

Source: Amie Devero, "Alignment for Autonomy": metrics emerge from the strategy; guardrail practice (G1).

Write: the metric's id under `metrics` of the initiative it tells of, or under `moves` of a contribution; or
drop the metric.

Ignore: for a number that the law wants kept; better, keep it elsewhere.

For: the owner of the strategy: no initiative lists the metric.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_metric
from strategy_cli.graph.usage import may_be_named, meant_by_slips
from strategy_cli.model.entry import Kind

RULE = "metric-unlinked"
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
  readings: [{date: 2026-11-01, value: 7}]
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
- id: vendor-days
  measures: days from a vendor's first call to its first customer
  because: a vendor that waits loses heart
  from: 90
  to: 20
  guardrail: no customer is called before its data is in
# teams/partners.yaml
contributes:
- initiative: first-partners
  our_part: Give two vendors a first call that they want to repeat.
  so_that: the answer reaches firms we never meet
  moves: [partner-firms]
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
- id: vendor-days
  measures: days from a vendor's first call to its first customer
  because: a vendor that waits loses heart
  from: 90
  to: 20
  guardrail: no customer is called before its data is in
# teams/partners.yaml
contributes:
- initiative: first-partners
  our_part: Give two vendors a first call that they want to repeat.
  so_that: the answer reaches firms we never meet
  moves: [partner-firms, vendor-days]
"""

NEAR_MISS = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms, partner-firms]
"""

DISGUISED = """
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
- id: vendor-days
  measures: days from a vendor's first call to its first customer
  because: a vendor that waits loses heart
  from: 90
  to: 20
  guardrail: no customer is called before its data is in
parked:
- id: mobile-app
  what: Mobile app
  because: the morning meeting happens at a desk screen
  metrics: [vendor-days]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each metric that nothing uses; none while there is nothing that could."""
    used = {name for initiative in graph.strategy.initiatives for name in initiative.metrics}
    used |= {name for team in graph.active_teams for part in team.contributes for name in part.moves}
    used |= meant_by_slips(graph)
    unused = [metric for metric in graph.strategy.metrics if metric.id and metric.id not in used]
    because = _why_open(graph)
    if unused and because:
        yield NotJudged(
            RULE, f"{counted(len(unused), 'metric')} cannot be called unlinked: {because}", len(unused)
        )
        return
    for metric in unused:
        yield Fault(
            RULE,
            metric.place,
            f"metric `{metric.id}` is listed by no initiative and moved by no contribution",
            f"add `{metric.id}` to `metrics` of the initiative it tells of, or drop it",
            owner_of_metric(graph, metric.id),
            label=short(metric.measures),
        )


def _why_open(graph: Graph) -> str:
    if not graph.strategy.initiatives and graph.strategy.lacks("initiatives"):
        return "there are no initiatives yet"
    return may_be_named(graph, Kind.METRIC)
