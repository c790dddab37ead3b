"""Each initiative names at least one choice that it serves, or says why it stands outside the strategy.

Why: an initiative that serves no choice takes strength from those that do.

Source: Rumelt (extract R1): coherent actions carry out the guiding policy; Scotland, X-matrix (X1).

Write: `serves: [<id of a choice>]`; or, where it truly serves none, `outside_strategy: <reason>`.

Ignore: never to get green; `outside_strategy` is the honest way out.

For: the owner of the initiative, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted, listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, some
from strategy_cli.graph.people import owner_of_initiative
from strategy_cli.graph.unread import cannot_link
from strategy_cli.model.entry import Kind
from strategy_cli.model.strategy import Initiative

RULE = "initiative-serves-nothing"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [ops-first, partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
# teams/partners.yaml
we_will_not:
- what: visit a customer without the vendor
  follows: [ops-first, partners-sell]
"""

GOOD = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
# teams/partners.yaml
we_will_not:
- what: visit a customer without the vendor
  follows: [ops-first, partners-sell]
"""

NEAR_MISS = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  outside_strategy: the board asked for it before there was a strategy
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [ops-first, partners-sell, field-sales]
  owner: Tom Okafor
  metrics: [partner-firms]
"""

DISGUISED = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [field-sales]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [ops-first, partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each initiative without a choice in force; not judged while there are no choices."""
    loose = [
        each
        for each in graph.strategy.initiatives
        if each.lacks("outside_strategy") and _serves_none(graph, each)
    ]
    because = cannot_link(graph, counted(len(loose), "initiative"), Kind.CHOICE)
    if loose and because:
        yield NotJudged(RULE, because, len(loose))
        return
    for initiative in loose:
        yield _fault(graph, initiative)


def _serves_none(graph: Graph, initiative: Initiative) -> bool:
    """Whether nothing is named, or only what was removed; an unknown id has a finding of its own."""
    if "serves" in initiative.unread:
        return False
    return initiative.lacks("serves") or (
        bool(initiative.serves) and _removed(graph, initiative) == initiative.serves
    )


def _removed(graph: Graph, initiative: Initiative) -> tuple[str, ...]:
    return tuple(
        name for name in initiative.serves if name in graph.retired and graph.retired[name].how == "removed"
    )


def _fault(graph: Graph, initiative: Initiative) -> Fault:
    gone = listed([f"`{name}`" for name in initiative.serves])
    only = (
        f"only {gone}, which {'was' if len(initiative.serves) == 1 else 'were'} removed"
        if gone
        else "no choice"
    )
    return Fault(
        RULE,
        initiative.place.key("serves") if gone else initiative.place,
        f"{called('initiative', initiative)} serves {only}",
        "add `serves: [<id>]`, or say why it stands outside: `outside_strategy: <reason>`",
        owner_of_initiative(graph, initiative),
        related=(
            Related(graph.strategy.place.key("approach"), f"choose from: {some(graph.ids(Kind.CHOICE))}"),
        ),
    )
