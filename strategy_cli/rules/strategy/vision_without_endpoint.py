"""The vision says by when (`by`) and by which sign outsiders see that it was reached (`proof`).

Why: without a day and a sign, nobody can say how far there is to go, or that we have arrived.

Source: Amie Devero, "Alignment for Autonomy": a specific vision or endpoint; army intent: purpose and end
state (extract C3).

Write: `by: 2029-12-31` and `proof: <what an outsider would see>`.

Ignore: where the vision is meant as a direction that is never reached; say so in the reason.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity, listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy

RULE = "vision-without-endpoint"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
vision:
  text: Operations managers run the morning meeting from our answer.
"""

GOOD = """
# strategy.yaml
vision:
  text: Operations managers run the morning meeting from our answer.
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five
"""

NEAR_MISS = """
# strategy.yaml
vision:
  text: Operations managers run the morning meeting from our answer.
  by: 2029-Q4
  proof: the trade press asks our customers, not us
"""

DISGUISED = """
# strategy.yaml
vision:
  text: Operations managers run the morning meeting from our answer by 2029.
  by: ""
  proof: "  "
"""

_ABSENT = {"by": "no day by which it is reached", "proof": "no sign by which outsiders would see it"}


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """One fault for a vision that is written and lacks its day, its sign or both."""
    vision = graph.strategy.vision
    absent = [key for key in _ABSENT if vision.lacks(key)]
    if vision.lacks("text") or not vision.text or not absent:
        return
    message = f"the vision has {listed([_ABSENT[key] for key in absent])}"
    help_ = f"add {listed([f'`{key}:`' for key in absent])} below `vision`"
    yield Fault(RULE, vision.place, message, help_, owner_of_strategy(graph), label=short(vision.text))
