"""Each contribution names its initiative, and says under `our_part` what the team's piece of it is.

A team that ended is not asked.

Why: a team that only names an initiative has not said what it will do for it.

Source: Amie Devero, "Alignment for Autonomy": everyone understands their specific piece of the puzzle.

Write: `our_part: <what this team does for it, in its own words>`, best with `so_that`.

Ignore: never to get green; a piece that nobody can put into words is a question for the lead.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import some
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.unread import cannot_link
from strategy_cli.model.entry import Kind
from strategy_cli.model.team import Contribution, Team

RULE = "contribution-without-part"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  so_that: partners can show a result on the first call
  moves: [active-firms]
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
  our_part: >
    Find the three questions a manager asks every morning.
  proof: three questions, answered unaided
"""

DISGUISED = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  so_that: partners can show a result on the first call
  moves: [active-firms]
- our_part: Watch which answers are opened twice.
  proof: a list, each Friday
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each contribution without its part or initiative; not judged while there are none."""
    loose = 0
    for team in graph.active_teams:
        for part in team.contributes:
            nameless = part.lacks("initiative")
            if part.lacks("our_part"):
                yield _fault(graph, team, part, _without_part(part))
            elif nameless and graph.ids(Kind.INITIATIVE):
                yield _fault(graph, team, part, _without_initiative(graph))
            elif nameless:
                loose += 1
    if loose:
        yield NotJudged(RULE, cannot_link(graph, counted(loose, "contribution"), Kind.INITIATIVE), loose)


def _fault(graph: Graph, team: Team, part: Contribution, words: tuple[str, str]) -> Fault:
    return Fault(RULE, part.place, *words, lead_of(graph, team))


def _without_part(part: Contribution) -> tuple[str, str]:
    whose = f"the contribution to `{part.initiative}`" if part.initiative else "this contribution"
    also = ", nor to which initiative" if part.lacks("initiative") else ""
    return (
        f"{whose} does not say what the team's part is{also}",
        "add `our_part: <what this team does for it>`",
    )


def _without_initiative(graph: Graph) -> tuple[str, str]:
    return (
        "this contribution names no initiative",
        f"add `initiative: <id>`, one of: {some(graph.ids(Kind.INITIATIVE))}",
    )
