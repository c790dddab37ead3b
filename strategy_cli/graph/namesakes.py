"""Who is named where, and which two names may be one person: a slip, another order, an initial.

Names are compared part by part, and found by what they have in common, so that thousands take no longer each.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph
from strategy_cli.graph.names import folded
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry
from strategy_cli.model.team import Team

Parts = tuple[str, ...]

# Letters that a part has at least if one of them can be a slip; given names lie close together: John, Joan.
_SHORTEST, _SHORTEST_GIVEN = 4, 5
_LONGEST = 100  # characters of a name; what is longer is none, and comparing it part by part would not end
_MOST_OTHERS = 8  # names that one with an initial is held against: those with the same parts hang together
_DECIDERS = ("decided_by", "agreed_by")
_PART = re.compile(r"\w+")


class Mention(NamedTuple):
    """A person named under a key of an entry."""

    name: str
    entry: Entry
    key: str

    @property
    def place(self) -> Place:
        """Where the name stands."""
        here = self.entry.place
        return here.item(self.key, self.name) if self.key in _DECIDERS else here.key(self.key)


def mentions(graph: Graph) -> Iterator[Mention]:
    """Every person named, in the order of the files."""
    strategy = graph.strategy
    owned = (strategy, *strategy.initiatives, *strategy.parked, *strategy.done)
    yield from _written((entry, "owner") for entry in owned)
    yield from _written((other, "through") for other in strategy.others)
    yield from _of_decisions(strategy.decisions)
    for team in graph.teams:
        yield from _of_team(team)


def _of_team(team: Team) -> Iterator[Mention]:
    yield from _written((
        (team, "lead"),
        (team, "reports_to"),
        *((need, "escalated_to") for need in team.needs),
        *((right, "granted_by") for right in team.decision_rights),
    ))  # fmt: skip
    yield from _of_decisions(team.decisions)
    yield from _written(((team.backbrief, "given_by"), (team.backbrief, "heard_by")))


def _of_decisions(decisions: Iterable[Decision]) -> Iterator[Mention]:
    for decision in decisions:
        if decision.accepted_by:
            yield Mention(decision.accepted_by, decision, "accepted_by")
        for name in decision.decided_by:
            yield Mention(name, decision, "decided_by")
        for name in decision.agreed_by:
            yield Mention(name, decision, "agreed_by")


def _written(keys: Iterable[tuple[Entry, str]]) -> Iterator[Mention]:
    """Who is named under keys that take one name."""
    for entry, key in keys:
        if name := getattr(entry, key):
            yield Mention(name, entry, key)


def by_person(graph: Graph) -> dict[str, list[Mention]]:
    """The mentions of each name, by the name folded, in the order of the first."""
    found: dict[str, list[Mention]] = defaultdict(list)
    seen: dict[str, str] = {}
    for mention in mentions(graph):
        if mention.name not in seen:
            seen[mention.name] = folded(mention.name)
        found[seen[mention.name]].append(mention)
    found.pop("", None)
    return found


def side_by_side(people: Mapping[str, Iterable[Mention]]) -> set[frozenset[str]]:
    """The pairs of names that stand in one list, and so are two people."""
    lists: dict[Place, set[str]] = defaultdict(set)
    for name, mentioned in people.items():
        for mention in mentioned:
            if mention.key in _DECIDERS:
                lists[mention.entry.place.key(mention.key)].add(name)
    together = (sorted(names) for names in lists.values() if 1 < len(names) < 10)
    return {frozenset((one, other)) for names in together for one in names for other in names if one < other}


def nearly_same(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each pair of folded names that may be one person; a pair may come twice."""
    parts = {name: parts_of(name) for name in names if len(name) <= _LONGEST}
    by_parts: dict[Parts, list[str]] = defaultdict(list)
    by_rest: dict[tuple[Parts, Parts], list[str]] = defaultdict(list)
    for name, own in parts.items():
        by_parts[tuple(sorted(own))].append(name)
        for at in range(len(own)):
            by_rest[own[:at], own[at + 1 :]].append(name)
    for alike in by_parts.values():
        yield from pairwise(alike)
    for (before, after), alike in by_rest.items():
        if len(alike) > 1:
            by_part = {parts[name][len(before)]: name for name in alike}
            yield from _initials(by_part)
            yield from _slips(by_part, _SHORTEST if before else _SHORTEST_GIVEN)
        if before and after:  # an initial in the middle, which another has not
            middle = {part: name for name in alike if is_initial(part := parts[name][len(before)])}
            without = by_parts.get(tuple(sorted(before + after)), ()) if middle else ()
            yield from ((name, other) for name in middle.values() for other in without[:_MOST_OTHERS])


def parts_of(name: str) -> Parts:
    """The parts of a name without accents, apostrophes and stops: `d. o'brien-lee` is d, obrien, lee."""
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(each for each in letters if not unicodedata.combining(each)).replace("’", "")
    return tuple(_PART.findall(name.replace("'", "").replace("`", "")))


def is_initial(part: str) -> bool:
    """Whether a part of a name is one letter alone."""
    return len(part) == 1 and part.isalpha()


def _initials(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Of names that differ in one part, by that part: those where it is the initial of the other."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for part in names:
        by_letter[part[0]].append(part)
    for letter, parts in by_letter.items():
        if letter in names and letter.isalpha():
            yield from ((names[letter], names[part]) for part in parts if part != letter)


def _slips(names: Mapping[str, str], shortest: int) -> Iterator[tuple[str, str]]:
    """Of names that differ in one part, by that part: those where it is a slip of the other.

    Two words one letter apart have a word in common that lacks one of their letters.
    """
    shapes: dict[str, list[str]] = defaultdict(list)
    for part in names:
        if len(part) >= shortest:
            for shape in {part, *(part[:at] + part[at + 1 :] for at in range(len(part)))}:
                shapes[shape].append(part)
    for alike in shapes.values():
        for one, other in pairwise(alike):
            if is_slip(one, other, in_given_name=shortest == _SHORTEST_GIVEN):
                yield names[one], names[other]


def is_slip(one: str, other: str, *, in_given_name: bool) -> bool:
    """Whether two parts differ as a slip makes them: one letter, or two that changed places.

    The first letter is seldom mistaken, a number never; and a given name with another last vowel is another
    person's: Anna, Anne; Paul, Paula.
    """
    if one[0] != other[0] or any(map(str.isdigit, one + other)):
        return False
    short, long = sorted((one, other), key=len)
    start = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if in_given_name and start >= len(short) - 1 and set(long[start:]) <= set("aeiou"):
        return False
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[start : start + 2] == long[start : start + 2][::-1]
    return short[start + 1 :] == long[start + 1 :] or (swapped and short[start + 2 :] == long[start + 2 :])


def groups(near: Mapping[str, Iterable[str]]) -> Iterator[set[str]]:
    """The names that hang together, directly or through others; `near` goes both ways."""
    left = dict.fromkeys(near)
    while left:
        group, todo = set[str](), [next(iter(left))]
        while todo:
            name = todo.pop()
            if name in left:
                del left[name]
                group.add(name)
                todo += near[name]
        yield group
