"""What may be named has an id: a letter, then letters, digits and hyphens, all small, at most 64; used once.

Once in strategy.yaml, whatever it names; decisions over all files; teams and `others` together; areas in
their team.
A team's id is its file's name.

Why: ids are what links, addresses and file names are made of.

Source: our own belief.

Write: the id that the finding offers, and the same wherever it is named.

Ignore: never; what has no id of its own cannot be linked.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from collections import defaultdict
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import (
    OTHERS,
    Named,
    as_id,
    called,
    first_words,
    hides_something,
    named_in_doubt,
    same_name,
)
from strategy_cli.model.entry import Kind
from strategy_cli.model.ids import LONGEST_ID, is_well_formed
from strategy_cli.model.team import Team

RULE = "bad-id"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
always:
- id: Data stays
  what: no personal data leaves the region of the customer
  because: the law, and every contract we signed
"""

GOOD = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region of the customer
  because: the law, and every contract we signed
"""

NEAR_MISS = """
# teams/partners.yaml
needs:
- id: stories
  from: insights
  what: three customer answers with real figures
  by: 2027-02-15
- id: stories
  from: platform
  what: three customer answers that load in a second
  by: 2027-02-15
"""

DISGUISED = """
# strategy.yaml
parked:
- id: ops-first
  what: Mobile app
  because: the morning meeting happens at a desk screen
  revisit_on: 2027-09-01
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each id that is missing, not written as ids are, or taken."""
    seen: dict[str, dict[str, Named]] = defaultdict(dict)
    for named in named_in_doubt(graph):
        name, first = same_name(named.name), None
        for scope in named.scopes:
            holder = seen[scope].setdefault(name, named)
            first = first or (holder if holder is not named else None)
        if words := _words(graph, named, first):
            yield _fault(named, words, first)


def _words(graph: Graph, named: Named, first: Named | None) -> tuple[str, str] | None:
    """What is wrong with an id and what to write; None where nothing is, or where that is said elsewhere."""
    if not named.name:
        return _missing(named) if named.entry.lacks(named.key) else None
    if is_well_formed(named.name):
        return _taken(graph, named, first)
    return None if hides_something(named.name) else _malformed(named, taken=first is not None)


def _missing(named: Named) -> tuple[str, str]:
    text = first_words(named.entry)
    file = team_id(named.entry) if isinstance(named.entry, Team) else ""
    offered = file if is_well_formed(file) else as_id(file or text)
    message = f"this {named.noun} has no `{named.key}`" + (f': "{text}"' if text else "")
    too = ", and name the file so" if file not in ("", offered) else ""
    return message, f"add `{named.key}: {offered or '<a short name>'}`{too}"


def _malformed(named: Named, taken: bool) -> tuple[str, str]:
    thing = called(named.noun, named.entry, named.key)
    message = f"{thing} has a name that is not written as ids are"
    if len(named.name) > LONGEST_ID:
        message = f"{thing} has a name of {len(named.name)} characters; an id has at most {LONGEST_ID}"
    file = team_id(named.entry) if isinstance(named.entry, Team) else ""
    offered = file if is_well_formed(file) else as_id(named.name)
    if taken or not offered:
        free = ", and taken by nothing else" if taken else ""
        return message, f"begin with a letter; then small letters, digits and hyphens{free}"
    return message, f"write `{offered}`" + (", and name the file so" if file not in ("", offered) else "")


def _taken(graph: Graph, named: Named, first: Named | None) -> tuple[str, str] | None:
    """What an id well written clashes with: the format, its file, a team, or another of its like."""
    name = named.name
    if name in named.reserved:
        return (
            f"{called(named.noun, named.entry, named.key)} has a name that the format keeps for itself",
            "write another id, also where it is named",
        )
    if isinstance(named.entry, Team):
        return _unlike_its_file(name, team_id(named.entry))
    if named.noun == OTHERS and graph.find(name, Kind.TEAM):
        thing = called(named.noun, named.entry, named.key)
        return f"{thing} is a team with a file", "delete this entry, or write another id"
    if first:
        thing = called(named.noun, named.entry, named.key)
        holder = "another" if first.noun == named.noun else called(first.noun, first.entry, first.key)
        message = f"{thing} has an id that is taken by {holder}"
        return message, "write another id for one of the two; or keep one entry, with all that both say"
    return None


def _unlike_its_file(name: str, file: str) -> tuple[str, str] | None:
    if name == file:
        return None
    right = f"write `id: {file}`, or name the file" if is_well_formed(file) else "name the file"
    return f"team `{name}` stands in a file called `{file}`", f"{right} `{name}.yaml`"


def _fault(named: Named, words: tuple[str, str], first: Named | None) -> Fault:
    place = named.entry.place.key(named.key) if named.name else named.entry.place
    related = (Related(first.entry.place, "the first stands here"),) if first and named.name else ()
    return Fault(RULE, place, *words, (), quote=named.name, related=related)
