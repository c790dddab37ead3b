"""A superseded decision and the one in its place name each other, and no decision takes its own place.

The old one says `status: superseded` and `superseded_by`, the new one `supersedes`; a proposed one
supersedes nothing yet. With `--base`, a decision that stays accepted keeps its `decided`, but for slips of
the pen, and every link it had; what was missing may be added.

Why: whoever finds the old decision must be led to the one that holds.

Source: MADR, the life cycle of a decision record (ADR).

Write: both sides: `superseded_by: <new>` with `status: superseded`, and `supersedes: <old>`.
Where a decision says something else than it said: leave the old one, and write a new one that supersedes it.

Ignore: never; the two sides take one line each.

For: who took the decision that lacks its side, else the lead.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity, listed
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import decider_of
from strategy_cli.graph.succession import Succession, circles, successions
from strategy_cli.nearest import nearest
from strategy_cli.rules.page import Earlier
from strategy_cli.views.changes.rewriting import rewritten

RULE = "supersede-broken"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/partners.yaml
decisions:
- id: partners-fair
  date: 2026-04-20
  status: superseded
  decided: Take a stand at the trade fair.
- id: partners-no-fair
  date: 2026-10-20
  decided: Stay away from the trade fair.
  initiative: first-partners
  because: vendors meet us in their own rooms
  follows: [partners-sell]
"""

GOOD = """
# teams/partners.yaml
decisions:
- id: partners-fair
  date: 2026-04-20
  status: superseded
  decided: Take a stand at the trade fair.
  superseded_by: partners-no-fair
- id: partners-no-fair
  date: 2026-10-20
  decided: Stay away from the trade fair.
  initiative: first-partners
  because: vendors meet us in their own rooms
  follows: [partners-sell]
  supersedes: partners-fair
"""

NEAR_MISS = """
# teams/partners.yaml
decisions:
- id: partners-fair
  date: 2026-10-20
  decided: Take a stand at the trade fair.
  initiative: first-partners
  because: vendors send their buyers there
  follows: [partners-sell]
- id: partners-no-fair
  date: 2026-11-20
  status: proposed
  decided: Stay away from the trade fair.
  initiative: first-partners
  because: vendors meet us in their own rooms
  follows: [partners-sell]
  supersedes: partners-fair
"""

DISGUISED = """
# teams/partners.yaml
decisions:
- id: partners-fair
  date: 2026-04-20
  status: superseded
  decided: Take a stand at the trade fair.
  superseded_by: partners-no-fair
- id: partners-no-fair
  date: 2026-10-20
  decided: Stay away from the trade fair.
  initiative: first-partners
  because: vendors meet us in their own rooms
  follows: [partners-sell]
"""

_MOST_NAMED = 4  # of a circle; who reads these finds the rest


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each circle, each side that is not written, and each decision superseded by nothing."""
    pairs = successions(graph)
    circling: set[str] = set()
    for circle in circles(graph, pairs):
        circling |= {owned.decision.id for owned in circle}
        yield _circle(graph, circle)
    replaced = {pair.old.decision.id for pair in pairs}
    for owned in graph.decisions:
        decision = owned.decision
        if (
            decision.status == "superseded"
            and decision.lacks("superseded_by")
            and decision.id not in replaced
        ):
            message = f"{called('decision', decision)} is superseded, and does not say by which decision"
            help_ = "add `superseded_by:`, the decision that holds now; or, if this one holds, say `accepted`"
            yield Fault(
                RULE, decision.place, message, help_, decider_of(graph, owned), label=short(decision.decided)
            )
    for pair in pairs:
        if not circling.issuperset((pair.old.decision.id, pair.new.decision.id)):
            yield from _sides(graph, pair)


def compare(graph: Graph, earlier: Earlier, settings: Settings) -> Iterator[Fault]:
    """Also a fault for each key of an accepted decision that was rewritten in place."""
    base = earlier.graph
    yield from check(graph, settings)
    for owned, key, was in rewritten(base, graph):
        decision = owned.decision
        name, quoted = called("decision", decision), listed([f"“{short(each)}”" for each in was])
        if key == "decided":
            message = f"{name} is accepted and says something else now; it said {quoted}"
        else:
            message = f"{name} is accepted and lost what it named in `{key}`: {quoted}"
        help_ = (
            f"leave it as it was, and write what holds now as a decision of its own that says "
            f"`supersedes: {decision.id or '<id>'}`"
        )
        owner = decider_of(graph, owned)
        yield Fault(RULE, decision.place.key(key), message, help_, owner)


def _circle(graph: Graph, circle: tuple[OwnedDecision, ...]) -> Fault:
    first, others = circle[0], circle[1:]
    names = listed([f"`{owned.decision.id}`" for owned in circle[:_MOST_NAMED]])
    if others:
        message = f"decisions {names} supersede each other in a circle"
        help_ = "find the one that came last: it has `supersedes`, and no `superseded_by`"
    else:
        message, help_ = f"decision {names} supersedes itself", "name another decision, or drop the key"
    related = tuple(Related(owned.decision.place, "in the same circle") for owned in others[:_MOST_NAMED])
    return Fault(RULE, first.decision.place, message, help_, decider_of(graph, first), related=related)


def _sides(graph: Graph, pair: Succession) -> Iterator[Fault]:
    """What the old and the new one each fail to say of the other."""
    old, new = pair.old.decision, pair.new.decision
    if not pair.new_says and not _tried(new.supersedes, old.id) and "supersedes" not in new.unread:
        yield _missing(
            graph,
            pair.new,
            pair.old,
            f"does not say that it supersedes `{old.id}`",
            f"`supersedes: {old.id}`",
        )
    if not (new.is_accepted or new.status == "superseded"):
        return
    if not pair.old_says and not _tried(old.superseded_by, new.id) and "superseded_by" not in old.unread:
        help_ = f"`status: superseded` and `superseded_by: {new.id}`"
        yield _missing(graph, pair.old, pair.new, f"does not say that `{new.id}` superseded it", help_)
    elif pair.old_says and old.status != "superseded" and "status" not in old.unread:
        status = f"its status is {old.status or 'accepted'}"
        yield _missing(
            graph, pair.old, pair.new, f"was superseded by `{new.id}`, and {status}", "`status: superseded`"
        )


def _tried(names: tuple[str, ...], name: str) -> bool:
    """Whether one of these is a slip of that id, which has a finding of its own."""
    return bool(nearest(name, names))


def _missing(graph: Graph, here: OwnedDecision, other: OwnedDecision, what: str, help_: str) -> Fault:
    related = Related(other.decision.place, "the other of the two")
    message = f"{called('decision', here.decision)} {what}"
    owner = decider_of(graph, here)
    return Fault(
        RULE,
        here.decision.place,
        message,
        f"write {help_}",
        owner,
        quote=here.decision.id,
        related=(related,),
    )
