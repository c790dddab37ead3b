"""How teams work together: who asks what of whom, whose decisions reach whom, and what a team rests on."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from strategy_cli.graph.links import EVERYONE, Graph, OwnedDecision, team_id, team_name
from strategy_cli.model.decision import Decision
from strategy_cli.model.direction import Choice
from strategy_cli.model.entry import ALL_KEYS, Kind
from strategy_cli.model.strategy import RESERVED, Change, Initiative, Other
from strategy_cli.model.team import Give, Need, Team


class Asked(NamedTuple):
    """A need with the team that has it."""

    team: Team
    need: Need


class Reaching(NamedTuple):
    """A decision of others that reaches a team, and how: told, consulted or affects."""

    owned: OwnedDecision
    how: str


_HOW = ("told", "consulted", "affects")  # the first that names the team says how it was reached


@dataclass(frozen=True)
class Work:
    """The exchanges between the teams of a graph, indexed once."""

    graph: Graph

    @cached_property
    def _asked(self) -> dict[str, list[Asked]]:
        found: dict[str, list[Asked]] = defaultdict(list)
        for team in self.graph.active_teams:
            for need in team.needs:
                found[self._plain_id(need.from_)].append(Asked(team, need))
        return found

    @cached_property
    def _gives(self) -> dict[tuple[str, str], list[Give]]:
        found: dict[tuple[str, str], list[Give]] = defaultdict(list)
        for team in self.graph.teams:
            for give in team.gives:
                found[team_id(team), give.id].append(give)
        return found

    @cached_property
    def _reaching(self) -> dict[str, list[Reaching]]:
        found: dict[str, list[Reaching]] = defaultdict(list)
        for owned in self.graph.live_decisions:
            reached: dict[str, str] = {}
            for how in _HOW:
                for name in getattr(owned.decision, how):
                    reached.setdefault(self._plain_id(name), how)
            for name, how in reached.items():
                found[name].append(Reaching(owned, how))
        return found

    @cached_property
    def _plain_ids(self) -> dict[str, str]:
        teams = ((name, self.graph.team(name)) for name in self.graph.ids(Kind.TEAM))
        return {name: team_id(team) for name, team in teams if team}

    def _plain_id(self, name: str) -> str:
        return self._plain_ids.get(name, name)

    def asked_of(self, team: Team) -> tuple[Asked, ...]:
        """The needs that teams at work have from this one, in the order of their files."""
        return tuple(self._asked.get(team_id(team), ()))

    def answer(self, asked: Asked) -> Give | None:
        """The give that answers a need: same id, from the team asked, to the one that asks."""
        giver = self._plain_id(asked.need.from_)
        asker = team_id(asked.team)
        answers = self._gives.get((giver, asked.need.id), ()) if asked.need.id else ()
        return next((give for give in answers if asker in map(self._plain_id, give.to)), None)

    def is_answered(self, asked: Asked) -> bool:
        """Whether the team asked has answered, or, where it ended, one of its heirs."""
        giver = self.graph.team(asked.need.from_)
        heirs = giver.ended.heirs if giver else ()
        return bool(self.answer(asked)) or any(
            self.answer(Asked(asked.team, asked.need.but({"from_": heir}))) for heir in heirs
        )

    def wanted(self, team: Team, give: Give) -> Need | None:
        """The need that a give of this team answers."""
        to = {self._plain_id(name) for name in give.to}
        asked = (each for each in self.asked_of(team) if each.need.id == give.id and team_id(each.team) in to)
        found = next(asked, None) if give.id else None
        return found.need if found else None

    def decisions_reaching(self, team: Team) -> tuple[Reaching, ...]:
        """The live decisions of others that this team was told of or is affected by, newest first."""
        own = self._reaching.get(team_id(team), [])
        named = {id(each.owned.decision) for each in own}
        to_all = [each for each in self._reaching.get(EVERYONE, ()) if id(each.owned.decision) not in named]
        found = [each for each in (*own, *to_all) if each.owned.team is not team]
        return tuple(sorted(found, key=lambda each: each.owned.decision.date or date.min, reverse=True))


def name_of(graph: Graph, name: str) -> str:
    """A team, or one of `others`, as people call it; an unknown id as it is written."""
    team = graph.team(name)
    if team:
        return team_name(team)
    other = graph.find(name, Kind.OTHER)
    return (other.name or other.id) if isinstance(other, Other) else name


def served(graph: Graph, initiative: Initiative) -> tuple[Choice, ...]:
    """The choices an initiative serves that are in force, as it names them."""
    found = (graph.find(name, Kind.CHOICE) for name in initiative.serves)
    return tuple(choice for choice in found if isinstance(choice, Choice))


def cited(decision: Decision) -> tuple[str, ...]:
    """The ids of the strategy that a decision rests on."""
    return (*decision.initiative, *decision.follows)


def used_by(graph: Graph, team: Team) -> frozenset[str]:
    """The ids of the strategy that a team's piece, rule-outs and live decisions rest on."""
    used: set[str] = set()
    for part in team.contributes:
        used |= {part.initiative, *part.moves}
        initiative = graph.initiative(part.initiative)
        if initiative:
            used |= {*initiative.serves, *initiative.metrics}
    for refusal in team.we_will_not:
        used |= set(refusal.follows)
    for decision in team.decisions:
        if decision.is_live:
            used |= {*cited(decision), *decision.goes_against}
    return frozenset(used - {""})


def meaning_changes(graph: Graph) -> tuple[Change, ...]:
    """The changes of meaning, newest first; a claim of mere wording is none."""
    changes = [change for change in graph.strategy.changes if change.kind != "wording"]
    return tuple(sorted(changes, key=lambda each: (each.edition or 0, each.date or date.min), reverse=True))


def changes_since(graph: Graph, edition: int, day: date | None) -> Iterator[Change]:
    """The changes of meaning that who knew an edition on a day cannot have known, newest first."""
    for change in graph.once(meaning_changes):
        later = bool(day and change.date and change.date > day)
        if change.edition is None or change.edition == edition:
            if later:
                yield change
        elif change.edition > edition:
            yield change


def touched(change: Change, used: frozenset[str]) -> tuple[str, ...]:
    """The ids by which a change reaches who uses these; what everyone rests on always does."""
    return tuple(
        dict.fromkeys(name for name in (*change.touches, *change.removed) if name in used or name in RESERVED)
    )


def unexplained_editions(graph: Graph, edition: int) -> tuple[int, ...]:
    """The editions above one that no entry of `changes` explains."""
    if {ALL_KEYS, "changes"} & graph.strategy.unread:
        return ()
    explained = {change.edition for change in graph.strategy.changes}
    return tuple(
        each
        for each in range(max(edition, graph.edition - 20) + 1, graph.edition + 1)
        if each not in explained
    )
