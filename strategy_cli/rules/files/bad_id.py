"""What may be named has an id: a letter, then letters, digits and hyphens, all small, at most 64; used once.

Once in strategy.yaml, whatever it names; decisions over all files; teams and `others` together; areas in their team.
A team's id is its file's name.

Why: ids are what links, addresses and file names are made of.

Source: our own belief.

Write: the id that the finding offers, and the same wherever it is named.

Ignore: never; what has no id of its own cannot be linked.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import (
    LONGEST_ID,
    Named,
    as_id,
    called,
    everything_named,
    hides_something,
    is_well_formed,
    same_name,
)
from strategy_cli.model.entry import Kind
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
    seen: dict[tuple[str, str], Named] = {}
    for named in everything_named(graph):
        name = same_name(named.name)
        first = next((seen[scope, name] for scope in named.scopes if (scope, name) in seen), None)
        if words := _words(graph, named, first):
            yield _fault(named, words, first)
        for scope in named.scopes:
            seen.setdefault((scope, name), named)


def _words(graph: Graph, named: Named, first: Named | None) -> tuple[str, str] | None:
    """What is wrong with an id and what to write; None where nothing is, or where that is said elsewhere."""
    name, it = named.name, called(named.noun, named.entry, named.key)
    if not name:
        return _missing(named) if named.entry.lacks(named.key) else None
    if hides_something(name):
        return None
    if not is_well_formed(name):
        return _malformed(named, taken=first is not None)
    if name in named.reserved:
        return f"{it} has a name that the format keeps for itself", "write another id, and the same wherever it is named"
    if isinstance(named.entry, Team):
        return _unlike_its_file(name, team_id(named.entry))
    if named.noun == "`others` entry" and graph.find(name, Kind.TEAM):
        return f"{it} is a team with a file", "delete this entry, or write another id"
    if first:
        help_ = "write another id for one of the two; or keep one entry, with all that both say"
        return f"`{name}` names a second thing: {it} comes after {called(first.noun, first.entry, first.key)}", help_
    return None


def _missing(named: Named) -> tuple[str, str]:
    text = _first_text(named)
    offered = team_id(named.entry) if isinstance(named.entry, Team) else as_id(text)
    said = f': "{text}"' if text else ""
    return f"this {named.noun} has no `{named.key}`{said}", f"add `{named.key}: {offered or '<a short name>'}`"


def _first_text(named: Named) -> str:
    """The first thing an entry says, so that it can be offered as its id."""
    for key in ("name", "what", "we_choose", "prefer", "problem", "measures", "decided", "must_be_true"):
        text = " ".join(str(getattr(named.entry, key, "")).split()[:6])
        if text:
            return text
    return ""


def _malformed(named: Named, taken: bool) -> tuple[str, str]:
    name = named.name
    if len(name) > LONGEST_ID:
        message = f"the {named.key} of this {named.noun} has {len(name)} characters, and ids have at most {LONGEST_ID}"
    else:
        message = f"{called(named.noun, named.entry, named.key)} has an id that is not written as ids are"
    file = team_id(named.entry) if isinstance(named.entry, Team) else ""
    offered = file if is_well_formed(file) else as_id(name)
    if taken or not offered:
        return message, "begin with a letter; then small letters, digits and hyphens" + (", and not taken" if taken else "")
    return message, f"write `{offered}`" + (f", and name the file `{offered}.yaml`" if file not in ("", offered) else "")


def _unlike_its_file(name: str, file: str) -> tuple[str, str] | None:
    if name == file:
        return None
    right = f"write `id: {file}`, or name the file" if is_well_formed(file) else "name the file"
    return f"team `{name}` stands in a file called `{file}`", f"{right} `{name}.yaml`"


def _fault(named: Named, words: tuple[str, str], first: Named | None) -> Fault:
    place = named.entry.place.key(named.key) if named.name else named.entry.place
    related = (Related(first.entry.place, "the first stands here"),) if first and named.name else ()
    return Fault(RULE, place, *words, (), quote=named.name, related=related)
