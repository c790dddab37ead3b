"""An accepted decision rests on what is in force or done, not on what was parked or removed.

Why: after a change of course, old decisions keep steering until somebody reads them again.

Source: Amie Devero, "Alignment for Autonomy"; our own belief.

Write: a new decision on what holds now, with `supersedes`; or drop the link, if the rest carries it.

Ignore: where the decision still holds on other grounds; say which.

For: who took the decision, else the lead.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Related, Severity
from strategy_cli.graph.links import Graph, OwnedDecision, Retired
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import decider_of
from strategy_cli.model.strategy import Change

RULE = "decision-rests-on-retired"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/partners.yaml
decisions:
- id: partners-no-fair
  date: 2026-10-20
  decided: Stay away from the trade fair.
  initiative: first-partners
  because: vendors meet us in their own rooms
  follows: [ops-first, field-sales]
"""

GOOD = """
# teams/partners.yaml
decisions:
- id: partners-no-fair
  date: 2026-10-20
  decided: Stay away from the trade fair.
  initiative: first-partners
  because: vendors meet us in their own rooms
  follows: [ops-first, partners-sell]
"""

NEAR_MISS = """
# teams/partners.yaml
decisions:
- id: partners-five-links
  date: 2026-06-20
  decided: Connect the five commonest warehouse systems first.
  initiative: warehouse-links
  because: four firms in five run one of them
  follows: [ops-first]
- id: partners-fair-stand
  date: 2026-03-20
  status: rejected
  decided: Take a stand at the trade fair.
  because: a stand costs a month of cash
  follows: [field-sales]
"""

DISGUISED = """
# teams/partners.yaml
decisions:
- id: partners-no-fair
  date: 2026-10-20
  decided: Stay away from the trade fair.
  initiative: mobile-app
  because: vendors meet us in their own rooms
  follows: [ops-first, partners-sell]
"""

_HOLDS = "done"


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each retired id that an accepted decision names."""
    gone = {name for name, retired in graph.retired.items() if retired.how != _HOLDS}
    for owned in graph.decisions if gone else ():
        if owned.decision.is_accepted:
            for key in ("initiative", "follows", "goes_against"):
                for name in getattr(owned.decision, key):
                    if name in gone and (graph.retired[name].how == "removed" or key == "initiative"):
                        yield _fault(graph, owned, key, name, graph.retired[name])


def _fault(graph: Graph, owned: OwnedDecision, key: str, name: str, retired: Retired) -> Fault:
    decision, entry = owned.decision, retired.entry
    edition = f" in edition {entry.edition}" if isinstance(entry, Change) and entry.edition else ""
    how = f"was removed{edition}" if retired.how == "removed" else f"is {retired.how}"
    because = str(entry.get("because"))
    return Fault(
        RULE,
        decision.place.item(key, name),
        f"{called('decision', decision)} rests on `{name}`, which {how}",
        "read it again: supersede it with a decision that rests on what holds now, or drop this link",
        decider_of(graph, owned),
        quote=name,
        related=(Related(entry.place, f"{how}: {because}" if because else how),),
    )
