"""A proposed or accepted decision names a choice, a principle or an `always` that it follows.

Not asked of a decision with `outside_strategy`.

Why: an initiative says what a decision is about, and only `follows` says by which reasoning it was taken.

Source: Amie Devero, "Alignment for Autonomy": decisions are guided by the reasoning under the strategy.

Write: `follows: [<id>]`, what settled it; or `outside_strategy: <reason>`.

Ignore: where the reasoning stands nowhere yet; better, propose the principle that is missing.

For: who took the decision, else the lead.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.naming import called, short, some
from strategy_cli.graph.people import decider_of
from strategy_cli.graph.unread import cannot_link
from strategy_cli.model.entry import Kind

RULE = "decision-follows-nothing"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False
REASONS = (Kind.CHOICE, Kind.PRINCIPLE, Kind.ALWAYS)

BAD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
  follows: [answer-over-options]
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-region
  date: 2026-10-20
  decided: Keep the answer's figures in the customer's region.
  initiative: daily-answer
  because: every contract we signed says so
  follows: data-stays
- id: insights-more-slides
  status: rejected
  decided: Make more slides.
  because: nobody opened them a second time
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  status: proposed
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: it follows ops-first, nobody opened them a second time
  follows: [""]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each live decision without its reasoning; not judged while there is none to follow."""
    loose = [owned for owned in graph.live_decisions if owned.decision.lacks("follows", "outside_strategy")]
    because = cannot_link(graph, counted(len(loose), "decision"), *REASONS)
    if loose and because:
        yield NotJudged(RULE, because, len(loose))
        return
    for owned in loose:
        yield _fault(graph, owned)


def _fault(graph: Graph, owned: OwnedDecision) -> Fault:
    decision = owned.decision
    message = f"{called('decision', decision)} follows no choice, principle or `always`"
    help_ = f"add `follows: [<id>]`, what settled it: {some(graph.ids(*REASONS))}"
    return Fault(
        RULE, decision.place, message, help_, decider_of(graph, owned), label=short(decision.decided)
    )
