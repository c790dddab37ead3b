"""Whose back-brief a change makes old: what stale-backbrief will say once the change is recorded."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.understanding import since_backbrief, why_not_comparable
from strategy_cli.model.made import made
from strategy_cli.model.strategy import Change
from strategy_cli.model.team import Team
from strategy_cli.views.changes.recording import proposed


class Outdated(NamedTuple):
    """A team that has to hand the strategy back again, and the ids by which the change reaches it.

    No ids: an edition that no entry of `changes` explains, so that anything may have changed.
    """

    team: Team
    names: tuple[str, ...]


def outdated(old: Graph, new: Graph, today: date) -> Iterator[Outdated]:
    """The teams whose back-brief was current on the old side, and is not with all that changed since."""
    recorded = as_if_recorded(old, new, today)
    for team in recorded.active_teams:
        if not team.backbrief.is_written or why_not_comparable(recorded, team):
            continue
        since = since_backbrief(recorded, team)
        if since.is_stale and not _was_stale(old, team):
            yield Outdated(team, tuple(dict.fromkeys(name for each in since.touches for name in each.names)))


def as_if_recorded(old: Graph, new: Graph, today: date) -> Graph:
    """The new side with the entry in `changes` that it lacks; as it is where it lacks none."""
    entry = proposed(old, new, today)
    if entry is None:
        return new
    said = {
        "edition": entry.edition,
        "date": entry.day,
        "touches": entry.touches,
        "removed": entry.removed,
    }
    change = made(Change, new.strategy.place, said)
    told = {"changes": (change, *new.strategy.changes), "edition": entry.edition}
    return Graph(new.workspace._replace(strategy=new.strategy.but(told)))


def _was_stale(old: Graph, team: Team) -> bool:
    """Whether the same back-brief was old already."""
    before = old.team(team_id(team))
    if before is None or not before.backbrief.same_words(team.backbrief):
        return False
    return not why_not_comparable(old, before) and since_backbrief(old, before).is_stale
