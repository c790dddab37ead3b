"""No two principles, and no principle and choice, settle the same case both ways; nor does a chain of them.

Sides are compared as texts, after case, blanks and punctuation: other words for the same thing are not
seen.

Why: two rules that settle one case both ways give no instruction, so each team takes the one it likes.

Source: belief.

Write: one order; or say in each which case it is for.

Ignore: never; one of the two is not meant.

For: the owner of the strategy.
"""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Place, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.wording import normal

RULE = "principles-contradict"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at 9:00 has ten minutes
- id: options-over-answer
  prefer: more ways to slice the data
  even_over: one clear answer
  because: each manager asks something else
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at 9:00 has ten minutes
- id: options-over-charts
  prefer: more ways to slice the data
  even_over: better looking charts
  because: each manager asks something else
"""

NEAR_MISS = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at 9:00 has ten minutes
- id: the-same-again
  prefer: One clear answer
  even_over: more ways to slice the data!
  because: said twice is not against itself
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: building for analysts.
  even_over: more ways to slice the data
  because: a manager at 9:00 has ten minutes
- id: options-over-managers
  prefer: More ways to  slice the data
  even_over: Building for operations managers
  because: each manager asks something else
"""


class _Order(NamedTuple):
    """Which side goes before which, and where that is said."""

    first: str
    then: str
    place: Place
    words: str


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each shortest circle that a principle stands in, at the last of it."""
    strategy = graph.strategy
    choices = [_order(choice.place, choice.we_choose, choice.over) for choice in strategy.approach]
    principles = [_order(each.place, each.prefer, each.even_over) for each in strategy.principles]
    orders = [
        order for order in (*choices, *principles) if order.first and order.then and order.first != order.then
    ]
    told: set[frozenset[Place]] = set()
    for order in orders:
        circle = _circle(order, orders) if order in principles else ()
        places = frozenset(each.place for each in circle)
        if circle and places not in told:
            told.add(places)
            yield _fault(graph, [each for each in orders if each in circle])


def _order(place: Place, first: str, then: str) -> _Order:
    return _Order(normal(first), normal(then), place, f"{short(first)} over {short(then)}")


def _circle(start: _Order, orders: list[_Order]) -> tuple[_Order, ...]:
    """The shortest chain that leads from what gives way back to what goes before it."""
    chains: deque[tuple[_Order, ...]] = deque([(start,)])
    seen = {start.then}
    while chains:
        chain = chains.popleft()
        for order in orders:
            if order.first == chain[-1].then:
                if order.then == start.first:
                    return (*chain, order)
                if order.then not in seen:
                    seen.add(order.then)
                    chains.append((*chain, order))
    return ()


def _fault(graph: Graph, circle: list[_Order]) -> Fault:
    last = circle[-1]
    others = tuple(Related(order.place, order.words) for order in circle[:-1])
    what = "settles the same case the other way" if len(others) == 1 else "closes a circle with the others"
    help_ = "keep one order, or say in each which case it is for"
    return Fault(RULE, last.place, f'"{last.words}" {what}', help_, owner_of_strategy(graph), related=others)
