"""Each choice is served by an initiative, or followed by an accepted decision.

Why: a choice that nothing carries out is a sentence; the work goes another way.

Source: Scotland, X-matrix (X1): an empty row is a strategy with no tactic; Rumelt (extract R1): coherent
actions.

Write: the choice's id under `serves` of the initiative that carries it out; or drop the choice.

Ignore: for a new choice, a few weeks long, with `until`.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.usage import may_be_named, meant_by_slips
from strategy_cli.model.direction import Choice
from strategy_cli.model.entry import Kind

RULE = "choice-unused"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
- id: same-for-all
  we_choose: the same product for every firm
  over: fitting it to each large customer
  because: twenty builders can keep one product right, not one for each customer
decisions:
- id: leaders-no-field-sales
  date: 2026-10-05
  decided: Close the field sales team.
  initiative: first-partners
  because: six months of field sales brought four firms
  follows: [partners-sell]
"""

GOOD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
- id: same-for-all
  we_choose: the same product for every firm
  over: fitting it to each large customer
  because: twenty builders can keep one product right, not one for each customer
decisions:
- id: leaders-no-field-sales
  date: 2026-10-05
  decided: Close the field sales team.
  initiative: first-partners
  because: six months of field sales brought four firms
  follows: [partners-sell, same-for-all]
"""

NEAR_MISS = """
# strategy.yaml
decisions:
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  serves: [ops-first, partners-sell]
"""

DISGUISED = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
- id: same-for-all
  we_choose: the same product for every firm
  over: fitting it to each large customer
  because: twenty builders can keep one product right, not one for each customer
decisions:
- id: leaders-no-field-sales
  date: 2026-10-05
  status: proposed
  decided: Close the field sales team.
  initiative: first-partners
  because: six months of field sales brought four firms
  follows: [partners-sell, same-for-all]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each choice that nothing carries out; none while there is nothing that could."""
    used = {name for initiative in graph.strategy.initiatives for name in initiative.serves}
    used |= {name for _, decision in graph.decisions if decision.is_accepted for name in decision.follows}
    used |= meant_by_slips(graph)
    unused = [choice for choice in graph.strategy.approach if choice.id and choice.id not in used]
    because = _why_open(graph)
    if unused and because:
        yield NotJudged(
            RULE, f"{counted(len(unused), 'choice')} cannot be called unused: {because}", len(unused)
        )
        return
    for choice in unused:
        yield _fault(graph, choice)


def _why_open(graph: Graph) -> str:
    if not graph.strategy.initiatives and graph.strategy.lacks("initiatives"):
        return "there are no initiatives yet"
    return may_be_named(graph, Kind.CHOICE)


def _fault(graph: Graph, choice: Choice) -> Fault:
    return Fault(
        RULE,
        choice.place,
        f"choice `{choice.id}` is served by no initiative and followed by no accepted decision",
        f"add `{choice.id}` to `serves` of the initiative that carries it out, or drop the choice",
        owner_of_strategy(graph),
        label=short(choice.we_choose),
    )
