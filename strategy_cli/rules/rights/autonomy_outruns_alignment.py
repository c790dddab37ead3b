"""The evidence of a team's alignment reaches as far as the rights by which it decides.

Asked from `team-asks` up, of the lines that `strat align` counts. Silent before the first back-brief
anywhere and for 90 days after it; for 90 days after a change that made a team's back-brief old; and where
the right says `because`. The last rung needs an earlier back-brief, which only git shows: it is asked
with `--base`, and where git shows its history. A right without bounds is rights-without-bounds' to tell.

Why: a team that decides much and shares little of the strategy decides for something else.

Source: Amie Devero, "Alignment for Autonomy"; Kniberg (K1): low alignment and high autonomy, people do
whatever they like; Marquet (MQ): clarity before control. Which line belongs to which rung is our own belief.

Write: what is missing (`strat align <team>` names it, with addresses); or `because:` on the right, if the
team may decide all the same; or a lower level until it is there.

Ignore: while the evidence is being written, with `until`.

For: who granted the right, else whom the team reports to, else the owner of the strategy.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called
from strategy_cli.graph.people import granter_of
from strategy_cli.graph.understanding import since_backbrief
from strategy_cli.graph.unread import may_be_answered
from strategy_cli.graph.work import Asked
from strategy_cli.model.team import Right, Team
from strategy_cli.model.values import Level
from strategy_cli.rules.page import Earlier
from strategy_cli.views.alignment.ladder import EARLIER, is_above, lacking, ladder_of
from strategy_cli.views.alignment.lines import Line
from strategy_cli.views.alignment.standing import NOTHING_SEEN, Seen, Standing, standings
from strategy_cli.views.alignment.words import needs_line
from strategy_cli.views.rights import is_the_teams

RULE = "autonomy-outruns-alignment"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

# Handing back an edition takes a quarter: the rhythm of planning [O1].
_GRACE = timedelta(days=90)
_BRIEF = """backbrief:
  edition: 2
  date: 2026-06-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

BAD = f"""
# teams/platform.yaml
decision_rights:
- area: connections
  level: team-reports
  granted_by: Dana Reyes
  within: the vendor has agreed in writing
decisions:
{_BRIEF}"""

GOOD = f"""
# teams/platform.yaml
decision_rights:
- area: connections
  level: team-asks
  granted_by: Dana Reyes
  within: the vendor has agreed in writing
decisions:
{_BRIEF}"""

NEAR_MISS = f"""
# teams/platform.yaml
decision_rights:
- area: connections
  level: team-reports
  granted_by: Dana Reyes
  within: the vendor has agreed in writing
  because: only they can tell which connection is safe
decisions:
{_BRIEF}"""

DISGUISED = f"""
# teams/platform.yaml
{_BRIEF}# teams/insights.yaml
decision_rights:
- area: answers
  level: delegate
  granted_by: Dana Reyes
  within: no personal data leaves the region
backbrief:
  edition: 3
  date: 2026-10-09
  given_by: Priya Nair
  heard_by: priya nair
  intent: Managers should be able to act at nine without asking anyone.
  our_task: Three questions answered unaided in 40 firms, before any new chart.
  effect_on_others: Partners cannot pitch before our stories.
"""


def check(graph: Graph, settings: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each right of a team to decide that the evidence does not cover, where that was read."""
    yield from _outrun(graph, settings, NOTHING_SEEN)


def compare(graph: Graph, earlier: Earlier, settings: Settings) -> Iterator[Fault | NotJudged]:
    """The same, with what git shows of the back-briefs before today's."""
    yield from _outrun(graph, settings, earlier.seen)


def _outrun(graph: Graph, settings: Settings, seen: Seen) -> Iterator[Fault | NotJudged]:
    given = [team.backbrief.date for team in graph.teams if team.backbrief.date]
    if not given or settings.today - min(given) <= _GRACE:
        return
    unclear: Counter[str] = Counter()
    ladder = ladder_of(settings.ladder)
    asked = [team for team in graph.active_teams if any(map(_is_asked, team.decision_rights))]
    for standing in standings(graph, ladder, asked, seen):
        if _was_just_overtaken(graph, standing.team, settings.today):
            continue
        for right in filter(_is_asked, standing.team.decision_rights):
            level = Level(right.level)
            lines = [line for line in lacking(standing.lines, ladder, level) if not _waits_for_git(line)]
            if not lines or not is_above(level, standing.rung):
                continue
            if path := _unread(graph, standing):
                unclear[path] += 1
            else:
                yield _fault(graph, standing, right, "; ".join(map(needs_line, lines)))
    for path, count in unclear.items():
        things = counted(count, "decision right")
        yield NotJudged(
            RULE, f"the evidence for {things} may stand in {path}, which could not be read in full", count
        )


def _waits_for_git(line: Line) -> bool:
    """Whether only history that was not seen could show what is missing."""
    return line.name == EARLIER and bool(line.unread)


def _is_asked(right: Right) -> bool:
    return is_the_teams(right) and right.lacks("because")


def _unread(graph: Graph, standing: Standing) -> str:
    """The file in which what is missing may stand: the team's, the strategy's, one that has to answer."""
    team = standing.team
    givers = [(graph.team(need.from_), Asked(team, need)) for need in team.needs]
    files = [entry.place.path for entry in (team, graph.strategy) if entry.unread]
    files += [giver.place.path for giver, asked in givers if giver and may_be_answered(graph, giver, asked)]
    return files[0] if files else ""


def _was_just_overtaken(graph: Graph, team: Team, today: date) -> bool:
    """Whether the back-brief became old so lately that a new one cannot be expected yet."""
    if not team.backbrief.is_written:
        return False
    changed = [touch.change.date for touch in since_backbrief(graph, team).touches if touch.change.date]
    return bool(changed) and today - max(changed) <= _GRACE


def _fault(graph: Graph, standing: Standing, right: Right, missing: str) -> Fault:
    return Fault(
        RULE,
        right.place.key("level"),
        f"{called('decision right', right, 'area')} is {right.level}, and the evidence supports up to "
        f"{standing.rung}; it lacks {missing}",
        f"add what `strat align {standing.id}` names; or say why it holds all the same: `because`",
        granter_of(graph, standing.team, right),
        label=f"supported: {standing.rung}",
    )
