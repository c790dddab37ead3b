"""What a team gives comes no later than the other team needs it, and neither comes after the milestone.

What was delivered, or answered with `cannot`, is not asked, nor a team that ended.

Why: two plans that disagree on a day are found out on that day.

Source: Sull (SU3): commitments between units fail more often than those to one's boss.

Write: an earlier `by` under `gives`, a later one under `needs`, or another order of work, agreed by
both.

Ignore: where both know and have settled it; say how.

For: the lead of the team whose date comes too late; for a need that was escalated, the person it was
escalated to.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Place, Related, Severity, listed
from strategy_cli.graph.dates import is_settled
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.work import Asked, Work
from strategy_cli.model.team import Give, Need, Team

RULE = "dependency-dates-clash"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
gives:
- id: connectors
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-03-15
"""

GOOD = """
# teams/platform.yaml
gives:
- id: connectors
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-01-15
"""

NEAR_MISS = """
# teams/platform.yaml
gives:
- id: connectors
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-03-15
  date: 2026-11-20
"""

DISGUISED = """
# teams/platform.yaml
gives:
- id: connectors
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-Q1
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each date that comes after the one it should come before."""
    last_day, too_late = graph.strategy.milestone.by or date.max, defaultdict[Place, list[Asked]](list)
    for asked, by, give in _dated_needs(graph):
        if give and give.by and give.by > by and not is_settled(give):
            too_late[give.place].append(asked)
        if by > last_day and not (give and is_settled(give)):
            to = asked.need.escalated_to
            yield _after_milestone(graph, asked.need, by, (to,) if to else lead_of(graph, asked.team))
    for team in graph.active_teams:
        for give in team.gives:
            if too_late and give.place in too_late:
                yield _after_needs(graph, team, give, too_late[give.place])
            elif give.by and give.by > last_day and not is_settled(give):
                yield _after_milestone(graph, give, give.by, lead_of(graph, team))


def _dated_needs(graph: Graph) -> Iterator[tuple[Asked, date, Give | None]]:
    """Each need that has a day, with the day and the answer."""
    work = graph.once(Work)
    for team in graph.active_teams:
        for need in team.needs:
            if need.by:
                asked = Asked(team, need)
                yield asked, need.by, work.answer(asked)


def _after_needs(graph: Graph, team: Team, give: Give, late: list[Asked]) -> Fault:
    needed = listed([f"`{team_id(each.team)}` needs it by {each.need.by}" for each in late])
    escalated = tuple(each.need.escalated_to for each in late if each.need.escalated_to)
    return Fault(
        RULE,
        give.place.key("by"),
        f"{called('give', give)} is promised for {give.by}, and {needed}",
        "agree on a day, and write it on both sides",
        escalated[:1] or lead_of(graph, team),
        related=tuple(Related(each.need.place.key("by"), f"needed by {each.need.by}") for each in late),
    )


def _after_milestone(graph: Graph, entry: Need | Give, day: date, owner: tuple[str, ...]) -> Fault:
    milestone = graph.strategy.milestone
    return Fault(
        RULE,
        entry.place.key("by"),
        f"{called('need' if isinstance(entry, Need) else 'give', entry)} is for {day}, after the milestone",
        f"write a day up to {milestone.by}; or ask whether it serves a later milestone, and can wait",
        owner,
        related=(Related(milestone.place.key("by"), f"the milestone is for {milestone.by}"),),
    )
