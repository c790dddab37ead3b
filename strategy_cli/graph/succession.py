"""Which decision takes the place of which, and where that runs in a circle."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.model.decision import Decision


class Succession(NamedTuple):
    """An old decision and the new one in its place; at least one of the two says so."""

    old: OwnedDecision
    new: OwnedDecision

    @property
    def old_says(self) -> bool:
        """Whether the old one names the new one in `superseded_by`."""
        return self.new.decision.id in self.old.decision.superseded_by

    @property
    def new_says(self) -> bool:
        """Whether the new one names the old one in `supersedes`."""
        return self.old.decision.id in self.new.decision.supersedes


def successions(graph: Graph) -> tuple[Succession, ...]:
    """Every pair of old and new, in the order of the files; an id that two decisions share is in none."""
    if not any(any(graph.columns.of(Decision, key)) for key in ("supersedes", "superseded_by")):
        return ()
    uses = Counter(owned.decision.id for owned in graph.decisions)
    by_id = {owned.decision.id: owned for owned in graph.decisions if uses[owned.decision.id] == 1}
    by_id.pop("", None)
    pairs: dict[tuple[str, str], Succession] = {}
    for name, owned in by_id.items():
        for new in owned.decision.superseded_by:
            if new in by_id:
                pairs[name, new] = Succession(owned, by_id[new])
        for old in owned.decision.supersedes:
            if old in by_id:
                pairs[old, name] = Succession(by_id[old], owned)
    return tuple(pairs.values())


def circles(graph: Graph, pairs: tuple[Succession, ...]) -> Iterator[tuple[OwnedDecision, ...]]:
    """Each circle of decisions that take each other's place, from its first on; none is in two circles."""
    named = {owned.decision.id for pair in pairs for owned in pair}
    known = {owned.decision.id: owned for owned in graph.decisions if owned.decision.id in named}
    order = {name: number for number, name in enumerate(known)}
    after: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for old, new in ((pair.old.decision.id, pair.new.decision.id) for pair in pairs):
        after[old].append(new)
        before[new].append(old)
    left = set(known)
    ways_on = {name: len(after[name]) for name in known}
    _drop([name for name in known if not ways_on[name]], before, ways_on, left)
    for start in known:
        while start in left:
            circle = _walk(start, after, left)
            first = circle.index(min(circle, key=order.__getitem__))
            yield tuple(known[name] for name in circle[first:] + circle[:first])
            _drop(circle, before, ways_on, left)


def _drop(names: list[str], before: dict[str, list[str]], ways_on: dict[str, int], left: set[str]) -> None:
    """Drop these from `left`, and each from which then no way leads on; the rest leads into circles."""
    while names:
        name = names.pop()
        if name in left:
            left.remove(name)
            for old in before[name]:
                ways_on[old] -= 1
                if not ways_on[old]:
                    names.append(old)


def _walk(start: str, after: dict[str, list[str]], left: set[str]) -> list[str]:
    """From one to the next until one comes again: the circle reached, without the way to it."""
    steps = {start: 0}
    here = start
    while (here := next(name for name in after[here] if name in left)) not in steps:
        steps[here] = len(steps)
    return list(steps)[steps[here] :]
