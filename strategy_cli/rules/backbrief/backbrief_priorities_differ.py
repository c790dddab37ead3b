"""A back-brief names, from memory, the three initiatives that come first for the company, in their order.

Fewer than three initiatives: all of them. One that was finished since is no mistake, and a back-brief
from before a change of `order` is not judged here: stale-backbrief asks for a new one.

Why: who has another order in mind will settle the next conflict the other way.

Source: Sull (SU1): asked for the company's top priorities, only a quarter of leaders could list three of
five.

Write: nothing at first: talk about the order; then `strategy_first_three` as the team now remembers it.

Ignore: never; copying the order out of the file would only hide what the listener should hear.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.understanding import since_backbrief, why_not_comparable
from strategy_cli.graph.unread import unread_for
from strategy_cli.model.entry import Kind
from strategy_cli.model.strategy import Done
from strategy_cli.model.team import Team

RULE = "backbrief-priorities-differ"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [first-partners, daily-answer]
"""

GOOD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

NEAR_MISS = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-06-10
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [warehouse-links, daily-answer, first-partners]
"""

DISGUISED = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
"""

_FIRST = 3


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each other order; none is compared while the initiatives could not be read."""
    because = unread_for(graph, Kind.INITIATIVE)
    if not because and not all(each.id for each in graph.strategy.initiatives[:_FIRST]):
        because = "one of the first three initiatives has no id"
    order = graph.ids(Kind.INITIATIVE)
    other = [team for team in graph.active_teams if _differs(graph, team, order)]
    differing = [team for team in other if _can_differ(graph, team)]
    if differing and because:
        briefs = counted(len(differing), "back-brief")
        yield NotJudged(RULE, f"{briefs} cannot be compared: {because}", len(differing))
        return
    for team in differing:
        yield _fault(graph, team)


def _can_differ(graph: Graph, team: Team) -> bool:
    """Whether a back-brief was given, on an edition that had this order, with ids that are known."""
    brief = team.backbrief
    if brief.lacks("intent", "our_task", "effect_on_others") or "strategy_first_three" in brief.unread:
        return False
    known = {*graph.ids(Kind.INITIATIVE), *graph.retired}
    if not graph.ids(Kind.INITIATIVE) or not known.issuperset(brief.strategy_first_three):
        return False
    return not why_not_comparable(graph, team) and not since_backbrief(graph, team).may_change_order


def _differs(graph: Graph, team: Team, order: tuple[str, ...]) -> bool:
    named = team.backbrief.strategy_first_three[:_FIRST]
    left = tuple(name for name in named if not _finished_since(graph, team, name))
    finished = len(named) - len(left)
    return len(set(named)) < min(_FIRST, len(order) + finished) or left != order[: len(left)]


def _finished_since(graph: Graph, team: Team, name: str) -> bool:
    """Whether an initiative was still to be done when the team named it."""
    retired = graph.retired.get(name)
    done = retired.entry if retired else None
    given = team.backbrief.date
    return isinstance(done, Done) and (done.date is None or given is None or done.date >= given)


def _fault(graph: Graph, team: Team) -> Fault:
    named = team.backbrief.strategy_first_three
    if named:
        message = (
            f"`{team_id(team)}` remembers another order than the strategy's: {', '.join(named[:_FIRST])}"
        )
        help_ = "find out together why, and write what the team then remembers; the next back-brief shows it"
    else:
        message = f"the back-brief of `{team_id(team)}` does not say which initiatives come first"
        help_ = "add `strategy_first_three:`, the first three ids as the team remembers them"
    return Fault(
        RULE,
        team.backbrief.place.key("strategy_first_three"),
        message,
        help_,
        lead_of(graph, team),
        related=(Related(graph.strategy.place.key("initiatives"), "the order is the priority"),),
    )
