"""Each principle was cited by an accepted decision within 180 days.

Counted from the last citation, or the `changes` entry that touches it, else from the oldest dated decision.
The 180 days stand in the settings. A decision without a date counts as new. Where no decision cites anything
at all, silence says nothing of one principle, and none is asked about.

Why: a principle that nobody uses to decide is decoration; perhaps it steers silently, perhaps it is dead.

Source: Amazon's tenets (AM); review dates (G2); belief.

Write: `follows: [<id>]` on a decision that it settled; or drop it.

Ignore: where it settles what never reaches a decision record.

For: the owner of the strategy.
"""

from collections.abc import Iterator
from datetime import date

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.usage import may_be_named, not_slipped
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Kind

RULE = "principle-unused"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
- id: vendor-first
  prefer: the vendor's name on the screen
  even_over: our own
  because: the customer rings the vendor first
changes:
- edition: 3
  date: 2026-01-05
  what: The vendor's name comes first.
  because: two vendors asked for it and a third left
  touches: [vendor-first]
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
- id: vendor-first
  prefer: the vendor's name on the screen
  even_over: our own
  because: the customer rings the vendor first
changes:
- edition: 3
  date: 2026-10-05
  what: The vendor's name comes first.
  because: two vendors asked for it and a third left
  touches: [vendor-first]
"""

NEAR_MISS = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
- id: vendor-first
  prefer: the vendor's name on the screen
  even_over: our own
  because: the customer rings the vendor first
changes:
- edition: 3
  date: 2026-01-05
  what: The vendor's name comes first.
  because: two vendors asked for it and a third left
  touches: [vendor-first]
decisions:
- id: leaders-vendor-name
  date: 2026-10-05
  decided: Show the vendor's name alone.
  initiative: first-partners
  because: the customer rings the vendor first
  follows: [vendor-first]
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
- id: vendor-first
  prefer: the vendor's name on the screen
  even_over: our own
  because: the customer rings the vendor first
changes:
- edition: 3
  date: 2026-01-05
  what: The vendor's name comes first.
  because: two vendors asked for it and a third left
  touches: [vendor-first]
decisions:
- id: leaders-vendor-name
  date: 2026-10-05
  status: rejected
  decided: Show the vendor's name alone.
  initiative: first-partners
  because: the customer rings the vendor first
  follows: [vendor-first]
"""


def check(graph: Graph, settings: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each principle that decided nothing for too long."""
    since = _last_heard_of(graph, settings.today)
    days = {each.id: (settings.today - since[each.id]).days for each in graph.strategy.principles if each.id}
    most = settings.limits.days_principle
    unused = [each for each in graph.strategy.principles if each.id and days[each.id] > most]
    unused = not_slipped(graph, unused)
    if unused and (because := may_be_named(graph, Kind.PRINCIPLE) or _why_silent(graph)):
        words = f"{counted(len(unused), 'principle')} cannot be called unused: {because}"
        yield NotJudged(RULE, words, len(unused))
        return
    for principle in unused:
        silent = f"no accepted decision cited principle `{principle.id}` for {days[principle.id]} days"
        message = f"{silent}: does it still settle anything?"
        help_ = f"cite it where it decides, `follows: [{principle.id}]`; or drop it"
        owner = owner_of_strategy(graph)
        yield Fault(RULE, principle.place, message, help_, owner, label=short(principle.prefer))


def _why_silent(graph: Graph) -> str:
    """Why silence says nothing of one principle: no decision cites anything, so citing is not done here."""
    cites = any(decision.follows or decision.goes_against for _, decision in graph.decisions)
    return "" if cites else "no decision cites a principle or anything else yet (`follows`)"


def _last_heard_of(graph: Graph, today: date) -> dict[str, date]:
    """For each principle the day it was last cited or touched by a change, else the oldest decision's."""
    oldest = min(filter(None, graph.columns.of(Decision, "date")), default=today)
    heard = {each.id: date.min for each in graph.strategy.principles}
    for change in graph.strategy.changes:
        for name in heard.keys() & set(change.touches):
            heard[name] = max(heard[name], change.date or date.min)
    for _, decision in graph.decisions:
        for name in (*decision.follows, *decision.goes_against):
            if name in heard and decision.is_accepted:
                heard[name] = max(heard[name], decision.date or today)
    return {name: oldest if day == date.min else day for name, day in heard.items()}
