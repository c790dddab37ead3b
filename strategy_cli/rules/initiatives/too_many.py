"""At most 5 initiatives, 7 choices, 7 principles, and 4 metrics on one initiative.

The limits stand in the settings.

Why: what comes after the fifth priority takes time from the first, and nobody remembers a ninth principle.

Source: Sull (SU2): cap priorities at five; hoshin kanri (H1): three to five; Amazon (AM): no more than
seven tenets; OKR practice (O1).

Write: move what comes last to `parked`, with its reason and a day to look again.

Ignore: for a while, with `until`: two of them end in May.

For: the owner of the initiative, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import owner_of_initiative, owner_of_strategy

RULE = "too-many"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
- {id: answer-over-options, prefer: one answer, even_over: ways to slice, because: mornings are too short}
- {id: right-over-more, prefer: mending an answer, even_over: answering one more, because: trust is lost once}
- {id: vendor-first, prefer: the vendor's name, even_over: our own name, because: customers ring the vendor}
- {id: cash-over-pace, prefer: making cash last, even_over: moving faster, because: it pays for one whole try}
- {id: phone-over-mail, prefer: ringing a customer, even_over: a written record, because: mails lie for days}
- {id: old-over-new, prefer: tools we know, even_over: better new ones, because: each new tool costs a month}
- {id: few-over-many, prefer: two vendors served well, even_over: six contracts, because: vendors do talk too}
- {id: day-over-night, prefer: a fault found by day, even_over: a watch at night, because: nights wear us out}
"""

GOOD = """
# strategy.yaml
principles:
- {id: answer-over-options, prefer: one answer, even_over: ways to slice, because: mornings are too short}
- {id: right-over-more, prefer: mending an answer, even_over: answering one more, because: trust is lost once}
- {id: vendor-first, prefer: the vendor's name, even_over: our own name, because: customers ring the vendor}
- {id: cash-over-pace, prefer: making cash last, even_over: moving faster, because: it pays for one whole try}
- {id: phone-over-mail, prefer: ringing a customer, even_over: a written record, because: mails lie for days}
- {id: old-over-new, prefer: tools we know, even_over: better new ones, because: each new tool costs a month}
- {id: few-over-many, prefer: two vendors served well, even_over: six contracts, because: vendors do talk too}
"""

NEAR_MISS = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms, partner-firms, active-firms, partner-firms, active-firms]
"""

DISGUISED = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics:
  - active-firms
  - partner-firms
  - days-to-answer
  - answers-wrong
  - vendors-asking
"""

_LATER = "move what comes last to `parked`, with its reason and `revisit_on`"
_FEWER = "drop or merge some: what is not remembered steers nobody"


def check(graph: Graph, settings: Settings) -> Iterator[Fault]:
    """A fault for each list that is longer than its limit."""
    strategy, limits, owner = graph.strategy, settings.limits, owner_of_strategy(graph)
    lists = (
        ("initiatives", "initiatives", strategy.initiatives, limits.initiatives, _LATER),
        ("approach", "choices", strategy.approach, limits.choices, _FEWER),
        ("principles", "principles", strategy.principles, limits.principles, _FEWER),
    )
    for key, noun, entries, most, help_ in lists:
        if len(entries) > most:
            message = f"{len(entries)} {noun}, and more than {most} are too many to keep in mind"
            related = (Related(entries[most].place, "the first beyond the limit"),)
            yield Fault(RULE, strategy.place.key(key), message, help_, owner, related=related)
    for initiative in strategy.initiatives:
        metrics, most = tuple(dict.fromkeys(initiative.metrics)), limits.metrics_per_initiative
        if len(metrics) > most:
            message = f"{called('initiative', initiative)} lists {len(metrics)} metrics; {most} are enough"
            help_ = f"keep the {most} that would change what you do; the next is `{metrics[most]}`"
            yield Fault(
                RULE, initiative.place.key("metrics"), message, help_, owner_of_initiative(graph, initiative)
            )
