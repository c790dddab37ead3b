"""No contribution and no proposed decision names an initiative that is parked, done or removed.

An accepted decision may rest on what is done; what it says of the rest stands under
decision-rests-on-retired.

Why: not now must mean not now, and what is done needs no more decisions.

Source: belief.

Write: the initiative that the work serves today; or take the parked one up again under `initiatives`.

Ignore: while the last work on a finished initiative is handed over, with `until`.

For: the lead of the team, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import owner_of_file
from strategy_cli.model.entry import Entry

RULE = "retired-in-use"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  status: proposed
  decided: Stop making slides for customers.
  initiative: mobile-app
  because: nobody opened them a second time
  follows: [ops-first]
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  status: proposed
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
  follows: [ops-first]
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-no-slides
  date: 2026-10-20
  status: rejected
  decided: Draw slides for the mobile app.
  initiative: mobile-app
  because: nobody opened them a second time
  follows: [ops-first]
"""

DISGUISED = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning and answer them unaided.
  moves: [active-firms]
- initiative: mobile-app
  our_part: Show the three answers on a small screen.
"""

_SINCE = {
    "parked": ("is parked", "name what the work serves today, or take it up again under `initiatives`"),
    "done": (
        "is done",
        "name what the work serves today; a team that only keeps things going says `keeps_running`",
    ),
    "removed": ("was removed", "name what the work serves today, or end it"),
}


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each retired initiative that work to come names."""
    for owned in graph.decisions:
        if owned.decision.status == "proposed":
            yield from _faults(
                graph, owned.decision, called("decision", owned.decision), owned.decision.initiative
            )
    for team in graph.active_teams:
        for part in team.contributes:
            yield from _faults(graph, part, "a contribution", (part.initiative,))


def _faults(graph: Graph, entry: Entry, what: str, names: tuple[str, ...]) -> Iterator[Fault]:
    for name in dict.fromkeys(names):
        if name in graph.retired:
            how, retired = graph.retired[name]
            since, help_ = _SINCE[how]
            place = entry.place.key("initiative")
            message = f"{what} names `{name}`, which {since}"
            owner = owner_of_file(graph, place.path)
            yield Fault(
                RULE, place, message, help_, owner, quote=name, related=(Related(retired.place, since),)
            )
