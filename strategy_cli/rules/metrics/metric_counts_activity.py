"""A metric does not begin by counting what we do: features, releases, tickets, meetings, calls, trainings.

Why: a count of what we do rises with effort, whether or not anything gets better for anyone.

Source: OKR practice (O2): outputs instead of outcomes.

Write: what changes for whom when the work succeeds, `firms that open the answer 4 days of 5`.

Ignore: where the activity is the earliest sign there is (calls of a new sales team), with `until`.

For: the owner of an initiative that lists the metric, else of the strategy.
"""

import re
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_metric
from strategy_cli.graph.wording import is_english, not_in_english
from strategy_cli.model.metric import Metric
from strategy_cli.patterns import lazy

RULE = "metric-counts-activity"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
metrics:
- id: active-firms
  measures: number of releases
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
  measures: number of calls from managers who could not read the answer
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
"""

DISGUISED = """
# strategy.yaml
metrics:
- id: active-firms
  measures: "# of customer training sessions held per month"
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
"""

_COUNT = (
    r"\W*(?:the )?(?:(?:total |monthly |weekly |average )?(?:number|count|no\.?|amount|volume"
    r"|quantity|total) of"
    r"|how many|#(?: of)?)"
)
# Plural, so that "feature requests" and "training bikes" are no features and trainings.
_ACTIVITY = (
    r"(?:features|releases|tickets|story ?points|meetings|posts|calls|lines of code|trainings"
    r"|training (?:sessions|courses"
    r"|days|hours)|workshops|e-?mails|commits|deployments|deploys|pull requests|campaigns|events"
    r"|demos|newsletters"
    r"|articles|reports|presentations|visits|user stories|tasks)"
)
_DOING = (
    r"(?:shipped|released|held|sent|published|closed|delivered|completed|finished|made|written|merged"
    r"|done|run|posted"
    r"|resolved|handled|processed|conducted|hosted|organi[sz]ed|launched|produced)"
)
_ANY_ACTIVITY = lazy(_ACTIVITY, re.IGNORECASE)  # nearly no metric has one, and what follows is slow to make
_COUNTING = lazy(
    rf"(?:{_COUNT} (?:[\w-]+ ){{0,3}}?{_ACTIVITY}"
    rf"|\W*+(?:[\w-]+ ){{0,2}}?{_ACTIVITY} {_DOING})\b(?!-)(?P<rest>.*)",
    re.IGNORECASE,
)
# What follows makes it more than a count of our doing: who else acts, or what came of it.
_SOMEBODY = (
    r"(?:customer|user|patient|passenger|client|rider|pupil|student|tenant|parent|reader|visitor"
    r"|citizen|firm|people)s?"
)
_SPELL = r"(?:hour|day|shift|week|month|sprint|quarter|year|team|person|agent)"
_OUTCOME = lazy(
    rf"\b(?:that|which|who|whose|where|without|from|by (?!us\b|our\b|the team|team|{_SPELL})\w|not"
    rf"|never|un\w+ed|failed"
    r"|missed|lost|late|dropped|reopened|abandoned|escalated|rolled back|reported|raised|opened"
    r"|received|bought|because"
    r"|with (?:no|an?|at least|more|fewer|less|under|over)\b|answered (?:within|in)"
    rf"|(?:per|for (?:each|every)) {_SOMEBODY})\b|^ (?:(?:an?|each|every) (?!{_SPELL}\b)\w"
    rf"|{_SOMEBODY}\b)",
    re.IGNORECASE,
)


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each metric that counts our own doing."""
    metrics = graph.strategy.metrics
    yield from not_in_english(RULE, graph.strategy.language, (metric.measures for metric in metrics))
    if is_english(graph.strategy.language):
        yield from (_asked(graph, metric) for metric in metrics if _counts_activity(metric.measures))


def _counts_activity(text: str) -> bool:
    words = " ".join(text.split())
    counting = _COUNTING.match(words) if _ANY_ACTIVITY.search(words) else None
    return counting is not None and not _OUTCOME.search(counting["rest"])


def _asked(graph: Graph, metric: Metric) -> Fault:
    return Fault(
        RULE,
        metric.place.key("measures"),
        f'"{short(metric.measures)}" counts what we do: what gets better for whom when it rises?',
        "measure that; keep the count where the work is planned",
        owner_of_metric(graph, metric.id),
        quote=metric.measures,
        related=(Related(metric.place.key("because"), "the reason given"),) if metric.because else (),
    )
