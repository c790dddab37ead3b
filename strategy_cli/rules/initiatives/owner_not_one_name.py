"""Who owns, leads or grants (`owner`, `lead`, `granted_by`) is one person's name, not several, not a team.

Looked for: a comma, `/`, `;`, `&`, " and ", two mail addresses, or the id or name of a team.

Why: what two people own waits for the other; what a team owns waits for a meeting.

Source: OKR practice (O3): one directly responsible individual; DACI, RAPID (A1): one D.

Write: the one person who answers for it; the others stand where they contribute.

Ignore: where one name has such a sign in it (Anders and Søn).

For: the owner of the strategy; in a team's file its lead.
"""

import re
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_file
from strategy_cli.graph.wording import is_unfinished, normal
from strategy_cli.model.entry import Entry
from strategy_cli.model.team import Team

RULE = "owner-not-one-name"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
owner: Dana Reyes and Tom Okafor
"""

GOOD = """
# strategy.yaml
owner: Dana Reyes
"""

NEAR_MISS = """
# strategy.yaml
owner: Alexandra Sand-Holland, MD
"""

DISGUISED = """
# strategy.yaml
owner: Insights squad
"""

_SEVERAL = re.compile(r"[,;/&]|\s(?:and|AND|And)\s|@.*@", re.DOTALL)
# Behind a comma, what belongs to the one name before it.
_TITLE = re.compile(
    r",\s*(?:(?:Jr|Sr|MD|M\.D|PhD|Ph\.D|RN|CPA|Esq|MBA|CFA|DVM|PE|II|III|IV)\b\.?)", re.IGNORECASE
)


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each key that names several people, or a team."""
    teams = {normal(name): team for team in graph.teams for name in (team_id(team), team.name) if name}
    teams.pop("", None)  # of a name without a letter nothing is left to be known by
    people = {""}  # of one person each; most who grant rights grant many
    for entry, key in _names(graph):
        name = str(entry.get(key))
        if name in people:
            continue
        team = teams.get(normal(name))
        if not team and not _has_several(name):
            people.add(name)
        elif not is_unfinished(name):
            yield _fault(graph, entry, key, team)


def _has_several(name: str) -> bool:
    return bool(_SEVERAL.search(name) and _SEVERAL.search(_TITLE.sub("", name)))


def _names(graph: Graph) -> Iterator[tuple[Entry, str]]:
    yield graph.strategy, "owner"
    for initiative in graph.strategy.initiatives:
        yield initiative, "owner"
    for team in graph.active_teams:
        yield team, "lead"
        for right in team.decision_rights:
            yield right, "granted_by"


def _fault(graph: Graph, entry: Entry, key: str, team: Team | None) -> Fault:
    name = str(entry.get(key))
    return Fault(
        RULE,
        entry.place.key(key),
        f'`{key}` names {"a team" if team else "more than one person"}: "{short(name)}"',
        "write the one person who answers for it",
        owner_of_file(graph, entry.place.path),
        quote=name,
        related=(Related(team.place.key("lead"), "who leads that team"),) if team and team.lead else (),
    )
