"""A back-brief is as new as the last change of meaning that touches what its team uses.

A team uses the initiatives it contributes to, the choices these serve, the metrics these list or the
team moves, and whatever its `we_will_not` and its proposed or accepted decisions name. `vision`,
`diagnosis`, `differentiator`, `milestone` and `order` touch every team, and so does an edition that no
entry of `changes` explains. A change of wording touches nobody. A back-brief on an older edition stands
as long as nothing has touched its team since. With `--base`, the teams whose back-brief grows old by the
change under review stand together in one finding at that change, recorded or not.

Why: understanding is of one edition, and a team that missed the change works for the old one.

Source: Weigel on back-briefs (B4); our own belief.

Write: a new back-brief, with its `edition` and `date`; `strat brief <team>` lists what is new.

Ignore: for the days until the next back-brief is due, with `until`.

For: the lead of the team.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Place, Related, Severity, counted
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import short, some
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.understanding import Since, Touch, since_backbrief, way_to, why_not_comparable
from strategy_cli.model.team import Team
from strategy_cli.rules.page import Earlier
from strategy_cli.views.changes.changes import entries_of
from strategy_cli.views.changes.outdated import Outdated, outdated
from strategy_cli.views.changes.recording import place_now, unrecorded

RULE = "stale-backbrief"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/partners.yaml
backbrief:
  edition: 2
  date: 2026-06-12
  given_by: Tom Okafor
  heard_by: Dana Reyes
  intent: Vendors open the doors, and we make sure there is something to see behind them.
  our_task: Two vendors who call us back within a week.
  effect_on_others: Insights owes us stories, and our dates hang on theirs.
  strategy_first_three: [daily-answer, first-partners]
"""

GOOD = """
# teams/partners.yaml
backbrief:
  edition: 3
  date: 2026-10-12
  given_by: Tom Okafor
  heard_by: Dana Reyes
  intent: Vendors open the doors, and we make sure there is something to see behind them.
  our_task: Two vendors who call us back within a week.
  effect_on_others: Insights owes us stories, and our dates hang on theirs.
  strategy_first_three: [daily-answer, first-partners]
"""

NEAR_MISS = """
# teams/platform.yaml
backbrief:
  edition: 2
  date: 2026-06-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

DISGUISED = """
# strategy.yaml
changes:
- edition: 3
  date: 2026-11-10
  what: Nothing is shown on a telephone.
  because: the meeting happens at a desk
  touches: [ops-first]
- edition: 3
  date: 2026-10-05
  what: Field sales stopped; vendors carry the sale.
  because: six months of field sales brought four firms
  touches: [partners-sell]
  removed: [field-sales]
"""

_MOST_RELATED = 3


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each back-brief that something came after; those whose edition is unclear are counted."""
    yield from _each(graph, graph.active_teams)


def compare(graph: Graph, earlier: Earlier, settings: Settings) -> Iterator[Fault | NotJudged]:
    """The same, but one fault for all whose back-brief was current before this change."""
    base = earlier.graph
    again = list(outdated(base, graph, settings.today))
    together = {team_id(each.team) for each in again}
    yield from _each(graph, [team for team in graph.active_teams if team_id(team) not in together])
    if again:
        yield _together(base, graph, again)


def _each(graph: Graph, teams: Iterable[Team]) -> Iterator[Fault | NotJudged]:
    unclear: Counter[str] = Counter()
    for team in teams:
        if team.backbrief.edition is None and not team.backbrief.is_written:
            continue
        if because := why_not_comparable(graph, team):
            unclear[because] += 1
        elif (since := since_backbrief(graph, team)).is_stale:
            yield _fault(graph, team, since)
    for because, count in unclear.items():
        yield NotJudged(
            RULE, f"{counted(count, 'back-brief')} cannot be compared with `changes`: {because}", count
        )


def _together(base: Graph, graph: Graph, again: Sequence[Outdated]) -> Fault:
    told = [f"`{team_id(each.team)}`" for each in again]
    who = counted(len(again), "team") if len(again) > 1 else told[0]
    named = f": {some(told)}" if len(again) > 1 else ""
    names = [f"`{name}`" for name in dict.fromkeys(name for each in again for name in each.names)]
    return Fault(
        RULE,
        _place_of_change(base, graph),
        f"{who} will have to back-brief again{named}",
        "tell them what changes and why (`strat diff` shows what reaches whom); then each hands the strategy "
        "back: `strat backbrief <team>`",
        tuple(dict.fromkeys(name for each in again for name in lead_of(graph, each.team))),
        label=f"they rest on {some(names)}" if names else "no entry of `changes` says what it brought",
    )


def _place_of_change(base: Graph, graph: Graph) -> Place:
    """The entry in `changes` that is new; else the first thing that changed, or the edition."""
    entries = [each for each in entries_of(base, graph) if each.kind != "wording"]
    if entries:
        return entries[0].place
    strategy = graph.strategy.place
    return next((place_now(each, strategy) for each in unrecorded(base, graph)), strategy.key("edition"))


def _fault(graph: Graph, team: Team, since: Since) -> Fault:
    brief, name = team.backbrief, team_id(team)
    return Fault(
        RULE,
        brief.place.key("edition"),
        f"the back-brief of `{name}` is of edition {brief.edition or 1}: {_what_came(graph, team, since)}",
        f"read what is new (`strat brief {name}`), hand the strategy back, and write its `edition`",
        lead_of(graph, team),
        label=f"given on {brief.date}" if brief.date else "",
        related=tuple(
            Related(touch.change.place, short(touch.change.what) or "what changed")
            for touch in since.touches[:_MOST_RELATED]
        ),
    )


def _what_came(graph: Graph, team: Team, since: Since) -> str:
    """The newest change that touches the team with its way there, and how many more there are."""
    if not since.touches:
        return f"no entry of `changes` says what edition {since.unexplained[0]} brought"
    touch = since.touches[0]
    more = sum(len(each.names) for each in since.touches) - 1
    also = f", and {more} more" if more else ""
    return f"{_event(touch)} `{touch.names[0]}`, {way_to(graph, team, touch.names[0])}{also}"


def _event(touch: Touch) -> str:
    change = touch.change
    verb = "removed" if touch.names[0] not in change.touches else "changed"
    day = f" of {change.date}" if change.date else ""
    return f"edition {change.edition}{day} {verb}" if change.edition else f"an entry{day} {verb}"
