"""Every id and every edition that is named exists, and is of the kind that its key takes.

What is parked, done, listed under `removed`, or a team that ended, is not unknown.

Why: a link that leads nowhere makes every count built on it false.

Source: our own belief.

Write: the id that the finding offers; or add the thing itself, where it was forgotten.

Ignore: while the other side is still in review; say until when.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from collections import Counter
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Place, Severity, counted, listed
from strategy_cli.graph.links import EVERYONE, Graph
from strategy_cli.graph.naming import NOUNS, short, some
from strategy_cli.graph.references import (
    Reference,
    candidates,
    meant_in,
    place_of,
    unknown_editions,
    unresolved,
    what_it_is,
)
from strategy_cli.graph.unread import why_edition_open, why_open
from strategy_cli.model.entry import Kind

RULE = "unknown-reference"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
contributes:
- initiative: daily-anwser
  our_part: Find the three questions a manager asks every morning.
  so_that: partners can show a result on the first call
  moves: [active-firms]
"""

GOOD = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  so_that: partners can show a result on the first call
  moves: [active-firms]
"""

NEAR_MISS = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  moves: [active-firms]
- initiative: warehouse-links
  our_part: Say which fields of a warehouse system the answer needs.
  proof: a list of ten fields
"""

DISGUISED = """
# teams/insights.yaml
we_will_not:
- what: take requests only an analyst could use
  follows: daily-answer
- follows: ops-first
  because: it costs us nothing but that
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each id and edition that is not there; what may stand in an unread text is only counted."""
    still_open: Counter[str] = Counter()
    meant = meant_in(graph)
    for reference, because in why_open(graph, unresolved(graph)):
        if because:
            still_open[because] += 1
        else:
            yield _fault(graph, reference, meant(reference))
    editions = tuple(unknown_editions(graph))
    if because := why_edition_open(graph):
        still_open[because] += len(editions)
    else:
        yield from (_edition(graph, place, edition) for place, edition in editions)
    for because, count in still_open.items():
        if count:
            yield NotJudged(RULE, f"{counted(count, 'name')} cannot be looked up: {because}", count)


def _fault(graph: Graph, reference: Reference, near: str) -> Fault:
    name = short(reference.name)
    if found := what_it_is(graph, reference.name):
        message = f"`{reference.key}` takes {_kinds(reference, 1)}, and `{name}` is {found}"
    elif Kind.ELEMENT in reference.kinds:
        message = f"nothing in the strategy is called `{name}`"
    else:
        message = f"there is no {_kinds(reference, 0)} `{name}`"
    message += f"; did you mean `{near}`?" if near else ""
    return Fault(RULE, reference.place, message, _help(graph, reference, near), (), quote=reference.name)


def _kinds(reference: Reference, number: int) -> str:
    """The kinds of things that may stand here, as one (0) or several (1)."""
    if Kind.AREA in reference.kinds:
        return ("decision right in the area", "areas of the team's own decision rights")[number]
    if Kind.ELEMENT in reference.kinds:
        return ("part of the strategy", "parts of the strategy")[number]
    return listed([NOUNS[kind][number] for kind in reference.kinds if kind in NOUNS], "or")


def _help(graph: Graph, reference: Reference, near: str) -> str:
    if near:
        place = place_of(graph, reference, near)
        at = graph.locate(place) if place else None
        return f"write `{near}` ({at.path}:{at.span.line})" if at else f"write `{near}`"
    # `everyone` comes first, or a long list would cut it off
    names = sorted(candidates(graph, reference), key=lambda name: name != EVERYONE)
    return f"write one of: {some(names)}" if names else "add it where it belongs, or delete the name here"


def _edition(graph: Graph, place: Place, edition: int) -> Fault:
    message = f"there is no edition {edition}: the strategy is at edition {graph.edition}"
    help_ = f"write the edition that is meant, or raise `edition:` in {graph.strategy.place.path}"
    return Fault(RULE, place, message, help_, (), quote=str(edition))
