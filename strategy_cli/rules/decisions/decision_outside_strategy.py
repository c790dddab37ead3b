"""A team takes more decisions within the strategy than outside it.

Asked from the second decision outside on, and once for a team, or for the leaders: when at least half of
what is proposed or accepted stands under `outside_strategy`. Each single one is listed in the briefing.

Why: where most decisions stand outside, the strategy does not cover the work, or the way out has become
the habit.

Source: our own belief.

Write: nothing by itself: ask whether the work belongs to an initiative, to one that is missing, or to
`keeps_running`.

Ignore: for a team whose work the strategy leaves alone on purpose.

For: the lead of the team; for the leaders' own, the owner of the strategy.
"""

from collections import defaultdict
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph, OwnedDecision, team_id
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import lead_of
from strategy_cli.model.team import Team

RULE = "decision-outside-strategy"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decisions:
- id: platform-office-plants
  date: 2026-10-20
  decided: Buy plants for the office.
  outside_strategy: the office is nobody's initiative
- id: platform-new-chairs
  date: 2026-10-21
  decided: Buy chairs for the office.
  outside_strategy: the office is nobody's initiative
"""

GOOD = """
# teams/platform.yaml
decisions:
- id: platform-office-plants
  date: 2026-10-20
  decided: Buy plants for the office.
  outside_strategy: the office is nobody's initiative
"""

NEAR_MISS = """
# teams/platform.yaml
decisions:
- id: platform-office-plants
  date: 2026-10-20
  decided: Buy plants for the office.
  outside_strategy: the office is nobody's initiative
- id: platform-new-chairs
  date: 2026-10-21
  status: rejected
  decided: Buy chairs for the office.
  outside_strategy: the office is nobody's initiative
"""

DISGUISED = """
# teams/platform.yaml
decisions:
- id: platform-office-plants
  date: 2026-10-20
  decided: Buy plants for the office.
  outside_strategy: the office is nobody's initiative
- id: platform-new-chairs
  date: 2026-10-21
  status: proposed
  decided: Buy chairs for the office.
  outside_strategy: as above
- id: platform-five-systems
  date: 2026-10-20
  decided: Connect five systems and no sixth.
  initiative: daily-answer
  because: the sixth serves two firms of sixty
  follows: [answer-over-options]
"""

_FEWEST = 2
_MOST_RELATED = 3


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each team, and for the leaders, that decides mostly outside the strategy."""
    live: dict[str, list[OwnedDecision]] = defaultdict(list)
    for owned in graph.live_decisions:
        live[owned.decision.place.path].append(owned)
    for decisions in live.values():
        team = decisions[0].team
        outside = [owned for owned in decisions if owned.decision.outside_strategy.strip()]
        is_most = len(outside) >= _FEWEST and 2 * len(outside) >= len(decisions)
        if is_most and not (team and team.ended.is_written):
            yield _fault(graph, team, outside, len(decisions))


def _fault(graph: Graph, team: Team | None, outside: list[OwnedDecision], among: int) -> Fault:
    place = (team or graph.strategy).place
    whose = f"decisions of `{team_id(team)}`" if team else "of the leaders' own decisions"
    return Fault(
        RULE,
        place.key("decisions"),
        f"{len(outside)} of {among} {whose} stand outside the strategy",
        "ask whether they belong to an initiative, to one that is missing, or to what the team keeps running",
        lead_of(graph, team),
        related=tuple(
            Related(owned.decision.place.key("outside_strategy"), short(owned.decision.decided))
            for owned in outside[:_MOST_RELATED]
        ),
    )
