"""What each commit did to the strategy, or to one thing, and which entries of `changes` came with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from strategy_cli.graph.links import Graph, entries_under
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, LISTS, NEED, REMOVED, RIGHT, STRATEGY, Thing
from strategy_cli.model.entry import Entry, Kind, fields_of
from strategy_cli.model.strategy import Change as Edition
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.history import Commit
from strategy_cli.views.changes.changes import changes, entries_of
from strategy_cli.views.changes.pairing import name_of
from strategy_cli.views.changes.values import Change, Event

_INSIDE = {CONTRIBUTION: "contributes", RIGHT: "decision_rights", NEED: "needs", GIVE: "gives"}
_STANDINGS = ("initiatives", "parked", "done")  # one thing may move between these


@dataclass(frozen=True, slots=True)
class About:
    """What is asked for: the keys under which it may stand, and its ids, newest first; no key means all."""

    tops: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_element: bool = False

    def touches(self, change: Change) -> bool:
        """Whether a change is one of what is asked for."""
        difference = change.difference
        if self.is_element:
            return bool({*change.touches} & {*self.names})
        return not self.tops or (difference.trail[0] in self.tops and difference.owner in self.names)

    def is_told_in(self, edition: Edition) -> bool:
        """Whether an entry of `changes` speaks of it."""
        return not self.tops or bool({*edition.touches, *edition.removed} & {*self.names})

    def stands_in(self, graph: Graph) -> bool:
        """Whether it is there."""
        roots: tuple[Strategy | Team, ...] = (graph.strategy, *graph.teams)
        if self.is_element or not self.tops:
            return graph.workspace.has_strategy or bool(graph.teams)
        entries = (each for root in roots for top in self.tops for each in _entries(root, top))
        return any(name_of(each) in self.names for each in entries)


@dataclass(frozen=True, slots=True)
class Sides:
    """A commit with the file before it, once for each parent, and after it; no commit: not committed yet."""

    commit: Commit | None
    before: tuple[Graph, ...]
    after: Graph
    renamed: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Moment:
    """What one commit did to what is asked for."""

    commit: Commit | None
    event: Event | None
    changes: tuple[Change, ...]
    editions: tuple[Edition, ...]
    renamed: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """The moments shown, whether there are more, and what of the history is not known."""

    moments: tuple[Moment, ...] = field(default=())
    has_more: bool = False
    gap: str = ""


def about(thing: Thing | None) -> About:
    """What is asked for with a thing; None is the strategy whole."""
    if thing is None or thing.kind == Kind.TEAM:
        return About()
    name = thing.name.rpartition("/")[2]
    if thing.kind == STRATEGY:
        return About((name,), (name,), is_element=True)
    keys = {kind: key for key, kind in LISTS.items()} | _INSIDE | {Kind.DECISION.value: "decisions"}
    if thing.kind == REMOVED:
        return About(tuple(LISTS), (name,))
    key = keys[str(thing.kind)]
    return About(_STANDINGS if key in _STANDINGS else (key,), (name,))


def told(sides: Iterable[Sides], asked: About, most: int | None, gap: str) -> Told:
    """The newest moments, at most that many."""
    found = _moments(sides, asked)
    shown = tuple(islice(found, most))
    return Told(shown, next(found, None) is not None, gap)


def _moments(sides: Iterable[Sides], asked: About) -> Iterator[Moment]:
    for each in sides:
        of_parents = [tuple(changes(old, each.after)) for old in each.before]
        asked = replace(asked, names=(*asked.names, *_former_names(of_parents[0], asked)))
        moment = _moment(each, of_parents, asked)
        if moment.event or moment.changes or moment.editions or any(moment.renamed):
            yield moment


def _former_names(found: Sequence[Change], asked: About) -> Iterator[str]:
    """The id it had before this commit gave it another."""
    for change in found:
        if change.difference.event is Event.RENAMED and asked.tops and asked.touches(change):
            yield change.difference.old


def _moment(sides: Sides, of_parents: Sequence[tuple[Change, ...]], asked: About) -> Moment:
    """What is new to every parent: the rest of a merge was done on its branches."""
    stood, stands = [asked.stands_in(old) for old in sides.before], asked.stands_in(sides.after)
    own = [each for each in of_parents[0] if asked.touches(each) and each.difference.trail[0] != "changes"]
    own = [each for each in own if all(_has(others, each) for others in of_parents[1:])]
    own = [each for each in own if not _is_of_the_file(each)]
    event = None if stands in stood else Event.ADDED if stands else Event.REMOVED
    editions = [each for each in entries_of(sides.before[0], sides.after) if asked.is_told_in(each)]
    is_merge = len(sides.before) > 1
    return Moment(
        sides.commit, event, () if event else tuple(own), () if is_merge else tuple(editions), sides.renamed
    )


def _is_of_the_file(change: Change) -> bool:
    """Whether only the file has another name, which the moment says once."""
    difference = change.difference
    return bool(difference.old_place and difference.old == difference.old_place.path)


def _has(found: Sequence[Change], change: Change) -> bool:
    mine = change.difference
    return any(
        (each.difference.trail, each.difference.owner, each.difference.new)
        == (mine.trail, mine.owner, mine.new)
        for each in found
    )


def _entries(root: Strategy | Team, top: str) -> tuple[Entry, ...]:
    return entries_under(root, top) if top in fields_of(type(root)).known else ()
