"""For each choice that its initiatives serve, a team says under `we_will_not` what that costs it.

It may cost nothing: then `follows` and `because`, without `what`, say so and why. A team that ended is
not asked.

Why: whether a choice was understood shows in what a team gives up for it.

Source: Amie Devero, "Alignment for Autonomy"; Kniberg, Spotify (summary, K2): alignment is shared
intent, rationale and constraints; Collins, stop-doing lists (extract, CO).

Write: `- follows: <the choice>` and `because: <why it costs this team nothing>`; or, where it costs
something, `- what: <what this team will not do>` and `follows`.

Ignore: for a new choice until the next planning, with `until`.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.evidence import unanswered_choices
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import lead_of
from strategy_cli.model.direction import Choice
from strategy_cli.model.entry import Kind
from strategy_cli.model.team import Team

RULE = "rule-out-not-acknowledged"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
we_will_not:
- what: visit a customer without the vendor
  follows: partners-sell
"""

GOOD = """
# teams/platform.yaml
we_will_not:
- what: visit a customer without the vendor
  follows: partners-sell
- what: keep connections that only reports read
  follows: ops-first
"""

NEAR_MISS = """
# teams/platform.yaml
we_will_not:
- follows: ops-first
  because: no connection of ours was ever made for an analyst
"""

DISGUISED = """
# teams/platform.yaml
we_will_not:
- what: keep connections that only reports read
- follows: ops-first
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each choice a team serves without saying what that costs it."""
    for team in graph.active_teams:
        for choice, through in unanswered_choices(graph, team).items():
            yield _fault(graph, team, choice, through)


def _fault(graph: Graph, team: Team, name: str, through: str) -> Fault:
    choice = graph.find(name, Kind.CHOICE)
    note = short(choice.we_choose) if isinstance(choice, Choice) else ""
    return Fault(
        RULE,
        team.place.key("we_will_not"),
        f"`{team_id(team)}` serves choice `{name}` through `{through}`, and does not say what that costs it",
        f"under `we_will_not`, add `follows: {name}` and `because: <why it costs nothing>`; "
        "or, where it does, `what` and `follows`",
        lead_of(graph, team),
        quote=name,
        related=(Related(choice.place, note),) if choice else (),
    )
