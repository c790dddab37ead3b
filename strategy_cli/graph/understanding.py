"""What a team's back-brief cannot have known: what came after it, and by which way that reaches the team.

`graph.work` says which changes came after a day and which ids a team uses; here stands what that means
for one back-brief. A rule, a briefing, `align` and `diff` ask the same.
"""

from collections.abc import Iterator
from typing import NamedTuple

from strategy_cli.graph.links import Graph
from strategy_cli.graph.unread import why_edition_open
from strategy_cli.graph.work import changes_since, cited, touched, unexplained_editions, used_by
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.model.strategy import RESERVED, Change
from strategy_cli.model.team import Team

_DECIDES_WHOM_IT_TOUCHES = frozenset({ALL_KEYS, "edition", "date", "touches", "removed", "kind"})


class Touch(NamedTuple):
    """A change of meaning, and the ids by which it reaches a team."""

    change: Change
    names: tuple[str, ...]


class Since(NamedTuple):
    """What a back-brief cannot have known, and its team uses; `unexplained` editions may mean anything."""

    touches: tuple[Touch, ...]
    unexplained: tuple[int, ...]

    @property
    def is_stale(self) -> bool:
        """Whether the team has to hand the strategy back again."""
        return bool(self.touches or self.unexplained)

    @property
    def may_change_order(self) -> bool:
        """Whether another initiative may have come first when the strategy was handed back."""
        return bool(self.unexplained) or any("order" in touch.names for touch in self.touches)


def since_backbrief(graph: Graph, team: Team) -> Since:
    """What came after a team's back-brief and touches what the team uses, newest first.

    Only where `why_not_comparable` says nothing can this be trusted.
    """
    edition, day = edition_of(graph, team), team.backbrief.date
    changes = tuple(changes_since(graph, edition, day))
    used = used_by(graph, team) if changes else frozenset()
    found = (Touch(change, touched(change, used)) for change in changes)
    return Since(tuple(touch for touch in found if touch.names), unexplained_editions(graph, edition))


def edition_of(graph: Graph, team: Team) -> int:
    """The edition that was handed back; 0 where it is not said and there is more than one."""
    only = 1 if graph.edition == 1 and not graph.strategy.changes else 0
    return team.backbrief.edition or only


def why_not_comparable(graph: Graph, team: Team) -> str:
    """Why it is not known whether a back-brief is still current, in words; "" when it is."""
    if {ALL_KEYS, "backbrief"} & team.unread or {ALL_KEYS, "edition"} & team.backbrief.unread:
        return f"{team.place.path} could not be read in full"
    if not edition_of(graph, team):
        return "no `edition` is named"
    if because := why_edition_open(graph):
        return because
    if any(_DECIDES_WHOM_IT_TOUCHES & change.unread for change in graph.strategy.changes):
        return f"{graph.strategy.place.path} could not be read in full"
    return ""


def way_to(graph: Graph, team: Team, name: str) -> str:
    """By which way a team rests on something of the strategy, as a clause that follows its id."""
    if name in RESERVED:
        return "on which every team rests"
    return next(_ways(graph, team, name), "on which the team rests")


def _ways(graph: Graph, team: Team, name: str) -> Iterator[str]:
    """Each way, the shortest first."""
    parts = team.contributes
    if name in (part.initiative for part in parts):
        yield "to which the team contributes"
    for initiative in filter(None, (graph.initiative(part.initiative) for part in parts)):
        if name in initiative.serves:
            yield f"which `{initiative.id}` serves"
        if name in initiative.metrics:
            yield f"by which `{initiative.id}` is measured"
    if any(name in part.moves for part in parts):
        yield "which the team's part moves"
    yield from _ways_of_its_own(team, name)


def _ways_of_its_own(team: Team, name: str) -> Iterator[str]:
    if any(name in refusal.follows for refusal in team.we_will_not):
        yield "which `we_will_not` follows"
    for decision in team.decisions:
        if decision.is_live and name in (*cited(decision), *decision.goes_against):
            yield f"which decision `{decision.id}` names" if decision.id else "which a decision names"
