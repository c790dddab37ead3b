"""A back-brief was heard by somebody other than who gave it.

Why: a back-brief is a conversation, and what nobody heard nobody could put right.

Source: Bungay, back-briefing (B2); Sull (SU1): 97 % of leaders said they were clear on the strategy, one
quarter could list three of its five priorities.

Write: `heard_by: <who listened>`, the person the team reports to, or another leader.

Ignore: never to get green; a back-brief that nobody has time to hear says something too.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.names import same_person
from strategy_cli.graph.people import lead_of
from strategy_cli.model.team import Team

RULE = "backbrief-unheard"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

GOOD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

NEAR_MISS = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  heard_by: Lena Brandt
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

DISGUISED = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: " lena  BRANDT"
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each back-brief that nobody else heard; one without a word is no-backbrief's."""
    for team in graph.active_teams:
        brief = team.backbrief
        if brief.lacks("intent", "our_task", "effect_on_others"):
            continue
        if brief.lacks("heard_by"):
            yield _fault(graph, team, "does not say who heard it")
        elif same_person(brief.heard_by, brief.given_by):
            yield _fault(graph, team, f"was heard only by {brief.heard_by}, who gave it")


def _fault(graph: Graph, team: Team, what: str) -> Fault:
    return Fault(
        RULE,
        team.backbrief.place.key("heard_by"),
        f"the back-brief of `{team_id(team)}` {what}",
        "give it to somebody who answers for the strategy, and write `heard_by: <name>`",
        lead_of(graph, team),
    )
