"""A team's accepted decision in an `area` was taken by who may decide there.

At `leader-decides`, `leader-explains` and `leader-asks` that is who granted the right, or the owner of
the strategy; at `together` somebody beside the deciders agreed. Judged only where the decision names its
`area`, and by the right as it stood on the decision's date: one whose `until` was over by then gives no
measure.

Why: authority that is written one way and used another is no help to whoever asks next.

Source: Management 3.0, delegation (L1); DACI and RAPID (A1): one name for who decides.

Write: the true `decided_by` and `agreed_by`; or ask for another level.

Ignore: where the right was another one on the day of the decision; say which.

For: who took the decision, else the lead.
"""

from collections import Counter
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted, listed
from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.names import is_among
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import decider_of, granter_of
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.model.team import Right, Team
from strategy_cli.model.values import Level

RULE = "decision-beyond-rights"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-one-price
  date: 2026-10-14
  decided: Offer the answer at one price for each site.
  initiative: daily-answer
  because: a vendor cannot pass on a price that depends on who asks
  follows: [answer-over-options]
  area: pricing
  decided_by: Priya Nair
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-one-price
  date: 2026-10-14
  decided: Offer the answer at one price for each site.
  initiative: daily-answer
  because: a vendor cannot pass on a price that depends on who asks
  follows: [answer-over-options]
  area: pricing
  decided_by: Dana Reyes
"""

NEAR_MISS = """
# teams/insights.yaml
decision_rights:
- area: answers
  level: together
  granted_by: Dana Reyes
- area: pricing
  level: leader-asks
  granted_by: Dana Reyes
  until: 2026-09-30
decisions:
- id: insights-one-price
  date: 2026-10-14
  decided: Offer the answer at one price for each site.
  initiative: daily-answer
  because: a vendor cannot pass on a price that depends on who asks
  follows: [answer-over-options]
  area: pricing
  decided_by: Priya Nair
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-fewer-words
  date: 2026-10-14
  decided: Say each answer in twelve words.
  initiative: daily-answer
  because: nobody reads the thirteenth at nine
  follows: [answer-over-options]
  area: answers
  decided_by: Priya Nair
  agreed_by: priya  NAIR
"""

_LEADERS = frozenset({Level.LEADER_DECIDES, Level.LEADER_EXPLAINS, Level.LEADER_ASKS})


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each decision beyond its team's right; what a lapsed right would have said is counted."""
    unclear: Counter[str] = Counter()
    owner_is_unread = not {ALL_KEYS, "owner"}.isdisjoint(graph.strategy.unread)
    for owned in graph.decisions:
        team, decision = owned
        right = _right(team, decision.area) if team and decision.area and decision.is_accepted else None
        if not team or not right:
            continue
        if right.until and (decision.date is None or decision.date > right.until):
            unclear["the right's `until` was over, or no `date` is given"] += 1
        elif how := _beyond(graph, team, right, decision):
            if owner_is_unread:
                unclear["who owns the strategy could not be read"] += 1
            else:
                yield _fault(graph, team, right, decision, how)
    for because, count in unclear.items():
        yield NotJudged(RULE, f"{counted(count, 'decision')} cannot be measured by a right: {because}", count)


def _right(team: Team, area: str) -> Right | None:
    """The team's right in an area; None where there is none, several, or one that could not be read."""
    found = [right for right in team.decision_rights if right.area == area]
    is_read = len(found) == 1 and found[0].unread.isdisjoint((ALL_KEYS, "level", "granted_by", "until"))
    return found[0] if is_read else None


def _beyond(graph: Graph, team: Team, right: Right, decision: Decision) -> str:
    """How the decision went beyond the right, as a sentence ends; "" where it did not, or may not have."""
    unread = {ALL_KEYS, "decided_by", "date", "agreed_by"} & decision.unread
    leaders = [*granter_of(graph, team, right), graph.strategy.owner]
    if unread or "reports_to" in team.unread or any(is_among(name, leaders) for name in decision.decided_by):
        return ""
    by = (
        f"was decided by {listed(decision.decided_by)}"
        if any(decision.decided_by)
        else "does not say who decided"
    )
    if right.level in _LEADERS:
        return by
    agreed = [name for name in decision.agreed_by if name.strip() and not is_among(name, decision.decided_by)]
    return f"{by}, and names nobody else who agreed" if right.level == Level.TOGETHER and not agreed else ""


def _fault(graph: Graph, team: Team, right: Right, decision: Decision, how: str) -> Fault:
    granter = granter_of(graph, team, right)[0]
    together = right.level == Level.TOGETHER
    who = f"the team and {granter} decide together" if together else f"{granter} decides ({right.level})"
    return Fault(
        RULE,
        decision.place.key("decided_by"),
        f"in `{right.area}` {who}, but {called('decision', decision)} {how}",
        f"write the true {'`agreed_by`' if together else '`decided_by`'}, or ask {granter} for another level",
        decider_of(graph, OwnedDecision(team, decision)),
        related=(Related(right.place, f"{right.area}: {right.level}"),),
    )
