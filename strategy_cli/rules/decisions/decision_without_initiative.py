"""A proposed or accepted decision names the initiative it serves, or says why it stands outside the strategy.

Why: a decision that serves nothing in the strategy is where drift begins.

Source: Amie Devero, "Alignment for Autonomy": decisions are guided by the strategy, or people hesitate.

Write: `initiative: <id>`; or, where it truly serves none, `outside_strategy: <reason>`.

Ignore: never to get green; `outside_strategy` is the honest way out, and it is counted.

For: who took the decision, else the lead.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted, listed
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.naming import called, some
from strategy_cli.graph.people import decider_of
from strategy_cli.graph.unread import cannot_link
from strategy_cli.model.entry import Kind

RULE = "decision-without-initiative"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
  follows: [ops-first]
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-office-plants
  date: 2026-10-20
  decided: Buy plants for the office.
  outside_strategy: the office is nobody's initiative
- id: insights-slides
  status: rejected
  decided: Make more slides.
  because: nobody opened them
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: ["  "]
  outside_strategy: ""
  because: nobody opened them a second time
  follows: [ops-first]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each live decision without a link; none can be asked for while there are no initiatives."""
    unlinked = [
        owned for owned in graph.live_decisions if owned.decision.lacks("initiative", "outside_strategy")
    ]
    because = cannot_link(graph, counted(len(unlinked), "decision"), Kind.INITIATIVE)
    if unlinked and because:
        yield NotJudged(RULE, because, len(unlinked))
        return
    for owned in unlinked:
        yield _fault(graph, owned)


def _fault(graph: Graph, owned: OwnedDecision) -> Fault:
    decision = owned.decision
    choices = some(graph.ids(Kind.INITIATIVE))
    return Fault(
        RULE,
        decision.place,
        f"{called('decision', decision)} serves no initiative",
        "add `initiative: <id>`, or say why it stands outside: `outside_strategy: <reason>`",
        decider_of(graph, owned),
        label=_status(owned),
        related=(Related(graph.strategy.place.key("initiatives"), f"choose one of: {choices}"),),
    )


def _status(owned: OwnedDecision) -> str:
    """How the decision came about, as far as it says: `accepted on 2026-10-20 by Priya Nair`."""
    decision = owned.decision
    day = f" on {decision.date}" if decision.date else ""
    by = f" by {listed(decision.decided_by)}" if decision.decided_by else ""
    return f"{decision.status or 'accepted'}{day}{by}"
