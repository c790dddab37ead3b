"""Each initiative is named under `contributes` by at least one team that has not ended.

A warning, because strategy and team files change in separate pull requests.

Why: an initiative of which no team holds a piece is a wish.

Source: Amie Devero, "Alignment for Autonomy": everyone has a piece of the puzzle; Scotland, X-matrix (X1).

Write: in a team's file, `contributes:` with `initiative`, `our_part` and `so_that`; or park the initiative.

Ignore: between the pull request that adds the initiative and the one of its team.

For: the owner of the initiative, else of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import same_name, short
from strategy_cli.graph.people import owner_of_initiative
from strategy_cli.graph.references import meant_in, unresolved
from strategy_cli.graph.unread import unread_contribution
from strategy_cli.model.ids import is_well_formed
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Contribution

RULE = "initiative-without-team"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/partners.yaml
contributes:
- initiative: daily-answer
  our_part: Carry the three answers into every first call with a vendor.
  so_that: we sell what the squad can show
  moves: [active-firms]
we_will_not:
- what: visit a customer without the vendor
  follows: [ops-first, partners-sell]
"""

GOOD = """
# teams/partners.yaml
contributes:
- initiative: first-partners
  our_part: Carry the three answers into every first call with a vendor.
  so_that: we sell what the squad can show
  moves: [partner-firms]
we_will_not:
- what: visit a customer without the vendor
  follows: [ops-first, partners-sell]
"""

NEAR_MISS = """
# strategy.yaml
parked:
- id: mobile-app
  what: Mobile app
  because: the morning meeting happens at a desk screen
  revisit_on: 2027-09-01
done:
- id: warehouse-links
  what: Links to warehouse systems
  date: 2026-06-30
  result: five systems connected
"""

DISGUISED = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
contributes:
- initiative: first-partners
  our_part: Answer the vendors' questions within a day.
  so_that: no first call waits for us
  moves: [partner-firms]
ended:
  date: 2026-09-30
  because: the squads answer their own questions
  heirs: [insights]
# teams/partners.yaml
contributes:
- initiative: daily-answer
  our_part: Carry the three answers into every first call with a vendor.
  so_that: we sell what the squad can show
  moves: [active-firms]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each initiative that no team names; not judged while a team's piece could not be read."""
    unheld = _unheld(graph)
    because = unread_contribution(graph)
    if not graph.teams:
        because = "there is no team file yet"
    if unheld and because:
        things = counted(len(unheld), "initiative")
        yield NotJudged(RULE, f"{things} cannot be matched with teams: {because}", len(unheld))
        return
    for initiative in unheld:
        message = f"no team contributes to initiative `{initiative.id}`"
        help_ = f"add `- initiative: {initiative.id}` with `our_part` to a team's `contributes`; or park it"
        owner = owner_of_initiative(graph, initiative)
        yield Fault(RULE, initiative.place, message, help_, owner, label=short(initiative.name))


def _unheld(graph: Graph) -> list[Initiative]:
    """The initiatives that no team names, each id once; a slip in an id has a finding of its own."""
    held = {same_name(part.initiative) for team in graph.active_teams for part in team.contributes}
    loose = {
        each.id: each
        for each in reversed(graph.strategy.initiatives)
        if is_well_formed(each.id) and each.id not in held
    }
    if not loose:
        return []
    parts = (each for each in unresolved(graph) if isinstance(each.entry, Contribution))
    slips = set(map(meant_in(graph), parts))
    return [each for each in reversed(loose.values()) if each.id not in slips]
