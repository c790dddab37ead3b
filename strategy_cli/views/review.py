"""A review: what a change of the strategy means, and for whom; values in the order a reviewer reads them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.understanding import edition_of, since_backbrief, why_not_comparable
from strategy_cli.graph.work import cited, used_by
from strategy_cli.model.strategy import RESERVED
from strategy_cli.model.team import Team
from strategy_cli.model.values import Level
from strategy_cli.views.changes.changes import changes
from strategy_cli.views.changes.differences import torn_files
from strategy_cli.views.changes.values import Change, Event, Reach

_IN_ANOTHERS_NAME = ("accepted_by", "granted_by", "heard_by", "agreed_by", "answer")
_NEEDS_UNDERSTANDING = tuple(Level)[tuple(Level).index(Level.TOGETHER) :]


@dataclass(frozen=True, slots=True)
class Reached:
    """A team that a change reaches, and by what."""

    team: str
    name: str
    path: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resting:
    """An accepted decision that names something which changed or is gone."""

    id: str
    path: str
    line: int
    on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """The rights of a team that ask for a current back-brief."""

    name: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A change with its address on the side where it stands; `is_old` where that is the old one."""

    change: Change
    path: str
    line: int
    is_old: bool


@dataclass(frozen=True, slots=True)
class Review:
    """All that `strat diff` says; `base_note` is how the base was found, where that has to be said."""

    editions: tuple[int, int]
    changes: tuple[Shown, ...]
    again: tuple[Reached, ...]
    told: tuple[Reached, ...]
    resting: tuple[Resting, ...]
    orphaned: tuple[Shown, ...]
    uncovered: tuple[Uncovered, ...]
    speaks_for: tuple[Shown, ...]
    not_judged: tuple[str, ...]

    def of(self, reach: Reach) -> tuple[Shown, ...]:
        """The changes of a class."""
        return tuple(each for each in self.changes if each.change.reach is reach)

    @property
    def meaning(self) -> int:
        """How many changes of meaning there are."""
        return sum(each.change.reach.is_meaning for each in self.changes)


def review(old: Graph, new: Graph, only: str = "") -> Review:
    """What changed from one graph to another; with `only`, what of it reaches the team with that id."""
    found = tuple(changes(old, new))
    if only:
        found = tuple(change for change in found if _reaches(old, new, only, change))
    shown = tuple(_shown(old, new, change) for change in found)
    again = [each for each in _again(old, new, found) if not only or each.team == only]
    names = {each.team for each in again}
    return Review(
        (old.edition, new.edition),
        shown,
        tuple(again),
        tuple(
            each
            for each in _to_tell(old, new, found)
            if each.team not in names and (not only or each.team == only)
        ),
        tuple(_resting(new, found)),
        tuple(each for each in shown if _is_orphaning(each.change)),
        tuple(_uncovered(new, names)),
        tuple(each for each in shown if _speaks(each.change)),
        tuple(_not_judged(old, new)),
    )


def _shown(old: Graph, new: Graph, change: Change) -> Shown:
    place = change.difference.place
    is_old = change.difference.new_place is None
    return Shown(change, place.path, (old if is_old else new).locate(place).span.line, is_old)


def reaching(old: Graph, new: Graph, team: Team, change: Change) -> tuple[str, ...]:
    """By which ids a change of the strategy reaches a team; () where it does not."""
    used = used_by(new, team) | used_by(old, old.team(team_id(team)) or team)
    names = dict.fromkeys((*change.touches, *change.removed))
    return tuple(name for name in names if name in used or name in RESERVED or change.reach is Reach.EVERYONE)


def _reaches(old: Graph, new: Graph, only: str, change: Change) -> bool:
    team = new.team(only) or old.team(only)
    if change.difference.team:
        return change.difference.team == only
    return bool(team and (change.reach is Reach.EVERYONE or reaching(old, new, team, change)))


def _again(old: Graph, new: Graph, found: Iterable[Change]) -> Iterator[Reached]:
    """Whose back-brief goes stale by this: what stale-backbrief says, and would say if all were recorded."""
    unrecorded = [
        each for each in found if each.reach.is_meaning and not each.is_recorded and _is_the_strategys(each)
    ]
    for team in new.active_teams:
        if not team.backbrief.is_written or why_not_comparable(new, team):
            continue
        before = old.team(team_id(team))
        was = before is not None and before.backbrief.is_written and since_backbrief(old, before).is_stale
        touches = since_backbrief(new, team).touches if not was else ()
        names = dict.fromkeys(name for touch in touches for name in touch.names)
        if not (_is_given_anew(before, team) and edition_of(new, team) >= new.edition):
            names |= dict.fromkeys(name for each in unrecorded for name in reaching(old, new, team, each))
        if names:
            yield Reached(team_id(team), team_name(team), team.place.path, tuple(names))


def _is_given_anew(before: Team | None, now: Team) -> bool:
    """Whether the team handed the strategy back on this side: then it may know what changed."""
    if before is None:
        return True
    return (before.backbrief.edition, before.backbrief.date) != (now.backbrief.edition, now.backbrief.date)


def _is_the_strategys(change: Change) -> bool:
    return not change.difference.team


def _to_tell(old: Graph, new: Graph, found: Iterable[Change]) -> Iterator[Reached]:
    """Who should hear of a change of meaning: the teams it reaches, and those a need or give names."""
    heard: dict[str, dict[str, None]] = {}
    for change in (each for each in found if each.reach.is_meaning):
        difference = change.difference
        if difference.team:
            for name in _other_ends(old, new, change):
                heard.setdefault(name, {})[f"{difference.team}: {difference.label}"] = None
            continue
        for team in new.active_teams:
            for name in reaching(old, new, team, change):
                heard.setdefault(team_id(team), {})[name] = None
    for name, by in heard.items():
        team_ = new.team(name)
        if team_ and not team_.ended.is_written:
            yield Reached(name, team_name(team_), team_.place.path, tuple(by))


def _other_ends(old: Graph, new: Graph, change: Change) -> Iterator[str]:
    """The team a need is asked of, or those a give is for."""
    difference = change.difference
    for graph in (new, old):
        team = graph.team(difference.team)
        if team and difference.trail[0] == "needs":
            yield from (need.from_ for need in team.needs if need.id == difference.owner)
        if team and difference.trail[0] == "gives":
            yield from (name for give in team.gives if give.id == difference.owner for name in give.to)


def _resting(new: Graph, found: Iterable[Change]) -> Iterator[Resting]:
    """The accepted decisions that name what changed its meaning, or is gone."""
    meant = [each for each in found if each.reach.is_meaning and not each.difference.team]
    names = {each.difference.owner for each in meant} - {"", "order"}
    for owned in new.decisions:
        decision = owned.decision
        on = tuple(dict.fromkeys(name for name in cited(decision) if name in names))
        if decision.is_accepted and on:
            line = new.locate(decision.place).span.line
            yield Resting(decision.id, decision.place.path, line, on)


def _is_orphaning(change: Change) -> bool:
    difference = change.difference
    return difference.event is Event.REMOVED and difference.trail in (("needs",), ("gives",))


def _uncovered(new: Graph, names: set[str]) -> Iterator[Uncovered]:
    for team in new.active_teams:
        areas = tuple(right.area for right in team.decision_rights if right.level in _NEEDS_UNDERSTANDING)
        if team_id(team) in names and areas:
            yield Uncovered(team_name(team), areas)


def _speaks(change: Change) -> bool:
    difference = change.difference
    return bool(difference.key in _IN_ANOTHERS_NAME and difference.new)


def _not_judged(old: Graph, new: Graph) -> Iterator[str]:
    for side, when in ((old, "before"), (new, "now")):
        if side.workspace.sources and not side.workspace.has_strategy:
            yield (
                f"the strategy: there was none {when}"
                if when == "before"
                else "the strategy: there is none now"
            )
        torn = torn_files(side)
        yield from (f"{path}: could not be read {when}" for path in sorted(torn))
        entries = {entry.place.path: None for entry in side.all_entries() if entry.unread}
        for path in entries:
            if path not in torn and path in side.workspace.sources:
                yield f"{path}: could not be read in full {when}"
    if not old.workspace.sources:
        yield "what changed: there was no strategy and no team before"
