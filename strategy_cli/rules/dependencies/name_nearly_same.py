"""Two names that differ in one letter, in the order of their parts, or in an initial, are two people.

Names that stand side by side in one list are not asked about: whoever wrote that list meant two people.

Why: rights, exceptions and back-briefs are compared by name, and a slip makes one person into two.

Source: our own belief.

Write: where they are one person, the same name everywhere.

Ignore: where they are two people; the reason says so to the next reader too.

For: whoever the text belongs to.
"""

from collections import defaultdict
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.namesakes import Mention, by_person, groups, nearly_same, side_by_side
from strategy_cli.graph.naming import short
from strategy_cli.graph.prose import owner_of_text

RULE = "name-nearly-same"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: Dana Reys
"""

GOOD = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: Dana Reyes
"""

NEAR_MISS = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: " dana  REYES"
- area: storage
  level: together
  granted_by: Diana Keyes
"""

DISGUISED = """
# teams/platform.yaml
decision_rights:
- area: connections
  level: together
  granted_by: Reyes, D.
- area: storage
  level: together
  granted_by: D. Reyes
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each name that may be a slip of another one: of two, the one that is used less."""
    people = by_person(graph)
    rank = {name: (-len(people[name]), at) for at, name in enumerate(people)}  # the most used first
    apart = side_by_side(people)
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in nearly_same(people):
        if frozenset((one, other)) not in apart:
            near[one].add(other)
            near[other].add(one)
    usual = {min(together, key=rank.__getitem__) for together in groups(near)}
    for name in people:
        if name in near and name not in usual:
            yield _fault(graph, people[name], people[min(near[name], key=rank.__getitem__)])


def _fault(graph: Graph, rare: list[Mention], usual: list[Mention]) -> Fault:
    first, other = rare[0], usual[0]
    times = f" ({len(rare)} times)" if len(rare) > 1 else ""
    return Fault(
        RULE,
        first.place,
        f'"{short(first.name)}"{times} and "{short(other.name)}" are nearly the same name: is it one person?',
        f'if it is, write "{short(other.name)}" everywhere; if they are two, an ignore can say so',
        owner_of_text(graph, first.place),
        quote=first.name,
        related=(Related(other.place, f"{short(other.name)}, as in {len(usual)} places"),),
    )
