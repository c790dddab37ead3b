"""Each team handed the strategy back: what it is to achieve, the team's own task, the effect on others.

Not asked of a team in `stage: draft`, nor of one that ended.

Why: what was never said back was perhaps never understood.

Source: army confirmation brief (C1): intent, own task and purpose, relation to the other units; Bungay,
back-briefing (B2).

Write: `backbrief:` with `intent`, `our_task` and `effect_on_others`, in the team's own words.

Ignore: while the team forms; `stage: draft` in its file says so.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted, listed
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.people import lead_of
from strategy_cli.model.team import Team

RULE = "no-backbrief"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  our_task: Five systems, five days, no exceptions.
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
stage: draft
backbrief:
# teams/field.yaml
id: field
name: Field sales
lead: Ola Berg
ended:
  date: 2026-09-30
  because: vendors carry the sale
"""

DISGUISED = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: ""
  our_task: "  "
  effect_on_others: ""
  strategy_first_three: [daily-answer, first-partners]
"""

_STATEMENTS = ("intent", "our_task", "effect_on_others")


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each team without a whole back-brief; without a strategy there is none to hand back."""
    asked = [team for team in graph.active_teams if (team.stage or graph.strategy.stage) != "draft"]
    silent = [(team, missing) for team in asked if (missing := _missing(team))]
    if silent and not graph.workspace.has_strategy:
        because = f"{counted(len(silent), 'team')} cannot hand back a strategy that is not there"
        yield NotJudged(RULE, because, len(silent))
        return
    for team, missing in silent:
        yield _fault(graph, team, missing)


def _missing(team: Team) -> tuple[str, ...]:
    """Which of the three statements the team's back-brief lacks; none where something could not be read."""
    brief = team.backbrief
    if "backbrief" in team.unread or (brief.intent and brief.our_task and brief.effect_on_others):
        return ()
    if team.lacks("backbrief"):
        return _STATEMENTS
    return tuple(key for key in _STATEMENTS if brief.lacks(key))


def _fault(graph: Graph, team: Team, missing: tuple[str, ...]) -> Fault:
    keys = listed([f"`{key}`" for key in missing])
    if team.backbrief.is_written:
        message = f"the back-brief of `{team_id(team)}` does not say {keys}"
        help_ = f"add {keys}, in the team's own words"
    else:
        message = f"team `{team_id(team)}` has not handed the strategy back"
        help_ = f"add `backbrief:` with {keys}, in the team's own words, and have somebody hear it"
    return Fault(RULE, team.backbrief.place, message, help_, lead_of(graph, team))
