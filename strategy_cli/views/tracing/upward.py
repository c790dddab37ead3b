"""The way up from a thing to the vision: each link walked, in the order in which a person would say it."""

from collections.abc import Iterator
from dataclasses import dataclass

from strategy_cli.finding import Place
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, NEED, RIGHT, STRATEGY, Thing
from strategy_cli.model.entry import Kind
from strategy_cli.views.tracing.links import (
    AGAINST,
    FOLLOWS,
    LEADS_TO,
    MOVES,
    NOWHERE,
    OF,
    PART_OF,
    SERVES,
    SHOWS,
    Link,
    Links,
)

_UP = (MOVES, FOLLOWS, AGAINST, PART_OF, SERVES, LEADS_TO)
# What a team has is there for what the team does: its way up is the team's.
_A_TEAMS = (Kind.TEAM, RIGHT, NEED, GIVE)
# What is told first: what a thing itself rests on, then what several things share.
_TIERS = {
    Kind.METRIC: 1,
    Kind.PRINCIPLE: 1,
    Kind.ALWAYS: 1,
    Kind.INITIATIVE: 2,
    "done": 2,
    "parked": 2,
    "removed": 2,
    NOWHERE: 2,
    Kind.CHOICE: 3,
    STRATEGY: 4,
}
_SHARED = 3
_ENDS = ("parked", "removed", NOWHERE, Kind.METRIC, Kind.PRINCIPLE, Kind.ALWAYS)


@dataclass(frozen=True, slots=True)
class Way:
    """The way up: where it starts, each thing above in the order it is told, and every link walked."""

    starts: tuple[Thing, ...]
    told: tuple[Thing, ...]  # the starts included
    links: tuple[Link, ...]

    def into(self, thing: Thing) -> tuple[Link, ...]:
        """The links by which a thing is reached."""
        return tuple(link for link in self.links if link.above.place == thing.place)

    def reaches(self, name: str) -> bool:
        """Whether the way leads to this part of the strategy."""
        return any(thing.kind == STRATEGY and thing.name == name for thing in self.told)


def way_up(links: Links, thing: Thing) -> Way:
    """The way from a thing to the vision, as far as the files say it."""
    starts: tuple[Thing, ...] = (thing,)
    if thing.kind in _A_TEAMS and thing.team:
        of_team = links.down.get(thing.team.place, ())
        starts = tuple(link.below for link in of_team if link.how == OF and link.below.kind == CONTRIBUTION)
    told: dict[Place, Thing] = {}
    shared: dict[Place, Thing] = {}
    walked: dict[tuple[Place, str, Place], Link] = {}
    for start in starts:
        found = tuple(_walk(links, start))
        walked |= {(link.below.place, link.how, link.above.place): link for link in found}
        above = [start, *(link.above for link in found)]
        for each in sorted(above, key=_tier):
            (shared if _tier(each) >= _SHARED and each is not start else told).setdefault(each.place, each)
    ends = sorted((each for each in shared.values() if each.place not in told), key=_tier)
    order = (*told.values(), *ends)
    known = {each.place: number for number, each in enumerate(order)}
    in_order = sorted(walked.values(), key=lambda link: (known[link.below.place], known[link.above.place]))
    return Way(starts, order, tuple(in_order))


def _tier(thing: Thing) -> int:
    """Level by level; the vision after the milestone."""
    return _TIERS.get(thing.kind, 0) + (thing.kind == STRATEGY and thing.name == "vision")


def _walk(links: Links, start: Thing) -> Iterator[Link]:
    """Level by level upwards; what a thing goes against, and what is parked or gone, leads no further."""
    level, seen = [start], {start.place}
    while level:
        above: list[Thing] = []
        for thing in level:
            for link in links.up.get(thing.place, ()):
                if not _leads_up(link, start):
                    continue
                yield link
                is_end = link.how == AGAINST or link.above.kind in _ENDS
                if link.above.place not in seen and not is_end:
                    seen.add(link.above.place)
                    above.append(link.above)
        level = above


def _leads_up(link: Link, start: Thing) -> bool:
    if link.how == SHOWS:
        return link.below.place == start.place
    aside = link.above.kind == STRATEGY and link.above.name in ("diagnosis", "differentiator")
    return link.how in _UP and not aside
