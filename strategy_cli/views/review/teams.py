"""Which teams a change reaches, and by which way: who hands the strategy back again, who should be told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from strategy_cli.graph.links import EVERYONE, Graph, team_id, team_name
from strategy_cli.graph.understanding import way_to
from strategy_cli.graph.work import used_by
from strategy_cli.model.strategy import RESERVED
from strategy_cli.model.team import Team
from strategy_cli.views.changes.outdated import outdated
from strategy_cli.views.changes.values import Change, Reach
from strategy_cli.views.document import Address
from strategy_cli.views.review.values import Reached, Way

_FOR_ALL = "told to everyone"
_UNEXPLAINED = "which no entry of `changes` explains"


@dataclass(frozen=True)
class Reaching:
    """The changes between two graphs, and whom they reach."""

    old: Graph
    new: Graph
    found: tuple[Change, ...]

    def again(self, today: date) -> Iterator[Reached]:
        """Whose back-brief goes stale: what stale-backbrief will say once all of it is recorded."""
        for team, names in outdated(self.old, self.new, today):
            in_order = [*(name for name in RESERVED if name in names), *names]
            ways = [Way(name, way_to(self.new, team, name)) for name in dict.fromkeys(in_order)]
            yield self._reached(team, ways or [Way(f"edition {self.new.edition}", _UNEXPLAINED)])

    def told(self) -> Iterator[Reached]:
        """The teams at work that a change of meaning reaches."""
        heard: dict[str, dict[Way, None]] = {team_id(team): {} for team in self.new.active_teams}
        for change in self.found:
            if change.reach.is_meaning:
                for name, way in self._ways(change):
                    if name in heard:
                        heard[name].setdefault(way)
        for team in self.new.active_teams:
            if by := heard[team_id(team)]:
                yield self._reached(team, by)

    def reaches(self, team: str, change: Change) -> bool:
        """Whether a change, of whatever class, is for a team: in its file, for all, or by what it uses."""
        if change.difference.team == team or change.reach is Reach.EVERYONE:
            return True
        return any(name == team for name, _ in self._ways(change))

    def _reached(self, team: Team, by: Iterable[Way]) -> Reached:
        return Reached(team_id(team), team_name(team), Address(team.place.path, 1), tuple(by))

    @cached_property
    def _used(self) -> dict[str, frozenset[str]]:
        """What each team uses, on either side."""
        sides = [{team_id(team): used_by(side, team) for team in side.teams} for side in (self.old, self.new)]
        return {name: used | sides[0].get(name, frozenset()) for name, used in sides[1].items()}

    def _ways(self, change: Change) -> Iterator[tuple[str, Way]]:
        """The teams a change reaches, by id, and how; not the team in whose file it stands."""
        difference = change.difference
        if difference.trail[0] == "decisions":
            yield from self._from_decision(difference.team, difference.owner)
        elif difference.team:
            yield from self._from_team(change)
        else:
            names = tuple(dict.fromkeys((*change.touches, *change.removed))) or (difference.owner,)
            for team in self.new.active_teams:
                for name in names:
                    if name in self._used[team_id(team)] or name in RESERVED:
                        yield team_id(team), Way(name, way_to(self.new, team, name))
                    elif change.reach is Reach.EVERYONE:
                        yield team_id(team), Way(name, _FOR_ALL)

    def _from_decision(self, team: str, name: str) -> Iterator[tuple[str, Way]]:
        """Whom a decision affects, or who was told or asked of it."""
        for side in (self.new, self.old):
            decision = side.decision(name)
            reached = (*decision.affects, *decision.told, *decision.consulted) if decision else ()
            everyone = [team_id(each) for each in side.active_teams] if EVERYONE in reached else []
            for other in (*reached, *everyone):
                if other != team:
                    yield other, Way(name, "which reaches the team")

    def _from_team(self, change: Change) -> Iterator[tuple[str, Way]]:
        """The other ends of the need or give that changed; of all of them where the team came or went."""
        difference = change.difference
        key, whole = difference.trail[0], difference.trail[0] in ("team", "ended")
        for side in (self.new, self.old):
            team = side.team(difference.team)
            if team is None:
                continue
            for need in team.needs:
                if whole or (key == "needs" and need.id == difference.owner):
                    yield need.from_, Way(need.id, f"which `{difference.team}` needs from it")
            for give in team.gives:
                if whole or (key == "gives" and give.id == difference.owner):
                    yield from ((to, Way(give.id, f"which `{difference.team}` gives it")) for to in give.to)
