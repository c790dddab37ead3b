"""Each team contributes to at least one initiative, or says under `keeps_running` what stops without it.

A finished initiative counts, a parked or removed one does not; a team that ended is not asked.

Why: a team that does not know its piece of the strategy cannot decide by it.

Source: Amie Devero, "Alignment for Autonomy": everyone understands their specific piece of the puzzle.

Write: `contributes:` with `initiative` and `our_part`; or `keeps_running: <what stops without this team>`.

Ignore: never to get green; `keeps_running` is the honest way out.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import some
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.unread import cannot_link
from strategy_cli.model.entry import Kind
from strategy_cli.model.team import Contribution, Team

RULE = "team-without-contribution"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# teams/platform.yaml
contributes:
"""

GOOD = """
# teams/platform.yaml
contributes:
- initiative: daily-answer
  our_part: Bring a new firm's figures in within five days.
  moves: [active-firms]
"""

NEAR_MISS = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
keeps_running: the questions of customers are answered within a day
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
keeps_running: ""
contributes:
- initiative: mobile-app
  our_part: Say which figures a telephone can show.
  proof: a list of ten figures
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each team without a piece; none can be asked for while there are no initiatives."""
    idle = [
        team for team in graph.teams if _has_no_piece(graph, team) and team.lacks("keeps_running", "ended")
    ]
    because = cannot_link(graph, counted(len(idle), "team"), Kind.INITIATIVE)
    if idle and because:
        yield NotJudged(RULE, because, len(idle))
        return
    for team in idle:
        yield _fault(graph, team)


def _has_no_piece(graph: Graph, team: Team) -> bool:
    """Whether nothing is contributed to what is in force or done; an unknown id has a finding of its own."""
    if team.contributes and "contributes" not in team.unread:
        return all(
            part.initiative in graph.retired and not _is_done(graph, part) for part in team.contributes
        )
    return team.lacks("contributes")


def _is_done(graph: Graph, part: Contribution) -> bool:
    return graph.retired[part.initiative].how == "done"


def _fault(graph: Graph, team: Team) -> Fault:
    gone = {part.initiative: graph.retired[part.initiative].how for part in team.contributes}
    only = ", ".join(f"`{name}` ({how})" for name, how in gone.items())
    what = f"only to what is no longer in force: {only}" if only else "to no initiative"
    choices = f"choose from: {some(graph.ids(Kind.INITIATIVE))}"
    return Fault(
        RULE,
        team.place.key("contributes"),
        f"team `{team_id(team)}` contributes {what}",
        "add `contributes:` with `initiative` and `our_part`; or `keeps_running: <what stops without it>`",
        lead_of(graph, team),
        related=(Related(graph.strategy.place.key("initiatives"), choices),),
    )
