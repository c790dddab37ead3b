"""The links of a workspace, resolved both ways, and the questions that rules and views ask of them.

Every position a person sees comes from here; who must act stands in `people`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar, cast

from strategy_cli.finding import Excerpt, Place, Span
from strategy_cli.graph.gathering import Columns, Gathered, by_name, gathered
from strategy_cli.model.decision import LIVE, Decision
from strategy_cli.model.entry import Entry, Kind
from strategy_cli.model.strategy import RESERVED, Initiative, Strategy
from strategy_cli.model.team import Contribution, Team
from strategy_cli.reading.load import Workspace
from strategy_cli.reading.places import Positions

AnyEntry = TypeVar("AnyEntry", bound=Entry)
Answer = TypeVar("Answer")
EVERYONE = "everyone"
_MOST_FILES = 500

# Where the strategy keeps the things of each kind.
LISTS: Mapping[Kind, str] = {
    Kind.CHOICE: "approach",
    Kind.PRINCIPLE: "principles",
    Kind.ALWAYS: "always",
    Kind.INITIATIVE: "initiatives",
    Kind.METRIC: "metrics",
    Kind.ASSUMPTION: "assumptions",
    Kind.OTHER: "others",
}


class Retired(NamedTuple):
    """An id that is no longer in force: `how` is parked, done or removed; `entry` still stands there."""

    how: str
    entry: Entry


class OwnedDecision(NamedTuple):
    """A decision with the team whose it is; None means the leaders."""

    team: Team | None
    decision: Decision


class Part(NamedTuple):
    """A team's contribution to an initiative."""

    team: Team
    contribution: Contribution


def team_id(team: Team) -> str:
    """The id of a team: the name of its file, whatever the file says."""
    return team.place.path.rpartition("/")[2].rpartition(".")[0]


def team_name(team: Team) -> str:
    """A team as people call it."""
    return team.name or team_id(team)


@dataclass(frozen=True)
class Graph:
    """A workspace with its links; built once, never changed."""

    workspace: Workspace

    @property
    def strategy(self) -> Strategy:
        """The strategy, empty where there is no file."""
        return self.workspace.strategy

    @property
    def teams(self) -> tuple[Team, ...]:
        """Every team, in the order of their files, those that ended included."""
        return self.workspace.teams

    @cached_property
    def active_teams(self) -> tuple[Team, ...]:
        """The teams that have not ended."""
        return tuple(team for team in self.teams if not team.ended.is_written)

    @cached_property
    def _teams_by_path(self) -> dict[str, Team]:
        return {team.place.path: team for team in self.teams}

    def team_at(self, path: str) -> Team | None:
        """The team whose file this is; None for the strategy."""
        return self._teams_by_path.get(path)

    @property
    def edition(self) -> int:
        """The strategy's edition, 1 when absent."""
        return self.strategy.edition or 1

    @cached_property
    def _in_force(self) -> dict[Kind, dict[str, Entry]]:
        found: dict[Kind, dict[str, Entry]] = {kind: {} for kind in Kind}
        for kind, key in LISTS.items():
            for entry in entries_under(self.strategy, key):
                found[kind].setdefault(str(entry.get("id")), entry)
        found[Kind.DECISION] = by_name([decision.id for _, decision in self.decisions], self.every(Decision))
        found[Kind.TEAM] = by_name([team.id for team in self.teams], self.teams)
        found[Kind.TEAM] |= {team_id(team): team for team in self.teams}
        found[Kind.ELEMENT] = dict.fromkeys(RESERVED, self.strategy)
        found[Kind.EVERYONE] = {EVERYONE: self.strategy}
        for names in found.values():
            names.pop("", None)
        return found

    def ids(self, *kinds: Kind) -> tuple[str, ...]:
        """Every id of these kinds that is in force, in the order written."""
        return tuple(name for kind in kinds for name in self._in_force[kind])

    def find(self, name: str, *kinds: Kind) -> Entry | None:
        """The entry an id names, if it is one of these kinds and in force."""
        for kind in kinds:
            if name in self._in_force[kind]:
                return self._in_force[kind][name]
        return None

    def team(self, name: str) -> Team | None:
        """The team with this id."""
        found = self.find(name, Kind.TEAM)
        return found if isinstance(found, Team) else None

    def initiative(self, name: str) -> Initiative | None:
        """The initiative with this id, if it is in force."""
        found = self.find(name, Kind.INITIATIVE)
        return found if isinstance(found, Initiative) else None

    def entries_of(self, kind: Kind) -> tuple[Entry, ...]:
        """What the strategy lists of a kind, with or without an id; () for kinds it keeps no list of."""
        return entries_under(self.strategy, LISTS[kind]) if kind in LISTS else ()

    @cached_property
    def retired(self) -> dict[str, Retired]:
        """The ids that are parked, done, or kept under `removed` in `changes`, and not in force again."""
        found: dict[str, Retired] = {}
        for change in self.strategy.changes:
            found |= {name: Retired("removed", change) for name in change.removed}
        found |= {entry.id: Retired("parked", entry) for entry in self.strategy.parked if entry.id}
        found |= {entry.id: Retired("done", entry) for entry in self.strategy.done if entry.id}
        return {name: how for name, how in found.items() if not self.find(name, *LISTS)}

    @cached_property
    def decisions(self) -> tuple[OwnedDecision, ...]:
        """Every decision: the leaders' own, then each team's."""
        leaders = tuple(OwnedDecision(None, decision) for decision in self.strategy.decisions)
        return leaders + tuple(
            OwnedDecision(team, decision) for team in self.teams for decision in team.decisions
        )

    @cached_property
    def live_decisions(self) -> tuple[OwnedDecision, ...]:
        """The decisions that are proposed or accepted."""
        return tuple([owned for owned in self.decisions if owned.decision.status in LIVE])

    def decision(self, name: str) -> Decision | None:
        """The decision with this id."""
        found = self.find(name, Kind.DECISION)
        return found if isinstance(found, Decision) else None

    @cached_property
    def _parts(self) -> dict[str, list[Part]]:
        found: dict[str, list[Part]] = defaultdict(list)
        for team in self.active_teams:
            for contribution in team.contributes:
                found[contribution.initiative].append(Part(team, contribution))
        return found

    def parts_of(self, initiative: str) -> tuple[Part, ...]:
        """What the teams that have not ended contribute to an initiative."""
        return tuple(self._parts.get(initiative, ()))

    def once(self, ask: Callable[["Graph"], Answer]) -> Answer:
        """What a function says of this graph: it is asked once, and its answer kept for whoever asks next."""
        if ask not in self._answers:
            self._answers[ask] = ask(self)
        return cast(Answer, self._answers[ask])

    @cached_property
    def _answers(self) -> dict[object, object]:
        return {}

    @property
    def roots(self) -> tuple[Entry, ...]:
        """What each file holds, the strategy first."""
        return (self.strategy, *self.teams)

    def all_entries(self) -> Iterator[Entry]:
        """Every entry of every file, the strategy first."""
        return (entry for root in self.roots for entry in root.entries())

    @cached_property
    def by_kind(self) -> Gathered:
        """Every entry of every file with those of its kind, in the order of the files."""
        return gathered(self.roots)

    def every(self, model: type[AnyEntry]) -> list[AnyEntry]:
        """Every entry of one kind, in the order of the files."""
        return cast(list[AnyEntry], self.by_kind.get(model, []))

    @cached_property
    def columns(self) -> Columns:
        """What stands under each key of every entry of a kind."""
        return Columns(self.by_kind)

    @cached_property
    def _positions(self) -> Callable[[str], Positions]:
        """The positions in a file; those of the last few files are kept, for all would fill the memory."""
        sources = self.workspace.sources
        return lru_cache(_MOST_FILES)(lambda path: Positions(sources[path].apart()))

    def locate(self, place: Place, quote: str = "", span: Span | None = None, note: str = "") -> Excerpt:
        """Where a place stands, with the line there; what was never written stands where it belongs."""
        if place.path not in self.workspace.sources:
            return Excerpt(place.path, Span(), "", note)
        positions = self._positions(place.path)
        found = span or positions.span(place.route, quote)
        if found is None:
            return Excerpt(place.path, Span(), "", note)
        lines = positions.source.lines
        return Excerpt(place.path, found, lines[found.line - 1] if found.line <= len(lines) else "", note)


def entries_under(entry: Entry, key: str) -> tuple[Entry, ...]:
    """The entries in the list under a key."""
    value = entry.get(key)
    return tuple(each for each in value if isinstance(each, Entry)) if isinstance(value, tuple) else ()
