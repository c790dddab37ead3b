"""All that rests on a thing, across teams, in the order of consequence: strategy first, then the teams."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.finding import Place
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, NEED, REMOVED, RIGHT, STRATEGY, Thing
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Kind
from strategy_cli.views.tracing.links import (
    ASKED_OF,
    FALLS_IN,
    NOWHERE,
    OF,
    REACHED_BY,
    REPLACES,
    WILL_NOT,
    Link,
    Links,
)

# What reaches no further than from the thing that was asked for: a team's decisions rest on the team, and
# not on each initiative that the team works on.
_NEAR = (OF, FALLS_IN, ASKED_OF, REACHED_BY, REPLACES)
_ORDER = (
    STRATEGY,
    Kind.CHOICE,
    Kind.PRINCIPLE,
    Kind.ALWAYS,
    Kind.INITIATIVE,
    Kind.METRIC,
    CONTRIBUTION,
    WILL_NOT,
    RIGHT,
    Kind.DECISION,
    NEED,
    GIVE,
    Kind.TEAM,
    Kind.OTHER,
)


@dataclass(frozen=True, slots=True)
class Below:
    """A thing that rests on another, and every link by which it does."""

    thing: Thing
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Resting:
    """All that rests on a thing, in the order of consequence; `past` named it and is in force no more."""

    below: tuple[Below, ...]
    past: tuple[Below, ...]


def resting_on(links: Links, thing: Thing) -> Resting:
    """All that rests on a thing; a thing in two ways once, with both links."""
    found: dict[Place, Thing] = {}
    how: dict[Place, list[Link]] = {}
    level, seen = [thing], {thing.place}
    while level:
        below: list[Thing] = []
        for above in level:
            for link in _carried(links, above, thing):
                how.setdefault(link.below.place, []).append(link)
                if link.below.place not in seen:
                    seen.add(link.below.place)
                    found[link.below.place] = link.below
                    if is_in_force(link.below):
                        below.append(link.below)
        level = below
    ordered = sorted(found.values(), key=_rank)
    all_below = [Below(each, tuple(how[each.place])) for each in ordered]
    return Resting(
        tuple(each for each in all_below if is_in_force(each.thing)),
        tuple(each for each in all_below if not is_in_force(each.thing)),
    )


def _carried(links: Links, above: Thing, root: Thing) -> Iterator[Link]:
    for link in links.down.get(above.place, ()):
        if above.place == root.place or link.how not in _NEAR:
            yield link


def is_in_force(thing: Thing) -> bool:
    """Whether a thing still holds: a live decision, an initiative not parked or done, a team at work."""
    if isinstance(thing.entry, Decision):
        return thing.entry.is_live
    if thing.kind in ("parked", "done", REMOVED, NOWHERE):
        return False
    return not thing.team or not thing.team.ended.is_written


def _rank(thing: Thing) -> tuple[int, int]:
    """By kind; among decisions the newest first."""
    entry = thing.entry
    day = entry.date if isinstance(entry, Decision) else None
    kind = _ORDER.index(thing.kind) if thing.kind in _ORDER else len(_ORDER)
    return kind, -(day or date.min).toordinal()
