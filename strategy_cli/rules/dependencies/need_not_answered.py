"""Each need from another team has its answer: a give with the same id in that team's file.

The give names under `to` the team that asks. A no is an answer: `cannot` says why. A need from one of
`others`, which have no file, is only listed. Where a team has ended, an answer of its heirs counts.

Why: the promise between two teams is the weak link, and it breaks where nobody said yes or no.

Source: Sull (SU3): 9 % of managers can rely on other units all the time, 84 % on their boss and reports;
Team API (T1).

Write: under `gives` of the team asked, the need's `id`, `to`, and `by`; or `cannot: <why not>`.

Ignore: while the two are still talking, with `until`.

For: the lead of the team asked; once it is escalated, the person named in `escalated_to`.
"""

from collections import Counter
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.unread import may_be_answered
from strategy_cli.graph.work import Asked, Work
from strategy_cli.model.team import Give, Team
from strategy_cli.nearest import Names

RULE = "need-not-answered"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
gives:
- id: connectors
  to: partners
  what: connections to the five commonest warehouse systems
  by: 2027-01-31
"""

GOOD = """
# teams/platform.yaml
gives:
- id: connectors
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-01-31
"""

NEAR_MISS = """
# teams/platform.yaml
gives:
- id: connectors
  to: [partners, insights]
  cannot: the five commonest systems have no interface we may use
"""

DISGUISED = """
# teams/platform.yaml
gives:
- id: connections
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-01-31
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each need that the team asked is silent on; what was not read may be the answer."""
    work = graph.once(Work)
    unclear: Counter[str] = Counter()
    for team in graph.active_teams:
        for need in team.needs:
            giver, asked = graph.team(need.from_), Asked(team, need)
            if not need.id or not giver or giver is team or work.is_answered(asked):
                continue
            if may_be_answered(graph, giver, asked):
                unclear[f"the answers in {giver.place.path} could not be read in full"] += 1
            else:
                yield _fault(graph, giver, asked)
    for because, count in unclear.items():
        yield NotJudged(RULE, f"{counted(count, 'need')} may have an answer: {because}", count)


def _fault(graph: Graph, giver: Team, asked: Asked) -> Fault:
    need, asker = asked.need, team_id(asked.team)
    by = f" by {need.by}" if need.by else ""
    if need.escalated_to:
        owner: tuple[str, ...] = (need.escalated_to,)
    else:
        owner = lead_of(graph, asked.team if giver.ended.is_written else giver)
    ended = ", which has ended," if giver.ended.is_written else ""
    near = _near_answer(graph, giver, asked)
    return Fault(
        RULE,
        need.place,
        f"`{asker}` needs `{need.id}` from `{team_id(giver)}`{ended}{by}, and nothing there answers",
        _help(giver, asked, near),
        owner,
        label=need.what,
        related=(Related(near.place, "is this the answer?"),) if near else (),
    )


def _help(giver: Team, asked: Asked, near: Give | None) -> str:
    if near and near.id == asked.need.id:
        return f"add `{team_id(asked.team)}` to the `to` of give `{near.id}`, if that is the answer"
    if near:
        return f"write `id: {asked.need.id}` there, if give `{near.id}` is the answer: both have the same id"
    if giver.ended.is_written:
        return f"ask who took the work over, and name that team under `from` ({', '.join(giver.ended.heirs)})"
    ids = f"`id: {asked.need.id}` and `to: {team_id(asked.team)}`"
    return f"in {giver.place.path}, add under `gives`: {ids}; with `by`, or `cannot: <why not>`"


def _near_answer(graph: Graph, giver: Team, asked: Asked) -> Give | None:
    """A give that may be meant: the same id to others, else a like id to the team that asks."""
    path = giver.place.path
    if same := graph.once(_gives).get((path, asked.need.id)):
        return same
    to_askers = graph.once(_to_askers)
    if (path, asked.team.place.path) not in to_askers:
        names = {asked.team.id, team_id(asked.team)}
        gives = {give.id: give for give in giver.gives if names & set(give.to)}
        to_askers[path, asked.team.place.path] = gives, Names(gives)
    to_asker, known = to_askers[path, asked.team.place.path]
    return to_asker.get(known.nearest(asked.need.id))


def _gives(graph: Graph) -> dict[tuple[str, str], Give]:
    """What the teams give, by file and id; of two the first."""
    return {(team.place.path, give.id): give for team in graph.teams for give in reversed(team.gives)}


def _to_askers(_: Graph) -> dict[tuple[str, str], tuple[dict[str, Give], Names]]:
    return {}  # filled as it is asked for: of a giver and an asker by their files, what one gives the other
