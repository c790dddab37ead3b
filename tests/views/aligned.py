"""How a team of the fixed workspace stands, with a fragment laid over it."""

from collections.abc import Mapping

from strategy_cli.graph.links import Graph, team_id
from strategy_cli.reading.load import load
from strategy_cli.views.alignment.ladder import ladder_of
from strategy_cli.views.alignment.standing import NOTHING_SEEN, Seen, Standing, standings
from tests.rules.base import workspace

FIXED = load(workspace())


def standing_in(
    files: Mapping[str, bytes],
    team: str = "insights",
    moved: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> Standing:
    """How a team stands in these files."""
    graph = Graph(load(files, like=FIXED))
    asked = [each for each in graph.active_teams if team_id(each) == team]
    (found,) = standings(graph, ladder_of(moved or {}), asked, seen or NOTHING_SEEN)
    return found


def standing(
    fragment: str = "",
    team: str = "insights",
    moved: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> Standing:
    """How a team stands over the fixed workspace."""
    return standing_in(workspace(fragment), team, moved, seen)


def counts(found: Standing) -> dict[str, tuple[int, int]]:
    """Each line as (there, of)."""
    return {line.name: (line.met, line.of) for line in found.lines}
