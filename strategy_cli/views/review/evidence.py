"""The rights that wait for a back-brief: the evidence covered them, and without it covers them no more."""

from collections.abc import Collection, Iterator

from strategy_cli.graph.links import Graph, team_id
from strategy_cli.model.entry import is_blank
from strategy_cli.model.team import Team
from strategy_cli.model.values import Level
from strategy_cli.views.alignment.ladder import EARLIER, Ladder, lacking
from strategy_cli.views.alignment.lines import Line, Missing
from strategy_cli.views.alignment.standing import Standing, standings
from strategy_cli.views.document import address_of
from strategy_cli.views.review.values import Waiting
from strategy_cli.views.rights import is_the_teams

_BACKBRIEF = "backbrief"


def waiting(old: Graph, new: Graph, ladder: Ladder, names: Collection[str]) -> Iterator[Waiting]:
    """The rights that the evidence covered, of the teams with these ids, whose back-brief is made old."""
    before = {each.id: each for each in standings(old, ladder, _named(old, names))}
    for standing in standings(new, ladder, _named(new, names)):
        was = before.get(standing.id)
        covered = set(_covered(was.team, was.lines, ladder)) if was else set()
        still = set(_covered(standing.team, _as_if_old(standing), ladder))
        for right in standing.team.decision_rights:
            if right.area in covered - still:
                yield Waiting(standing.id, standing.name, right.area, address_of(new, right.place))


def _named(graph: Graph, names: Collection[str]) -> list[Team]:
    return [team for team in graph.active_teams if team_id(team) in names]


def _covered(team: Team, lines: tuple[Line, ...], ladder: Ladder) -> Iterator[str]:
    """The areas whose right the evidence covers; what only git history shows is not asked."""
    for right in team.decision_rights:
        if not right.level or (is_the_teams(right) and is_blank(right.within)):
            continue
        if {line.name for line in lacking(lines, ladder, Level(right.level))} <= {EARLIER}:
            yield right.area


def _as_if_old(standing: Standing) -> tuple[Line, ...]:
    """The lines of a team with its back-brief made old."""
    missing = Missing(standing.team.backbrief.place, "old", ())
    return tuple(
        line._replace(missing=(missing,)) if line.name == _BACKBRIEF else line for line in standing.lines
    )
