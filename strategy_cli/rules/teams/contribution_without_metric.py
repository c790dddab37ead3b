"""Each contribution moves a metric of the strategy, or has a `proof`: the team's own sign that it works.

A contribution to no initiative, or to what is done, parked or removed, is not asked, nor a team that
ended.

Why: a part that shows in no number and by no sign cannot be seen to work, nor to fail.

Source: Amie Devero, "Alignment for Autonomy": accountability is tied to the strategy.

Write: `moves: [<id of a metric>]`; or `proof: <the sign by which the team sees that its part works>`.

Ignore: for a team that only makes others' work possible; `so_that` says whose.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.evidence import is_tied
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import some
from strategy_cli.graph.people import lead_of
from strategy_cli.model.entry import Kind
from strategy_cli.model.team import Contribution, Team

RULE = "contribution-without-metric"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  so_that: partners can show a result on the first call
"""

GOOD = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  so_that: partners can show a result on the first call
  moves: [active-firms]
"""

NEAR_MISS = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  proof: nobody asks us for a fourth
- initiative: warehouse-links
  our_part: Say which fields of a warehouse system the answer needs.
"""

DISGUISED = """
# strategy.yaml
changes:
- edition: 3
  date: 2026-10-05
  what: Opened mails are no longer counted.
  because: nobody decides by a mail
  removed: [opened-mails]
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  moves: [opened-mails]
  proof: " "
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each contribution that nothing would show."""
    for team in graph.active_teams:
        for part in team.contributes:
            if part.initiative and part.initiative not in graph.retired and not is_tied(graph, part):
                yield _fault(graph, team, part)


def _fault(graph: Graph, team: Team, part: Contribution) -> Fault:
    metrics = graph.ids(Kind.METRIC)
    lacks = f"moves no metric{' in force' if part.moves else ''}, and has no sign of its own"
    return Fault(
        RULE,
        part.place.key("moves") if part.moves else part.place,
        f"the contribution of `{team_id(team)}` to `{part.initiative}` {lacks}",
        "add `moves: [<id of a metric>]`, or `proof: <the team's own sign that it works>`",
        lead_of(graph, team),
        related=(Related(graph.strategy.place.key("metrics"), f"choose from: {some(metrics)}"),)
        if metrics
        else (),
    )
